import Glibc

/// A folder of its own for a test, removed with the value that stands for it.
final class TemporaryFolder {
  struct Failure: Error {
    let code: Int32
  }

  let path: String
  private var names: [String] = []

  init() throws {
    var template = Array("/tmp/baocao-line-editor-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(code: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in Set(names + ["history"]) { unlink(path + "/" + name) }
    rmdir(path)
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    names.append(name)
    let descriptor = open(path + "/" + name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw Failure(code: errno) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else { throw Failure(code: errno) }
  }
}

import Foundations
import Glibc

/// A folder of its own for one test, removed afterwards.
struct ScratchFolder: ~Copyable {
  let path: String

  init() {
    var template = Array("/tmp/baocao-test-XXXXXX".utf8CString)
    _ = mkdtemp(&template)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    let files = PosixFileSystem()
    for name in (try? files.names(inFolder: path)) ?? [] {
      let inner = "\(path)/\(name)"
      for name in (try? files.names(inFolder: inner)) ?? [] { unlink("\(inner)/\(name)") }
      if unlink(inner) != 0 { rmdir(inner) }
    }
    rmdir(path)
  }

  func file(_ name: String, _ text: String, permissions: UInt32 = 0o644) throws -> String {
    let files = PosixFileSystem()
    let file = try files.open("\(path)/\(name)", .creating(permissions: 0o600))
    try files.writeAll(Array(text.utf8), to: file)
    try files.setPermissions(of: file, to: permissions)
    try files.close(file)
    return file.path
  }

  func text(_ name: String) throws -> String {
    String(decoding: try PosixFileSystem().readFile("\(path)/\(name)", limit: 1 << 20), as: UTF8.self)
  }

  var names: [String] { ((try? PosixFileSystem().names(inFolder: path)) ?? []).sorted() }
}

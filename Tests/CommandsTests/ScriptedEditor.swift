import Foundations
import Synchronization
import TestSupport

/// An editor that does one change after the other to the files it is opened on, and remembers what it saw.
final class ScriptedEditor: ProgramRunner {
  /// What she does with the text; nil leaves the file alone.
  typealias Step = @Sendable (String) -> String?

  struct Opening: Sendable {
    var commandLine: String
    var path: String
    var text: String
    var permissions: [UInt32]
  }

  private let files: MemoryFileSystem
  private let steps: Mutex<[Step]>
  private let seen = Mutex<[Opening]>([])
  private let status: Int32

  init(_ files: MemoryFileSystem, status: Int32 = 0, _ steps: [Step]) {
    self.files = files
    self.status = status
    self.steps = Mutex(steps)
  }

  var openings: [Opening] { seen.withLock { $0 } }

  func run(_ commandLine: String, arguments: [String], input: [UInt8]?) throws(SystemError) -> Int32 {
    let path = arguments.first ?? ""
    let text = files.text(path) ?? ""
    let permissions = [path, FilePath.folder(of: path)].compactMap { try? files.status(at: $0).permissions }
    seen.withLock {
      $0.append(Opening(commandLine: commandLine, path: path, text: text, permissions: permissions))
    }
    let step = steps.withLock { $0.isEmpty ? nil : $0.removeFirst() }
    if let changed = step?(text) { files.put(changed, at: path) }
    return status
  }
}

extension MemoryFileSystem {
  func put(_ text: String, at path: String) {
    try? remove(path)
    guard let file = try? open(path, .creating(permissions: 0o600)) else { return }
    try? writeAll(Array(text.utf8), to: file)
    try? close(file)
  }

  /// What stands below `/tmp`.
  var temporaryFiles: [String] { files.filter { $0.hasPrefix("/tmp/baocao") } }
}

import Foundation
import TestSupport

/// Runs the built program in a folder of its own, with an environment that owes nothing to the machine.
struct Program {
  struct Outcome {
    var output: String
    var errors: String
    var code: Int32
  }

  let folder: URL

  init(below base: URL? = nil) throws {
    folder = (base ?? FileManager.default.temporaryDirectory).appending(path: "baocao-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

  func write(_ name: String, _ data: Data) throws { try data.write(to: folder.appending(path: name)) }

  func read(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.appending(path: name).path) }

  func run(
    _ arguments: [String], of name: String = "baocao", input: String = "", environment: [String: String] = [:],
    output: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = try URL(filePath: PtyChild.builtProgram(named: name))
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["LANG": "C", "HOME": folder.path, "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    let outputFile = folder.appending(path: ".stdout")
    let errorFile = folder.appending(path: ".stderr")
    let inputFile = folder.appending(path: ".stdin")
    for file in [outputFile, errorFile] { try Data().write(to: file) }
    try Data(input.utf8).write(to: inputFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: output.map { URL(filePath: $0) } ?? outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: String(decoding: try Data(contentsOf: errorFile), as: UTF8.self), code: process.terminationStatus)
  }
}

/// The examples of the project.
let examples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "scripts/examples")

import DocumentTree
import Foundation
import PDFWriter
import Testing

/// A PDF as other programs see it.
struct Poppler {
  struct Word {
    var text: String
    /// In mm from the upper left corner.
    var left: Double
    var top: Double
    var right: Double
  }

  static let isInstalled = FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")

  private let bytes: [UInt8]

  init(_ document: Document) throws { bytes = try PDFWriter().write(document).bytes }

  /// What the program prints about the file.
  func run(_ program: String, _ options: String...) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "baocao-\(UUID().uuidString).pdf")
    try Data(bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = options + [path.path] + (program == "pdftotext" ? ["-"] : [])
    let output = Pipe()
    process.standardOutput = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: text, as: UTF8.self)
  }

  func words(ofPage page: Int) throws -> [Word] {
    let box = #/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)<\/word>/#
    return try run("pdftotext", "-bbox", "-f", "\(page)", "-l", "\(page)").matches(of: box).map { match in
      func millimetres(_ points: Substring) -> Double { (Double(points) ?? 0) * 25.4 / 72 }
      return Word(
        text: String(match.output.4), left: millimetres(match.output.1), top: millimetres(match.output.2),
        right: millimetres(match.output.3))
    }
  }
}

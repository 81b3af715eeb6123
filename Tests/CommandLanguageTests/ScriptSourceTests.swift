import CommandLanguage
import Diagnostics
import Testing

@Suite("A source")
struct ScriptSourceTests {
  private func read(_ bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
    var sources = SourceMap()
    let source = try ScriptSource.read(bytes, name: "a", into: &sources)
    return sources[source]?.bytes ?? []
  }

  /// Text is looked at eight bytes at a time.
  private static let places = Array(0...17)

  @Test("has no control character, wherever it stands", arguments: places)
  func control(place: Int) {
    for byte in Array(UInt8(0)..<0x20) + [0x7F] where ![0x09, 0x0A, 0x0D].contains(byte) {
      var bytes = Array("thêm đoạn I.4 \"a\"".utf8)
      bytes = Array(bytes[..<4]) + Array(repeating: UInt8(ascii: "a"), count: place) + [byte] + Array(bytes[6...])
      let error = #expect(throws: Diagnostic.self) { try read(bytes) }
      #expect(error?.id == (byte == 0 ? "binary-file" : "control-character"))
    }
    let c1 = Array(repeating: UInt8(ascii: "a"), count: place) + [0xC2, 0x9B]
    #expect(throws: Diagnostic.self) { try read(c1) }
  }

  @Test("may have tabs, lines, a byte-order mark and blanks of all kinds", arguments: places)
  func plain(place: Int) throws {
    let head = String(repeating: "a", count: place)
    #expect(try read(Array("\(head)\t\n\u{A0}«ệ»".utf8)) == Array("\(head)\t\n\u{A0}«ệ»".utf8))
    #expect(try read(Array("\u{FEFF}\(head)\r\nb\rc".utf8)) == Array("\(head)\nb\nc".utf8))
  }
}

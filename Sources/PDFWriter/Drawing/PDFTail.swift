import Foundations

/// What the library cannot say and the end of the file tells: the language of the paper, that its text is marked, and the
/// time of its creation, or that none is recorded.
///
/// The library writes the information about the document and then the catalog as its last objects, so that a longer
/// catalog moves nothing but the cross-reference table (ISO 32000-1, 7.5.4, 7.7.2, 14.7.1, 14.9.2).
struct PDFTail {
  let language: String
  /// Seconds since 1970, or nil for no time at all.
  let timestamp: Int64?

  /// ISO 8601, in UTC. Without one the library would record when it drew.
  var creationTime: String { CivilTime(secondsSince1970: timestamp ?? 0).iso8601 }

  func completed(_ file: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes = Array(file)
    mendDate("CreationDate", in: &bytes)
    if timestamp != nil { mendDate("ModDate", in: &bytes) }
    extendCatalog(&bytes)
    return bytes
  }

  /// The library leaves out the "D:" that a date begins with (7.9.4). There is room for it: of the three blanks before
  /// the key, and of the whole entry if no time is to be told, so that nothing moves.
  private func mendDate(_ key: String, in bytes: inout [UInt8]) {
    guard let start = Self.last("   /\(key) (", in: bytes),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    let entry = String(decoding: bytes[start...end], as: UTF8.self)
    let mended = timestamp == nil ? "" : " " + entry.dropFirst(3).replacing("(", with: "(D:")
    guard mended.utf8.count <= entry.utf8.count, !entry.contains("D:") || timestamp == nil else { return }
    let padding = String(repeating: " ", count: entry.utf8.count - mended.utf8.count)
    bytes.replaceSubrange(start...end, with: Array((mended + padding).utf8))
  }

  private func extendCatalog(_ bytes: inout [UInt8]) {
    let (catalog, reference) = ("<< /Type /Catalog", "startxref\n")
    guard let place = Self.last(catalog, in: bytes), let tail = Self.last(reference, in: bytes), place < tail
    else { return }
    let isDigit = { (byte: UInt8) in (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    let digits = bytes[(tail + reference.utf8.count)...].prefix(while: isDigit)
    guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset > place, offset < tail else { return }
    var entries = "\n   /ViewerPreferences << /DisplayDocTitle true >>"
    if !language.isEmpty, language.utf8.allSatisfy(Self.isTagByte) { entries += "\n   /Lang (\(language))" }
    let present = String(decoding: bytes[place..<offset], as: UTF8.self)
    if !present.contains("/MarkInfo") { entries += "\n   /MarkInfo << /Marked true >>" }
    bytes.replaceSubrange(digits.indices, with: Array(String(offset + entries.utf8.count).utf8))
    bytes.insert(contentsOf: Array(entries.utf8), at: place + catalog.utf8.count)
  }

  private static func isTagByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// Where a pattern occurs last.
  private static func last(_ pattern: String, in bytes: [UInt8]) -> Int? {
    let pattern = Array(pattern.utf8)
    guard bytes.count >= pattern.count else { return nil }
    return (0...bytes.count - pattern.count).last { bytes[$0] == pattern[0] && bytes[$0...].starts(with: pattern) }
  }
}

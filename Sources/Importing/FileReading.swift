import Foundations

extension ImportedDocument {
  /// In bytes: no report is larger.
  package static let sizeLimit = 32 << 20

  /// Reads a file by what is in it; its name only tells Markdown from plain text.
  package static func read(_ content: [UInt8], name: String) throws(ImportFailure) -> ImportedDocument {
    let document: ImportedDocument
    if content.starts(with: [0x50, 0x4B]) {
      document = try WordReader.read(content)
    } else {
      if let format = otherFormat(content) { throw .otherFormat(format) }
      let text = try text(content)
      let lowered = name.lowercased()
      document =
        lowered.hasSuffix(".md") || lowered.hasSuffix(".markdown")
        ? MarkdownReader.read(text) : PlainTextReader.read(text)
    }
    guard document.blocks.contains(where: { $0.paragraphs.contains { !$0.isBlank } }) else { throw .empty }
    return document
  }

  private static func otherFormat(_ content: [UInt8]) -> ImportFailure.OtherFormat? {
    if content.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .oldWord }
    if content.starts(with: Array("%PDF".utf8)) { return .pdf }
    if content.starts(with: Array("{\\rtf".utf8)) { return .richText }
    let isWide = content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF])
    return !isWide && content.prefix(4096).contains(0) ? .binary : nil
  }

  /// UTF-8, or the UTF-16 that Word calls Unicode; line ends become LF.
  private static func text(_ content: [UInt8]) throws(ImportFailure) -> String {
    var bytes = content
    if content.starts(with: [0xFF, 0xFE]) || content.starts(with: [0xFE, 0xFF]) {
      let isLittle = content[0] == 0xFF
      var units: [UInt16] = []
      var index = 2
      while index + 1 < content.count {
        let (first, second) = (UInt16(content[index]), UInt16(content[index + 1]))
        units.append(isLittle ? second << 8 | first : first << 8 | second)
        index += 2
      }
      bytes = Array(String(decoding: units, as: UTF16.self).utf8)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8(line: firstInvalidLine(bytes)) }
    return text.unicodeScalars.contains("\r") ? text.replacingLineEnds : text
  }

  /// Counted from 1.
  private static func firstInvalidLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}

extension String {
  /// With LF for CR LF and for CR alone.
  fileprivate var replacingLineEnds: String {
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar == "\r" { result.append("\n") } else if scalar != "\n" || previous != "\r" { result.append(scalar) }
      previous = scalar
    }
    return String(result)
  }
}

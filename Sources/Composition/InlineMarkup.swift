import DocumentTree

/// A piece of a text after its markup was read.
enum InlinePiece: Equatable {
  case text(String, Emphasis)
  /// What stands between `{` and `}`; the range is that of the whole reference, braces included, in UTF-8 offsets.
  case reference(String, Emphasis, Range<Int>)
}

/// What looked like markup and is none.
struct MarkupRemark: Equatable {
  enum Kind: Equatable {
    /// A `*` or `**` without partner: a character.
    case unpairedMark
    /// A `{` without `}`.
    case openBrace
  }

  var kind: Kind
  /// UTF-8 offsets in the text.
  var range: Range<Int>
}

/// Reads `*italic*`, `**bold**`, `{references}` and the escapes `\*`, `\{`, `\\`. Nothing else is markup.
///
/// A mark opens only where a character follows it and closes only where one stands before it, and only in pairs within
/// the paragraph; every other asterisk is a character.
struct InlineMarkup {
  private enum Token {
    case text(String)
    case reference(String, Range<Int>)
    case mark(count: Int, canOpen: Bool, canClose: Bool, offset: Int)
  }

  private(set) var pieces: [InlinePiece] = []
  private(set) var remarks: [MarkupRemark] = []

  init(_ text: String) {
    let plain = text.utf8.allSatisfy { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "\\") }
    if plain {
      if !text.isEmpty { pieces = [.text(Self.joiningLines(text), [])] }
      return
    }
    let tokens = tokenize(Array(text.utf8))
    build(tokens)
  }

  /// Line breaks in a source are soft: they are blanks in the paper.
  private static func joiningLines(_ text: String) -> String {
    text.utf8.contains(UInt8(ascii: "\n")) ? String(text.map { $0 == "\n" ? " " : $0 }) : text
  }

  // MARK: Tokens

  private mutating func tokenize(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var literal: [UInt8] = []
    var offset = 0
    func flush() {
      if !literal.isEmpty { tokens.append(.text(Self.joiningLines(String(decoding: literal, as: UTF8.self)))) }
      literal = []
    }
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < bytes.count, Self.isEscapable(bytes[offset + 1]) {
        literal.append(bytes[offset + 1])
        offset += 2
      } else if byte == UInt8(ascii: "{") {
        guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) else {
          remarks.append(MarkupRemark(kind: .openBrace, range: offset..<offset + 1))
          literal.append(byte)
          offset += 1
          continue
        }
        flush()
        tokens.append(.reference(String(decoding: bytes[offset + 1..<end], as: UTF8.self), offset..<end + 1))
        offset = end + 1
      } else if byte == UInt8(ascii: "*") {
        flush()
        var end = offset
        while end < bytes.count, bytes[end] == byte { end += 1 }
        let canOpen = end < bytes.count && !Self.isBlank(bytes[end])
        let canClose = offset > 0 && !Self.isBlank(bytes[offset - 1])
        tokens.append(.mark(count: end - offset, canOpen: canOpen, canClose: canClose, offset: offset))
        offset = end
      } else {
        literal.append(byte)
        offset += 1
      }
    }
    flush()
    return tokens
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "\\")
      || byte == UInt8(ascii: "|")
  }

  // MARK: Pairs

  /// An opening mark whose partner has not come yet: where its text begins.
  private struct Open {
    var width: Int
    var pieceIndex: Int
    var offset: Int
  }

  private mutating func build(_ tokens: [Token]) {
    var open: [Open] = []
    for token in tokens {
      switch token {
      case .text(let text): pieces.append(.text(text, []))
      case .reference(let name, let range): pieces.append(.reference(name, [], range))
      case .mark(var count, let canOpen, let canClose, var offset):
        while count > 0, canClose, let last = open.last, last.width <= count, last.pieceIndex + 1 < pieces.count {
          emphasise(from: last, with: last.width == 2 ? .bold : .italic)
          open.removeLast()
          count -= last.width
          offset += last.width
        }
        while count > 0 {
          let width = min(count, 2)
          pieces.append(.text(String(repeating: "*", count: width), []))
          if canOpen {
            open.append(Open(width: width, pieceIndex: pieces.count - 1, offset: offset))
          } else {
            remarks.append(MarkupRemark(kind: .unpairedMark, range: offset..<offset + width))
          }
          count -= width
          offset += width
        }
      }
    }
    for mark in open {
      remarks.append(MarkupRemark(kind: .unpairedMark, range: mark.offset..<mark.offset + mark.width))
    }
    pieces.removeAll { $0 == .text("", []) }
  }

  /// The opening mark was kept as a character in case it stays alone; now it becomes emphasis.
  private mutating func emphasise(from mark: Open, with emphasis: Emphasis) {
    pieces[mark.pieceIndex] = .text("", [])
    for index in mark.pieceIndex + 1..<pieces.count {
      switch pieces[index] {
      case .text(let text, let old): pieces[index] = .text(text, text.isEmpty ? [] : old.union(emphasis))
      case .reference(let name, let old, let range): pieces[index] = .reference(name, old.union(emphasis), range)
      }
    }
  }
}

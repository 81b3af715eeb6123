import Diagnostics
import Foundations

/// Text → statements. Never stops at the first error: all lexical errors of a source are reported together.
package struct ScriptParser {
  package struct Result: Sendable {
    package var script: Script
    package var diagnostics: [Diagnostic]

    package init(script: Script, diagnostics: [Diagnostic] = []) {
      self.script = script
      self.diagnostics = diagnostics
    }
  }

  let source: SourceID
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  var statements: [Statement] = []
  var pendingComments: [String] = []
  var diagnostics: [Diagnostic] = []
  /// The byte after the line end of the last command line, where its block must begin.
  var blockMayStart = -1

  /// Reads all of `source`, which must be in `sources`.
  package static func parse(_ source: SourceID, in sources: SourceMap) -> Result {
    guard let text = sources[source] else { return Result(script: Script(statements: []), diagnostics: []) }
    return text.bytes.withUnsafeBufferPointer { bytes in
      var parser = ScriptParser(source: source, bytes: bytes)
      parser.run()
      var script = Script(statements: parser.statements, closingComments: parser.pendingComments)
      let header = script.takeHeader()
      return Result(
        script: script, diagnostics: header.isNewer ? header.diagnostics : header.diagnostics + parser.diagnostics)
    }
  }

  private init(source: SourceID, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
    statements.reserveCapacity(bytes.count / 80)
  }

  private mutating func run() {
    while offset < bytes.count {
      let lineStart = offset
      skipBlanks()
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case Byte.newline: offset += 1
      case Byte.pipe: readBlockLine(lineStart: lineStart)
      case Byte.hash: readCommentLine()
      default: readCommand()
      }
    }
  }

  // MARK: Lines

  private mutating func readCommentLine() {
    let end = endOfLine(offset)
    pendingComments.append(trimmedString(offset + 1, end))
    offset = min(end + 1, bytes.count)
  }

  private mutating func readBlockLine(lineStart: Int) {
    let end = endOfLine(offset)
    let mark = offset
    var start = offset + 1
    if start < end, bytes[start] == Byte.space { start += 1 }
    offset = min(end + 1, bytes.count)
    guard blockMayStart == lineStart, !statements.isEmpty else {
      if blockMayStart != lineStart { reportStrayBlock(mark, end) }
      blockMayStart = offset  // one message for the whole stray block
      return
    }
    blockMayStart = offset
    let stop = trimmedEnd(start, end)
    let text = SourcedText(
      String(decoding: bytes[start..<max(start, stop)], as: UTF8.self), origin: TextOrigin(source: source, start: start)
    )
    let last = statements.count - 1
    var block = statements[last].block.take() ?? TextBlock(lines: [], span: span(mark, end))
    block.append(text, at: span(mark, end))
    statements[last].block = block
  }

  private mutating func reportStrayBlock(_ start: Int, _ end: Int) {
    // The lines of the stray block that follow must not be taken for the block of the command above.
    statements.append(Statement(words: [], span: span(start, end), isMalformed: true))
    diagnostics.append(.blockWithoutCommand(span(start, end)))
  }

  private mutating func readCommand() {
    let start = offset
    var words: [Word] = []
    words.reserveCapacity(12)
    var trailing: String?
    var isMalformed = false
    reading: while true {
      skipBlanks()
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case Byte.newline:
        offset += 1
        break reading
      case Byte.hash:
        let end = endOfLine(offset)
        trailing = trimmedString(offset + 1, end)
        offset = end
      case Byte.backslash where isLastOfLine(offset):
        offset = min(endOfLine(offset) + 1, bytes.count)
        // Nothing goes on from a line without words: the next one may be a comment or a block.
        if words.isEmpty && !isMalformed { break reading }
      default:
        if let word = readWord() {
          words.append(word)
        } else {
          isMalformed = true
          offset = endOfLine(offset)
          // The lines that continue this one are no commands of their own.
          if isContinued(before: offset) { offset = min(offset + 1, bytes.count) }
        }
      }
    }
    guard !words.isEmpty || isMalformed else { return }
    let end = words.last?.span.map { Int($0.end) } ?? start
    statements.append(
      Statement(
        comments: Comments(above: pendingComments, trailing: trailing), words: words,
        span: span(start, max(start, end)),
        isMalformed: isMalformed))
    pendingComments = []
    blockMayStart = offset
  }

  // MARK: Bytes

  func span(_ start: Int, _ end: Int) -> SourceSpan { SourceSpan(source: source, start: start, end: end) }

  private mutating func skipBlanks() {
    while offset < bytes.count {
      let width = blankWidth(offset)
      if width == 0 { return }
      offset += width
    }
  }

  /// The bytes of the blank at `offset`: a space, a tab, or the no-break space that comes with pasted text; else 0.
  func blankWidth(_ offset: Int) -> Int {
    switch bytes[offset] {
    case Byte.space, Byte.tab: 1
    case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0xA0: 2
    default: 0
    }
  }

  func endOfLine(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != Byte.newline { end += 1 }
    return end
  }

  /// True if nothing but blanks, which nobody sees, stands behind the byte at `place`.
  private func isLastOfLine(_ place: Int) -> Bool {
    var place = place + 1
    while place < bytes.count, bytes[place] != Byte.newline {
      let width = blankWidth(place)
      if width == 0 { return false }
      place += width
    }
    return true
  }

  /// True if the line that ends at `end` goes on in the next one.
  private func isContinued(before end: Int) -> Bool {
    var mark = end - 1
    while mark > 0, bytes[mark] != Byte.backslash { mark -= 1 }
    guard mark > 0, isLastOfLine(mark) else { return false }
    return blankWidth(mark - 1) > 0 || mark > 1 && blankWidth(mark - 2) == 2
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == Byte.space || bytes[end - 1] == Byte.tab { end -= 1 }
    return end
  }

  private func trimmedString(_ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<trimmedEnd(start, end)], as: UTF8.self)
  }
}

/// The bytes that mean something in the language.
enum Byte {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let hash = UInt8(ascii: "#")
  static let backslash = UInt8(ascii: "\\")
  static let pipe = UInt8(ascii: "|")
}

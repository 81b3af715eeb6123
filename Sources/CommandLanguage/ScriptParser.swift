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
  var pendingComments: [String] = []
  var diagnostics: [Diagnostic] = []
  /// The command that was read last; it waits for its block.
  private var last: Statement?
  private var header = HeaderReader()
  /// The byte after the line end of the last command line, where its block must begin.
  private var blockMayStart = -1
  /// The block lines being read belong to no command; that was said at the first of them.
  private var isInStrayBlock = false

  /// Reads all of `source`, which must be in `sources`.
  package static func parse(_ source: SourceID, in sources: SourceMap) -> Result {
    var statements: [Statement] = []
    var result = parse(source, in: sources) { statements.append($0) }
    result.script.statements = statements
    return result
  }

  /// Reads all of `source` and hands over each command as soon as it is complete, so that a long script never stands in
  /// memory as a whole; the result has no statements.
  ///
  /// What `body` throws ends the reading.
  package static func parse<Failure: Error>(
    _ source: SourceID, in sources: SourceMap, each body: (Statement) throws(Failure) -> Void
  ) throws(Failure) -> Result {
    guard let text = sources[source] else { return Result(script: Script(statements: [])) }
    return try text.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in
      var parser = ScriptParser(source: source, bytes: bytes)
      try parser.run(body)
      let closing = parser.header.comments + parser.pendingComments
      let script = Script(header: parser.header.header, statements: [], closingComments: closing)
      // What a newer version means is not ours to judge.
      let lexical = parser.header.isNewer ? [] : parser.diagnostics
      return Result(script: script, diagnostics: parser.header.diagnostics + lexical)
    }
  }

  private init(source: SourceID, bytes: UnsafeBufferPointer<UInt8>) {
    self.source = source
    self.bytes = bytes
  }

  private mutating func run<Failure: Error>(_ body: (Statement) throws(Failure) -> Void) throws(Failure) {
    while offset < bytes.count {
      let lineStart = offset
      skipBlanks()
      guard offset < bytes.count else { break }
      switch bytes[offset] {
      case Byte.newline: offset += 1
      case Byte.pipe: readBlockLine(lineStart: lineStart)
      case Byte.hash: readCommentLine()
      default:
        try handOver(body)
        readCommand()
      }
    }
    try handOver(body)
  }

  /// The last command is complete: nothing but a block could still have belonged to it.
  private mutating func handOver<Failure: Error>(_ body: (Statement) throws(Failure) -> Void) throws(Failure) {
    guard let statement = last.take(), let command = header.take(statement) else { return }
    try body(command)
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
    guard blockMayStart == lineStart else {
      diagnostics.append(.blockWithoutCommand(span(mark, end)))
      isInStrayBlock = true
      blockMayStart = offset  // one message for the whole stray block
      return
    }
    blockMayStart = offset
    guard !isInStrayBlock else { return }
    let stop = trimmedEnd(start, end)
    let text = SourcedText(text(start..<max(start, stop)), origin: TextOrigin(source: source, start: start))
    var block = last?.block.take() ?? TextBlock(lines: [], span: span(mark, end))
    block.append(text, at: span(mark, end))
    last?.block = block
  }

  private mutating func readCommand() {
    let start = offset
    var words: [Word] = []
    words.reserveCapacity(16)
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
        if !readWord(into: &words) {
          isMalformed = true
          offset = endOfLine(offset)
          // The lines that continue this one are no commands of their own.
          if isContinued(before: offset) { offset = min(offset + 1, bytes.count) }
        }
      }
    }
    guard !words.isEmpty || isMalformed else { return }
    let end = words.last?.span.map { Int($0.end) } ?? start
    last = Statement(
      comments: Comments(above: pendingComments, trailing: trailing), words: words, span: span(start, max(start, end)),
      isMalformed: isMalformed)
    pendingComments = []
    blockMayStart = offset
    isInStrayBlock = false
  }

  // MARK: Bytes

  /// The text between two places where characters begin. Sources are valid, so it is not looked at again.
  func text(_ range: Range<Int>) -> String {
    String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

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
    text(start..<trimmedEnd(start, end))
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

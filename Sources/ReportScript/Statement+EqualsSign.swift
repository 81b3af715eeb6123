import CommandLanguage
import Diagnostics

extension Statement {
  /// The statement with the first = of a bare word as a word of its own: `dossiers.received=12` as it would be with blanks.
  func partedAtEqualsSign() -> Statement {
    guard !words.contains(where: { !$0.isQuoted && $0.text == "=" }),
      let index = words.firstIndex(where: { !$0.isQuoted && $0.text.utf8.contains(UInt8(ascii: "=")) })
    else { return self }
    let word = words[index]
    let before = word.text.prefix { $0 != "=" }
    let after = word.text.dropFirst(before.count + 1)
    // Behind the sign may stand a quoted text, which the lexer has made a word already.
    let pieces = [before, "=", after].filter { !$0.isEmpty }
    var parted = self
    var start = word.span.map { Int($0.start) }
    parted.words.replaceSubrange(
      index...index,
      with: pieces.map { piece in
        let length = piece.utf8.count
        defer { start = start.map { $0 + length } }
        guard let span = word.span, let start else { return Word(String(piece)) }
        return Word(
          String(piece), span: SourceSpan(source: span.source, start: start, end: start + length),
          origin: TextOrigin(source: span.source, start: start))
      })
    return parted
  }
}

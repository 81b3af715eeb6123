import Foundations
import ReportModel

/// What stands in front of a heading or an item: "I.", "1.", "1.2.", "a)", "(1)", "-", "+".
struct ListMark: Equatable {
  enum Kind: Equatable {
    case roman(Int)
    case number(Int)
    /// 1.2: the last of them.
    case nested(Int)
    case letter(Int)
    case paren(Int)
    case bullet
    /// "+", below a bullet.
    case plus
  }

  var kind: Kind
  /// As it was written.
  var text: String

  var isBullet: Bool { kind == .bullet || kind == .plus }

  init?(_ text: String) {
    self.text = text
    guard let kind = Self.kind(text) else { return nil }
    self.kind = kind
  }

  /// The mark at the start of a text, and what follows it.
  static func split(_ text: String) -> (ListMark, String)? {
    if let first = text.first, "-–—•+*●▪".contains(first) {
      let rest = text.dropFirst()
      guard let next = rest.first, next.isWhitespace || first == "-" && next.isLetter && next.isUppercase,
        let mark = ListMark(String(first))
      else { return nil }
      return (mark, rest.trimmedBlanks)
    }
    let word = text.prefix { !$0.isWhitespace }
    let rest = text.dropFirst(word.count).trimmedBlanks
    if let mark = ListMark(String(word)), !rest.isEmpty { return (mark, rest) }
    // "1.Đánh giá", "I/ Tình hình", "II - Đánh giá".
    for separator in [".", ")", "/"] {
      guard let place = word.firstIndex(of: Character(separator)), let mark = ListMark(String(word[...place])) else {
        continue
      }
      let tail = word[word.index(after: place)...]
      guard tail.first?.isLetter == true, tail.first?.isUppercase == true else { continue }
      return (mark, (tail + text.dropFirst(word.count)).trimmedBlanks)
    }
    if let number = RomanNumeral.value(word), rest.hasPrefix("- ") || rest.hasPrefix("– ") {
      return ListMark("\(RomanNumeral.string(number)).").map { ($0, rest.dropFirst(2).trimmedBlanks) }
    }
    return nil
  }

  private static func kind(_ text: String) -> Kind? {
    if text == "+" || text == "*" { return .plus }
    if text.count == 1, let first = text.first, "-–—•●▪".contains(first) { return .bullet }
    guard let last = text.last, ".)/".contains(last) else { return nil }
    let inner = text.dropLast()
    if last == ")", inner.hasPrefix("("), let number = Int(inner.dropFirst()) { return .paren(number) }
    if let number = Int(inner), inner.count <= 2 { return .number(number) }
    if let number = RomanNumeral.value(inner), last != ")" { return .roman(number) }
    let parts = inner.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.count <= 2 && $0.allSatisfy(\.isNumber) }) {
      return parts.last.flatMap { Int($0) }.map(Kind.nested)
    }
    guard inner.count == 1, let number = VietnameseLetters.index(of: inner) else { return nil }
    return .letter(number)
  }

  /// Its place among its siblings, from 1; nil for bullets.
  var number: Int? {
    switch kind {
    case .roman(let number), .number(let number), .nested(let number), .letter(let number), .paren(let number): number
    case .bullet, .plus: nil
    }
  }
}

import Foundations

extension Period {
  /// Reads the longest period at the start of `words`, which come without their quotes, in any case, with or without
  /// diacritics; nil if they do not begin with one. `wordCount` is how many words it took.
  ///
  /// A quoted word may hold several ("quý III năm 2021"), but a period never ends inside a word.
  package static func parse(_ words: some Collection<String>) -> (period: Period, wordCount: Int)? {
    var tokens: [String] = []
    var ends: [Int] = []  // how many tokens the words up to here hold
    for word in words.prefix(longestWordCount) {
      tokens += Self.tokens(of: word)
      ends.append(tokens.count)
    }
    var reader = PeriodReader(tokens: tokens)
    guard let period = reader.read(), let index = ends.firstIndex(of: reader.position) else { return nil }
    return (period, index + 1)
  }

  /// "9 tháng đầu năm 2021".
  private static let longestWordCount = 5

  /// "Quý III/2021" → quy, iii, /, 2021.
  private static func tokens(of word: String) -> [String] {
    let folded = UnicodeText.folded(word)
    var tokens: [String] = []
    var start = folded.startIndex
    for index in folded.indices {
      let character = folded[index]
      guard character == "/" || character == " " else { continue }
      if start < index { tokens.append(String(folded[start..<index])) }
      if character == "/" { tokens.append("/") }
      start = folded.index(after: index)
    }
    if start < folded.endIndex { tokens.append(String(folded[start...])) }
    return tokens
  }
}

/// Reads a period from folded tokens, where "/" is a token of its own.
private struct PeriodReader {
  let tokens: [String]
  /// The index of the token to be read next.
  private(set) var position = 0

  init(tokens: [String]) { self.tokens = tokens }

  mutating func read() -> Period? {
    guard let first = next() else { return nil }
    switch first {
    case "quy", "qui": return quarter(next())
    case "thang": return month(next())
    case "nam": return yearNumber(next()).map { Period(.year, $0) }
    case "6": return half()
    case "9": return nineMonths()
    default: return abbreviated(first)
    }
  }

  /// The "3/2021", "III/2021" or "III năm 2021" of "quý III năm 2021".
  private mutating func quarter(_ token: String?) -> Period? {
    guard let token, let number = Self.quarters[token] else { return nil }
    return year(after: ["/", "nam"]).map { Period(.quarter(number), $0) }
  }

  private mutating func month(_ token: String?) -> Period? {
    guard let number = Self.number(token, digitCounts: 1...2), (1...12).contains(number) else { return nil }
    return year(after: ["/", "nam"]).map { Period(.month(number), $0) }
  }

  /// The "tháng đầu năm 2021" or "tháng cuối năm 2021" after "6".
  private mutating func half() -> Period? {
    guard next() == "thang", let kind = next().flatMap({ Self.halves[$0] }), next() == "nam" else { return nil }
    return yearNumber(next()).map { Period(kind, $0) }
  }

  /// The "tháng 2021", "tháng năm 2021" or "tháng đầu năm 2021" after "9".
  private mutating func nineMonths() -> Period? {
    guard next() == "thang", var token = next() else { return nil }
    for word in ["dau", "nam"] where token == word {
      guard let following = next() else { return nil }
      token = following
    }
    return yearNumber(token).map { Period(.nineMonths, $0) }
  }

  /// Q3/2021, III/2021, H1/2021, 9M/2021, M9/2021, Y2021.
  private mutating func abbreviated(_ token: String) -> Period? {
    if token.hasPrefix("y") { return yearNumber(String(token.dropFirst())).map { Period(.year, $0) } }
    let kind: Period.Kind
    switch token {
    case "q1", "i": kind = .quarter(1)
    case "q2", "ii": kind = .quarter(2)
    case "q3", "iii": kind = .quarter(3)
    case "q4", "iv": kind = .quarter(4)
    case "h1": kind = .firstHalf
    case "h2": kind = .secondHalf
    case "9m": kind = .nineMonths
    default:
      guard token.hasPrefix("m") else { return nil }
      return month(String(token.dropFirst()))
    }
    return year(after: ["/"]).map { Period(kind, $0) }
  }

  /// The year behind one or both of the separators: "/2021", "năm 2021", "/Năm 2021".
  private mutating func year(after separators: [String]) -> Int? {
    var token = next()
    var isSeparated = false
    for separator in separators where token == separator {
      isSeparated = true
      token = next()
    }
    return isSeparated ? yearNumber(token) : nil
  }

  private func yearNumber(_ token: String?) -> Int? {
    guard let year = Self.number(token, digitCounts: 4...4), Period.years.contains(year) else { return nil }
    return year
  }

  /// Only ASCII digits: `Int` alone would take a sign too.
  private static func number(_ token: String?, digitCounts: ClosedRange<Int>) -> Int? {
    guard let token, digitCounts.contains(token.utf8.count), token.utf8.allSatisfy({ $0.digit != nil }) else {
      return nil
    }
    return Int(token)
  }

  private mutating func next() -> String? {
    guard position < tokens.count else { return nil }
    defer { position += 1 }
    return tokens[position]
  }

  private static let quarters = ["1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4]
  private static let halves: [String: Period.Kind] = ["dau": .firstHalf, "cuoi": .secondHalf]
}

import Foundations

/// The value of a parameter, of the kind that was declared.
package enum ParameterValue: Equatable, Sendable {
  case text(String)
  /// Digits without grouping, decimals behind a comma: "1247", "-12,5".
  case number(String)
  case date(CalendarDate)
  case period(Period)
  case choice(String)

  /// Why a text is no value of a kind.
  package enum Failure: Error, Equatable, Sendable {
    case empty, lineBreak, notANumber, notAPeriod
    case notADate(CalendarDate.ParseFailure)
    case notAChoice([String])
  }

  package init(_ text: String, _ kind: TextParameter.Kind) throws(Failure) {
    guard !text.allSatisfy(\.isWhitespace) else { throw .empty }
    switch kind {
    case .text:
      guard !text.utf8.contains(UInt8(ascii: "\n")) else { throw .lineBreak }
      self = .text(text)
    case .number:
      guard let number = DecimalText.canonical(text) else { throw .notANumber }
      self = .number(number)
    case .date:
      switch CalendarDate.parse(text) {
      case .success(let date): self = .date(date)
      case .failure(let failure): throw .notADate(failure)
      }
    case .period:
      let words = text.split(separator: " ").map(String.init)
      guard let (period, count) = Period.parse(words), count == words.count else { throw .notAPeriod }
      self = .period(period)
    case .choice(let choices):
      let key = UnicodeText.folded(text)
      guard let choice = choices.first(where: { UnicodeText.folded($0) == key }) else { throw .notAChoice(choices) }
      self = .choice(choice)
    }
  }

  package func fits(_ kind: TextParameter.Kind) -> Bool {
    switch (self, kind) {
    case (.text, .text), (.number, .number), (.date, .date), (.period, .period): true
    case (.choice(let choice), .choice(let choices)): choices.contains(choice)
    default: false
    }
  }

  /// As the paper prints it; a period also written out.
  package func printed(isLong: Bool = false) -> String {
    switch self {
    case .text(let text), .choice(let text): text
    case .number(let number): DecimalText.grouped(number)
    case .date(let date): date.description
    case .period(let period): isLong ? period.long : period.short
    }
  }

  /// As a script writes it.
  package func script(_ language: Language) -> String {
    switch self {
    case .text(let text), .choice(let text), .number(let text): text
    case .date(let date): date.description
    case .period(let period): period.canonical(language)
    }
  }
}

/// Numbers as they are typed and printed in Vietnamese: full stops between groups of three, decimals behind a comma. A
/// point before other than three digits is taken for a comma.
package enum DecimalText {
  /// "1247" of "1.247", "12,5" of "12,5" and "12.5"; nil if the text is no number.
  package static func canonical(_ text: String) -> String? {
    let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
    let parts = (isNegative ? text.dropFirst() : text[...]).split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2 else { return nil }
    var decimals = parts.count == 2 ? parts[1] : nil
    var groups = first.split(separator: ".", omittingEmptySubsequences: false)
    if groups.count == 2, decimals == nil, groups[1].count != 3 { decimals = groups.removeLast() }
    guard groups.count == 1 || (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy({ $0.count == 3 }),
      (groups + [decimals ?? "0"]).allSatisfy(isDigits)
    else { return nil }
    let whole = groups.joined().drop { $0 == "0" }
    guard whole.count <= 15, (decimals?.count ?? 0) <= 6 else { return nil }
    return (isNegative ? "-" : "") + (whole.isEmpty ? "0" : whole) + (decimals.map { ",\($0)" } ?? "")
  }

  /// "1.247,5" of "1247,5".
  static func grouped(_ canonical: String) -> String {
    let parts = canonical.split(separator: ",")
    guard let first = parts.first, let whole = Int(first) else { return canonical }
    let sign = whole == 0 && canonical.hasPrefix("-") ? "-" : ""
    return sign + VietnameseNumber.grouped(whole) + (parts.count > 1 ? ",\(parts[1])" : "")
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}

/// Values that were given for parameters: on the command line, or in the session that asked for them. No part of a
/// report, and never saved.
package struct ParameterValues: Equatable, Sendable {
  package static let none = ParameterValues()

  private var values: [String: ParameterValue] = [:]

  package init() {}

  /// The value given for that name, whatever its case and diacritics.
  package subscript(name: String) -> ParameterValue? {
    get { values[TextParameter.key(name)] }
    set { values[TextParameter.key(name)] = newValue }
  }
}

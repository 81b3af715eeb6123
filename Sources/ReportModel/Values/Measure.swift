import Foundations

/// A measure as users type it: 20, 12.5 or 12,5, with at most two decimals. Held in hundredths, so that comparing two of
/// them is exact. Its unit is a matter of where it stands.
package struct Measure: Hashable, Comparable, Sendable {
  package var hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  /// Nil unless `text` is up to four digits, and behind a point or a comma one or two more.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard let whole = Self.digits(parts[0], count: 1...4) else { return nil }
    hundredths = whole * 100
    guard parts.count > 1 else { return }
    guard let decimals = Self.digits(parts[1], count: 1...2) else { return nil }
    hundredths += parts[1].utf8.count == 1 ? decimals * 10 : decimals
  }

  private static func digits(_ text: some StringProtocol, count: ClosedRange<Int>) -> Int? {
    guard count.contains(text.utf8.count) else { return nil }
    var value = 0
    for byte in text.utf8 {
      guard let digit = byte.digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  package var value: Double { Double(hundredths) / 100 }

  /// With a decimal point and no zeros at its end: 12.5.
  package var canonical: String {
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return String(whole) }
    return "\(whole)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
  }

  /// As the language writes it: 12,5 or 12.5.
  package subscript(language: Language) -> String { Self.spelled(canonical, language) }

  /// Measures in canonical spelling, as the language writes them.
  package static func spelled(_ canonical: String, _ language: Language) -> String {
    language == .vietnamese ? String(canonical.map { $0 == "." ? "," : $0 }) : canonical
  }

  package static func < (left: Measure, right: Measure) -> Bool { left.hundredths < right.hundredths }
}

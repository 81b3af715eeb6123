/// How a piece of text stands out on a terminal with colours. The text alone must say the same.
package enum TextStyle: String, CaseIterable, Sendable {
  case strong = "1"
  /// What is not typed yet, or less important.
  case dim = "2"
  case error = "1;31"
  case warning = "1;33"
  case note = "1;36"
  case hint = "1;32"
  case added = "32"
  case changed = "33"
  case removed = "31"
  case prompt = "1;34"
  /// The chosen one of several.
  case selected = "7"

  /// What begins and ends a style on the terminal.
  static let sequences = (allCases.map(\.rawValue) + ["0"]).map { "\u{1B}[\($0)m" }

  /// `text` in this style, if `isColored`.
  package func painted(_ text: String, if isColored: Bool = true) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}

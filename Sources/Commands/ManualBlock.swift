/// A piece of a page of the manual, drawn as Markdown for `docs/manual` and as lines for `help`.
///
/// In its texts code stands between backticks.
enum ManualBlock: Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])
  /// A header and rows; the first column names what the others explain.
  case table([String], [[String]])
  /// Lines to be typed.
  case code(String)

  /// The lines of Markdown, without blank ones around them.
  var markdown: [String] {
    switch self {
    case .heading(let text): ["## \(text)"]
    case .paragraph(let text): [text]
    case .list(let items): items.map { "- \($0)" }
    case .table(let header, let rows): Manual.table(header, rows)
    case .code(let text): ["```", text, "```"]
    }
  }

  /// Blocks with a blank line between them.
  static func markdown(_ blocks: [ManualBlock]) -> [String] {
    Array(blocks.map(\.markdown).joined(separator: [""]))
  }

  /// Everything that can be read in it, for searching.
  var text: String {
    switch self {
    case .heading(let text), .paragraph(let text), .code(let text): text
    case .list(let items): items.joined(separator: " ")
    case .table(_, let rows): rows.joined().joined(separator: " ")
    }
  }
}

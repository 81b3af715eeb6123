/// What fills a bar: told apart by its drawing alone, with a colour on top.
enum ChartPattern: String, CaseIterable {
  /// Full.
  case early
  /// Stripes from the lower left to the upper right.
  case ontime
  /// Crossed lines.
  case late
  /// Dots.
  case carried

  /// In the page.
  var name: String { "mau-\(rawValue)" }

  private var drawing: String {
    switch self {
    case .early: background("#1b5e8a")
    case .ontime: background("#dff0e2") + lines("M-2 2 2-2M0 8 8 0M6 10 10 6", color: "#1d6b35", width: "2.5")
    case .late: background("#fbe3df") + lines("M0 0 8 8M0 8 8 0", color: "#a3200f", width: "1.6")
    case .carried: background("#fff") + "<circle cx=\"4\" cy=\"4\" r=\"1.8\" fill=\"#444\"/>"
    }
  }

  private func background(_ color: String) -> String {
    "<rect width=\"8\" height=\"8\" fill=\"\(color)\"/>"
  }

  private func lines(_ path: String, color: String, width: String) -> String {
    "<path d=\"\(path)\" stroke=\"\(color)\" stroke-width=\"\(width)\"/>"
  }

  /// A drawing without extent that other drawings refer to.
  static func writeDefinitions(to html: inout XMLBuffer) {
    html.markup("<svg width=\"0\" height=\"0\" style=\"position:absolute\" aria-hidden=\"true\"><defs>\n")
    for pattern in allCases {
      html.markup("<pattern id=\"\(pattern.name)\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">")
      html.markup(pattern.drawing)
      html.markup("</pattern>\n")
    }
    html.markup("</defs></svg>\n")
  }
}

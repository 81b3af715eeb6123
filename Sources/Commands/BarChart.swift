import Foundations
import ReportModel

/// Counts as horizontal bars, with the number and the share of each.
struct BarChart: Sendable {
  enum Style: Sendable {
    /// Eighths of a block: where the locale has them.
    case blocks
    case ascii
    /// Numbers alone.
    case none
  }

  struct Bar: Sendable {
    var label: String
    var count: Int
  }

  var bars: [Bar]

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  /// Longer ones are no clearer.
  private static let longest = 40
  private static let indent = 2
  private static let gap = 2

  /// A line a bar, in at most `width` columns; shares are of the sum of all.
  func lines(width: Int, style: Style) -> [String] {
    let total = bars.reduce(0) { $0.addingClamped($1.count) }
    let numbers = bars.map { VietnameseNumber.grouped($0.count) }
    let shares = bars.map { Rate.text($0.count, of: total) }
    let numberWidth = numbers.map(UnicodeText.displayWidth).max() ?? 0
    let shareWidth = shares.map(UnicodeText.displayWidth).max() ?? 0
    let room = max(0, width - Self.indent - numberWidth - shareWidth - 2 * Self.gap)
    let labels = bars.map { UnicodeText.printable($0.label) }
    let labelWidth = min(
      labels.map(UnicodeText.displayWidth).max() ?? 0, style == .none ? room : min(room, max(8, room / 2)))
    let barWidth = style == .none ? 0 : min(Self.longest, max(0, room - labelWidth - Self.gap))
    let greatest = bars.map(\.count).max() ?? 0
    return bars.indices.map { index in
      let bar = barWidth < 4 ? "" : bar(bars[index].count, of: greatest, width: barWidth, style)
      let cells = [
        labels[index].clipped(to: labelWidth).padded(to: labelWidth),
        barWidth < 4 ? nil : bar.padded(to: barWidth), numbers[index].padded(to: -numberWidth),
        shares[index].padded(to: -shareWidth),
      ]
      return String(repeating: " ", count: Self.indent)
        + cells.compactMap { $0 }.joined(separator: String(repeating: " ", count: Self.gap))
    }
  }

  /// What is not nothing is seen, however little it is.
  private func bar(_ count: Int, of greatest: Int, width: Int, _ style: Style) -> String {
    guard count > 0, greatest > 0 else { return "" }
    let length = Double(count) / Double(greatest) * Double(width)
    guard style == .blocks else { return String(repeating: "#", count: max(1, Int(length.rounded()))) }
    let (whole, rest) = max(1, Int((length * 8).rounded())).quotientAndRemainder(dividingBy: 8)
    return String(repeating: "█", count: whole) + Self.eighths[rest]
  }
}

extension String {
  /// With blanks behind it, or before it for a negative width, up to so many columns.
  func padded(to width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - UnicodeText.displayWidth(self)))
    return width < 0 ? blanks + self : self + blanks
  }
}

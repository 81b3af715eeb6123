import Foundations

/// The margins of an upright page, in mm. On a page that lies on its side they turn with it.
package struct PageMargins: Hashable, Sendable {
  /// In the order in which a script writes them.
  package enum Side: CaseIterable, Sendable {
    case top, bottom, left, right

    /// In mm, both ends inclusive: Decree 30/2020/NĐ-CP, Annex I, I.3.
    package var range: ClosedRange<Int> {
      switch self {
      case .top, .bottom: 20...25
      case .left: 30...35
      case .right: 15...20
      }
    }

    /// What most offices use, in mm.
    package var standard: Int {
      switch self {
      case .top, .bottom, .right: 20
      case .left: 30
      }
    }

    package var name: LocalizedText {
      switch self {
      case .top: LocalizedText(vi: "trên", en: "top")
      case .bottom: LocalizedText(vi: "dưới", en: "bottom")
      case .left: LocalizedText(vi: "trái", en: "left")
      case .right: LocalizedText(vi: "phải", en: "right")
      }
    }
  }

  package var top: Double
  package var bottom: Double
  package var left: Double
  package var right: Double

  package init(top: Double = 20, bottom: Double = 20, left: Double = 30, right: Double = 20) {
    self.top = top
    self.bottom = bottom
    self.left = left
    self.right = right
  }

  /// Reads `20/20/32.5/20`.
  package init?(canonical text: String) {
    let measures = text.split(separator: "/", omittingEmptySubsequences: false).compactMap { Measure($0)?.value }
    guard measures.count == Side.allCases.count else { return nil }
    self.init(top: measures[0], bottom: measures[1], left: measures[2], right: measures[3])
  }
}

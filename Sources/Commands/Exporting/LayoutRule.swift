import Checks
import Foundations
import PDFWriter

/// What is looked for on the laid-out pages; the raw value is the id of the finding.
enum LayoutRule: String, CaseIterable {
  case headingAtFoot = "heading-at-foot"
  case signatureAlone = "signature-alone"
  case tableTooWide = "table-too-wide"
  case columnTooNarrow = "column-too-narrow"
  case overfullLine = "overfull-line"
  case missingGlyphs = "missing-glyphs"

  init(_ kind: LayoutFinding.Kind) {
    switch kind {
    case .headingAtFoot: self = .headingAtFoot
    case .signatureAlone: self = .signatureAlone
    case .tableTooWide: self = .tableTooWide
    case .columnTooNarrow: self = .columnTooNarrow
    case .overfullLine: self = .overfullLine
    case .missingGlyphs: self = .missingGlyphs
    }
  }

  var explanation: LocalizedText {
    switch self {
    case .headingAtFoot:
      LocalizedText(
        vi: "Tiêu đề phải đi cùng ít nhất hai dòng của phần dưới nó.",
        en: "A heading goes with at least two lines of what stands below it.")
    case .signatureAlone:
      LocalizedText(
        vi: "Chữ ký không được nằm riêng một trang, không có dòng nào của nội dung.",
        en: "A signature must not stand on a page without a line of the text.")
    case .tableTooWide:
      LocalizedText(
        vi: "Bảng có nhiều cột đến mức trang giấy không đủ chỗ.",
        en: "A table has more columns than the page has room for.")
    case .columnTooNarrow:
      LocalizedText(
        vi: "Có cột hẹp hơn một chữ trong đó, nên chữ bị ngắt ở giữa.",
        en: "A column is narrower than a word in it, which is broken within.")
    case .overfullLine:
      LocalizedText(
        vi: "Có dòng dài hơn khổ chữ.", en: "A line is longer than its column.")
    case .missingGlyphs:
      LocalizedText(
        vi: "Có ký tự mà không phông nào trên máy có; bản in chỉ hiện ô trống.",
        en: "There are characters that no font of the machine has; the paper shows boxes.")
    }
  }
}

/// Everything that `check` can find, for `explain`, completion and the manual.
enum FindingExplanations {
  static let all: [(id: String, text: LocalizedText)] =
    AllChecks.explanations + LayoutRule.allCases.map { ($0.rawValue, $0.explanation) }
}

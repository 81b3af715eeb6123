import Diagnostics
import Foundations
import PDFWriter

// What is said of the laid-out paper.

extension LayoutFinding {
  var diagnostic: Diagnostic {
    Diagnostic(
      DiagnosticID(stringLiteral: LayoutRule(kind).rawValue), severity, message, hints: [hint].compactMap { $0 })
  }

  private var severity: Severity {
    switch LayoutRule(kind) {
    case .signatureAlone, .tableTooWide, .columnTooNarrow, .missingGlyphs: .warning
    case .headingAtFoot, .overfullLine: .note
    }
  }

  private var message: LocalizedText {
    let (vi, en): (String, String) =
      switch kind {
      case .headingAtFoot:
        ("đề mục nằm trơ ở cuối trang, nội dung sang trang sau", "a heading stands alone at the foot of the page")
      case .signatureAlone:
        ("chữ ký đứng riêng một trang, không kèm dòng nội dung nào", "the signature stands alone on its page")
      case .tableTooWide:
        ("bảng có quá nhiều cột so với bề ngang trang", "a table has more columns than the page has room for")
      case .columnTooNarrow:
        ("cột quá hẹp, chữ bị ngắt giữa từ", "a column is so narrow that words are broken")
      case .overfullLine: ("dòng tràn ra ngoài lề", "a line runs over its margin")
      case .missingGlyphs(let scalars):
        ("máy này không có phông cho \(Self.list(scalars))", "no font of this machine has \(Self.list(scalars))")
      }
    let text = excerpt.isEmpty ? "" : ": “\(excerpt)”"
    return LocalizedText(vi: "bản PDF, trang \(page): \(vi)\(text)", en: "the PDF, page \(page): \(en)\(text)")
  }

  private var hint: LocalizedText? {
    switch kind {
    case .headingAtFoot: nil
    case .signatureAlone:
      LocalizedText(
        vi: "thêm hoặc bớt vài dòng ở cuối báo cáo", en: "add or take away some lines at the end of the report")
    case .tableTooWide, .columnTooNarrow:
      LocalizedText(
        vi: "bớt cột, rút ngắn chữ, hoặc đưa bảng vào phụ lục khổ ngang",
        en: "use fewer columns or shorter words, or put the table into a landscape annex")
    case .overfullLine: LocalizedText(vi: "tách chữ dài bằng dấu cách", en: "part the long word with a blank")
    case .missingGlyphs:
      LocalizedText(
        vi: "thay bằng ký tự khác, hoặc cài thêm phông (fonts-noto)",
        en: "use other characters, or install more fonts (fonts-noto)")
    }
  }

  /// At most five characters with their code points.
  private static func list(_ scalars: [Unicode.Scalar]) -> String {
    let shown = scalars.prefix(5).map { "\($0) (U+\(hexadecimal($0.value)))" }.joined(separator: ", ")
    return scalars.count > 5 ? shown + ", …" : shown
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

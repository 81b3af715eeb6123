import CommandLanguage
import Composition
import Foundations
import ReportModel
import ReportScript

// What is said of a proposal.

extension LiteralPlace {
  /// "I.4, đoạn 2".
  package func name(_ language: Language) -> String {
    let isVietnamese = language == .vietnamese
    return switch self {
    case .field(let field): isVietnamese ? field.vietnameseName : field.rawValue
    case .heading(let id): isVietnamese ? "tiêu đề \(id)" : "heading \(id)"
    case .block(let reference): "\(reference.section) \(isVietnamese ? "vị trí" : "at") \(reference.position ?? 1)"
    case .cell(let reference, let row, let column):
      isVietnamese
        ? "\(reference.section) vị trí \(reference.position ?? 1), hàng \(row + 1) cột \(column + 1)"
        : "\(reference.section) at \(reference.position ?? 1), row \(row + 1) column \(column + 1)"
    }
  }
}

extension LiteralProposal {
  /// One line: the place, what stands there and what would; how the paper changes, if it does.
  func headline(_ language: Language, in report: Report) -> LocalizedText {
    let place = LocalizedText(vi: self.place.name(.vietnamese), en: self.place.name(.english))
    switch kind {
    case .registration(let document, let completes):
      let command = ScriptPrinter.print(CanonicalScript.statement(document, language)).trimmed
      return LocalizedText(
        vi: completes ? "\(place.vi): ghi thêm ngày: \(command)" : "\(place.vi): đăng ký văn bản: \(command)",
        en: completes ? "\(place.en): enter its date: \(command)" : "\(place.en): register the document: \(command)")
    case .otherDate(let document, let written):
      let date = document.date?.description ?? ""
      return LocalizedText(
        vi: "\(place.vi): \(document.number) đã đăng ký ngày \(date), ở đây ghi ngày \(written)",
        en: "\(place.en): \(document.number) is registered of \(date), the text says \(written)")
    case .variable, .citation:
      return LocalizedText(
        vi: "\(place.vi): \(literal) → \(replacement)\(change.vi)",
        en: "\(place.en): \(literal) → \(replacement)\(change.en)")
    }
  }

  private var change: LocalizedText {
    if !keepsThePaper {
      return LocalizedText(vi: " (sẽ in: \(printed))", en: " (will print: \(printed))")
    }
    guard let shortens else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      vi: " (từ đó \(shortens.name(.vietnamese)) viện dẫn ngắn)",
      en: " (so \(shortens.name(.english)) cites it in short)")
  }

  /// The words around the literal before and after, cut to a window.
  func excerpts(columns: Int) -> (before: String, after: String) {
    let bytes = Array(text.utf8)
    let start = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    let end = String(decoding: bytes[range.upperBound...], as: UTF8.self)
    let room = max(16, (columns - 12 - max(literal.count, replacement.count)) / 2)
    let head = start.count > room ? "…" + start.suffix(room) : start
    let tail = end.count > room ? end.prefix(room) + "…" : end
    func line(_ middle: String) -> String { (head + middle + tail).replacingLineBreaks }
    return (line(literal), line(replacement))
  }
}

extension String {
  fileprivate var replacingLineBreaks: String { String(map { $0 == "\n" ? " " : $0 }) }
}

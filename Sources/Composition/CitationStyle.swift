import Foundations
import ReportModel

extension CitationForm {
  /// What the paper would print; nil if that needs a date which is not known.
  package func print(_ document: RegisteredDocument, in report: Report) -> String? {
    guard document.date != nil || !needsDate else { return nil }
    return CitationStyle.print(document, issuer: report.issuer(of: document), as: self)
  }
}

/// Prints a citation as Decree 30/2020/NĐ-CP, Annex I, II.6.b asks: in full the first time, short afterwards; laws by
/// their name.
enum CitationStyle {
  static func print(_ document: RegisteredDocument, issuer: String?, as form: CitationForm) -> String {
    if document.type.isLawLike, form == .full || form == .short { return lawName(document) }
    let numbered = "\(document.type.name.vi) số \(document.number)"
    let date = document.date?.description ?? ""
    switch form {
    case .full: return numbered + " ngày \(date)" + of(issuer) + about(document.title)
    case .short: return numbered
    case .dated: return "\(numbered) ngày \(date)"
    case .number: return document.number.text
    case .date: return date
    case .title: return document.title ?? ""
    }
  }

  private static func lawName(_ document: RegisteredDocument) -> String {
    guard let title = document.title else { return "\(document.type.name.vi) số \(document.number)" }
    let type = document.type.name.vi
    return title.lowercased().hasPrefix(type.lowercased()) ? title : "\(type) \(title)"
  }

  private static func of(_ issuer: String?) -> String { issuer.map { " của \($0)" } ?? "" }

  /// Openings of a title that already say what the document does, so that no "về" is put before them.
  static let selfContained = [
    "về", "việc", "v/v", "ban hành", "quy định", "phê duyệt", "công bố", "hướng dẫn", "sửa đổi", "bãi bỏ",
  ]

  private static func about(_ title: String?) -> String {
    guard let title, !title.isEmpty else { return "" }
    return standsAlone(title) ? " \(title)" : " về \(title)"
  }

  static func standsAlone(_ title: String) -> Bool {
    let lowered = title.lowercased()
    return selfContained.contains { lowered == $0 || lowered.hasPrefix("\($0) ") }
  }
}

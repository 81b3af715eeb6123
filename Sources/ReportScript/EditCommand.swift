import Diagnostics
import Foundations
import ReportModel

/// A command that changes the report: its declaration, and how its arguments become an edit.
package struct EditCommand: Sendable {
  package let specification: CommandSpecification
  /// Called only with arguments that the specification accepts. Throws what can be told without looking at the report.
  let bind: @Sendable (Arguments) throws(Diagnostic) -> Edit

  /// All edit commands, in the order of the manual.
  package static let all: [EditCommand] = [
    startReport, setField,
    addDocument, addDossier, addFigures,
    addParagraph, addItem, addSection, addTable,
    addRecipient, addAbbreviation, addForm, addAnnex, addTask, confirm, addParameter, addExpectation,
    resolveDossier, returnDossier, withdrawDossier, suspendDossier, resumeDossier,
    editPeriod, editDocument, editDossier, editFigures, editParagraph, editItem, editTable, editSection,
    editRecipient, editAbbreviation, editAnnex, editParameter,
    removeDocument, removeDossier, removeFigures, removeParagraph, removeItem, removeTable, removeSection,
    removeRecipient, removeAbbreviation, removeForm, removeAnnex, removeTask, removeParameter, removeExpectation,
    moveParagraph, moveItem, moveTable, moveSection, moveRecipient, moveAnnex,
  ]
}

extension EditCommand {
  package static var startReportTerm: Term { startReport.specification.verb }
  package static var setFieldTerm: Term { setField.specification.verb }
}

/// An argument that the specification requires and the reader has therefore found.
///
/// Should a declaration and its binding ever disagree, the user gets a message instead of a trap.
func required<Value>(_ value: Value?, _ arguments: Arguments) throws(Diagnostic) -> Value {
  guard let value else {
    throw Diagnostic(
      "missing-argument", .init(vi: "lệnh này chưa đủ", en: "the command is not complete"), span: arguments.span)
  }
  return value
}

/// The verbs and other words that several commands share.
enum Verb {
  static let add = Term("add", "thêm")
  static let edit = Term("edit", "sửa")
  static let remove = Term("remove", "xóa")
  static let move = Term("move", "chuyển")
}

enum Kind {
  static let dossier = Term("dossier", "hồ sơ")
  static let figures = Term("figures", "số liệu")
  static let paragraph = Term("paragraph", "đoạn")
  static let item = Term("item", "ý")
  static let table = Term("table", "bảng")
  static let section = Term("section", "mục")
  static let recipient = Term("recipient", "nơi nhận")
  static let abbreviation = Term("abbreviation", "chữ viết tắt")
  static let form = Term("form", "biểu")
  static let annex = Term("annex", "phụ lục")
  static let task = Term("task", "việc")
  static let period = Term("period", "kỳ báo cáo")
}

extension Parameter {
  static let section = positional("section", .section, vi: "số mục", en: "section number")
  /// Where something new is to stand.
  static let at = keyword("at", Term("at", "vị trí"), .ordinal, vi: "vị trí trong mục", en: "position in the section")
    .naming(.place)
  /// Which part of a section is meant.
  static let part = at.naming(.part)
  static let once = flag(
    "once", Term("once", "một lần"), vi: "chỉ dùng cho kỳ này", en: "for this period only")
  static let reviewed = keyword(
    "reviewed", Term("reviewed", "đã soát"), .period, vi: "kỳ đã soát", en: "period for which it was reviewed")
  static let runin = flag(
    "runin", Term("runin", "liền"), vi: "liền sau tiêu đề, trên cùng dòng", en: "on the heading's line")
  static let level = keyword("level", Term("level", "cấp"), .ordinal, vi: "cấp của ý", en: "level of the item")
    .naming(.itemLevel)
  package static let dossierCode = positional("code", .word, vi: "mã hồ sơ", en: "dossier code").naming(.dossier)
  static let toSection = keyword(
    "to", Term("to", "đến"), .section, isRequired: true, vi: "mục đến", en: "section to move to")

  static let itemStyles = ChoiceList(
    [Term("bullets", "gạch"), Term("numbers", "số"), Term("letters", "chữ"), Term("paren", "ngoặc")],
    details: ItemStyle.allCases.map { LocalizedText(verbatim: $0.marker(level: 1, number: 1)) })
  static let items = keyword(
    "items", Term("items", "kiểu ý"), .choice(itemStyles), vi: "kiểu đánh dấu ý", en: "how items are marked")
}

extension ItemStyle {
  /// By the place in `Parameter.itemStyles`.
  init?(choice: Int) {
    guard ItemStyle.allCases.indices.contains(choice) else { return nil }
    self = ItemStyle.allCases[choice]
  }
}

import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// Something that the editor is opened on: what it is called, and the text that is put before her.
struct EditingTask {
  enum Content {
    /// The text of a paragraph or an item.
    case prose(BlockReference)
    /// The rows of a table.
    case rows(BlockReference)
    /// The commands of a record or a section.
    case commands(ScriptFragment.Subject)
    /// The whole script.
    case script
  }

  let content: Content
  /// What `edit` and `remove` take: "đoạn I.4 vị trí 2".
  let name: LocalizedText
  /// Lines at the top that explain it, without their `#`.
  let explanation: [LocalizedText]
  /// The text itself, as it stands in the report.
  let body: String

  /// The command, for `undo`.
  var title: LocalizedText { LocalizedText(vi: "sửa \(name.vi)", en: "edit \(name.en)") }

  /// How to take away what was emptied.
  var removal: LocalizedText {
    if case .script = content {
      return LocalizedText(vi: "muốn làm báo cáo mới: mở TÊN-TỆP.baocao", en: "for a new report: open NAME.baocao")
    }
    return LocalizedText(vi: "muốn xóa: xóa \(name.vi)", en: "to remove it: remove \(name.en)")
  }

  /// The lines at the top, as they are written.
  func head(_ language: Language) -> [String] { explanation.map { "# \($0[language].oneLine)" } }

  /// What is put into the file.
  func text(_ language: Language) -> String {
    (head(language) + ["", body]).joined(separator: "\n") + (body.hasSuffix("\n") ? "" : "\n")
  }

  /// Plain letters, so that no editor stumbles; the ending tells it what is inside.
  func fileName(_ language: Language) -> String {
    let words = UnicodeText.folded(title[language]).unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == ".")
      return isPlain ? Character(scalar) : "-"
    }
    return String(words.prefix(60)) + (isOfCommands ? ".baocao" : ".txt")
  }

  var isOfCommands: Bool {
    switch content {
    case .commands, .script: true
    case .prose, .rows: false
    }
  }
}

// MARK: The tasks

extension EditingTask {
  /// A paragraph, an item or a table; `position` counts from 1.
  init(_ block: NarrativeBlock, in section: SectionID, at position: Int, of report: Report) {
    let kind = block.kind.term
    let heading = report.outline[section]?.heading.text ?? ""
    name = LocalizedText(
      vi: "\(kind.vi) \(section) vị trí \(position)", en: "\(kind.en) \(section) at \(position)")
    let place = LocalizedText(vi: "\(name.vi): “\(heading)”", en: "\(name.en): “\(heading)”")
    let reference = BlockReference(section: section, position: position, kind: block.kind)
    if case .table(let table) = block.content {
      content = .rows(reference)
      body = TableText.print(table).lines.map { "| \($0.text)" }.joined(separator: "\n")
      explanation = [place, Self.rowRules, Self.headRules]
    } else {
      content = .prose(reference)
      body = block.text.text
      explanation = [place, Self.proseRules, Self.headRules]
    }
  }

  /// A record or a section; nil if there is none.
  init?(_ subject: ScriptFragment.Subject, named name: LocalizedText, of report: Report, _ language: Language) {
    guard let fragment = ScriptFragment(subject, of: report, language) else { return nil }
    content = .commands(subject)
    self.name = name
    body = ScriptPrinter.print(Script(statements: fragment.statements))
    var explanation = [name]
    if case .section(let id) = subject, let heading = report.outline[id]?.heading.text {
      explanation = [LocalizedText(vi: "\(name.vi): “\(heading)”", en: "\(name.en): “\(heading)”")]
    }
    self.explanation = explanation + [Self.commandRules]
  }

  /// The whole script.
  static func script(of report: Report, _ language: Language) -> EditingTask {
    EditingTask(
      content: .script, name: LocalizedText(vi: "lệnh", en: "script"),
      explanation: [
        LocalizedText(vi: "toàn bộ báo cáo dưới dạng lệnh", en: "the whole report as commands"), commandRules,
      ],
      body: CanonicalScript.print(report, language))
  }

  private static let proseRules = LocalizedText(
    vi: "Một dòng trống mở đoạn mới. Lưu và thoát thì văn bản được nhận.",
    en: "An empty line begins a new paragraph. Save and leave, and the text is taken.")
  private static let rowRules = LocalizedText(
    vi: "Mỗi hàng một dòng | ô | ô |; hàng |---| kết thúc phần đầu bảng; ô < gộp với ô bên trái, ô ^ với ô bên trên.",
    en:
      "A line | cell | cell | for each row; |---| ends the header; a cell < joins the one to its left, ^ the one above."
  )
  private static let headRules = LocalizedText(
    vi: "Các dòng bắt đầu bằng # ở đầu tệp này được bỏ qua.", en: "The lines at the top that begin with # are left out."
  )
  private static let commandRules = LocalizedText(
    vi: "Lưu và thoát thì các lệnh dưới đây được kiểm tra rồi nhận; những dòng giải thích này được bỏ qua.",
    en: "Save and leave, and the commands below are checked and taken; these lines of explanation are left out.")
}

extension Edit {
  /// True if it names what is to be changed and not how: in a conversation the editor is opened on it.
  var changesNothing: Bool {
    switch self {
    case .editBlock(_, let change): change == BlockChange()
    case .editDocument(_, let change): change == DocumentChange()
    case .editDossier(_, let change): change == DossierChange()
    case .editFigures(_, let counts, let comments): counts.isEmpty && comments.isEmpty
    case .editSection(_, let change): change == SectionChange()
    default: false
    }
  }
}

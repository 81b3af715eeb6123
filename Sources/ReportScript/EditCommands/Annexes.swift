import Diagnostics
import Foundations
import ReportModel

// Annexes: sections of their own behind the paper, from Decree 30/2020/NĐ-CP, Annex I, III.1.

extension Parameter {
  // Called “section” as in all commands of sections, so that what is wrong with an annex is shown at its number.
  fileprivate static let annex = positional("section", .annex, vi: "số phụ lục", en: "number of the annex")
  fileprivate static let title = text("heading", .text, vi: "tên phụ lục", en: "title of the annex")
  fileprivate static let newTitle = text(
    "heading", .text, isRequired: false, vi: "tên phụ lục", en: "title of the annex")
  fileprivate static let landscape = flag(
    "landscape", Term("landscape", "khổ ngang"), vi: "trang nằm ngang", en: "pages that lie on their side")
  fileprivate static let portrait = flag(
    "portrait", Term("portrait", "khổ dọc"), vi: "trang đứng", en: "upright pages")
}

extension EditCommand {
  static let addAnnex = EditCommand(
    specification: CommandSpecification(
      "add-annex", verb: Verb.add, kinds: [Kind.annex],
      summary: LocalizedText(vi: "thêm một phụ lục sau báo cáo", en: "adds an annex behind the report"),
      parameters: [.landscape, .items, .title],
      examples: [
        LocalizedText(
          vi: "thêm phụ lục \"Danh mục thủ tục hành chính được công bố\"",
          en: "add annex \"Danh mục thủ tục hành chính được công bố\""),
        LocalizedText(
          vi: "thêm phụ lục \"Lịch tiếp công dân\" khổ ngang", en: "add annex \"Lịch tiếp công dân\" landscape"),
      ],
      details: LocalizedText(
        vi:
          "Phụ lục thứ nhất mang số PL1, thứ hai PL2: viết vào đó như vào một mục, ví dụ “thêm đoạn PL1 \"…\"”, “thêm bảng "
          + "PL1”, “thêm mục PL1.1 \"…\"”. Trong bài phải chỉ dẫn đến từng phụ lục: {phụ lục 1} in “Phụ lục”, hoặc “Phụ lục "
          + "I” khi có từ hai phụ lục trở lên. Biểu số liệu không phải phụ lục: dùng “thêm biểu”.",
        en:
          "The first annex is PL1, the second PL2: write into it as into a section, for example `add paragraph PL1 \"…\"`, "
          + "`add table PL1`, `add section PL1.1 \"…\"`. The report must point to each of them: {annex 1} prints “Phụ lục”, "
          + "or “Phụ lục I” where there are two and more. Forms are no annexes: `add form` is for them.")
    ),
    bind: { arguments throws(Diagnostic) in
      .addAnnex(
        Section(
          labelling: .annex, heading: try required(arguments.text("heading"), arguments),
          items: arguments.choice("items").flatMap(ItemStyle.init(choice:)) ?? .bullets,
          isLandscape: arguments.flag("landscape"), comments: arguments.comments, place: arguments.place))
    })

  static let editAnnex = EditCommand(
    specification: CommandSpecification(
      "edit-annex", verb: Verb.edit, kinds: [Kind.annex],
      summary: LocalizedText(
        vi: "sửa tên hoặc khổ giấy của một phụ lục", en: "changes the title or the pages of an annex"),
      parameters: [.annex, .portrait, .landscape, .items, .newTitle],
      examples: [
        LocalizedText(vi: "sửa phụ lục 1 \"Lịch làm việc\"", en: "edit annex 1 \"Lịch làm việc\""),
        LocalizedText(vi: "sửa phụ lục 2 khổ ngang", en: "edit annex 2 landscape"),
      ],
      details: LocalizedText(
        vi: "Chỉ những gì nêu ra mới thay đổi. Số phụ lục là 1, 2… hoặc PL1, PL2…",
        en: "Only what is given changes. The number is 1, 2 … or PL1, PL2 …")
    ),
    bind: { arguments throws(Diagnostic) in
      var change = SectionChange()
      change.heading = arguments.text("heading")
      change.items = arguments.choice("items").flatMap(ItemStyle.init(choice:))
      change.isLandscape = try arguments.isLandscape()
      change.comments = arguments.comments
      return .editSection(try required(arguments.section("section"), arguments), change)
    })

  static let removeAnnex = EditCommand(
    specification: CommandSpecification(
      "remove-annex", verb: Verb.remove, kinds: [Kind.annex],
      summary: LocalizedText(
        vi: "bỏ một phụ lục cùng nội dung; các phụ lục sau được đánh số lại",
        en: "takes out an annex with what stands in it; later ones are renumbered"),
      parameters: [.annex],
      examples: [LocalizedText(vi: "xóa phụ lục 2", en: "remove annex 2")],
      details: LocalizedText(
        vi: "Những chỗ trong bài nhắc đến phụ lục bằng số, như {phụ lục 3}, không tự đổi theo.",
        en: "Texts that name an annex by its number, such as {annex 3}, do not change.")
    ),
    bind: { arguments throws(Diagnostic) in
      .removeSection(try required(arguments.section("section"), arguments), arguments.comments)
    })

  static let moveAnnex = EditCommand(
    specification: CommandSpecification(
      "move-annex", verb: Verb.move, kinds: [Kind.annex],
      summary: LocalizedText(vi: "đổi thứ tự các phụ lục", en: "changes the order of the annexes"),
      parameters: [
        .annex,
        .keyword("to", Term("to", "đến"), .annex, isRequired: true, vi: "số thứ tự mới", en: "new number"),
      ],
      examples: [LocalizedText(vi: "chuyển phụ lục 2 đến 1", en: "move annex 2 to 1")],
      details: LocalizedText(
        vi: "Những chỗ trong bài nhắc đến phụ lục bằng số, như {phụ lục 2}, không tự đổi theo.",
        en: "Texts that name an annex by its number, such as {annex 2}, do not change.")
    ),
    bind: { arguments throws(Diagnostic) in
      .moveSection(
        try required(arguments.section("section"), arguments), to: try required(arguments.section("to"), arguments),
        arguments.comments)
    })

  /// The command that adds the annex, without what stands below it.
  static func statement(annex section: Section, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addAnnex, language, comments: section.comments)
    builder.quoted(section.heading.text)
    builder.flag("landscape", section.isLandscape)
    if section.items != .bullets { builder.pair("items", choice: ItemStyle.allCases.firstIndex(of: section.items)) }
    return builder
  }

  /// The command that says all of an annex that is there, without what stands below it.
  static func statement(annex number: Int, is section: Section, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(editAnnex, language, comments: section.comments)
    builder.word(String(number))
    builder.quoted(section.heading.text)
    builder.flag(section.isLandscape ? "landscape" : "portrait", true)
    if section.items != .bullets { builder.pair("items", choice: ItemStyle.allCases.firstIndex(of: section.items)) }
    return builder
  }
}

extension Arguments {
  /// Nil if neither was said; both cannot be.
  fileprivate func isLandscape() throws(Diagnostic) -> Bool? {
    guard flag("landscape") else { return flag("portrait") ? false : nil }
    guard flag("portrait") else { return true }
    throw Diagnostic(
      "repeated-keyword",
      LocalizedText(vi: "chỉ chọn khổ dọc hoặc khổ ngang", en: "choose portrait or landscape"), span: span("landscape"))
  }
}

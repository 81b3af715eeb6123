import Diagnostics
import Foundations
import ReportModel

extension EditCommand {
  static let addSection = EditCommand(
    specification: CommandSpecification(
      "add-section", verb: Verb.add, kinds: [Kind.section],
      summary: LocalizedText(vi: "thêm một mục vào đề cương", en: "adds a section to the outline"),
      parameters: [
        .section.naming(.newSection), .items, .text("heading", .text, vi: "tiêu đề", en: "heading"),
      ],
      examples: [
        LocalizedText(
          vi: "thêm mục IV \"Kiến nghị, đề xuất\" kiểu ý gạch",
          en: "add section IV \"Kiến nghị, đề xuất\" items bullets")
      ],
      details: LocalizedText(
        vi:
          "Mục mới đứng sau cùng trong các mục cùng cấp nên phải mang số kế tiếp; muốn đưa lên trước thì “chuyển mục”. Kiểu "
          + "ý: “gạch” in “-”, “số” in “1.”, “chữ” in “a)”, “ngoặc” in “(1)”; không nêu là “gạch”.",
        en:
          "The new section comes last among its siblings, so it must have the next number; `move section` takes it further "
          + "up. Items: `bullets` print “-”, `numbers` “1.”, `letters` “a)”, `paren` “(1)”; `bullets` if nothing is said."
      )
    ),
    bind: { arguments throws(Diagnostic) in
      let id = try required(arguments.section("section"), arguments)
      let section = Section(
        labelling: Labelling(id.last), heading: try required(arguments.text("heading"), arguments),
        items: arguments.choice("items").flatMap(ItemStyle.init(choice:)) ?? .bullets, comments: arguments.comments,
        place: arguments.place)
      return .addSection(id, section)
    })

  static let editSection = EditCommand(
    specification: CommandSpecification(
      "edit-section", verb: Verb.edit, kinds: [Kind.section],
      summary: LocalizedText(
        vi: "sửa tiêu đề hoặc kiểu ý của một mục", en: "changes the heading or the items of a section"),
      parameters: [.section, .items, .text("heading", .text, isRequired: false, vi: "tiêu đề", en: "heading")],
      examples: [
        LocalizedText(
          vi: "sửa mục II.2.a \"Những thuận lợi cơ bản\"", en: "edit section II.2.a \"Những thuận lợi cơ bản\""),
        LocalizedText(vi: "sửa mục I.8 kiểu ý số", en: "edit section I.8 items numbers"),
      ],
      details: LocalizedText(
        vi: "Tiêu đề ghi không kèm số mục; phần mềm tự đánh số.",
        en: "A heading is written without its number, which comes by itself.")
    ),
    bind: { arguments throws(Diagnostic) in
      var change = SectionChange()
      change.heading = arguments.text("heading")
      change.items = arguments.choice("items").flatMap(ItemStyle.init(choice:))
      change.comments = arguments.comments
      return .editSection(try required(arguments.section("section"), arguments), change)
    })

  static let removeSection = EditCommand(
    specification: CommandSpecification(
      "remove-section", verb: Verb.remove, kinds: [Kind.section],
      summary: LocalizedText(
        vi: "bỏ một mục cùng nội dung; các mục sau được đánh số lại",
        en: "takes out a section with what stands in it; later ones are renumbered"),
      parameters: [.section],
      examples: [LocalizedText(vi: "xóa mục I.9", en: "remove section I.9")],
      details: LocalizedText(
        vi:
          "Mục luôn được đánh số liền nhau: xóa I.9 thì I.10 thành I.9. Mục không phát sinh thì nên để trống, bản in tự ghi "
          + "“Không”.",
        en:
          "Sections are numbered without gaps: without I.9, I.10 becomes I.9. Where nothing happened, better leave the "
          + "section empty: it prints “Không”.")
    ),
    bind: { arguments throws(Diagnostic) in
      .removeSection(try required(arguments.section("section"), arguments), arguments.comments)
    })

  static let moveSection = EditCommand(
    specification: CommandSpecification(
      "move-section", verb: Verb.move, kinds: [Kind.section],
      summary: LocalizedText(
        vi: "chuyển một mục; các mục hai phía được đánh số lại", en: "moves a section; both sides are renumbered"),
      parameters: [.section, .toSection],
      examples: [LocalizedText(vi: "chuyển mục I.12 đến I.3", en: "move section I.12 to I.3")],
      details: LocalizedText(
        vi: "Từ đó đề cương không còn theo mẫu có sẵn: khi lưu, từng mục được ghi ra và đề cương mang tên “free”.",
        en:
          "From then on the outline is no longer the built-in one: it is saved section by section, under the name `free`."
      )
    ),
    bind: { arguments throws(Diagnostic) in
      .moveSection(
        try required(arguments.section("section"), arguments), to: try required(arguments.section("to"), arguments),
        arguments.comments)
    })

  /// The command that adds `section`, without what stands below it.
  static func statement(_ section: Section, as id: SectionID, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addSection, language, comments: section.comments)
    builder.word(id.description)
    builder.quoted(section.heading.text)
    if section.items != .bullets { builder.pair("items", choice: ItemStyle.allCases.firstIndex(of: section.items)) }
    return builder
  }

  /// The command that gives a built-in section its own heading or items.
  static func statement(
    changing id: SectionID, from original: Section, to section: Section, _ language: Language
  ) -> StatementBuilder {
    var builder = StatementBuilder(editSection, language, comments: section.comments)
    builder.word(id.description)
    if section.heading != original.heading { builder.quoted(section.heading.text) }
    if section.items != original.items {
      builder.pair("items", choice: ItemStyle.allCases.firstIndex(of: section.items))
    }
    return builder
  }

  static func statement(removing removal: Outline.Removal, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(removeSection, language, comments: removal.comments)
    builder.word(removal.original.description)
    return builder
  }
}

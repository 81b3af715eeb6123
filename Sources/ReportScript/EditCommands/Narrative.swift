import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

extension EditCommand {
  static let addParagraph = EditCommand(
    specification: CommandSpecification(
      "add-paragraph", verb: Verb.add, kinds: [Kind.paragraph],
      summary: LocalizedText(vi: "thêm đoạn văn vào một mục", en: "adds a paragraph to a section"),
      parameters: [
        .section, .at, .runin, .once, .reviewed, .text("text", .prose, vi: "văn bản", en: "text"),
      ],
      examples: [
        LocalizedText(
          vi: "thêm đoạn I.4\n| Thực hiện {20/KH-UBND}, {đơn vị} đã ban hành {75/KH-SNgV}.",
          en: "add paragraph I.4\n| Thực hiện {20/KH-UBND}, {unit} đã ban hành {75/KH-SNgV}."),
        LocalizedText(
          vi: "thêm đoạn II.1 liền \"Hoàn thành tốt.\"", en: "add paragraph II.1 runin \"Hoàn thành tốt.\""),
      ],
      details: LocalizedText(
        vi:
          "Các dòng | nối với nhau thành một đoạn; dòng chỉ có | mở đoạn mới. “liền” đặt đoạn đầu tiên ngay sau dấu hai "
          + "chấm của tiêu đề. “một lần” là chỉ dùng cho kỳ này.",
        en:
          "The lines | make one paragraph; a line with only | begins the next. `runin` puts the first paragraph right "
          + "after the colon of the heading. `once` is for this period only.")
    ),
    bind: { arguments throws(Diagnostic) in
      try addBlocks(arguments) { index in .paragraph(isRunIn: index == 0 && arguments.flag("runin")) }
    })

  static let addItem = EditCommand(
    specification: CommandSpecification(
      "add-item", verb: Verb.add, kinds: [Kind.item],
      summary: LocalizedText(
        vi: "thêm một ý (gạch đầu dòng, số hoặc chữ) vào một mục",
        en: "adds an item (bullet, number or letter) to a section"),
      parameters: [.section, .at, .level, .once, .reviewed, .text("text", .prose, vi: "văn bản", en: "text")],
      examples: [
        LocalizedText(
          vi: "thêm ý III \"Tiếp tục rà soát, đơn giản hóa TTHC.\"",
          en: "add item III \"Tiếp tục rà soát, đơn giản hóa TTHC.\"")
      ],
      details: LocalizedText(
        vi: "Mục cho biết ý được đánh dấu thế nào. “cấp 2” lùi xuống một cấp.",
        en: "The section says how its items are marked. `level 2` goes one level down.")
    ),
    bind: { arguments throws(Diagnostic) in
      let level = try arguments.itemLevel() ?? 1
      return try addBlocks(arguments) { _ in .item(level: level) }
    })

  static let addTable = EditCommand(
    specification: CommandSpecification(
      "add-table", verb: Verb.add, kinds: [Kind.table],
      summary: LocalizedText(vi: "thêm một bảng vào một mục", en: "adds a table to a section"),
      parameters: [
        .section, .at, .once, .reviewed,
        .text("caption", .prose, isRequired: false, vi: "tên bảng", en: "caption"),
        .text("rows", .table, vi: "các hàng của bảng", en: "rows of the table"),
      ],
      examples: [
        LocalizedText(
          vi: "thêm bảng I.7 \"Mức độ hài lòng\"\n| Lĩnh vực | Hài lòng | Chưa hài lòng |\n|---|\n| Hộ tịch | 18 | 0 |",
          en: "add table I.7 \"Mức độ hài lòng\"\n| Lĩnh vực | Hài lòng | Chưa hài lòng |\n|---|\n| Hộ tịch | 18 | 0 |")
      ],
      details: LocalizedText(
        vi: "Hàng |---| kết thúc phần đầu bảng. Ô “<” gộp với ô bên trái, ô “^” gộp với ô bên trên.",
        en: "The row |---| ends the header. A cell `<` joins the one to its left, `^` the one above.")
    ),
    bind: { arguments throws(Diagnostic) in
      let table = try required(arguments.table("rows"), arguments)
      let block = NarrativeBlock(
        .table(table), text: SourcedText(joining: arguments.paragraphs("caption")), isOnce: arguments.flag("once"),
        reviewed: arguments.period("reviewed"), comments: arguments.comments, place: arguments.place)
      return .addBlocks(
        try required(arguments.section("section"), arguments), at: arguments.integer("at"), [block])
    })

  private static func addBlocks(
    _ arguments: Arguments, _ content: (Int) -> NarrativeBlock.Content
  ) throws(Diagnostic) -> Edit {
    let blocks = arguments.paragraphs("text").enumerated().map { index, text in
      NarrativeBlock(
        content(index), text: text, isOnce: arguments.flag("once"), reviewed: arguments.period("reviewed"),
        comments: index == 0 ? arguments.comments : .none, place: Provenance(text.span ?? arguments.span))
    }
    return .addBlocks(try required(arguments.section("section"), arguments), at: arguments.integer("at"), blocks)
  }

  /// The command that adds `block` at the end of a section.
  static func statement(_ block: NarrativeBlock, in section: SectionID, _ language: Language) -> StatementBuilder {
    let command: EditCommand =
      switch block.kind {
      case .paragraph: addParagraph
      case .item: addItem
      case .table: addTable
      }
    var builder = StatementBuilder(command, language, comments: block.comments)
    builder.word(section.description)
    if case .item(let level) = block.content, level > 1 { builder.pair("level", String(level)) }
    builder.flag("runin", block.isRunIn)
    builder.flag("once", block.isOnce)
    builder.pair("reviewed", block.reviewed)
    if case .table(let table) = block.content {
      if !block.text.isEmpty { builder.quoted(block.text.text) }
      builder.block(TableText.print(table))
    } else {
      builder.block(block.text)
    }
    return builder
  }
}

extension Arguments {
  /// The value of `level`.
  func itemLevel() throws(Diagnostic) -> Int? {
    guard let level = integer("level"), !(1...2).contains(level) else { return integer("level") }
    throw Diagnostic(
      "number-out-of-range",
      LocalizedText(vi: "ý chỉ có cấp 1 và cấp 2", en: "items have level 1 or 2"), span: span("level"))
  }
}

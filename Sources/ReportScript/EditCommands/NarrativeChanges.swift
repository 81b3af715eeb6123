import Diagnostics
import Foundations
import ReportModel

// `edit`, `remove` and `move` for paragraphs, items and tables: the same three commands for each kind.

extension EditCommand {
  static let editParagraph = edit(.paragraph, Kind.paragraph, [.runin])
  static let editItem = edit(.item, Kind.item, [.level])
  static let editTable = edit(.table, Kind.table, [])
  static let removeParagraph = remove(.paragraph, Kind.paragraph)
  static let removeItem = remove(.item, Kind.item)
  static let removeTable = remove(.table, Kind.table)
  static let moveParagraph = move(.paragraph, Kind.paragraph)
  static let moveItem = move(.item, Kind.item)
  static let moveTable = move(.table, Kind.table)

  private static func edit(_ kind: BlockKind, _ term: Term, _ more: [Parameter]) -> EditCommand {
    let texts: [Parameter] =
      kind == .table
      ? [
        .text("text", .prose, isRequired: false, vi: "tên bảng", en: "caption"),
        .text("rows", .table, isRequired: false, vi: "các hàng của bảng", en: "rows of the table"),
      ] : [.text("text", .prose, isRequired: false, vi: "văn bản mới", en: "new text")]
    return EditCommand(
      specification: CommandSpecification(
        "edit-\(term.en)", verb: Verb.edit, kinds: [term],
        summary: LocalizedText(vi: "sửa \(term.vi) trong một mục", en: "changes \(aOrAn(term)) of a section"),
        parameters: [.section, .part] + more + [.once, .reviewed] + texts,
        examples: [
          LocalizedText(
            vi: kind == .table
              ? "sửa bảng I.7 vị trí 2 \"Kết quả khảo sát\"" : "sửa \(term.vi) I.4 vị trí 2 \"Văn bản mới.\"",
            en: kind == .table
              ? "edit table I.7 at 2 \"Kết quả khảo sát\"" : "edit \(term.en) I.4 at 2 \"Văn bản mới.\"")
        ],
        details: LocalizedText(
          vi:
            "Chỉ những gì nêu ra mới thay đổi. Vị trí là số mà “xem I.4” cho thấy; mục chỉ có một phần nội dung thì không "
            + "cần nêu.",
          en:
            "Only what is given changes. The position is the number that `show I.4` tells; where a section has only one "
            + "part, it may be left out.")
      ),
      bind: { arguments throws(Diagnostic) in
        var change = BlockChange()
        let paragraphs = arguments.paragraphs("text")
        if kind == .table {
          change.text = paragraphs.isEmpty ? nil : SourcedText(joining: paragraphs)
        } else {
          change.text = paragraphs.first
          change.following = Array(paragraphs.dropFirst())
        }
        change.table = arguments.table("rows")
        change.isRunIn = arguments.flag("runin") ? true : nil
        change.isOnce = arguments.flag("once") ? true : nil
        change.level = try arguments.itemLevel()
        change.reviewed = arguments.period("reviewed")
        change.comments = arguments.comments
        return .editBlock(try reference(arguments, kind), change)
      })
  }

  private static func remove(_ kind: BlockKind, _ term: Term) -> EditCommand {
    EditCommand(
      specification: CommandSpecification(
        "remove-\(term.en)", verb: Verb.remove, kinds: [term],
        summary: LocalizedText(vi: "xóa \(term.vi) khỏi một mục", en: "takes \(aOrAn(term)) out of a section"),
        parameters: [.section, .part],
        examples: [LocalizedText(vi: "xóa \(term.vi) I.4 vị trí 2", en: "remove \(term.en) I.4 at 2")],
        details: LocalizedText(
          vi: "Vị trí là số mà “xem I.4” cho thấy; mục chỉ có một phần nội dung thì không cần nêu.",
          en: "The position is the number that `show I.4` tells; where a section has only one part, it may be left out."
        )
      ),
      bind: { arguments throws(Diagnostic) in .removeBlock(try reference(arguments, kind)) })
  }

  /// `move paragraph I.4 at 2 to I.5 at 1`: the first `at` says which, the second where.
  private static func move(_ kind: BlockKind, _ term: Term) -> EditCommand {
    EditCommand(
      specification: CommandSpecification(
        "move-\(term.en)", verb: Verb.move, kinds: [term],
        summary: LocalizedText(
          vi: "chuyển \(term.vi) sang chỗ khác", en: "moves \(aOrAn(term)) to another place"),
        parameters: [
          .section,
          .keyword(
            "at", Term("at", "vị trí"), .ordinal, isRepeatable: true, vi: "vị trí, trước và sau “đến”",
            en: "position, before and behind `to`"
          ).naming(.part),
          .toSection,
        ],
        examples: [
          LocalizedText(
            vi: "chuyển \(term.vi) I.4 vị trí 2 đến I.5 vị trí 1", en: "move \(term.en) I.4 at 2 to I.5 at 1")
        ],
        details: LocalizedText(
          vi:
            "“vị trí” đứng trước “đến” là chỗ cũ, đứng sau “đến” là chỗ mới. Không nêu chỗ mới thì chuyển xuống cuối mục.",
          en:
            "The `at` before `to` is the old place, the one behind it the new place. Without the latter it goes to the end "
            + "of the section.")
      ),
      bind: { arguments throws(Diagnostic) in
        let (source, target) = arguments.positionsAroundTo
        let section = try required(arguments.section("section"), arguments)
        return .moveBlock(
          BlockReference(section: section, position: source, kind: kind),
          to: try required(arguments.section("to"), arguments), at: target, arguments.comments)
      })
  }

  /// "a paragraph", "an item".
  private static func aOrAn(_ term: Term) -> String { ("aeiou".contains(term.en.prefix(1)) ? "an " : "a ") + term.en }

  private static func reference(_ arguments: Arguments, _ kind: BlockKind) throws(Diagnostic) -> BlockReference {
    BlockReference(
      section: try required(arguments.section("section"), arguments), position: arguments.integer("at"), kind: kind)
  }
}

extension Arguments {
  /// The `at` before `to` and the one behind it.
  fileprivate var positionsAroundTo: (source: Int?, target: Int?) {
    var source: Int?
    var target: Int?
    var isBehind = false
    for entry in entries {
      if entry.name == "to" { isBehind = true }
      guard entry.name == "at", case .integer(let position) = entry.value else { continue }
      if isBehind { target = position } else { source = position }
    }
    return (source, target)
  }
}

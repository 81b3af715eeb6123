import Diagnostics
import Foundations
import ReportModel

// Recipients, abbreviations and annexed forms.

extension Parameter {
  fileprivate static let recipientNumber = positional(
    "number", .ordinal, vi: "số thứ tự trong danh sách nơi nhận", en: "number in the list of recipients"
  ).naming(.recipient)
  fileprivate static let short = positional("short", .word, vi: "chữ viết tắt", en: "abbreviation")
  fileprivate static let formCode = positional("code", .word, vi: "mã biểu", en: "form code").naming(.form)
}

extension EditCommand {
  static let addRecipient = EditCommand(
    specification: CommandSpecification(
      "add-recipient", verb: Verb.add, kinds: [Kind.recipient],
      summary: LocalizedText(vi: "thêm một dòng vào “Nơi nhận”", en: "adds a line to “Nơi nhận”"),
      parameters: [.at, .text("text", .text, vi: "nơi nhận", en: "recipient")],
      examples: [LocalizedText(vi: "thêm nơi nhận \"Sở Nội vụ\"", en: "add recipient \"Sở Nội vụ\"")],
      details: LocalizedText(
        vi: "Không ghi gạch đầu dòng và dấu chấm phẩy; dòng “Lưu: VT, …” được tự thêm từ đơn vị soạn thảo.",
        en: "Without dash and semicolon; the line “Lưu: VT, …” is added by itself from the drafter.")
    ),
    bind: { arguments throws(Diagnostic) in
      let text = try required(arguments.text("text"), arguments)
      let recipient = Recipient(text: text, comments: arguments.comments, place: arguments.place)
      return .addRecipient(recipient, at: arguments.integer("at"))
    })

  static let editRecipient = EditCommand(
    specification: CommandSpecification(
      "edit-recipient", verb: Verb.edit, kinds: [Kind.recipient],
      summary: LocalizedText(vi: "sửa một dòng của “Nơi nhận”", en: "changes a line of “Nơi nhận”"),
      parameters: [.recipientNumber, .text("text", .text, vi: "nơi nhận", en: "recipient")],
      examples: [LocalizedText(vi: "sửa nơi nhận 2 \"Sở Tư pháp\"", en: "edit recipient 2 \"Sở Tư pháp\"")]
    ),
    bind: { arguments throws(Diagnostic) in
      .editRecipient(
        try required(arguments.integer("number"), arguments), try required(arguments.text("text"), arguments),
        arguments.comments)
    })

  static let removeRecipient = EditCommand(
    specification: CommandSpecification(
      "remove-recipient", verb: Verb.remove, kinds: [Kind.recipient],
      summary: LocalizedText(vi: "bỏ một dòng của “Nơi nhận”", en: "takes out a line of “Nơi nhận”"),
      parameters: [.recipientNumber],
      examples: [LocalizedText(vi: "xóa nơi nhận 2", en: "remove recipient 2")]
    ),
    bind: { arguments throws(Diagnostic) in
      .removeRecipient(try required(arguments.integer("number"), arguments))
    })

  static let moveRecipient = EditCommand(
    specification: CommandSpecification(
      "move-recipient", verb: Verb.move, kinds: [Kind.recipient],
      summary: LocalizedText(vi: "đổi thứ tự “Nơi nhận”", en: "changes the order of “Nơi nhận”"),
      parameters: [
        .recipientNumber,
        .keyword("to", Term("to", "đến"), .ordinal, isRequired: true, vi: "số thứ tự mới", en: "new number")
          .naming(.place),
      ],
      examples: [LocalizedText(vi: "chuyển nơi nhận 3 đến 1", en: "move recipient 3 to 1")]
    ),
    bind: { arguments throws(Diagnostic) in
      .moveRecipient(
        try required(arguments.integer("number"), arguments), to: try required(arguments.integer("to"), arguments),
        arguments.comments)
    })

  static let addAbbreviation = EditCommand(
    specification: CommandSpecification(
      "add-abbreviation", verb: Verb.add, kinds: [Kind.abbreviation],
      summary: LocalizedText(vi: "khai báo một chữ viết tắt", en: "declares an abbreviation"),
      parameters: [.short, .text("meaning", .text, vi: "nghĩa đầy đủ", en: "meaning")],
      examples: [
        LocalizedText(
          vi: "thêm chữ viết tắt TTHC \"thủ tục hành chính\"", en: "add abbreviation TTHC \"thủ tục hành chính\"")
      ]
    ),
    bind: { arguments throws(Diagnostic) in .addAbbreviation(try abbreviation(arguments)) })

  static let editAbbreviation = EditCommand(
    specification: CommandSpecification(
      "edit-abbreviation", verb: Verb.edit, kinds: [Kind.abbreviation],
      summary: LocalizedText(vi: "sửa nghĩa của một chữ viết tắt", en: "changes the meaning of an abbreviation"),
      parameters: [.short.naming(.abbreviation), .text("meaning", .text, vi: "nghĩa đầy đủ", en: "meaning")],
      examples: [
        LocalizedText(
          vi: "sửa chữ viết tắt TTHC \"thủ tục hành chính\"", en: "edit abbreviation TTHC \"thủ tục hành chính\"")
      ]
    ),
    bind: { arguments throws(Diagnostic) in .editAbbreviation(try abbreviation(arguments)) })

  static let removeAbbreviation = EditCommand(
    specification: CommandSpecification(
      "remove-abbreviation", verb: Verb.remove, kinds: [Kind.abbreviation],
      summary: LocalizedText(vi: "bỏ một chữ viết tắt", en: "takes out an abbreviation"),
      parameters: [.short.naming(.abbreviation)],
      examples: [LocalizedText(vi: "xóa chữ viết tắt TTHC", en: "remove abbreviation TTHC")]
    ),
    bind: { arguments throws(Diagnostic) in
      .removeAbbreviation(try required(arguments.string("short"), arguments))
    })

  private static func abbreviation(_ arguments: Arguments) throws(Diagnostic) -> Abbreviation {
    Abbreviation(
      short: try required(arguments.string("short"), arguments),
      meaning: try required(arguments.text("meaning"), arguments), comments: arguments.comments, place: arguments.place)
  }

  static let addForm = EditCommand(
    specification: CommandSpecification(
      "add-form", verb: Verb.add, kinds: [Kind.form],
      summary: LocalizedText(vi: "kèm một biểu số liệu", en: "annexes a form"), parameters: [.formCode],
      examples: [LocalizedText(vi: "thêm biểu II.06a", en: "add form II.06a")],
      details: LocalizedText(
        vi: "Biểu II.06a tự được kèm khi có hồ sơ hoặc số liệu; lệnh này kèm nó cả khi không phát sinh hồ sơ nào.",
        en: "II.06a is annexed by itself when there are dossiers or figures; this annexes it even when there are none.")
    ),
    bind: { arguments throws(Diagnostic) in
      let code = try required(arguments.text("code"), arguments)
      return .addForm(
        AnnexedForm(code: try knownForm(code, arguments), comments: arguments.comments, place: arguments.place))
    })

  static let removeForm = EditCommand(
    specification: CommandSpecification(
      "remove-form", verb: Verb.remove, kinds: [Kind.form],
      summary: LocalizedText(vi: "không kèm biểu nữa", en: "takes back an annexed form"),
      parameters: [.formCode.naming(.annexedForm)],
      examples: [LocalizedText(vi: "xóa biểu II.06a", en: "remove form II.06a")]
    ),
    bind: { arguments throws(Diagnostic) in
      .removeForm(try knownForm(try required(arguments.text("code"), arguments), arguments))
    })

  /// The code of a form that this program can fill in.
  private static func knownForm(_ code: SourcedText, _ arguments: Arguments) throws(Diagnostic) -> String {
    if let form = FormDefinition.definition(forCode: code.text), form.code == FormDefinition.II06a.code {
      return form.code
    }
    throw Diagnostic(
      "unknown-form",
      LocalizedText(
        vi: "chưa có biểu \(code.text) để kèm theo", en: "there is no form \(code.text) to annex"),
      span: arguments.span("code"),
      hints: [LocalizedText(vi: "biểu có sẵn: II.06a", en: "available: II.06a")])
  }

  static func statement(_ recipient: Recipient, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addRecipient, language, comments: recipient.comments)
    builder.quoted(recipient.text.text)
    return builder
  }

  static func statement(_ abbreviation: Abbreviation, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addAbbreviation, language, comments: abbreviation.comments)
    builder.word(abbreviation.short)
    builder.quoted(abbreviation.meaning.text)
    return builder
  }

  static func statement(_ form: AnnexedForm, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(addForm, language, comments: form.comments)
    builder.word(form.code)
    return builder
  }
}

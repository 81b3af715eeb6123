import Diagnostics
import Foundations
import ReportModel

extension Dossier.Channel {
  static let choices = ChoiceList(
    [Term("online", "trực tuyến"), Term("direct", "trực tiếp"), Term("postal", "bưu chính")],
    details: ["(4)", "(5)", "(5)"].map { LocalizedText(vi: "cột \($0) của biểu", en: "column \($0) of the form") })
}

extension Parameter {
  fileprivate static func dossierFacts(isNew: Bool) -> [Parameter] {
    [
      isNew ? .dossierCode.naming(.newDossier) : .dossierCode,
      .keyword("field", Term("field", "lĩnh vực"), .text, isRequired: isNew, vi: "lĩnh vực", en: "field")
        .naming(.dossierField),
      .keyword("procedure", Term("procedure", "thủ tục"), .text, vi: "tên thủ tục", en: "procedure")
        .naming(.procedure),
      .keyword(
        "via", Term("via", "qua"), .choice(Dossier.Channel.choices), isRequired: isNew, vi: "hình thức nộp",
        en: "channel"),
      .keyword("received", Term("received", "nhận"), .date, isRequired: isNew, vi: "ngày nhận", en: "date of receipt"),
      .keyword("due", Term("due", "hẹn"), .date, isRequired: isNew, vi: "ngày hẹn trả", en: "due date"),
      .keyword("resolved", Term("resolved", "trả"), .date, vi: "ngày trả kết quả", en: "date of resolution"),
      .keyword("returned", Term("returned", "trả lại"), .date, vi: "ngày trả lại", en: "date of return"),
      .keyword("withdrawn", Term("withdrawn", "rút"), .date, vi: "ngày rút", en: "date of withdrawal"),
    ]
  }

  fileprivate static let suspensions: [Parameter] = [
    .keyword(
      "suspended", Term("suspended", "tạm dừng"), .date, isRepeatable: true, vi: "ngày tạm dừng",
      en: "date of suspension"),
    .keyword(
      "resumed", Term("resumed", "tiếp tục"), .date, isRepeatable: true, vi: "ngày tiếp tục", en: "date of resumption"),
  ]
}

extension Arguments {
  fileprivate var channel: Dossier.Channel? { choice("via").map { Dossier.Channel.allCases[$0] } }

  /// The end of the dossier; more than one is an error.
  fileprivate func end() throws(Diagnostic) -> Dossier.End? {
    var end: Dossier.End?
    for outcome in Dossier.Outcome.allCases {
      guard let date = date(outcome.rawValue) else { continue }
      guard end == nil else { throw twoEnds }
      end = Dossier.End(outcome: outcome, date: date)
    }
    return end
  }

  private var twoEnds: Diagnostic {
    Diagnostic(
      "two-ends",
      LocalizedText(
        vi: "một hồ sơ chỉ kết thúc một lần: trả, trả lại hoặc rút",
        en: "a dossier ends once: resolved, returned or withdrawn"),
      span: Dossier.Outcome.allCases.last { has($0.rawValue) }.flatMap { span($0.rawValue) })
  }

  /// `suspended` and `resumed` in turn, as they were written.
  fileprivate func suspensions() throws(Diagnostic) -> [Dossier.Suspension] {
    var suspensions: [Dossier.Suspension] = []
    for entry in entries {
      guard case .date(let date) = entry.value else { continue }
      if entry.isNamed("suspended"), suspensions.last.map({ $0.to != nil }) ?? true {
        suspensions.append(Dossier.Suspension(from: date, to: nil))
      } else if entry.isNamed("resumed"), let last = suspensions.last, last.to == nil {
        suspensions[suspensions.count - 1].to = date
      } else if entry.isNamed("suspended") || entry.isNamed("resumed") {
        throw Diagnostic(
          "unpaired-suspension",
          LocalizedText(
            vi: "mỗi “tạm dừng” phải có “tiếp tục” trước lần tạm dừng sau",
            en: "each “suspended” must be followed by “resumed” before the next"),
          span: entry.span)
      }
    }
    return suspensions
  }
}

extension EditCommand {
  static let addDossier = EditCommand(
    specification: CommandSpecification(
      "add-dossier", verb: Verb.add, kinds: [Kind.dossier],
      summary: LocalizedText(vi: "ghi một hồ sơ TTHC", en: "enters a dossier"),
      parameters: Parameter.dossierFacts(isNew: true) + Parameter.suspensions,
      examples: [
        LocalizedText(
          vi: "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021 trả 30/6/2021",
          en: "add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021 due 05/7/2021 resolved 30/6/2021"),
        LocalizedText(
          vi:
            "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" thủ tục \"Cải chính hộ tịch\" qua trực tuyến nhận 22/6/2021 hẹn 06/7/2021",
          en:
            "add dossier H02 field \"Hộ tịch\" procedure \"Cải chính hộ tịch\" via online received 22/6/2021 due 06/7/2021"
        ),
      ],
      details: LocalizedText(
        vi: "Biểu II.06a được tính từ các hồ sơ. Hồ sơ nhận trước kỳ mà khi vào kỳ vẫn chưa giải quyết xong là “từ kỳ "
          + "trước”. Một hồ sơ kết thúc một lần: trả, trả lại hoặc rút. Mỗi “tạm dừng” đi kèm một “tiếp tục”; lần cuối có thể "
          + "còn đang tạm dừng.",
        en: "Form II.06a is computed from the dossiers. One received before the period and still open then is “carried "
          + "over”. A dossier ends once: resolved, returned or withdrawn. Each `suspended` is followed by its `resumed`; the "
          + "last one may still be waiting.")
    ),
    bind: { arguments throws(Diagnostic) in
      let dossier = Dossier(
        code: try required(arguments.string("code"), arguments),
        field: try required(arguments.string("field"), arguments), procedure: arguments.string("procedure"),
        channel: try required(arguments.channel, arguments),
        received: try required(arguments.date("received"), arguments),
        due: try required(arguments.date("due"), arguments), end: try arguments.end(),
        suspensions: try arguments.suspensions())
      return .addDossier(DossierRecord(dossier, comments: arguments.comments, place: arguments.place))
    })

  static let editDossier = EditCommand(
    specification: CommandSpecification(
      "edit-dossier", verb: Verb.edit, kinds: [Kind.dossier],
      summary: LocalizedText(vi: "sửa thông tin của một hồ sơ", en: "changes a dossier"),
      parameters: Parameter.dossierFacts(isNew: false),
      examples: [LocalizedText(vi: "sửa hồ sơ H01 hẹn 07/7/2021", en: "edit dossier H01 due 07/7/2021")],
      details: LocalizedText(
        vi: "Chỉ những gì nêu ra mới thay đổi. Nêu “trả”, “trả lại” hoặc “rút” thì thay cách kết thúc đã ghi.",
        en: "Only what is given changes. `resolved`, `returned` or `withdrawn` replaces the end that was entered.")
    ),
    bind: { arguments throws(Diagnostic) in
      var change = DossierChange()
      change.field = arguments.string("field")
      change.procedure = arguments.string("procedure")
      change.channel = arguments.channel
      change.received = arguments.date("received")
      change.due = arguments.date("due")
      change.end = try arguments.end()
      change.comments = arguments.comments
      return .editDossier(try required(arguments.string("code"), arguments), change)
    })

  static let removeDossier = EditCommand(
    specification: CommandSpecification(
      "remove-dossier", verb: Verb.remove, kinds: [Kind.dossier],
      summary: LocalizedText(vi: "bỏ một hồ sơ ghi nhầm", en: "takes out a dossier entered by mistake"),
      parameters: [.dossierCode],
      examples: [LocalizedText(vi: "xóa hồ sơ H01", en: "remove dossier H01")]
    ),
    bind: { arguments throws(Diagnostic) in .removeDossier(try required(arguments.string("code"), arguments)) })

  /// The command that enters `record`, with its later life folded in.
  static func statement(_ record: DossierRecord, _ language: Language) -> StatementBuilder {
    let dossier = record.dossier
    var builder = StatementBuilder(addDossier, language, comments: record.comments)
    builder.word(dossier.code)
    builder.quotedPair("field", dossier.field)
    builder.quotedPair("procedure", dossier.procedure)
    builder.pair("via", choice: Dossier.Channel.allCases.firstIndex(of: dossier.channel))
    builder.pair("received", dossier.received.description)
    builder.pair("due", dossier.due.description)
    for suspension in dossier.suspensions {
      builder.pair("suspended", suspension.from.description)
      builder.pair("resumed", suspension.to?.description)
    }
    if let end = dossier.end { builder.pair(end.outcome.rawValue, end.date.description) }
    return builder
  }
}

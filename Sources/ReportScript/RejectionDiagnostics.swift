import Diagnostics
import Foundations
import ReportModel

// Why a report did not take an edit, in words.

extension Diagnostic {
  /// The diagnostic of a rejected edit; `report` is the report as it was, for suggestions.
  package static func rejected(_ rejection: EditRejection, at span: SourceSpan?, in report: Report) -> Diagnostic {
    switch rejection.reason {
    case .reportAlreadyStarted(let period, _):
      return Diagnostic(
        "report-already-started",
        LocalizedText(
          vi: "báo cáo đã được mở cho \(period.short)", en: "the report was already started for \(period.id)"),
        span: span,
        hints: [
          LocalizedText(vi: "đổi kỳ: sửa kỳ báo cáo …", en: "to change the period: edit period …")
        ])
    case .outlineInUse:
      return Diagnostic(
        "outline-in-use",
        LocalizedText(
          vi: "đã có mục trước khi mở báo cáo", en: "there are sections already, before the report is started"),
        span: span,
        hints: [LocalizedText(vi: "đưa lệnh “báo cáo” lên đầu", en: "put the command `report` first")])
    case .documentConflict, .documentUnknown, .documentAmbiguous, .aliasTaken:
      return document(rejection, span, report)
    case .dossierExists, .dossierUnknown, .dossierEnded, .dueBeforeReceived, .endBeforeReceived,
      .suspensionBeforeReceived, .suspensionOutOfOrder, .alreadySuspended, .notSuspended, .resumeBeforeSuspension:
      return dossier(rejection, span, report)
    case .figuresExist, .figuresUnknown, .brokenIdentity:
      return figures(rejection, span)
    case .sectionUnknown, .sectionExists, .sectionGap, .sectionIntoItself, .sectionOutOfRange, .annexIsNoSection:
      return section(rejection, span, report)
    case .blockUnknown, .blockNeedsPosition, .blockOfOtherKind, .runInTaken, .positionOutOfRange:
      return block(rejection, span)
    case .recipientUnknown, .abbreviationExists, .abbreviationUnknown, .formAnnexed, .formNotAnnexed, .taskUnknown:
      return foot(rejection, span, report)
    case .nameTaken, .parameterUnknown, .parameterValue, .expectationExists, .expectationUnknown:
      return parameter(rejection, span, report)
    }
  }

  static func firstSaid(_ place: Provenance) -> [Note] {
    place.span.map { [Note(LocalizedText(vi: "đã nêu lần đầu ở đây", en: "first said here"), span: $0)] } ?? []
  }

  // MARK: Documents

  private static func document(_ rejection: EditRejection, _ span: SourceSpan?, _ report: Report) -> Diagnostic {
    switch rejection.reason {
    case .documentConflict(let existing, let aspect):
      let what = aspect.name
      return Diagnostic(
        "document-conflict",
        LocalizedText(
          vi: "\(existing.number) đã được đăng ký với \(what.vi) khác: \(existing.value(of: aspect).vi)",
          en: "\(existing.number) is already registered with another \(what.en): \(existing.value(of: aspect).en)"),
        span: span, notes: firstSaid(existing.place),
        hints: [
          LocalizedText(
            vi: "giữ bản đúng; sửa bản đã đăng ký: sửa \(existing.kindTerm.vi) \(existing.number) …",
            en: "keep the right one; to change what is registered: edit \(existing.kindTerm.en) \(existing.number) …")
        ])
    case .documentAmbiguous(let reference, let years):
      let names = years.compactMap { $0 }.map { "\(reference.name)@\($0)" }.joined(separator: ", ")
      return Diagnostic(
        "ambiguous-document",
        LocalizedText(
          vi: "có nhiều văn bản mang số \(reference)", en: "several documents have the number \(reference)"),
        span: span,
        hints: [
          LocalizedText(
            vi: "viết kèm năm: \(names), hoặc dùng tên gọi tắt", en: "add the year: \(names), or use an alias")
        ])
    case .aliasTaken(let alias, let owner):
      return Diagnostic(
        "alias-taken",
        LocalizedText(vi: "“\(alias)” đã chỉ \(owner.number)", en: "“\(alias)” already means \(owner.number)"),
        span: span, notes: firstSaid(owner.place))
    case .documentUnknown(let reference):
      return unknownDocument(reference, at: span, in: report)
        .replacing(with: report.nearestReference(to: reference.name))
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }

  // MARK: Dossiers

  private static func dossier(_ rejection: EditRejection, _ span: SourceSpan?, _ report: Report) -> Diagnostic {
    switch rejection.reason {
    case .dossierExists(let record):
      return Diagnostic(
        "dossier-exists",
        LocalizedText(
          vi: "mã hồ sơ \(record.dossier.code) đã có", en: "there is a dossier \(record.dossier.code) already"),
        span: span, notes: firstSaid(record.place))
    case .dossierUnknown(let code):
      let codes = report.dossiers.records.map(\.dossier.code)
      let best = Suggestion.closest(to: code, among: codes, limit: 1).first
      return Diagnostic(
        "unknown-dossier",
        LocalizedText(vi: "không có hồ sơ \(code)", en: "there is no dossier \(code)"), span: span,
        hints: best.map { [didYouMean(LocalizedText(verbatim: $0))] } ?? []
      ).replacing(with: best)
    case .dossierEnded(let dossier):
      let date = dossier.end?.date.description ?? ""
      return Diagnostic(
        "dossier-ended",
        LocalizedText(
          vi: "hồ sơ \(dossier.code) đã kết thúc ngày \(date)", en: "dossier \(dossier.code) ended on \(date)"),
        span: span,
        hints: [
          LocalizedText(
            vi: "nếu ghi nhầm: sửa hồ sơ \(dossier.code) trả …",
            en: "to correct it: edit dossier \(dossier.code) resolved …")
        ])
    case .dueBeforeReceived(let received, let due):
      return order("due-before-received", span, LocalizedText(vi: "ngày hẹn", en: "the due date"), due, received)
    case .endBeforeReceived(let received, let end, let outcome):
      return order(outcome.orderID, span, outcome.dateName, end, received)
    case .suspensionBeforeReceived(let received, let suspension):
      return order(
        "suspended-before-received", span, LocalizedText(vi: "ngày tạm dừng", en: "the date of suspension"), suspension,
        received)
    case .alreadySuspended(let since):
      return Diagnostic(
        "already-suspended",
        LocalizedText(
          vi: "hồ sơ này đã tạm dừng từ ngày \(since)", en: "this dossier has been suspended since \(since)"),
        span: span)
    case .suspensionOutOfOrder(let resumed):
      return Diagnostic(
        "suspended-before-resumed",
        LocalizedText(
          vi: "ngày tạm dừng đứng trước ngày tiếp tục \(resumed) của lần tạm dừng trước",
          en: "it cannot be suspended before it resumed from the last suspension, \(resumed)"),
        span: span)
    case .notSuspended(let code):
      return Diagnostic(
        "not-suspended",
        LocalizedText(vi: "hồ sơ \(code) không đang tạm dừng", en: "dossier \(code) is not suspended"), span: span)
    case .resumeBeforeSuspension(let since):
      return Diagnostic(
        "resumed-before-suspended",
        LocalizedText(
          vi: "ngày tiếp tục đứng trước ngày tạm dừng \(since)",
          en: "it cannot resume before it was suspended, \(since)"),
        span: span)
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }

  private static func order(
    _ id: DiagnosticID, _ span: SourceSpan?, _ what: LocalizedText, _ date: CalendarDate, _ received: CalendarDate
  ) -> Diagnostic {
    Diagnostic(
      id,
      LocalizedText(
        vi: "\(what.vi) \(date) đứng trước ngày nhận \(received)",
        en: "\(what.en), \(date), comes before the date of receipt, \(received)"),
      span: span)
  }

  // MARK: Figures

  private static func figures(_ rejection: EditRejection, _ span: SourceSpan?) -> Diagnostic {
    switch rejection.reason {
    case .figuresExist(let record):
      let whose = record.key.name
      return Diagnostic(
        "figures-exist",
        LocalizedText(vi: "đã có số liệu \(whose.vi)", en: "there are figures \(whose.en) already"), span: span,
        notes: firstSaid(record.place),
        hints: [LocalizedText(vi: "muốn sửa: sửa số liệu …", en: "to change them: edit figures …")])
    case .figuresUnknown(let key):
      return Diagnostic(
        "unknown-figures",
        LocalizedText(vi: "không có số liệu \(key.name.vi)", en: "there are no figures \(key.name.en)"), span: span)
    case .brokenIdentity(let counts):
      let message =
        counts.brokenIdentity?.message ?? LocalizedText(vi: "số liệu không khớp", en: "the figures do not agree")
      return Diagnostic(
        "broken-identity", message, span: span,
        hints: [
          LocalizedText(
            vi: "tiếp nhận (3) phải bằng đã giải quyết (7) cộng đang giải quyết (11)",
            en: "received (3) must equal solved (7) plus open (11)")
        ])
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }
}

extension Dossier.Outcome {
  fileprivate var orderID: DiagnosticID {
    switch self {
    case .resolved: "resolved-before-received"
    case .returned: "returned-before-received"
    case .withdrawn: "withdrawn-before-received"
    }
  }

  fileprivate var dateName: LocalizedText {
    switch self {
    case .resolved: LocalizedText(vi: "ngày trả kết quả", en: "the date of resolution")
    case .returned: LocalizedText(vi: "ngày trả lại", en: "the date of return")
    case .withdrawn: LocalizedText(vi: "ngày rút", en: "the date of withdrawal")
    }
  }
}

extension FigureKey {
  /// "của lĩnh vực Hộ tịch, kỳ Quý II/2021".
  fileprivate var name: LocalizedText {
    let field = self.field
    var vi = field.map { "của lĩnh vực “\($0)”" } ?? "chung"
    var en = field.map { "of the field “\($0)”" } ?? "of the whole unit"
    if let period {
      vi += ", \(period.short)"
      en += ", \(period.id)"
    }
    return LocalizedText(vi: vi, en: en)
  }
}

extension RegisteredDocument {
  package var kindTerm: Term { DocumentKind.terms[DocumentKind.kind(of: type)] }

  fileprivate func value(of aspect: EditRejection.DocumentAspect) -> LocalizedText {
    switch aspect {
    case .type: type.name
    case .date: LocalizedText(verbatim: date?.description ?? "")
    case .issuer: LocalizedText(verbatim: issuer ?? "")
    case .title: LocalizedText(verbatim: "“\(title ?? "")”")
    case .validity: LocalizedText(verbatim: validity.map(String.init) ?? "")
    case .alias: LocalizedText(verbatim: alias ?? "")
    }
  }
}

extension EditRejection.DocumentAspect {
  fileprivate var name: LocalizedText {
    switch self {
    case .type: LocalizedText(vi: "loại", en: "type")
    case .date: LocalizedText(vi: "ngày", en: "date")
    case .issuer: LocalizedText(vi: "cơ quan ban hành", en: "issuer")
    case .title: LocalizedText(vi: "trích yếu", en: "title")
    case .validity: LocalizedText(vi: "năm thực hiện", en: "year")
    case .alias: LocalizedText(vi: "tên gọi tắt", en: "alias")
    }
  }
}

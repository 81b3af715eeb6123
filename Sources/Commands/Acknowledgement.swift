import Diagnostics
import Foundations
import ReportModel
import ReportScript

/// The one line that follows an accepted edit: `+ plan 75/KH-SNgV 08/02/2021 rà soát, đánh giá …`.
package enum Acknowledgement {
  package static func line(
    _ change: Change, language: Language, columns: Int, isColored: Bool = false
  ) -> String {
    let words = self.words(change.subject, language).filter { !$0.isEmpty }
    let text = UnicodeText.printable(words.joined(separator: " ")).clipped(to: max(20, columns - 1) - 2)
    return "\(style(change.sign).painted(change.sign.rawValue, if: isColored)) \(text)"
  }

  private static func style(_ sign: Change.Sign) -> TextStyle {
    switch sign {
    case .added: .added
    case .changed: .changed
    case .removed: .removed
    }
  }

  private static func words(_ subject: Change.Subject, _ language: Language) -> [String] {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    switch subject {
    case .period(let period):
      return [
        say("báo cáo", "report"), language == .vietnamese ? period.short : period.id,
        say("(từ \(period.from) đến \(period.to))", "(\(period.from) – \(period.to))"),
      ]
    case .field(let field, let value): return [field.term[language], field.spelling(of: value, language).oneLine]
    case .document(let document):
      return [
        document.kindTerm[language], document.number.text, document.date?.description ?? "", document.title ?? "",
      ]
    case .dossier(let dossier): return [say("hồ sơ", "dossier"), dossier.code] + facts(dossier, language)
    case .figures(let record):
      let counts = record.counts
      return [
        say("số liệu", "figures"), record.field ?? "", record.period.map { $0.id } ?? "",
        say(
          "tiếp nhận \(counts.received), giải quyết \(counts.solved), còn \(counts.open)",
          "received \(counts.received), solved \(counts.solved), open \(counts.open)"),
      ]
    case .blocks(let section, let position, let blocks):
      let kind = blocks.first?.kind.term[language] ?? ""
      let count = blocks.count > 1 ? say("(\(blocks.count) đoạn)", "(\(blocks.count) paragraphs)") : ""
      return [kind, "\(section)", say("vị trí", "at") + " \(position)", count, blocks.first?.text.text.oneLine ?? ""]
    case .section(let id, let annex) where id.isAnnex:
      return [
        say("phụ lục", "annex"), "\(id)", annex.isLandscape ? say("(khổ ngang)", "(landscape)") : "",
        annex.heading.text,
      ]
    case .section(let id, let section): return [say("mục", "section"), "\(id)", section.heading.text]
    case .abbreviation(let abbreviation):
      return [say("chữ viết tắt", "abbreviation"), abbreviation.short, abbreviation.meaning.text]
    case .recipient(let number, let text): return [say("nơi nhận", "recipient"), "\(number)", text]
    case .form(let code): return [say("biểu", "form"), code]
    case .parameter(let parameter):
      let standard = parameter.standard.map { say("mặc định", "default") + " " + $0.printed() }
      return [
        say("tham số", "param"), parameter.name, parameter.kind.term[language], standard ?? "", parameter.prompt ?? "",
      ]
    case .expectation(let expectation):
      return [say("mong đợi", "expect"), expectation.name, "=", expectation.value.text]
    case .task(let number, let text): return [say("việc", "task"), "\(number)", text]
    case .confirmed(let section, let position, let count):
      let place = position.map { say("vị trí", "at") + " \($0)" } ?? ""
      return [
        say("đã soát mục", "reviewed section"), "\(section)", place,
        position == nil ? say("(\(count) phần)", count == 1 ? "(1 part)" : "(\(count) parts)") : "",
      ]
    }
  }

  private static func facts(_ dossier: Dossier, _ language: Language) -> [String] {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    var facts = [dossier.field, say("nhận", "received"), "\(dossier.received)", say("hẹn", "due"), "\(dossier.due)"]
    if let end = dossier.end {
      let name = SessionWords.outcome(end.outcome)
      facts += [name[language], "\(end.date)"]
    } else if let last = dossier.suspensions.last, last.to == nil {
      facts += [say("tạm dừng từ", "suspended since"), "\(last.from)"]
    }
    return facts
  }

  /// What the user should know although the edit was accepted.
  static func diagnostic(_ remark: Change.Remark) -> Diagnostic {
    switch remark {
    case .alreadyRegistered:
      Diagnostic(
        "already-registered", .note,
        LocalizedText(
          vi: "văn bản này đã được đăng ký, không có gì mới", en: "this document is registered already; nothing new"))
    case .notSet(let field):
      Diagnostic(
        "not-set", .note,
        LocalizedText(
          vi: "“\(field.term.vi)” chưa được đặt nên không có gì để bỏ",
          en: "“\(field.term.en)” was not set, so there is nothing to take away"))
    case .nothingToConfirm:
      Diagnostic(
        "nothing-to-confirm", .note,
        LocalizedText(vi: "ở đây không còn gì chờ soát", en: "nothing waits for review here"))
    case .rangeDeviates(let rule):
      Diagnostic(
        "range-deviates", .note,
        LocalizedText(
          vi: "theo quy định kỳ này từ \(rule.lowerBound) đến \(rule.upperBound)",
          en: "by rule this period runs from \(rule.lowerBound) to \(rule.upperBound)"))
    case .outsidePeriod(let period):
      Diagnostic(
        "outside-period", .note,
        LocalizedText(
          vi: "hồ sơ này không thuộc kỳ từ \(period.from) đến \(period.to) nên biểu không tính",
          en: "this dossier is not of the period \(period.from) – \(period.to), so the form does not count it"))
    }
  }
}

/// Words of the domain that several commands say.
enum SessionWords {
  static func outcome(_ outcome: Dossier.Outcome) -> LocalizedText {
    switch outcome {
    case .resolved: LocalizedText(vi: "trả", en: "resolved")
    case .returned: LocalizedText(vi: "trả lại", en: "returned")
    case .withdrawn: LocalizedText(vi: "rút", en: "withdrawn")
    }
  }

  static func channel(_ channel: Dossier.Channel) -> LocalizedText {
    switch channel {
    case .online: LocalizedText(vi: "trực tuyến", en: "online")
    case .direct: LocalizedText(vi: "trực tiếp", en: "direct")
    case .postal: LocalizedText(vi: "bưu chính", en: "postal")
    }
  }
}

extension String {
  var oneLine: String {
    hasLineFeed ? String(map { $0 == "\n" ? " " : $0 }) : self
  }
}

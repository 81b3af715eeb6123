import Diagnostics
import DocumentTree
import ReportModel

// The head of the first page: Decree 30/2020/NĐ-CP, Annex I, II.1–5.

extension Composer {
  mutating func letterhead() {
    let settings = report.settings
    var left: [Paragraph] = []
    if let superior = settings.text(.superior) { left.append(Paragraph(.superiorBody, superior.uppercased())) }
    left.append(Paragraph(.issuingBody, (settings.text(.unit) ?? "").uppercased(), rule: .share(0.4)))
    let right = [
      Paragraph(.nationalName, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      Paragraph(.motto, "Độc lập - Tự do - Hạnh phúc", rule: .asLongAsTheText),
    ]
    // Level with each other: number and symbol, and place and date (II.3, II.4).
    let below = SideBySide.Row(
      left: [Paragraph(.numberAndSymbol, "Số: \(numberAndSymbol)")] + marks,
      right: [Paragraph(.placeAndDate, "\(settings.text(.place) ?? "     "), \(dateInWords)")])
    blocks.append(
      .sideBySide(
        SideBySide(rows: [SideBySide.Row(left: left, right: right), below], leftShare: styles.letterheadShare)))
  }

  /// "05/BC-SNgV": below 10 with a leading 0; blanks where the clerk will write the number.
  var numberAndSymbol: String {
    let number = report.settings.text(.number).flatMap(Int.init)
    let digits = number.map { $0 < 10 ? "0\($0)" : String($0) } ?? "     "
    return "\(digits)/\(report.settings.text(.symbol) ?? "")"
  }

  /// "ngày 08 tháng 9 năm 2021": a day below 10 and the months 1 and 2 take a leading 0; blanks for what is not known.
  var dateInWords: String {
    guard let date = report.settings.date else { return "ngày      tháng      năm     " }
    let day = date.day.map { $0 < 10 ? "0\($0)" : String($0) } ?? "    "
    let month = date.month < 3 ? "0\(date.month)" : String(date.month)
    return "ngày \(day) tháng \(month) năm \(date.year)"
  }

  /// Below number and symbol, each in a frame of its own: the officer's own mark of a draft, secrecy, urgency (III.2).
  private var marks: [Paragraph] {
    let settings = report.settings
    let marks: [(ParagraphRole, String?)] = [
      (.draftMark, settings.draftMark?.uppercased()), (.secrecy, settings.secrecy?.printed),
      (.urgency, settings.urgency?.printed),
    ]
    return marks.compactMap { role, text in text.map { Paragraph(role, $0) } }
  }

  /// The paragraphs of the trích yếu.
  mutating func subject() -> [Paragraph] {
    guard let setting = report.settings[.subject] else { return [] }
    resolver.place = Field.subject.rawValue
    return setting.value.paragraphs.map { Paragraph(.subject, runs: resolver.runs($0)) }
  }

  mutating func title(_ subject: [Paragraph]) {
    var lines = [Paragraph(.documentType, "BÁO CÁO")] + subject
    lines[lines.count - 1].rule = .share(0.4)
    for line in lines { append(line) }
  }

  /// One addressee on the same line; several each on a line of their own, the last with a full stop.
  mutating func addressee() {
    guard let setting = report.settings[.addressee] else { return }
    resolver.place = Field.addressee.rawValue
    let lines = report.settings.addressees
    guard lines.count > 1 else {
      append(Paragraph(.addressee, runs: [Run("Kính gửi: ")] + resolver.runs(setting.value)))
      return
    }
    append(Paragraph(.addresseeTitle, "Kính gửi:"))
    for (index, line) in lines.enumerated() {
      let runs = resolver.runs(SourcedText(line)).listed
      append(Paragraph(.addresseeItem, marker: "-", runs: runs.ended(with: index == lines.count - 1 ? "." : ";")))
    }
  }
}

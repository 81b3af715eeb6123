import Diagnostics
import Foundations

/// What `set` can say; the raw value is the English name and the key in JSON.
package enum Field: String, CaseIterable, Sendable {
  case unit
  case unitShort = "unit-short"
  case superior, place, symbol, number, date
  case subject, addressee, opening, closing
  case reportingUnit = "reporting-unit"
  case receivingUnit = "receiving-unit"
  case authority, position, signer, drafter
  case urgency, secrecy
  case draftMark = "draft-mark"
  case counts
  case emptyText = "empty-text"
  case suspendedCounts = "suspended-counts"
  case returnedCounts = "returned-counts"
  case margins
  case fontSize = "font-size"
  case lineSpacing = "line-spacing"
  case firstIndent = "first-indent"

  package var vietnameseName: String {
    switch self {
    case .unit: "đơn vị"
    case .unitShort: "đơn vị tắt"
    case .superior: "chủ quản"
    case .place: "địa danh"
    case .symbol: "ký hiệu"
    case .number: "số"
    case .date: "ngày"
    case .subject: "trích yếu"
    case .addressee: "kính gửi"
    case .opening: "mở đầu"
    case .closing: "kết"
    case .reportingUnit: "đơn vị báo cáo"
    case .receivingUnit: "đơn vị nhận báo cáo"
    case .authority: "thẩm quyền"
    case .position: "chức vụ"
    case .signer: "người ký"
    case .drafter: "đơn vị soạn thảo"
    case .urgency: "độ khẩn"
    case .secrecy: "độ mật"
    case .draftMark: "dự thảo"
    case .counts: "kiểu số đếm"
    case .emptyText: "chữ khi trống"
    case .suspendedCounts: "đếm hồ sơ tạm dừng"
    case .returnedCounts: "đếm hồ sơ trả lại"
    case .margins: "lề"
    case .fontSize: "cỡ chữ"
    case .lineSpacing: "giãn dòng"
    case .firstIndent: "thụt đầu dòng"
    }
  }
}

/// The letterhead, the foot and the house style: one value a field, in canonical spelling.
package struct Settings: Equatable, Sendable {
  package struct Setting: Equatable, Sendable {
    package var value: SourcedText
    package var comments: Comments
    package var place: Provenance

    package init(_ value: SourcedText, comments: Comments = .none, place: Provenance = Provenance()) {
      self.value = value
      self.comments = comments
      self.place = place
    }
  }

  private var settings: [Field: Setting] = [:]

  package init() {}

  package subscript(field: Field) -> Setting? {
    get { settings[field] }
    set { settings[field] = newValue }
  }

  /// The value of a field, or nil if it is absent.
  package func text(_ field: Field) -> String? { settings[field]?.value.text }

  /// The date of the report; a missing day or a missing date is blank in the draft.
  package var date: DraftDate? { text(.date).flatMap(DraftDate.init(canonical:)) }

  package var countStyle: CountStyle { text(.counts).flatMap(CountStyle.init(rawValue:)) ?? .plain }

  package var countingRules: CountingRules {
    var rules = CountingRules()
    if text(.suspendedCounts) == SuspendedCounts.interm.rawValue { rules.suspended = .interm }
    if text(.returnedCounts) == ReturnedCounts.ontime.rawValue { rules.returned = .ontime }
    return rules
  }

  /// Each addressee by itself; several stand on lines of their own, or are parted by semicolons.
  package var addressees: [String] {
    (text(.addressee) ?? "").split { $0 == "\n" || $0 == ";" }.map { line in
      String(line.drop { $0 == " " })
    }.filter { !$0.isEmpty }
  }

  // MARK: The page

  package var margins: PageMargins { text(.margins).flatMap(PageMargins.init(canonical:)) ?? PageMargins() }

  /// Of the body, in points, 13 to 14.
  package var fontSize: Double { measure(.fontSize) ?? 14 }

  /// Of the body, in lines, 1 to 1.5.
  package var lineSpacing: Double { measure(.lineSpacing) ?? 1.15 }

  /// How far the first line of a paragraph is indented, in mm; a script says it in cm.
  package var firstIndent: Double {
    text(.firstIndent).flatMap { Measure($0) }.map { Double($0.hundredths) / 10 } ?? 10
  }

  private func measure(_ field: Field) -> Double? { text(field).flatMap { Measure($0)?.value } }

  package var urgency: Urgency? { text(.urgency).flatMap(Urgency.init(rawValue:)) }

  package var secrecy: Secrecy? { text(.secrecy).flatMap(Secrecy.init(rawValue:)) }

  /// "Dự thảo lần 2", as it was typed; nil for a paper that is none.
  package var draftMark: String? { text(.draftMark) }

  /// What an empty section says on its heading line.
  package var emptyText: String { text(.emptyText) ?? "Không" }
}

/// Whether counts in the paper are written 2 or 02.
package enum CountStyle: String, CaseIterable, Sendable {
  case plain, padded

  package func print(_ count: Int) -> String {
    self == .padded ? VietnameseNumber.padded(count) : VietnameseNumber.grouped(count)
  }
}

/// How a dossier that waits for supplements at the end of the period is counted.
package enum SuspendedCounts: String, CaseIterable, Sendable {
  case byDue = "by-due"
  case interm
}

/// How a dossier that was returned or withdrawn is counted.
package enum ReturnedCounts: String, CaseIterable, Sendable {
  case byDate = "by-date"
  case ontime
}

/// The date of the report, whose day may still be open.
package struct DraftDate: Hashable, Sendable {
  package var day: Int?
  package var month: Int
  package var year: Int

  package init(_ date: CalendarDate) {
    day = date.day
    month = date.month
    year = date.year
  }

  /// A month whose day is left blank; nil if there is no such month.
  package init?(month: Int, year: Int) {
    guard CalendarDate(year: year, month: month, day: 1) != nil else { return nil }
    self.month = month
    self.year = year
  }

  package init?(canonical text: String) {
    if case .success(let date) = CalendarDate.parse(text) {
      self.init(date)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let month = Int(parts[0]), let year = Int(parts[1]) else { return nil }
    self.init(month: month, year: year)
  }

  /// As a script writes it.
  package var canonical: String {
    guard let day, let date = CalendarDate(year: year, month: month, day: day) else { return "\(month)/\(year)" }
    return date.description
  }
}

import Composition
import Diagnostics
import Foundations
import ReportModel

/// What the decree asks of the head and foot of a paper is set; number and day may stay blank in a draft.
package enum LetterheadIsComplete: Check {
  package static let id: DiagnosticID = "missing-field"
  package static let explanation = LocalizedText(
    vi:
      "Nghị định 30/2020/NĐ-CP đòi hỏi: cơ quan chủ quản, cơ quan ban hành, địa danh, ký hiệu, trích yếu, Kính gửi (báo cáo "
      + "gửi cấp trên), chức vụ và người ký. Số và ngày được để trống trong bản nháp.",
    en:
      "Decree 30/2020/NĐ-CP asks for: superior and issuing body, place, symbol, subject, addressee (a report to a higher "
      + "body), position and signer. Number and day may be blank in a draft.")

  private static let needed: [(Field, LocalizedText)] = [
    (.superior, LocalizedText(vi: "cơ quan chủ quản", en: "the superior body")),
    (.unit, LocalizedText(vi: "tên cơ quan ban hành", en: "the issuing body")),
    (.place, LocalizedText(vi: "địa danh", en: "the place")),
    (.symbol, LocalizedText(vi: "ký hiệu văn bản", en: "the symbol")),
    (.subject, LocalizedText(vi: "trích yếu", en: "the subject")),
    (.addressee, LocalizedText(vi: "nơi kính gửi", en: "the addressee")),
    (.position, LocalizedText(vi: "chức vụ người ký", en: "the signer's position")),
    (.signer, LocalizedText(vi: "người ký", en: "the signer")),
  ]
  private static let blankInDrafts: [(Field, LocalizedText)] = [
    (.number, LocalizedText(vi: "số văn bản", en: "the number")),
    (.date, LocalizedText(vi: "ngày ký", en: "the date")),
  ]

  /// The fields that the paper cannot do without and that are not set.
  package static func missingFields(in report: Report) -> [Field] {
    needed.map(\.0).filter { report.settings[$0] == nil }
  }

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    let settings = input.report.settings
    return needed.filter { settings[$0.0] == nil }.map { missing($0.0, $0.1, .warning) }
      + blankInDrafts.filter { settings[$0.0] == nil }.map { missing($0.0, $0.1, .note) }
  }

  private static func missing(_ field: Field, _ what: LocalizedText, _ severity: Severity) -> Diagnostic {
    Diagnostic(
      id, severity, LocalizedText(vi: "chưa có \(what.vi)", en: "\(what.en) is missing"),
      hints: [
        LocalizedText(vi: "viết: đặt \(field.vietnameseName) …", en: "write: set \(field.rawValue) …")
      ])
  }
}

import Composition
import Diagnostics
import Foundations
import ReportModel

/// What the script says must come out does come out.
package enum ExpectationsHold: Check {
  package static let id: DiagnosticID = "expectation-failed"
  package static let explanation = LocalizedText(
    vi:
      "Điều ghi bằng lệnh “mong đợi” phải đúng với báo cáo: “mong đợi hồ sơ.tiếp nhận = 12” là lỗi khi báo cáo tính ra số "
      + "khác. 02 và 2, Q3/2021 và Quý III/2021 được coi là một.",
    en:
      "What `expect` says must hold of the report: `expect dossiers.received = 12` is an error if the report counts "
      + "otherwise. 02 and 2, Q3/2021 and Quý III/2021 are the same.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    guard !input.report.expectations.isEmpty else { return [] }
    var resolver = TextResolver(input.report, values: input.composition.parameterValues)
    return input.report.expectations.compactMap { finding($0, &resolver) }
  }

  private static func finding(_ expectation: Expectation, _ resolver: inout TextResolver) -> Diagnostic? {
    let span = expectation.value.span ?? expectation.place.span
    let expected = expectation.value.text
    do throws(Diagnostic) {
      let actual = try resolver.value(named: expectation.name, at: expectation.place.span)
      if PrintedValue(expected).agrees(with: PrintedValue(actual)) { return nil }
      return Diagnostic(
        id,
        LocalizedText(
          vi: "mong đợi {\(expectation.name)} là “\(expected)” nhưng báo cáo cho “\(actual)”",
          en: "{\(expectation.name)} was expected to be “\(expected)”, but is “\(actual)”"),
        span: span,
        hints: [
          LocalizedText(
            vi: "nếu “\(actual)” mới đúng: xóa mong đợi \(expectation.name), rồi ghi lại",
            en: "if “\(actual)” is right: remove expect \(expectation.name), and say it anew")
        ])
    } catch {
      return error
    }
  }
}

/// A value as the paper prints it or as somebody may write it: 02 and 2, Q3/2021 and Quý III/2021 are the same.
struct PrintedValue {
  private let text: String

  init(_ text: String) {
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func agrees(with other: PrintedValue) -> Bool {
    if text == other.text { return true }
    if let number, let second = other.number { return number == second }
    if let period, let second = other.period { return period == second }
    if let date, let second = other.date { return date == second }
    return false
  }

  /// With its sign of percent.
  private var number: String? {
    let isShare = text.hasSuffix("%")
    guard let number = DecimalText.canonical(String(isShare ? text.dropLast() : text[...]).trimmed) else { return nil }
    return number + (isShare ? "%" : "")
  }

  private var period: Period? {
    let words = text.split(separator: " ").map(String.init)
    guard let (period, count) = Period.parse(words), count == words.count else { return nil }
    return period
  }

  private var date: CalendarDate? { try? CalendarDate.parse(text).get() }
}

extension String {
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}

import Comparison
import Foundations
import ReportModel
import Testing

@testable import Writers

@Suite struct ComparisonTests {
  private let old = """
    add figures field "Hộ tịch" online 4 early 3 late 1
    add plan 1/KH-SNgV dated 8/2/2021
    add paragraph I.4 "Trong {period}, Sở giải quyết {dossiers.solved} hồ sơ."
    add paragraph I.5 "Trong {period} không có gì mới."
    """
  private let new = """
    edit period Q4/2021
    add figures field "Hộ tịch" online 5 early 5
    add figures field "Đất đai" direct 1000 interm 1000
    add plan 2/KH-SNgV dated 8/2/2021 title "rà <soát> & | đánh giá"
    add paragraph I.4 "Trong {period}, Sở giải quyết {dossiers.solved} hồ sơ."
    add paragraph I.5 "Trong {period} không có gì mới."
    """

  private func comparison(_ old: String, _ new: String) -> ReportComparison {
    func side(_ script: String) -> ComparedReport {
      let input = exportInput(script)
      return ComparedReport(report: input.report, composition: input.composition)
    }
    return ReportComparison(from: side(old), to: side(new))
  }

  private func page(_ language: Language = .vietnamese) -> ComparisonPage {
    ComparisonPage(comparison(old, new), old: "a.baocao", new: "b.baocao", language)
  }

  private func markdown(_ language: Language) -> [String] {
    String(decoding: ComparisonMarkdown.bytes(page(language)), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func figuresHaveDifferenceAndPercentageOfTheOlder() {
    let lines = markdown(.vietnamese)
    #expect(lines.contains("|  | Cột | Q3/2021 | Q4/2021 | Chênh lệch | So với cũ |"))
    #expect(lines.contains("| ~ | (4) trực tuyến | 4 | 5 | +1 | +25% |"))
    #expect(lines.contains("| ~ | (5) trực tiếp | 0 | 1.000 | +1.000 | mới phát sinh |"))
    #expect(lines.contains("|  | (6) kỳ trước | 0 | 0 | 0 | không phát sinh |"))
    #expect(lines.contains("| ~ | (10) quá hạn | 1 | 0 | −1 | −100% |"))
  }

  @Test func ratesNameTheirDenominator() {
    #expect(
      markdown(.vietnamese).contains(
        "| ~ | giải quyết trước và đúng hạn | 75% | 100% | +25 điểm % | ((8)+(9))/(7): số đã giải quyết |"))
    #expect(
      markdown(.english).contains("| ~ | solved late | 25% | 0% | −25 points | (10)/(7): all solved |"))
  }

  @Test func aFieldThatIsNewHasThePlusSign() {
    #expect(markdown(.english).contains("| + | Đất đai | (5) direct | 0 | 1.000 | +1.000 | newly arisen |"))
  }

  @Test func textsOfTheReportsCannotBreakTheMarkdown() {
    #expect(markdown(.english).contains("- `+` 2/KH-SNgV  08/02/2021  rà \\<soát\\> & \\| đánh giá"))
    #expect(markdown(.english).contains("- `−` 1/KH-SNgV  08/02/2021"))
  }

  @Test func wordsThatDifferAreMarkedAndPeriodsToldOnce() {
    let lines = markdown(.english)
    #expect(
      lines.contains(
        "  - `~` paragraph 1: Trong [Quý III/2021 → Quý IV/2021], Sở giải quyết [−4] [+5] hồ sơ."))
    #expect(lines.contains("- `~` only the period moved on: Quý III/2021 → Quý IV/2021"))
    #expect(!lines.contains { $0.contains("không có gì mới") })
  }

  @Test func thePageIsWellFormedStandsAloneAndHasChartsInWords() throws {
    let bytes = ComparisonHTML.bytes(comparison(old, new), page(.vietnamese))
    let root = try XMLReader.read(Array("<?xml?>".utf8) + bytes.drop { $0 != UInt8(ascii: "\n") })
    #expect(root.all("script").isEmpty && root.all("link").isEmpty && root.all("img").isEmpty)
    #expect(root.all("figure").count == 2)
    #expect(root.all("desc").first?.text.hasPrefix("(3) tiếp nhận: Quý III/2021 4, Quý IV/2021 1.005; ") == true)
    #expect(root.all("ins").map(\.text).contains("+5"))
    #expect(root.all("del").map(\.text).contains("−4"))
    #expect(root.all("mark").map(\.text) == ["Quý III/2021 → Quý IV/2021"])
  }

  @Test func reportsThatDoNotDifferSaySoInEveryForm() throws {
    let same = comparison(old, old)
    let page = ComparisonPage(same, old: "a", new: "a", .english)
    #expect(String(decoding: ComparisonMarkdown.bytes(page), as: UTF8.self).contains("The two reports do not differ."))
    #expect(
      String(decoding: ComparisonHTML.bytes(same, page), as: UTF8.self).contains("The two reports do not differ."))
  }

  @Test func longTextsAreShownAroundWhatDiffersOnly() {
    let words = (1...60).map { "w\($0)" }.joined(separator: " ")
    let excerpt = WordExcerpt.shortened([
      WordSegment(content: .same(words), isSpaced: false), WordSegment(content: .added("x"), isSpaced: true),
    ])
    #expect(excerpt[0].content == .same("… w53 w54 w55 w56 w57 w58 w59 w60"))
  }
}

import ReportModel
import Testing

@testable import Writers

@Suite struct HTMLChartTests {
  private func titles(_ page: HTMLPage) -> [String] { page.charts.compactMap { $0.all("h3").first?.text } }

  private func description(_ page: HTMLPage, _ number: Int) -> String? { page.charts[number].all("desc").first?.text }

  @Test func theFiguresAreDrawnByFieldChannelAndResult() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers))
    #expect(
      titles(page) == [
        "Đã giải quyết theo lĩnh vực", "Tiếp nhận theo hình thức: 6 hồ sơ", "Kết quả giải quyết: 4 hồ sơ",
        "Đang giải quyết: 2 hồ sơ",
      ])
    #expect(
      description(page, 0)
        == "Hộ tịch: 1 trước hạn, 1 đúng hạn, 0 quá hạn; Đất đai: 1 trước hạn, 0 đúng hạn, 1 quá hạn.")
    #expect(
      description(page, 1)
        == "Trực tuyến trong kỳ: 1 (16,7%); Trực tiếp, bưu chính trong kỳ: 4 (66,7%); Từ kỳ trước: 1 (16,7%).")
    #expect(description(page, 2) == "Trước hạn: 2 (50%); Đúng hạn: 1 (25%); Quá hạn: 1 (25%).")
  }

  @Test func everyDrawingHasANameAndSaysItselfInWords() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers))
    for drawing in page.charts.flatMap({ $0.all("svg") }) {
      #expect(drawing.attributes["role"] == "img")
      let names = drawing.attributes["aria-labelledby"]?.split(separator: " ").map(String.init)
      #expect(names == [drawing["title"], drawing["desc"]].compactMap { $0?.attributes["id"] })
    }
    let ids = page.root.elements.compactMap { $0.attributes["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test func everyPatternThatFillsABarIsDefinedAndDrawnDifferently() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers))
    let patterns = page.root.all("pattern")
    let defined = Set(patterns.compactMap { $0.attributes["id"] }.map { "url(#\($0))" })
    let used = Set(
      page.charts.flatMap { $0.all("rect") }.compactMap { $0.attributes["fill"] }.filter { $0.hasPrefix("url") })
    #expect(used.isSubset(of: defined))
    let shapes = patterns.map { $0.children.map { $0.attributes["d"] ?? $0.name }.joined() }
    #expect(Set(shapes).count == ChartPattern.allCases.count)
  }

  @Test func barsAreAsLongAsTheirCounts() throws {
    let page = try HTMLPage(exportInput("add figures online 30 early 10 ontime 20\n"))
    let bars = page.charts[2].all("rect").filter { $0.attributes["fill"]?.hasPrefix("url") == true }
    let widths = bars.compactMap { $0.attributes["width"].flatMap { Double($0) } }
    #expect(widths == [198, 396])
  }

  @Test func earlierPeriodsOfTheSameSortAreATrend() throws {
    let history = """
      add figures field "Hộ tịch" period Q2/2021 direct 18 early 17 interm 1
      add figures field "Đất đai" period Q2/2021 online 2 late 2
      add figures period Q1/2021 direct 5 early 5
      add figures period H1/2021 direct 99 early 99

      """
    let page = try HTMLPage(exportInput(Scripts.dossiers + history))
    #expect(titles(page).last == "Qua các kỳ")
    #expect(
      description(page, 4)
        == "Quý I/2021: tiếp nhận 5, đã giải quyết 5, quá hạn 0; Quý II/2021: tiếp nhận 20, đã giải quyết 19, quá hạn 2; "
        + "Quý III/2021: tiếp nhận 6, đã giải quyết 4, quá hạn 1.")
  }

  @Test func manyFieldsShareTheLastBar() throws {
    let page = try HTMLPage(Scripts.input(fields: (1...40).map { "Lĩnh vực \($0)" }))
    let labels = page.charts[0].all("text").filter { $0.attributes["x"] == "0" }.map(\.text)
    #expect(labels.count == 15)
    #expect(labels.last == "Các lĩnh vực khác (26)")
  }

  @Test func whatDidNotHappenIsSaid() throws {
    let page = try HTMLPage(exportInput("add figures online 1 early 1\n"))
    #expect(page.charts[3].all("p").map(\.text) == ["Không phát sinh."])
    #expect(page.charts[3].all("svg").isEmpty)
  }

  @Test func aReportWithoutFiguresHasNoCharts() throws {
    #expect(try HTMLPage(exportInput("")).charts.isEmpty)
    #expect(try HTMLPage(exportInput("add form II.06a\n")).charts.isEmpty)
  }

  @Test func theChartsStandAfterThePaperAndAreNotPrinted() throws {
    let page = try HTMLPage(exportInput(Scripts.dossiers))
    let main = try #require(page.root.all("main").first)
    #expect(main.children.map(\.name) == ["article", "section"])
    #expect(main.children[1].all("h2").map(\.text) == ["Biểu đồ"])
    let style = page.root.all("style").map(\.text).joined()
    #expect(style.contains("@media print{\nbody{background:none}\n.charts{display:none}"))
  }
}

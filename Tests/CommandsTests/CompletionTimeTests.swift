import Foundations
import ReportModel
import Testing

@Suite("Completion of dates and periods")
struct CompletionTimeTests {
  @Test("offers today, the ends of the period, and the dates of the command so far")
  func dates() {
    #expect(
      Typed("thêm hồ sơ H03 nhận 1/7/2021 hẹn ▮").lines == [
        "08/9/2021 – hôm nay", "15/6/2021 – đầu kỳ", "14/9/2021 – cuối kỳ", "01/7/2021 – ngày nhận",
      ])
    #expect(
      Typed("add dossier H03 received 15/6/2021 due ▮", .english).lines == [
        "08/9/2021 – today", "15/6/2021 – first day of the period, date of receipt",
        "14/9/2021 – last day of the period",
      ])
    #expect(Typed("trả kết quả H02 ngày ▮", in: Report()).lines == ["08/9/2021 – hôm nay"])
  }

  @Test(
    "goes on a date however it was begun",
    arguments: [
      ("trả kết quả H02 ngày 8/▮", "trả kết quả H02 ngày 8/9/2021 "),
      ("trả kết quả H02 ngày 08▮", "trả kết quả H02 ngày 08/9/2021 "),
      ("trả kết quả H02 ngày 2021-09-0▮", "trả kết quả H02 ngày 2021-09-08 "),
      ("báo cáo quý 3/2021 từ ngày 15▮", "báo cáo quý 3/2021 từ ngày 15/6/2021 "),
      ("báo cáo quý 3/2021 từ 1/7/2021 đến 14▮", "báo cáo quý 3/2021 từ 1/7/2021 đến 14/9/2021 "),
      ("đặt ngày 9▮", "đặt ngày 9/2021 "), ("trả kết quả H02 ngày 31▮", "0: []"),
    ])
  func date(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }

  @Test("offers the period of the report, its neighbours and the present quarter")
  func periods() {
    #expect(
      Typed("sửa kỳ báo cáo ▮").lines == [
        "quý III/2021 – kỳ báo cáo, 15/6/2021 – 14/9/2021", "quý II/2021 – kỳ trước, 15/3/2021 – 14/6/2021",
        "quý IV/2021 – kỳ sau, 15/9/2021 – 14/12/2021",
      ])
    #expect(
      Typed("report ▮", in: Report(), .english).lines == [
        "Q3/2021 – the present quarter, 15/6/2021 – 14/9/2021", "Q2/2021 – the last quarter, 15/3/2021 – 14/6/2021",
      ])
    #expect(
      Typed("báo cáo ▮", in: scriptedReport("report M1/2020")).labels == [
        "tháng 1/2020", "tháng 12/2019", "tháng 2/2020", "quý III/2021", "quý II/2021",
      ])
  }

  @Test(
    "goes on a period in the spelling that was begun",
    arguments: [
      ("báo cáo quy iii▮", "báo cáo quý III/2021 "), ("báo cáo quý 3▮", "báo cáo quý 3/2021 "),
      ("báo cáo quý III nă▮", "báo cáo Quý III năm 2021 "), ("báo cáo q3▮", "báo cáo Q3/2021 "),
      ("thêm đoạn I.4 đã soát quý iv▮", "thêm đoạn I.4 đã soát quý IV/2021 "), ("báo cáo quý 7▮", "0: []"),
    ])
  func period(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }

  @Test("offers the years about the report's")
  func years() {
    #expect(
      Typed("thêm kế hoạch 80/KH-SNgV năm ▮").lines == [
        "2021 – năm của báo cáo", "2022 – năm sau", "2020 – năm trước",
      ])
  }
}

import Foundations
import ReportModel
import Testing

private let sample = scriptedReport(
  """
  report Q3/2021
  add annex "Giờ tiếp nhận hồ sơ" landscape
  add section PL1.1 "Bộ phận Một cửa"
  add paragraph PL1.1 "Sáng từ 7 giờ."
  add annex "Danh mục thủ tục"
  set line-spacing 1.15
  """)

@Suite("Completion of annexes and of the page")
struct CompletionAnnexTests {
  @Test(
    "goes on what was typed",
    arguments: [
      ("sửa phụ lục danh▮", "sửa phụ lục 2 "), ("chuyển phụ lục 2 đến gio▮", "chuyển phụ lục 2 đến 1 "),
      ("them phu▮", "thêm phụ lục "), ("thêm phụ lục kho▮", "thêm phụ lục khổ ngang "),
      ("edit annex 1 por▮", "edit annex 1 portrait "), ("thêm đoạn PL1.▮", "thêm đoạn PL1.1 "),
      ("thêm đoạn pl2▮", "thêm đoạn PL2 "), ("thêm mục PL1▮", "thêm mục PL1.2 "), ("thêm mục pl2▮", "thêm mục PL2.1 "),
      ("xem PL1.▮", "xem PL1.1 "), ("| {phụ lục 2▮", "| {phụ lục 2}"), ("| {annex 1▮", "| {annex 1}"),
      ("đặt độ khẩn ho▮", "đặt độ khẩn hỏa tốc "), ("đặt độ khẩn thượng▮", "đặt độ khẩn thượng khẩn "),
      ("đặt độ khẩn thượng k▮", "đặt độ khẩn thượng khẩn "), ("set urgency very▮", "set urgency very-urgent "),
      ("đặt độ mật tuy▮", "đặt độ mật tuyệt mật "), ("đặt cỡ chữ 13,▮", "đặt cỡ chữ 13,5 "),
      ("đặt lề ▮", "đặt lề 20/20/30/20 "), ("giải thích ann▮", "giải thích annex-not-referred-to "),
    ])
  func taken(typed: String, line: String) {
    let isEnglish = typed.hasPrefix("set") || typed.hasPrefix("edit") || typed.contains("{annex")
    let language: Language = isEnglish ? .english : .vietnamese
    #expect(Typed(typed, in: sample, language).taken == line)
  }

  @Test("shows what each is")
  func details() {
    #expect(
      Typed("xóa phụ lục ▮", in: sample).lines == ["1 – Giờ tiếp nhận hồ sơ", "2 – Danh mục thủ tục"])
    #expect(
      Typed("| {phụ lục ▮", in: sample).lines
        == ["1 – Phụ lục I: Giờ tiếp nhận hồ sơ", "2 – Phụ lục II: Danh mục thủ tục"])
    #expect(Typed("| {phụ▮", in: sample).labels == ["phụ lục 1", "phụ lục 2"])
    #expect(Typed("đặt độ khẩn ▮", in: sample).labels == ["khẩn", "thượng khẩn", "hỏa tốc"])
    #expect(
      Typed("đặt giãn dòng ▮", in: sample).lines == ["1,15 – giá trị hiện nay", "1 – dòng", "1,5 – dòng"])
    #expect(Typed("xóa phụ lục ▮").lines == [])
  }
}

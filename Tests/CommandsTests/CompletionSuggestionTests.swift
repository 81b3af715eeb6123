import Commands
import Foundations
import ReportModel
import Testing

@Suite("Wording suggestions")
struct CompletionSuggestionTests {
  private let earlier = scriptedReport(
    """
    report Q3/2021
    set opening "Thực hiện chế độ báo cáo định kỳ, đơn vị báo cáo như sau:"
    add paragraph I.4
    | Thực hiện {20/KH-UBND}, Sở đã ban hành kế hoạch rà soát
    | thủ tục hành chính. Kết quả cụ thể như sau: đã cắt giảm 1.247 giờ (mục I.4); còn lại là "khó".
    add item III "Tiếp tục rà soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền."
    """)

  private func completer(_ report: Report) -> Completer { Typed("▮", in: report).completer }

  @Test(
    "go on as a sentence of the report does",
    arguments: [
      ("thêm đoạn I.5 \"Sở đã ban", " hành kế hoạch rà soát thủ tục hành chính."),
      ("thêm đoạn I.5 “Sở đã ban hà", "nh kế hoạch rà soát thủ tục hành chính."),
      ("thêm đoạn I.5\n| Trong kỳ, đơn vị đã ban hành kế hoạch ", "rà soát thủ tục hành chính."),
      // Without diacritics; across a line of the text; from the nearest wording.
      ("thêm đoạn I.5\n| tiep tuc ra", " soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền."),
      ("thêm đoạn I.5\n| rà soát thủ tục", " hành chính."),
      ("thêm đoạn I.5\n| hóa thủ tục hành", " chính thuộc thẩm quyền."),
      ("đặt kết\n| đơn vị báo cáo như", " sau:"),
      // A full stop within a number or a section is none; a quote is escaped inside quotes only.
      ("thêm đoạn I.5\n| kết quả cụ thể", " như sau: đã cắt giảm 1.247 giờ (mục I.4);"),
      ("thêm đoạn I.5\n| còn lại là", " \"khó\"."), ("thêm đoạn I.5 \"còn lại là", " \\\"khó\\\"."),
    ])
  func rest(typed: String, rest: String) {
    #expect(completer(earlier).suggestion(for: typed) == rest)
  }

  @Test(
    "stay away",
    arguments: [
      // Too short, no text, a finished sentence, an open reference, a table, another keyword's value, nothing alike.
      "thêm đoạn I.5 \"Sở", "thêm đoạn I.5 \"Sở đã", "tiếp tục rà", "thêm đoạn I.5\n| Sở đã ban hành kế hoạch.",
      "thêm đoạn I.5\n| Thực hiện {20/KH", "thêm bảng I.5\n| tiếp tục rà", "thêm đoạn I.5\n| hoàn toàn khác biệt",
      "thêm đoạn I.5\n| thủ tục hành chính thuộc thẩm quyền.", "# tiếp tục rà", "thêm đoạn I.5\n| iếp tục rà",
    ])
  func nothing(typed: String) {
    #expect(completer(earlier).suggestion(for: typed) == nil)
  }

  @Test("work in a line of prose with no command around it")
  func prose() {
    #expect(
      completer(earlier).proseSuggestion(for: "Tiếp tục rà")
        == " soát, đơn giản hóa thủ tục hành chính thuộc thẩm quyền.")
    #expect(completer(earlier).proseSuggestion(for: "") == nil)
    #expect(completer(Report()).proseSuggestion(for: "Tiếp tục rà") == nil)
  }
}

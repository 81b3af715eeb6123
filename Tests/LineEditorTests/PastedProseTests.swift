import LineEditor
import Testing

@Suite("Pasted prose")
struct PastedProseTests {
  private func paragraphs(_ lines: String...) -> [String] {
    PastedProse.paragraphs(of: lines.joined(separator: "\n"))
  }

  @Test("Word: each line is a paragraph of its own, with or without empty lines between")
  func word() {
    #expect(
      paragraphs(
        "Sở Ngoại vụ đã ban hành Kế hoạch số 75/KH-SNgV.", "Kết quả: 02 thủ tục được đơn giản hóa.", "",
        "Công tác truyền thông được duy trì.")
        == [
          "Sở Ngoại vụ đã ban hành Kế hoạch số 75/KH-SNgV.", "Kết quả: 02 thủ tục được đơn giản hóa.",
          "Công tác truyền thông được duy trì.",
        ])
  }

  @Test("PDF: lines that were broken because they were full are one paragraph again")
  func pdf() {
    #expect(
      paragraphs(
        "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về kiểm soát thủ tục", "hành chính, trong quý III năm 2021",
        "Sở Ngoại vụ đã triển khai đầy đủ các nhiệm vụ được giao theo đúng",
        "thời hạn và báo cáo Văn phòng Ủy ban nhân dân tỉnh Quảng Ngãi.", "Trong kỳ không phát sinh phản ánh.")
        == [
          "Thực hiện kế hoạch của Ủy ban nhân dân tỉnh về kiểm soát thủ tục hành chính, trong quý III năm 2021",
          "Sở Ngoại vụ đã triển khai đầy đủ các nhiệm vụ được giao theo đúng thời hạn và báo cáo Văn phòng Ủy ban nhân dân "
            + "tỉnh Quảng Ngãi.",
          "Trong kỳ không phát sinh phản ánh.",
        ])
  }

  @Test(
    "A word broken at a line's end is whole again; numbers and symbols keep their hyphen",
    arguments: [
      ("the adminis-", "tration of", "the administration of"), ("Kế hoạch số 75/KH-", "SNgV", "Kế hoạch số 75/KH-SNgV"),
      ("giai đoạn 2020-", "2021", "giai đoạn 2020-2021"), ("thủ-", "tục", "thủ-tục"),
    ])
  func hyphens(first: String, second: String, expected: String) { #expect(paragraphs(first, second) == [expected]) }

  @Test(
    "Headings and list items stay where they are",
    arguments: [
      "I. TÌNH HÌNH", "2.1. Rà soát", "a) Thuận lợi", "- Tiếp tục rà soát", "+ Ý nhỏ", "Điều 5 quy định", "(1) Một",
      "đ) Khác",
    ])
  func headings(line: String) {
    #expect(
      paragraphs("Các nhiệm vụ trọng tâm của kỳ báo cáo này gồm,", line) == [
        "Các nhiệm vụ trọng tâm của kỳ báo cáo này gồm,", line,
      ])
  }

  @Test("A short line before a capital is a heading, not the beginning of a sentence")
  func shortLine() {
    #expect(
      paragraphs("Công tác truyền thông", "Sở đã đăng 03 tin bài.") == [
        "Công tác truyền thông", "Sở đã đăng 03 tin bài.",
      ])
  }

  @Test(
    "Every sign for a list item becomes a dash",
    arguments: ["•\tRà soát", "\u{F0B7} Rà soát", "– Rà soát", "  *  Rà   soát  ", "▪ Rà soát"])
  func bullets(line: String) { #expect(paragraphs(line) == ["- Rà soát"]) }

  @Test("Blanks at the ends and runs of blanks and tabs go; empty lines give no paragraph")
  func blanks() {
    #expect(paragraphs("", "  Đoạn \t một.  ", "   ", "", "Đoạn hai.", "") == ["Đoạn một.", "Đoạn hai."])
  }

  @Test("Lines of a script are known by their bar")
  func script() {
    #expect(PastedProse.isScript("\n  | một\n| hai"))
    #expect(!PastedProse.isScript("một | hai"))
    #expect(!PastedProse.isScript(""))
  }

  @Test("The characters of Word, PDFs and the web are cleaned before")
  func characters() {
    var decoder = KeyDecoder()
    let pasted = "Kế\u{A0}hoạch 75/KH\u{2011}SNgV, so\u{AD}át\u{200B} ﬁ\u{3}le\r\nViê\u{323}t\u{2003}Nam"
    let keys = ("\u{1B}[200~" + pasted + "\u{1B}[201~").utf8.flatMap { decoder.decode($0) }
    #expect(keys == [.paste("Kế hoạch 75/KH-SNgV, soát file\nViệt Nam")])
  }
}

import Commands
import Foundations
import ReportModel
import Testing

private let letterhead = [
  "đặt đơn vị \"Sở Ngoại vụ\"", "đặt đơn vị tắt \"SNgV\"", "đặt chủ quản \"UBND tỉnh\"", "đặt địa danh \"Huế\"",
  "đặt ký hiệu BC-SNgV", "đặt trích yếu \"x\"", "đặt kính gửi \"y\"", "đặt mở đầu \"z\"", "đặt chức vụ \"Giám đốc\"",
  "đặt người ký \"Nguyễn Văn A\"",
]

/// A report whose head and foot are complete and that has two sections.
private func briefOutline() -> Conversation {
  var conversation = Conversation(
    .vietnamese, "báo cáo quý 3/2021 đề cương free", "thêm mục I \"Kết quả\"", "thêm mục II \"Nhiệm vụ\" kiểu ý số")
  for line in letterhead { conversation.session.converse(line) }
  return conversation
}

@Suite("The guide")
struct GuideTests {
  @Test("asks for the period and for head and foot before the sections")
  func beginning() {
    var conversation = Conversation(.vietnamese)
    let interlocutor = conversation.type(
      "hướng dẫn", "quý 3/2021", "Sở Ngoại vụ", "SNgV", "UBND tỉnh Quảng Ngãi", "", "b", "<", "", "q")
    #expect(
      interlocutor.prompts == [
        "kỳ báo cáo (ví dụ quý 3/2021): ", "1/10  đơn vị (ví dụ Sở Ngoại vụ): ", "2/10  đơn vị tắt (ví dụ SNgV): ",
        "3/10  chủ quản (ví dụ UBND tỉnh Quảng Ngãi): ", "4/10  địa danh [Quảng Ngãi]: ", "5/10  ký hiệu [BC-SNgV]: ",
        "6/10  trích yếu [Công tác kiểm soát TTHC {kỳ|dài}]: ", "5/10  ký hiệu [BC-SNgV]: ",
        "6/10  trích yếu [Công tác kiểm soát TTHC {kỳ|dài}]: ",
      ])
    let settings = conversation.session.workspace.report.settings
    #expect(settings.text(.place) == "Quảng Ngãi")
    #expect(settings.text(.symbol) == "BC-SNgV")
    #expect(settings.text(.subject) == nil)
    #expect(conversation.lines.last == "đã dừng; gõ “hướng dẫn” để đi tiếp")
  }

  @Test("shows a section, takes paragraphs or items, and tells at the end what is next")
  func sections() {
    var conversation = briefOutline()
    conversation.type("hướng dẫn", "v", "Một.\n\nHai.", "v", "- Việc một\n- Việc hai")
    #expect(
      conversation.lines == [
        "1/2  I  Kết quả", "  (trống; để vậy thì in “Không”)",
        "Dòng trống mở đoạn mới; xong thì gõ một dòng chỉ có dấu chấm.", "+ đoạn I vị trí 1 (2 đoạn) Một.",
        "2/2  II  Nhiệm vụ", "  (trống; để vậy thì in “Không”)",
        "Mỗi dòng một ý; xong thì gõ một dòng chỉ có dấu chấm.", "+ ý II vị trí 1 (2 đoạn) Việc một",
        "Đã đi hết đề cương: 0 văn bản, 0 hồ sơ, 2/2 mục có nội dung.",
        "Tiếp theo: kiểm tra (0 lỗi, 0 cảnh báo, 2 ghi chú), lưu, xuất; đi lại: hướng dẫn từ đầu",
      ])
    conversation.type("hoàn tác")
    #expect(conversation.lines == ["đã hoàn tác: thêm ý II | Việc một"])
  }

  @Test("shows what stands in a section, cut to the width, and what the checks say of it")
  func content() {
    var conversation = briefOutline()
    conversation.session.converse(
      "thêm đoạn I \"Theo {7/KH-X}, " + String(repeating: "đã làm, ", count: 20) + "xong.\"")
    conversation.type("hướng dẫn I", "q")
    #expect(conversation.lines[1].hasPrefix("  1. [đoạn] Theo {7/KH-X}, đã làm"))
    #expect(conversation.lines[1].hasSuffix("…"))
    #expect(conversation.lines[2] == "  lỗi: chưa đăng ký văn bản 7/KH-X")
  }

  @Test("takes a sentence at the question, and asks again after something unclear")
  func sentence() {
    var conversation = briefOutline()
    let interlocutor = conversation.type("hướng dẫn", "gì", "Hoàn thành tốt nhiệm vụ.", "q")
    #expect(interlocutor.questions.count == 3)
    #expect(conversation.lines.contains("+ đoạn I vị trí 1 Hoàn thành tốt nhiệm vụ."))
  }

  @Test(
    "goes on where it was left, and comes back to what was skipped",
    arguments: [Reply.interrupted, .endOfInput, .text("q")])
  func resuming(reply: Reply) {
    var conversation = briefOutline()
    conversation.type("hướng dẫn", answering: [.text("b"), reply])
    #expect(conversation.lines.last == "đã dừng ở mục II (2/2); gõ “hướng dẫn” để đi tiếp")
    conversation.type("hướng dẫn", "")
    #expect(conversation.lines.first == "Đi tiếp từ mục II (2/2).")
    // Section II is found in order now, section I is still open.
    conversation.type("hướng dẫn", "q")
    #expect(conversation.lines.first == "1/2  I  Kết quả")
  }

  @Test("keeps what was visited when a text is given up")
  func givenUpText() {
    var conversation = briefOutline()
    conversation.type("hướng dẫn", answering: [.text("v"), .interrupted, .text("q")])
    #expect(conversation.lines.contains("đã bỏ đoạn đang viết"))
    #expect(conversation.lines.last == "đã dừng ở mục I (1/2); gõ “hướng dẫn” để đi tiếp")
    #expect(conversation.session.workspace.report.outline.sections.flatMap(\.blocks) == [])
  }

  @Test("offers the editor, and shows the section again when it was left")
  func editor() {
    var conversation = briefOutline()
    let asked = conversation.type("hướng dẫn I", "s", "q")
    #expect(asked.prompts.first == "Enter = để trống, v = viết, s = sửa, b = để sau, < = trước, q = dừng: ")
    #expect(asked.prompts.count == 2)
    // There is no room for its file here, which is said; the guide goes on.
    #expect(conversation.output.contains("không tạo thư mục được"))
  }

  @Test("begins at a section, at the first one below it, and refuses one that is not there")
  func section() {
    var conversation = Conversation(.vietnamese, "báo cáo quý 3/2021")
    conversation.type("hướng dẫn I.3", "q")
    #expect(conversation.lines.first == "3/17  I.3.a  Công bố Danh mục TTHC")
    conversation.type("hướng dẫn IX", "q")
    #expect(conversation.output.contains("lỗi[unknown-section]"))
  }

  @Test("needs somebody to answer")
  func nobody() {
    var conversation = briefOutline()
    conversation.session.interlocutor = nil
    conversation.session.converse("hướng dẫn")
    #expect(conversation.output.contains("lỗi[not-interactive]"))
  }

  @Test("forgets its place when another report is opened")
  func anotherReport() {
    var conversation = briefOutline()
    conversation.type("hướng dẫn", "b", "q")
    conversation.type("mở /home/q4.baocao", "k")
    conversation.type("hướng dẫn", "quý 4/2021", "q")
    #expect(conversation.lines.contains { $0.hasPrefix("Phần đầu và phần cuối.") })
  }
}

@Suite("The way through a report")
struct GuideWalkTests {
  private func report() -> Report { Conversation(.vietnamese, "báo cáo quý 3/2021").session.workspace.report }

  private func id(_ text: String) throws -> SectionID { try #require(SectionID(text)) }

  @Test("leads through the missing fields, then through the sections from the first empty one")
  func order() throws {
    var walk = GuideWalk(report(), GuideProgress())
    #expect(walk.stop == .field(.unit))
    for _ in 1...10 { walk.goOn() }
    #expect(walk.stop == .section(try id("I.1")))
    #expect(walk.progress == "1/17")
    let wentBack = walk.goBack()
    #expect(wentBack)
    #expect(walk.stop == .field(.signer))
  }

  @Test("ends behind the last section, and goes no further back than the first stop")
  func ends() {
    var walk = GuideWalk(report(), GuideProgress())
    let isBehindStart = walk.goBack()
    #expect(!isBehindStart)
    for _ in 1...40 { walk.goOn() }
    #expect(walk.stop == nil)
    let wentBack = walk.goBack()
    #expect(wentBack)
    #expect(walk.progress == "17/17")
  }

  @Test("leaves out skipped fields and visited sections, and brings them back from the start")
  func progress() throws {
    var progress = GuideProgress()
    progress.skippedFields = Set(GuideWalk.fields)
    progress.visited = [try id("I.1"), try id("I.2")]
    #expect(GuideWalk(report(), progress).stop == .section(try id("I.3.a")))
    #expect(GuideWalk(report(), progress, restarts: true).stop == .field(.unit))
    progress.place = try id("I.7")
    let walk = GuideWalk(report(), progress)
    #expect(walk.stop == .section(try id("I.7")))
    #expect(walk.isResumed)
  }

  @Test("goes on through the annexes behind the sections")
  func annexes() {
    var conversation = briefOutline()
    conversation.type("thêm phụ lục \"Giờ làm việc\"")
    conversation.type("hướng dẫn PL1", "v", "Sáng từ 7 giờ.")
    #expect(
      conversation.lines.prefix(2) == ["3/3  PL1  Giờ làm việc", "  (trống)"], "\(conversation.lines)")
    #expect(conversation.output.contains("+ đoạn PL1 vị trí 1 Sáng từ 7 giờ."))
  }
}

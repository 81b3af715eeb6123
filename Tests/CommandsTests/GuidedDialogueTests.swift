import Commands
import Foundations
import Testing

private let start = "báo cáo quý 3/2021"
private let dossierH02 = "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 1/7/2021 hẹn 8/7/2021"

@Suite("A conversation about an unfinished command")
struct GuidedDialogueTests {
  @Test("asks for a dossier argument by argument, shows the command, runs it and remembers it")
  func dossier() {
    var conversation = Conversation(.vietnamese, start, dossierH02)
    let interlocutor = conversation.type("thêm hồ sơ", "", "", "2", "5/7/2021", "", "trả 9/7/2021", "")
    #expect(
      interlocutor.prompts == [
        "mã hồ sơ [H03]: ", "lĩnh vực [Hộ tịch]: ",
        "hình thức nộp (1 trực tuyến, 2 trực tiếp, 3 bưu chính) [trực tiếp]: ",
        "ngày nhận (ngày/tháng/năm, ví dụ 21/6/2021): ",
        "ngày hẹn trả (ngày/tháng/năm, ví dụ 05/7/2021) [12/7/2021]: ",
        "thêm gì nữa? (Enter = xong) ", "thêm gì nữa? (Enter = xong) ",
      ])
    let command =
      "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 05/7/2021 hẹn 12/7/2021 trả 09/7/2021"
    #expect(
      conversation.lines == [
        "thêm hồ sơ: trả lời từng câu; < = câu trước, ? = giải thích, Ctrl-C = bỏ",
        "thủ tục, trả, trả lại, rút, tạm dừng, tiếp tục", "thủ tục, trả lại, rút, tạm dừng, tiếp tục", "= \(command)",
        "+ hồ sơ H03 Hộ tịch nhận 05/7/2021 hẹn 12/7/2021 trả 09/7/2021",
      ])
    #expect(interlocutor.history == [command])
  }

  @Test("asks in English in an English session")
  func english() {
    var conversation = Conversation(.english, "report Q3/2021")
    let interlocutor = conversation.type(
      "resolve", answering: [.text("H01"), .interrupted])
    #expect(
      interlocutor.prompts == ["dossier code (for example H01): ", "dossier code (for example H01): "])
    #expect(conversation.output.contains("dossier code:1:1: error[unknown-dossier]"))
    #expect(conversation.lines.last == "the command was dropped, the report is unchanged")
  }

  @Test("is left without a change by Ctrl-C and by Ctrl-D", arguments: [Reply.interrupted, .endOfInput])
  func leaving(reply: Reply) {
    var conversation = Conversation(.vietnamese, start)
    let interlocutor = conversation.type("thêm hồ sơ", answering: [.text("H01"), reply])
    #expect(conversation.lines.last == "đã bỏ lệnh này, báo cáo không thay đổi")
    #expect(conversation.session.workspace.report.dossiers.isEmpty)
    #expect(interlocutor.history == [])
  }

  @Test("asks again after a wrong answer, with what was typed and a caret below it")
  func wrongAnswer() {
    var conversation = Conversation(.vietnamese, start, dossierH02)
    let interlocutor = conversation.type(
      "thêm hồ sơ H03 lĩnh vực X qua trực tiếp", "31/6/2021", "1/7/2021", "30/6/2021", "2/7/2021", "")
    #expect(interlocutor.questions.map(\.initialText) == ["", "31/6/2021", "", "30/6/2021", ""])
    #expect(
      conversation.output.contains(
        """
        ngày nhận:1:1: lỗi[impossible-date]: không có ngày 31/6/2021: tháng đó chỉ có 30 ngày
            1 | 31/6/2021
              | ^^^^^^^^^
        """))
    #expect(conversation.output.contains("ngày hẹn trả:1:1: lỗi[due-before-received]"))
  }

  @Test("does not ask on when what was typed is wrong already, and says where")
  func wrongBeginning() {
    var conversation = Conversation(.vietnamese, start, dossierH02)
    let interlocutor = conversation.type("thêm hồ sơ H02", "Hộ tịch")
    #expect(interlocutor.questions.isEmpty)
    #expect(
      conversation.output.hasPrefix(
        """
        dòng:3:12: lỗi[dossier-exists]: mã hồ sơ H02 đã có
            3 | thêm hồ sơ H02
              |            ^^^
        """))
  }

  @Test("asks for a mere text right away, with nothing around it")
  func loneText() {
    var conversation = Conversation(.vietnamese, start)
    let interlocutor = conversation.type("thêm đoạn I.4", "Một.\n\nHai.")
    #expect(interlocutor.prompts == ["| "])
    #expect(conversation.lines == ["+ đoạn I.4 vị trí 1 (2 đoạn) Một."])
    #expect(interlocutor.history == ["thêm đoạn I.4\n| Một.\n|\n| Hai."])
  }

  @Test("shows a text in the lines of a block")
  func block() {
    var conversation = Conversation(.vietnamese, start)
    let interlocutor = conversation.type("thêm đoạn", "I.4", "Một.", "")
    #expect(interlocutor.questions.map(\.takesProse) == [false, true, false])
    #expect(conversation.lines.suffix(3) == ["= thêm đoạn I.4", "  | Một.", "+ đoạn I.4 vị trí 1 Một."])
  }

  @Test("asks for the arguments of session commands, a single one without ceremony")
  func sessionCommand() {
    var conversation = Conversation(.vietnamese, start, "thêm đoạn I.4 \"Rà soát.\"")
    let interlocutor = conversation.type("tìm", "ra soat")
    #expect(interlocutor.prompts == ["từ cần tìm (ví dụ rà soát): "])
    #expect(conversation.lines.first == "= tìm ra soat")
    #expect(conversation.lines.last == "I.4 1  Rà soát.")
  }

  @Test("explains on ?, and tells that the first question is the first")
  func explanation() {
    var conversation = Conversation(.vietnamese, start)
    conversation.type("trả kết quả", "<", "?")
    #expect(conversation.lines.contains("đây là câu đầu tiên"))
    #expect(conversation.lines.contains("mã hồ sơ: bắt buộc"))
    #expect(conversation.lines.contains("ví dụ H01"))
  }

  @Test("does not ask where nobody answers: the missing argument is told")
  func nobody() {
    var conversation = Conversation(.vietnamese, start)
    conversation.session.interlocutor = nil
    conversation.session.converse("thêm hồ sơ H01")
    #expect(conversation.output.contains("lỗi[missing-argument]"))
  }

  @Test("gives the question the completion of its argument")
  func completion() {
    var conversation = Conversation(
      .vietnamese, start, "thêm hồ sơ H07 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021")
    let interlocutor = conversation.type("trả kết quả")
    #expect(interlocutor.questions.first?.completion?("h", 1).candidates.map(\.text) == ["H07"])
  }

  @Test("keeps the lists of questions within the width of the terminal, and to three lines", arguments: [80, 100])
  func width(columns: Int) {
    var conversation = Conversation(.vietnamese, columns: columns, start)
    conversation.type("thêm")
    let list = conversation.lines.dropFirst().prefix { !$0.hasPrefix("đã bỏ") }
    #expect((1...3).contains(list.count))
    #expect(list.allSatisfy { UnicodeText.displayWidth($0) < columns })
  }
}

import Commands
import Foundations
import Testing

private let dossierH02 =
  "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 1/7/2021 hẹn 8/7/2021"

@Suite("Guided entry")
struct GuidedDialogueTests {
  @Test("asks for a dossier argument by argument, proposes what is likely, shows the command and runs it")
  func dossier() {
    var conversation = Conversation(.vietnamese, "báo cáo quý 3/2021", dossierH02)
    let interlocutor = conversation.type("thêm hồ sơ", "", "", "2", "5/7/2021", "", "trả 9/7/2021", "")
    #expect(
      interlocutor.prompts == [
        "mã hồ sơ [H03]: ", "lĩnh vực [Hộ tịch]: ",
        "hình thức nộp (1 trực tuyến, 2 trực tiếp, 3 bưu chính) [trực tiếp]: ",
        "ngày nhận (ngày/tháng/năm, ví dụ 21/6/2021): ",
        "ngày hẹn trả (ngày/tháng/năm, ví dụ 05/7/2021) [12/7/2021]: ",
        "thêm gì nữa? (thủ tục, trả, trả lại, rút, tạm dừng, tiếp tục; Enter = xong) ",
        "thêm gì nữa? (thủ tục, trả lại, rút, tạm dừng, tiếp tục; Enter = xong) ",
      ])
    let command =
      "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 05/7/2021 hẹn 12/7/2021 trả 09/7/2021"
    #expect(
      conversation.lines == [
        "thêm hồ sơ: trả lời từng câu; < = câu trước, ? = giải thích, Ctrl-C = bỏ", "= \(command)",
        "+ hồ sơ H03 Hộ tịch nhận 05/7/2021 hẹn 12/7/2021 trả 09/7/2021",
      ])
    #expect(interlocutor.history == [command])
  }

  @Test("is left without a change by Ctrl-C and by Ctrl-D", arguments: [Reply.interrupted, .endOfInput])
  func leaving(reply: Reply) {
    var conversation = Conversation(.vietnamese, "báo cáo quý 3/2021")
    let interlocutor = conversation.type("thêm hồ sơ", answering: [.text("H01"), reply])
    #expect(conversation.lines.last == "đã bỏ lệnh này, báo cáo không thay đổi")
    #expect(conversation.session.workspace.report.dossiers.isEmpty)
    #expect(interlocutor.history == [])
  }

  @Test("asks again after a wrong answer, with what was typed and why it is wrong")
  func wrongAnswer() {
    var conversation = Conversation(.vietnamese, "báo cáo quý 3/2021", dossierH02)
    let interlocutor = conversation.type("thêm hồ sơ H03 lĩnh vực X qua trực tiếp", "31/6/2021", "1/7/2021", "30/6/2021", "2/7/2021", "")
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
}

@Suite("Scratch") struct Scratch {
  @Test func show() {
    var c = Conversation(.vietnamese, "báo cáo quý 3/2021", dossierH02, "thêm đoạn I.1 \"a\"", "thêm đoạn I.1 \"b\"", "đặt đơn vị tắt SNgV")
    func go(_ t: String, _ a: String...) {
      let i = c.type(t, answering: a.map(Reply.text))
      print("-----", t, a); print(i.prompts.joined(separator: "\n")); print(">>", c.output, i.isExhausted, i.history)
    }
    go("thêm", "x", "nơi", "<", "14", "Sở Nội vụ", "")
    go("thê", "đoạn", "", "văn bản một", "")
    go("thêm đoạn", "I.99", "I.4", "Theo {x/y}", "liền", "")
    go("sửa đoạn", "I.1", "", "2", "văn bản", "chữ mới", "")
    go("đặt", "đơn", "đơn vị", "Sở Ngoại vụ")
    go("đặt ký hiệu", "")
    go("đặt số", "ba", "5/BC")
    go("đặt mở đầu", "một\n\nhai")
    go("thêm kế hoạch", "37/QĐ-X", "37/KH-SNgV", "ngày", "1/7/2021", "trích yếu về việc này \"nọ\"", "")
    go("thêm hồ sơ H02", "x")
    go("thêm số liệu")
    go("thêm", "9", "trực tiếp 5", "", "đúng hạn 5", "")
    go("trả kết quả", "", "30/6/2021", "2/7/2021", "")
    go("mở", "/work/khong co.baocao")
    go("tìm", "van ban")
    go("xuất", "", "")
    go("xóa")
    go("thêm hồ sơ", "H09", "<", "H10", "Đất đai", "trực tiếp", "1/7/2021", "<", "<", "3", "2/7/2021", "1/7/2021", "3/7/2021", "trả 1/7/2021", "4/7/2021", "rút 5/7/2021", "?", "")
    go("thêm bảng", "", "a | b\n---\n1 | 2", "")
    go("thêm mục", "", "Kiến nghị", "kiểu ý", "2", "")
    go("thêm hồ sơ H11 lĩnh vực", "a b", "1", "1/7/2021", "")
    go("thêm chữ viết tắt", "TTHC", "\"thủ tục hành chính\"")
    go("thêm biểu", "II.01", "II.06a")
    go("ngôn ngữ", "en")
  }
}

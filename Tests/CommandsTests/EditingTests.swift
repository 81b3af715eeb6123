import Commands
import Foundations
import ReportModel
import TestSupport
import Testing

/// A session on a small report, whose editor does `steps`.
private struct Desk {
  let memory: MemoryFileSystem
  let editor: ScriptedEditor
  var session: EditingSession

  init(
    language: Language = .vietnamese, status: Int32 = 0, variables: [String: String] = [:], replies: [Reply] = [],
    _ steps: ScriptedEditor.Step...
  ) {
    memory = MemoryFileSystem(["/tmp/.keep": "", "/home/.keep": "", "/run/user/.keep": ""])
    editor = ScriptedEditor(memory, status: status, steps)
    session = EditingSession(language, programs: editor, variables: variables, replies: replies, files: memory)
    _ = session.say(
      "báo cáo quý 3/2021", "đặt đơn vị tắt SNgV",
      "# kế hoạch năm\nthêm kế hoạch 75/KH-SNgV ngày 08/02/2021 trích yếu \"Rà soát\"",
      "thêm công văn 9/SNgV-VP ngày 9/2/2021",
      "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021",
      "thêm đoạn I.4\n| Một.\n|\n| Hai.", "thêm ý III \"Tiếp tục rà soát.\"",
      "thêm bảng I.7 \"Kết quả\"\n| Lĩnh vực | Hài lòng |\n|---|\n| Hộ tịch | 18 |", "thêm đoạn I.3.a \"Đã công bố.\"",
      "sửa mục I.4 \"Rà soát TTHC\"  # tiêu đề theo công văn 9")
  }

  var opened: String { editor.openings.last?.text ?? "" }
}

private func replacing(_ old: String, _ new: String) -> ScriptedEditor.Step {
  { $0.replacing(old, with: new) }
}

@Suite("The editor")
struct EditingTests {
  // MARK: What is opened

  @Test("is what VISUAL says, else EDITOR, else nano")
  func choice() {
    for (variables, command) in [
      (["VISUAL": "code --wait", "EDITOR": "vi"], "code --wait"), (["EDITOR": "vi", "VISUAL": ""], "vi"), ([:], "nano"),
    ] {
      var desk = Desk(variables: variables)
      _ = desk.session.say("sửa đoạn I.4 vị trí 2")
      #expect(desk.editor.openings.map(\.commandLine) == [command])
    }
  }

  @Test("gets a file that nobody else can read, in the first private place there is, and it is gone afterwards")
  func place() {
    for (variables, folder) in [
      (["XDG_RUNTIME_DIR": "/run/user", "TMPDIR": "/tmp"], "/run/user/"),
      (["XDG_RUNTIME_DIR": "/nowhere", "TMPDIR": "relative"], "/tmp/"), ([:], "/tmp/"),
    ] {
      var desk = Desk(variables: variables, replacing("Hai", "Ba"))
      _ = desk.session.say("sửa đoạn I.4 vị trí 2")
      let opening = desk.editor.openings.first
      #expect(opening?.path == "\(folder)baocao-1/sua-doan-i.4-vi-tri-2.txt")
      #expect(opening?.permissions == [0o600, 0o700])
      #expect(!desk.memory.files.contains { $0.contains("sua-doan") })
      #expect((try? desk.memory.status(at: "\(folder)baocao-1")) == nil)
    }
  }

  @Test("is opened on an annex by its number, and takes back what it and its sections hold")
  func annex() {
    for command in ["sửa phụ lục 1", "sửa mục PL1", "sửa phụ lục PL1"] {
      var desk = Desk(replacing("khổ dọc", "khổ ngang"), replacing("| Sáng.", "| Sáng.\n|\n| Chiều."))
      _ = desk.session.say("thêm phụ lục \"Giờ làm việc\"", "thêm mục PL1.1 \"Quầy 1\"", "thêm đoạn PL1.1 \"Sáng.\"")
      #expect(desk.session.say(command).hasPrefix("~ phụ lục PL1 (khổ ngang) Giờ làm việc\n"), "\(command)")
      #expect(desk.opened.hasPrefix("# phụ lục 1: “Giờ làm việc”\n"), "\(desk.opened)")
      #expect(desk.opened.contains("\nsửa phụ lục 1 \"Giờ làm việc\" khổ dọc\n"))
      let script = desk.session.script()
      #expect(script.contains("thêm phụ lục \"Giờ làm việc\" khổ ngang\n"), "\(script)")
      #expect(script.contains("\nthêm phụ lục"))
    }
  }

  @Test("leaves its own lines of explanation out even if something was written above them")
  func writtenAbove() {
    var desk = Desk({ "Mở đầu.\n" + $0 })
    _ = desk.session.say("sửa đoạn I.4 vị trí 2")
    let script = desk.session.script()
    #expect(script.contains("| Mở đầu.\n") && script.contains("| Hai.\n"))
    #expect(!script.contains("# đoạn"))
  }

  @Test("shows what it is, in the language of the session, and the text")
  func explanation() {
    var vietnamese = Desk()
    _ = vietnamese.session.say("sửa đoạn I.4 vị trí 2")
    #expect(
      vietnamese.opened == """
        # đoạn I.4 vị trí 2: “Rà soát TTHC”
        # Một dòng trống mở đoạn mới. Lưu và thoát thì văn bản được nhận.
        # Các dòng bắt đầu bằng # ở đầu tệp này được bỏ qua.

        Hai.

        """)
    var english = Desk(language: .english)
    _ = english.session.say("edit item III")
    #expect(english.opened.hasPrefix("# item III at 1: “Phương hướng"))
    #expect(english.opened.hasSuffix("\n\nTiếp tục rà soát.\n"))
  }

  @Test(
    "opens each thing as its commands or its rows",
    arguments: [
      ("sửa bảng I.7", "\n| Lĩnh vực | Hài lòng |\n| ---|\n| Hộ tịch | 18 |\n"),
      (
        "sửa kế hoạch 75/KH-SNgV",
        "\n# kế hoạch năm\nthêm kế hoạch 75/KH-SNgV ngày 08/02/2021 trích yếu \"Rà soát\"\n"
      ),
      ("edit letter 9/SNgV-VP", "\nthêm công văn 9/SNgV-VP ngày 09/02/2021\n"),
      (
        "sửa hồ sơ H01",
        "\nthêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021\n"
      ),
      (
        "sửa mục I.4",
        "\nsửa mục I.4 \"Rà soát TTHC\"  # tiêu đề theo công văn 9\nthêm đoạn I.4\n| Một.\nthêm đoạn I.4\n| Hai.\n"
      ),
      (
        "sửa mục I.3",
        """

        sửa mục I.3 "Công bố, công khai TTHC, danh mục TTHC"

        sửa mục I.3.a "Công bố Danh mục TTHC"
        thêm đoạn I.3.a
        | Đã công bố.

        sửa mục I.3.b "Công khai TTHC"

        """
      ),
    ])
  func contents(command: String, text: String) {
    var desk = Desk()
    let before = desk.session.script()
    #expect(desk.session.say(command).hasSuffix("không có gì thay đổi\n"))
    #expect(desk.opened.hasSuffix(text), "\(desk.opened)")
    #expect(desk.session.script() == before)
  }

  @Test("opens the whole script as `save` writes it")
  func script() {
    var desk = Desk()
    let script = desk.session.script()
    #expect(desk.session.say("sửa lệnh").hasSuffix("không có gì thay đổi\n"))
    #expect(desk.opened.hasSuffix("\n\n" + script))
  }

  // MARK: What is taken

  @Test(
    "takes what was changed as one step, which undo and redo go over",
    arguments: [
      ("sửa đoạn I.4 vị trí 2", "Hai.", "Ba {kỳ}.", "~ đoạn I.4 vị trí 2 Ba {kỳ}.\n"),
      ("sửa ý III", "Tiếp tục", "Đẩy mạnh", "~ ý III vị trí 1 Đẩy mạnh rà soát.\n"),
      ("sửa bảng I.7", "18", "20", "~ bảng I.7 vị trí 1 Kết quả\n"),
      (
        "sửa kế hoạch 75/KH-SNgV", "75/KH-SNgV ngày 08", "76/KH-SNgV ngày 09",
        "~ kế hoạch 76/KH-SNgV 09/02/2021 Rà soát\n"
      ),
      ("sửa hồ sơ H01", "05/7/2021", "06/7/2021", "~ hồ sơ H01 Hộ tịch nhận 21/6/2021 hẹn 06/7/2021\n"),
      ("sửa mục I.4", "| Một.", "| Không.", "~ mục I.4 Rà soát TTHC\n"),
      ("sửa mục I.3", "\"Công khai TTHC\"", "\"Công khai\" kiểu ý số\nthêm ý I.3.b \"Xong.\"", "~ mục I.3 Công bố"),
      ("sửa lệnh", "quý III/2021", "quý IV/2021", "~ lệnh: 2 văn bản, 1 hồ sơ"),
    ])
  func taken(command: String, old: String, new: String, acknowledgement: String) {
    var desk = Desk(replacing(old, new))
    let before = desk.session.script()
    let shown = desk.session.say(command)
    #expect(shown.contains(acknowledgement), "\(shown)")
    let after = desk.session.script()
    #expect(after != before)
    #expect(after.contains("# kế hoạch năm") && after.contains("# tiêu đề theo công văn 9"))
    #expect(desk.session.say("hoàn tác").hasPrefix("đã hoàn tác: sửa "))
    #expect(desk.session.script() == before)
    _ = desk.session.say("làm lại")
    #expect(desk.session.script() == after)
    _ = desk.session.say("thêm ý III \"Khác.\"", "hoàn tác 2")
    #expect(desk.session.script() == before)
    #expect(desk.memory.temporaryFiles == [])
  }

  @Test("makes paragraphs of what an empty line parts, whatever the line ends")
  func paragraphs() {
    var desk = Desk({ _ in "# nói gì đó\r\nMột dòng\r\nhai dòng.\r\n\r\n\r\nĐoạn sau.\r\n" })
    #expect(desk.session.say("sửa đoạn I.4 vị trí 2") == "~ đoạn I.4 vị trí 2 (2 đoạn) Một dòng hai dòng.\n")
    #expect(desk.session.script().contains("| Một dòng\n| hai dòng.\nthêm đoạn I.4\n| Đoạn sau.\n"))
  }

  @Test("keeps comments that were added to commands, those below the last one too")
  func comments() {
    var desk = Desk({ $0 + "# xem lại\n" })
    _ = desk.session.say("sửa hồ sơ H01")
    #expect(desk.session.script().contains("# xem lại\nthêm hồ sơ H01"))
  }

  @Test("warns of a reference that does not resolve, and takes the text")
  func references() {
    var desk = Desk(replacing("Hai", "Theo {76/KH-SNgV}"))
    let shown = desk.session.say("sửa đoạn I.4 vị trí 2")
    #expect(shown.contains("~ đoạn I.4") && shown.contains("sua-doan-i.4-vi-tri-2.txt:5:6: cảnh báo[unknown-document]"))
  }

  // MARK: What is not

  @Test(
    "changes nothing for an emptied text, and says how to remove it",
    arguments: [
      ("sửa đoạn I.4 vị trí 2", "xóa đoạn I.4 vị trí 2"), ("sửa bảng I.7", "xóa bảng I.7 vị trí 1"),
      ("sửa kế hoạch 75/KH-SNgV", "xóa kế hoạch 75/KH-SNgV"), ("sửa mục I.4", "xóa mục I.4"),
      ("sửa lệnh", "mở TÊN-TỆP"),
    ])
  func emptied(command: String, removal: String) {
    var desk = Desk({ _ in "\n" })
    let before = desk.session.script()
    let shown = desk.session.say(command)
    #expect(shown.contains("để trống") && shown.contains(removal), "\(shown)")
    #expect(desk.session.script() == before)
    #expect(desk.memory.temporaryFiles == [])
  }

  @Test(
    "shows the place and the reason of a mistake, in the lines of the edited file",
    arguments: [
      ("sửa hồ sơ H01", "hẹn 05/7/2021", "hẹn 35/7/2021", "sua-ho-so-h01.baocao:4:68: lỗi[impossible-date]"),
      ("sửa hồ sơ H01", "hẹn 05/7/2021", "hẹn 05/6/2021", "sua-ho-so-h01.baocao:4:68: lỗi[due-before-received]"),
      ("sửa hồ sơ H01", "thêm hồ sơ", "xuất hồ sơ", "sua-ho-so-h01.baocao:4:1: lỗi[session-command]"),
      ("sửa hồ sơ H01", "thêm hồ sơ", "đặt số 5\nthêm hồ sơ", "sua-ho-so-h01.baocao:4:1: lỗi[other-command]"),
      ("sửa bảng I.7", "| 18 |", "", "lỗi[malformed-table]"),
      ("sửa bảng I.7", "| Hộ tịch", "Hộ tịch", "sua-bang-i.7-vi-tri-1.txt:7:1: lỗi[malformed-table]"),
      ("sửa mục I.4", "thêm đoạn I.4\n| Hai", "thêm đoạn I.5\n| Hai", "sua-muc-i.4.baocao:7:1: lỗi[not-of-section]"),
      ("sửa mục I.4", "thêm đoạn I.4\n| Hai", "xóa mục I.4\n| Hai", "sua-muc-i.4.baocao:8:1: lỗi[unexpected-text]"),
      ("sửa kế hoạch 75/KH-SNgV", "kế hoạch 75/KH-SNgV", "công văn 9/SNgV-VP", "lỗi[document-conflict]"),
      ("sửa lệnh", "quý III/2021", "quý V/2021", "sua-lenh.baocao:5:9: lỗi[malformed-period]"),
      ("sửa đoạn I.4 vị trí 2", "Hai", "Hai\u{0}", "lỗi[binary-file]"),
      ("sửa đoạn I.4 vị trí 2", "Hai", "Hai\u{7}", "sua-doan-i.4-vi-tri-2.txt:5:4: lỗi[control-character]"),
    ])
  func mistakes(command: String, old: String, new: String, diagnostic: String) {
    var desk = Desk(replies: [.text("k")], replacing(old, new))
    let before = desk.session.script()
    let shown = desk.session.say(command)
    #expect(shown.contains(diagnostic), "\(shown)")
    #expect(desk.session.person.prompts == ["Mở lại để sửa tiếp? (Enter = mở lại, k = thôi) "])
    #expect(desk.session.script() == before)
    #expect(desk.session.say("hoàn tác").contains("sửa mục I.4"), "no step was taken")
  }

  @Test("opens again with her text as she left it, and takes it when it is right")
  func reopened() {
    var desk = Desk(replies: [.text("")], replacing("05/7", "5-7"), replacing("5-7", "06/7"))
    let shown = desk.session.say("sửa hồ sơ H01")
    #expect(
      shown.contains("lỗi[malformed-date]") && shown.hasSuffix("~ hồ sơ H01 Hộ tịch nhận 21/6/2021 hẹn 06/7/2021\n"))
    #expect(desk.opened.contains("hẹn 5-7/2021"))
    #expect(desk.memory.temporaryFiles == [])
  }

  @Test(
    "keeps her text in a file that is named when she gives up", arguments: [Reply.text("k"), .interrupted, .endOfInput])
  func givenUp(reply: Reply) {
    var desk = Desk(replies: [reply], replacing("05/7", "5-7"))
    let shown = desk.session.say("sửa hồ sơ H01")
    #expect(shown.hasSuffix("chưa thay đổi gì; văn bản đang sửa được giữ ở /tmp/baocao-1/sua-ho-so-h01.baocao\n"))
    #expect(desk.memory.text("/tmp/baocao-1/sua-ho-so-h01.baocao")?.contains("hẹn 5-7/2021") == true)
    // The next one does not touch it.
    _ = desk.session.say("sửa hồ sơ H01")
    #expect(desk.editor.openings.last?.path == "/tmp/baocao-2/sua-ho-so-h01.baocao")
  }

  @Test(
    "changes nothing when the editor is missing, fails or is killed; a changed text is kept",
    arguments: [
      (Int32(127), "không chạy được chương trình soạn thảo “nano”"), (1, "báo lỗi (mã 1)"), (143, "bị dừng giữa chừng"),
    ])
  func failed(status: Int32, message: String) {
    var untouched = Desk(status: status)
    let before = untouched.session.script()
    #expect(untouched.session.say("sửa đoạn I.4 vị trí 2").contains(message))
    #expect(untouched.memory.temporaryFiles == [])
    var changed = Desk(status: status, replacing("Hai", "Ba"))
    let shown = changed.session.say("sửa đoạn I.4 vị trí 2")
    #expect(shown.contains(message) && shown.contains("được giữ ở /tmp/baocao-1/sua-doan-i.4-vi-tri-2.txt"))
    #expect(changed.session.script() == before)
    #expect(changed.memory.temporaryFiles == ["/tmp/baocao-1/sua-doan-i.4-vi-tri-2.txt"])
  }

  @Test(
    "says why there is nothing to open",
    arguments: [
      ("sửa đoạn I.4", "missing-argument"), ("sửa đoạn I.99", "unknown-section"), ("sửa hồ sơ H09", "unknown-dossier"),
      ("sửa ý I.4 vị trí 1", "other-kind"), ("sửa kế hoạch 1/KH-UBND", "unknown-document"),
    ])
  func unknown(command: String, id: String) {
    var desk = Desk()
    #expect(desk.session.say(command).contains("lỗi[\(id)]"))
    #expect(desk.editor.openings.isEmpty)
  }

  @Test("stays closed where nobody is at the keyboard, and where something to change is given")
  func closed() {
    var desk = Desk()
    _ = desk.session.say("sửa hồ sơ H01 hẹn 07/7/2021", "sửa mục I.4 \"Rà soát\"")
    desk.session.session.interlocutor = nil
    #expect(desk.session.session.runBatch(Array("sửa hồ sơ H01".utf8), name: "-c") == .done)
    #expect(desk.session.session.runBatch(Array("edit script".utf8), name: "-c") == .script)
    #expect(desk.editor.openings.isEmpty)
  }

  @Test("is opened on a section by the guide, which learns whether something changed")
  func guide() throws {
    let section = try #require(SectionID("I.4"))
    var changed = Desk(replacing("Hai", "Ba"))
    let isChanged = changed.session.session.editSection(section)
    #expect(isChanged)
    #expect(changed.session.script().contains("| Ba."))
    var unchanged = Desk()
    let results = [section, try #require(SectionID("IX"))].map { unchanged.session.session.editSection($0) }
    #expect(results == [false, false])
    #expect(unchanged.editor.openings.count == 1)
  }
}

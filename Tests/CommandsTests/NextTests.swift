import Commands
import Foundations
import ReportModel
import TestSupport
import Testing

/// A saved report of Q3/2021, and somebody who answers.
private struct NextUnderTest {
  var shell: SessionUnderTest

  init(
    _ commands: String = thirdQuarter, path: String = "/home/quy-3-2021.baocao", language: Language = .vietnamese,
    files: [String: String] = [:]
  ) {
    shell = SessionUnderTest(language, columns: 200, files: files.merging(["/home/.keep": ""]) { $1 })
    shell.prepare(commands)
    shell.prepare("\(language == .vietnamese ? "lưu" : "save") \(path)")
  }

  /// Types a command with these answers; gives what was said, and what was asked.
  mutating func type(_ command: String, _ answers: Reply...) -> (lines: [String], questions: [Question]) {
    let interlocutor = ScriptedInterlocutor(answers)
    shell.session.interlocutor = interlocutor
    let lines = shell.lines(command)
    return (lines, interlocutor.questions)
  }

  func text(_ path: String) -> String? { shell.screen.files.text(path) }
  var report: Report { shell.session.workspace.report }
}

private let thirdQuarter = """
  báo cáo quý 3/2021
  đặt số 5
  thêm đoạn I.4 "Trong {kỳ}, giải quyết {hồ sơ.đã giải quyết} hồ sơ."
  thêm đoạn I.5 một lần "Riêng kỳ này."
  thêm ý III "Trong {kỳ sau}, rà soát xong."
  thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021 trả 30/6/2021
  thêm hồ sơ H02 lĩnh vực "Hộ tịch" qua trực tiếp nhận 1/9/2021 hẹn 30/9/2021

  """

@Suite("next")
struct NextTests {
  @Test("shows what it does, asks for a file, and leaves the old one as it is")
  func newFile() throws {
    var next = NextUnderTest()
    let old = next.text("/home/quy-3-2021.baocao")
    let (lines, questions) = next.type("kỳ sau", .text(""))
    #expect(questions.map(\.prompt) == ["Tệp mới [/home/quy-4-2021.baocao] (Enter = nhận, q = thôi): "])
    #expect(
      lines == [
        "Kỳ sau của Quý III/2021: Quý IV/2021, từ 15/9/2021 đến 14/12/2021", "giữ nguyên:",
        "  21 mục của đề cương", "  biểu II.06a kèm theo", "tính lại:",
        "  tên kỳ, khoảng ngày, kỳ trước, kỳ sau, số liệu trong mọi đoạn văn", "chuyển sang:",
        "  1 việc của phần phương hướng thành danh sách việc phải nói tới ở phần I, II", "  1 hồ sơ còn mở: H02",
        "  từ kỳ trước (6) = đang giải quyết (11) của Quý III/2021: Hộ tịch 1", "bỏ:", "  số: để trống",
        "  1 phần chỉ dùng một lần: I.5", "  1 hồ sơ đã xong: H01", "chờ bạn:",
        "  số, ngày: điền khi phát hành", "  2 phần chờ soát lại: I.4, III", "đã lưu /home/quy-4-2021.baocao",
        "báo cáo Quý III/2021 còn nguyên trong /home/quy-3-2021.baocao",
      ])
    #expect(next.text("/home/quy-3-2021.baocao") == old)
    #expect(
      next.text("/home/quy-4-2021.baocao") == """
        baocao 1 vi
        báo cáo quý IV/2021

        thêm đoạn I.4 đã soát quý III/2021
        | Trong {kỳ}, giải quyết {hồ sơ.đã giải quyết} hồ sơ.
        thêm ý III đã soát quý III/2021
        | Trong {kỳ sau}, rà soát xong.

        thêm việc "Trong {kỳ}, rà soát xong."

        thêm hồ sơ H02 lĩnh vực "Hộ tịch" qua trực tiếp nhận 01/9/2021 hẹn 30/9/2021

        thêm số liệu lĩnh vực "Hộ tịch" kỳ quý III/2021 trực tiếp 2 trước hạn 1 còn hạn 1

        """)
    #expect(next.shell.session.takeNextLine().proposal == "soát lại")
    #expect(!next.shell.session.workspace.hasUnsavedWork)
  }

  @Test("breaks long lines of its account between words")
  func narrow() {
    var next = NextUnderTest()
    next.shell = SessionUnderTest(columns: 40, files: ["/home/.keep": ""])
    next.shell.prepare(thirdQuarter)
    let lines = next.type("kỳ sau", .text("c"), .text("q")).lines
    #expect(lines.prefix(3) == ["Kỳ sau của Quý III/2021: Quý", "  IV/2021, từ 15/9/2021 đến", "  14/12/2021"])
    for line in lines { #expect(UnicodeText.displayWidth(line) <= 40, "\(line)") }
  }

  @Test("is one step of undo, and nothing of it waits in the old file")
  func undo() throws {
    var next = NextUnderTest()
    let before = next.report
    _ = next.type("kỳ sau", .text("/home/quy-4-2021.baocao"))
    let after = next.report
    #expect(next.type("hoàn tác").lines == ["đã hoàn tác: kỳ sau: Quý IV/2021"])
    #expect(next.report == before)
    _ = next.type("làm lại")
    #expect(next.report == after)
    _ = next.type("mở /home/quy-3-2021.baocao")
    #expect(next.report == before && next.shell.session.workspace.recovery == nil)
  }

  @Test("does nothing when it is not wanted", arguments: [Reply.text("q"), .text(" thôi "), .interrupted, .endOfInput])
  func nothing(reply: Reply) {
    var next = NextUnderTest()
    let before = next.report
    #expect(next.type("kỳ sau", reply).lines.last == "chưa làm gì")
    #expect(next.report == before && next.shell.session.workspace.path == "/home/quy-3-2021.baocao")
    #expect(!next.shell.session.workspace.hasUnsavedWork)
  }

  @Test(
    "asks first what is to become of unsaved work",
    arguments: [("c", true, true), ("k", false, true), ("", false, false)])
  func unsaved(answer: String, isSaved: Bool, isDone: Bool) {
    var next = NextUnderTest()
    next.shell.prepare("thêm đoạn I.7 \"Mới.\"")
    let (_, questions) = next.type("kỳ sau vào /home/moi", .text(answer))
    #expect(
      questions.map(\.prompt) == ["Báo cáo đang mở có thay đổi chưa lưu. Lưu trước? (c = có, k = không, Enter = thôi) "]
    )
    #expect(next.text("/home/quy-3-2021.baocao")?.contains("Mới.") == isSaved)
    #expect((next.text("/home/moi.baocao")?.contains("Mới.") ?? false) == isDone)
    #expect((next.report.period?.id == "Q4/2021") == isDone)
  }

  @Test("is not made in the file of the present report, nor in one that she wants to keep")
  func occupied() {
    var next = NextUnderTest(files: ["/home/khac.baocao": "báo cáo quý 1/2020\n"])
    let before = next.report
    _ = next.type("kỳ sau vào /home/quy-3-2021.baocao")
    #expect(next.shell.screen.takeErrors().contains("kỳ sau phải ở tệp khác"))
    let (_, questions) = next.type("kỳ sau vào /home/khac.baocao", .text(""))
    #expect(questions.map(\.prompt) == ["Tệp /home/khac.baocao đã có. Ghi đè? (c = ghi đè, Enter = thôi) "])
    #expect(next.report == before && !next.shell.session.workspace.hasUnsavedWork)
    #expect(next.text("/home/khac.baocao") == "báo cáo quý 1/2020\n")
    _ = next.type("kỳ sau vào /home/khac.baocao", .text("c"))
    #expect(next.report.period?.id == "Q4/2021")
    #expect(next.text("/home/khac.baocao~") == "báo cáo quý 1/2020\n")
  }

  @Test("says why not: without a period, for one that lies before, after nine months")
  func refusals() {
    var shell = SessionUnderTest(.english, columns: 200)
    _ = shell.type("next")
    #expect(shell.screen.takeErrors().contains("the report has no period, so nothing follows it"))
    shell.prepare("report Q3/2021")
    _ = shell.type("next Q2/2021")
    #expect(
      shell.screen.takeErrors().contains("Q2/2021 ends on 14/6/2021, which is not after Q3/2021 (to 14/9/2021)"))
    _ = shell.type("next Q3/2021")
    #expect(shell.screen.takeErrors().contains("this report is that of Q3/2021 already"))
    shell.prepare("edit period 9M/2021")
    _ = shell.type("next")
    #expect(shell.screen.takeErrors().contains("for example: next Y2021, next Q4/2021"))
  }

  @Test("tells of errors that go along, and takes the new period from the command")
  func errors() {
    var next = NextUnderTest(thirdQuarter + "thêm đoạn I.7 \"Theo {9/KH-X}.\"", language: .english)
    let (lines, _) = next.type("next Q1/2022", .text("q"))
    #expect(lines.first == "After Q3/2021: Q1/2022, 15/12/2021 – 14/3/2022")
    #expect(lines.contains("  the days between 14/9/2021 and 15/12/2021 belong to no report"))
    #expect(lines.contains("  1 error of Q3/2021 goes along: see `check`"))
  }

  /// The new period takes the place of the old one in the name, however it is written there.
  @Test(
    "proposes the name of the old file with the new period",
    arguments: [
      ("quy-3-2021", "quy-4-2021"), ("q3-2021", "q4-2021"), ("Q3_2021", "Q4_2021"), ("2021-q3", "2021-q4"),
      ("bao-cao-quy-iii-2021", "bao-cao-quy-iv-2021"), ("q3", "q4"), ("Quy-3 Sở", "Quy-4 Sở"),
      ("bao-cao", "bao-cao-quy-4-2021"), ("q35-2021", "q35-2021-quy-4-2021"),
    ])
  func names(old: String, new: String) {
    var next = NextUnderTest("báo cáo quý 3/2021\n", path: "\"/home/\(old).baocao\"")
    #expect(next.type("kỳ sau", .text("q")).questions.first?.prompt.contains("[/home/\(new).baocao]") == true)
  }

  @Test("proposes names over the turn of the year, for months, half-years and years")
  func otherNames() {
    for (period, old, new) in [
      ("Q4/2021", "q4-2021", "q1-2022"), ("M12/2021", "thang-12-2021", "thang-1-2022"),
      ("H1/2021", "6-thang-dau-nam-2021", "6-thang-cuoi-nam-2021"), ("Y2021", "nam-2021", "nam-2022"),
    ] {
      var next = NextUnderTest("báo cáo \(period)\n", path: "/home/\(old).baocao")
      #expect(next.type("kỳ sau", .text("q")).questions.first?.prompt.contains("[/home/\(new).baocao]") == true)
    }
  }
}

@Suite("The review")
struct ReviewTests {
  private let fourth = """
    báo cáo quý 4/2021
    thêm đoạn I.4 đã soát quý 3/2021 "Trong {kỳ}, giải quyết {hồ sơ.đã giải quyết} hồ sơ."
    thêm đoạn I.4 đã soát quý 3/2021 "Không đổi."
    thêm ý II.2.a đã soát quý 2/2021 "Thuận lợi."
    thêm việc "Trong {kỳ}, rà soát xong."
    thêm số liệu lĩnh vực "Hộ tịch" kỳ quý 3/2021 trực tiếp 2 trước hạn 2

    """

  private func conversation(_ language: Language = .vietnamese) -> Conversation {
    var conversation = Conversation(language)
    conversation.session.converse(fourth)
    return conversation
  }

  private func waiting(_ conversation: Conversation) -> [String] {
    conversation.session.workspace.report.unreviewedParts.map { "\($0.section)@\($0.position)" }
  }

  @Test("shows each text as it was printed and as it is printed now, and takes the answers as commands")
  func walk() {
    var conversation = conversation()
    let asked = conversation.type("soát lại", "", "b", "Thuận lợi của kỳ này.")
    #expect(
      conversation.lines == [
        "Việc kỳ trước đã nêu, phải nói tới ở phần I, II (1); xong việc nào thì: xóa việc N",
        "  1. Trong Quý IV/2021, rà soát xong.", "1/3  I.4  Rà soát, đơn giản hóa TTHC", "  [đoạn, vị trí 1]",
        "  Quý III/2021:", "    Trong Quý III/2021, giải quyết 2 hồ sơ.", "  kỳ này:",
        "    Trong Quý IV/2021, giải quyết 0 hồ sơ.", "~ đã soát mục I.4 vị trí 1",
        "2/3  I.4  Rà soát, đơn giản hóa TTHC", "  [đoạn, vị trí 2]", "  không đổi:", "    Không đổi.",
        "3/3  II.2.a  Thuận lợi", "  [ý, vị trí 1]", "  không đổi:", "    Thuận lợi.",
        "~ ý II.2.a vị trí 1 Thuận lợi của kỳ này.", "Còn 1 phần chưa soát; gõ “soát lại” để đi tiếp.",
      ])
    #expect(waiting(conversation) == ["I.4@2"])
    #expect(asked.history.suffix(2) == ["xác nhận I.4 vị trí 1", "sửa ý II.2.a vị trí 1\n| Thuận lợi của kỳ này."])
  }

  @Test("points to what a text is built on and may be over: documents of that period, plans of a past year")
  func documents() {
    var conversation = Conversation(.english)
    conversation.session.converse(
      """
      report Q1/2022
      add plan 75/KH-SNgV dated 8/2/2021 for 2021
      add decision 1/QĐ-SNgV dated 14/12/2021
      add decision 2/QĐ-SNgV dated 15/12/2021
      add paragraph I.4 reviewed Q4/2021 "{75/KH-SNgV}, {1/QĐ-SNgV}, {2/QĐ-SNgV}, {1/QĐ-SNgV}"
      """)
    conversation.type("review", "q")
    #expect(
      conversation.lines.filter { $0.hasPrefix("  note: ") } == [
        "  note: 75/KH-SNgV is the plan of 2021", "  note: 1/QĐ-SNgV was issued in Q4/2021 (14/12/2021)",
      ])
  }

  @Test("drops a text, goes back to one that was skipped, and comes to an end")
  func dropping() {
    var conversation = conversation()
    conversation.type("soát lại", "b", "<", "x", "x", "")
    #expect(waiting(conversation) == [])
    #expect(conversation.session.workspace.report.outline.sections.first?.children[3].blocks == [])
    #expect(conversation.lines.suffix(2) == ["Đã soát hết.", "Còn 1 việc trong danh sách: liệt kê việc"])
    conversation.type("hoàn tác 2")
    #expect(waiting(conversation) == ["I.4@1", "II.2.a@1"] || waiting(conversation).count == 2)
  }

  @Test(
    "stops at any time and goes on with what is left",
    arguments: [Reply.text("q"), .interrupted, .endOfInput])
  func stopping(reply: Reply) {
    var conversation = conversation(.english)
    conversation.type("review", answering: [.text(""), reply])
    #expect(conversation.lines.last == "2 still to be reviewed; `review` goes on.")
    conversation.type("review", "q")
    #expect(conversation.lines.contains("1/2  I.4  Rà soát, đơn giản hóa TTHC"))
  }

  @Test("keeps to a section that is named, and refuses one that is not there")
  func section() {
    var conversation = conversation()
    conversation.type("soát lại II", "")
    #expect(waiting(conversation) == ["I.4@1", "I.4@2"])
    conversation.type("soát lại IX")
    #expect(conversation.output.contains("lỗi[unknown-section]"))
  }

  @Test("explains the answers after an unclear one, and after a sentence for a table")
  func unclear() {
    var conversation = Conversation(.english)
    conversation.session.converse("report Q4/2021\nadd table I.7 reviewed Q3/2021\n| {period} | x |")
    let asked = conversation.type("review", "?", "gì", "Một câu khá dài.", "k")
    #expect(asked.questions.count == 4)
    #expect(conversation.lines.contains("    Quý III/2021 | x"))
    #expect(conversation.lines.last == "Everything is reviewed.")
  }

  @Test("needs somebody to answer")
  func nobody() {
    var conversation = conversation()
    conversation.session.interlocutor = nil
    conversation.session.converse("soát lại")
    #expect(conversation.output.contains("“soát lại” cần có người trả lời"))
  }

  @Test("confirm tells how much it confirmed, and when there is nothing")
  func confirming() {
    var conversation = conversation()
    conversation.type("xác nhận I")
    #expect(conversation.lines == ["~ đã soát mục I (2 phần)"])
    conversation.type("xác nhận I.4 vị trí 2")
    #expect(conversation.lines.last == "ghi chú[nothing-to-confirm]: ở đây không còn gì chờ soát")
    conversation.type("xác nhận I.4 vị trí 9")
    #expect(conversation.output.contains("mục I.4 chỉ có 2 phần"))
  }

  @Test("is counted in the status and beside the prompt")
  func status() {
    var conversation = conversation()
    #expect(conversation.session.statusNote == "2/17 mục · 8 trường trống · 3 chưa soát")
    conversation.type("tình trạng")
    #expect(conversation.lines.contains("chưa soát (3): I.4 (2), II.2.a"))
    #expect(conversation.lines.contains("việc phải nói tới (1): liệt kê việc"))
    #expect(conversation.lines.last == "gõ tiếp: soát lại")
    conversation.type("liệt kê việc")
    #expect(conversation.lines == ["1. Trong Quý IV/2021, rà soát xong."])
    conversation.type("xóa việc 1")
    #expect(conversation.lines == ["- việc 1 Trong {kỳ}, rà soát xong."])
  }

  @Test("keeps a paper from being final, and so do blanks")
  func final() {
    var conversation = conversation()
    conversation.type("xuất /home/a.txt")
    #expect(conversation.output.contains("bản xuất này còn 3 phần của kỳ trước chưa soát"))
    conversation.type("xuất /home/b.txt chính thức")
    #expect(conversation.output.contains("lỗi[not-reviewed]: mục I.4: 2 phần chưa soát"))
    for blank in ["số", "ngày", "người ký"] {
      #expect(conversation.output.contains("lỗi[not-final]: bản chính thức phải có \(blank)\n"))
    }
    conversation.session.converse(
      "xác nhận I\nxác nhận II\nđặt số 5\nđặt ngày 9/2021\nđặt người ký \"Nguyễn Văn A\"")
    conversation.type("xuất /home/b.txt chính thức")
    #expect(conversation.output.contains("lỗi[not-final]: bản chính thức phải có ngày\n"))
    conversation.session.converse("đặt ngày 9/12/2021")
    conversation.type("xuất /home/b.txt chính thức")
    #expect(conversation.lines.last?.hasPrefix("đã xuất /home/b.txt") ?? false)
  }

  @Test("takes what comes back from the editor as reviewed where it was changed, and nothing else")
  func editor() {
    let memory = MemoryFileSystem(["/tmp/.keep": "", "/home/.keep": ""])
    let editor = ScriptedEditor(
      memory, [{ $0.replacing("Không đổi.", with: "Đã đổi.") }, { $0.replacing("giải quyết", with: "trả") }, { $0 }])
    var desk = EditingSession(programs: editor, files: memory)
    _ = desk.say(fourth)
    func waiting() -> [String] {
      desk.session.workspace.report.unreviewedParts.map { "\($0.section)@\($0.position)" }
    }
    _ = desk.say("sửa mục I.4")
    #expect(waiting() == ["I.4@1", "II.2.a@1"])
    _ = desk.say("sửa đoạn I.4 vị trí 1")
    #expect(waiting() == ["II.2.a@1"])
    _ = desk.say("sửa mục II.2.a")
    #expect(waiting() == ["II.2.a@1"])
  }
}

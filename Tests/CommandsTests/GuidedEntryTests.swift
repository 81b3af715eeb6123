import CommandLanguage
import Commands
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// A command that was begun, over a report that a script makes.
private final class Entry {
  private var entry: GuidedEntry
  private var sources = SourceMap()

  init?(_ command: String, over script: String = "báo cáo quý 3/2021") {
    var sources = SourceMap()
    var replay = ScriptReplay(onto: Report(), binder: CommandTable.binder)
    for line in script.split(separator: "\n") { replay.run(Self.statement(String(line), &sources)) }
    #expect(replay.diagnostics == [])
    var binder = CommandTable.binder
    binder.prefixLanguage = .vietnamese
    let context = GuidedEntry.Context(
      report: replay.report, path: "q3.baocao", binder: binder, language: .vietnamese)
    guard let entry = GuidedEntry(Self.statement(command, &sources), in: context) else { return nil }
    self.entry = entry
    self.sources = sources
  }

  private static func statement(_ text: String, _ sources: inout SourceMap) -> Statement {
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
    return parsed.script.statements.first ?? Statement(words: [])
  }

  /// The ids of what is wrong.
  @discardableResult
  func answer(_ text: String) -> [String] {
    entry.answer(text, sources: &sources).map(\.id.rawValue)
  }

  /// False at the first question.
  @discardableResult
  func goBack() -> Bool { entry.goBack() }

  var prompt: String { entry.wording(columns: 200)?.prompt ?? "" }
  var initialText: String { entry.initialText }
  var command: String? { entry.command.map { String(ScriptPrinter.print($0).dropLast()) } }
}

@Suite("An unfinished command")
struct GuidedEntryTests {
  @Test(
    "is one that lacks required arguments or its kind, and nothing else",
    arguments: [
      ("thêm hồ sơ", true), ("thêm", true), ("them ho so H01", true), ("thê", true), ("thêm hồ sơ H01 lĩnh vực", true),
      ("mở", true), ("thêm số liệu", true),
      ("thêm hồ sơ H01 lĩnh vực X qua Y", false), ("thêm gì", false), ("xem", false), ("gõ bừa", false),
      ("thêm kế hoạch 75/KH-SNgV", false), ("xóa số liệu", false), ("nhập", false), ("thêm biểu II.01", false),
    ])
  func begins(command: String, isUnfinished: Bool) {
    #expect((Entry(command) != nil) == isUnfinished)
  }

  @Test(
    "takes a kind by number, by name, without diacritics, by a unique beginning",
    arguments: ["8", "hồ sơ", "ho so", "hồ"])
  func kinds(answer: String) throws {
    let entry = try #require(Entry("thêm"))
    #expect(entry.answer(answer) == [])
    #expect(entry.prompt == "mã hồ sơ (ví dụ H01): ")
  }

  @Test("does not guess a kind", arguments: ["99", "0", "b", "tờ trình"])
  func unknownKind(answer: String) throws {
    let entry = try #require(Entry("thêm"))
    #expect(entry.answer(answer) == ["unknown-keyword"])
    #expect(entry.prompt == "thêm gì? (số hoặc tên) ")
  }

  @Test("puts quotes around a text and writes other values as the canonical script does")
  func canonical() throws {
    let entry = try #require(Entry("thêm hồ sơ"))
    for answer in ["H 01", "Hộ tịch \"mới\"", "truc tuyen", "nhận 05/07/2021", "2021-07-06", ""] {
      #expect(entry.answer(answer) == [])
    }
    #expect(
      entry.command
        == "thêm hồ sơ \"H 01\" lĩnh vực \"Hộ tịch \\\"mới\\\"\" qua trực tuyến nhận 05/7/2021 hẹn 06/7/2021")
  }

  @Test("takes off quotes that she put herself", arguments: ["\"Hộ tịch\"", "“Hộ tịch”", "Hộ tịch", "  Hộ tịch "])
  func quotes(answer: String) throws {
    let entry = try #require(Entry("thêm nơi nhận"))
    entry.answer(answer)
    entry.answer("")
    #expect(entry.command == "thêm nơi nhận \"Hộ tịch\"")
  }

  @Test("goes back to the question before, with its answer, and to the choice of the kind")
  func back() throws {
    let entry = try #require(Entry("thêm"))
    #expect(!entry.goBack())
    for answer in ["hồ sơ", "H01", "Hộ tịch"] { entry.answer(answer) }
    #expect(entry.goBack())
    #expect(entry.prompt.hasPrefix("lĩnh vực"))
    #expect(entry.initialText == "Hộ tịch")
    #expect(entry.goBack())
    #expect(entry.initialText == "H01")
    #expect(entry.goBack())
    #expect(entry.prompt == "thêm gì? (số hoặc tên) ")
  }

  @Test("leaves the value of an added keyword for the keywords, and those for the last answer")
  func backFromMore() throws {
    let entry = try #require(Entry("thêm kế hoạch"))
    for answer in ["75/KH-SNgV", "", "", "năm"] { entry.answer(answer) }
    #expect(entry.prompt.hasPrefix("năm thực hiện"))
    #expect(entry.goBack())
    #expect(entry.prompt.hasPrefix("thêm gì nữa?"))
    #expect(entry.goBack())
    #expect(entry.initialText == "75/KH-SNgV")
  }

  @Test("adds what may be left out: keyword alone, with its value, several at once, flags")
  func more() throws {
    let entry = try #require(Entry("thêm kế hoạch"))
    for answer in ["75/KH-SNgV", "", "", "năm", "2021", "trích yếu rà soát thủ tục", "ngày 8/2/2021 gọi là kh75", ""] {
      #expect(entry.answer(answer) == [])
    }
    #expect(
      entry.command == "thêm kế hoạch 75/KH-SNgV ngày 08/02/2021 trích yếu \"rà soát thủ tục\" năm 2021 gọi là kh75")
    let paragraph = try #require(Entry("thêm đoạn"))
    for answer in ["I.4", "Một.", "liền", ""] {
      #expect(paragraph.answer(answer) == [])
    }
    #expect(paragraph.command == "thêm đoạn I.4 liền\n| Một.")
  }

  @Test("asks for what is mostly given, date and title of a document, and lets it be left out")
  func expected() throws {
    let entry = try #require(Entry("thêm kế hoạch"))
    entry.answer("75/KH-SNgV")
    #expect(entry.prompt.hasPrefix("ngày ban hành") && entry.prompt.contains("Enter = bỏ qua"))
    entry.answer("8/2/2021")
    #expect(entry.prompt.hasPrefix("trích yếu"))
    entry.answer("")
    #expect(entry.prompt.hasPrefix("thêm gì nữa?"))
    entry.answer("")
    #expect(entry.command == "thêm kế hoạch 75/KH-SNgV ngày 08/02/2021")
  }

  @Test("does not take an unknown keyword, and keeps it for correction")
  func unknownMore() throws {
    let entry = try #require(Entry("thêm kế hoạch"))
    for answer in ["75/KH-SNgV", "", ""] { entry.answer(answer) }
    #expect(entry.answer("ngàn 8/2/2021") == ["unknown-keyword"])
    #expect(entry.initialText == "ngàn 8/2/2021")
  }

  @Test(
    "tries each answer on the report",
    arguments: [
      ("thêm hồ sơ", "H02", "dossier-exists"), ("thêm đoạn", "I.99", "unknown-section"),
      ("thêm mục", "V", "section-gap"), ("xóa hồ sơ", "H77", "unknown-dossier"),
      ("thêm kế hoạch", "37/QĐ-SNgV", "contradicting-kind"),
      ("trả kết quả H02 ngày", "1/6/2021", "resolved-before-received"),
      ("đặt", "x", "unknown-field"), ("đặt số", "ba", "malformed-number"),
      ("thêm hồ sơ H05 lĩnh vực X qua", "bay", "unknown-choice"),
    ])
  func trial(command: String, answer: String, id: String) throws {
    let entry = try #require(Entry(command, over: "báo cáo quý 3/2021\n" + dossier))
    let prompt = entry.prompt
    #expect(entry.answer(answer) == [id])
    #expect(entry.prompt == prompt)
    #expect(entry.initialText == answer)
  }

  @Test("goes back to the answer that the report objects to in the end")
  func rejectedInTheEnd() throws {
    let entry = try #require(Entry("thêm hồ sơ"))
    for answer in ["H01", "Hộ tịch", "1", "1/7/2021", "8/7/2021", "tạm dừng 2/7/2021 trả 30/6/2021"] {
      entry.answer(answer)
    }
    #expect(entry.prompt.hasPrefix("thêm gì nữa?"))
    #expect(entry.answer("trả 30/6/2021") == ["resolved-before-received"])
  }

  @Test("asks for the position where a section has several parts")
  func position() throws {
    let entry = try #require(
      Entry("xóa đoạn", over: "báo cáo quý 3/2021\nthêm đoạn I.4 \"Một.\"\nthêm đoạn I.4 \"Hai.\""))
    #expect(entry.answer("I.4") == [])
    #expect(entry.prompt == "vị trí trong mục (số thứ tự, ví dụ 2): ")
    #expect(entry.answer("3") == ["unknown-block"])
    #expect(entry.answer("2") == [])
    #expect(entry.command == "xóa đoạn I.4 vị trí 2")
  }

  @Test("insists on what is required")
  func required() throws {
    let entry = try #require(Entry("trả kết quả H02", over: "báo cáo quý 3/2021\n" + dossier))
    #expect(entry.answer(" ") == ["missing-argument"])
    #expect(entry.prompt == "ngày (ngày/tháng/năm, ví dụ 30/6/2021): ")
  }

  @Test("asks for counts although none is required, and tries them only together")
  func figures() throws {
    let entry = try #require(Entry("thêm số liệu"))
    #expect(entry.answer("trực tiếp 5") == [])
    #expect(entry.answer("") == ["broken-identity"])
    #expect(entry.answer("đúng hạn 5") == [])
    #expect(entry.answer("") == [])
    #expect(entry.command == "thêm số liệu trực tiếp 5 đúng hạn 5")
  }
}

private let dossier = "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 1/7/2021 hẹn 8/7/2021"

@Suite("What is proposed as an answer")
struct GuidedDefaultsTests {
  private func proposal(_ command: String, _ script: String...) -> String? {
    let entry = Entry(command, over: (["báo cáo quý 3/2021"] + script).joined(separator: "\n"))
    return entry?.prompt.firstMatch(of: /\[(.*)\]/).map { String($0.output.1) }
  }

  @Test(
    "is the next free code of a dossier, with as many digits",
    arguments: [("H02", "H03"), ("H09", "H10"), ("H99", "H100"), ("2021-007", "2021-008"), ("không số", nil)])
  func code(last: String, next: String?) {
    let script = dossier.replacing("H02", with: "\"\(last)\"")
    #expect(proposal("thêm hồ sơ", script) == next)
  }

  @Test("passes over a code that is taken")
  func takenCode() {
    let script = [dossier.replacing("H02", with: "H03"), dossier]
    #expect(proposal("thêm hồ sơ", script[0], script[1]) == "H04")
  }

  @Test("is a due date as far from the receipt as that of the last dossier of the field, and nothing without one")
  func due() {
    let command = "thêm hồ sơ H03 lĩnh vực \"ho tich\" qua trực tiếp nhận 30/12/2021"
    #expect(proposal(command, dossier) == "06/01/2022")
    #expect(proposal(command.replacing("ho tich", with: "Đất đai"), dossier) == nil)
    #expect(proposal("thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" qua trực tiếp", dossier) == nil)
  }

  @Test("is the section that comes next without content")
  func section() {
    #expect(proposal("thêm đoạn") == "I.1")
    #expect(proposal("thêm đoạn", "thêm đoạn I.2 \"Có.\"") == "I.3.a")
    #expect(proposal("thêm đoạn", "thêm ý III \"Có.\"") == "I.1")
    #expect(proposal("thêm mục") == "IV")
    #expect(proposal("xóa đoạn") == nil)
  }

  @Test("is the dossier whose later life is told, if there is only one")
  func openDossier() {
    #expect(proposal("trả kết quả", dossier) == "H02")
    #expect(proposal("trả kết quả", dossier, dossier.replacing("H02", with: "H03")) == nil)
    #expect(proposal("tiếp tục", dossier) == nil)
    #expect(proposal("tiếp tục", dossier, "tạm dừng H02 ngày 2/7/2021") == "H02")
  }

  @Test("follows from other fields, or is what stands there")
  func fields() {
    #expect(proposal("đặt ký hiệu") == nil)
    #expect(proposal("đặt ký hiệu", "đặt đơn vị tắt SNgV") == "BC-SNgV")
    #expect(proposal("đặt địa danh", "đặt chủ quản \"UBND tỉnh Quảng Ngãi\"") == "Quảng Ngãi")
    #expect(proposal("đặt địa danh", "đặt chủ quản \"Bộ Ngoại giao\"") == nil)
    #expect(proposal("đặt người ký", "đặt người ký \"Nguyễn Văn A\"") == "Nguyễn Văn A")
    #expect(proposal("xuất") == "q3.docx")
  }

  @Test("of annexes and fields of the page asks as all others do")
  func annexesAndPage() throws {
    let annexes = "báo cáo quý 3/2021\nthêm phụ lục \"Một\"\nthêm phụ lục \"Hai\""
    let add = try #require(Entry("thêm phụ lục", over: annexes))
    #expect(add.answer("Giờ làm việc") == [])
    add.answer("")
    #expect(add.command == "thêm phụ lục \"Giờ làm việc\"")
    let move = try #require(Entry("chuyển phụ lục", over: annexes))
    #expect(move.answer("9") == ["unknown-annex"])
    #expect(move.answer("2") == [])
    #expect(move.answer("9") == ["section-gap"])
    #expect(move.answer("1") == [])
    #expect(move.command == "chuyển phụ lục PL2 đến PL1")
    let set = try #require(Entry("đặt độ khẩn", over: annexes))
    #expect(set.answer("gấp") == ["unknown-choice"])
    #expect(set.answer("hoa toc") == [])
    #expect(set.command == "đặt độ khẩn hỏa tốc")
    let margins = try #require(Entry("đặt lề", over: annexes))
    #expect(margins.answer("20/12,5/30/20") == ["number-out-of-range"])
    #expect(margins.answer("trên 25 trái 35") == [])
    #expect(margins.command == "đặt lề 25/20/35/20")
  }
}

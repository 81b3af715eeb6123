import Commands
import Foundations
import TestSupport
import Testing

private let paper = """
  UBND TỈNH BÌNH AN
  SỞ NGOẠI VỤ

  BÁO CÁO
  Công tác kiểm soát TTHC Quý III năm 2021

  Sở Ngoại vụ báo cáo như sau:

  I. TÌNH HÌNH, KẾT QUẢ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH (TTHC)

  1. Đánh giá tác động TTHC: Theo Kế hoạch số 75/KH-SNgV ngày 08/02/2021.

  Nơi nhận:
  - Như trên;
  - Lưu: VT.
  """

private func desk(_ language: Language = .english, _ content: String = paper, replies: String...) -> EditingSession {
  let memory = MemoryFileSystem(["/tmp/.keep": "", "/home/.keep": "", "/old.txt": content])
  return EditingSession(language, replies: replies.map { .text($0) }, files: memory)
}

@Suite("import report")
struct ImportReportTests {
  @Test("shows what it found, asks, and takes all of it as one step")
  func whole() {
    var session = desk(replies: "y")
    let said = session.say("import report /old.txt")
    #expect(said.hasPrefix("/old.txt: report of Q3/2021\n  2 sections, 1 paragraphs, 0 items"))
    #expect(said.contains("not in the file: place, symbol, addressee, closing, position, signer"))
    #expect(said.contains("+ imported /old.txt; next: parameterise, check, save FILE"))
    let script = session.script()
    for line in [
      "report Q3/2021", "set unit \"Sở Ngoại vụ\"", "set subject \"Công tác kiểm soát TTHC {period|long}\"",
      "add plan 75/KH-SNgV dated 08/02/2021", "add paragraph I.1 runin\n| Theo {75/KH-SNgV}.",
      "add recipient \"Như trên\"",
    ] { #expect(script.contains(line), "\(line)") }
    _ = session.say("undo")
    #expect(!session.script().contains("report Q3/2021"))
  }

  @Test("shows the commands before anything is taken, and takes nothing if that is the answer")
  func refused() {
    var session = desk(.vietnamese, replies: "x", "k")
    let said = session.say("nhập báo cáo /old.txt")
    #expect(said.contains("thêm đoạn I.1 liền\n| Theo {75/KH-SNgV}."))
    #expect(said.hasSuffix("không nhập gì\n"))
    #expect(!session.script().contains("báo cáo quý"))
  }

  @Test("does not mix with a report that has content, but goes into one that was only started")
  func content() {
    var started = desk(replies: "y")
    #expect(started.say("report Q3/2021", "import report /old.txt").contains("+ imported"))
    #expect(started.script().contains("set unit \"Sở Ngoại vụ\""))
    var filled = desk(replies: "y")
    let said = filled.say("report Q3/2021", "set unit \"Sở A\"", "import report /old.txt")
    #expect(said.contains("error[report-has-content]") && said.contains("open NEW-FILE.baocao"))
  }

  @Test("asks for the period where the file does not tell it")
  func noPeriod() {
    var session = desk(.english, "BÁO CÁO\nCông tác\n\nI. TÌNH HÌNH", replies: "y")
    #expect(session.say("import report /old.txt").contains("error[missing-period]"))
    #expect(session.say("report Q3/2021", "import report /old.txt").contains("+ imported"))
  }

  @Test("says of a file that is no report what it is")
  func otherFiles() {
    var session = desk(.english, "%PDF-1.7")
    #expect(session.say("import report /old.txt").contains("/old.txt: it is a PDF"))
    #expect(session.say("import report /none.docx").contains("/none.docx"))
    #expect(!session.script().contains("report Q"))
  }
}

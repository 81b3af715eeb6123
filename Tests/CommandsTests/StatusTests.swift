import Foundations
import ReportModel
import Testing

@testable import Commands

private let letterhead = """
  đặt đơn vị "Sở Ngoại vụ"
  đặt chủ quản "UBND tỉnh Quảng Ngãi"
  đặt địa danh "Quảng Ngãi"
  đặt ký hiệu BC-SNgV
  đặt trích yếu "Công tác kiểm soát TTHC"
  đặt kính gửi "Văn phòng UBND tỉnh"
  đặt chức vụ "Giám đốc"
  đặt người ký "Nguyễn Văn A"

  """
private let leaves = [
  "I.1", "I.2", "I.3.a", "I.3.b", "I.4", "I.5", "I.6", "I.7", "I.8", "I.9", "I.10", "I.11", "I.12", "II.1", "II.2.a",
  "II.2.b", "III",
]

private func paragraphs(_ sections: some Sequence<String>) -> String {
  sections.map { "thêm đoạn \($0) \"x\"\n" }.joined()
}

@Suite("status")
struct StatusTests {
  @Test("tells what is missing and what to type next")
  func missing() {
    var shell = SessionUnderTest(columns: 100)
    shell.prepare("báo cáo quý 3/2021\nthêm kế hoạch 75/KH-SNgV trích yếu \"rà soát\"\nđặt đơn vị \"Sở Ngoại vụ\"")
    shell.prepare(paragraphs(["I.2", "I.6", "I.7"]))
    let lines = shell.lines("tình trạng")
    #expect(lines.first == "Quý III/2021, từ 15/6/2021 đến 14/9/2021")
    #expect(
      lines.contains("trường còn trống: chủ quản, địa danh, ký hiệu, trích yếu, kính gửi, chức vụ, người ký"))
    #expect(
      lines.contains("mục còn trống: I.1, I.3.a, I.3.b, I.4, I.5, I.8–I.12, II.1, II.2.a, II.2.b, III"))
    #expect(lines.contains("văn bản chưa có ngày (1): 75/KH-SNgV"))
    #expect(lines.last == "gõ tiếp: đặt chủ quản \"UBND tỉnh Quảng Ngãi\"")
    #expect(shell.session.takeNextLine().proposal == "đặt chủ quản \"UBND tỉnh Quảng Ngãi\"")
  }

  @Test("goes from what is missing to the end")
  func next() {
    var shell = SessionUnderTest()
    func next() -> String { String(shell.lines("tình trạng").last?.dropFirst("gõ tiếp: ".count) ?? "") }
    #expect(next() == "báo cáo quý 3/2021")
    shell.prepare("báo cáo quý 3/2021\n" + letterhead)
    #expect(next() == "thêm đoạn I.1")
    shell.prepare("thêm đoạn I.1 \"Theo {9/KH-SNgV}.\"")
    #expect(next() == "kiểm tra")
    shell.prepare("thêm kế hoạch 9/KH-SNgV")
    #expect(next() == "kiểm tra")
    shell.prepare("sửa đoạn I.1 vị trí 1 \"x\"")
    #expect(next() == "sửa văn bản 9/KH-SNgV ngày 8/2/2021")
    shell.prepare("sửa văn bản 9/KH-SNgV ngày 8/2/2021\n" + paragraphs(leaves.dropFirst()))
    #expect(next() == "lưu bao-cao.baocao")
    shell.prepare("lưu /bao-cao.baocao")
    #expect(next() == "xuất bao-cao.docx")
  }

  @Test("has a short form for the prompt")
  func note() {
    var shell = SessionUnderTest()
    #expect(shell.session.statusNote == "")
    shell.prepare("báo cáo quý 3/2021\n" + paragraphs(["I.1"]))
    #expect(shell.session.statusNote == "1/17 mục · 8 trường trống")
    shell.prepare(letterhead)
    #expect(shell.session.statusNote == "1/17 mục")
    shell.prepare(paragraphs(leaves.dropFirst()))
    #expect(shell.session.statusNote == "đủ 17/17")
    shell.prepare("ngôn ngữ en")
    #expect(shell.session.statusNote == "complete 17/17")
    shell.prepare("xóa đoạn III vị trí 1")
    #expect(shell.session.statusNote == "16/17 sections")
  }
}

@Suite("The welcome")
struct StatusWelcomeTests {
  private func welcome(_ language: Language, columns: Int, _ commands: String = "") -> [String] {
    var shell = SessionUnderTest(language, columns: columns)
    if !commands.isEmpty { shell.prepare(commands) }
    shell.session.welcome(version: "1.0")
    return shell.screen.takeOutput().split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  @Test("is four lines that fit", arguments: Language.allCases, [80, 40, 20])
  func fourLines(language: Language, columns: Int) {
    for commands in ["", smallReport, smallReport + "lưu /mot-ten-tep-rat-dai-cua-bao-cao-quy-ba.baocao\n"] {
      let lines = welcome(language, columns: columns, commands)
      #expect(lines.count == 4)
      for line in lines { #expect(!line.isEmpty && UnicodeText.displayWidth(line) <= columns) }
    }
  }

  @Test("tells what this is, how to begin, where help is, and how to leave")
  func vietnamese() {
    #expect(
      welcome(.vietnamese, columns: 80) == [
        "baocao 1.0: soạn báo cáo kiểm soát thủ tục hành chính",
        "bắt đầu bằng: báo cáo quý 3/2021",
        "“trợ giúp” xem các lệnh, “hướng dẫn” đi từng bước, phím Tab viết nốt",
        "“lưu” để lưu, “thoát” để kết thúc",
      ])
  }

  @Test("in English tells in Vietnamese how to switch, and which report is open")
  func english() {
    let lines = welcome(.english, columns: 80, smallReport + "lưu /q3.baocao\n")
    #expect(lines[1] == "opened /q3.baocao: 2 documents, 3 dossiers, 0 of 17 sections filled")
    #expect(lines[3] == "Gõ “ngôn ngữ vi” để dùng tiếng Việt")
  }
}

@Suite("language")
struct StatusLanguageTests {
  @Test("switches tables, help, prompts, acknowledgements and messages at once, and answers in the new one")
  func everything() {
    var shell = SessionUnderTest(.vietnamese)
    shell.prepare(smallReport)
    #expect(shell.type("language en") == "English from now on\n")
    #expect(shell.session.prompt == "Q3/2021*> ")
    #expect(shell.lines("list documents").first?.hasPrefix("Number") == true)
    #expect(shell.lines("help").first == "To begin")
    #expect(shell.lines("help set").contains { $0.contains("how counts are written") })
    #expect(shell.lines("help set").joined().contains("kiểu") == false)
    #expect(shell.lines("set place \"Quảng Ngãi\"") == ["+ place Quảng Ngãi"])
    #expect(shell.lines("sta").first == "Q3/2021, 15/6/2021 – 14/9/2021")
    _ = shell.type("set counts three")
    #expect(shell.screen.takeErrors().contains("error["))
    #expect(shell.type("ngôn ngữ vi") == "từ giờ dùng tiếng Việt\n")
    #expect(shell.session.prompt == "Quý III/2021*> ")
    #expect(shell.lines("liệt kê văn bản").first?.hasPrefix("Số, ký hiệu") == true)
    #expect(shell.lines("trợ").first == "Bắt đầu")
    _ = shell.type("đặt kiểu số đếm ba")
    #expect(shell.screen.takeErrors().contains("lỗi["))
  }
}

@Suite("Acknowledgements")
struct StatusAcknowledgementTests {
  @Test("have a coloured sign where there are colours, and the same words without")
  func signs() {
    for (colored, plus, tilde, minus) in [
      (true, "\u{1B}[32m+\u{1B}[0m", "\u{1B}[33m~\u{1B}[0m", "\u{1B}[31m-\u{1B}[0m"), (false, "+", "~", "-"),
    ] {
      var shell = SessionUnderTest(colored: colored)
      shell.prepare(smallReport)
      #expect(shell.type("thêm nơi nhận \"Như trên\"") == "\(plus) nơi nhận 1 Như trên\n")
      #expect(shell.type("sửa nơi nhận 1 \"Như trên\"").hasPrefix("\(tilde) nơi nhận 1"))
      #expect(shell.type("xóa nơi nhận 1").hasPrefix("\(minus) nơi nhận 1"))
    }
  }

  @Test("fit the screen")
  func fits() {
    var shell = SessionUnderTest(columns: 40)
    shell.prepare("báo cáo quý 3/2021")
    let line = shell.lines("thêm đoạn I.4 \"Thực hiện nhiệm vụ được giao, đơn vị báo cáo như sau\"").first ?? ""
    #expect(UnicodeText.displayWidth(line) == 39)
    #expect(line.hasSuffix("…"))
  }
}

import CommandLanguage
import Diagnostics
import Foundations
import Testing

@testable import Commands

@Suite("help")
struct HelpTests {
  @Test("names every command and topic in its overview, within 80 columns", arguments: Language.allCases, [80, 40])
  func overview(language: Language, columns: Int) {
    let lines = HelpText(language: language, width: columns, isColored: false).overview
    for line in lines { #expect(UnicodeText.displayWidth(line) <= columns, "\(line)") }
    let text = lines.joined(separator: "\n")
    for command in CommandTable.specifications { #expect(text.contains(command.verb[language]), "\(command.id)") }
    for topic in HelpTopic.all { #expect(text.contains(topic.name[language])) }
    #expect(HelpGroup.contents.flatMap(\.commands).count == CommandTable.specifications.count)
  }

  @Test("groups commands by what one wants to do")
  func groups() {
    let lines = HelpText(language: .vietnamese, width: 80, isColored: false).overview
    #expect(lines.first == "Bắt đầu")
    #expect(lines.contains("  thêm, sửa, xóa văn bản          đăng ký một văn bản để viện dẫn"))
  }

  @Test(
    "explains a command in either language, with or without diacritics",
    arguments: ["trợ giúp thêm kế hoạch", "tro giup them ke hoach", "help add plan", "HELP ADD PLAN"])
  func command(line: String) {
    var shell = SessionUnderTest()
    let output = shell.lines(line)
    #expect(output.first?.hasPrefix("thêm kế hoạch|quyết định|") == true)
    #expect(output.contains { $0.hasPrefix("  1. thêm kế hoạch 75/KH-SNgV") })
  }

  @Test("explains topics", arguments: HelpTopic.all.map(\.id), Language.allCases)
  func topic(id: String, language: Language) throws {
    let topic = try #require(HelpTopic.all.first { $0.id == id })
    var shell = SessionUnderTest(language)
    for name in topic.name.spellings {
      let output = shell.lines("help \(name)")
      #expect(
        output.first == topic.title[language].filter { $0 != "`" } || HelpText.commands(matching: name).count == 1)
      // What is typed is shown as it is typed, in one line.
      for line in output where !line.hasPrefix("    ") { #expect(UnicodeText.displayWidth(line) <= 80, "\(line)") }
    }
  }

  @Test("has topics whose examples are understood", arguments: HelpTopic.all.map(\.id))
  func examples(id: String) throws {
    let topic = try #require(HelpTopic.all.first { $0.id == id })
    for example in topic.examples.flatMap({ [$0.vi, $0.en] }) {
      var sources = SourceMap()
      let parsed = ScriptParser.parse(sources.add(SourceText(name: "example", text: example)), in: sources)
      for statement in parsed.script.statements {
        if case .rejected(let diagnostics) = CommandTable.binder.bind(statement) {
          Issue.record("\(example): \(diagnostics.map(\.message.en))")
        }
      }
    }
  }

  @Test("has no two topics of one name, nor one that a single command hides")
  func names() {
    let names = HelpTopic.all.flatMap { topic in Set(topic.name.spellings.map { UnicodeText.folded($0) }) }
    #expect(Set(names).count == names.count)
    for name in names { #expect(HelpText.commands(matching: name).count != 1, "\(name)") }
  }

  @Test("puts an example into the next prompt, and proposes the first one")
  func takesExample() {
    var shell = SessionUnderTest()
    _ = shell.type("trợ giúp thêm hồ sơ")
    var next = shell.session.takeNextLine()
    #expect(next.text == "")
    #expect(
      next.proposal == "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021 trả 30/6/2021")
    #expect(shell.type("trợ giúp thêm hồ sơ 2") == "")
    next = shell.session.takeNextLine()
    #expect(next.text.hasPrefix("thêm hồ sơ H02 "))
    #expect(shell.session.takeNextLine().text == "")
  }

  @Test("prints the example where there is no prompt")
  func printsExample() {
    var shell = SessionUnderTest()
    shell.session.interlocutor = nil
    #expect(shell.type("trợ giúp hồ sơ 2") == "tạm dừng H01 ngày 25/6/2021\n")
    _ = shell.type("trợ giúp thêm hồ sơ")
    #expect(shell.session.takeNextLine().proposal == "")
  }

  @Test("tells how many examples there are")
  func noSuchExample() {
    var shell = SessionUnderTest()
    _ = shell.type("trợ giúp thêm hồ sơ 7")
    let error = shell.screen.takeErrors()
    #expect(error.contains("không có ví dụ 7"))
    #expect(error.contains("có các ví dụ từ 1 đến 2"))
  }

  @Test("searches everything for other words, ignoring diacritics")
  func search() {
    var shell = SessionUnderTest()
    let lines = shell.lines("trợ giúp truoc han")
    #expect(lines.first == "Có “truoc han” ở các trang trợ giúp:")
    #expect(lines.contains { $0.hasPrefix("  thêm số liệu") })
    #expect(lines.contains { $0.hasPrefix("  trợ giúp viện dẫn") })
    #expect(shell.type("trợ giúp nghiêng đậm").contains("trợ giúp đoạn văn"), "words that do not stand together")
  }

  @Test("shows the only page that says the words")
  func oneHit() {
    var shell = SessionUnderTest(.english)
    #expect(shell.lines("help clears the screen").first == "The keyboard")
  }

  @Test("says what may have been meant, if nothing is found")
  func nothing() {
    var shell = SessionUnderTest()
    _ = shell.type("trợ giúp thêm hồ zơ")
    let error = shell.screen.takeErrors()
    #expect(error.contains("[unknown-help]"))
    #expect(error.contains("có phải ý bạn là: trợ giúp thêm hồ sơ"))
  }

  @Test("lists the commands of a verb")
  func verb() {
    var shell = SessionUnderTest()
    let lines = shell.lines("trợ giúp chuyển")
    #expect(lines.count >= 5)
    #expect(lines.allSatisfy { $0.hasPrefix("  chuyển ") || $0.hasPrefix("      ") })
  }

  @Test("has strong headings where there are colours")
  func colours() {
    var shell = SessionUnderTest(colored: true)
    #expect(shell.lines("trợ giúp").first == "\u{1B}[1mBắt đầu\u{1B}[0m")
  }
}

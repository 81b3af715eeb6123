import Composition
import DocumentTree
import Testing

@Suite("Markup in texts")
struct MarkupTests {
  private func runs(_ text: String) -> [Run] {
    let composition = compose("report Q3/2021\nadd paragraph I.4\n| \(text)\n")
    for case .paragraph(let paragraph) in composition.document.flows[0].blocks where paragraph.role == .body {
      return paragraph.runs
    }
    return []
  }

  @Test("emphasises between paired, tight marks")
  func emphasis() {
    #expect(runs("a *b* **c** d") == [Run("a "), Run("b", .italic), Run(" "), Run("c", .bold), Run(" d")])
    #expect(runs("***cả hai***").map(\.emphasis) == [[.bold, .italic]])
    #expect(runs("*trong {period} này*").map(\.text).joined() == "trong Quý III/2021 này")
  }

  @Test("leaves other asterisks as characters", arguments: ["2 * 3 * 4", "a* b", "*a", "5**", "* a *"])
  func characters(text: String) { #expect(runs(text).map(\.text).joined() == text) }

  @Test("resolves escapes and nothing else")
  func escapes() { #expect(runs(#"\*a\* \{b} \\ c\d _e_"#).map(\.text).joined() == #"*a* {b} \ c\d _e_"#) }

  @Test("joins soft line breaks with a blank")
  func softBreaks() { #expect(runs("một\n| hai").map(\.text).joined() == "một hai") }
}

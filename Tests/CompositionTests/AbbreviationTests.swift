import Composition
import Testing

@Suite("An abbreviation")
struct AbbreviationTests {
  @Test("is spelled out where it comes first in the paper, wherever that is")
  func first() {
    let lines = compose(
      """
      report Q3/2021
      add abbreviation TTHC "thủ tục hành chính"
      add paragraph I.4 "Rà soát {TTHC}."
      add paragraph I.9 "Tuyên truyền {TTHC}."
      set opening "Báo cáo kiểm soát {TTHC}:"

      """
    ).lines
    #expect(lines.contains("Báo cáo kiểm soát thủ tục hành chính (TTHC):"))
    #expect(lines.contains("Rà soát TTHC.") && lines.contains("Tuyên truyền TTHC."))
  }

  @Test("that is not defined is an unknown reference, with the nearest one proposed")
  func unknown() {
    let composition = compose(
      "report Q3/2021\nadd abbreviation TTHC \"thủ tục hành chính\"\nadd paragraph I.4 \"Rà soát {TTHCC}.\"\n")
    #expect(composition.ids == ["unknown-reference"])
    #expect(composition.diagnostics.first?.hints.contains { $0.vi.contains("TTHC") } == true)
  }
}

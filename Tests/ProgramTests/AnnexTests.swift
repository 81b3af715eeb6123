import Foundation
import Testing

@Suite("Annexes and the page")
struct AnnexTests {
  @Test("a wrong margin is told in its place, with the range and the clause, and nothing is taken")
  func margin() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "baocao 1 vi\nbáo cáo quý 3/2021\nđặt lề trên 20 dưới 12,5 trái 30\n")
    let result = try program.run(["run", "q3.baocao", "--language", "vi"])
    #expect(result.code == 3)
    #expect(
      result.errors.contains("q3.baocao:3:21: lỗi[number-out-of-range]: lề dưới 12,5 mm"), "\(result.errors)")
    #expect(result.errors.contains("từ 20 đến 25 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3)"))
  }

  @Test("a field is taken away, undone and not saved")
  func clearing() throws {
    let program = try Program()
    defer { program.remove() }
    func shell(_ commands: String) throws -> String {
      try program.run(["q3.baocao", "--language", "en"], input: commands).output
    }
    #expect(try shell("report Q3/2021\nset position \"Giám đốc\"\nsave\n").contains("+ position Giám đốc\n"))
    #expect(try shell("set position \"\"\nsave\n").hasPrefix("- position Giám đốc\n"))
    #expect(try program.read("q3.baocao") == "baocao 1 en\nreport Q3/2021\n")
    #expect(try shell("undo\nshow script\n").contains("\nset position \"Giám đốc\"\n"))
    try program.write("mo.baocao", "report Q3/2021\nset unit \"a\"\nset place \"b\"\n")
    let json = try program.run(["run", "mo.baocao", "--set", "unit=", "--export", "json:-"])
    #expect(json.output.contains("\"place\": \"b\"") && !json.output.contains("\"unit\""), "\(json)")
  }

  @Test("an annex is written, saved, shown, checked and taken back")
  func annex() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(
      ["--language", "en", "q3.baocao"],
      input: """
        report Q3/2021
        add paragraph I.7 "Xem {annex 1}."
        add annex "Giờ làm việc" landscape
        add table PL1
        | Quầy | Giờ |
        |---|
        | 1 | 7 giờ |
        add annex "Danh mục"
        show I.7
        show annex 1
        find gio lam
        check
        save

        """)
    #expect(result.output.contains("+ annex PL1 (landscape) Giờ làm việc\n+ table PL1 at 1"), "\(result)")
    #expect(result.output.contains("1. [paragraph] Xem Phụ lục I.\n"))
    #expect(result.output.contains("\nPL1  Giờ làm việc\n"))
    #expect(
      result.errors.contains("warning[annex-not-referred-to]: nothing in the report points to annex 2 “Danh mục”"))
    let annexes =
      "\nadd annex \"Giờ làm việc\" landscape\nadd table PL1\n| Quầy | Giờ |\n| ---|\n| 1 | 7 giờ |\nadd annex \"Danh mục\"\n"
    let saved = try program.read("q3.baocao")
    #expect(saved.hasSuffix(annexes), "\(saved)")
    let removed = try program.run(["q3.baocao"], input: "remove annex 2\nsave\n")
    #expect(removed.output.hasPrefix("- annex PL2 Danh mục\n"))
    let shown = try program.run(["q3.baocao"], input: "show I.7\nundo\nshow I.7\n").output
    #expect(shown.contains("Xem Phụ lục.\n") && shown.contains("Xem Phụ lục I.\n"), "\(shown)")
  }

  @Test("what stands in an annex is checked, cited after the body, and exported as a section is")
  func content() throws {
    let program = try Program()
    defer { program.remove() }
    let script = """
      report Q3/2021
      set unit-short SNgV
      set unit "Sở Ngoại vụ"
      add plan 75/KH-SNgV dated 8/2/2021 title "rà soát"
      add paragraph I.4 "{75/KH-SNgV}, {annex 1}"
      add annex "Kết quả {period}"
      add section PL1.1 "Một"
      add item PL1.1 "Theo {75/KH-SNgV}."

      """
    try program.write("q3.baocao", script)
    let run = try program.run(["run", "q3.baocao", "--export", "json:-"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run)")
    let sections = try #require(json["sections"] as? [[String: Any]]).suffix(2)
    #expect(sections.compactMap { $0["id"] as? String } == ["PL1", "PL1.1"])
    let blocks = sections.last?["blocks"] as? [[String: Any]]
    #expect(blocks?.first?["text"] as? String == "Theo Kế hoạch số 75/KH-SNgV.")
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents.first?["citedIn"] as? [String] == ["I.4", "PL1.1"])
    try program.write("q4.baocao", script + "add paragraph PL1 \"{76/KH-SNgV}\"\n")
    let check = try program.run(["check", "q4.baocao", "--language", "en"])
    #expect(check.code == 1 && check.errors.contains("q4.baocao:9:20: error[unknown-document]"), "\(check)")
  }

  @Test("an annex that is named and not there is an error of the report")
  func unknownAnnex() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\nadd paragraph I.7 \"Xem {annex 1}.\"\n")
    let check = try program.run(["check", "q3.baocao", "--language", "en"])
    #expect(check.code == 1)
    #expect(check.errors.contains("error[unknown-annex]: there is no annex 1"), "\(check)")
    // What follows from an annex that could not be added is not told.
    try program.write("q4.baocao", "report Q3/2021\nadd paragraph I.7 \"Xem {annex 1}.\"\nadd annex Hai ba\n")
    let run = try program.run(["run", "q4.baocao", "--language", "en"])
    #expect(run.errors.contains("error[unquoted-text]") && !run.errors.contains("unknown-annex"), "\(run)")
  }
}

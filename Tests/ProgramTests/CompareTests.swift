import Foundation
import Testing

@Suite("Comparing")
struct CompareTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write("q3.baocao", "baocao 1 en\nreport Q3/2021\nadd figures online 4 early 4\n")
    try program.write("q4.baocao", "baocao 1 en\nreport Q4/2021\nadd figures online 5 early 5\n")
    try program.write("wrong.baocao", "report Q3/2021\nadd nothing\n")
    return program
  }

  @Test(
    "the exit code is 0 whatever differs, and tells what cannot be read",
    arguments: [
      (["q3.baocao", "q4.baocao"], 0), (["q3.baocao", "q3.baocao"], 0), (["wrong.baocao", "q4.baocao"], 3),
      (["q3.baocao", "missing"], 4), (["q3.baocao", "."], 4), (["q3.baocao"], 2),
    ] as [([String], Int32)])
  func exitCodes(files: [String], code: Int32) throws {
    let program = try program()
    defer { program.remove() }
    #expect(try program.run(["compare"] + files).code == code)
  }

  @Test("neither file is changed, and nothing is left beside them")
  func reading() throws {
    let program = try program()
    defer { program.remove() }
    let before = try program.bytes("q3.baocao")
    _ = try program.run(["compare", "q3.baocao", "q4.baocao"])
    #expect(try program.bytes("q3.baocao") == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
      .filter { ![".stdout", ".stderr", ".stdin"].contains($0) }
    #expect(names.sorted() == ["q3.baocao", "q4.baocao", "wrong.baocao"])
  }

  @Test("the form follows the file behind -o, which is neither report and no other file unless forced")
  func output() throws {
    let program = try program()
    defer { program.remove() }
    func compare(_ more: String...) throws -> Int32 {
      try program.run(["compare", "q3.baocao", "q4.baocao"] + more).code
    }
    #expect(try compare("-o", "a.md") == 0)
    #expect(try program.read("a.md").hasPrefix("# Comparison q3.baocao → q4.baocao\n"))
    #expect(try compare("-o", "a.html") == 0)
    #expect(try program.read("a.html").hasPrefix("<!DOCTYPE html>"))
    #expect(try compare("-o", "a.md") == 4)
    #expect(try compare("-o", "a.md", "--format", "json", "--force") == 0)
    #expect(try program.read("a.md").hasPrefix("{\n"))
    #expect(try compare("-o", "q3.baocao", "--force") == 4)
    #expect(try compare("-o", "./q4.baocao") == 4)
    #expect(try program.read("q3.baocao").hasPrefix("baocao 1 en\n"))
  }

  @Test("JSON has sorted keys and tells old, new and difference")
  func json() throws {
    let program = try program()
    defer { program.remove() }
    let text = try program.run(["compare", "q3.baocao", "q4.baocao", "--format", "json"]).output
    let value = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(value["format"] as? String == "baocao-comparison/1")
    let total = (value["figures"] as? [String: Any])?["total"] as? [String: Any]
    #expect(total?["received"] as? [String: Int] == ["old": 4, "new": 5, "difference": 1, "perMille": 250])
    let keys = text.matches(of: /\n  "([a-zA-Z]+)"/).map { String($0.output.1) }
    #expect(keys == keys.sorted())
  }
}

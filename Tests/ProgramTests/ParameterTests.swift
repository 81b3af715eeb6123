import Foundation
import Testing

@Suite("Parameters and expectations")
struct ParameterTests {
  private func program() throws -> Program {
    let program = try Program()
    try program.write(
      "huyen.baocao",
      """
      baocao 1 en
      report Q3/2021
      param huyen choice "Bình An/Bình Minh"
      add paragraph I.4 "Huyện {huyen}."
      add figures online 3 early 3
      expect dossiers.early = 03

      """)
    return program
  }

  @Test("one script serves sister units", arguments: ["Bình An", "binh minh"])
  func values(unit: String) throws {
    let program = try program()
    defer { program.remove() }
    let before = try program.bytes("huyen.baocao")
    for command in [["run", "huyen.baocao", "--export", "txt:-"], ["export", "huyen.baocao", "txt:-"]] {
      let result = try program.run(command + ["--param", "huyen=\(unit)"])
      #expect(result.code == 0, "\(result.errors)")
      #expect(result.output.contains(unit == "Bình An" ? "Huyện Bình An." : "Huyện Bình Minh."))
    }
    #expect(try program.run(["check", "huyen.baocao", "--param", "huyen=\(unit)"]).code == 0)
    #expect(try program.bytes("huyen.baocao") == before)
  }

  @Test("a missing value is an error with its place and the next step, and formatting needs none")
  func missing() throws {
    let program = try program()
    defer { program.remove() }
    let result = try program.run(["run", "huyen.baocao"])
    #expect(result.code == 3)
    #expect(result.errors.contains("huyen.baocao:4:26: error[parameter-without-value]"), "\(result.errors)")
    #expect(result.errors.contains("--param huyen=…"))
    #expect(try program.run(["check", "huyen.baocao"]).code == 1)
    #expect(try program.run(["export", "huyen.baocao", "txt:-"]).code == 3)
    #expect(try program.run(["format", "huyen.baocao"]).code == 0)
    #expect(try program.run(["huyen.baocao", "-c", "show"]).code == 0)
  }

  @Test("a wrong value is shown in its place, and only that is told")
  func wrong() throws {
    let program = try program()
    defer { program.remove() }
    let result = try program.run(["run", "huyen.baocao", "--param", "huyen=Huế"])
    #expect(result.code == 3)
    #expect(result.errors.contains("--param:1:7: error[malformed-value]"), "\(result.errors)")
    #expect(result.errors.contains("| huyen=Huế\n      |       ^^^"))
    #expect(!result.errors.contains("parameter-without-value"))
    #expect(try program.run(["run", "huyen.baocao", "--param", "xa=1"]).code == 3)
    #expect(try program.run(["run", "huyen.baocao", "--param", "huyen"]).code == 2)
  }

  @Test("an expectation that failed tells both values, ends with 1 and keeps the report from being exported")
  func expectation() throws {
    let program = try program()
    defer { program.remove() }
    let text = try program.read("huyen.baocao").replacing("= 03", with: "= 5")
    try program.write("huyen.baocao", text)
    for command in ["run", "check"] {
      let result = try program.run([command, "huyen.baocao", "--param", "huyen=Bình An"])
      #expect(result.code == 1)
      #expect(result.errors.contains("huyen.baocao:6:25: error[expectation-failed]"), "\(result.errors)")
      #expect(result.errors.contains("“5”") && result.errors.contains("“3”"))
    }
    let run = try program.run(["run", "huyen.baocao", "--param", "huyen=Bình An", "--export", "a.txt"])
    #expect(run.code == 1 && !program.exists("a.txt"))
    let export = try program.run(["export", "huyen.baocao", "a.txt", "--param", "huyen=Bình An"])
    #expect(export.code == 3 && !program.exists("a.txt"))
  }

  @Test("what was said is kept in the journal and saved")
  func keeping() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(
      ["--language", "en", "a.baocao"], input: "report Q3/2021\nparam huyen text\nexpect year = 2021\nsave\n")
    #expect(
      try program.read("a.baocao") == "baocao 1 en\nreport Q3/2021\n\nparam huyen text\n\nexpect year = 2021\n")
  }
}

import Foundation
import Testing

@Suite("Both languages")
struct LanguageTests {
  private static let spellings = [
    """
    báo cáo quý III năm 2021
    đặt đơn vị tắt SNgV
    thêm kế hoạch 75/KH-SNgV ngày 8/2/2021 trích yếu "rà soát" năm 2021
    thêm đoạn I.4 "Thực hiện {75/KH-SNgV} trong {kỳ}."
    thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021
    trả kết quả H01 ngày 30/6/2021

    """,
    """
    BAO CAO III/2021
    dat don vi tat SNgV
    them ke hoach 75/KH-SNgV trich yeu "rà soát" nam 2021 ngay 08/02/2021
    them doan I.4
    | Thực hiện {75/KH-SNgV} trong {kỳ}.
    them ho so H01 linh vuc "Hộ tịch" nhan 21/6/2021 hen 5/7/2021 qua truc tiep
    tra ket qua H01 ngay 30/6/2021

    """,
    """
    report Q3/2021
    set unit-short "SNgV"
    add plan 75/KH-SNgV dated 2021-02-08 title “rà soát” for 2021
    add paragraph I.4 "Thực hiện {75/KH-SNgV} trong {kỳ}."
    add dossier H01 field "Hộ tịch" via direct received 21/6/2021 due 5/7/2021 resolved 30/6/2021

    """,
  ]

  @Test("make the same report: one canonical file, one paper")
  func sameReport() throws {
    let program = try Program()
    defer { program.remove() }
    var files: [Data] = []
    var papers: [Data] = []
    for (index, text) in Self.spellings.enumerated() {
      let file = "\(index).baocao"
      try program.write(file, text)
      #expect(try program.run(["format", file]).code == 0)
      files.append(try program.bytes(file))
      #expect(try program.run(["format", file]).code == 0)
      #expect(try program.bytes(file) == files[index])
      #expect(try program.run(["export", file, "out.docx"]).code == 0)
      papers.append(try program.bytes("out.docx"))
    }
    #expect(Set(files).count == 1)
    #expect(Set(papers).count == 1)
    #expect(
      String(decoding: files[0], as: UTF8.self) == """
        baocao 1 en
        report Q3/2021

        set unit-short "SNgV"

        add plan 75/KH-SNgV dated 08/02/2021 title "rà soát" for 2021

        add paragraph I.4
        | Thực hiện {75/KH-SNgV} trong {kỳ}.

        add dossier H01 field "Hộ tịch" via direct received 21/6/2021 due 05/7/2021 resolved 30/6/2021

        """)
  }

  @Test("acknowledge edits in the language of the session")
  func acknowledgements() throws {
    let program = try Program()
    defer { program.remove() }
    let command = "báo cáo quý 3/2021\nthêm kế hoạch 75/KH-SNgV ngày 8/2/2021 trích yếu \"rà soát\"\nhoàn tác"
    #expect(
      try program.run(["--language", "vi", "-c", command]).output == """
        + báo cáo Quý III/2021 (từ 15/6/2021 đến 14/9/2021)
        + kế hoạch 75/KH-SNgV 08/02/2021 rà soát
        đã hoàn tác: báo cáo quý 3/2021

        """)
    #expect(
      try program.run(["--language", "en"], input: command.replacing("hoàn tác", with: "")).output == """
        + report Q3/2021 (15/6/2021 – 14/9/2021)
        + plan 75/KH-SNgV 08/02/2021 rà soát

        """)
  }

  @Test("help every subcommand", arguments: ["run", "check", "export", "format", "shell"])
  func help(subcommand: String) throws {
    let program = try Program()
    defer { program.remove() }
    for language in ["vi", "en"] {
      let help = try program.run([subcommand, "--help"], environment: ["BAOCAO_LANG": language])
      #expect(help.code == 0)
      #expect(help.output.contains("USAGE: baocao \(subcommand)"))
    }
    #expect(try program.run(["--version"]).output == "baocao 0.5.0\n")
  }
}

@Suite("From quarter to quarter")
struct BoundaryTests {
  @Test(
    "a dossier belongs to the period of its dates, both ends included",
    arguments: [
      ("Q3/2021", "14/9/2021", 1), ("Q4/2021", "14/9/2021", 0), ("Q3/2021", "15/9/2021", 0),
      ("Q4/2021", "15/9/2021", 1),
      ("Q4/2021", "14/12/2021", 1), ("Q1/2022", "15/12/2021", 1), ("Q4/2021", "15/12/2021", 0),
    ])
  func received(period: String, date: String, online: Int) throws {
    let program = try Program()
    defer { program.remove() }
    let script = "report \(period)\nadd dossier H01 field \"x\" via online received \(date) due 30/12/2022\n"
    try program.write("q.baocao", script)
    let json = try program.run(["run", "q.baocao", "--export", "json:-"]).output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let figures = try #require(report["figures"] as? [String: Int])
    #expect(figures["online"] == online)
  }

  @Test("what is open at the end of a quarter is carried over into the next, and checked against its closing figures")
  func carriedOver() throws {
    let program = try Program()
    defer { program.remove() }
    let dossiers = """
      add dossier H03 field "x" via direct received 20/9/2021 due 5/10/2021 resolved 1/10/2021
      add dossier H04 field "x" via direct received 21/9/2021 due 6/10/2021 resolved 6/10/2021
      add dossier H05 field "x" via direct received 1/12/2021 due 20/12/2021 resolved 22/12/2021

      """
    try program.write("q4.baocao", "report Q4/2021\n" + dossiers)
    try program.write(
      "q1.baocao",
      "report Q1/2022\n" + dossiers + "add figures field \"x\" period Q4/2021 direct 3 early 1 ontime 1 interm 1\n")
    try program.write(
      "e6.baocao",
      "report Q1/2022\n" + dossiers + "add figures field \"x\" period Q4/2021 direct 4 early 1 ontime 1 interm 2\n")
    func figures(_ file: String) throws -> [String: Int] {
      let json = try program.run(["run", file, "--export", "json:-"]).output
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      return try #require(report["figures"] as? [String: Int])
    }
    let fourth = try figures("q4.baocao")
    #expect([fourth["received"], fourth["solved"], fourth["open"], fourth["carried"]] == [3, 2, 1, 0])
    let first = try figures("q1.baocao")
    #expect([first["carried"], first["late"], first["open"]] == [1, 1, 0])
    let broken = try program.run(["check", "e6.baocao"])
    #expect(broken.code == 1)
    #expect(broken.errors.contains("error[broken-identity]"), "\(broken.errors)")
  }
}

import Foundation
import Testing

/// The figures of form II.06a, counted by hand: label, then columns (3) to (13).
private struct ExpectedForm: Sendable {
  var name: String
  var rows: [(String, [Int])]
  var total: [Int]
}

private let expectedForms = [
  ExpectedForm(
    name: "quy-3-2021",
    rows: [
      ("Hội nghị, hội thảo quốc tế", [2, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0])
    ],
    total: [2, 0, 2, 0, 2, 2, 0, 0, 0, 0, 0]),
  ExpectedForm(
    name: "mot-cua-quy-1-2022",
    rows: [
      ("Hộ tịch", [8, 3, 4, 1, 7, 4, 2, 1, 1, 1, 0]),
      ("Đất đai", [10, 2, 4, 4, 6, 3, 2, 1, 4, 2, 2]),
      ("Đăng ký kinh doanh", [7, 4, 2, 1, 6, 3, 2, 1, 1, 1, 0]),
      ("Bảo trợ xã hội", [4, 1, 3, 0, 3, 2, 1, 0, 1, 1, 0]),
      ("Chứng thực", [398, 12, 386, 0, 396, 310, 86, 0, 2, 2, 0]),
    ],
    total: [427, 22, 399, 6, 418, 322, 93, 3, 9, 7, 2]),
]

@Suite("The examples")
struct ExampleTests {
  private static let names = ["quy-3-2021", "mot-cua-quy-1-2022", "vi-du-ngan"]

  private func copy(_ name: String, to program: Program) throws {
    try program.write("\(name).baocao", Data(contentsOf: examples.appending(path: "\(name).baocao")))
  }

  @Test("run, are canonical and have no errors", arguments: names)
  func run(name: String) throws {
    let program = try Program()
    defer { program.remove() }
    try copy(name, to: program)
    let file = "\(name).baocao"
    let outputs = ["txt", "txt80", "md", "json", "docx", "xlsx", "html", "csv"].flatMap {
      ["--export", "\($0):out.\($0)"]
    }
    let run = try program.run(["run", file] + outputs)
    #expect(run.code == 0, "\(run.errors)")
    #expect(try program.run(["check", file]).code == 0)
    #expect(try program.run(["format", file, "--check"]).code == 0)
    for format in ["txt", "txt80", "md", "json", "docx", "xlsx", "html", "csv"] {
      #expect(try program.bytes("out.\(format)").count > 100)
    }
  }

  @Test("export the same bytes when they are replayed from what was saved", arguments: names)
  func replay(name: String) throws {
    let program = try Program()
    defer { program.remove() }
    try copy(name, to: program)
    let saving = try program.run([
      "-c", "save again.baocao\nexport one.txt one.docx one.json one.xlsx one.html one.csv", "\(name).baocao",
    ])
    #expect(saving.code == 0, "\(saving.errors)")
    #expect(try program.bytes("again.baocao") == program.bytes("\(name).baocao"))
    #expect(
      try program.run(
        ["export", "again.baocao", "two.txt", "two.docx", "two.json", "two.xlsx", "two.html", "two.csv"]
      ).code == 0)
    for format in ["txt", "docx", "xlsx", "html", "csv"] {
      #expect(try program.bytes("one.\(format)") == program.bytes("two.\(format)"), "\(format)")
    }
  }

  @Test("have the figures that were counted by hand", arguments: 0..<2)
  func figures(index: Int) throws {
    let expected = expectedForms[index]
    let program = try Program()
    defer { program.remove() }
    try copy(expected.name, to: program)
    let json = try program.run(["run", "\(expected.name).baocao", "--export", "json:-"]).output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let forms = try #require(report["forms"] as? [[String: Any]])
    let form = try #require(forms.first)
    let rows = try #require(form["rows"] as? [[String: Any]])
    #expect(rows.map { $0["label"] as? String } == expected.rows.map(\.0))
    for (row, wanted) in zip(rows, expected.rows) { #expect(cells(row["cells"]) == wanted.1, "\(wanted.0)") }
    #expect(cells(form["total"]) == expected.total)
  }

  private func cells(_ value: Any?) -> [Int] {
    let cells = value as? [String: Int] ?? [:]
    return (3...13).map { cells[String($0)] ?? -1 }
  }

  @Test("the report of Quý III/2021 cites all of its 19 documents")
  func citations() throws {
    let program = try Program()
    defer { program.remove() }
    try copy("quy-3-2021", to: program)
    let json = try program.run(["run", "quy-3-2021.baocao", "--export", "json:-"]).output
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let documents = try #require(report["documents"] as? [[String: Any]])
    #expect(documents.count == 19)
    for document in documents { #expect((document["citedIn"] as? [String])?.isEmpty == false, "\(document)") }
  }
}

import ReportModel
import Testing

@Suite struct FormDefinitionTests {
  private let form = FormDefinition.II06a

  @Test func theHeadOfII06aHasThreeRowsOverThirteenColumns() {
    #expect(form.header.depth == 3)
    #expect(form.header.leafCount == 13)
    #expect(form.header.map(\.leafCount) == [1, 1, 4, 4, 3])
    #expect(form.columns.map(\.number) == Array(1...13))
    #expect(
      form.columns.map(\.label).joined(separator: " ")
        == "(1) (2) (3)=(4)+(5)+(6) (4) (5) (6) (7)=(8)+(9)+(10) (8) (9) (10) (11)=(12)+(13) (12) (13)")
  }

  @Test func theFormulaeOfII06aAreWhatTheCountsCompute() throws {
    let row = FormCounts(online: 1, direct: 2, carried: 4, early: 8, ontime: 16, late: 32, interm: 64, overdue: 128)
    func figure(_ reference: Substring) throws -> Int {
      let number = try #require(Int(reference.dropFirst().dropLast()))
      return row[try #require(FormCounts.Column(rawValue: number))]
    }
    var sums: [Int] = []
    for column in form.columns {
      guard let sides = column.formula?.split(separator: "=") else { continue }
      try #require(sides.count == 2 && sides[0] == "(\(column.number))")
      #expect(try figure(sides[0]) == sides[1].split(separator: "+").reduce(0) { $0 + (try figure($1)) })
      sums.append(column.number)
    }
    #expect(sums == FormCounts.Column.allCases.filter(\.isSum).map(\.rawValue))
  }

  @Test(arguments: ["II.06a", "II.06a/VPCP/KSTT", "Biểu số II.06a/VPCP/KSTT"])
  func aFormIsFoundByEachOfItsNames(code: String) {
    #expect(FormDefinition.definition(forCode: code) == FormDefinition.II06a)
  }

  @Test(arguments: ["", "II.06", "II.06A", "II.6a", "II.07b"])
  func anUnknownFormIsNotFound(code: String) {
    #expect(FormDefinition.definition(forCode: code) == nil)
  }

  @Test func everyFormIsFoundAndCountsItsColumnsFromOne() {
    for form in FormDefinition.all {
      #expect(FormDefinition.definition(forCode: form.code) == form)
      #expect(form.columns.map(\.number) == Array(1...form.header.leafCount))
      #expect(form.printedCode.hasPrefix("Biểu số \(form.code)/"))
    }
    #expect(FormDefinition.all.filter(\.isVerified).map(\.code) == ["II.06a"])
  }

  @Test(
    "A form holds for periods that end while its circular is in force",
    arguments: [
      ("14/9/2021", true), ("14/12/2025", true), ("14/02/2026", true), ("15/02/2026", false), ("14/9/2020", false),
    ])
  func effective(day: String, isEffective: Bool) throws {
    #expect(try form.isEffective(on: date(day)) == isEffective)
  }
}

import Foundations
import ReportModel
import Testing

@testable import Writers

@Suite struct XlsxDossierTests {
  @Test func everyDossierIsARowWithItsColumnsOfTheForm() throws {
    let cells = try Xlsx(exportInput(Scripts.dossiers)).cells("Hồ sơ")
    func column(_ letter: String) -> [String?] { (2...8).map { cells["\(letter)\($0)"]?.value } }
    #expect(column("A") == ["H01", "H02", "H03", "H04", "H05", "H06", "H07"])
    #expect(column("D").prefix(3) == ["Trực tuyến", "Trực tiếp", "Bưu chính"])
    #expect(column("C") == [nil, nil, "Cấp đổi", nil, nil, nil, nil])
    #expect(column("H") == ["Đã giải quyết", "Đã giải quyết", "Đã giải quyết", nil, nil, "Trả lại", nil])
    #expect(
      column("I") == [
        "Đã giải quyết trước hạn", "Đã giải quyết đúng hạn", "Đã giải quyết quá hạn", "Đang giải quyết, trong hạn",
        "Đang giải quyết, quá hạn (tạm dừng)", "Đã giải quyết trước hạn", "Không thuộc kỳ báo cáo",
      ])
    #expect(
      column("J") == [
        "(3) (4) (7) (8)", "(3) (5) (7) (9)", "(3) (6) (7) (10)", "(3) (5) (11) (12)", "(3) (5) (11) (13)",
        "(3) (5) (7) (8)", nil,
      ])
  }

  @Test func theRowsOfAColumnAreAsManyAsItsFigure() throws {
    let input = exportInput(Scripts.dossiers + "set suspended-counts interm\nset returned-counts ontime\n")
    let cells = try Xlsx(input).cells("Hồ sơ")
    let form = try #require(input.composition.forms.first)
    for column in FormCounts.Column.allCases {
      let count = (2...8).count { cells["J\($0)"]?.value.contains("(\(column.rawValue))") == true }
      #expect(count == form.total[column])
    }
  }

  @Test func datesAreNumbersWithTheFormatOfADate() throws {
    let cells = try Xlsx(exportInput(Scripts.dossiers)).cells("Hồ sơ")
    #expect(cells["E2"] == Xlsx.Cell(value: "44368", isText: false, formula: nil, format: "dd/mm/yyyy"))
    #expect(cells["G5"] == nil)
  }

  @Test(arguments: [
    ((1900, 1, 1), 1), ((1900, 2, 28), 59), ((1900, 3, 1), 61), ((1970, 1, 1), 25_569), ((2021, 6, 21), 44_368),
    ((2999, 12, 31), 401_768),
  ])
  func aDayHasTheNumberThatExcelGivesIt(day: (Int, Int, Int), serial: Int) throws {
    let date = try #require(CalendarDate(year: day.0, month: day.1, day: day.2))
    #expect(date.spreadsheetSerial == serial)
  }

  @Test func theHeaderIsFrozenFilteredAndRepeated() throws {
    let xlsx = try Xlsx(exportInput(Scripts.dossiers))
    let sheet = try xlsx.sheet("Hồ sơ")
    #expect(sheet.all("pane").first?.attributes["topLeftCell"] == "B2")
    #expect(sheet["autoFilter"]?.attributes["ref"] == "A1:J8")
    #expect(try xlsx.package.part("xl/workbook.xml").all("definedName").map(\.text).contains("'Hồ sơ'!$1:$1"))
  }

  @Test func longWorkCanBeInterrupted() {
    var input = exportInput(Scripts.dossiers)
    input.monitor = WorkMonitor(interruption: Interruption { true })
    #expect(throws: WriterError.interrupted) { try XlsxWriter().write(input) }
  }
}

@Suite struct XlsxTextTests {
  @Test(arguments: Scripts.hostileTexts)
  func anyTextIsReadBackAsItIsAndNeverAFormula(text: String) throws {
    let xlsx = try Xlsx(Scripts.input(fields: [text]))
    let expected = text == "_x0041_" ? "_x005F_x0041_" : text  // how the format itself says it
    for cell in [try xlsx.cells("II.06a")["B11"], try xlsx.cells("Hồ sơ")["B2"], try xlsx.cells("Hồ sơ")["C2"]] {
      #expect(cell?.value == expected)
      #expect(cell?.isText == true)
      #expect(cell?.formula == nil)
      #expect(cell?.format == "@")
    }
  }

  @Test func controlCharactersAreLeftOut() throws {
    let cells = try Xlsx(Scripts.input(fields: ["a\u{0}b\u{1B}[31m\tc\r\nd\u{FFFF}"])).cells("II.06a")
    #expect(cells["B11"]?.value == "ab[31m c  d")
  }

  @Test func aTextLongerThanACellIsCut() {
    #expect(CellText(String(repeating: "ữ", count: 40_000)).string.utf16.count == 32_767)
    #expect(CellText(String(repeating: "ữ", count: 40_000)).string.hasSuffix("…"))
    #expect(CellText(String(repeating: "ữ", count: 32_767)).string.hasSuffix("ữ"))
  }

  @Test(arguments: [
    ("II.06a", "II.06a"), ("II.06a/VPCP:KSTT", "II.06a-VPCP-KSTT"), ("'x y'", "x y"), ("", "Biểu"), ("History", "Biểu"),
    ("A1", "Biểu A1"), ("06a.II", "Biểu 06a.II"), ("a[1]*?\\", "a-1----"),
    (String(repeating: "đ", count: 40), String(repeating: "đ", count: 31)),
  ])
  func aSheetHasANameThatExcelAllows(wanted: String, name: String) {
    var names = SheetNames()
    #expect(names.name(wanted) == name)
  }

  @Test func twoSheetsNeverHaveTheSameName() {
    var names = SheetNames()
    #expect(["Hồ sơ", "hồ sơ", "HỒ SƠ"].map { names.name($0) } == ["Hồ sơ", "hồ sơ (2)", "HỒ SƠ (3)"])
  }

  @Test func anEquationIsReadFromItsFirstRightHandSide() throws {
    let columns = [3, 4, 5, 6, 7].map { HeaderNode.column("", number: $0) }.columns
    let text = { ColumnFormula($0)?.text(row: 10, columns: columns) }
    #expect(text("(3)=(4)+(5)=(6)+(7)") == "=B11+C11")
    #expect(text("(3)=(4) − (5) + (6)") == "=B11-C11+D11")
    #expect(text("(3)=(4)+(8)") == nil)
    for malformed in ["(3)", "(3)=", "(3)=(4)(5)", "(3)=4+5", "(3)=(4)+", "", "=CMD()"] {
      #expect(text(malformed) == nil, "\(malformed)")
    }
  }

  @Test func columnsAreCountedInLetters() {
    #expect([0, 25, 26, 701, 702].map { CellName.name(row: 0, column: $0) } == ["A1", "Z1", "AA1", "ZZ1", "AAA1"])
  }
}

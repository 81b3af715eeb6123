import Composition
import ReportModel
import Testing

@testable import Writers

@Suite struct XlsxFormTests {
  @Test func aFormIsASheetNamedByItsCode() throws {
    #expect(try Xlsx(exportInput(Scripts.dossiers)).names == ["II.06a", "Hồ sơ"])
  }

  @Test func aboveTheTableStandsWhatThePaperSays() throws {
    let cells = try Xlsx(exportInput(Scripts.dossiers)).cells("II.06a")
    #expect(cells["A1"]?.value == "Biểu số II.06a/VPCP/KSTT")
    #expect(cells["A4"]?.value == "Kỳ báo cáo: Quý III/Năm 2021")
    #expect(cells["A5"]?.value == "(Từ ngày 15/6/2021 đến ngày 14/9/2021)")
    #expect(
      ["J1", "J2", "J3", "J4"].map { cells[$0]?.value } == [
        "- Đơn vị báo cáo:", "Sở Ngoại vụ", "- Đơn vị nhận báo cáo:", "Văn phòng UBND tỉnh",
      ])
    #expect(cells["A6"]?.value == "Đơn vị tính: Số hồ sơ TTHC.")
  }

  @Test func theHeaderIsJoinedAsOnThePaper() throws {
    let xlsx = try Xlsx(exportInput(Scripts.dossiers))
    #expect(
      try xlsx.merges("II.06a").isSuperset(of: ["A7:A9", "B7:B9", "C7:F7", "D8:E8", "C8:C9", "G7:J7", "K7:M7"]))
    let cells = try xlsx.cells("II.06a")
    #expect(cells["D8"]?.value == "Trong kỳ")
    #expect(
      ["A10", "C10", "D10", "K10"].map { cells[$0]?.value } == ["(1)", "(3)=(4)+(5)+(6)", "(4)", "(11)=(12)+(13)"])
  }

  @Test func everyFigureIsTheOneOfTheFilledForm() throws {
    let input = exportInput(Scripts.dossiers)
    let form = try #require(input.composition.forms.first)
    let cells = try Xlsx(input).cells("II.06a")
    #expect(form.rows.map(\.label) == [cells["B11"]?.value, cells["B12"]?.value])
    for (row, counts) in zip(11..., form.rows.map(\.counts) + [form.total]) {
      for (letter, column) in zip("CDEFGHIJKLM", FormCounts.Column.allCases) {
        let cell = try #require(cells["\(letter)\(row)"])
        #expect(cell.value == String(counts[column]), "\(letter)\(row)")
        #expect(!cell.isText)
      }
    }
  }

  @Test func theEquationsOfTheFormAreFormulae() throws {
    let cells = try Xlsx(exportInput(Scripts.dossiers)).cells("II.06a")
    #expect(["C11", "G11", "K11"].map { cells[$0]?.formula } == ["D11+E11+F11", "H11+I11+J11", "L11+M11"])
    #expect(cells["D11"]?.formula == nil)
    #expect(cells["A13"]?.value == "TỔNG CỘNG")
    #expect(["C13", "M13"].map { cells[$0]?.formula } == ["SUM(C11:C12)", "SUM(M11:M12)"])
  }

  @Test func aFormWithoutRowsHasATotalOfNothing() throws {
    let cells = try Xlsx(exportInput("add form II.06a\n")).cells("II.06a")
    #expect(cells["A11"]?.value == "TỔNG CỘNG")
    #expect(cells["C11"] == Xlsx.Cell(value: "0", isText: false, formula: nil, format: "#,##0"))
  }

  @Test func countsHaveTheFormatOfTheHouseStyle() throws {
    let plain = try Xlsx(exportInput(Scripts.dossiers)).cells("II.06a")
    let padded = try Xlsx(exportInput(Scripts.dossiers + "set counts padded\n")).cells("II.06a")
    #expect(plain["D11"]?.format == "#,##0")
    #expect(padded["D11"]?.format == "[=0]0;[<10]00;#,##0")
    #expect(padded["A11"]?.format == "#,##0")
  }

  @Test func thePageIsA4OnItsSideWithRepeatedHeaderRows() throws {
    let xlsx = try Xlsx(exportInput(Scripts.dossiers))
    let sheet = try xlsx.sheet("II.06a")
    #expect(sheet["pageSetup"]?.attributes["paperSize"] == "9")
    #expect(sheet["pageSetup"]?.attributes["orientation"] == "landscape")
    #expect(sheet["pageSetup"]?.attributes["fitToHeight"] == "0")
    #expect(sheet.all("pageSetUpPr").first?.attributes["fitToPage"] == "1")
    let pane = try #require(sheet.all("pane").first)
    #expect(pane.attributes["topLeftCell"] == "C11")
    let names = try xlsx.package.part("xl/workbook.xml").all("definedName").map(\.text)
    #expect(names.contains("II.06a!$7:$10"))
    #expect(names.contains("II.06a!$A$1:$M$13"))
  }

  @Test func theMarginsAreThoseOfTheFormsPage() throws {
    let input = exportInput(Scripts.dossiers)
    let layout = try #require(input.composition.document.flows.last?.layout)
    let margins = try #require(try Xlsx(input).sheet("II.06a")["pageMargins"]?.attributes)
    for (name, millimetres) in [
      ("left", layout.left), ("right", layout.right), ("top", layout.top), ("bottom", layout.bottom),
    ] {
      let inches = try #require(margins[name].flatMap { Double($0) })
      #expect(abs(inches * 25.4 - millimetres) < 0.001, "\(name)")
    }
  }

  @Test func everyFontIsTheOneOfThePaper() throws {
    let fonts = try Xlsx(exportInput(Scripts.dossiers)).package.part("xl/styles.xml").all("font")
    #expect(Set(fonts.map { $0["name"]?.attributes["val"] }) == ["Times New Roman"])
  }

  @Test func aReportWithoutFormsAndDossiersHasNoWorkbook() {
    #expect(throws: WriterError.noForm) { try XlsxWriter().write(exportInput("")) }
  }

  @Test func figuresWithoutDossiersHaveNoSheetOfDossiers() throws {
    #expect(try Xlsx(exportInput("add figures online 3 early 3\n")).names == ["II.06a"])
  }

  @Test func theSameReportGivesTheSameBytesAndTheTimeIsTold() throws {
    let input = exportInput(Scripts.dossiers)
    #expect(try XlsxWriter().write(input) == XlsxWriter().write(input))
    let created = { (timestamp: Int64?) in
      try Xlsx(input, timestamp: timestamp).package.part("docProps/core.xml").all("dcterms:created").map(\.text)
    }
    #expect(try created(nil) == ["1980-01-01T00:00:00Z"])
    #expect(try created(1_631_087_400) == ["2021-09-08T07:50:00Z"])
  }
}

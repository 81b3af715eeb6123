import Testing

@testable import Writers

@Suite struct CsvWriterTests {
  private func lines(_ input: ExportInput) throws -> [String] {
    let text = String(decoding: try CsvWriter().write(input).dropFirst(3), as: UTF8.self)
    return text.components(separatedBy: "\r\n")
  }

  @Test func aByteOrderMarkTellsExcelThatItIsUTF8() throws {
    #expect(try CsvWriter().write(exportInput(Scripts.dossiers)).prefix(3) == [0xEF, 0xBB, 0xBF])
  }

  @Test func theFormIsOneRowOfTitlesARowForEachFieldAndTheTotals() throws {
    let lines = try lines(exportInput(Scripts.dossiers))
    #expect(
      lines == [
        "STT (1),Lĩnh vực giải quyết (2),Số lượng hồ sơ tiếp nhận - Tổng số (3),"
          + "Số lượng hồ sơ tiếp nhận - Trong kỳ - Trực tuyến (4),"
          + "\"Số lượng hồ sơ tiếp nhận - Trong kỳ - Trực tiếp, dịch vụ bưu chính (5)\","
          + "Số lượng hồ sơ tiếp nhận - Từ kỳ trước (6),Số lượng hồ sơ đã giải quyết - Tổng số (7),"
          + "Số lượng hồ sơ đã giải quyết - Trước hạn (8),Số lượng hồ sơ đã giải quyết - Đúng hạn (9),"
          + "Số lượng hồ sơ đã giải quyết - Quá hạn (10),Số lượng hồ sơ đang giải quyết - Tổng số (11),"
          + "Số lượng hồ sơ đang giải quyết - Trong hạn (12),Số lượng hồ sơ đang giải quyết - Quá hạn (13)",
        "1,Hộ tịch,2,1,1,0,2,1,1,0,0,0,0",
        "2,Đất đai,4,0,3,1,2,1,0,1,2,1,1",
        ",TỔNG CỘNG,6,1,4,1,4,2,1,1,2,1,1",
        "",
      ])
  }

  @Test func numbersStayNumbersWhateverTheHouseStyle() throws {
    let input = exportInput("set counts padded\nadd figures online 12345 early 12340 ontime 5\n")
    #expect(try lines(input)[1] == "1,Các lĩnh vực,12345,12345,0,0,12345,12340,5,0,0,0,0")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("\"x\"", "\"\"\"x\"\"\""), ("a\r\nb\tc\u{0}", "a  b c"), ("'", "'"),
    ("=1+1", "'=1+1"), ("+84", "'+84"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\t=1", "' =1"),
    ("\u{200F}=1", "'\u{200F}=1"), ("＝1", "'＝1"), ("=A(\"x\")", "\"'=A(\"\"x\"\")\""), ("1-1", "1-1"),
  ])
  func aTextIsReadAsText(text: String, field: String) throws {
    #expect(try lines(Scripts.input(fields: [text]))[1] == "1,\(field),1,1,0,0,0,0,0,0,1,0,1")
  }

  @Test(arguments: Scripts.hostileTexts)
  func nothingOfATextIsLostExceptThatAFormulaGetsAnApostrophe(text: String) throws {
    let line = try lines(Scripts.input(fields: [text]))[1]
    let field = line.dropFirst(2).dropLast(22)
    let read =
      field.first == "\"" ? String(field.dropFirst().dropLast()).replacing("\"\"", with: "\"") : String(field)
    #expect(read == text || read == "'\(text)")
  }

  @Test func aReportWithoutFormsHasNone() {
    #expect(throws: WriterError.noForm) { try CsvWriter().write(exportInput("")) }
  }
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

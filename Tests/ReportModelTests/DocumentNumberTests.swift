import ReportModel
import Testing

@Suite struct DocumentNumberTests {
  @Test(
    "The documents of a real quarterly report are told apart by their symbols",
    arguments: [
      ("6219/UBND-KSTTHC", 6219, nil, .letter, "UBND"), ("09/2020/NĐ-CP", 9, 2020, .decree, "CP"),
      ("01/2020/TT-VPCP", 1, 2020, .circular, "VPCP"), ("932/QĐ-UBND", 932, nil, .decision, "UBND"),
      ("20/KH-UBND", 20, nil, .plan, "UBND"), ("75/KH-SNgV", 75, nil, .plan, "SNgV"),
      ("920/QĐ-UBND", 920, nil, .decision, "UBND"), ("2276/UBND-KSTTHC", 2276, nil, .letter, "UBND"),
      ("45/2020/NĐ-CP", 45, 2020, .decree, "CP"), ("21/KH-UBND", 21, nil, .plan, "UBND"),
      ("74/KH-SNgV", 74, nil, .plan, "SNgV"), ("676/KH-SNgV", 676, nil, .plan, "SNgV"),
      ("69/KH-SNgV", 69, nil, .plan, "SNgV"), ("86/KH-SNgV", 86, nil, .plan, "SNgV"),
      ("37/QĐ-SNgV", 37, nil, .decision, "SNgV"), ("752/KH-SNgV", 752, nil, .plan, "SNgV"),
      ("702/BC-SNgV", 702, nil, .report, "SNgV"), ("667/SNgV-VP", 667, nil, .letter, "SNgV"),
      ("585/SNgV-VP", 585, nil, .letter, "SNgV"),
    ] as [(String, Int, Int?, DocumentType, String)])
  func reference(text: String, number: Int, year: Int?, type: DocumentType, issuer: String) throws {
    let parsed = try #require(DocumentNumber(text))
    #expect(parsed.text == text && parsed.description == text)
    #expect(parsed.number == number)
    #expect(parsed.year == year)
    #expect(parsed.impliedType == type)
    #expect(parsed.issuerCode == issuer)
  }

  @Test(
    "Symbol, type and issuer of the rarer forms",
    arguments: [
      ("05/BC-SNgV", "BC-SNgV", "BC", "SNgV", .report), ("63/2020/QH14", "QH14", "QH14", "QH14", .law),
      ("04/2018/UBTVQH14", "UBTVQH14", "UBTVQH14", "UBTVQH14", .ordinance),
      ("34-NQ/TU", "NQ/TU", "NQ", "TU", .resolution), ("12-CV/TU", "CV/TU", "CV", "TU", .letter),
      ("15-KL/TW", "KL/TW", "KL", "TW", .document), ("1299/QĐ-TTg", "QĐ-TTg", "QĐ", "TTg", .decision),
      ("23/CT-TTg", "CT-TTg", "CT", "TTg", .directive), ("123/QĐ-UBND-HC", "QĐ-UBND-HC", "QĐ", "UBND", .decision),
      ("123/QĐ-UBND.HC", "QĐ-UBND.HC", "QĐ", "UBND", .decision),
      ("01/2014/TTLT-BTP-BNV", "TTLT-BTP-BNV", "TTLT", "BTP-BNV", .jointCircular),
      ("30a/2008/NQ-CP", "NQ-CP", "NQ", "CP", .resolution), ("52/2021/QĐ-UBND", "QĐ-UBND", "QĐ", "UBND", .decision),
      ("456/SNV-CCHC&TCBC", "SNV-CCHC&TCBC", nil, "SNV", .letter), ("77/UBND", "UBND", nil, "UBND", .letter),
      ("85/NQ-HĐND", "NQ-HĐND", "NQ", "HĐND", .resolution), ("9/HĐND-VP", "HĐND-VP", nil, "HĐND", .letter),
      ("17/VBHN-BTP", "VBHN-BTP", "VBHN", "BTP", .consolidation),
      ("3/2021/XYZ-BTP", "XYZ-BTP", "XYZ", "BTP", .document),
      ("8/QyĐ-SNgV", "QyĐ-SNgV", "QyĐ", "SNgV", .rules), ("8/CTr-SNgV", "CTr-SNgV", "CTr", "SNgV", .programme),
      ("7/ĐU-VP", "ĐU-VP", nil, "ĐU", .letter), ("5/2025/TT-VPCP", "TT-VPCP", "TT", "VPCP", .circular),
      ("11/KH", "KH", "KH", nil, .plan),
    ] as [(String, String, String?, String?, DocumentType)])
  func form(text: String, symbol: String, typeCode: String?, issuer: String?, type: DocumentType) throws {
    let parsed = try #require(DocumentNumber(text))
    #expect(parsed.symbol == symbol)
    #expect(parsed.typeCode == typeCode)
    #expect(parsed.issuerCode == issuer)
    #expect(parsed.impliedType == type)
  }

  @Test(
    "What has not the form of a number is none",
    arguments: [
      "", "75", "75/", "/KH-SNgV", "KH-SNgV", "75 /KH-SNgV", "75/KH SNgV", "75/kh-sngv", "75/đa-SNgV", "75/×A",
      "75/KH-×", "34-NQ/tu", "34-N/Q/TU", "75/KH-", "75/-SNgV",
      "75/KH--SNgV", "75/KH_SNgV", "75/KH-SNgV/", "75/KH-SNgV.", "75//KH-SNgV", "45/20/NĐ-CP", "45/2020/", "45/2020",
      "45/20200/NĐ-CP", "45/1800/NĐ-CP", "45/2020/2021/NĐ-CP", "8/2/2021", "05/05", "9/2021", "34-NQ", "34-NQ/",
      "34-/TU", "34-NQ/TU/X", "34--NQ/TU", "15/12-14/3", "aa/KH-SNgV", "30ab/KH-SNgV", "30A/KH-SNgV", "+5/KH-SNgV",
      "{75/KH-SNgV}", "75/KH-SNgV\n", "٧٥/KH-SNgV", "Q3/2021", "I.4",
    ])
  func reject(text: String) {
    #expect(DocumentNumber(text) == nil)
  }

  @Test func theLongestDigitsAreANumberWithoutAValue() throws {
    let number = try #require(DocumentNumber(String(repeating: "9", count: 40) + "/KH-SNgV"))
    #expect(number.number == nil)
    #expect(number.symbol == "KH-SNgV")
    #expect(DocumentNumber("1/" + String(repeating: "K", count: 10_000)) == nil)
  }

  @Test func numbersAreEqualByTheirText() throws {
    let number = try #require(DocumentNumber("xem 75/KH-SNgV".dropFirst(4)))
    #expect(number == DocumentNumber("75/KH-SNgV"))
    #expect(number != DocumentNumber("075/KH-SNgV"))
    #expect(number != DocumentNumber("75/KH-SNGV"))
  }

  @Test func aNumberOfTheNationalAssemblyMayBeALawAnOrdinanceOrAResolution() throws {
    let number = try #require(DocumentNumber("63/2020/QH14"))
    #expect(DocumentType.allCases.filter(number.admits) == [.resolution, .law, .ordinance, .document])
    let plan = try #require(DocumentNumber("75/KH-SNgV"))
    #expect(DocumentType.allCases.filter(plan.admits) == [.plan, .document])
    let letter = try #require(DocumentNumber("667/SNgV-VP"))
    #expect(DocumentType.allCases.filter(letter.admits) == [.letter, .document])
  }
}

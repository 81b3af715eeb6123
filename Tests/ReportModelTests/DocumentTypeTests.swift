import ReportModel
import Testing

@Suite struct DocumentTypeTests {
  @Test(
    "Decree 30/2020/NĐ-CP, Annex III: every code has its type and its name",
    arguments: [
      ("NQ", "resolution", "Nghị quyết"), ("QĐ", "decision", "Quyết định"), ("CT", "directive", "Chỉ thị"),
      ("QC", "regulation", "Quy chế"), ("QyĐ", "rules", "Quy định"), ("TC", "communique", "Thông cáo"),
      ("TB", "notice", "Thông báo"), ("HD", "guidance", "Hướng dẫn"), ("CTr", "programme", "Chương trình"),
      ("KH", "plan", "Kế hoạch"), ("PA", "scheme", "Phương án"), ("ĐA", "proposal", "Đề án"),
      ("DA", "project", "Dự án"), ("BC", "report", "Báo cáo"), ("BB", "minutes", "Biên bản"),
      ("TTr", "submission", "Tờ trình"), ("HĐ", "contract", "Hợp đồng"), ("CĐ", "telegram", "Công điện"),
      ("BGN", "memorandum", "Bản ghi nhớ"), ("BTT", "agreement", "Bản thỏa thuận"),
      ("GUQ", "authorization", "Giấy ủy quyền"), ("GM", "invitation", "Giấy mời"),
      ("GGT", "introduction", "Giấy giới thiệu"), ("GNP", "leave-permit", "Giấy nghỉ phép"),
      ("PG", "dispatch-note", "Phiếu gửi"), ("PC", "transfer-note", "Phiếu chuyển"), ("PB", "report-note", "Phiếu báo"),
      ("NĐ", "decree", "Nghị định"), ("TT", "circular", "Thông tư"), ("TTLT", "joint-circular", "Thông tư liên tịch"),
      ("PL", "ordinance", "Pháp lệnh"),
    ])
  func code(code: String, rawValue: String, name: String) throws {
    let type = try #require(DocumentType.of(code: code))
    #expect(type.rawValue == rawValue)
    #expect(type.code == code)
    #expect(type.name.vi == name)
    #expect(DocumentNumber("12/\(code)-SNgV")?.impliedType == type)
  }

  @Test func noTwoTypesShareACodeOrAName() {
    let codes = DocumentType.allCases.compactMap(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { DocumentType.of(code: $0)?.code == $0 })
    #expect(Set(DocumentType.allCases.map(\.name.vi)).count == DocumentType.allCases.count)
    #expect(Set(DocumentType.allCases.map(\.name.en)).count == DocumentType.allCases.count)
  }

  @Test(arguments: ["", "kh", "Kh", "KH ", "QYĐ", "CTR", "QH14", "SNgV", "CV"])
  func anUnknownCodeHasNoType(code: String) {
    #expect(DocumentType.of(code: code) == nil)
  }

  @Test func lawsAndOrdinancesAreCitedByName() {
    #expect(DocumentType.allCases.filter(\.isLawLike) == [.law, .ordinance])
  }

  @Test func lettersAndLawsHaveNoCode() {
    #expect(DocumentType.allCases.filter { $0.code == nil } == [.letter, .law, .document])
  }
}

@Suite struct IssuerNamesTests {
  @Test(
    "A code gives the full name of the body",
    arguments: [
      ("CP", "Chính phủ"), ("TTg", "Thủ tướng Chính phủ"), ("VPCP", "Văn phòng Chính phủ"),
      ("QH", "Quốc hội"), ("QH14", "Quốc hội"), ("UBTVQH15", "Ủy ban Thường vụ Quốc hội"), ("CTN", "Chủ tịch nước"),
      ("BNV", "Bộ Nội vụ"), ("BNG", "Bộ Ngoại giao"), ("BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"),
      ("TU", "Tỉnh ủy"), ("BTP-BNV", "Bộ Tư pháp, Bộ Nội vụ"),
    ])
  func name(code: String, name: String) {
    #expect(IssuerNames.name(forCode: code) == name)
  }

  @Test(
    "A code that needs the place, or that nobody knows, has no name",
    arguments: ["", "-", "UBND", "HĐND", "SNgV", "cp", "CP14", "14", "BTP-SNgV", "BTP-", "-BTP", "QH14a"])
  func unknown(code: String) {
    #expect(IssuerNames.name(forCode: code) == nil)
  }

  @Test func everyIssuerOfADecreeOrCircularIsKnown() throws {
    for text in ["45/2020/NĐ-CP", "01/2020/TT-VPCP", "63/2020/QH14", "1299/QĐ-TTg", "01/2014/TTLT-BTP-BNV"] {
      let code = try #require(DocumentNumber(text)?.issuerCode)
      #expect(IssuerNames.name(forCode: code) != nil, "\(text)")
    }
  }
}

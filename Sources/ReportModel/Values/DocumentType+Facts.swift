import Foundations

extension DocumentType {
  /// The code and the name of a type.
  struct Facts: Sendable {
    let code: String?
    let name: LocalizedText

    init(_ code: String?, _ vi: String, _ en: String) {
      self.code = code
      name = LocalizedText(vi: vi, en: en)
    }
  }

  static let facts: [DocumentType: Facts] = [
    // Decree 30/2020/NĐ-CP, Annex III
    .resolution: Facts("NQ", "Nghị quyết", "resolution"),
    .decision: Facts("QĐ", "Quyết định", "decision"),
    .directive: Facts("CT", "Chỉ thị", "directive"),
    .regulation: Facts("QC", "Quy chế", "regulation"),
    .rules: Facts("QyĐ", "Quy định", "rules"),
    .communique: Facts("TC", "Thông cáo", "communiqué"),
    .notice: Facts("TB", "Thông báo", "notice"),
    .guidance: Facts("HD", "Hướng dẫn", "guidance"),
    .programme: Facts("CTr", "Chương trình", "programme"),
    .plan: Facts("KH", "Kế hoạch", "plan"),
    .scheme: Facts("PA", "Phương án", "scheme"),
    .proposal: Facts("ĐA", "Đề án", "proposal"),
    .project: Facts("DA", "Dự án", "project"),
    .report: Facts("BC", "Báo cáo", "report"),
    .minutes: Facts("BB", "Biên bản", "minutes"),
    .submission: Facts("TTr", "Tờ trình", "submission"),
    .contract: Facts("HĐ", "Hợp đồng", "contract"),
    .telegram: Facts("CĐ", "Công điện", "telegram"),
    .memorandum: Facts("BGN", "Bản ghi nhớ", "memorandum"),
    .agreement: Facts("BTT", "Bản thỏa thuận", "agreement"),
    .authorization: Facts("GUQ", "Giấy ủy quyền", "authorization"),
    .invitation: Facts("GM", "Giấy mời", "invitation"),
    .introduction: Facts("GGT", "Giấy giới thiệu", "letter of introduction"),
    .leavePermit: Facts("GNP", "Giấy nghỉ phép", "leave permit"),
    .dispatchNote: Facts("PG", "Phiếu gửi", "dispatch note"),
    .transferNote: Facts("PC", "Phiếu chuyển", "transfer note"),
    .reportNote: Facts("PB", "Phiếu báo", "report note"),
    .letter: Facts(nil, "Công văn", "letter"),
    // Legal documents
    .law: Facts(nil, "Luật", "law"),
    .ordinance: Facts("PL", "Pháp lệnh", "ordinance"),
    .order: Facts("L", "Lệnh", "order"),
    .decree: Facts("NĐ", "Nghị định", "decree"),
    .circular: Facts("TT", "Thông tư", "circular"),
    .jointCircular: Facts("TTLT", "Thông tư liên tịch", "joint circular"),
    .consolidation: Facts("VBHN", "Văn bản hợp nhất", "consolidated text"),
    .document: Facts(nil, "Văn bản", "document"),
  ]
}

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

  var facts: Facts {
    switch self {
    // Decree 30/2020/NĐ-CP, Annex III
    case .resolution: Facts("NQ", "Nghị quyết", "resolution")
    case .decision: Facts("QĐ", "Quyết định", "decision")
    case .directive: Facts("CT", "Chỉ thị", "directive")
    case .regulation: Facts("QC", "Quy chế", "regulation")
    case .rules: Facts("QyĐ", "Quy định", "rules")
    case .communique: Facts("TC", "Thông cáo", "communiqué")
    case .notice: Facts("TB", "Thông báo", "notice")
    case .guidance: Facts("HD", "Hướng dẫn", "guidance")
    case .programme: Facts("CTr", "Chương trình", "programme")
    case .plan: Facts("KH", "Kế hoạch", "plan")
    case .scheme: Facts("PA", "Phương án", "scheme")
    case .proposal: Facts("ĐA", "Đề án", "proposal")
    case .project: Facts("DA", "Dự án", "project")
    case .report: Facts("BC", "Báo cáo", "report")
    case .minutes: Facts("BB", "Biên bản", "minutes")
    case .submission: Facts("TTr", "Tờ trình", "submission")
    case .contract: Facts("HĐ", "Hợp đồng", "contract")
    case .telegram: Facts("CĐ", "Công điện", "telegram")
    case .memorandum: Facts("BGN", "Bản ghi nhớ", "memorandum")
    case .agreement: Facts("BTT", "Bản thỏa thuận", "agreement")
    case .authorization: Facts("GUQ", "Giấy ủy quyền", "authorization")
    case .invitation: Facts("GM", "Giấy mời", "invitation")
    case .introduction: Facts("GGT", "Giấy giới thiệu", "letter of introduction")
    case .leavePermit: Facts("GNP", "Giấy nghỉ phép", "leave permit")
    case .dispatchNote: Facts("PG", "Phiếu gửi", "dispatch note")
    case .transferNote: Facts("PC", "Phiếu chuyển", "transfer note")
    case .reportNote: Facts("PB", "Phiếu báo", "report note")
    case .letter: Facts(nil, "Công văn", "letter")
    // Legal documents
    case .law: Facts(nil, "Luật", "law")
    case .ordinance: Facts("PL", "Pháp lệnh", "ordinance")
    case .order: Facts("L", "Lệnh", "order")
    case .decree: Facts("NĐ", "Nghị định", "decree")
    case .circular: Facts("TT", "Thông tư", "circular")
    case .jointCircular: Facts("TTLT", "Thông tư liên tịch", "joint circular")
    case .consolidation: Facts("VBHN", "Văn bản hợp nhất", "consolidated text")
    case .document: Facts(nil, "Văn bản", "document")
    }
  }
}

import ReportModel

extension Field {
  /// How `set` calls the field.
  package var term: Term {
    switch self {
    case .unit: Term(rawValue, "đơn vị")
    case .unitShort: Term(rawValue, "đơn vị tắt")
    case .superior: Term(rawValue, "chủ quản")
    case .place: Term(rawValue, "địa danh")
    case .symbol: Term(rawValue, "ký hiệu")
    case .number: Term(rawValue, "số")
    case .date: Term(rawValue, "ngày")
    case .subject: Term(rawValue, "trích yếu")
    case .addressee: Term(rawValue, "kính gửi")
    case .opening: Term(rawValue, "mở đầu")
    case .closing: Term(rawValue, "kết")
    case .reportingUnit: Term(rawValue, "đơn vị báo cáo")
    case .receivingUnit: Term(rawValue, "đơn vị nhận báo cáo")
    case .authority: Term(rawValue, "thẩm quyền")
    case .position: Term(rawValue, "chức vụ")
    case .signer: Term(rawValue, "người ký")
    case .drafter: Term(rawValue, "đơn vị soạn thảo")
    case .counts: Term(rawValue, "kiểu số đếm")
    case .emptyText: Term(rawValue, "chữ khi trống")
    case .suspendedCounts: Term(rawValue, "đếm hồ sơ tạm dừng")
    case .returnedCounts: Term(rawValue, "đếm hồ sơ trả lại")
    }
  }

  static let phrases = PhraseTable(allCases.map { (term: $0.term, value: $0) })
}

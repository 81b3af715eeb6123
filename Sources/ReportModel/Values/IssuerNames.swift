/// The full names of the bodies whose code ends a symbol: CP → Chính phủ.
///
/// A code that every province has (UBND, HĐND, a department's) is not here: its name needs the place. Bodies that were
/// merged or renamed keep the name under which they issued their documents.
package enum IssuerNames {
  /// Nil if the code is unknown. The National Assembly's term may follow its code (QH14), and several known codes may
  /// be joined as in a joint circular (BTP-BNV).
  package static func name(forCode code: some StringProtocol) -> String? {
    if let name = names[String(code)] { return name }
    let stem = code.prefix { !($0.isASCII && $0.isNumber) }
    if stem.count < code.count, code.dropFirst(stem.count).allSatisfy({ $0.isASCII && $0.isNumber }) {
      return stem == "QH" || stem == "UBTVQH" ? names[String(stem)] : nil
    }
    let codes = code.split(separator: "-", omittingEmptySubsequences: false)
    let joined = codes.compactMap { names[String($0)] }
    return codes.count > 1 && joined.count == codes.count ? joined.joined(separator: ", ") : nil
  }

  /// Every code in the table, for completion and for tests.
  package static var codes: some Collection<String> { names.keys }

  private static let names: [String: String] = [
    "QH": "Quốc hội",
    "UBTVQH": "Ủy ban Thường vụ Quốc hội",
    "VPQH": "Văn phòng Quốc hội",
    "CTN": "Chủ tịch nước",
    "VPCTN": "Văn phòng Chủ tịch nước",
    "CP": "Chính phủ",
    "TTg": "Thủ tướng Chính phủ",
    "VPCP": "Văn phòng Chính phủ",
    "TTCP": "Thanh tra Chính phủ",
    "NHNN": "Ngân hàng Nhà nước Việt Nam",
    "UBDT": "Ủy ban Dân tộc",
    "TANDTC": "Tòa án nhân dân tối cao",
    "VKSNDTC": "Viện kiểm sát nhân dân tối cao",
    "KTNN": "Kiểm toán nhà nước",
    "TU": "Tỉnh ủy",
    "BCA": "Bộ Công an",
    "BCT": "Bộ Công Thương",
    "BDTTG": "Bộ Dân tộc và Tôn giáo",
    "BGDĐT": "Bộ Giáo dục và Đào tạo",
    "BGTVT": "Bộ Giao thông vận tải",
    "BKHCN": "Bộ Khoa học và Công nghệ",
    "BKHĐT": "Bộ Kế hoạch và Đầu tư",
    "BLĐTBXH": "Bộ Lao động - Thương binh và Xã hội",
    "BNG": "Bộ Ngoại giao",
    "BNNMT": "Bộ Nông nghiệp và Môi trường",
    "BNNPTNT": "Bộ Nông nghiệp và Phát triển nông thôn",
    "BNV": "Bộ Nội vụ",
    "BQP": "Bộ Quốc phòng",
    "BTC": "Bộ Tài chính",
    "BTNMT": "Bộ Tài nguyên và Môi trường",
    "BTP": "Bộ Tư pháp",
    "BTTTT": "Bộ Thông tin và Truyền thông",
    "BVHTTDL": "Bộ Văn hóa, Thể thao và Du lịch",
    "BXD": "Bộ Xây dựng",
    "BYT": "Bộ Y tế",
  ]
}

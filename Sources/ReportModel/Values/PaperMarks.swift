/// How urgent a paper is: the mark under number and symbol (Decree 30/2020/NĐ-CP, Annex I, III.2.b). The raw value is the
/// English keyword.
package enum Urgency: String, CaseIterable, Sendable {
  case urgent
  case veryUrgent = "very-urgent"
  case immediate

  package var vietnameseName: String {
    switch self {
    case .urgent: "khẩn"
    case .veryUrgent: "thượng khẩn"
    case .immediate: "hỏa tốc"
    }
  }

  /// As the paper prints it: "HỎA TỐC".
  package var printed: String { vietnameseName.uppercased() }
}

/// How secret a paper is (Decree 30/2020/NĐ-CP, Annex I, III.2.a). The raw value is the English keyword.
package enum Secrecy: String, CaseIterable, Sendable {
  case confidential, secret
  case topSecret = "top-secret"

  package var vietnameseName: String {
    switch self {
    case .confidential: "mật"
    case .secret: "tối mật"
    case .topSecret: "tuyệt mật"
    }
  }

  /// As the paper prints it: "TỐI MẬT".
  package var printed: String { vietnameseName.uppercased() }
}

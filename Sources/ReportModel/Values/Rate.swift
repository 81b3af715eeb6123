/// A share of dossiers, as a percentage. The denominator is part of what each rate means.
package enum Rate: String, CaseIterable, Sendable {
  /// ((8)+(9))/(7): solved by the due date, of all solved.
  case onTime
  /// (10)/(7): solved after it, of all solved.
  case late
  /// (4)/((4)+(5)): online, of all received in the period.
  case online

  /// What a rate of nothing says. It is never 100 %.
  package static let nothingArose = "không phát sinh"

  package func text(_ counts: FormCounts) -> String {
    let share = share(of: counts)
    return Self.text(share.part, of: share.whole)
  }

  /// Numerator and denominator.
  package func share(of counts: FormCounts) -> (part: Int, whole: Int) {
    switch self {
    case .onTime: (counts.early.addingClamped(counts.ontime), counts.solved)
    case .late: (counts.late, counts.solved)
    case .online: (counts.online, counts.online.addingClamped(counts.direct))
    }
  }

  /// The share in thousandths, rounded half away from 0; nil when the denominator is 0.
  package static func permille(_ numerator: Int, of denominator: Int) -> Int? {
    guard denominator != 0 else { return nil }
    let permille = Int(clamping: magnitude(numerator, of: denominator))
    return (numerator < 0) != (denominator < 0) ? -permille : permille
  }

  /// "96,5%", "100%": one decimal, rounded half up, and none when it is 0; `nothingArose` when the denominator is 0.
  package static func text(_ numerator: Int, of denominator: Int) -> String {
    guard denominator != 0 else { return nothingArose }
    return percent(magnitude(numerator, of: denominator), isNegative: (numerator < 0) != (denominator < 0))
  }

  /// Thousandths as a percentage: "96,5%", "-3%".
  package static func percent(_ permille: some BinaryInteger, isNegative: Bool = false) -> String {
    let (whole, tenth) = permille.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = permille < 0 || isNegative && permille > 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(whole)%" : "\(sign)\(whole),\(tenth)%"
  }

  /// In thousandths; the denominator is not 0.
  private static func magnitude(_ numerator: Int, of denominator: Int) -> UInt128 {
    let (part, whole) = (Int128(numerator).magnitude, Int128(denominator).magnitude)
    return (part * 2000 + whole) / (whole * 2)
  }
}

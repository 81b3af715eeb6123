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
    switch self {
    case .onTime: Self.text(counts.early.addingClamped(counts.ontime), of: counts.solved)
    case .late: Self.text(counts.late, of: counts.solved)
    case .online: Self.text(counts.online, of: counts.online.addingClamped(counts.direct))
    }
  }

  /// "96,5%", "100%": one decimal, rounded half up, and none when it is 0; `nothingArose` when the denominator is 0.
  package static func text(_ numerator: Int, of denominator: Int) -> String {
    guard denominator != 0 else { return nothingArose }
    let isNegative = (numerator < 0) != (denominator < 0)
    let numerator = Int128(numerator).magnitude
    let denominator = Int128(denominator).magnitude
    let permille = (numerator * 2000 + denominator) / (denominator * 2)
    let (whole, tenth) = permille.quotientAndRemainder(dividingBy: 10)
    let sign = isNegative && permille > 0 ? "-" : ""
    return tenth == 0 ? "\(sign)\(whole)%" : "\(sign)\(whole),\(tenth)%"
  }
}

import Foundations

extension FormCounts {
  /// What makes a row impossible.
  package enum BrokenIdentity: Error, Hashable, Sendable {
    /// A count below 0.
    case negative(Column, value: Int)
    /// (3) is not (7)+(11). The form does not print this equation, but the systems that receive it check it.
    case balance(received: Int, solved: Int, open: Int)

    /// How many dossiers are too many (positive) or missing (negative).
    package var difference: Int {
      switch self {
      case .negative(_, let value): value
      case .balance(let received, let solved, let open): received.subtractingClamped(solved.addingClamped(open))
      }
    }

    package var message: LocalizedText {
      switch self {
      case .negative(let column, let value):
        LocalizedText(
          vi: "cột (\(column.rawValue)) \(column.name.vi) là số âm: \(value)",
          en: "column (\(column.rawValue)) \(column.name.en) is negative: \(value)")
      case .balance(let received, let solved, let open):
        LocalizedText(
          vi: "tiếp nhận (3) là \(received), nhưng đã giải quyết (7) + đang giải quyết (11) là "
            + "\(solved) + \(open) = \(solved.addingClamped(open)): \(differenceText.vi)",
          en: "received (3) is \(received), but solved (7) + open (11) is "
            + "\(solved) + \(open) = \(solved.addingClamped(open)): \(differenceText.en)")
      }
    }

    /// "thừa 2 hồ sơ" or "thiếu 2 hồ sơ".
    package var differenceText: LocalizedText {
      let count = difference.magnitude
      let noun = count == 1 ? "dossier" : "dossiers"
      return difference < 0
        ? LocalizedText(vi: "thiếu \(count) hồ sơ", en: "\(count) \(noun) missing")
        : LocalizedText(vi: "thừa \(count) hồ sơ", en: "\(count) \(noun) too many")
    }
  }

  /// The first thing that makes this row impossible, negative counts before the balance; nil if there is none.
  package var brokenIdentity: BrokenIdentity? {
    for column in Column.stored where self[column] < 0 { return .negative(column, value: self[column]) }
    guard received != solved.addingClamped(open) else { return nil }
    return .balance(received: received, solved: solved, open: open)
  }
}

/// The place of a section in the outline: I.4, I.3.b, II.2.a, III, or 1.a and 3.1 in other outlines; PL2 is the second
/// annex, PL2.1 a section of it.
///
/// One to four labels, each from 1 to 99. They are packed into one integer, 16 bits each and the first one highest, so
/// that an identifier never allocates and comparing two of them is comparing two integers: a section comes before its
/// children, and they before the next section; annexes come last.
package struct SectionID: Hashable, Sendable, Comparable {
  package enum Label: Hashable, Sendable {
    case roman(Int), number(Int), letter(Int)
    /// Only ever the first label.
    case annex(Int)
  }

  package static let maximumLevel = 4
  package static let labelValues = 1...99

  private var packed: UInt64
  /// The number of labels, 1…4.
  package var level: Int { Self.maximumLevel - packed.trailingZeroBitCount / Self.bits }

  /// Values outside 1…99 are brought to the nearest end; labels past the fourth are left out; no label at all is I.
  package init(_ labels: [Label]) {
    self.init(first: labels.first ?? .roman(1))
    for label in labels.dropFirst() { self = child(label) }
  }

  init(first label: Label) { packed = Self.pack(label) << Self.shift(at: 0) }

  /// The annex of this number, counted from 1.
  package init(annex number: Int) { self.init(first: .annex(number)) }

  /// The number of the annex that this is or lies in; nil in the body of the paper.
  package var annex: Int? { if case .annex(let number) = label(at: 0) { number } else { nil } }

  /// True for an annex as a whole.
  package var isAnnex: Bool { level == 1 && annex != nil }

  package var labels: [Label] { (0..<level).map(label) }
  package var last: Label { label(at: level - 1) }

  /// The section around this one; nil for a section of the first level.
  package var parent: SectionID? {
    guard level > 1 else { return nil }
    var parent = self
    parent.packed &= ~(Self.mask << Self.shift(at: level - 1))
    return parent
  }

  /// A section on the fourth level has no children, and no section has annexes: it is returned itself.
  package func child(_ label: Label) -> SectionID {
    if case .annex = label { return self }
    guard level < Self.maximumLevel else { return self }
    var child = self
    child.packed |= Self.pack(label) << Self.shift(at: level)
    return child
  }

  package static func < (left: SectionID, right: SectionID) -> Bool { left.packed < right.packed }

  // A packed label: its kind (1 roman, 2 number, 3 letter, 4 annex) in the high byte, its value in the low one. Never 0.
  private static let bits = 16
  private static let mask: UInt64 = 0xFFFF

  private static func shift(at index: Int) -> Int { (maximumLevel - 1 - index) * bits }

  private static func pack(_ label: Label) -> UInt64 {
    switch label {
    case .roman(let value): pack(1, value)
    case .number(let value): pack(2, value)
    case .letter(let value): pack(3, value)
    case .annex(let value): pack(4, value)
    }
  }

  private static func pack(_ kind: UInt64, _ value: Int) -> UInt64 {
    kind << 8 | UInt64(truncatingIfNeeded: value.clamped(to: labelValues))
  }

  func label(at index: Int) -> Label {
    let bits = packed >> Self.shift(at: index) & Self.mask
    let value = Int(bits & 0xFF)
    return switch bits >> 8 {
    case 1: .roman(value)
    case 2: .number(value)
    case 3: .letter(value)
    default: .annex(value)
    }
  }
}

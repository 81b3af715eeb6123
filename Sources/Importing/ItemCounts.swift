import ReportModel

/// How the items of a section are marked, found from its first one, and how many there are so far.
struct ItemCounts {
  private(set) var style: ItemStyle?
  private var first = 0
  private var second = 0

  /// The level of the next item with this mark; nil if the program would mark it otherwise.
  mutating func level(of mark: ListMark, isBelow: Bool, standard: ItemStyle) -> Int? {
    if style == nil { style = Self.style(mark) }
    guard let style else { return nil }
    switch (style, mark.kind) {
    case (.bullets, .bullet): return isBelow ? next(2) : next(1)
    case (.bullets, .plus): return first > 0 ? next(2) : nil
    case (.numbers, .number(let number)), (.letters, .letter(let number)), (.paren, .paren(let number)):
      return number == first + 1 ? next(1) : nil
    case (.numbers, .letter(let number)): return first > 0 && number == second + 1 ? next(2) : nil
    case (.letters, .bullet), (.paren, .bullet): return first > 0 ? next(2) : nil
    default: return nil
    }
  }

  private mutating func next(_ level: Int) -> Int {
    if level == 1 {
      first += 1
      second = 0
    } else {
      second += 1
    }
    return level
  }

  private static func style(_ mark: ListMark) -> ItemStyle? {
    switch mark.kind {
    case .bullet: .bullets
    case .number(1): .numbers
    case .letter(1): .letters
    case .paren(1): .paren
    default: nil
    }
  }
}

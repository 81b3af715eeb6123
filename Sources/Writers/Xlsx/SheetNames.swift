/// The names of a workbook's sheets: what Excel allows, each one once.
struct SheetNames {
  private var taken: Set<String> = []

  /// Excel's limit, in UTF-16.
  private static let longest = 31
  private static let forbidden: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  /// A name as near to `wanted` as Excel allows and as no earlier sheet has.
  mutating func name(_ wanted: String) -> String {
    var base = String(wanted.cleaned.map { Self.forbidden.contains($0) ? "-" : $0 })
    while base.first == "'" { base.removeFirst() }
    while base.last == "'" { base.removeLast() }
    // "History" is a name that Excel keeps for itself.
    if !base.hasWords || base.lowercased() == "history" { base = "Biểu" }
    if Self.mayBeCell(base) { base = "Biểu \(base)" }
    var name = Self.cut(base, to: Self.longest)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = Self.cut(base, to: Self.longest - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  /// True for what reads like a cell or a number in a formula: libxlsxwriter would not put it in quotes.
  private static func mayBeCell(_ name: String) -> Bool {
    let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return isPlain || name.first.map { $0 == "." || $0.isNumber } ?? false
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var count = 0
    let kept = text.prefix { character in
      count += character.utf16.count
      return count <= length
    }
    return String(kept)
  }
}

import Foundations

/// Names that a letterhead prints in capitals, given back the spelling that they have in running text.
struct NameCase {
  /// The whole text of the paper.
  let text: String
  private let lowered: String
  /// Names whose spelling is known from elsewhere: the place in the letterhead.
  var known: [String] = []

  init(_ text: String) {
    self.text = text
    lowered = text.lowercased()
  }

  /// As the text spells it; else in sentence case, with abbreviations kept.
  func spelling(of name: String) -> String {
    let name = name.joinedBlanks
    guard name == name.uppercased(), name != name.lowercased() else { return name }
    if let spelling = spellingInText(name) { return spelling }
    return known.reduce(Self.sentenceCase(name)) { $0.replacing($1.lowercased(), $1) }
  }

  func spellingInText(_ name: String) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let haystack = Array(lowered.unicodeScalars)
    let original = Array(text.unicodeScalars)
    // Both have the same scalars but for their case.
    guard !wanted.isEmpty, haystack.count == original.count, haystack.count >= wanted.count else { return nil }
    for start in 0...(haystack.count - wanted.count)
    where haystack[start] == wanted[0] && haystack[start..<start + wanted.count].elementsEqual(wanted) {
      var scalars = String.UnicodeScalarView()
      scalars.append(contentsOf: original[start..<start + wanted.count])
      let found = String(scalars)
      if found != found.uppercased(), found.first?.isUppercase == true { return found }
    }
    return nil
  }

  /// "PHÓ GIÁM ĐỐC" → "Phó Giám đốc", "UBND TỈNH" → "UBND tỉnh".
  static func sentenceCase(_ name: String) -> String {
    var words: [String] = []
    var startsName = true
    for word in name.split(separator: " ").map(String.init) {
      if abbreviations.contains(word) || word.hasSuffix(".") {
        words.append(word)
        startsName = word.hasSuffix(".")
        continue
      }
      let lower = word.lowercased()
      words.append(startsName ? lower.prefix(1).uppercased() + lower.dropFirst() : lower)
      startsName = ["phó", "sở", "bộ", "cục", "chi", "ban", "phòng"].contains(lower) && words.count == 1
    }
    return words.joined(separator: " ")
  }

  private static let abbreviations: Set<String> = [
    "UBND", "HĐND", "TTHC", "CCHC", "VNPT", "KT.", "TM.", "TL.", "TUQ.", "Q.",
  ]
}

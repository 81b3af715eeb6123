import Foundations
import ReportModel

/// numbering.xml: what Word writes in front of the paragraphs of its lists, which stands nowhere in the text.
struct WordNumbering {
  struct Level {
    var format = "decimal"
    /// "%1." or "-".
    var text = ""
    var start = 1
  }

  private var levels: [Int: [Int: Level]] = [:]  // by abstract number and level
  private var abstracts: [Int: Int] = [:]  // by number
  private var restarts: [Int: [Int: Int]] = [:]  // by number and level
  private var counts: [Int: [Int: Int]] = [:]
  private var started: Set<Int> = []

  init() {}

  init(_ content: [UInt8], part: String) throws(ImportFailure) {
    let reader = try XMLPullReader(content, part: part)
    var levels: [Int: [Int: Level]] = [:]
    var abstracts: [Int: Int] = [:]
    var restarts: [Int: [Int: Int]] = [:]
    try reader.root { _ throws(ImportFailure) in
      try reader.children { element throws(ImportFailure) in
        if element.name == "abstractNum", let id = Self.number(element, "abstractNumId") {
          levels[id] = try Self.levels(reader)
        } else if element.name == "num", let id = Self.number(element, "numId") {
          try reader.children { child throws(ImportFailure) in
            if child.name == "abstractNumId" { abstracts[id] = child.value.flatMap { Int($0) } }
            guard child.name == "lvlOverride", let level = Self.number(child, "ilvl") else { return }
            try reader.children { part throws(ImportFailure) in
              if part.name == "startOverride" { restarts[id, default: [:]][level] = part.value.flatMap { Int($0) } }
            }
          }
        }
      }
    }
    self.levels = levels
    self.abstracts = abstracts
    self.restarts = restarts
  }

  private static func levels(_ reader: XMLPullReader) throws(ImportFailure) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    try reader.children { element throws(ImportFailure) in
      guard element.name == "lvl", let number = number(element, "ilvl") else { return }
      var level = Level()
      try reader.children { child throws(ImportFailure) in
        switch child.name {
        case "numFmt": level.format = child.value ?? "decimal"
        case "lvlText": level.text = child.value ?? ""
        case "start": level.start = child.value.flatMap { Int($0) } ?? 1
        default: break
        }
      }
      levels[number] = level
    }
    return levels
  }

  private static func number(_ element: XMLElement, _ name: String) -> Int? {
    element.attributes[name].flatMap { Int($0) }
  }

  /// The mark of the next paragraph of a list; nil if there is none.
  mutating func nextMarker(of number: Int, level: Int) -> String? {
    guard number > 0, let abstract = abstracts[number], let own = levels[abstract]?[level] else { return nil }
    var counts = counts[abstract] ?? [:]
    if started.insert(number).inserted {
      for (level, start) in restarts[number] ?? [:] { counts[level] = start - 1 }
    }
    counts[level] = (counts[level] ?? own.start - 1) + 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    self.counts[abstract] = counts
    return marker(own, abstract, counts)
  }

  private func marker(_ own: Level, _ abstract: Int, _ counts: [Int: Int]) -> String? {
    if own.format == "none" { return nil }
    if own.format == "bullet" { return Self.bullet(own.text) }
    var text = ""
    var isPlace = false
    for character in own.text {
      if character == "%" {
        isPlace = true
      } else if isPlace, let place = character.wholeNumberValue, place > 0 {
        let level = levels[abstract]?[place - 1] ?? own
        text += Self.count(counts[place - 1] ?? level.start, level.format)
        isPlace = false
      } else {
        text.append(character)
        isPlace = false
      }
    }
    let trimmed = text.trimmedBlanks
    return trimmed.isEmpty ? nil : trimmed
  }

  /// Symbol fonts draw ASCII from U+F020 on; what else they draw are dots and squares, which no report of an office has.
  private static func bullet(_ text: String) -> String {
    let signs = text.unicodeScalars.map { scalar in
      (0xF020...0xF07E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xF000) ?? scalar : scalar
    }
    return signs == ["+"] || signs == ["*"] ? "+" : "-"
  }

  private static func count(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerRoman": RomanNumeral.string(number).lowercased()
    case "upperRoman": RomanNumeral.string(number)
    case "lowerLetter": letter(number)
    case "upperLetter": letter(number).uppercased()
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    default: String(number)
    }
  }

  /// a … z, aa, bb …: as Word counts, in the English alphabet.
  private static func letter(_ number: Int) -> String {
    guard number > 0, number < 1000, let scalar = Unicode.Scalar(UInt32(97 + (number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: String(Character(scalar)), count: (number - 1) / 26 + 1)
  }
}

import CommandLanguage
import Foundations
import ReportModel
import ReportScript
import TestSupport
import Testing

/// Commands of every kind, right and wrong, in an order that depends on the seed alone.
private struct CommandGenerator {
  var random: SplitMix64

  private let texts = [
    "Rà soát, đơn giản hóa TTHC.", "50% *đạt* {kỳ}", #"có "ngoặc" và \\ gạch"#, "dòng một", "# không phải chú thích",
  ]
  private let sections = ["I", "I.1", "I.3.a", "I.4", "I.6", "II.2.b", "III", "IV", "I.13", "IX"]
  private let dates = ["15/6/2021", "1/7/2021", "30/7/2021", "14/9/2021", "20/9/2021", "08/02/2020"]
  private let numbers = ["75/KH-SNgV", "20/KH-UBND", "37/QĐ-SNgV", "667/SNgV-VP", "45/2020/NĐ-CP"]

  mutating func script(count: Int) -> String {
    "báo cáo quý 3/2021\n" + (0..<count).map { _ in decorated(command()) }.joined()
  }

  private mutating func decorated(_ command: String) -> String {
    let above = random.once(in: 6) ? "# ghi chú \(Int.random(in: 0...9, using: &random))\n" : ""
    return above + command + "\n"
  }

  private mutating func quoted() -> String { ScriptPrinter.quoted(random.pick(texts)) }

  private mutating func block() -> String {
    let lines = (0...Int.random(in: 0...2, using: &random)).map { _ in "| \(random.pick(texts))" }
    return lines.joined(separator: random.once(in: 3) ? "\n|\n" : "\n")
  }

  private mutating func flags() -> String {
    (random.once(in: 4) ? " once" : "") + (random.once(in: 4) ? " reviewed Q2/2021" : "")
      + (random.once(in: 5) ? " at 1" : "")
  }

  private mutating func command() -> String {
    let section = random.pick(sections)
    let code = "H\(Int.random(in: 1...6, using: &random))"
    let date = random.pick(dates)
    switch Int.random(in: 0...21, using: &random) {
    case 0: return "set \(random.pick(["unit", "place", "signer", "subject", "empty-text"])) \(quoted())"
    case 1: return "set opening\n\(block())"
    case 2, 3:
      let facts = [
        " dated \(date)", " title \(quoted())", " for 2021", " as a\(Int.random(in: 1...3, using: &random))",
        " by \(quoted())",
      ]
      return "add document \(random.pick(numbers))" + facts.filter { _ in random.once(in: 2) }.joined()
    case 4: return "edit document \(random.pick(numbers)) dated \(date)"
    case 5: return "remove document \(random.pick(numbers))"
    case 6, 7:
      return
        "add dossier \(code) field \(quoted()) via \(random.pick(["online", "direct", "postal"])) received \(date) due 14/9/2021"
    case 8: return "\(random.pick(["resolve", "return", "withdraw", "suspend", "resume"])) \(code) on \(date)"
    case 9: return "remove dossier \(code)"
    case 10:
      let count = Int.random(in: 0...3, using: &random)
      return
        "add figures field \(quoted()) \(random.once(in: 2) ? "period Q2/2021 " : "")direct \(count) early \(count)"
    case 11: return "add paragraph \(section)\(flags())\(random.once(in: 4) ? " runin" : "")\n\(block())"
    case 12: return "add item \(section)\(random.once(in: 3) ? " level 2" : "")\(flags()) \(quoted())"
    case 13: return "add table \(section)\(flags()) \(quoted())\n| a | < | \\| |\n|---|\n| ^ | b | 1 |"
    case 14: return "edit paragraph \(section) at 1 \(quoted())"
    case 15: return "remove \(random.pick(["paragraph", "item", "table"])) \(section) at 1"
    case 16: return "move \(random.pick(["paragraph", "item"])) \(section) at 1 to \(random.pick(sections))"
    case 17:
      return
        "add section \(random.pick(["IV", "V", "I.13", "IV.1", "III.1"])) \(quoted()) items \(random.pick(["bullets", "letters"]))"
    case 18: return "edit section \(section) \(quoted())"
    case 19:
      return random.once(in: 3) ? "move section \(section) to \(random.pick(sections))" : "remove section \(section)"
    case 20: return "add recipient \(quoted())"
    default: return "add abbreviation V\(Int.random(in: 1...4, using: &random)) \(quoted())"
    }
  }
}

@Suite("The canonical script")
struct CanonicalPropertyTests {
  @Test("replays to the same report and is printed the same again", arguments: 0..<300)
  func replaysToTheSameReport(seed: Int) {
    var generator = CommandGenerator(random: SplitMix64(seed: UInt64(seed)))
    // Commands that are refused change nothing; what the others made is the report.
    let original = replay(generator.script(count: 40)).report
    for language in Language.allCases {
      let text = CanonicalScript.print(original, language)
      let replayed = replay(text)
      #expect(replayed.diagnostics == [], "\(text)")
      #expect(replayed.report == original, "\(text)")
      #expect(CanonicalScript.print(replayed.report, language) == text)
    }
  }

  @Test("of a report is reached whatever way its commands were spelled", arguments: 0..<50)
  func isTheSameFromBothLanguages(seed: Int) {
    var generator = CommandGenerator(random: SplitMix64(seed: UInt64(1000 + seed)))
    let original = replay(generator.script(count: 30)).report
    let vietnamese = replay(CanonicalScript.print(original, .vietnamese)).report
    #expect(CanonicalScript.print(vietnamese, .english) == CanonicalScript.print(original, .english))
  }
}

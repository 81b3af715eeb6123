import CommandLanguage
import Foundations
import ReportModel
import TestSupport

/// Makes command lines, right ones and wrong ones, out of few names, so that they often speak of the same thing.
struct RandomCommands {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// One command with its comments and its block.
  mutating func next() -> String {
    let comments = random.once(in: 6) ? random.pick(["# x\n", "# một # hai\n#\n", "  #| \\\n"]) : ""
    let (line, block) = command()
    let trailing = random.once(in: 8) ? random.pick(["  # cuối", " #", "# \\"]).replacing("#", with: " #") : ""
    return comments + line + trailing + "\n" + block
  }

  private mutating func command() -> (line: String, block: String) {
    switch Int.random(in: 0..<28, using: &random) {
    case 26, 27: parameter()
    case 0: ("report \(period())\(random.once(in: 2) ? " outline free" : "")", "")
    case 1: ("sửa kỳ báo cáo \(period())", "")
    case 2, 3: set()
    case 4, 5, 6: document()
    case 7, 8: dossier()
    case 9, 10: event()
    case 11: figures()
    case 12, 13, 14: block()
    case 15, 24: changeBlock()
    case 23: review()
    case 16, 17, 18: section()
    case 19: foot()
    case 20: recipient()
    case 21: paper()
    case 22: annex()
    default: table()
    }
  }

  // MARK: Kinds of command

  private mutating func set() -> (String, String) {
    let fields = ["unit", "superior", "place", "subject", "addressee", "opening", "closing", "authority", "empty-text"]
    switch Int.random(in: 0..<8, using: &random) {
    case 6: return ("set unit-short \(random.pick(["SNgV", "SNG"]))", "")
    case 7:
      return (
        "set \(random.pick(["unit", "superior"])) \(random.pick(["\"Sở Ngoại vụ\"", "Khác", "\"UBND tỉnh\""]))", ""
      )
    case 0: return ("đặt số \(number(20))", "")
    case 1: return ("set date \(random.pick([date(), "9/2021", "12/2021"]))", "")
    case 2: return ("set symbol \(random.pick(["BC-SNgV", "\"BC SNgV\"", "\"#x\""]))", "")
    case 3: return ("đặt kiểu số đếm \(random.pick(["plain", "padded"]))", "")
    case 4: return prose("set \(random.pick(["opening", "closing", "subject", "addressee"]))")
    default: return ("set \(random.pick(fields)) \(text())", "")
    }
  }

  /// Fields of the page, right and wrong, and fields that are taken away.
  private mutating func paper() -> (String, String) {
    switch Int.random(in: 0..<7, using: &random) {
    case 0:
      let margins = [
        "20/25/30/15", "20/20/32,5/17.25", "trái 35 trên 21,5", "2/2/3/2 cm", "\"top 25\"", "20/12.5/30/20",
      ]
      return ("set margins \(random.pick(margins))", "")
    case 1: return ("đặt cỡ chữ \(random.pick(["13", "13,5", "14 pt", "12"]))", "")
    case 2: return ("set line-spacing \(random.pick(["1", "1,15", "1.5", "2"]))", "")
    case 3: return ("set first-indent \(random.pick(["1", "1,27 cm", "10 mm", "\"1.27\"", "3"]))", "")
    case 4: return ("set urgency \(random.pick(["hỏa tốc", "urgent", "thuong khan", "\"khẩn\"", "x"]))", "")
    case 5: return ("\(random.pick(["set secrecy tuyệt mật", "đặt dự thảo \(text())"]))", "")
    default:
      let fields = ["unit", "number", "opening", "margins", "độ khẩn", "draft-mark", "subject", "unit-short"]
      return ("set \(random.pick(fields)) \"\"", "")
    }
  }

  private mutating func annex() -> (String, String) {
    let number = random.pick(["1", "2", "3", "PL1", "pl.2"])
    let pages = random.pick(["", " landscape", " khổ ngang", " items numbers"])
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2: return ("add annex\(pages) \(text())", "")
    case 3: return ("sửa phụ lục \(number)\(random.once(in: 2) ? " \(text())" : "")\(pages)", "")
    case 4: return ("edit annex \(number) portrait", "")
    case 5: return ("remove annex \(number)", "")
    case 6: return ("move section \(sectionID()) to \(random.pick(["PL1.1", "PL1.2", "PL2"]))", "")
    default: return ("chuyển phụ lục \(number) đến \(random.pick(["1", "2"]))", "")
    }
  }

  private mutating func document() -> (String, String) {
    let kinds = ["plan", "plan", "kế hoạch", "document", "decision"]
    let numbers = ["75/KH-SNgV", "75/KH-SNgV", "76/KH-SNgV", "01/2020/VPCP", "34-NQ/TU", "932/QĐ-UBND"]
    var line =
      "\(random.pick(["add", "add", "add", "thêm", "edit", "remove"])) \(random.pick(kinds)) \(random.pick(numbers))"
    if line.hasPrefix("edit"), random.once(in: 2) { line += random.pick(["@2021", " number 77/KH-SNgV"]) }
    if line.hasPrefix("remove") { return (line + random.pick(["", "@2021", "@2022"]), "") }
    if !random.once(in: 4) { line += " dated \(date())" }
    if random.once(in: 4) { line += " by \(random.pick(["\"Sở Ngoại vụ\"", "Khác", "\"UBND tỉnh\""]))" }
    if random.once(in: 4) { line += " title \(line.hasPrefix("edit") ? text() : "\"a \\\"b\\\"\"")" }
    if random.once(in: 6) { line += " for \(random.pick(["2021", "2022"]))" }
    if random.once(in: 5) { line += " as \(random.pick(["kh", "dated", "\"kế hoạch năm\"", "76/KH-SNgV"]))" }
    return (line, "")
  }

  private mutating func dossier() -> (String, String) {
    let code = random.pick(["H01", "H02", "field", "\"H 03\"", "04"])
    if random.once(in: 8) { return ("remove dossier \(code)", "") }
    var line = "\(random.once(in: 3) ? "edit" : "thêm hồ sơ".replacing("hồ sơ", with: "")) "
    line +=
      line.hasPrefix("edit")
      ? "dossier \(code)" : "hồ sơ \(code) field \(text()) via \(random.pick(["online", "direct", "postal"]))"
    if random.once(in: 3) { line += " procedure \(text())" }
    line += " received \(day(1...20)) due \(day(15...31))"
    if !line.hasPrefix("edit"), random.once(in: 3) {
      line += " suspended \(day(5...12))\(random.once(in: 2) ? " resumed \(day(12...14)) suspended 15/7/2021" : "")"
    }
    if random.once(in: 3) { line += " \(random.pick(["resolved", "returned", "withdrawn"])) \(day(10...31))" }
    return (line, "")
  }

  private mutating func event() -> (String, String) {
    let verb = random.pick(["resolve", "trả lại", "rút", "suspend", "tạm dừng", "resume", "resume"])
    let due = verb == "resume" && random.once(in: 2) ? " due \(day(10...31))" : ""
    return ("\(verb) \(random.pick(["H01", "H02", "field", "\"H 03\"", "04"])) ngày \(day(1...31))\(due)", "")
  }

  private mutating func figures() -> (String, String) {
    let verb = random.pick(["add", "add", "edit", "remove"])
    var line = "\(verb) figures"
    if !random.once(in: 4) { line += " field \(random.pick(["a", "\"Hộ tịch\"", "period"]))" }
    if random.once(in: 3) { line += " period \(period())" }
    if verb != "remove" {
      let count = number(1300)
      line +=
        " \(random.pick(["online", "direct", "carried"])) \(count) \(random.pick(["early", "ontime", "interm"])) \(count)"
    }
    return (line, "")
  }

  private mutating func block() -> (String, String) {
    var line = "add \(random.pick(["paragraph", "paragraph", "item"])) \(sectionID())"
    if random.once(in: 3) { line += " at \(number(4))" }
    if line.contains("paragraph"), random.once(in: 4) { line += " runin" }
    if line.contains("item"), random.once(in: 3) { line += " level \(number(2))" }
    if random.once(in: 4) { line += " một lần" }
    if random.once(in: 3) { line += " reviewed \(period())" }
    return prose(line)
  }

  private mutating func changeBlock() -> (String, String) {
    let reference =
      "\(random.pick(["paragraph", "item", "table"])) \(random.once(in: 2) ? "I.1" : sectionID())\(random.once(in: 2) ? "" : " at \(number(3))")"
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ("remove \(reference)", "")
    case 1, 2: return ("move \(reference) to \(sectionID())\(random.once(in: 2) ? "" : " at \(number(3))")", "")
    default:
      let flag = reference.hasPrefix("paragraph") ? random.pick(["", " runin", " once"]) : " once"
      return random.once(in: 3) ? ("edit \(reference)\(flag)", "") : prose("edit \(reference)\(flag)")
    }
  }

  private mutating func section() -> (String, String) {
    let items = random.once(in: 3) ? " items \(random.pick(["bullets", "numbers", "letters", "paren"]))" : ""
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2: return ("add section \(sectionID()) \(text())\(items)", "")
    case 3, 4: return ("edit section \(sectionID())\(random.once(in: 3) ? "" : " \(text())")\(items)", "")
    case 5: return ("edit section I.1 \"Đánh giá tác động TTHC\"", "")
    case 6: return ("remove section \(sectionID())", "")
    default:
      return random.once(in: 4)
        ? ("move section \(sectionID()) to \(sectionID())", "") : ("remove section \(sectionID())", "")
    }
  }

  private mutating func foot() -> (String, String) {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: return ("\(random.pick(["add", "add", "remove"])) form II.06a", "")
    case 1: return ("remove abbreviation \(random.pick(["TTHC", "\"“x”\""]))", "")
    default:
      return (
        "\(random.pick(["add", "edit"])) abbreviation \(random.pick(["TTHC", "abbreviation", "\"“x”\""])) \(text())", ""
      )
    }
  }

  private mutating func parameter() -> (String, String) {
    let name = random.pick(["huyen", "ngay", "Huyện", "unit", "kh"])
    let value = random.pick(["\"Bình An\"", "8/9/2021", "Q2/2021", "12,5", "\"quý I/2022\""])
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return ("param \(name) choice \"Bình An/Bình Minh\"", "")
    case 1: return ("tham số \(name) \(random.pick(["chữ", "ngày", "kỳ", "số"])) mặc định \(value) \"Gì?\"", "")
    case 2: return ("edit param \(name) default \(value)", "")
    case 3: return ("remove \(random.pick(["param", "expect"])) \(name)", "")
    case 4: return ("edit param \(name) type \(random.pick(["text", "date", "number"]))", "")
    default:
      let expected = random.pick([name, "hồ sơ.trước hạn: Hộ tịch", "\"a # b\"", "\"| x\"", "period"])
      return ("expect \(expected) = \(random.pick([value, "\"|\"", "\"a  b\"", "5"]))", "")
    }
  }

  private mutating func review() -> (String, String) {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return ("remove task \(number(3))", "")
    case 1: return ("thêm việc \(text())", "")
    default: return ("xác nhận \(sectionID())\(random.once(in: 2) ? "" : " vị trí \(number(3))")", "")
    }
  }

  private mutating func recipient() -> (String, String) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: return ("remove recipient \(number(3))", "")
    case 1: return ("move recipient \(number(3)) to \(number(3))", "")
    case 2: return ("edit recipient \(number(3)) \(text())", "")
    default: return ("thêm nơi nhận \(text())\(random.once(in: 3) ? " vị trí \(number(3))" : "")", "")
    }
  }

  private mutating func table() -> (String, String) {
    let caption = random.once(in: 2) ? " \(text())" : ""
    let cells = ["a", "", "<", "^", "1.247", "a \\| b", "Hộ tịch", "{75/KH-SNgV}", "c\\"]
    let width = Int.random(in: 1...3, using: &random)
    var rows = (0...Int.random(in: 0...2, using: &random)).map { _ in
      "|" + (0..<width).map { _ in " \(random.pick(cells)) |" }.joined() + "\n"
    }
    if random.once(in: 2) { rows.insert("|---|\n", at: Int.random(in: 1...rows.count, using: &random)) }
    return ("add table \(sectionID()) once\(caption)", rows.joined())
  }

  // MARK: Values

  private mutating func number(_ largest: Int) -> Int { Int.random(in: 1...largest, using: &random) }

  private mutating func day(_ days: ClosedRange<Int>) -> String { "\(Int.random(in: days, using: &random))/7/2021" }

  private mutating func date() -> String {
    random.pick(["8/2/2021", "08/02/2021", "2021-02-08", "19/02/2021", "8/2/2022"])
  }

  private mutating func period() -> String {
    let names = ["Q3/2021", "quý II/2021", "6 tháng đầu năm 2021", "9M/2021", "tháng 9/2021", "Y2021"]
    return random.pick(names) + (random.once(in: 5) ? " từ 7/6/2021 đến 4/9/2021" : "")
  }

  private mutating func sectionID() -> String {
    random.pick([
      "I", "I.1", "I.1", "I.2", "I.3", "I.3.a", "I.3.b", "I.3.c", "I.4", "I.12", "I.13", "I.14", "II", "II.1", "II.2",
      "II.2.a",
      "III", "IV", "IV.1", "V", "1", "2", "1.1", "1.a", "I.1.1", "I.1.a", "I.1.a.1",
      "PL1", "PL1", "PL1.1", "PL1.2", "PL2", "pl2.a",
    ])
  }

  /// A quoted text of one line.
  private mutating func text() -> String {
    random.pick([
      "\"a\"", "\"Hộ tịch\"", "\"Rà soát, đơn giản hóa\"", "\"a \\\"b\\\" c\"", "“a “b” c”", "\"*a* \\\\* \\{b\\}\"",
      "\"# | \\\\n\"",
      "\"once\"", "\" a\"", "\"a \"", "\"a\\tb\"", "\"\\\\\"", "\"a\u{A0}\"",
    ])
  }

  /// `line` with a text of several lines or paragraphs, quoted or as a block.
  private mutating func prose(_ line: String) -> (String, String) {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: (line + " \"a\\nb \\n \\n\\nc\\n\"", "")
    case 1: (line, "| một\n|  hai # ba \\\n")
    case 2: (line, "| một\n|\n|\n| \"hai\" \\n\n|\n")
    case 3: (line, "|x\n")
    default: (line + " " + text(), "")
    }
  }
}

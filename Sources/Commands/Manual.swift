import Foundations
import ReportScript

/// The manual, made from the table of commands: one page a command, in both languages, with an index each, pages on what
/// several commands share, and the man page of the program.
///
/// The pages stand in `docs/manual`; a test compares them with what is made here.
package enum Manual {
  /// Path below `docs/manual` → text of the page.
  package static var pages: [String: String] {
    var pages = ["baocao.1": manPage]
    for language in Language.allCases {
      let folder = language.rawValue
      for specification in CommandTable.specifications {
        pages["\(folder)/\(specification.id).md"] = page(specification, language)
      }
      pages["\(folder)/README.md"] = index(language)
      for topic in HelpTopic.all { pages["\(folder)/\(topic.id).md"] = page(topic, language) }
    }
    return pages
  }

  private static func page(_ topic: HelpTopic, _ language: Language) -> String {
    let words = ManualWords(language)
    var lines = ["# \(topic.title[language])", ""] + ManualBlock.markdown(topic.body(words)) + [""]
    if !topic.examples.isEmpty {
      lines += [words.examples, ""] + ManualBlock.markdown(topic.examples.map { .code($0[language]) }) + [""]
    }
    return (lines + [words.link(to: topic.id, topic.title)]).joined(separator: "\n") + "\n"
  }

  private static func index(_ language: Language) -> String {
    let words = ManualWords(language)
    var lines = ["# \(words.title)", "", words.introduction, ""]
    for (scope, heading) in [(CommandSpecification.Scope.edit, words.edits), (.session, words.session)] {
      lines += ["## \(heading)", ""]
      for specification in CommandTable.specifications where specification.scope == scope {
        let name = HelpText.name(specification, language)
        lines.append("- [\(name)](\(specification.id).md): \(specification.summary[language])")
      }
      lines.append("")
    }
    lines += ["## \(words.more)", ""]
    lines += HelpTopic.all.map { "- [\($0.title[language])](\($0.id).md)" }
    return (lines + ["", words.link(to: "README")]).joined(separator: "\n") + "\n"
  }

  /// The lines of a Markdown table.
  static func table(_ header: [String], _ rows: [[String]]) -> [String] {
    func line(_ cells: [String]) -> String {
      "| "
        + cells.map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
        .joined(separator: " | ") + " |"
    }
    return [line(header), "|" + String(repeating: "---|", count: header.count)] + rows.map(line)
  }
}

/// The words of the manual itself.
struct ManualWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  /// The way to the same page in the other language.
  func link(to page: String, _ name: LocalizedText? = nil) -> String {
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let text = name?[other] ?? say("English", "Tiếng Việt")
    let label = name == nil ? "" : say("Tiếng Anh: ", "In Vietnamese: ")
    return "\(label)[\(text)](../\(other.rawValue)/\(page).md)"
  }

  var title: String { say("Sổ tay lệnh", "Command manual") }
  var introduction: String {
    say(
      "Mỗi lệnh một trang. Từ khóa viết có dấu, không dấu hay bằng tiếng Anh, chữ hoa hay chữ thường đều được.",
      "A page a command. Keywords are understood in both languages, in any case, with or without diacritics.")
  }
  var edits: String {
    say("Lệnh soạn báo cáo (dùng được trong tệp)", "Commands that write the report (may stand in files)")
  }
  var session: String { say("Lệnh của phiên làm việc", "Commands of the session") }
  var more: String { say("Các trang khác", "Further pages") }
  var kinds: String { say("Loại văn bản: ", "Kinds: ") }
  var format: String { say("định dạng", "format") }
  var written: String { say("cách viết", "written") }
  var meaning: String { say("ý nghĩa", "meaning") }
  var required: String { say("bắt buộc", "required") }
  var repeatable: String { say("lặp lại được", "repeatable") }
  var examples: String { say("Ví dụ:", "Examples:") }
  var sessionOnly: String {
    say(
      "Lệnh này gõ trong phiên làm việc, dùng với `-c` hoặc đưa vào từ đầu vào chuẩn; không được đứng trong tệp báo cáo.",
      "For the shell, `-c` and standard input; not in files.")
  }
  var shellOnly: String {
    say(
      "Lệnh này cần có người trả lời nên chỉ gõ trong phiên làm việc.",
      "It needs somebody to answer, so it is for the shell alone.")
  }
  var severities: String {
    say(
      "Lỗi thì phải sửa trước khi xuất; cảnh báo và ghi chú không cản trở.",
      "Errors must be mended before an export; warnings and notes block nothing.")
  }
  var targets: String {
    say(
      "Đuôi tệp cho biết định dạng, hoặc viết `ĐỊNH-DẠNG:TỆP`; `-` là đầu ra chuẩn, chẳng hạn `txt:-`.",
      "The extension tells the format, or write `FORMAT:PATH`; `-` is standard output, as in `txt:-`.")
  }
}

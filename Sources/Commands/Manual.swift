import Checks
import Foundations
import ReportScript
import Writers

/// The manual, made from the table of commands: one page a command, in both languages, with an index each.
///
/// The pages stand in `docs/manual`; a test compares them with what is made here.
package enum Manual {
  /// Path below `docs/manual` → text of the page.
  package static var pages: [String: String] {
    var pages: [String: String] = [:]
    for language in Language.allCases {
      for specification in CommandTable.specifications {
        pages["\(language.rawValue)/\(specification.id).md"] = page(specification, language)
      }
      pages["\(language.rawValue)/README.md"] = index(language)
      pages["\(language.rawValue)/checks.md"] = checks(language)
      pages["\(language.rawValue)/formats.md"] = formats(language)
    }
    return pages
  }

  private static func page(_ specification: CommandSpecification, _ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(HelpText.name(specification, language))", "", "\(specification.summary[language].sentence)", ""]
    lines += ["```", specification.usage(language), "```", ""]
    if specification.kinds.count > 1 {
      lines += [words.kinds + specification.kinds.map { "`\($0[language])`" }.joined(separator: ", ") + ".", ""]
    }
    if !specification.parameters.isEmpty {
      lines += ["| \(words.argument) | \(words.meaning) | |", "|---|---|---|"]
      for parameter in specification.parameters {
        let name = parameter.keyword.map { "`\($0[language])`" } ?? "`\(parameter.type.placeholder[language])`"
        let need = parameter.isRequired ? words.required : parameter.isRepeatable ? words.repeatable : ""
        lines.append("| \(name.cell) | \(parameter.label[language].cell) | \(need) |")
      }
      lines.append("")
    }
    if let details = specification.details { lines += [details[language], ""] }
    if specification.scope == .session { lines += [words.sessionOnly, ""] }
    lines += [words.examples, ""]
    for example in specification.examples { lines += ["```", example[language], "```", ""] }
    let other: Language = language == .vietnamese ? .english : .vietnamese
    let otherName = HelpText.name(specification, other)
    lines.append(words.otherLanguage + "[\(otherName)](../\(other.rawValue)/\(specification.id).md)")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func index(_ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(words.title)", "", words.introduction, ""]
    for (scope, heading) in [(CommandSpecification.Scope.edit, words.edits), (.session, words.session)] {
      lines += ["## \(heading)", ""]
      for specification in CommandTable.specifications where specification.scope == scope {
        let name = HelpText.name(specification, language)
        lines.append("- [\(name)](\(specification.id).md): \(specification.summary[language])")
      }
      lines.append("")
    }
    lines += ["- [\(words.checks)](checks.md)", "- [\(words.formats)](formats.md)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private static func checks(_ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(words.checks)", "", words.severities, ""]
    for (id, explanation) in AllChecks.explanations { lines += ["## \(id)", "", explanation[language], ""] }
    return lines.joined(separator: "\n")
  }

  private static func formats(_ language: Language) -> String {
    let words = Words(language)
    var lines = ["# \(words.formats)", "", words.targets, "", "| | |", "|---|---|"]
    for format in ExportFormat.all { lines.append("| `\(format.name)` | \(format.summary[language]) |") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The words of the manual itself.
  private struct Words {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

    var title: String { say("Sổ tay lệnh", "Command manual") }
    var introduction: String {
      say(
        "Mỗi lệnh một trang. Từ khóa viết có dấu, không dấu hay tiếng Anh, chữ hoa hay chữ thường đều được.",
        "A page a command. Keywords are understood in both languages, in any case, with or without diacritics.")
    }
    var edits: String {
      say("Lệnh soạn báo cáo (dùng được trong tệp)", "Commands that write the report (may stand in files)")
    }
    var session: String { say("Lệnh của phiên làm việc", "Commands of the session") }
    var checks: String { say("Những điều “kiểm tra” soát", "What `check` looks for") }
    var formats: String { say("Định dạng xuất", "Export formats") }
    var kinds: String { say("Loại: ", "Kinds: ") }
    var argument: String { say("thành phần", "argument") }
    var meaning: String { say("ý nghĩa", "meaning") }
    var required: String { say("bắt buộc", "required") }
    var repeatable: String { say("lặp lại được", "repeatable") }
    var examples: String { say("Ví dụ:", "Examples:") }
    var sessionOnly: String {
      say(
        "Lệnh này gõ trong baocao hoặc dùng với `-c`; không được đứng trong tệp.",
        "For the shell, `-c` and standard input; not in files.")
    }
    var otherLanguage: String { say("Tiếng Anh: ", "In Vietnamese: ") }
    var severities: String {
      say(
        "Lỗi thì phải sửa trước khi xuất; cảnh báo và ghi chú không cản trở.",
        "Errors must be mended before an export; warnings and notes block nothing.")
    }
    var targets: String {
      say(
        "Đuôi tệp cho biết định dạng, hoặc viết `ĐỊNH-DẠNG:TỆP`; `-` là đầu ra chuẩn.",
        "The extension tells the format, or write `FORMAT:PATH`; `-` is standard output.")
    }
  }
}

extension String {
  /// With a capital letter and a full stop.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }

  /// Fit for a cell of a Markdown table.
  fileprivate var cell: String { split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
}

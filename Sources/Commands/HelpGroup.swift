import Foundations
import ReportScript

/// A group of commands in the overview of `help`: what an officer wants to do.
struct HelpGroup: Sendable {
  let title: LocalizedText
  /// The commands in it, by the names of their pages or the kind that ends them.
  private let ids: Set<String>

  private static let all = [
    HelpGroup(
      title: LocalizedText(vi: "Bắt đầu", en: "To begin"),
      ids: ["report", "edit-period", "param", "fill", "guide", "open", "import-report", "next", "run"]),
    HelpGroup(
      title: LocalizedText(vi: "Thể thức văn bản", en: "Letterhead and foot"),
      ids: ["set", "recipient", "abbreviation", "form", "annex"]),
    HelpGroup(title: LocalizedText(vi: "Văn bản viện dẫn", en: "Documents"), ids: ["document"]),
    HelpGroup(
      title: LocalizedText(vi: "Hồ sơ và số liệu", en: "Dossiers and figures"),
      ids: ["dossier", "resolve", "return", "withdraw", "suspend", "resume", "figures"]),
    HelpGroup(
      title: LocalizedText(vi: "Nội dung", en: "Texts"),
      ids: ["paragraph", "item", "table", "section", "task", "edit", "parameterise"]),
    HelpGroup(
      title: LocalizedText(vi: "Xem, soát và xuất", en: "To look, check and export"),
      ids: [
        "show", "list", "find", "status", "check", "expect", "explain", "export", "preview", "compare", "review",
        "confirm",
      ]),
  ]
  /// For whatever has no other place.
  private static let session = HelpGroup(title: LocalizedText(vi: "Phiên làm việc", en: "The session"), ids: [])

  /// Every group with its commands, in the order of the table of commands.
  static let contents: [(group: HelpGroup, commands: [CommandSpecification])] = {
    var rest = CommandTable.specifications
    var result: [(HelpGroup, [CommandSpecification])] = []
    for group in all {
      result.append((group, rest.filter(group.contains)))
      rest.removeAll(where: group.contains)
    }
    return result + [(session, rest)]
  }()

  private func contains(_ specification: CommandSpecification) -> Bool {
    ids.contains(specification.id) || kind(of: specification).map { ids.contains($0.en) } ?? false
  }

  private func kind(of specification: CommandSpecification) -> Term? { specification.kinds.last }

  /// One line for the commands of one kind: "thêm, sửa, xóa văn bản", with the summary of the first.
  static func lines(
    _ commands: [CommandSpecification], _ language: Language
  ) -> [(name: String, summary: String)] {
    var lines: [(kind: Term?, name: String, summary: String)] = []
    for command in commands {
      let (kind, verb) = (command.kinds.last, command.verb[language])
      if let kind, let index = lines.firstIndex(where: { $0.kind == kind }) {
        lines[index].name += ", \(verb)"
      } else {
        lines.append((kind, verb, command.summary[language]))
      }
    }
    return lines.map { line in (line.name + (line.kind.map { " " + $0[language] } ?? ""), line.summary) }
  }
}

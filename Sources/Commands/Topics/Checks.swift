import Foundations
import ReportScript

extension HelpTopic {
  static let checks = HelpTopic(
    id: "checks", name: Term("checks", "phép kiểm tra", aliases: ["các phép kiểm tra", "findings"]),
    title: LocalizedText(vi: "Những điều “kiểm tra” soát", en: "What `check` looks for"),
    body: { words in
      [.paragraph(words.severities)]
        + FindingExplanations.all.flatMap { id, explanation -> [ManualBlock] in
          [.heading(id), .paragraph(explanation[words.language])]
        }
    })
}

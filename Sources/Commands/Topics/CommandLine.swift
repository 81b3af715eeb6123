import Foundations
import ReportScript

extension HelpTopic {
  static let commandLine = HelpTopic(
    id: "command-line", name: Term("command line", "dòng lệnh", aliases: ["command-line", "options", "tùy chọn"]),
    title: LocalizedText(vi: "Chạy baocao từ dòng lệnh", en: "The command line"),
    body: { words in
      CommandLineGuide.subcommands.flatMap { blocks($0, words) }
        + [
          (words.say("Tùy chọn chung", "Options of all"), CommandLineGuide.commonOptions),
          (words.say("Mã thoát", "Exit codes"), CommandLineGuide.exitCodes),
          (words.say("Biến môi trường", "Environment"), CommandLineGuide.variables),
          (words.say("Tệp", "Files"), CommandLineGuide.files),
        ].flatMap { title, entries -> [ManualBlock] in [.heading(title), table(entries, words)] }
        + [.paragraph(words.targets)]
    })

  private static func blocks(_ subcommand: CommandLineGuide.Subcommand, _ words: ManualWords) -> [ManualBlock] {
    let language = words.language
    return [
      .heading("`\(subcommand.usage[language])`"), .paragraph(subcommand.summary[language].sentence),
      table(subcommand.options, words),
    ]
  }

  private static func table(_ entries: [CommandLineGuide.Entry], _ words: ManualWords) -> ManualBlock {
    .table(
      [words.written, words.meaning], entries.map { ["`\($0.usage[words.language])`", $0.meaning[words.language]] })
  }
}

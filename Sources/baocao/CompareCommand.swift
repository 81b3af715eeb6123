import ArgumentParser
import Commands

struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: Words.say("So sánh hai báo cáo.", "Compares two reports."))
  }

  @Argument(help: ArgumentHelp(Words.say("Báo cáo cũ.", "The older report.")))
  var old: String

  @Argument(help: ArgumentHelp(Words.say("Báo cáo mới.", "The newer report.")))
  var new: String

  @Option(help: ArgumentHelp(Words.say("Dạng kết quả: text, md, html hoặc json.", "Form: text, md, html or json.")))
  var format: ComparisonFormat?

  @Option(name: .short, help: ArgumentHelp(Words.say("Ghi vào tệp này.", "Write to this file.")))
  var output: String?

  @Flag(help: ArgumentHelp(Words.say("Ghi đè tệp đã có.", "Overwrite a file that exists.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = common.session()
    let code = session.compareFiles(old, new, format: format, output: output, isForced: force)
    session.leave(code)
  }
}

extension ComparisonFormat: ExpressibleByArgument {}

import ArgumentParser
import Commands

struct NextCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "next",
      abstract: Words.say(
        "Lập báo cáo kỳ sau từ báo cáo kỳ này.", "Makes the report of the next period from the present one."))
  }

  @Argument(
    help: ArgumentHelp(Words.say("Báo cáo kỳ này; - là đầu vào chuẩn.", "The present report; - is standard input.")))
  var file: String

  @Option(help: ArgumentHelp(Words.say("Kỳ của báo cáo sau.", "The period of the next report.")))
  var period: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(Words.say("Tệp mới; - là đầu ra chuẩn.", "The new file; - is standard output.")))
  var output: String?

  @Flag(help: ArgumentHelp(Words.say("Chỉ cho biết sẽ làm gì.", "Only tell what would be done.")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Words.say("Ghi đè tệp đã có.", "Overwrite a file that exists.")))
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = common.session()
    let code = session.makeNext(
      NextRequest(path: file, period: period, output: output, isDryRun: dryRun, isForced: force))
    session.leave(code)
  }
}

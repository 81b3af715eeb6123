import ArgumentParser
import Commands

struct FormatCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "format",
      abstract: Words.say("Viết lại tệp lệnh theo dạng chuẩn.", "Rewrites scripts in canonical form."))
  }

  @Argument(help: ArgumentHelp(Words.say("Các tệp lệnh; - là đầu vào chuẩn.", "The scripts; - is standard input.")))
  var files: [String]

  @Flag(help: ArgumentHelp(Words.say("Chỉ cho biết tệp nào chưa chuẩn.", "Only tell which files are not canonical.")))
  var check = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = common.session()
    let code = session.formatFiles(files, checkOnly: check)
    session.leave(code)
  }
}

import ArgumentParser
import Commands

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check", abstract: Words.say("Soát lỗi của một báo cáo.", "Looks for what is wrong in a report."))
  }

  @Argument(help: ArgumentHelp(Words.say("Tệp báo cáo.", "The report.")))
  var file: String

  @Option(help: ArgumentHelp(Words.say("Dạng kết quả: text hoặc json.", "Form of the result: text or json.")))
  var format: CheckFormat = .text

  @Flag(help: ArgumentHelp(Words.say("Coi cảnh báo là lỗi.", "Take warnings for errors.")))
  var strict = false

  @Flag(help: ArgumentHelp(Words.say("Soát cả cách dàn trang của bản PDF.", "Look at the pages of the PDF too.")))
  var layout = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(Words.say("Giá trị của một tham số: TÊN=GIÁ-TRỊ.", "The value of a parameter: NAME=VALUE.")))
  var param: [String] = []

  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = common.session()
    let code = session.checkFile(file, format: format, isStrict: strict, checksLayout: layout, parameters: param)
    session.leave(code)
  }
}

extension CheckFormat: ExpressibleByArgument {}

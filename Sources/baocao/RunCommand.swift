import ArgumentParser
import Commands
import Foundations

struct RunCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "run",
      abstract: Words.say("Chạy một tệp lệnh và xuất báo cáo.", "Runs a script and exports the report."))
  }

  @Argument(help: ArgumentHelp(Words.say("Tệp lệnh; - là đầu vào chuẩn.", "The script; - is standard input.")))
  var file: String

  @Option(help: ArgumentHelp(Words.say("Dùng kỳ báo cáo này.", "Use this period.")))
  var period: String?

  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp(Words.say("Đặt một trường: FIELD=VALUE.", "Set a field: FIELD=VALUE.")))
  var settings: [String] = []

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(Words.say("Tệp xuất ra, hoặc ĐỊNH-DẠNG:TỆP.", "Output, or FORMAT:PATH.")))
  var export: [String] = []

  @Flag(help: ArgumentHelp(Words.say("Kiểm tra tất cả nhưng không ghi tệp nào.", "Check everything, write nothing.")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Words.say("Bỏ qua lệnh sai và làm tiếp.", "Leave out wrong commands and go on.")))
  var keepGoing = false

  @Flag(
    help: ArgumentHelp(
      Words.say("Ghi đè cả tệp không phải bản xuất trước.", "Overwrite what is not the last export.")))
  var force = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(Words.say("Giá trị của một tham số: TÊN=GIÁ-TRỊ.", "The value of a parameter: NAME=VALUE.")))
  var param: [String] = []

  @Flag(
    help: ArgumentHelp(
      Words.say(
        "Chỉ xuất khi đã soát hết và có đủ số, ngày, người ký.",
        "Export only if all is reviewed and number, date and signer are there.")))
  var final = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = common.session()
    let code = session.runScript(
      RunRequest(
        path: file, period: period, settings: settings, parameters: param, outputs: export, isDryRun: dryRun,
        keepsGoing: keepGoing, isForced: force, isFinal: final))
    session.leave(code)
  }
}

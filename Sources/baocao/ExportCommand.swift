import ArgumentParser
import Commands

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export", abstract: Words.say("Xuất một báo cáo.", "Exports a report."))
  }

  @Argument(help: ArgumentHelp(Words.say("Tệp báo cáo.", "The report.")))
  var file: String

  @Argument(help: ArgumentHelp(Words.say("Tệp xuất ra, hoặc ĐỊNH-DẠNG:TỆP.", "Output, or FORMAT:PATH.")))
  var outputs: [String]

  @Flag(
    help: ArgumentHelp(Words.say("Ghi đè cả tệp không phải bản xuất trước.", "Overwrite what is not the last export.")))
  var force = false

  @Flag(help: ArgumentHelp(Words.say("Xuất cả khi còn lỗi.", "Export even with errors.")))
  var draft = false

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
    let code = session.exportFile(
      file, to: outputs, parameters: param, isDraft: draft, isForced: force, isFinal: final)
    session.leave(code)
  }
}

import Diagnostics
import Foundations
import ReportModel
import ReportScript

extension SessionCommand {
  static let fill = SessionCommand(
    specification: CommandSpecification(
      "fill", scope: .session, verb: Term("fill", "điền"),
      summary: LocalizedText(
        vi: "điền giá trị của một tham số cho phiên này", en: "gives a parameter its value for this session"),
      parameters: [
        .positional("name", .word, vi: "tên tham số", en: "name of the parameter").naming(.parameter),
        .positional("value", .text, isRequired: false, vi: "giá trị", en: "value"),
      ],
      examples: [
        LocalizedText(vi: "điền huyen \"Bình Minh\"", en: "fill huyen \"Bình Minh\""),
        LocalizedText(vi: "điền huyen", en: "fill huyen"),
      ],
      details: LocalizedText(
        vi:
          "Giá trị chỉ giữ đến khi thoát hoặc mở báo cáo khác, không ghi vào tệp; muốn ghi thì: sửa tham số huyen mặc định "
          + "\"Bình Minh\". Không nêu giá trị thì bỏ giá trị đã điền, trở lại mặc định. “liệt kê tham số” cho xem giá trị đang dùng.",
        en:
          "The value is kept until you leave or open another report, and is not in the file; to keep it there: edit param "
          + "huyen default \"Bình Minh\". Without a value the one that was given is forgotten, and the default holds again. "
          + "`list param` shows the values that hold.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.fill(arguments.string("name") ?? "", arguments.text("value")?.text, arguments)
    })
}

extension Session {
  fileprivate mutating func fill(
    _ name: String, _ value: String?, _ arguments: Arguments
  ) throws(CommandFailure) {
    guard let parameter = workspace.report.parameter(named: name) else {
      throw .diagnostic(.unknownParameter(name, at: arguments.span("name"), in: workspace.report))
    }
    guard let value else {
      parameterValues[name] = nil
      let standard = parameter.standard?.printed()
      return say(
        "\(parameter.name): \(standard.map { "mặc định \($0)" } ?? "chưa có giá trị")",
        "\(parameter.name): \(standard.map { "default \($0)" } ?? "no value")")
    }
    do throws(ParameterValue.Failure) {
      let given = try ParameterValue(value, parameter.kind)
      parameterValues[name] = given
      say(
        "\(parameter.name) = \(given.printed()) (trong phiên này, không ghi vào tệp)",
        "\(parameter.name) = \(given.printed()) (for this session, not in the file)")
    } catch {
      throw .diagnostic(.parameterValue(error, value, at: arguments.span("value")))
    }
  }
}

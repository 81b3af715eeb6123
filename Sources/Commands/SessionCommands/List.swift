import Foundations
import ReportModel
import ReportScript

extension SessionCommand {
  static let list = SessionCommand(
    specification: CommandSpecification(
      "list", scope: .session, verb: Term("list", "liệt kê"),
      summary: LocalizedText(
        vi: "liệt kê văn bản, hồ sơ, mục, nơi nhận…", en: "lists documents, dossiers, sections, recipients…"),
      parameters: [
        .positional("kind", .choice(ListKind.choices), isRequired: false, vi: "loại", en: "kind")
      ],
      examples: [
        LocalizedText(vi: "liệt kê văn bản", en: "list documents"),
        LocalizedText(vi: "liệt kê thông tin", en: "list fields"),
      ],
      details: LocalizedText(
        vi:
          "Không nêu loại thì cho biết số lượng từng loại. “thông tin” là các trường đã đặt bằng lệnh “đặt”. Số thứ tự của "
          + "nơi nhận ở đây là số dùng trong “sửa nơi nhận”, “xóa nơi nhận” và “chuyển nơi nhận”.",
        en:
          "Without a kind it tells how many there are. `fields` are the values given by `set`. The numbers of recipients "
          + "are those that `edit recipient`, `remove recipient` and `move recipient` take.")
    ), isPaged: true,
    run: { arguments, session throws(CommandFailure) in
      guard let kind = arguments.choice("kind").flatMap(ListKind.init(rawValue:)) else {
        return session.console.print(session.workspace.report.summary(session.language))
      }
      session.list(kind)
    })
}

extension Session {
  func list(_ kind: ListKind) {
    let report = workspace.report
    guard environment.terminal.outputIsTerminal else {
      let lines = Listing.lines(kind, report, language, values: parameterValues)
      if lines.isEmpty { say("(trống)", "(none)") }
      return lines.forEach(console.print)
    }
    let table = Listing.table(kind, report, language, values: parameterValues)
    guard !table.rows.isEmpty else { return say("(trống)", "(none)") }
    let columns = environment.terminal.columns
    table.lines(width: columns, isColored: console.colorsOutput).forEach(console.print)
    let omitted = table.omittedTitles(width: columns)
    guard !omitted.isEmpty else { return }
    let names = omitted.joined(separator: ", ").lowercased()
    let note = text("màn hình hẹp nên không hiện: \(names)", "no room for: \(names)").clipped(to: columns)
    console.print(TextStyle.dim.painted(note, if: console.colorsOutput))
  }
}

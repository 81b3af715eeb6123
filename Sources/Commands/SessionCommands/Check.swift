import Checks
import Composition
import Diagnostics
import Foundations
import ReportScript

extension SessionCommand {
  static let check = SessionCommand(
    specification: CommandSpecification(
      "check", scope: .session, verb: Term("check", "kiểm tra"),
      summary: LocalizedText(vi: "soát lỗi của báo cáo", en: "looks for what is wrong in the report"),
      parameters: [
        .flag(
          "layout", Term("layout", "trình bày"), vi: "soát cả cách dàn trang của bản PDF",
          en: "looks at the pages of the PDF too")
      ],
      examples: [
        LocalizedText(vi: "kiểm tra", en: "check"), LocalizedText(vi: "kiểm tra trình bày", en: "check layout"),
      ],
      details: LocalizedText(
        vi: "Lỗi thì phải sửa trước khi xuất; cảnh báo và ghi chú thì không cản trở. “giải thích MÃ” nói rõ từng loại.",
        en: "Errors must be mended before an export; warnings and notes block nothing. `explain ID` tells about each.")
    ),
    run: { arguments, session throws(CommandFailure) in
      try session.askForParameters()
      let report = session.workspace.report
      let composition = try session.compose(report)
      var findings = try session.findings(in: report, composition)
      session.show(findings)
      if arguments.flag("layout") {
        let layout = try session.layoutFindings(of: composition.document)
        session.show(layout)
        findings += layout
      }
      let counts = Findings(findings)
      session.console.print(counts.painted(counts.summary(session.language), if: session.console.colorsOutput))
    })
}

/// How many findings of each severity.
package struct Findings: Sendable {
  package var errors = 0
  package var warnings = 0
  package var notes = 0

  package init(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics {
      switch diagnostic.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .note: notes += 1
      }
    }
  }

  /// In the style of the worst of them.
  func painted(_ text: String, if isColored: Bool) -> String {
    let style: TextStyle = errors > 0 ? .error : warnings > 0 ? .warning : notes > 0 ? .note : .added
    return style.painted(text, if: isColored)
  }

  package func summary(_ language: Language) -> String {
    guard errors + warnings + notes > 0 else {
      return language == .vietnamese ? "không tìm thấy lỗi nào" : "nothing found"
    }
    if language == .vietnamese { return "\(errors) lỗi, \(warnings) cảnh báo, \(notes) ghi chú" }
    func count(_ number: Int, _ word: String) -> String { "\(number) \(word)\(number == 1 ? "" : "s")" }
    return [count(errors, "error"), count(warnings, "warning"), count(notes, "note")].joined(separator: ", ")
  }
}

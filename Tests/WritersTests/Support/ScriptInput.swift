import CommandLanguage
import Composition
import Diagnostics
import ReportModel
import ReportScript
import Testing

@testable import Writers

/// What a writer gets of the report of this script, which must be right.
func exportInput(_ script: String, sourceLocation: SourceLocation = #_sourceLocation) -> ExportInput {
  var sources = SourceMap()
  let text = SourceText(name: "x", text: "baocao 1 en\nreport Q3/2021\n" + script)
  let parsed = ScriptParser.parse(sources.add(text), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return ExportInput(
    report: replay.report, composition: Composer.compose(replay.report), findings: [], sources: sources,
    language: .vietnamese)
}

enum Scripts {
  /// Two fields; a dossier in every column of form II.06a, one that waits, and one that is not of the period.
  static let dossiers = """
    set unit "Sở Ngoại vụ"
    set addressee "Văn phòng UBND tỉnh"
    add dossier H01 field "Hộ tịch" via online received 21/6/2021 due 5/7/2021 resolved 30/6/2021
    add dossier H02 field "Hộ tịch" via direct received 22/6/2021 due 5/7/2021 resolved 5/7/2021
    add dossier H03 field "Đất đai" procedure "Cấp đổi" via postal received 1/6/2021 due 5/7/2021 resolved 6/7/2021
    add dossier H04 field "Đất đai" via direct received 1/9/2021 due 1/10/2021
    add dossier H05 field "Đất đai" via direct received 1/8/2021 due 1/9/2021 suspended 20/8/2021
    add dossier H06 field "Đất đai" via direct received 1/8/2021 due 2/9/2021 returned 1/9/2021
    add dossier H07 field "Hộ tịch" via direct received 15/9/2021 due 2/10/2021

    """

  /// Texts in which every format has signs of its own, and what a spreadsheet would run.
  static let hostileTexts = [
    "=1+1", "+84", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\")", "<b>&amp;\"'</b>", "a,b;c", "_x0041_", "]]>", "-- -->",
    "\u{202E}đảo", "\u{200F}", "🇻🇳 👨‍👩‍👧", String(repeating: "ă", count: 300), "{{ }}", "%s %n", "\\", "'",
    "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ",
    "AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬBCDĐEÈÉẺẼẸÊỀẾỂỄỆGHIÌÍỈĨỊKLMNOÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢPQRSTUÙÚỦŨỤƯỪỨỬỮỰVXYỲÝỶỸỴ",
  ]

  /// A report with a dossier for each of these fields, which also are its procedures.
  static func input(fields: [String]) -> ExportInput {
    var input = exportInput("")
    for (index, field) in fields.enumerated() {
      guard let received = CalendarDate(year: 2021, month: 7, day: 1) else { continue }
      input.report.dossiers.append(
        DossierRecord(
          Dossier(
            code: "\(index)", field: field, procedure: field, channel: .online, received: received,
            due: received.adding(days: 9))))
    }
    input.composition = Composer.compose(input.report)
    return input
  }
}

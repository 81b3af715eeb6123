import CommandLanguage
import Commands
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import TestSupport
import Testing

/// The report of a script that must be right.
func scriptedReport(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> Report {
  var sources = SourceMap()
  let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources)
  var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
  replay.run(parsed.script)
  #expect(parsed.diagnostics + replay.diagnostics == [], sourceLocation: sourceLocation)
  return replay.report
}

/// A report with a little of everything.
let completionSample = scriptedReport(
  """
  report Q3/2021
  set unit "Sở Ngoại vụ"
  set unit-short "SNgV"
  set opening "Thực hiện chế độ báo cáo định kỳ, đơn vị báo cáo như sau:"
  add plan 75/KH-SNgV dated 08/02/2021 title "rà soát, đánh giá thủ tục hành chính năm 2021" as kế-hoạch-rà-soát
  add plan 20/KH-UBND dated 29/01/2021 by "UBND tỉnh" title "kiểm soát thủ tục hành chính"
  add plan 15/KH-UBND dated 14/01/2021 by "UBND huyện"
  add plan 15/KH-UBND dated 18/01/2022 by "UBND huyện"
  add decision 37/QĐ-SNgV dated 12/7/2021
  add decree 45/2020/NĐ-CP
  add abbreviation TTHC "thủ tục hành chính"
  add abbreviation QPPL "quy phạm pháp luật"
  add paragraph I.4 "Sở đã rà soát xong. Kết quả tốt."
  add item I.4 "Tiếp tục đơn giản hóa các thủ tục."
  add dossier H01 field "Hộ tịch" procedure "Đăng ký khai sinh" via direct received 21/6/2021 due 05/7/2021 \
    resolved 30/6/2021
  add dossier H02 field "Đất đai" procedure "Cấp giấy chứng nhận" via online received 1/7/2021 due 30/8/2021
  add figures field "Chứng thực" direct 5 early 5
  add form II.06a
  add recipient "Văn phòng UBND tỉnh"
  add recipient "Sở Nội vụ"
  """)

/// Nothing but the period.
let bareReport = scriptedReport("report Q3/2021")

/// A line, in which ▮ is the cursor, and what may stand there.
struct Typed {
  let text: String
  let cursor: Int
  let completer: Completer

  init(
    _ marked: String, in report: Report = completionSample, _ language: Language = .vietnamese,
    files: [String: String] = [:], path: String? = nil
  ) {
    let parts = marked.split(separator: "▮", maxSplits: 1, omittingEmptySubsequences: false)
    text = parts.joined()
    cursor = parts[0].unicodeScalars.count
    completer = Completer(
      report: report, language: language,
      // 8 September 2021, in the third quarter.
      environment: Environment(files: MemoryFileSystem(files), clock: .fixed(at: 1_631_059_200)), path: path)
  }

  var completion: Completion { completer.completion(of: text, cursor: cursor) }
  var texts: [String] { completion.candidates.map(\.text) }
  var labels: [String] { completion.candidates.map(\.label) }

  /// “label – detail”.
  var lines: [String] { completion.candidates.map { $0.detail.isEmpty ? $0.label : "\($0.label) – \($0.detail)" } }

  /// The line once the only candidate was taken; what there is if there is not only one.
  var taken: String {
    let completion = completion
    guard let only = completion.candidates.first, completion.candidates.count == 1 else {
      return "\(completion.candidates.count): \(texts.prefix(3))"
    }
    var scalars = Array(text.unicodeScalars)
    scalars.replaceSubrange(completion.replaced, with: Array((only.text + only.ending).unicodeScalars))
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars)
    return String(line)
  }
}

import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

/// An outline that `report` can start from, written in the command language itself.
package struct BuiltInOutline: Sendable {
  package let name: String
  package let summary: LocalizedText
  private let script: String

  /// The first one is what `report` takes when it is told none.
  package static let all = [kstt, free]

  static let choices = ChoiceList(all.map { Term($0.name, $0.name) }, details: all.map(\.summary))

  package static let free = BuiltInOutline(
    name: Outline.freeName, summary: LocalizedText(vi: "đề cương trống", en: "no sections yet"), script: "")

  /// The report on the control of administrative procedures (Circular 01/2020/TT-VPCP).
  package static let kstt = BuiltInOutline(
    name: "kstt",
    summary: LocalizedText(
      vi: "báo cáo kiểm soát thủ tục hành chính", en: "the report on the control of administrative procedures"),
    script: """
      add section I "Tình hình, kết quả kiểm soát thủ tục hành chính (TTHC)"
      add section I.1 "Đánh giá tác động TTHC"
      add section I.2 "Thẩm định, thẩm tra TTHC tại dự thảo văn bản QPPL"
      add section I.3 "Công bố, công khai TTHC, danh mục TTHC"
      add section I.3.a "Công bố Danh mục TTHC"
      add section I.3.b "Công khai TTHC"
      add section I.4 "Rà soát, đơn giản hóa TTHC"
      add section I.5 "Tiếp nhận, xử lý phản ánh, kiến nghị về quy định, TTHC"
      add section I.6 "Tình hình và kết quả giải quyết TTHC"
      add section I.7 "Tình hình tiếp nhận, giải quyết TTHC theo cơ chế một cửa, một cửa liên thông"
      add section I.8 "Thực hiện TTHC trên môi trường điện tử"
      add section I.9 "Truyền thông hỗ trợ hoạt động kiểm soát TTHC"
      add section I.10 "Nghiên cứu, đề xuất sáng kiến cải cách TTHC"
      add section I.11 "Công tác kiểm tra thực hiện kiểm soát TTHC"
      add section I.12 "Về tình hình, kết quả thực hiện nhiệm vụ khác"
      add section II "Đánh giá chung"
      add section II.1 "Mức độ hoàn thành công tác kiểm soát TTHC {period}"
      add section II.2 "Những thuận lợi, khó khăn"
      add section II.2.a "Thuận lợi"
      add section II.2.b "Khó khăn"
      add section III "Phương hướng nhiệm vụ {period.next|long}" items numbers
      """)

  /// The outline as it stands before any change.
  package var outline: Outline { Self.outlines[name] ?? Outline(name: name) }

  /// Read once: `undo` and `save` need them each time.
  private static let outlines = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.read()) })

  private func read() -> Outline {
    guard !script.isEmpty else { return Outline(name: name) }
    var report = Report()
    var sources = SourceMap()
    let source = sources.add(SourceText(name: name, text: script))
    let binder = ScriptBinder(sessionCommands: [])
    for statement in ScriptParser.parse(source, in: sources).script.statements {
      guard case .edit(.addSection(let id, var section)) = binder.bind(statement) else { continue }
      section.original = id
      section.heading.origin = nil
      section.place = Provenance()
      _ = try? report.apply(.addSection(id, section))
    }
    return Outline(name: name, sections: report.outline.sections)
  }
}

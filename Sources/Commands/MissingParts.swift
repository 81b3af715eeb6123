import Checks
import Foundations
import ReportModel
import ReportScript

/// What a report still lacks before it is whole; found by looking once over its outline and, if asked, its documents.
struct MissingParts: Sendable {
  private(set) var fields: [Field]
  /// Sections that could have content and have none, in the order of the paper.
  private(set) var emptySections: [SectionID] = []
  /// How many sections could have content.
  private(set) var sectionCount = 0
  /// Where sections that could have content stand one after the other: their numbers, counted in the order of the paper.
  private var places: [Int] = []
  private(set) var undatedDocuments: [RegisteredDocument] = []
  /// Sections with texts that wait for review, and how many each has.
  private var unreviewed: [(section: SectionID, count: Int)] = []
  private(set) var taskCount = 0
  private let hasPeriod: Bool

  init(of report: Report, documentsToo: Bool = true) {
    fields = LetterheadIsComplete.missingFields(in: report)
    hasPeriod = report.period != nil
    if documentsToo { undatedDocuments = report.documents.documents.filter { $0.date == nil } }
    var (empty, places, count): ([SectionID], [Int], Int) = ([], [], 0)
    taskCount = report.tasks.count
    var unreviewed: [(section: SectionID, count: Int)] = []
    report.outline.forEachWithAnnexes { id, section in
      let waiting = report.unreviewedCount(in: section)
      if waiting > 0 { unreviewed.append((id, waiting)) }
      guard section.children.isEmpty else { return }
      if section.blocks.isEmpty {
        empty.append(id)
        places.append(count)
      }
      count += 1
    }
    (emptySections, self.places, sectionCount) = (empty, places, count)
    self.unreviewed = unreviewed
  }

  var unreviewedCount: Int { unreviewed.reduce(0) { $0 + $1.count } }

  /// "14/18 mục · 2 trường trống", "đủ 18/18", each with "· 34 chưa soát" while something waits for review.
  func note(_ language: Language) -> String {
    let count = unreviewedCount
    let rest = language == .vietnamese ? " · \(count) chưa soát" : " · \(count) to review"
    return filledNote(language) + (count == 0 ? "" : rest)
  }

  private func filledNote(_ language: Language) -> String {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    let filled = "\(sectionCount - emptySections.count)/\(sectionCount)"
    if emptySections.isEmpty, fields.isEmpty { return say("đủ \(filled)", "complete \(filled)") }
    guard !fields.isEmpty else { return say("\(filled) mục", "\(filled) sections") }
    let count = fields.count
    return say(
      "\(filled) mục · \(count) trường trống", "\(filled) sections · \(count) field\(count == 1 ? "" : "s") empty")
  }

  /// A line for each kind of thing that is missing.
  func lines(_ language: Language) -> [String] {
    func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
    guard hasPeriod else { return [] }
    var lines: [String] = []
    if !fields.isEmpty {
      let names = fields.map { $0.term[language] }.joined(separator: ", ")
      lines.append(say("trường còn trống: \(names)", "fields not set: \(names)"))
    }
    if !emptySections.isEmpty { lines.append(say("mục còn trống: \(emptyRuns)", "empty sections: \(emptyRuns)")) }
    if !undatedDocuments.isEmpty {
      let shown = undatedDocuments.prefix(10).map(\.number.text).joined(separator: ", ")
      let rest = undatedDocuments.count > 10 ? ", …" : ""
      let count = undatedDocuments.count
      lines.append(
        say("văn bản chưa có ngày (\(count)): \(shown)\(rest)", "documents without date (\(count)): \(shown)\(rest)"))
    }
    if !unreviewed.isEmpty {
      let sections = unreviewed.map { $0.count == 1 ? "\($0.section)" : "\($0.section) (\($0.count))" }
        .joined(separator: ", ")
      lines.append(say("chưa soát (\(unreviewedCount)): \(sections)", "not reviewed (\(unreviewedCount)): \(sections)"))
    }
    if taskCount > 0 {
      lines.append(
        say(
          "việc phải nói tới (\(taskCount)): liệt kê việc", "tasks to be answered for (\(taskCount)): list tasks"))
    }
    return lines
  }

  /// "I.1–I.3, I.8": three and more in a row are run together.
  var emptyRuns: String {
    var runs: [ClosedRange<Int>] = []
    for index in emptySections.indices {
      if let last = runs.last, places[index] == places[last.upperBound] + 1,
        emptySections[index].parent == emptySections[last.upperBound].parent,
        emptySections[index].annex == nil || emptySections[last.upperBound].annex != nil
      {
        runs[runs.count - 1] = last.lowerBound...index
      } else {
        runs.append(index...index)
      }
    }
    return runs.flatMap { run -> [String] in
      guard run.count > 2 else { return run.map { emptySections[$0].description } }
      return ["\(emptySections[run.lowerBound])–\(emptySections[run.upperBound])"]
    }.joined(separator: ", ")
  }

  /// The command that brings the report on: what keeps it from being exported first, then what is missing, then the end.
  func nextCommand(_ findings: Findings, hasUnsavedWork: Bool, path: String?) -> LocalizedText {
    guard hasPeriod else { return LocalizedText(vi: "báo cáo quý 3/2021", en: "report Q3/2021") }
    if findings.errors > 0 { return LocalizedText(vi: "kiểm tra", en: "check") }
    if unreviewedCount > 0 { return LocalizedText(vi: "soát lại", en: "review") }
    if let field = fields.first {
      return LocalizedText(
        vi: "đặt \(field.vietnameseName) \(field.example(.vietnamese))",
        en: "set \(field.rawValue) \(field.example(.english))")
    }
    if let document = undatedDocuments.first {
      let number = document.number.text
      return LocalizedText(vi: "sửa văn bản \(number) ngày 8/2/2021", en: "edit document \(number) dated 8/2/2021")
    }
    if let section = emptySections.first {
      return LocalizedText(vi: "thêm đoạn \(section)", en: "add paragraph \(section)")
    }
    if hasUnsavedWork {
      return path == nil
        ? LocalizedText(vi: "lưu bao-cao.baocao", en: "save report.baocao") : LocalizedText(vi: "lưu", en: "save")
    }
    return LocalizedText(vi: "xuất bao-cao.docx", en: "export report.docx")
  }
}

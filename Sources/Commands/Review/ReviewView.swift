import Composition
import Foundations
import ReportModel
import ReportScript

/// What the review shows of a text: as it stood in the period for which it was looked through last, as it stands now, and
/// what the checks say of it.
struct ReviewView {
  private static let findingLimit = 3

  let report: Report
  let language: Language
  let columns: Int
  let isColored: Bool

  private func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }

  func lines(of part: UnreviewedPart, progress: String) -> [String] {
    let heading = report.outline[part.section].map { TextResolver.plainText(of: $0.heading, in: report) } ?? ""
    let kind = part.block.kind.term[language]
    let place = say("vị trí", "at") + " \(part.position)"
    let title = "\(progress)  \(part.section)  \(heading.oneLine)".clipped(to: max(20, columns - 1))
    var lines = [title, "  [\(kind), \(place)]"]
    let earlier = report.view(of: part.reviewed)
    let before = Self.texts(of: part.block, in: earlier)
    let now = Self.texts(of: part.block, in: report)
    if before == now {
      lines += labelled(say("không đổi:", "unchanged:"), now)
    } else {
      lines += labelled(language == .vietnamese ? "\(part.reviewed.short):" : "\(part.reviewed.id):", before)
        .map { TextStyle.dim.painted($0, if: isColored) }
      lines += labelled(say("kỳ này:", "now:"), now)
    }
    if let period = earlier.period, PeriodWords(period).areWritten(in: part.block) {
      lines.append(
        say(
          "  lưu ý: tên hay ngày của \(period.short) viết tay", "  note: \(period.id) or its days are written by hand"))
    }
    return lines + documents(in: part.block, of: earlier) + findings(of: part.block)
  }

  /// The tasks that the report must answer for.
  static func tasks(_ report: Report, _ language: Language, columns: Int) -> [String] {
    guard !report.tasks.isEmpty else { return [] }
    let title =
      language == .vietnamese
      ? "Việc kỳ trước đã nêu, phải nói tới ở phần I, II (\(report.tasks.count)); xong việc nào thì: xóa việc N"
      : "Tasks set last time, to be answered for in parts I and II (\(report.tasks.count)); strike off: remove task N"
    let lines = Listing.tasks(report).enumerated().map { "  \($0 + 1). \($1)" }
    return [title] + lines.map { UnicodeText.printable($0).clipped(to: max(20, columns - 1)) }
  }

  private static func texts(of block: NarrativeBlock, in report: Report) -> [String] {
    guard case .table(let table) = block.content else {
      return [TextResolver.plainText(of: block.text, in: report).oneLine]
    }
    let caption = block.text.isEmpty ? [] : [TextResolver.plainText(of: block.text, in: report).oneLine]
    return caption
      + table.rows.map { row in
        row.map { TextResolver.plainText(of: $0, in: report).oneLine }.joined(separator: " | ")
      }
  }

  private func labelled(_ label: String, _ texts: [String]) -> [String] {
    let lines = texts.flatMap { UnicodeText.printable($0).wrapped(width: max(20, columns - 5)) }
    return ["  \(label)"] + lines.map { "    \($0)" }
  }

  /// What the text is built on and may be over: documents of the earlier period, annual plans of a past year.
  private func documents(in block: NarrativeBlock, of earlier: Report) -> [String] {
    guard let period = report.period, let before = earlier.period else { return [] }
    var told: Set<Int> = []
    return block.texts.flatMap(TextResolver.references).compactMap { reference in
      guard case .document(let name, _) = reference, let index = report.documents.matches(name).first,
        told.insert(index).inserted
      else { return nil }
      let document = report.documents[index]
      if document.isPlanOfPastYear(in: period), let year = document.planYear {
        return say(
          "  lưu ý: \(document.number) là kế hoạch năm \(year)", "  note: \(document.number) is the plan of \(year)")
      }
      guard let date = document.date, (before.from...before.to).contains(date) else { return nil }
      return say(
        "  lưu ý: \(document.number) ban hành trong \(before.short) (\(date))",
        "  note: \(document.number) was issued in \(before.id) (\(date))")
    }
  }

  private func findings(of block: NarrativeBlock) -> [String] {
    let found = block.texts.flatMap { TextResolver.diagnostics(of: $0, in: report) }
    return found.prefix(Self.findingLimit).map { "  \($0.severity.word[language]): \($0.message[language])" }
  }
}

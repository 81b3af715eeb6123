import Foundations
import ReportModel
import ReportScript

// What `next` does, told before it is done.

extension NextPlan {
  /// A heading, then each action with a line for each matter.
  func lines(_ language: Language) -> [String] {
    let days = LocalizedText(vi: "từ \(to.from) đến \(to.to)", en: "\(to.from) – \(to.to)")
    let title = LocalizedText(
      vi: "Kỳ sau của \(from.short): \(to.short), \(days.vi)", en: "After \(from.id): \(to.id), \(days.en)")
    var lines = [title[language]]
    for action in Action.allCases {
      let matters = entries.filter { $0.action == action }.map(\.matter)
      guard !matters.isEmpty else { continue }
      lines.append("\(action.name[language]):")
      lines += matters.map { "  " + text(of: $0, action)[language] }
    }
    return lines
  }

  private func text(of matter: Matter, _ action: Action) -> LocalizedText {
    switch matter {
    case .fields(let fields):
      let names = LocalizedText(vi: Names(fields.map(\.term.vi)).text.vi, en: Names(fields.map(\.term.en)).text.en)
      guard action == .kept else {
        let what =
          action == .asked
          ? LocalizedText(vi: "điền khi phát hành", en: "to be filled in when it is issued")
          : LocalizedText(vi: "để trống", en: "left blank")
        return LocalizedText(vi: "\(names.vi): \(what.vi)", en: "\(names.en): \(what.en)")
      }
      return counted(fields.count, vi: "thông tin", "field", "fields", names)
    case .marks(let fields):
      let (vi, en) = (fields.map(\.term.vi).joined(separator: ", "), fields.map(\.term.en).joined(separator: ", "))
      return LocalizedText(vi: "\(vi): còn của kỳ trước", en: "\(en): still those of the period before")
    case .written(let fields, let places):
      let sections = Self.sections(of: places)
      let vi = Names(fields.map(\.term.vi) + sections).text.vi
      let en = Names(fields.map(\.term.en) + sections).text.en
      return LocalizedText(
        vi: "còn viết tay tên hay ngày của \(from.short): \(vi)", en: "name \(from.id) or its days by hand: \(en)")
    case .documents(let numbers): return counted(numbers, vi: "văn bản", "document", "documents")
    case .abbreviations(let names): return counted(names, vi: "chữ viết tắt", "abbreviation", "abbreviations")
    case .outline(let sections, let annexes):
      let more = annexes == 0 ? LocalizedText(vi: "", en: "") : counted(annexes, vi: "phụ lục", "annex", "annexes")
      let all = counted(sections, vi: "mục của đề cương", "section", "sections")
      return LocalizedText(
        vi: all.vi + (annexes == 0 ? "" : ", \(more.vi)"), en: all.en + (annexes == 0 ? "" : ", \(more.en)"))
    case .forms(let codes):
      let list = codes.joined(separator: ", ")
      return LocalizedText(vi: "biểu \(list) kèm theo", en: "form \(list) stays annexed")
    case .recipients(let count): return counted(count, vi: "nơi nhận", "recipient", "recipients")
    case .period:
      return LocalizedText(
        vi: "tên kỳ, khoảng ngày, kỳ trước, kỳ sau, số liệu trong mọi đoạn văn",
        en: "names of periods, ranges of days and figures in all texts")
    case .parameters(let names): return counted(names, vi: "tham số", "parameter", "parameters")
    case .expectations(let names): return counted(names, vi: "mong đợi", "expectation", "expectations")
    case .tasks(let texts): return tasks(texts.count, action)
    case .parts(let places): return parts(places, action)
    case .closedDossiers(let codes): return counted(codes, vi: "hồ sơ đã xong", "closed dossier", "closed dossiers")
    case .openDossiers(let codes): return counted(codes, vi: "hồ sơ còn mở", "open dossier", "open dossiers")
    case .fieldTotals, .totals, .plans, .gap, .overlap, .ranged: return calculation(matter)
    }
  }

  /// What concerns counts and days.
  private func calculation(_ matter: Matter) -> LocalizedText {
    switch matter {
    case .fieldTotals(let totals):
      let names = Names(totals.map { "\($0.field) \($0.carried)" }).text
      let agree = totals.allSatisfy { $0.open == $0.carried }
      return LocalizedText(
        vi: "từ kỳ trước (6) \(agree ? "=" : "≠") đang giải quyết (11) của \(from.short): \(names.vi)",
        en: "carried over (6) \(agree ? "=" : "≠") open (11) of \(from.id): \(names.en)")
    case .totals(let fields):
      let names = Names(fields).text
      return LocalizedText(
        vi: "số liệu tổng của kỳ mới: \(names.vi)", en: "the totals of the new period: \(names.en)")
    case .plans(let numbers):
      let names = Names(numbers).text
      return LocalizedText(
        vi: "cần kế hoạch năm \(to.year) thay cho: \(names.vi)", en: "plans of \(to.year) are needed for: \(names.en)")
    case .gap(let from, let to):
      return LocalizedText(
        vi: "giữa \(from.to) và \(to.from) còn những ngày không thuộc báo cáo nào",
        en: "the days between \(from.to) and \(to.from) belong to no report")
    case .overlap(let from, let to):
      return LocalizedText(
        vi:
          "\(to.short) tính cả những ngày của \(from.short): hồ sơ đã xong trong đó được giữ, số liệu tổng cần cộng thêm",
        en: "\(to.id) counts days of \(from.id) again: what ended then stays, and totals are to be completed")
    case .ranged(let period):
      return LocalizedText(
        vi: "khoảng ngày riêng: từ \(period.from) đến \(period.to); theo quy định từ \(period.ruleRange.lowerBound)",
        en: "days of its own: \(period.from) – \(period.to); by rule from \(period.ruleRange.lowerBound)")
    default: return LocalizedText(vi: "", en: "")
    }
  }

  private func tasks(_ count: Int, _ action: Action) -> LocalizedText {
    action == .dropped
      ? counted(count, vi: "việc của danh sách cũ", "task of the old list", "tasks of the old list")
      : LocalizedText(
        vi: "\(count) việc của phần phương hướng thành danh sách việc phải nói tới ở phần I, II",
        en: "\(count) task\(count == 1 ? "" : "s") of the section on the next period, as a list for parts I and II")
  }

  private func parts(_ places: [String], _ action: Action) -> LocalizedText {
    let names = Names(Self.sections(of: places)).text
    return action == .dropped
      ? counted(
        places.count, vi: "phần chỉ dùng một lần", "text for one period only", "texts for one period only", names)
      : counted(places.count, vi: "phần chờ soát lại", "text to be reviewed", "texts to be reviewed", names)
  }

  /// `I.4@1`, `I.4@2` → `I.4 (2)`.
  private static func sections(of places: [String]) -> [String] {
    var counts: [(section: Substring, count: Int)] = []
    for place in places {
      let section = place.prefix { $0 != "@" }
      if counts.last?.section == section { counts[counts.count - 1].count += 1 } else { counts.append((section, 1)) }
    }
    return counts.map { $0.count == 1 ? String($0.section) : "\($0.section) (\($0.count))" }
  }

  private func counted(_ names: [String], vi: String, _ one: String, _ many: String) -> LocalizedText {
    counted(names.count, vi: vi, one, many, Names(names).text)
  }

  private func counted(
    _ count: Int, vi: String, _ one: String, _ many: String, _ names: LocalizedText? = nil
  ) -> LocalizedText {
    let number = VietnameseNumber.grouped(count)
    return LocalizedText(
      vi: "\(number) \(vi)" + (names.map { ": \($0.vi)" } ?? ""),
      en: "\(count) \(count == 1 ? one : many)" + (names.map { ": \($0.en)" } ?? ""))
  }
}

extension NextPlan.Action {
  var name: LocalizedText {
    switch self {
    case .kept: LocalizedText(vi: "giữ nguyên", en: "kept")
    case .recomputed: LocalizedText(vi: "tính lại", en: "computed anew")
    case .carried: LocalizedText(vi: "chuyển sang", en: "carried over")
    case .dropped: LocalizedText(vi: "bỏ", en: "dropped")
    case .asked: LocalizedText(vi: "chờ bạn", en: "waits for you")
    }
  }
}

/// Names in a row, the first of them where there are many.
private struct Names {
  private static let limit = 8
  let text: LocalizedText

  init(_ names: [String]) {
    let shown = names.prefix(Self.limit).joined(separator: ", ")
    let rest = names.count - Self.limit
    text =
      rest <= 0
      ? LocalizedText(verbatim: shown)
      : LocalizedText(
        vi: "\(shown)… (còn \(VietnameseNumber.grouped(rest)))", en: "\(shown)… (\(rest) more)")
  }
}

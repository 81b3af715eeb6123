import Diagnostics
import Foundations
import ReportModel

// Why a report did not take an edit of its outline, narrative or foot, in words.

extension Diagnostic {
  // MARK: Sections

  static func section(_ rejection: EditRejection, _ span: SourceSpan?, _ report: Report) -> Diagnostic {
    switch rejection.reason {
    case .sectionUnknown(let id): return unknownSection(id, at: span, in: report)
    case .sectionExists(let id, let heading):
      return Diagnostic(
        "section-exists",
        LocalizedText(vi: "mục \(id) đã có: “\(heading)”", en: "there is a section \(id) already: “\(heading)”"),
        span: span,
        hints: [
          LocalizedText(vi: "đổi tiêu đề: sửa mục \(id) \"…\"", en: "to change its heading: edit section \(id) \"…\"")
        ])
    case .annexIsNoSection(let id): return annexIsNoSection(id, at: span)
    case .sectionGap(let id, let next) where id.isAnnex:
      return Diagnostic(
        "section-gap",
        LocalizedText(
          vi: "không có vị trí \(id.last.index + 1): phụ lục sau cùng là \(next.last.index + 1)",
          en: "there is no place \(id.last.index + 1): the last annex is \(next.last.index + 1)"),
        span: span
      ).replacing(with: String(next.last.index + 1))
    case .sectionOutOfRange(let id) where id.isAnnex:
      return Diagnostic(
        "section-out-of-range",
        LocalizedText(vi: "báo cáo có nhiều nhất 99 phụ lục", en: "a report has at most 99 annexes"), span: span)
    case .sectionGap(let id, let next):
      return Diagnostic(
        "section-gap",
        LocalizedText(
          vi: "mục \(id) chưa thể có: mục kế tiếp là \(next)", en: "\(id) is not next: the next section is \(next)"),
        span: span, hints: [didYouMean(LocalizedText(verbatim: next.description))]
      ).replacing(with: next.description)
    case .sectionIntoItself(let id):
      return Diagnostic(
        "section-into-itself",
        LocalizedText(
          vi: "không thể chuyển mục \(id) vào chính nó", en: "section \(id) cannot be moved into itself"), span: span)
    case .sectionOutOfRange(let id):
      return Diagnostic(
        "section-out-of-range",
        LocalizedText(
          vi: "không thể chuyển đến \(id): đề cương có nhiều nhất \(SectionID.maximumLevel) cấp, mỗi cấp 99 mục",
          en: "it cannot be moved to \(id): an outline has at most \(SectionID.maximumLevel) levels of 99 sections each"
        ),
        span: span)
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }

  /// A section that the outline does not have, with what it has instead.
  package static func unknownSection(_ id: SectionID, at span: SourceSpan?, in report: Report) -> Diagnostic {
    if let annex = id.annex, !report.outline.contains(SectionID(annex: annex)) {
      return .unknownAnnex(annex, at: span, in: report)
    }
    var hints: [LocalizedText] = []
    if report.outline.isEmpty, report.period == nil, id.annex == nil {
      hints.append(
        LocalizedText(
          vi: "mở báo cáo trước, ví dụ: báo cáo quý 3/2021", en: "start the report first, for example: report Q3/2021"))
    } else {
      let identifiers = report.outline.identifiers
      let siblings = identifiers.filter { $0.parent == id.parent && $0.level == id.level && $0.isAnnex == id.isAnnex }
      if let first = siblings.first, let last = siblings.last {
        hints.append(
          LocalizedText(vi: "có các mục từ \(first) đến \(last)", en: "there are sections \(first) to \(last)"))
      } else if let parent = id.parent, let section = report.outline[parent] {
        hints.append(
          LocalizedText(
            vi: "mục \(parent) “\(section.heading.text)” không có mục con",
            en: "section \(parent) “\(section.heading.text)” has no sections below it"))
      }
      hints.append(
        LocalizedText(
          vi: "xem đề cương: xem; thêm mục: thêm mục \(id) \"…\"",
          en: "to see the outline: show; to add it: add section \(id) \"…\""))
    }
    return Diagnostic(
      "unknown-section", LocalizedText(vi: "không có mục \(id)", en: "there is no section \(id)"), span: span,
      hints: hints
    ).replacing(with: report.outline.nearest(to: id)?.description)
  }

  private static func annexIsNoSection(_ id: SectionID, at span: SourceSpan?) -> Diagnostic {
    let number = id.last.index + 1
    return Diagnostic(
      "annex-is-no-section",
      LocalizedText(vi: "\(id) là một phụ lục, không phải một mục", en: "\(id) is an annex, not a section"), span: span,
      hints: [
        LocalizedText(
          vi: "thêm: thêm phụ lục \"…\"; đổi thứ tự: chuyển phụ lục \(number) đến …",
          en: "to add one: add annex \"…\"; to change their order: move annex \(number) to …")
      ])
  }

  // MARK: Paragraphs, items, tables

  static func block(_ rejection: EditRejection, _ span: SourceSpan?) -> Diagnostic {
    switch rejection.reason {
    case .blockUnknown(let reference, let count):
      return Diagnostic(
        "unknown-block",
        LocalizedText(
          vi: count == 0
            ? "mục \(reference.section) đang trống" : "mục \(reference.section) chỉ có \(count) phần (đoạn, ý, bảng)",
          en: count == 0
            ? "section \(reference.section) is empty"
            : "section \(reference.section) has only \(count) paragraphs, items and tables"),
        span: span,
        hints: [LocalizedText(vi: "xem: xem \(reference.section)", en: "to see them: show \(reference.section)")])
    case .blockNeedsPosition(let reference, let count):
      return Diagnostic(
        "missing-argument",
        LocalizedText(
          vi: "mục \(reference.section) có \(count) phần: cần nêu vị trí",
          en: "section \(reference.section) has \(count) parts: say which, with `at`"),
        span: span,
        hints: [
          LocalizedText(
            vi: "xem số thứ tự: xem \(reference.section)", en: "to see their numbers: show \(reference.section)")
        ])
    case .blockOfOtherKind(let reference, let actual):
      return Diagnostic(
        "other-kind",
        LocalizedText(
          vi: "ở vị trí đó của mục \(reference.section) là \(actual.term.vi), không phải \(reference.kind.term.vi)",
          en:
            "at that place of section \(reference.section) stands a \(actual.term.en), not a \(reference.kind.term.en)"),
        span: span)
    case .runInTaken(let id):
      return Diagnostic(
        "runin-taken",
        LocalizedText(
          vi: "mục \(id) đã có đoạn liền sau tiêu đề", en: "section \(id) has a run-in paragraph already"),
        span: span)
    case .positionOutOfRange(let position, let count):
      return Diagnostic(
        "position-out-of-range",
        LocalizedText(
          vi: "vị trí \(position) không có: chọn từ 1 đến \(count + 1)",
          en: "there is no position \(position): choose 1 to \(count + 1)"),
        span: span)
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }

  // MARK: Foot

  static func foot(_ rejection: EditRejection, _ span: SourceSpan?, _ report: Report) -> Diagnostic {
    switch rejection.reason {
    case .recipientUnknown(let number, let count):
      return Diagnostic(
        "unknown-recipient",
        LocalizedText(
          vi: "không có nơi nhận thứ \(number): danh sách có \(count) dòng",
          en: "there is no recipient \(number): the list has \(count)"), span: span)
    case .taskUnknown(let number, let count):
      return Diagnostic(
        "unknown-task",
        LocalizedText(
          vi: "không có việc thứ \(number): danh sách có \(count) việc",
          en: "there is no task \(number): the list has \(count)"), span: span)
    case .abbreviationExists(let existing):
      return Diagnostic(
        "abbreviation-exists",
        LocalizedText(
          vi: "\(existing.short) đã được khai báo là “\(existing.meaning.text)”",
          en: "\(existing.short) is already declared as “\(existing.meaning.text)”"),
        span: span)
    case .abbreviationUnknown(let short):
      let known = report.abbreviations.map(\.short)
      let best = Suggestion.closest(to: short, among: known, limit: 1).first
      return Diagnostic(
        "unknown-abbreviation",
        LocalizedText(vi: "chưa khai báo chữ viết tắt \(short)", en: "there is no abbreviation \(short)"), span: span,
        hints: best.map { [didYouMean(LocalizedText(verbatim: $0))] } ?? []
      ).replacing(with: best)
    case .formAnnexed(let form):
      return Diagnostic(
        "form-annexed",
        LocalizedText(vi: "biểu \(form.code) đã được kèm", en: "form \(form.code) is annexed already"), span: span)
    case .formNotAnnexed(let code):
      return Diagnostic(
        "form-not-annexed",
        LocalizedText(
          vi: "biểu \(code) không được kèm bằng lệnh “thêm biểu”", en: "form \(code) was not annexed by `add form`"),
        span: span)
    default:
      return Diagnostic("rejected", LocalizedText(vi: "không thực hiện được", en: "not possible"), span: span)
    }
  }
}

extension BlockKind {
  package var term: Term {
    switch self {
    case .paragraph: Kind.paragraph
    case .item: Kind.item
    case .table: Kind.table
    }
  }
}

import Diagnostics
import Foundations

// Where the next report cannot be written, and what to do.

extension Diagnostic {
  static func nextNeedsFile(_ proposal: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "no-file-name",
      LocalizedText(
        vi: "báo cáo kỳ sau cần một tệp riêng", en: "the next report needs a file of its own"),
      span: span,
      hints: [LocalizedText(vi: "viết: kỳ sau vào \(proposal)", en: "write: next into \(proposal)")])
  }

  static func nextNeedsOutput(_ path: String, _ proposal: String) -> Diagnostic {
    Diagnostic(
      "missing-option",
      LocalizedText(
        vi: "chưa cho biết ghi báo cáo kỳ sau vào đâu", en: "where the next report is to be written was not said"),
      hints: [
        LocalizedText(
          vi: "viết: baocao next \(path) -o \(proposal), hoặc --dry-run để chỉ xem",
          en: "write: baocao next \(path) -o \(proposal), or --dry-run to look only")
      ])
  }

  static func nextInPlace(_ path: String) -> Diagnostic {
    Diagnostic(
      "same-file",
      LocalizedText(
        vi: "\(path) là tệp của báo cáo đang có; kỳ sau phải ở tệp khác",
        en: "\(path) is the file of the present report; the next one goes into another"))
  }

  static func nextExists(_ path: String) -> Diagnostic {
    Diagnostic(
      "foreign-file",
      LocalizedText(vi: "\(path) đã có, chưa ghi gì", en: "\(path) exists; nothing was written"),
      hints: [
        LocalizedText(
          vi: "dùng tên khác, hoặc thêm “ghi đè” (ở dòng lệnh: --force); bản cũ được giữ ở \(path)~",
          en: "use another name, or add `force` (on the command line: --force); the old one is kept in \(path)~")
      ])
  }
}

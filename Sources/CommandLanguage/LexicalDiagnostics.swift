import Diagnostics
import Foundations

extension Diagnostic {
  /// `end` is where the line ends.
  static func unterminatedQuote(_ span: SourceSpan, isCurly: Bool, end: Int) -> Diagnostic {
    let closing = isCurly ? "”" : "\""
    return Diagnostic(
      "unterminated-quote",
      LocalizedText(vi: "dấu ngoặc kép này không được đóng trên cùng dòng", en: "this quote is not closed on its line"),
      span: span,
      hints: [
        LocalizedText(
          vi: "thêm \(closing) ở cuối; đoạn dài thì viết thành các dòng bắt đầu bằng | ngay dưới lệnh",
          en: "add the closing \(closing); write a long text as lines that begin with | right below the command")
      ]
    ).replacing(SourceSpan(source: span.source, start: end, end: end), with: closing)
  }

  static func textAfterQuote(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "text-after-quote",
      LocalizedText(
        vi: "thiếu dấu cách sau dấu ngoặc kép đóng", en: "a blank is missing after the closing quote"),
      span: span,
      hints: [
        LocalizedText(
          vi: "dấu ngoặc kép nằm trong văn bản thì viết \\\" hoặc dùng “ ”",
          en: "write a quote inside a text as \\\" or use “ ”")
      ]
    ).replacing(SourceSpan(source: span.source, start: Int(span.start), end: Int(span.start)), with: " ")
  }

  static func blockWithoutCommand(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "block-without-command",
      LocalizedText(
        vi: "đoạn văn này không thuộc lệnh nào", en: "this text block belongs to no command"),
      span: span,
      hints: [
        LocalizedText(
          vi: "các dòng bắt đầu bằng | phải đứng ngay dưới lệnh của chúng, không có dòng trống ở giữa",
          en: "lines that begin with | must stand right below their command, with no line between")
      ])
  }

  static func malformedHeader(_ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "malformed-header",
      LocalizedText(
        vi: "dòng đầu của tệp phải là “baocao 1 vi” hoặc “baocao 1 en”",
        en: "the first line of a file must be “baocao 1 vi” or “baocao 1 en”"),
      span: span)
  }

  static func newerVersion(_ version: Int, _ span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "newer-version",
      LocalizedText(
        vi:
          "tệp này thuộc phiên bản \(version), mới hơn phiên bản \(ScriptHeader.currentVersion) mà chương trình này đọc được",
        en:
          "this file has format version \(version), newer than \(ScriptHeader.currentVersion), which this program reads"
      ),
      span: span,
      hints: [
        LocalizedText(
          vi: "cài bản baocao mới hơn rồi mở lại; tệp vẫn nguyên vẹn",
          en: "install a newer baocao and open the file again; the file is untouched")
      ])
  }
}

import Diagnostics
import Foundations

/// Why a file cannot be read as a report. Data only; the wording is below.
package enum ImportFailure: Error, Equatable, Sendable {
  package enum OtherFormat: Equatable, Sendable { case oldWord, pdf, richText, openDocument, spreadsheet, binary }

  case missingLibrary(String)
  case otherFormat(OtherFormat)
  /// It is no archive, or one that is damaged.
  case damagedArchive
  case encrypted
  /// The part that is missing.
  case missingPart(String)
  case malformedPart(String)
  /// It holds a document type or an entity, which no word processor writes.
  case declaresEntities(String)
  /// Unpacked it would be larger than any report.
  case tooLarge(String)
  case tooDeep(String)
  case notUTF8(line: Int)
  /// The text is written for a font of before Unicode: .VnTime, VNI-Times.
  case oldEncoding(String)
  case empty
}

extension ImportFailure {
  /// What is wrong and what to do, in both languages.
  package func diagnostic(of path: String) -> Diagnostic {
    let (message, hints) = wording
    return Diagnostic(
      id, LocalizedText(vi: "\(path): \(message.vi)", en: "\(path): \(message.en)"), hints: hints)
  }

  private var id: DiagnosticID {
    switch self {
    case .missingLibrary: "missing-library"
    case .otherFormat, .encrypted, .empty, .notUTF8, .oldEncoding: "not-importable"
    case .declaresEntities, .tooLarge, .tooDeep: "suspicious-file"
    case .damagedArchive, .missingPart, .malformedPart: "damaged-file"
    }
  }

  private var wording: (LocalizedText, [LocalizedText]) {
    switch self {
    case .missingLibrary(let name):
      (
        LocalizedText(vi: "máy này thiếu thư viện \(name)", en: "the library \(name) is not installed"),
        [LocalizedText(vi: "nhờ người quản trị cài \(name)", en: "have an administrator install \(name)")]
      )
    case .otherFormat(let format): otherFormat(format)
    case .damagedArchive:
      (
        LocalizedText(vi: "tệp Word bị hỏng hoặc chưa tải đủ", en: "the Word file is damaged or incomplete"),
        [Self.reopen]
      )
    case .encrypted:
      (
        LocalizedText(vi: "tệp được bảo vệ bằng mật khẩu", en: "the file is protected by a password"),
        [
          LocalizedText(
            vi: "mở bằng Word, bỏ mật khẩu rồi lưu lại", en: "open it in Word, take the password away, save")
        ]
      )
    case .missingPart(let part):
      (
        LocalizedText(
          vi: "tệp không có phần \(part) của văn bản Word", en: "there is no \(part) in it, so it is no Word document"),
        [Self.reopen]
      )
    case .malformedPart(let part):
      (LocalizedText(vi: "phần \(part) trong tệp bị hỏng", en: "its part \(part) is damaged"), [Self.reopen])
    case .declaresEntities(let part):
      (
        LocalizedText(
          vi: "phần \(part) khai báo thực thể XML, Word không bao giờ ghi như vậy; tệp không được đọc",
          en: "its part \(part) declares XML entities, which Word never writes; it was not read"),
        [Self.reopen]
      )
    case .tooLarge(let part):
      (
        LocalizedText(
          vi: "phần \(part) khi giải nén lớn bất thường; tệp không được đọc",
          en: "its part \(part) is unreasonably large when unpacked; it was not read"),
        [
          LocalizedText(
            vi: "bỏ hình ảnh, lưu lại rồi thử lại", en: "take pictures out, save it again and try once more")
        ]
      )
    case .tooDeep(let part):
      (
        LocalizedText(
          vi: "phần \(part) lồng nhau quá sâu; tệp không được đọc",
          en: "its part \(part) is nested too deeply; it was not read"),
        [Self.reopen]
      )
    case .notUTF8(let line):
      (
        LocalizedText(vi: "dòng \(line) không đúng mã UTF-8", en: "line \(line) is not valid UTF-8"),
        [LocalizedText(vi: "lưu lại dạng văn bản thuần với bảng mã UTF-8", en: "save it again as plain text in UTF-8")]
      )
    case .oldEncoding(let font):
      (
        LocalizedText(
          vi: "văn bản gõ bằng phông \(font), không phải Unicode",
          en: "its text is typed for the font \(font), not in Unicode"),
        [
          LocalizedText(
            vi: "chuyển mã sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu lại",
            en: "convert it to Unicode, for example with UniKey, and save it")
        ]
      )
    case .empty: (LocalizedText(vi: "tệp không có chữ nào", en: "there is no text in it"), [])
    }
  }

  private static let reopen = LocalizedText(
    vi: "mở bằng Word hoặc LibreOffice, lưu lại dạng .docx rồi thử lại",
    en: "open it in Word or LibreOffice, save it as .docx again and try once more")

  private func otherFormat(_ format: OtherFormat) -> (LocalizedText, [LocalizedText]) {
    let saveAs = LocalizedText(
      vi: "mở tệp, lưu thành .docx (Save As) rồi nhập tệp đó", en: "open it, save it as .docx and import that")
    return switch format {
    case .oldWord:
      (
        LocalizedText(
          vi: "đây là tệp Word đời cũ (.doc) hoặc tệp có mật khẩu",
          en: "it is an old Word file (.doc), or one with a password"),
        [saveAs]
      )
    case .pdf:
      (
        LocalizedText(vi: "đây là tệp PDF", en: "it is a PDF"),
        [LocalizedText(vi: "nhập tệp Word mà từ đó PDF được tạo ra", en: "import the Word file that it was made from")]
      )
    case .richText: (LocalizedText(vi: "đây là tệp RTF", en: "it is a rich text file (RTF)"), [saveAs])
    case .openDocument: (LocalizedText(vi: "đây là tệp OpenDocument", en: "it is an OpenDocument file"), [saveAs])
    case .spreadsheet:
      (LocalizedText(vi: "đây là bảng tính, không phải văn bản", en: "it is a spreadsheet, not a text"), [])
    case .binary:
      (
        LocalizedText(vi: "đây không phải là văn bản", en: "it is not a text"),
        [
          LocalizedText(
            vi: "nhập được tệp .docx, .txt và .md", en: "files that can be imported: .docx, .txt, .md")
        ]
      )
    }
  }
}

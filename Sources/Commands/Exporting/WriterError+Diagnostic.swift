import Diagnostics
import Foundations
import PDFWriter
import Writers

// Why a file could not be made, in words.

extension WriterError {
  /// The failure of the format `name`; its interruption is no diagnostic.
  func failure(_ name: String) -> CommandFailure {
    switch self {
    case .interrupted: .interrupted(written: [])
    case .archive(let code):
      .diagnostic(
        Self.diagnostic(name, LocalizedText(vi: "libzip báo lỗi \(code)", en: "libzip reports error \(code)")))
    case .archiveLibraryMissing:
      .diagnostic(Self.missing(name, library: "libzip.so.4", package: "libzip4"))
    case .spreadsheet(let code):
      .diagnostic(
        Self.diagnostic(
          name, LocalizedText(vi: "libxlsxwriter báo lỗi \(code)", en: "libxlsxwriter reports error \(code)")))
    case .spreadsheetLibraryMissing:
      .diagnostic(Self.missing(name, library: "libxlsxwriter.so.4", package: "libxlsxwriter4"))
    case .noRoom(let code):
      .diagnostic(
        Self.diagnostic(
          name,
          LocalizedText(
            vi: "không đủ chỗ trong bộ nhớ và thư mục tạm (errno \(code))",
            en: "there is not enough room in memory and in the folder for temporary files (errno \(code))")))
    case .noForm:
      .diagnostic(
        Self.diagnostic(
          name, LocalizedText(vi: "báo cáo chưa có biểu nào", en: "the report has no form yet"),
          hint: LocalizedText(
            vi: "thêm hồ sơ, số liệu hoặc viết: thêm biểu II.06a",
            en: "add dossiers or figures, or write: add form II.06a")))
    case .pdf(let error): error.failure(name)
    }
  }

  fileprivate static func diagnostic(
    _ name: String, _ reason: LocalizedText, hint: LocalizedText? = nil
  ) -> Diagnostic {
    Diagnostic(
      "writer-failed",
      LocalizedText(vi: "không tạo được \(name): \(reason.vi)", en: "could not make \(name): \(reason.en)"),
      hints: [hint].compactMap { $0 })
  }

  fileprivate static func missing(_ name: String, library: String, package: String) -> Diagnostic {
    diagnostic(
      name, LocalizedText(vi: "máy thiếu thư viện \(library)", en: "the library \(library) is not installed"),
      hint: LocalizedText(vi: "cài gói \(package)", en: "install the package \(package)"))
  }
}

extension PDFError {
  fileprivate func failure(_ name: String) -> CommandFailure {
    switch self {
    case .interrupted: .interrupted(written: [])
    case .missingLibrary(let library, let package):
      .diagnostic(WriterError.missing(name, library: library, package: package))
    case .fontMissing(let package):
      .diagnostic(
        WriterError.diagnostic(
          name,
          LocalizedText(
            vi: "máy thiếu phông chữ có khổ như Times New Roman",
            en: "no font of the measures of Times New Roman is installed"),
          hint: LocalizedText(vi: "cài gói \(package)", en: "install the package \(package)")))
    case .drawing(let text):
      .diagnostic(
        WriterError.diagnostic(
          name, LocalizedText(vi: "thư viện vẽ báo: \(text)", en: "the drawing library says: \(text)")))
    }
  }
}

import Foundations

extension WriterError {
  /// Why a file could not be made, to stand after "could not make NAME: ".
  package var message: LocalizedText {
    switch self {
    case .archive(let code):
      LocalizedText(vi: "libzip báo lỗi số \(code)", en: "libzip reports error \(code)")
    case .archiveLibraryMissing: Self.missing("libzip", package: "libzip4")
    case .spreadsheet(let code):
      LocalizedText(vi: "libxlsxwriter báo lỗi số \(code)", en: "libxlsxwriter reports error \(code)")
    case .spreadsheetLibraryMissing: Self.missing("libxlsxwriter", package: "libxlsxwriter4")
    case .noRoom(let code):
      LocalizedText(
        vi: "không đủ chỗ trong bộ nhớ và thư mục tạm (lỗi hệ thống \(code))",
        en: "there is not enough room in memory and in the folder for temporary files (system error \(code))")
    case .noForm:
      LocalizedText(
        vi: "báo cáo chưa có biểu nào; hãy thêm hồ sơ, số liệu hoặc viết: thêm biểu II.06a",
        en: "the report has no form yet; add dossiers or figures, or write: add form II.06a")
    case .interrupted: LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped as asked")
    }
  }

  private static func missing(_ library: String, package: String) -> LocalizedText {
    LocalizedText(
      vi: "máy chưa có thư viện \(library); người quản trị cài bằng: apt install \(package)",
      en: "the library \(library) is not installed; an administrator runs: apt install \(package)")
  }
}

import Foundations
import PDFWriter

extension WriterError {
  /// What went wrong, to follow "could not make …: ".
  package var words: LocalizedText {
    switch self {
    case .archive(let code):
      LocalizedText(vi: "libzip không đóng gói được (mã lỗi \(code))", en: "libzip could not pack it (error \(code))")
    case .archiveLibraryMissing: .missing("libzip.so.4", package: "libzip4")
    case .pdf(.libraryMissing(let library, let package)): .missing(library, package: package)
    case .pdf(.fontMissing(let package)):
      LocalizedText(
        vi: "máy chưa có phông Liberation Serif đủ chữ tiếng Việt; cài gói \(package)",
        en: "no Liberation Serif with the letters of Vietnamese is installed; install the package \(package)")
    case .pdf(.drawing(let reason)):
      LocalizedText(vi: "thư viện vẽ báo lỗi: \(reason)", en: "the drawing library says: \(reason)")
    case .interrupted, .pdf(.interrupted): LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped as you wished")
    }
  }
}

extension LocalizedText {
  fileprivate static func missing(_ library: String, package: String) -> LocalizedText {
    LocalizedText(
      vi: "máy chưa có thư viện \(library); cài gói \(package)",
      en: "the library \(library) is missing; install the package \(package)")
  }
}

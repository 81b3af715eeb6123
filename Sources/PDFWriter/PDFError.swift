/// Why a PDF could not be written; never a fault of the document.
package enum PDFError: Error, Equatable, Sendable {
  /// A library is not installed: its file name and the Debian package that has it.
  case missingLibrary(String, package: String)
  /// No font of the measures of Times New Roman with the letters of Vietnamese; the Debian package that has one.
  case fontMissing(package: String)
  /// What the drawing library says, in English: out of memory, mostly.
  case drawing(String)
  /// The user did not want it any more.
  case interrupted

  /// The error for a library by its file name.
  static func missing(library: String) -> PDFError {
    let package =
      switch library.prefix(while: { $0 != "." && $0 != "-" }) {
      case "libcairo": "libcairo2"
      case "libfreetype": "libfreetype6"
      case "libfontconfig": "libfontconfig1"
      case "libglib": "libglib2.0-0"
      default: "libpangocairo-1.0-0"
      }
    return .missingLibrary(library, package: package)
  }
}

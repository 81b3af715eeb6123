import DocumentTree
import Foundations
import PDFWriter

/// A format written from the document alone: the same document gives the same bytes.
package protocol DocumentWriter: Sendable {
  func write(_ document: Document, monitor: WorkMonitor) throws(WriterError) -> [UInt8]
}

extension DocumentWriter {
  package func write(_ document: Document) throws(WriterError) -> [UInt8] {
    try write(document, monitor: .none)
  }
}

/// Why a document could not be written; never a fault of the document itself.
package enum WriterError: Error, Equatable, Sendable {
  /// libzip could not pack the parts; `code` is its own error code (out of memory, mostly).
  case archive(code: Int32)
  /// libzip is not installed.
  case archiveLibraryMissing
  /// libxlsxwriter could not make the workbook; `code` is its own.
  case spreadsheet(code: Int32)
  /// libxlsxwriter is not installed.
  case spreadsheetLibraryMissing
  /// No place where a workbook could be packed; the code is that of errno.
  case noRoom(Int32)
  /// The format holds forms, and the report has none.
  case noForm
  /// The PDF could not be drawn.
  case pdf(PDFError)
  /// The user did not want it any more.
  case interrupted
}

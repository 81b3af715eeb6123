import DocumentTree

/// A format written from the document alone: the same document gives the same bytes.
package protocol DocumentWriter: Sendable {
  func write(_ document: Document) throws(WriterError) -> [UInt8]
}

/// Why a document could not be written; never a fault of the document itself.
package enum WriterError: Error, Equatable, Sendable {
  /// libzip could not pack the parts; `code` is its own error code (out of memory, mostly).
  case archive(code: Int32)
  /// libzip is not installed.
  case archiveLibraryMissing
}

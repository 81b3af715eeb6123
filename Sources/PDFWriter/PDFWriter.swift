// PDFWriter: lays a Document out on pages and draws them as PDF, with Cairo in process.
// Layout is a step of its own, from the document to pages of placed words, and drawing only follows it.
// Imports DocumentTree, CTypesetting and Foundations; never the report, the checks, or another writer.

import DocumentTree
import Foundations
import Synchronization

/// PDF with embedded fonts, outline, links and structure, laid out as the DOCX is by a word processor.
package struct PDFWriter: Sendable {
  /// The time of creation that the file records, in seconds since 1970; nil for none.
  package var timestamp: Int64?

  package init(timestamp: Int64? = nil) {
    self.timestamp = timestamp
  }

  package func write(_ document: Document, monitor: WorkMonitor = .none) throws(PDFError) -> PDFResult {
    try Self.words.withLock { words throws(PDFError) in
      let cache = try Self.ready(&words)
      let layout = try DocumentLayout(document: document, words: cache, monitor: monitor).laidOut()
      let bytes = try DocumentDrawing(document: document, words: cache, monitor: monitor)
        .bytes(of: layout.pages, timestamp: timestamp)
      return PDFResult(bytes: bytes, pageCount: layout.pages.count, findings: layout.findings)
    }
  }

  /// What a clerk would mark, without drawing the pages.
  package func findings(of document: Document, monitor: WorkMonitor = .none) throws(PDFError) -> [LayoutFinding] {
    try Self.words.withLock { words throws(PDFError) in
      let cache = try Self.ready(&words)
      return try DocumentLayout(document: document, words: cache, monitor: monitor).laidOut().findings
    }
  }

  /// The pages and where everything stands on them.
  func pages(of document: Document) throws(PDFError) -> [PageDescription] {
    try Self.words.withLock { words throws(PDFError) in
      let cache = try Self.ready(&words)
      let layout = try DocumentLayout(document: document, words: cache, monitor: .none).laidOut()
      var structure: [StructureTag] = []
      return layout.pages.map { PageDescription($0, structure: &structure, words: cache) }
    }
  }

  /// Fonts and shaped words, kept from export to export. One export at a time: the libraries are not for two threads.
  private static let words = Mutex<WordCache?>(nil)

  private static func ready(_ words: inout WordCache?) throws(PDFError) -> WordCache {
    if let words, words.isSmall { return words }
    let faces: FontFaces
    if let words { faces = words.faces } else { faces = try FontFaces() }
    let made = WordCache(faces: faces)
    words = made
    return made
  }
}

package struct PDFResult: Sendable {
  package var bytes: [UInt8]
  package var pageCount: Int
  package var findings: [LayoutFinding]
}

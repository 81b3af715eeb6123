import CTypesetting
import DocumentTree
import Foundations

/// Pages → the bytes of a PDF. All content stands in one `Document` element, as the library wants it.
struct DocumentDrawing {
  let document: Document
  let words: WordCache
  let monitor: WorkMonitor

  func bytes(of pages: [LaidOutPage], timestamp: Int64?) throws(PDFError) -> [UInt8] {
    guard let paper = ctype_paper_open() else { throw .drawing("out of memory") }
    defer { ctype_paper_free(paper) }
    let tail = PDFTail(language: document.metadata.language, timestamp: timestamp)
    write(document.metadata, tail, to: paper)
    var drawing = PageDrawing(paper: paper, words: words)
    ctype_paper_begin_tag(paper, "Document", "")
    for (index, page) in pages.enumerated() {
      if index % 16 == 0 { try checkpoint(index, of: pages.count) }
      drawing.draw(page, number: index + 1)
    }
    ctype_paper_end_tag(paper, "Document")
    var start: UnsafePointer<UInt8>?
    var count = 0
    if let problem = ctype_paper_finish(paper, &start, &count) { throw .drawing(String(cString: problem)) }
    return tail.completed(UnsafeBufferPointer(start: start, count: count))
  }

  private func write(_ metadata: DocumentMetadata, _ tail: PDFTail, to paper: OpaquePointer) {
    ctype_paper_metadata(paper, ctype_title, metadata.title.cleaned)
    ctype_paper_metadata(paper, ctype_author, metadata.author.cleaned)
    ctype_paper_metadata(paper, ctype_creator, "baocao")
    ctype_paper_metadata(paper, ctype_created, tail.creationTime)
    if tail.timestamp != nil { ctype_paper_metadata(paper, ctype_modified, tail.creationTime) }
  }

  private func checkpoint(_ done: Int, of total: Int) throws(PDFError) {
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: done, of: total))
    } catch {
      throw .interrupted
    }
  }
}

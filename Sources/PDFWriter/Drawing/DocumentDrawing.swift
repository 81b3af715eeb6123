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
    for (index, page) in pages.enumerated() {
      if index % 16 == 0 { try checkpoint(index, of: pages.count) }
      ctype_paper_begin_page(paper, page.width, page.height)  // forgets what was begun before it
      if index == 0 { ctype_paper_begin_tag(paper, "Document", "") }
      drawing.draw(page, number: index + 1)
      if index + 1 == pages.count { ctype_paper_end_tag(paper, "Document") }
      ctype_paper_end_page(paper)
      if let problem = ctype_paper_problem(paper) { throw .drawing(String(cString: problem)) }
    }
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

  /// The second half of the work, after the layout of all blocks.
  private func checkpoint(_ page: Int, of pageCount: Int) throws(PDFError) {
    let blocks = document.flows.reduce(0) { $0 + $1.blocks.count }
    do throws(Interrupted) {
      try monitor.checkpoint(.init(done: blocks + blocks * page / pageCount, of: 2 * blocks, count: blocks))
    } catch {
      throw .interrupted
    }
  }
}

import DocumentTree
import Foundations
import Synchronization
import Testing

@testable import PDFWriter

/// The bytes of the file, as far as they can be read without unpacking streams.
@Suite struct FileTests {
  private func file(_ document: Document, timestamp: Int64? = nil) throws -> (text: String, result: PDFResult) {
    let result = try PDFWriter(timestamp: timestamp).write(document)
    return (String(decoding: result.bytes, as: Unicode.ASCII.self), result)
  }

  private func count(_ pattern: String, in text: String) -> Int { text.split(separator: pattern).count - 1 }

  private let linked: Document = {
    var document = Sample.document([
      .paragraph(Paragraph(.heading1, marker: "I.", "MỘT")),
      .paragraph(
        Paragraph(.body, runs: [Run("Xem "), Run("Phụ lục I", link: "phu-luc-1"), Run(" kèm theo.")])),
      .table(Sample.table([["Số"], ["1"]])),
    ])
    document.flows.append(
      PageFlow(
        layout: Sample.landscape, title: "Phụ lục I", anchor: "phu-luc-1",
        blocks: [.paragraph(Paragraph(.annexTitle, "DANH MỤC"))]))
    return document
  }()

  @Test func theFileHasAVersionItsPagesItsFontsAndItsEnd() throws {
    let (text, result) = try file(linked)
    #expect(text.hasPrefix("%PDF-1.") && text.hasSuffix("%%EOF\n"))
    #expect(result.pageCount == 2)
    #expect(count("/Type /Page\n", in: text) + count("/Type /Page %", in: text) == 2)
    #expect(text.contains("+LiberationSerif"), "a subset of the font")
    #expect(text.contains("/FontFile2"), "embedded")
  }

  @Test func outlineLinksStructureAndLanguageAreThere() throws {
    let (text, _) = try file(linked)
    for expected in ["/Outlines", "/Lang (vi-VN)", "/StructTreeRoot", "/Marked true", "/Subtype /Link", "phu-luc-1"] {
      #expect(text.contains(expected), "\(expected)")
    }
    for tag in ["Document", "H1", "P", "Span", "Link", "Table", "TR", "TD"] {
      #expect(text.contains("/S /\(tag)\n"), "\(tag)")
    }
  }

  @Test func theCrossReferenceTableIsWhereTheEndSaysItIs() throws {
    let bytes = try file(linked).result.bytes
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    let end = try #require(text.split(separator: "startxref\n").last)
    let offset = try #require(Int(end.prefix { $0.isNumber }))
    #expect(String(decoding: bytes[offset...].prefix(5), as: UTF8.self) == "xref\n")
  }

  @Test func theSameDocumentGivesTheSameBytesAndNoTimeUnlessOneIsGiven() throws {
    let first = try file(linked)
    #expect(try file(linked).result.bytes == first.result.bytes)
    #expect(!first.text.contains("/CreationDate") && !first.text.contains("/ModDate"))
    let dated = try file(linked, timestamp: 1_631_692_800).text
    #expect(dated.contains("/CreationDate (D:20210915080000Z)"))
    #expect(dated.contains("/ModDate (D:20210915080000Z)"))
  }

  @Test func linksToWhatIsNotThereAreText() throws {
    let paragraph = Paragraph(.body, runs: [Run("Xem "), Run("Phụ lục II", link: "phu-luc-2"), Run("x", link: "a'b")])
    #expect(!(try file(Sample.document([.paragraph(paragraph)])).text.contains("/Subtype /Link")))
  }

  @Test func interruptedWorkEndsWithThatError() {
    let monitor = WorkMonitor(interruption: Interruption { true })
    #expect(throws: PDFError.interrupted) { try PDFWriter().write(linked, monitor: monitor) }
  }

  @Test(arguments: 1...5)
  func workIsInterruptedAtAnyMoment(checkpoint: Int) throws {
    var document = linked
    document.flows += (0..<3).map { flow in
      PageFlow(layout: Sample.portrait, title: "Phụ lục", anchor: "b-\(flow)", blocks: [Sample.body(9000)])
    }
    let seen = Mutex(0)
    let monitor = WorkMonitor(
      interruption: Interruption {
        seen.withLock { count in
          count += 1
          return count >= checkpoint
        }
      })
    var failure: PDFError?
    do throws(PDFError) { _ = try PDFWriter().write(document, monitor: monitor) } catch { failure = error }
    #expect(failure == .interrupted)
  }
}

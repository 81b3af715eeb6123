import DocumentTree
import Foundations
import Testing

@testable import PDFWriter
@testable import Writers

/// One composition feeds every format, so all of them say the same words in the same order.
@Suite struct FormatsAgreeTests {
  /// Every element that a paper can have.
  private static let script =
    Scripts.dossiers + """
      set superior "UBND tỉnh"
      set place "Quảng Ngãi"
      set date 9/2021
      set symbol BC-SNgV
      set urgency immediate
      set opening "Thực hiện {75/KH-SNgV}, Sở báo cáo như sau:"
      set closing "Trên đây là báo cáo của Sở./."
      set position "Giám đốc"
      set signer "Nguyễn Văn A"
      add plan 75/KH-SNgV dated 8/2/2021 by "Sở Ngoại vụ" title "rà soát thủ tục hành chính"
      add annex "Giờ làm việc"
      add table PL1 "Các quầy"
      | Quầy | Giờ | < |
      | ^ | Sáng | Chiều |
      | ---|
      | Số 1 | 7.30 | 13.30 |
      add paragraph I.1 runin "Không *có* gì."
      add paragraph I.4
      | Theo {75/KH-SNgV}, xem {form II.06a} và {annex 1}; tỷ lệ {dossiers.late / dossiers.solved|%}, **đậm** & <nhọn>.
      add item I.6 "Một"
      add item I.6 level 2 "Một một"
      add item III "Việc thứ nhất"
      add item III "Việc thứ hai"
      add section IV "Kiến nghị" items letters
      add item IV "Ý a"
      add item IV "Ý b"
      add recipient "Như trên"

      """

  private let document = exportInput(script).composition.document

  private func plainText() throws -> String {
    String(decoding: try TextWriter(columns: nil).write(document), as: UTF8.self).folded
  }

  @Test func theWordFileReadsAsThePlainText() throws {
    #expect(try Docx(document).text.folded == plainText())
  }

  @Test func thePagesOfThePDFReadAsThePlainText() throws {
    let lines = try PDFWriter().pages(of: document).flatMap(\.lines)
    #expect(lines.map(\.text).joined(separator: " ").folded == (try plainText()))
  }

  @Test func theWebPageReadsAsThePlainText() throws {
    #expect(try HTMLPage(exportInput(Self.script)).paperText == plainText())
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func thePDFFileReadsAsThePlainText() throws {
    let pages = try Poppler(document).run("pdftotext", "-raw").split(separator: "\u{C}").map { page in
      // The number of the page is no text of the paper.
      let lines = page.split(separator: "\n")
      return lines.first.map { $0.allSatisfy(\.isNumber) } == true ? lines.dropFirst() : lines[...]
    }
    #expect(pages.joined().joined(separator: " ").folded == (try plainText()))
  }

  @Test(.enabled(if: Poppler.isInstalled, "poppler-utils is not installed"))
  func thePDFFileKeepsTheMarginsAndTheFontsOfTheDecree() throws {
    let poppler = try Poppler(document)
    let words = try poppler.words(ofPage: 1)
    #expect(words.allSatisfy { $0.left > 29.9 && $0.right < 190.3 })
    let top = words.map(\.top).min() ?? 0
    #expect((19.5...21).contains(top), "\(top)")
    let national = try #require(words.first { $0.text == "CỘNG" })
    let motto = try #require(words.first { $0.text == "Độc" })
    let number = try #require(words.first { $0.text == "Số:" })
    let place = try #require(words.first { $0.text == "Ngãi," })
    #expect(motto.top > national.top && number.top > motto.top)
    #expect(abs(number.top - place.top) < 1, "number and place stand level")
    let fonts = try poppler.run("pdffonts").split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty && fonts.allSatisfy { $0.contains("Liberation") && $0.contains(" yes yes yes ") })
  }
}

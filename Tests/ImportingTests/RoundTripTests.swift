import Composition
import Foundation
import Importing
import ReportModel
import Testing
import Writers

/// What this program has written is read back without loss; only what no paper says stays lost: dossiers are figures
/// then, and a number in the prose is a number.
@Suite("The program's own papers")
struct RoundTripTests {
  static let names = ["quy-3-2021", "mot-cua-quy-1-2022", "vi-du-ngan"]

  @Test("come back from Word, and print the same text", arguments: names)
  func word(name: String) throws {
    let original = try example(name)
    let bytes = try DocxWriter().write(Composer.compose(original).document, monitor: .none)
    let back = try imported(bytes)
    #expect(try text(back.report) == text(original))
    #expect(back.account.notPlaced.isEmpty && back.account.remarks.isEmpty)
  }

  @Test("come back from plain text, and print the same text", arguments: names)
  func plainText(name: String) throws {
    let original = try text(example(name))
    let back = try imported(Array(original.utf8), name: "x.txt")
    #expect(try text(back.report) == original)
    #expect(back.account.notPlaced.isEmpty && back.account.remarks.isEmpty)
  }

  @Test("come back from Markdown, but for the joined cells of a header", arguments: names)
  func markdown(name: String) throws {
    let original = try example(name)
    let bytes = try MarkdownWriter().write(Composer.compose(original).document, monitor: .none)
    let back = try imported(bytes, name: "x.md")
    func lines(_ report: Report) throws -> [String] {
      try text(report).split(separator: "\n").map(String.init).filter { !$0.contains("  ") }
    }
    #expect(try lines(back.report) == lines(original))
    #expect(back.account.notPlaced.isEmpty)
  }

  @Test("give back their documents, periods and days as references")
  func references() throws {
    let original = try example("quy-3-2021")
    let bytes = try DocxWriter().write(Composer.compose(original).document, monitor: .none)
    let back = try imported(bytes).report
    #expect(Set(back.documents.documents.map(\.number)) == Set(original.documents.documents.map(\.number)))
    #expect(
      back.documents.documents.allSatisfy { document in
        original.documents.documents.contains {
          $0.number == document.number && $0.date == document.date && $0.type == document.type
        }
      })
    #expect(back.parts("III").first == "Bước sang {kỳ sau|dài}, Sở tập trung vào các nhiệm vụ sau:")
    #expect(back.parts("I.12").contains("+ {667/SNgV-VP};"))
    #expect(back.settings.text(.opening)?.contains("(số liệu tính từ ngày {từ ngày} đến ngày {đến ngày})") == true)
  }

  @Test("give back the form as figures of each field")
  func figures() throws {
    let original = try example("mot-cua-quy-1-2022")
    let back = try imported(Array(try text(original).utf8), name: "x.txt").report
    #expect(back.filledFormII06a()?.rows == original.filledFormII06a()?.rows)
    #expect(back.dossiers.isEmpty && back.settings.countStyle == .plain)
  }
}

/// A real report of an office, which is no part of this project: BAOCAO_OLD_PAPER names it.
@Suite("A paper of an office")
struct OldPaperTests {
  static let path = ProcessInfo.processInfo.environment["BAOCAO_OLD_PAPER"]

  @Test("is placed whole", .enabled(if: path != nil, "BAOCAO_OLD_PAPER names no paper"))
  func whole() throws {
    let content = try Data(contentsOf: URL(filePath: try #require(Self.path)))
    let back = try imported(Array(content), name: "x.txt")
    #expect(back.account.notPlaced.isEmpty)
    #expect(back.account.sections.count == 21 && back.account.documentCount == 16 && back.account.figureRowCount == 1)
    // Two paragraphs are cut by the end of a page; one plan has another date in two places.
    #expect(back.account.rejoinedCount == 2 && back.account.remarks.count == 2)
    #expect(back.report.settings.text(.unit) == "Sở Ngoại vụ" && back.report.settings.text(.drafter) == "TH")
    #expect(back.report.parts("III").count == 8)
  }
}

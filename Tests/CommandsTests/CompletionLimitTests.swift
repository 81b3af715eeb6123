import Foundations
import ReportModel
import Testing

@testable import Commands

@Suite("Completion among many")
struct CompletionLimitTests {
  private static let many: Report = {
    var report = bareReport
    for number in 1...1000 {
      guard let parsed = DocumentNumber("\(number)/KH-UBND") else { continue }
      report.documents.append(RegisteredDocument(number: parsed, type: .plan, title: "kế hoạch thứ \(number)"))
    }
    return report
  }()

  @Test("holds two hundred, counts the rest, and knows what all have in common")
  func omitted() {
    let typed = Typed("sửa kế hoạch ▮", in: Self.many)
    #expect(typed.texts.count == 200)
    #expect(typed.texts.first == "1/KH-UBND")
    #expect(typed.completion.omittedCount == 800)
    #expect(typed.completion.commonPrefix == "")
    #expect(Typed("sửa kế hoạch 9▮", in: Self.many).completion.commonPrefix == "9")
    #expect(Typed("sửa kế hoạch 99▮", in: Self.many).completion.omittedCount == 0)
  }

  @Test("keeps those that begin with what was typed before all others")
  func tiers() {
    var list = CandidateList()
    for number in 0..<300 { list.add(.inside, at: 0, "\(number)") { Completion.Candidate("\(number)") } }
    #expect(list.completion(of: "x").omittedCount == 100)
    list.add(.start, at: 0, "x") { Completion.Candidate("x") }
    list.add(.wordStart, at: 0, "y") { Completion.Candidate("y") }
    #expect(list.completion(of: "x").candidates.map(\.text) == ["x"])
    #expect(list.completion(of: "x").omittedCount == 0)
  }

  @Test("finds the common beginning in whole letters")
  func commonPrefix() {
    #expect(CommonPrefix(of: ["Hộ tịch", "Hộ khẩu"]).text == "Hộ ")
    #expect(CommonPrefix(of: ["Hộ", "Hồ"]).text == "H")
    #expect(CommonPrefix(of: ["đ", "đê"]).text == "đ")
    #expect(CommonPrefix(of: []).text == "")
    #expect(CommonPrefix(of: ["a", "b"]).text == "")
  }

  @Test("counts names in the order in which they come")
  func names() {
    var counts = NameCounts()
    for number in 0..<500 { counts.count("tên \(number % 100)") }
    counts.count("mới", by: 0)
    #expect(counts.all.count == 101)
    #expect(counts.all.first?.name == "tên 0")
    #expect(counts.all.prefix(100).allSatisfy { $0.count == 5 })
    #expect(counts.all.last?.count == 0)
  }
}

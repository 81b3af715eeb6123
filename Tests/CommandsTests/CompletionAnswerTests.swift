import Foundations
import ReportModel
import ReportScript
import Testing

@testable import Commands

@Suite("Completion of an answer")
struct CompletionAnswerTests {
  /// The values that one parameter of a command may have, for what was typed so far.
  private func texts(
    _ command: String, _ parameter: String, _ answer: String, after: String = ""
  ) throws -> [String] {
    let specification = try #require(CommandTable.specifications.first { $0.id == command })
    let parameter = try #require(specification.parameter(named: parameter))
    let completion = Typed("▮", files: ["quý 3.baocao": ""]).completer.valueCompletion(
      of: parameter, in: specification, text: answer, cursor: answer.unicodeScalars.count, after: after)
    return completion.candidates.map { $0.text + $0.ending }
  }

  @Test("is the plain value, without quotes and without a blank behind")
  func plain() throws {
    #expect(try texts("add-dossier", "field", "hộ") == ["Hộ tịch"])
    #expect(try texts("add-dossier", "field", "") == ["Hộ tịch", "Đất đai", "Chứng thực"])
    #expect(try texts("add-dossier", "via", "trực t") == ["trực tuyến", "trực tiếp"])
    #expect(try texts("add-dossier", "received", "15") == ["15/6/2021"])
    #expect(try texts("add-dossier", "code", "") == ["H03"])
    #expect(try texts("edit-document", "number", "75") == ["75/KH-SNgV"])
    #expect(try texts("report", "period", "quý iii") == ["quý III/2021"])
    #expect(try texts("set", "field", "đơn vị t") == ["đơn vị tắt"])
    #expect(try texts("open", "file", "q") == ["quý 3.baocao"])
    #expect(try texts("add-paragraph", "section", "rà") == ["I.4"])
  }

  @Test("knows what was said before")
  func context() throws {
    #expect(try texts("edit-item", "at", "", after: "sửa ý I.4") == ["2"])
    #expect(try texts("edit-item", "at", "") == [])
    #expect(try texts("set", "value", "p", after: "đặt kiểu số đếm") == ["plain", "padded"])
    #expect(try texts("edit-document", "number", "3", after: "sửa kế hoạch") == [])
    #expect(try texts("edit-document", "number", "3", after: "sửa quyết định") == ["37/QĐ-SNgV"])
    #expect(
      try texts("add-dossier", "procedure", "", after: "thêm hồ sơ H3 lĩnh vực \"Đất đai\"") == ["Cấp giấy chứng nhận"])
  }

  @Test("goes on references in a text")
  func references() throws {
    #expect(try texts("add-paragraph", "text", "Theo {75") == ["75/KH-SNgV}"])
    #expect(try texts("add-section", "heading", "Kỳ {kỳ s") == ["kỳ sau}"])
    #expect(try texts("add-paragraph", "text", "thêm") == [])
  }
}

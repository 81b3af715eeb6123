import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// The values of the fields of `set`: how they are read, kept, written back and refused.
struct FieldValueTests {
  private func kept(_ command: String, sourceLocation: SourceLocation = #_sourceLocation) -> String? {
    guard case .set(_, let setting) = edit(command, sourceLocation: sourceLocation) else { return nil }
    return setting.value.text
  }

  @Test(
    "Margins are read in mm, top, bottom, left and right, or in words in any order",
    arguments: [
      ("set margins 20/20/30/20", "20/20/30/20"), ("set margins 25/25/35/15", "25/25/35/15"),
      ("đặt lề 20,5/20.25/32,50/17", "20.5/20.25/32.5/17"), ("set margins \"20 / 20 / 30 / 20 mm\"", "20/20/30/20"),
      ("set margins 2/2/3/2 cm", "20/20/30/20"), ("set margins 2cm/2cm/3,5cm/1.5cm", "20/20/35/15"),
      ("set margins 20mm/2cm/30mm/20", "20/20/30/20"),
      ("đặt lề trên 20 dưới 20 trái 30 phải 20", "20/20/30/20"), ("dat le phai 15, tren 25", "25/20/30/15"),
      ("set margins top 25 bottom 20 left 35 right 15", "25/20/35/15"),
      ("set margins \"left: 31.5 mm\"", "20/20/31.5/20"),
      ("set margins LEFT 31,5", "20/20/31.5/20"), ("đặt lề \"lề trên 2,5 cm; lề dưới 2 cm\"", "25/20/30/20"),
    ])
  func margins(command: String, value: String) {
    #expect(kept(command) == value)
  }

  @Test(
    "A margin outside the range of the decree is an error at that very number",
    arguments: [
      "set margins 20/«12.5»/30/20", "set margins «19,9»/20/30/20", "set margins 20/20/«29»/20",
      "set margins 20/20/30/«21»",
      "set margins «26»/20/30/20", "set margins 20/20/«36»/20", "set margins 20/20/30/«14,5»",
      "set margins top 25 bottom «12.5» left 35", "đặt lề \"trái 30 phải «25»\"",
      "set margins \"20 / «12.5» / 30 / 20\"",
      "set margins 2/«1,2»/3/2 cm",
    ])
  func marginOutOfRange(marked: String) {
    let replayed = ReportScriptTests.expect(["number-out-of-range"], in: marked)
    for language in Language.allCases {
      #expect(replayed.diagnostics.first?.message[language].contains("30/2020/NĐ-CP") == true)
      #expect(replayed.diagnostics.first?.message[language].contains("I.3") == true)
    }
  }

  @Test func theMessageNamesTheMarginItsRangeAndTheClause() {
    let diagnostic = replay("set margins 20/12.5/30/20").diagnostics.first
    #expect(
      diagnostic?.message
        == LocalizedText(
          vi:
            "lề dưới 12,5 mm không đúng thể thức: phải từ 20 đến 25 mm (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.3)",
          en:
            "a bottom margin of 12.5 mm is not allowed: it must be 20 to 25 mm (Decree 30/2020/NĐ-CP, Annex I, I.3)"))
  }

  @Test(
    "What are no four margins is told as a whole",
    arguments: [
      "set margins «20»", "set margins «20/20/30»", "set margins «20/20/30/20/20»", "set margins «20/20/x/20»",
      "set margins «top»", "set margins «top 20 top 20»", "set margins «20 top»", "set margins «-20/20/30/20»",
      "set margins «20pt/20/30/20»", "set margins «\"cm\"»", "set margins «20 20 trên 30»",
      "set margins «20.123/20/30/20»",
    ])
  func malformedMargins(marked: String) {
    ReportScriptTests.expect(["malformed-measure"], in: marked)
  }

  @Test(
    "Sizes, spacing and indent are kept with a decimal point, without their unit",
    arguments: [
      ("set font-size 14", "14"), ("đặt cỡ chữ 13,5", "13.5"), ("set font-size 13pt", "13"),
      ("set font-size 14 pt", "14"),
      ("set line-spacing 1", "1"), ("đặt giãn dòng 1,15", "1.15"), ("set line-spacing 1.50", "1.5"),
      ("set first-indent 1", "1"), ("đặt thụt đầu dòng 1 cm", "1"), ("set first-indent 10 mm", "1"),
      ("set first-indent 1,27", "1.27"), ("set first-indent 12.7mm", "1.27"),
    ])
  func measures(command: String, value: String) {
    #expect(kept(command) == value)
  }

  @Test(
    "A measure that the decree does not allow is an error at the number",
    arguments: [
      "set font-size «12»", "set font-size «14.5»", "set font-size «13,3»", "set font-size «15» pt",
      "set line-spacing «0.9»", "set line-spacing «2»", "set line-spacing «1,51»", "set first-indent «1.5» cm",
      "set first-indent «10»", "set first-indent «0»", "set first-indent «12» mm",
    ])
  func measureOutOfRange(marked: String) {
    let replayed = ReportScriptTests.expect(["number-out-of-range"], in: marked)
    #expect(replayed.diagnostics.first?.message.vi.contains("mục II.6.e") == true)
  }

  @Test(
    "What is no measure is told with what may stand there",
    arguments: [
      "set font-size «lớn»", "set line-spacing «\"1 5\"»", "set first-indent «1 inch»", "set font-size «13 cm»",
    ])
  func malformedMeasure(marked: String) {
    let replayed = ReportScriptTests.expect(["malformed-measure"], in: marked)
    #expect(replayed.diagnostics.first?.hints.count == 1)
  }

  @Test(
    "Marks are chosen in either language and kept in English",
    arguments: [
      ("đặt độ khẩn hỏa tốc", "immediate"), ("set urgency immediate", "immediate"), ("set urgency khẩn", "urgent"),
      ("dat do khan thuong khan", "very-urgent"), ("set urgency \"HỎA TỐC\"", "immediate"),
      ("set secrecy mật", "confidential"), ("đặt độ mật tối mật", "secret"), ("set secrecy top-secret", "top-secret"),
      ("set draft-mark \"Dự thảo lần 2\"", "Dự thảo lần 2"), ("set counts PADDED", "padded"),
    ])
  func marks(command: String, value: String) {
    #expect(kept(command) == value)
  }

  @Test func aMarkThatThereIsNotIsTold() {
    let replayed = ReportScriptTests.expect(["unknown-choice"], in: "đặt độ khẩn «hỏa tố»")
    #expect(replayed.diagnostics.first?.replacement?.text == "hỏa tốc")
    ReportScriptTests.expect(["unquoted-text"], in: "set draft-mark «Dự thảo lần» 2".replacing("» 2", with: " 2»"))
  }

  @Test func aScriptWritesThemInItsLanguage() {
    let report = report(
      """
      set urgency immediate
      set secrecy top-secret
      set draft-mark "Dự thảo"
      set margins left 32,5
      set line-spacing 1.15
      """)
    #expect(
      CanonicalScript.print(report, .vietnamese) == """
        baocao 1 vi
        đặt độ khẩn hỏa tốc
        đặt độ mật tuyệt mật
        đặt dự thảo "Dự thảo"
        đặt lề 20/20/32,5/20
        đặt giãn dòng 1,15

        """)
    #expect(
      CanonicalScript.print(report, .english) == """
        baocao 1 en
        set urgency immediate
        set secrecy top-secret
        set draft-mark "Dự thảo"
        set margins 20/20/32.5/20
        set line-spacing 1.15

        """)
  }

  @Test(
    "An empty text takes the value of any field away, its comments too", arguments: Field.allCases)
  func clearing(field: Field) throws {
    var changed = report("report Q3/2021")
    let value =
      switch field {
      case .margins: "20/20/30/20"
      case .fontSize: "14"
      case .lineSpacing, .firstIndent, .number: "1"
      case .date: "9/2021"
      default: field.choices.first?.en ?? "x"
      }
    let name = field.term.en
    changed = replay("# vì sao\nset \(name) \"\(value)\"", onto: changed).report
    #expect(changed.settings.text(field) == value)
    let clear = try #require(edit("đặt \(field.term.vi) \"\""))
    let change = try changed.apply(clear)
    #expect(change == Change(.removed, .field(field, value)))
    #expect(changed == report("report Q3/2021"))
    #expect(try changed.apply(clear).remark == .notSet(field))
  }

  @Test func onlyTheEmptyTextTakesAway() {
    ReportScriptTests.expect(["empty-text"], in: "set unit «\"  \"»")
    ReportScriptTests.expect(["empty-text"], in: "add paragraph I.4 «\"\"»")
    ReportScriptTests.expect(["missing-argument"], in: "«set unit»")
  }
}

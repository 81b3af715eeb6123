import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// What is wrong with a command before the report is looked at: which error, where, with which help.
struct BindingTests {
  private func hints(_ text: String, _ language: Language) -> [String] {
    replay(text).diagnostics.flatMap { $0.hints.map { $0[language] } }
  }

  @Test(arguments: [
    ("«bổ» sung kế hoạch 75/KH-SNgV ngày 08/02/2021", nil, nil), ("«ad» plan 75/KH-SNgV", "thêm", "add"),
    ("«themm» kế hoạch 75/KH-SNgV", "thêm", "add"), ("«trả» kêt qua3 H01 ngày 1/7/2021", "trả kết quả", "resolve"),
    ("«remov» dossier H01", "xóa", "remove"), ("«xyzw» dossier H01", nil, nil),
  ])
  func anUnknownCommandIsReportedWithTheNearestOne(marked: String, vi: String?, en: String?) {
    let replayed = expect(["unknown-command"], in: marked)
    let hint = replayed.diagnostics.first?.hints.first
    #expect(hint?.vi == vi.map { "có phải ý bạn là \($0)?" } ?? "gõ “trợ giúp” để xem các lệnh")
    #expect(hint?.en == en.map { "did you mean \($0)?" } ?? "type “help” for the commands")
  }

  @Test(arguments: [
    ("thêm «kế» hoạhc 75/KH-SNgV", "kế hoạch"), ("thêm «tờ» giấy 12/KH-SNgV", nil),
    ("add «paragraf» I.4 \"x\"", "đoạn"),
    ("thêm «chữ» vết tắt TTHC \"x\"", "chữ viết tắt"), ("remove «tabel» I.4", "bảng"),
  ])
  func anUnknownKindIsReportedWithTheKindsOfTheVerb(marked: String, vi: String?) throws {
    let hints = try #require(expect(["unknown-keyword"], in: marked).diagnostics.first?.hints.map(\.vi))
    #expect(hints.first == vi.map { "có phải ý bạn là \($0)?" } ?? hints.last)
    #expect(hints.last?.contains("có thể là") ?? false)
  }

  @Test func aHeaderBelowACommandIsCalledThat() {
    expect(["misplaced-header"], in: "report Q3/2021\n«baocao 1 en»")
  }

  @Test func aVerbAloneAsksForItsKind() {
    expect(["missing-argument"], in: "«thêm»")
    expect(["missing-argument"], in: "«move»")
  }

  @Test(arguments: [
    ("add plan 75/KH-SNgV «datd» 8/2/2021", "ngày"), ("thêm kế hoạch 75/KH-SNgV «nguy» 8/2/2021", "ngày"),
    ("add paragraph I.4 «onse» \"x\"", "một lần"), ("add paragraph I.4 «onse»\n| x", "một lần"),
    ("add paragraph I.4 \"x\" «onse»", "một lần"), ("add dossier H01 «feild» a", "lĩnh vực"),
  ])
  func anUnknownKeywordIsReportedWithTheNearestOne(marked: String, vi: String) {
    let replayed = expect(["unknown-keyword"], in: marked)
    #expect(replayed.diagnostics.first?.hints.first?.vi == "có phải ý bạn là \(vi)?")
  }

  @Test func wordsBehindAWholeCommandAreReported() {
    expect(["unknown-keyword"], in: "remove section I.4 «I.5»")
    expect(["unknown-keyword"], in: "đặt chủ quản \"UBND tỉnh\" «Quảng» Ngãi")
    expect(["unexpected-text"], in: "remove section I.4 «\"x\"»")
    expect(["unexpected-text"], in: "set unit \"a\" «\"b\"»")
    expect(["unexpected-text"], in: "add plan 75/KH-SNgV dated 8/2/2021 «\"x\"»")
  }

  @Test(arguments: [
    ("đặt «phụ» lục \"X\"", nil), ("đặt «đơn» vị tắc \"x\"", "đơn vị tắt"), ("set «unti» \"x\"", "đơn vị"),
    ("đặt «ngờii» ký \"x\"", "người ký"), ("set «signor» \"x\"", "người ký"),
  ])
  func anUnknownFieldIsReportedWithTheNearestOne(marked: String, vi: String?) {
    let hints = expect(["unknown-field"], in: marked).diagnostics.first?.hints ?? []
    #expect(hints.count == (vi == nil ? 1 : 2))
    if let vi { #expect(hints.first?.vi == "có phải ý bạn là \(vi)?") }
  }

  @Test(arguments: [
    (
      "thêm hồ sơ H01 lĩnh vực a qua «mạng» nhận 1/7/2021 hẹn 9/7/2021",
      "chọn một trong: trực tuyến, trực tiếp, bưu chính"
    ),
    ("add dossier H01 field a via «onlin» received 1/7/2021 due 9/7/2021", "có phải ý bạn là trực tuyến?"),
    ("report Q3/2021 outline «kst»", "có phải ý bạn là kstt?"),
    ("set counts «pading»", "chọn một trong: plain, padded"),
    ("add section IV \"x\" items «stars»", "chọn một trong: gạch, số, chữ, ngoặc"),
  ])
  func anUnknownChoiceIsReportedWithTheChoices(marked: String, hint: String) {
    #expect(expect(["unknown-choice"], in: marked).diagnostics.first?.hints.first?.vi == hint)
  }

  @Test(arguments: [
    "«add plan»", "«add plan dated 8/2/2021»", "«add dossier H01 field a via online received 1/7/2021»",
    "«add paragraph I.4»", "«add paragraph I.4 once»", "«set unit»", "«add table I.7 \"x\"»", "«resolve H01»",
    "«move section I.4»", "«add recipient»", "«add abbreviation TTHC»", "«add form»", "«report»",
    "«báo cáo đề cương free»",
  ])
  func aMissingArgumentIsReportedOnceForTheCommand(marked: String) {
    let diagnostic = expect(["missing-argument"], in: marked).diagnostics.first
    #expect(diagnostic?.hints.first?.en.hasPrefix("usage: ") ?? false)
  }

  @Test(arguments: [
    "add plan 75/KH-SNgV «dated»", "add paragraph I.4 \"x\" «reviewed»", "sửa hồ sơ H01 «lĩnh vực»",
    "move section I.4 «to»",
  ])
  func aKeywordWithoutItsValueIsReportedOnce(marked: String) {
    expect(["missing-argument"], in: marked)
  }

  @Test func aKeywordInThePlaceOfAValueDoesNotSwallowItsOwn() {
    expect(["malformed-date"], in: "add plan 75/KH-SNgV dated «title» \"x\"")
    expect(["unknown-choice"], in: "add dossier H01 field a via «received» 1/7/2021 due 9/7/2021")
  }

  @Test(arguments: [
    "add plan 75/KH-SNgV dated 8/2/2021 «dated» 9/2/2021", "add paragraph I.4 once «once» \"x\"",
    "thêm kế hoạch 75/KH-SNgV trích yếu \"a\" «trích» yếu \"b\"",
  ])
  func aKeywordSaidTwiceIsReportedAtTheSecond(marked: String) {
    expect(["repeated-keyword"], in: marked)
  }

  @Test func diacriticsAreForgottenBeforeAWordIsCalledUnknown() {
    #expect(edit("thêm kê hoach 75/KH-SNgV") == edit("add plan 75/KH-SNgV"))
    #expect(edit("đặt đơn vi tat \"x\"") == edit("set unit-short \"x\""))
  }

  @Test(arguments: [
    ("thêm đoạn I.5 «Trong kỳ không phát sinh.»", "thêm đoạn I.5 \"Trong kỳ không phát sinh.\""),
    ("add item III once «Tiếp tục rà soát» level 2", "add item III once \"Tiếp tục rà soát\" level 2"),
    ("set unit «Sở Ngoại vụ»", "set unit \"Sở Ngoại vụ\""),
    (
      "add plan 75/KH-SNgV title «rà soát TTHC» dated 8/2/2021",
      "add plan 75/KH-SNgV title \"rà soát TTHC\" dated 8/2/2021"
    ),
    ("add abbreviation TTHC «thủ tục»", "add abbreviation TTHC \"thủ tục\""),
  ])
  func anUnquotedTextIsReportedWithTheCorrectedLine(marked: String, corrected: String) {
    let hint = expect(["unquoted-text"], in: marked).diagnostics.first?.hints.first
    #expect(hint == LocalizedText(vi: "viết: \(corrected)", en: "write: \(corrected)"))
  }

  @Test(arguments: [
    ("impossible-date", "add plan 75/KH-SNgV dated «30/2/2021»"),
    ("impossible-date", "add plan 75/KH-SNgV dated «29/02/2021»"),
    ("impossible-date", "thêm kế hoạch 75/KH-SNgV ngày «31/6/2021»"), ("impossible-date", "set date «31/6/2021»"),
    ("impossible-date", "add plan 75/KH-SNgV dated «1/13/2021»"),
    ("malformed-date", "add plan 75/KH-SNgV dated «8-2-2021»"),
    ("malformed-date", "set date «13/2021»"), ("malformed-date", "set date «hôm-nay»"),
    ("malformed-period", "report «Q5/2021»"), ("malformed-period", "báo cáo «quý V/2021»"),
    ("malformed-period", "báo cáo «quý 3 2021»"), ("malformed-period", "add paragraph I.4 reviewed «Q3» \"x\""),
    ("malformed-period", "report «\"quý 3/2021 nhé\"»"), ("malformed-period", "báo cáo «quý V năm 2021» đề cương free"),
    ("malformed-period", "report Q3/2021 «from»"), ("malformed-period", "report Q3/2021 «from 15/6/2021»"),
    ("malformed-period", "report Q3/2021 «from 15/6/2021 to»"),
    ("malformed-period", "báo cáo quý 3/2021 «từ 15/6/2021 14/9/2021» đề cương free"),
    ("impossible-date", "report Q3/2021 from «31/6/2021» to 14/9/2021 outline free"),
    ("impossible-date", "report Q3/2021 from 15/6/2021 to «31/9/2021»"),
    ("reversed-range", "report Q3/2021 from 15/6/2021 to «14/6/2021»"),
    ("malformed-section", "add paragraph «Ia.4» \"x\""), ("malformed-section", "add paragraph «I.0» \"x\""),
    ("malformed-section", "add section «I.1.a.1.a» \"x\""),
    ("malformed-document-number", "add plan «75» dated 8/2/2021"),
    ("malformed-document-number", "add plan «KH-SNgV»"), ("negative-count", "add figures direct «-3» early 1"),
    ("malformed-number", "add figures direct «18.5» early 1"), ("malformed-number", "add figures direct «mười»"),
    ("malformed-number", "add figures direct «+3»"), ("malformed-number", "set number «năm»"),
    ("number-out-of-range", "add paragraph I.4 at «0» \"x\""), ("number-out-of-range", "add item III level «3» \"x\""),
    ("number-out-of-range", "edit item III level «3»"), ("number-out-of-range", "add plan 75/KH-SNgV for «21»"),
    ("empty-text", "add paragraph I.4 «\"\"»"), ("empty-text", "add paragraph I.4 «\" \\n \"»"),
    ("empty-text", "set unit «\" \"»"),
    ("empty-text", "add paragraph I.4\n«|»"), ("line-break", "add recipient «\"a\\nb\"»"),
    ("line-break", "set unit «\"a\\nb\"»"),
    ("line-break", "set signer\n«| a\n| b»"), ("two-texts", "add paragraph I.4 \"x\"\n«| y»"),
    ("two-texts", "đặt số 702\n«| Trong kỳ không phát sinh.»"),
    ("unexpected-text", "add plan 75/KH-SNgV\n«| x»"), ("unexpected-text", "resolve H01 on 1/7/2021\n«| x\n| y»"),
    ("contradicting-kind", "add decision «75/KH-SNgV»"),
    ("contradicting-kind", "edit decision «75/KH-SNgV» dated 8/2/2021"),
    ("contradicting-kind", "xóa công văn «75/KH-SNgV@2021»"), ("unknown-form", "add form «II.99»"),
    (
      "two-ends",
      "add dossier H01 field a via online received 1/7/2021 due 9/7/2021 resolved 2/7/2021 returned «3/7/2021»"
    ),
    (
      "unpaired-suspension",
      "add dossier H01 field a via online received 1/7/2021 due 9/7/2021 suspended 2/7/2021 suspended «3/7/2021»"
    ),
    ("unpaired-suspension", "add dossier H01 field a via online received 1/7/2021 due 9/7/2021 resumed «3/7/2021»"),
    ("malformed-table", "add table I.7\n| a | b |\n| «c |»"), ("malformed-table", "add table I.7\n| «---|»\n| a |"),
    ("malformed-table", "add table I.7\n| a |\n|---|\n| b |\n|«---|»"),
  ])
  func aWrongValueIsReportedInItsPlace(id: String, marked: String) {
    expect([id], in: marked)
  }

  @Test func severalErrorsOfOneCommandAreAllReported() {
    expect(
      ["malformed-document-number", "impossible-date", "malformed-number"],
      in: "add plan «75» dated «30/2/2021» for «mai»")
    expect(
      ["malformed-section", "number-out-of-range", "two-texts"], in: "add paragraph «I,4» at «0» \"x\"\n«| y»")
  }

  @Test func aKindMayTellWhatASymbolDoesNot() throws {
    let report = report("add document 01/2020/VPCP\nadd circular 01/2020/VPCP dated 2/3/2020")
    #expect(report.documents.documents.map(\.type) == [.circular])
  }

  @Test func aTableKeepsItsHeaderItsEmptyAndJoinedCellsAndItsEscapes() throws {
    guard
      case .addBlocks(let section, _, let blocks)? = edit(
        """
        thêm bảng I.7 "Mức độ" một lần
        |  Lĩnh vực | Hài lòng | < |
        |^|có|không|
        |---|
        | Hộ tịch \\| quốc tịch | | 0
        """)
    else { return }
    #expect(section.description == "I.7")
    let table = NarrativeTable(
      headerRowCount: 2,
      rows: [["Lĩnh vực", "Hài lòng", "<"], ["^", "có", "không"], ["Hộ tịch \\| quốc tịch", "", "0"]].map { row in
        row.map { SourcedText($0) }
      })
    #expect(blocks == [NarrativeBlock(.table(table), text: SourcedText("Mức độ"), isOnce: true)])
  }

  @Test func quotedTextAndBlockGiveTheSameParagraphs() {
    #expect(edit("add item III \"một \\n hai\\t\\n \\n\\nba  \"") == edit("add item III\n| một\n|  hai\n|\n|\n| ba"))
    #expect(edit("set opening \"a \\n\\n\\nb\"") == edit("set opening\n| a\n|\n| b"))
  }

  @Test func aParagraphOfAQuotedTextKnowsItsPlace() throws {
    let text = #"add paragraph I.4 "một \"x\" \n\nhai \"y\" ba\n bốn ""#
    guard case .addBlocks(_, _, let blocks)? = edit(text) else { return }
    let source = SourceText(name: "x", text: text)
    let second = try #require(blocks.last?.text)
    #expect(second.text == "hai \"y\" ba\n bốn")
    for word in ["hai", "ba", "bốn"] {
      let range = try #require(second.text.range(of: word))
      let start = second.text.utf8.distance(from: second.text.startIndex, to: range.lowerBound)
      #expect(second.span(start..<start + word.utf8.count).map { source.string($0.range) } == word)
    }
  }

  @Test func anEditWithSeveralParagraphsMakesSeveralBlocks() {
    let edited = report("report Q3/2021\nadd item III \"x\" once\nadd item III \"z\"\nedit item III at 1\n| a\n|\n| b")
    let written = report("report Q3/2021\nadd item III \"a\" once\nadd item III \"b\" once\nadd item III \"z\"")
    #expect(edited == written)
    let runIn = report("report Q3/2021\nadd paragraph I.4 runin \"x\"\nedit paragraph I.4 \"a\\n\\nb\"")
    #expect(runIn == report("report Q3/2021\nadd paragraph I.4 runin \"a\\n\\nb\""))
  }
}

extension String {
  fileprivate func range(of word: String) -> Range<String.Index>? { ranges(of: word).first }
}

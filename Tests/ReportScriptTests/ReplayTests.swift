import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

struct ReplayTests {
  private static let save = CommandSpecification(
    "save", scope: .session, verb: Term("save", "lưu"), summary: LocalizedText(verbatim: "x"),
    parameters: [.positional("file", .word, isRequired: false, vi: "tệp", en: "file")],
    examples: [LocalizedText(vi: "lưu", en: "save")])
  private static let export = CommandSpecification(
    "export-all", scope: .session, verb: Term("export", "xuất"), kinds: [Term("all", "tất cả")],
    summary: LocalizedText(verbatim: "x"), parameters: [.positional("folder", .word, vi: "thư mục", en: "folder")],
    examples: [LocalizedText(vi: "xuất tất cả x", en: "export all x")])

  /// One report, in English and Vietnamese.
  private static let english = """
    # báo cáo quý
    report Q3/2021 from 7/6/2021 to 4/9/2021
    set unit "Sở Ngoại vụ"  # tên đầy đủ
    set unit-short "SNgV"
    set opening
    | Căn cứ {45/2020/NĐ-CP},
    | {unit} báo cáo:
    add decree 45/2020/NĐ-CP dated 8/4/2020 title "về thực hiện"
    add plan 75/KH-SNgV dated 8/2/2021 by "Sở Ngoại vụ" for 2021 as kh
    add abbreviation TTHC "thủ tục hành chính"
    remove section I.9
    add section IV "Kiến nghị" items letters
    add paragraph I.4 runin once reviewed H1/2021 "một"
    add item III level 2 "hai"
    add table I.7 "ba"
    | a | b |
    |---|
    | 1 | < |
    add dossier H01 field "Hộ tịch" via postal received 1/7/2021 due 9/7/2021
    suspend H01 on 2/7/2021
    resume H01 on 3/7/2021 due 12/7/2021
    return H01 on 8/7/2021
    add figures field "a" period Q2/2021 carried 2 late 2
    add recipient "Sở Nội vụ"
    add form II.06a
    # hết
    """
  private static let vietnamese = """
    # báo cáo quý
    báo cáo quý III năm 2021 từ 07/6/2021 đến 2021-09-04
    đặt đơn vị "Sở Ngoại vụ"  # tên đầy đủ
    đặt đơn vị tắt SNgV
    đặt mở đầu "Căn cứ {45/2020/NĐ-CP},\\n{unit} báo cáo:"
    thêm nghị định 45/2020/NĐ-CP trích yếu "về thực hiện" ngày 08/4/2020
    thêm kế hoạch 75/KH-SNgV năm 2021 gọi là kh ngày 2021-02-08 cơ quan "Sở Ngoại vụ"
    thêm chữ viết tắt TTHC "thủ tục hành chính"
    xóa mục I.9
    thêm mục IV kiểu ý chữ "Kiến nghị"
    thêm đoạn I.4 "một" liền một lần đã soát 6 tháng đầu năm 2021
    thêm ý III cấp 2
    | hai
    thêm bảng I.7 "ba"
    |a|b
    |---|
    |1|<|
    thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua bưu chính nhận 1/7/2021 hẹn 12/7/2021 \\
      tạm dừng 2/7/2021 tiếp tục 3/7/2021 trả lại 8/7/2021
    thêm số liệu kỳ quý II/2021 lĩnh vực a kỳ trước 2 quá hạn 2
    thêm nơi nhận "Sở Nội vụ"
    thêm biểu II.06a
    # hết
    """

  @Test func bothLanguagesSayTheSameReport() {
    let english = report(Self.english)
    #expect(english == report(Self.vietnamese))
    #expect(english == report(withoutDiacritics(Self.vietnamese)))
    #expect(!english.isEmpty)
  }

  /// The keywords of `text` without diacritics; what is quoted, a comment or a block is data.
  private func withoutDiacritics(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      guard !line.hasPrefix("#"), !line.hasPrefix("|") else { return String(line) }
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { index, part in
        index.isMultiple(of: 2) && !part.contains("#")
          ? part.split(separator: " ", omittingEmptySubsequences: false)
            .map {
              $0.contains("NĐ-CP") || $0.contains("SNgV") || $0.contains("H01") || $0.contains("I") || $0 == "TTHC"
                ? String($0) : UnicodeText.folded($0)
            }.joined(separator: " ") : String(part)
      }
      return parts.joined(separator: "\"")
    }.joined(separator: "\n")
  }

  @Test func severalErrorsAreAllReportedInTheirOrder() {
    expect(
      ["impossible-date", "unknown-section", "unknown-field", "unterminated-quote", "unknown-command"].sorted(),
      inAnyOrder: """
        báo cáo Q3/2021
        thêm kế hoạch 75/KH-SNgV ngày «31/6/2021»
        thêm đoạn «I.13» "Không phát sinh."
        đặt «phụ» lục "X"
        đặt địa danh «"»Quảng Ngãi
        «bổ» sung x
        """)
  }

  /// Lexical errors come first, so the order of all is not that of the lines.
  private func expect(_ ids: [String], inAnyOrder marked: String) {
    let (text, ranges) = unmarked(marked)
    let replayed = replay(text)
    #expect(replayed.ids.sorted() == ids)
    #expect(replayed.diagnostics.compactMap(\.span?.range).sorted { $0.lowerBound < $1.lowerBound } == ranges)
  }

  @Test(arguments: [
    // What the first error would have made is not missed.
    "báo cáo «quý V/2021»\nthêm đoạn I.4 \"a\"\nthêm mục I.13 \"b\"\nxóa mục I.9\nsửa đoạn I.4 \"c\"\nchuyển mục I.1 đến I.2",
    "add plan 75/KH-SNgV dated «30/2/2021»\nedit plan 75/KH-SNgV for 2021\nremove plan 75/KH-SNgV",
    "add plan 75/KH-SNgV dated «30/2/2021» as kh\nedit plan kh for 2021",
    "add dossier H01 field a via «mail» received 1/7/2021 due 9/7/2021\nresolve H01 on 2/7/2021\nremove dossier H01",
    "add abbreviation TTHC «\"\"»\nedit abbreviation TTHC \"b\"\nremove abbreviation TTHC",
    "report Q3/2021\nadd section IV «Kiến nghị»\nadd section IV.1 \"a\"\nadd paragraph IV.1 \"b\"\nadd section V \"c\"\nadd item IV \"d\"",
    "report Q3/2021\nadd paragraph I.4 at «x» \"a\"\nedit paragraph I.4 \"b\"\nremove paragraph I.4 at 1\nadd item I.4 at 2 \"c\"",
    "report Q3/2021\nadd paragraph I.4 reviewed «Q3» \"a\"\nadd item I.4 \"b\"\nremove paragraph I.4 at 1",
    "add recipient «\"\"»\nedit recipient 1 \"a\"\nadd recipient at 2 \"b\"\nmove recipient 2 to 1",
    "«add figures field \"a\" direct 2 early 1»\nedit figures field \"a\" early 2\nremove figures field \"a\"",
    "add dossier H01 field a via online received 1/7/2021 due 9/7/2021\nsuspend H01 on «31/6/2021»\nresume H01 on 4/7/2021",
    "add plan 75/KH-SNgV title «\"»a\nedit plan 75/KH-SNgV for 2021",
    "«ad» plan 75/KH-SNgV\nedit plan 75/KH-SNgV for 2021",
    "add plan 75/KH-SNgV\nedit plan 75/KH-SNgV number 76/KH-SNgV dated «31/6/2021»\nremove plan 76/KH-SNgV",
  ])
  func whatFollowsFromAnErrorIsNotReported(marked: String) {
    let (text, ranges) = unmarked(marked)
    #expect(replay(text).diagnostics.map(\.span?.range) == ranges, "\(replay(text).ids)")
  }

  @Test(arguments: [
    // An error does not excuse the next command with the same one.
    "report Q3/2021\nadd paragraph «I.13» \"a\"\nadd item «I.13» \"b\"\nedit section «I.13» \"c\"",
    "resolve «H09» on 2/7/2021\nresolve «H09» on 3/7/2021\nremove dossier «H09»",
    "edit plan «75/KH-SNgV» for 2021\nremove plan «75/KH-SNgV»",
    "report Q3/2021\nedit paragraph «I.4» \"a\"\nremove paragraph «I.4»",
    "report Q3/2021\nreport «Q4/2021»\nadd paragraph «I.13» \"a\"",
    "edit abbreviation «TTHC» \"a\"\nremove abbreviation «TTHC»",
    "report Q3/2021\nset «phụ» \"I.13\"\nadd paragraph «I.13» \"a\"",
    "remove recipient «1»\nremove recipient «1»",
    "edit figures field «\"a\"» direct 1\nremove figures field «\"a\"»",
  ])
  func everyErrorOfItsOwnIsReported(marked: String) {
    let (text, ranges) = unmarked(marked)
    #expect(replay(text).diagnostics.map(\.span?.range) == ranges, "\(replay(text).ids)")
  }

  @Test func aSessionCommandMayNotStandInAFileRightOrWrong() {
    let commands = [Self.save, Self.export]
    ReportScriptTests.expect(["session-command"], in: "«save» x.baocao\nset number 5", sessionCommands: commands)
    ReportScriptTests.expect(["session-command"], in: "«lưu»", sessionCommands: commands)
    ReportScriptTests.expect(["session-command"], in: "«XUAT TAT CA»", sessionCommands: commands)
    ReportScriptTests.expect(["session-command"], in: "«save» a b c \"d\"\n| e", sessionCommands: commands)
    let binder = ScriptBinder(sessionCommands: commands)
    guard
      case .session(1, let arguments) = binder.bind(Statement(words: ["xuất", "tất", "cả", "docx"].map { Word($0) }))
    else { return #expect(Bool(false), "the shell takes it") }
    #expect(arguments.string("folder") == "docx")
  }

  @Test func aReservedCommandIsNotYetThere() {
    let binder = ScriptBinder(sessionCommands: [], reserved: [Term("silence", "bỏ qua")])
    for words in [["silence", "x"], ["bo", "qua"]] {
      guard case .rejected(let diagnostics) = binder.bind(Statement(words: words.map { Word($0) })) else { continue }
      #expect(diagnostics.map(\.id.rawValue) == ["not-available"])
    }
  }

  @Test(arguments: [
    "report Q3/2021\nedit period Q4/2021", "add figures field a\nedit figures field a direct 1 early 1",
    "add recipient x\nedit recipient 1 y", "add recipient x\nadd recipient y\nmove recipient 2 to 1",
    "report Q3/2021\nadd item III x\nedit item III y", "report Q3/2021\nadd item III x\nmove item III to I.4",
    "report Q3/2021\nedit section I.4 x", "report Q3/2021\nmove section I.4 to I.1",
    "report Q3/2021\nremove section I.4",
    "add plan 75/KH-SNgV\nedit plan 75/KH-SNgV for 2021", "set number 5\nset number 6",
    "add abbreviation TTHC x\nedit abbreviation TTHC y",
    "add dossier H01 field a via online received 1/7/2021 due 9/7/2021\nsuspend H01 on 2/7/2021",
    "add dossier H01 field a via online received 1/7/2021 due 9/7/2021\nedit dossier H01 due 8/7/2021",
  ])
  func theCommentsOfAChangeAreSavedWithWhatItChanged(script: String) {
    let lines = script.replacing(" x", with: " \"x\"").replacing(" y", with: " \"y\"").split(separator: "\n")
    let text = lines.dropLast().map { $0 + "\n" }.joined() + "# vì sao\n\(lines.last ?? "")  # theo công văn\n"
    let saved = CanonicalScript.print(report(text), .english)
    #expect(saved.contains("# vì sao\n"))
    #expect(saved.contains("  # theo công văn\n"))
  }

  @Test func theCommentsOfAScriptTravelWithTheirCommands() {
    let report = report(
      """
      # a
      report Q3/2021 # b
      # c
      set number 5 # d
      # e
      set number 6 # f
      # g
      add plan 75/KH-SNgV
      add plan 75/KH-SNgV dated 8/2/2021 # h
      # i
      """)
    #expect(report.periodComments == Comments(above: [" a"], trailing: " b"))
    #expect(report.settings[.number]?.comments == Comments(above: [" c", " e", " f"], trailing: " d"))
    #expect(report.documents.documents.map(\.comments) == [Comments(above: [" g"], trailing: " h")])
    #expect(report.closingComments == [" i"])
  }
}

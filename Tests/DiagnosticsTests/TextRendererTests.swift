import Diagnostics
import Foundations
import Testing

/// `marked` without its `«` and `»`, and the span that they enclosed.
func source(_ marked: String, name: String = "q3.baocao", firstLine: Int = 1) -> (SourceMap, SourceSpan) {
  let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }.map {
    UnicodeText.normalized(String($0))
  }
  var sources = SourceMap()
  let id = sources.add(SourceText(name: name, text: parts.joined(), firstLine: firstLine))
  let start = parts[0].utf8.count
  return (sources, SourceSpan(source: id, start: start, end: start + parts[1].utf8.count))
}

/// What is shown below the message for the marked place.
private func excerpt(_ marked: String, firstLine: Int = 1, columns: Int = 100) -> String {
  let (sources, span) = source(marked, firstLine: firstLine)
  let diagnostic = Diagnostic("x", .error, LocalizedText(verbatim: "m"), span: span)
  let text = TextRenderer(language: .english, columns: columns).render(diagnostic, in: sources)
  return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().joined(separator: "\n")
}

struct TextRendererTests {
  private static func unknownDocument(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-document", .error,
      LocalizedText(vi: "chưa đăng ký văn bản 75/KH-SNG", en: "no document 75/KH-SNG is registered"), span: span,
      hints: [
        LocalizedText(
          vi: "có phải 75/KH-SNgV (Kế hoạch, 08/02/2021)?", en: "did you mean 75/KH-SNgV (Kế hoạch, 08/02/2021)?")
      ])
  }

  @Test func anErrorIsShownInEnglish() {
    let (sources, span) = source("| Thực hiện «{75/KH-SNG}», Sở Ngoại vụ đã ban hành", firstLine: 12)
    #expect(
      TextRenderer(language: .english).render(Self.unknownDocument(span), in: sources) == """
        q3.baocao:12:13: error[unknown-document]: no document 75/KH-SNG is registered
           12 | | Thực hiện {75/KH-SNG}, Sở Ngoại vụ đã ban hành
              |             ^^^^^^^^^^^
          hint: did you mean 75/KH-SNgV (Kế hoạch, 08/02/2021)?

        """)
  }

  @Test func anErrorIsShownInVietnamese() {
    let (sources, span) = source("| Thực hiện «{75/KH-SNG}», Sở Ngoại vụ đã ban hành", firstLine: 12)
    #expect(
      TextRenderer(language: .vietnamese).render(Self.unknownDocument(span), in: sources) == """
        q3.baocao:12:13: lỗi[unknown-document]: chưa đăng ký văn bản 75/KH-SNG
           12 | | Thực hiện {75/KH-SNG}, Sở Ngoại vụ đã ban hành
              |             ^^^^^^^^^^^
          gợi ý: có phải 75/KH-SNgV (Kế hoạch, 08/02/2021)?

        """)
  }

  @Test func aNoteShowsItsOwnPlace() {
    var (sources, span) = source("add plan 75/KH-SNgV dated «9/2/2021»\n")
    let other = sources.add(SourceText(name: "q2.baocao", text: "\nadd plan 75/KH-SNgV dated 8/2/2021\n"))
    let diagnostic = Diagnostic(
      "two-dates", .warning, LocalizedText(vi: "văn bản có hai ngày", en: "one document has two dates"), span: span,
      notes: [
        Diagnostic.Note(
          LocalizedText(vi: "đăng ký lần đầu ở đây", en: "first registered here"),
          span: SourceSpan(source: other, start: 27, end: 35)),
        Diagnostic.Note(LocalizedText(vi: "ngày lấy theo dòng đầu", en: "the first date is kept")),
      ])
    #expect(
      TextRenderer(language: .vietnamese).render(diagnostic, in: sources) == """
        q3.baocao:1:27: cảnh báo[two-dates]: văn bản có hai ngày
            1 | add plan 75/KH-SNgV dated 9/2/2021
              |                           ^^^^^^^^
          ghi chú: q2.baocao:2:27: đăng ký lần đầu ở đây
            2 | add plan 75/KH-SNgV dated 8/2/2021
              |                           ^^^^^^^^
          ghi chú: ngày lấy theo dòng đầu

        """)
  }

  @Test func aDiagnosticWithoutPlaceIsItsMessage() {
    let diagnostic = Diagnostic("no-report", .note, LocalizedText(vi: "chưa có báo cáo", en: "there is no report yet"))
    #expect(
      TextRenderer(language: .english).render(diagnostic, in: SourceMap())
        == "note[no-report]: there is no report yet\n")
  }

  @Test func caretsStandUnderWideCharacters() {
    #expect(
      excerpt("tên 漢字 «日本» x") == """
            1 | tên 漢字 日本 x
              |          ^^^^
        """)
  }

  @Test func marksThatDoNotComposeTakeNoColumn() {
    #expect(
      excerpt("m\u{0304}n\u{0332} «x\u{0304}y»") == """
            1 | m̄n̲ x̄y
              |    ^^
        """)
  }

  @Test func decomposedVietnameseIsMeasuredAsComposed() {
    #expect(
      excerpt("The\u{0302}m «D»") == """
            1 | Thêm D
              |      ^
        """)
  }

  @Test func aTabIsFourBlanks() {
    #expect(
      excerpt("\tadd\t«plan»") == """
            1 |     add    plan
              |            ^^^^
        """)
  }

  @Test func aSpanInsideAClusterShowsAllOfIt() {
    let (sources, _) = source("a«»x\u{0304}b")
    let span = SourceSpan(source: SourceID(index: 0), start: 2, end: 2)
    #expect(
      TextRenderer(language: .english).render(
        Diagnostic("x", .error, LocalizedText(verbatim: "m"), span: span), in: sources) == """
          q3.baocao:1:2: error[x]: m
              1 | ax̄b
                |  ^

          """)
  }

  @Test(arguments: [
    ("add plan«»", "    1 | add plan\n      |         ^"),
    ("add plan«»\nshow", "    1 | add plan\n      |         ^"),
    ("add «plan\nshow» x", "    1 | add plan\n      |     ^^^^"),
    ("add plan\n«»", "    2 |\n      | ^"),
    ("«»", "    1 |\n      | ^"),
    ("add plan«\n»show", "    1 | add plan\n      |         ^"),
  ])
  func aSpanIsClippedToItsLine(marked: String, expected: String) {
    #expect(excerpt(marked) == expected)
  }

  @Test func largeLineNumbersWidenTheGutter() {
    #expect(
      excerpt("«x»", firstLine: 1_234_567) == """
        1234567 | x
                | ^
        """)
  }

  @Test func aLongLineIsShownFromItsStartWhileTheSpanIsSeen() {
    #expect(
      excerpt("| Thực hiện «{75}» của Sở Ngoại vụ về việc rà soát", columns: 38) == """
            1 | | Thực hiện {75} của Sở Ngoại…
              |             ^^^^
        """)
  }

  @Test func aVeryLongLineIsCutAroundTheSpan() {
    let filler = String(repeating: "đoạn văn ", count: 250)
    #expect(
      excerpt("\(filler)«{75/KH}» \(filler)", columns: 48) == """
            1 | …văn đoạn văn {75/KH} đoạn văn đoạn văn…
              |               ^^^^^^^
        """)
  }

  @Test func aSpanThatIsTooLongIsCut() {
    let line = excerpt("add «\(String(repeating: "ơ", count: 3000))» x", columns: 40).split(separator: "\n")
    #expect(line[0] == "    1 | add " + String(repeating: "ơ", count: 27) + "…")
    #expect(line[1] == "      |     " + String(repeating: "^", count: 27))
  }

  @Test func signsInsideClustersAreMeasuredAsShown() {
    #expect(
      excerpt("a\u{E0041}«b»\u{200B}") == """
            1 | a�b\u{200B}
              |   ^
        """)
  }

  @Test func nothingOfATextReachesTheTerminalAsACommand() {
    let attack = "\u{1B}]0;x\u{07}\u{9B}2J\r\u{202E}"
    let (sources, span) = source("a \(attack)«b»", name: "q\u{1B}.baocao")
    let diagnostic = Diagnostic(
      "x", .error, LocalizedText(verbatim: attack), span: span,
      notes: [Diagnostic.Note(LocalizedText(verbatim: attack))], hints: [LocalizedText(verbatim: "\n\(attack)")])
    #expect(
      TextRenderer(language: .english).render(diagnostic, in: sources) == """
        q␛.baocao:1:14: error[x]: ␛]0;x␇�2J␍�
            1 | a ␛]0;x␇�2J␍�b
              |              ^
          note: ␛]0;x␇�2J␍�
          hint: ␊␛]0;x␇�2J␍�

        """)
  }

  @Test func bytesThatAreNotTextAreShownAllTheSame() {
    let renderer = TextRenderer(language: .english)
    for byte in [0x80, 0xC3, 0xE1, 0xFF] as [UInt8] {
      var sources = SourceMap()
      let id = sources.add(SourceText(name: "x", bytes: Array(repeating: byte, count: 2000) + Array("\nadd".utf8)))
      for start in stride(from: 0, to: 2010, by: 201) {
        let span = SourceSpan(source: id, start: start, end: start + 5)
        let text = renderer.render(Diagnostic("x", .error, LocalizedText(verbatim: "m"), span: span), in: sources)
        #expect(text.hasPrefix("x:\(start > 2000 ? 2 : 1):") && text.contains("^"))
      }
    }
  }

  @Test func colourAddsOnlyEscapes() {
    let (sources, span) = source("add «plna»")
    let diagnostic = Self.unknownDocument(span)
    let colored = TextRenderer(language: .english, isColored: true).render(diagnostic, in: sources)
    #expect(colored.contains("\u{1B}[1;31merror[unknown-document]:\u{1B}[0m"))
    #expect(
      colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        == TextRenderer(language: .english).render(diagnostic, in: sources))
  }

  @Test("Messages and hints are broken between words for people, and not for programs")
  func wrapping() {
    let diagnostic = Diagnostic(
      "unknown-command", LocalizedText(vi: "không có lệnh nào tên như thế trong phần mềm", en: ""),
      hints: [LocalizedText(vi: "gõ trợ giúp để xem tất cả các lệnh của phần mềm", en: "")])
    let wrapped = TextRenderer(language: .vietnamese, columns: 40, isWrapped: true).render(diagnostic, in: SourceMap())
    #expect(
      wrapped == """
        lỗi[unknown-command]: không có lệnh nào
            tên như thế trong phần mềm
          gợi ý: gõ trợ giúp để xem tất cả các
            lệnh của phần mềm

        """)
    let plain = TextRenderer(language: .vietnamese, columns: 40).render(diagnostic, in: SourceMap())
    #expect(plain.split(separator: "\n").count == 2)
  }
}

import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

/// A script that is rejected for each reason that a report has: the identifier, the place and the words.
struct RejectionTests {
  static let dossier = "field a via online received 1/7/2021 due 9/7/2021"

  static let scripts: [(id: String, marked: String)] = [
    ("report-already-started", "report Q3/2021\nreport «Q4/2021»"),
    ("outline-in-use", "add section I \"a\"\n«report Q3/2021»"),
    ("outline-in-use", "add section I \"a\"\nreport Q3/2021 outline «free»"),
    ("document-conflict", "add plan 75/KH-SNgV dated 8/2/2021\nadd plan 75/KH-SNgV dated «19/02/2021»"),
    ("document-conflict", "add plan 75/KH-SNgV title \"a\"\nadd plan 75/KH-SNgV title «\"b\"»"),
    ("document-conflict", "add plan 75/KH-SNgV for 2021\nadd plan 75/KH-SNgV for «2022»"),
    ("document-conflict", "add plan 75/KH-SNgV as x\nadd plan 75/KH-SNgV as «y»"),
    ("document-conflict", "add circular 1/2020/VPCP\nadd decree «1/2020/VPCP»"),
    (
      "document-conflict",
      "add plan 75/KH-SNgV dated 8/2/2021\nadd plan 75/KH-SNgV dated 8/2/2022\nedit plan 75/KH-SNgV@2022 dated «9/2/2021»"
    ),
    ("unknown-document", "add plan 75/KH-SNgV\nedit plan «76/KH-SNgV» dated 8/2/2021"),
    ("unknown-document", "add plan 75/KH-SNgV dated 8/2/2021\nremove plan «75/KH-SNgV@2022»"),
    (
      "ambiguous-document",
      "add plan 75/KH-SNgV dated 8/2/2021\nadd plan 75/KH-SNgV dated 8/2/2022\nremove plan «75/KH-SNgV»"
    ),
    ("alias-taken", "add plan 75/KH-SNgV as x\nadd plan 76/KH-SNgV as «x»"),
    ("alias-taken", "add plan 75/KH-SNgV\nadd plan 76/KH-SNgV as «75/KH-SNgV»"),
    ("alias-taken", "add plan 75/KH-SNgV dated 8/2/2021 as x\nadd plan 75/KH-SNgV dated 8/2/2022 as «x»"),
    ("alias-taken", "add plan 75/KH-SNgV as 76/KH-SNgV\nadd plan «76/KH-SNgV»"),
    (
      "alias-taken",
      "add plan 75/KH-SNgV dated 8/2/2021\nadd plan 75/KH-SNgV dated 8/2/2022\nedit plan 75/KH-SNgV@2021 as «75/KH-SNgV»"
    ),
    (
      "alias-taken",
      "add plan 74/KH-SNgV\nadd plan 75/KH-SNgV as 76/KH-SNgV\nedit plan 74/KH-SNgV number «76/KH-SNgV»"
    ),
    ("dossier-exists", "add dossier H01 \(dossier)\nadd dossier «H01» \(dossier)"),
    ("unknown-dossier", "add dossier H01 \(dossier)\nresolve «H09» on 2/7/2021"),
    ("unknown-dossier", "edit dossier «H01» due 2/7/2021"), ("unknown-dossier", "remove dossier «H01»"),
    ("dossier-ended", "add dossier H01 \(dossier) resolved 2/7/2021\nresolve «H01» on 3/7/2021"),
    ("due-before-received", "add dossier H01 field a via online received 1/7/2021 due «30/6/2021»"),
    ("due-before-received", "add dossier H01 \(dossier)\nedit dossier H01 due «30/6/2021»"),
    ("due-before-received", "add dossier H01 \(dossier)\n«edit dossier H01 received 10/7/2021»"),
    (
      "due-before-received",
      "add dossier H01 \(dossier) suspended 2/7/2021\nresume H01 on 3/7/2021 due «30/6/2021»"
    ),
    ("resolved-before-received", "add dossier H01 \(dossier) resolved «30/6/2021»"),
    ("returned-before-received", "add dossier H01 \(dossier)\nreturn H01 on «30/6/2021»"),
    ("withdrawn-before-received", "add dossier H01 \(dossier)\nwithdraw H01 on «30/6/2021»"),
    ("suspended-before-received", "add dossier H01 \(dossier)\nsuspend H01 on «30/6/2021»"),
    ("suspended-before-received", "add dossier H01 \(dossier) suspended «30/6/2021»"),
    ("already-suspended", "add dossier H01 \(dossier)\nsuspend H01 on 2/7/2021\nsuspend H01 on «3/7/2021»"),
    (
      "suspended-before-resumed",
      "add dossier H01 \(dossier) suspended 3/7/2021 resumed 5/7/2021\nsuspend H01 on «4/7/2021»"
    ),
    (
      "suspended-before-resumed",
      "add dossier H01 \(dossier) suspended «3/7/2021» resumed 5/7/2021 suspended 4/7/2021"
    ),
    ("not-suspended", "add dossier H01 \(dossier)\nresume «H01» on 3/7/2021"),
    ("not-suspended", "add dossier H01 \(dossier) suspended 2/7/2021 resumed 3/7/2021\nresume «H01» on 3/7/2021"),
    ("resumed-before-suspended", "add dossier H01 \(dossier)\nsuspend H01 on 2/7/2021\nresume H01 on «1/7/2021»"),
    ("resumed-before-suspended", "add dossier H01 \(dossier) suspended 3/7/2021 resumed «2/7/2021»"),
    ("figures-exist", "add figures field a\nadd figures field «a» direct 1 early 1"),
    ("figures-exist", "add figures\n«add figures direct 1 early 1»"),
    ("unknown-figures", "add figures field a\nedit figures field «b» direct 1"),
    ("unknown-figures", "add figures field a\nremove figures field «a» period Q2/2021"),
    ("unknown-figures", "add figures field a\n«remove figures»"),
    ("broken-identity", "«add figures online 12 direct 386 early 396 interm 4»"),
    ("broken-identity", "add figures direct 1 early 1\n«edit figures direct 2»"),
    ("unknown-section", "report Q3/2021\nadd paragraph «I.13» \"a\""),
    ("unknown-section", "report Q3/2021\nadd section «I.13.a» \"a\""),
    ("unknown-section", "report Q3/2021\nedit section «I.3.đ» \"a\""),
    ("unknown-section", "report Q3/2021\nremove section «I.3.d»"),
    ("unknown-section", "report Q3/2021\nremove paragraph «IV»"),
    ("unknown-section", "report Q3/2021\nmove section «IV» to I"),
    ("unknown-section", "report Q3/2021\nmove section I.1 to «IV.1»"),
    ("unknown-section", "report Q3/2021\nadd paragraph I.1 \"a\"\nmove paragraph I.1 to «IV»"),
    ("section-exists", "report Q3/2021\nadd section «I.4» \"a\""),
    ("section-gap", "report Q3/2021\nadd section «I.14» \"a\""),
    ("section-gap", "report Q3/2021\nadd section «I.3.d» \"a\""),
    ("section-gap", "report Q3/2021\nmove section I.1 to «II.4»"),
    ("section-gap", "report Q3/2021\nmove section I.1 to «II.a»"),
    ("section-into-itself", "report Q3/2021\nmove section I.3 to «I.3.a»"),
    (
      "section-out-of-range",
      "report Q3/2021\nadd section I.1.a \"x\"\nmove section I.3 to «I.1.a.1»"
    ),
    ("annex-is-no-section", "add section «PL1» \"a\""),
    ("annex-is-no-section", "report Q3/2021\nadd annex \"a\"\nmove section PL1 to «I.1»"),
    ("annex-is-no-section", "report Q3/2021\nadd annex \"a\"\nmove section I.4 to «PL1»"),
    ("unknown-annex", "edit annex «1» \"a\""),
    ("unknown-annex", "add annex \"a\"\nremove annex «2»"),
    ("unknown-annex", "add annex \"a\"\nadd paragraph «PL2» \"b\""),
    ("unknown-annex", "add annex \"a\"\nadd section «PL2.1» \"b\""),
    ("unknown-section", "add annex \"a\"\nadd paragraph «PL1.1» \"b\""),
    ("section-gap", "add annex \"a\"\nmove annex 1 to «2»"),
    ("section-gap", "add annex \"a\"\nadd section PL1.1 \"b\"\nadd section «PL1.3» \"c\""),
    ("section-into-itself", "add annex \"a\"\nadd section PL1.1 \"b\"\nmove section PL1.1 to «PL1.1.1»"),
    ("unknown-block", "report Q3/2021\nedit paragraph «I.4» \"a\""),
    ("unknown-block", "report Q3/2021\nadd paragraph I.4 \"a\"\nremove paragraph I.4 at «2»"),
    ("missing-argument", "report Q3/2021\nadd paragraph I.4 \"a\\n\\nb\"\nremove paragraph «I.4»"),
    ("other-kind", "report Q3/2021\nadd paragraph I.4 \"a\"\nremove item I.4 at «1»"),
    ("other-kind", "report Q3/2021\nadd item I.4 \"a\"\n«edit table I.4 \"b\"»"),
    ("runin-taken", "report Q3/2021\nadd paragraph I.4 runin \"a\"\nadd paragraph I.4 «runin» \"b\""),
    (
      "runin-taken",
      "report Q3/2021\nadd paragraph I.4 runin \"a\"\nadd paragraph I.4 \"b\"\nedit paragraph I.4 at 2 «runin»"
    ),
    ("position-out-of-range", "report Q3/2021\nadd paragraph I.4 at «2» \"a\""),
    ("position-out-of-range", "report Q3/2021\nadd recipient \"a\"\nadd recipient at «3» \"b\""),
    ("position-out-of-range", "report Q3/2021\nadd paragraph I.4 \"a\"\nmove paragraph I.4 to I.5 at «2»"),
    ("unknown-recipient", "add recipient \"a\"\nedit recipient «2» \"b\""),
    ("unknown-task", "add task \"a\"\nremove task «2»"),
    ("unknown-recipient", "add recipient \"a\"\nmove recipient 1 to «2»"),
    ("unknown-recipient", "remove recipient «1»"),
    ("abbreviation-exists", "add abbreviation TTHC \"a\"\nadd abbreviation «TTHC» \"b\""),
    ("unknown-abbreviation", "add abbreviation TTHC \"a\"\nedit abbreviation «TTHX» \"b\""),
    ("unknown-abbreviation", "remove abbreviation «TTHC»"),
    ("form-annexed", "add form II.06a\nadd form «II.06a»"), ("form-not-annexed", "remove form «II.06a»"),
    ("name-taken", "param huyen text\nparam «Huyện» date"), ("name-taken", "param «year» text"),
    ("name-taken", "param huyen text\nadd plan 75/KH-SNgV as «huyen»"),
    ("name-taken", "add plan 75/KH-SNgV as x\nparam «x» text"),
    ("name-taken", "add abbreviation TTHC \"a\"\nparam «tthc» text"),
    ("name-taken", "param tthc text\nadd abbreviation «TTHC» \"a\""),
    ("unknown-parameter", "param huyen text\nedit param «huyn» default \"a\""),
    ("unknown-parameter", "remove param «huyen»"),
    ("malformed-value", "param a number\nedit param a default «\"b\"»"),
    ("malformed-value", "param a text default \"b\"\nedit param a type «date»"),
    ("expectation-exists", "expect year = 2021\nexpect «year» = 2022"),
    ("unknown-expectation", "remove expect «year»"),
  ]

  @Test(arguments: scripts)
  func aRejectionIsReportedInItsPlaceAndChangesNothing(id: String, marked: String) {
    let replayed = expect([id], in: marked)
    var good = unmarked(marked).text.split(separator: "\n")
    good.removeLast()
    #expect(replayed.report == report(good.joined(separator: "\n")))
  }

  /// The reason is named once in the table above; should a reason be added, this does not compile.
  @Test func everyReasonIsProvoked() {
    var provoked: Set<String> = []
    for (_, marked) in Self.scripts {
      var report = Report()
      for statement in statements(unmarked(marked).text) {
        guard case .edit(let edit) = ScriptBinder(sessionCommands: []).bind(statement) else { continue }
        do throws(EditRejection) { _ = try report.apply(edit) } catch { provoked.insert(name(error.reason)) }
      }
    }
    #expect(provoked.count == 41, "\(provoked.sorted())")
  }

  private func name(_ reason: EditRejection.Reason) -> String {
    switch reason {
    case .reportAlreadyStarted, .outlineInUse, .documentConflict, .documentUnknown, .documentAmbiguous, .aliasTaken,
      .dossierExists, .dossierUnknown, .dossierEnded, .dueBeforeReceived, .endBeforeReceived, .suspensionBeforeReceived,
      .suspensionOutOfOrder, .alreadySuspended, .notSuspended, .resumeBeforeSuspension, .figuresExist, .figuresUnknown,
      .brokenIdentity,
      .sectionUnknown, .sectionExists, .sectionGap, .sectionIntoItself, .sectionOutOfRange, .annexIsNoSection,
      .blockUnknown,
      .blockNeedsPosition, .blockOfOtherKind, .runInTaken, .positionOutOfRange, .recipientUnknown, .abbreviationExists,
      .abbreviationUnknown, .formAnnexed, .formNotAnnexed, .taskUnknown, .nameTaken, .parameterUnknown, .parameterValue,
      .expectationExists, .expectationUnknown:
      String("\(reason)".prefix { $0 != "(" })
    }
  }

  private func statements(_ text: String) -> [Statement] {
    var sources = SourceMap()
    return ScriptParser.parse(sources.add(SourceText(name: "x", text: text)), in: sources).script.statements
  }

  @Test func aConflictNamesThePlaceWhereTheDocumentWasFirstSaid() throws {
    let replayed = expect(
      ["document-conflict"], in: "add plan 75/KH-SNgV dated 8/2/2021\n\nadd plan 75/KH-SNgV dated «19/02/2021»")
    let note = try #require(replayed.diagnostics.first?.notes.first)
    #expect(note.span.map { replayed.source.string($0.range) } == "add plan 75/KH-SNgV dated 8/2/2021")
    #expect(
      replayed.diagnostics.first?.message
        == LocalizedText(
          vi: "75/KH-SNgV đã được đăng ký với ngày khác: 08/02/2021",
          en: "75/KH-SNgV is already registered with another date: 08/02/2021"))
  }

  @Test func brokenFiguresNameTheDifference() {
    let replayed = expect(["broken-identity"], in: "«add figures online 12 direct 386 early 396 interm 4»")
    #expect(replayed.diagnostics.first?.message.vi.hasSuffix("396 + 4 = 400: thiếu 2 hồ sơ") ?? false)
  }

  @Test func whatIsNearIsSuggested() {
    let hints = { (marked: String, id: String) in expect([id], in: marked).diagnostics.first?.hints.map(\.vi) ?? [] }
    #expect(
      hints("add plan 75/KH-SNgV dated 8/2/2021\nedit plan «75/KH-SNG» for 2021", "unknown-document")
        == ["có phải ý bạn là 75/KH-SNgV (Kế hoạch, 08/02/2021)?"])
    #expect(
      hints("add dossier H01 \(Self.dossier)\nresolve «H1» on 2/7/2021", "unknown-dossier") == ["có phải ý bạn là H01?"]
    )
    #expect(hints("report Q3/2021\nadd section «I.14» \"a\"", "section-gap") == ["có phải ý bạn là I.13?"])
    #expect(
      hints("report Q3/2021\nadd paragraph «I.13» \"a\"", "unknown-section").first == "có các mục từ I.1 đến I.12")
    #expect(
      hints("add paragraph «I.4» \"a\"", "unknown-section") == ["mở báo cáo trước, ví dụ: báo cáo quý 3/2021"])
  }
}

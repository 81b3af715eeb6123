import Composition
import Diagnostics
import Foundations
import ReportModel

// The documents that the paper cites, and references in the place of what is written out.

extension ReportImporter {
  mutating func registerDocuments() {
    let index = MentionIndex(of: report.texts.map(\.text.text), bodies: LiteralFinder.bodies(in: report))
    for document in index.documents(in: report) {
      do throws(EditRejection) {
        _ = try report.apply(.addDocument(document))
        account.documentCount += 1
      } catch {
        account.leave(
          document.number.text, at: nil, "văn bản này không đăng ký được", "this document could not be registered")
      }
    }
  }

  /// Only what leaves the paper as it is; a lone year may be that of a plan, so it is left to `parameterise`.
  mutating func putReferencesIn() {
    var finder = LiteralFinder(report, language)
    let outcome = finder.walk { proposal in
      guard proposal.keepsThePaper, proposal.shortens == nil || proposal.kind == .citation else { return .leave }
      if case .registration = proposal.kind { return .leave }
      if proposal.kind == .variable(.year) { return .leave }
      return .take
    }
    outcome.apply(to: &report)
    account.referenceCount = outcome.taken.count
    for proposal in outcome.left {
      guard case .otherDate(let document, let written) = proposal.kind else { continue }
      let section = proposal.place.section?.description ?? ""
      account.remark(
        proposal.literal, at: nil,
        "\(section): \(document.number) đăng ký ngày \(document.date?.description ?? ""), ở đây ghi ngày \(written): xem ngày nào đúng",
        "\(section): \(document.number) is registered of \(document.date?.description ?? ""), here it is of \(written): which one is right?"
      )
    }
    citeForm()
    citeAnnexes()
  }

  /// Where the text names an annex, its reference: then it follows when annexes change places.
  mutating func citeAnnexes() {
    // From the last: the name of the second holds that of the first.
    for index in report.outline.annexes.indices.reversed() {
      let printed = report.outline.printedName(ofAnnex: index + 1)
      let reference = "{\(ReferenceWords.annexWord[language])\(index + 1)}"
      for (place, text) in report.texts where place.section?.annex == nil && text.text.range(of: printed) != nil {
        let replaced = text.text.replacing(printed, reference)
        guard replaced != text.text else { continue }
        report.replace(place, with: SourcedText(replaced))
        account.referenceCount += 1
      }
    }
  }

  /// The name of the form becomes its reference, so that it must be annexed.
  mutating func citeForm() {
    guard report.annexesFormII06a else { return }
    let printed = FormDefinition.II06a.printedCode
    let reference = "{\(ReferenceWords.formWord[language])\(FormDefinition.II06a.code)}"
    for (place, text) in report.texts where text.text.range(of: printed) != nil {
      report.replace(place, with: SourcedText(text.text.replacing(printed, reference)))
      account.referenceCount += 1
    }
  }
}

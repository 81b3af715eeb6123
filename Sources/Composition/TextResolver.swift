import Diagnostics
import DocumentTree
import Foundations
import ReportModel

/// Texts → runs: reads the markup and replaces every reference, in the order of the paper, so that the first citation
/// of a document is the full one.
package struct TextResolver {
  let report: Report
  /// The form that every number in the prose comes from; computed when the first one asks.
  private(set) lazy var form: FilledForm? = report.filledFormII06a()
  private(set) var citations: [Composition.Citation] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var cited: Set<Int> = []
  /// "opening", "closing" or the identifier of a section.
  var place = ""

  init(_ report: Report) { self.report = report }

  mutating func runs(_ text: SourcedText) -> [Run] {
    let markup = InlineMarkup(text.text)
    for remark in markup.remarks { diagnostics.append(.markup(remark, at: text.span(remark.range))) }
    return markup.pieces.map { piece in
      switch piece {
      case .text(let text, let emphasis): Run(text, emphasis)
      case .reference(let name, let emphasis, let range): Run(resolve(name, at: text.span(range)), emphasis)
      }
    }
  }

  mutating func plainText(_ text: SourcedText) -> String { runs(text).map(\.text).joined() }

  /// The text of a reference; one that means nothing stays as it was written, with an error.
  private mutating func resolve(_ name: String, at span: SourceSpan?) -> String {
    do throws(Diagnostic) {
      return try value(of: name, span)
    } catch {
      diagnostics.append(error)
      return "{\(name)}"
    }
  }

  private mutating func value(of name: String, _ span: SourceSpan?) throws(Diagnostic) -> String {
    let reference: Reference
    do throws(Reference.Failure) {
      reference = try Reference(name)
    } catch {
      throw .reference(name, error, at: span)
    }
    switch reference {
    case .variable(let variable, let isLong):
      guard let value = variable.value(in: report, isLong: isLong) else { throw .unsetVariable(variable, at: span) }
      return value
    case .form(let code): return try printedCode(code, span)
    case .figures(let expression): return try print(expression, span)
    case .document(let document, let form): return try cite(document, form, span)
    }
  }

  // MARK: Documents

  private mutating func cite(
    _ reference: DocumentReference, _ form: CitationForm?, _ span: SourceSpan?
  ) throws(Diagnostic) -> String {
    let index: Int
    do throws(EditRejection) {
      index = try report.index(of: reference)
    } catch {
      throw .citation(error, reference, at: span, in: report)
    }
    let document = report.documents[index]
    let isFirst = cited.insert(index).inserted
    let actual = form ?? (isFirst && !document.type.isLawLike ? .full : .short)
    citations.append(Composition.Citation(document: index, place: place, form: actual, span: span))
    guard document.date != nil || !actual.needsDate else { throw .dateNeeded(document, actual, at: span) }
    return CitationStyle.print(document, issuer: report.issuer(of: document), as: actual)
  }

  // MARK: Forms and figures

  private func printedCode(_ code: String, _ span: SourceSpan?) throws(Diagnostic) -> String {
    guard let definition = FormDefinition.definition(forCode: code) else { throw .unknownForm(code, at: span) }
    let isAnnexed = definition.code == FormDefinition.II06a.code && report.annexesFormII06a
    guard isAnnexed else { throw .formCitedNotAnnexed(definition, at: span) }
    return definition.printedCode
  }

  private mutating func print(_ expression: FigureExpression, _ span: SourceSpan?) throws(Diagnostic) -> String {
    guard let form else { throw .missingPeriod(at: span) }
    let numerator = try sum(expression.numerator, form, span)
    guard let terms = expression.denominator else { return report.settings.countStyle.print(numerator) }
    return Rate.text(numerator, of: try sum(terms, form, span))
  }

  private func sum(
    _ terms: [FigureExpression.Term], _ form: FilledForm, _ span: SourceSpan?
  ) throws(Diagnostic) -> Int {
    var sum = 0
    for term in terms {
      guard let field = term.field else {
        sum += form.total[term.column]
        continue
      }
      let wanted = UnicodeText.folded(field)
      guard let row = form.row(label: field) ?? form.rows.first(where: { UnicodeText.folded($0.label) == wanted })
      else {
        throw .unknownDossierField(field, form, at: span)
      }
      sum += row.counts[term.column]
    }
    return sum
  }
}

extension TextResolver {
  /// What is wrong with one text by itself.
  package static func diagnostics(of text: SourcedText, in report: Report) -> [Diagnostic] {
    var resolver = TextResolver(report)
    _ = resolver.runs(text)
    return resolver.diagnostics
  }

  /// One text by itself, as it would stand at its first place in the paper.
  package static func plainText(of text: SourcedText, in report: Report) -> String {
    var resolver = TextResolver(report)
    return resolver.plainText(text)
  }
}

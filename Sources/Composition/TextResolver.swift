import Diagnostics
import DocumentTree
import Foundations
import ReportModel

/// Texts → runs: reads the markup and replaces every reference, in the order of the paper, so that the first citation
/// of a document is the full one.
package struct TextResolver {
  let report: Report
  /// What parameters mean, where it is not what the script says.
  let values: ParameterValues
  /// The form that every number in the prose comes from; computed when the first one asks.
  private(set) lazy var form: FilledForm? = report.filledFormII06a()
  private(set) var citations: [Composition.Citation] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var cited: Set<Int> = []
  /// Parameters whose value was missed.
  private var missing: Set<String> = []
  private var spelledOut: Set<String> = []
  /// "opening", "closing" or the identifier of a section.
  var place = ""

  package init(_ report: Report, values: ParameterValues = .none) {
    self.report = report
    self.values = values
  }

  mutating func runs(_ text: SourcedText) -> [Run] {
    let markup = InlineMarkup(text.text)
    for remark in markup.remarks { diagnostics.append(.markup(remark, at: text.span(remark.range))) }
    return markup.pieces.map { piece in
      switch piece {
      case .text(let text, let emphasis): return Run(text, emphasis)
      case .reference(let name, let emphasis, let range):
        let (value, anchor) = resolve(name, at: text.span(range))
        return Run(value, emphasis, link: anchor)
      }
    }
  }

  /// Adds what was found about a text beside its references.
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The next text in the order of the paper.
  package mutating func plainText(_ text: SourcedText) -> String { runs(text).map(\.text).joined() }

  /// The text of a reference, and where it leads; one that means nothing stays as it was written, with an error.
  private mutating func resolve(_ name: String, at span: SourceSpan?) -> (text: String, anchor: String?) {
    do throws(Diagnostic) {
      return try resolved(name, at: span)
    } catch {
      // A value is wanted once, however often the text has its name.
      if error.id != .parameterWithoutValue || missing.insert(error.subject ?? name).inserted {
        diagnostics.append(error)
      }
      return ("{\(name)}", nil)
    }
  }

  mutating func resolved(_ name: String, at span: SourceSpan?) throws(Diagnostic) -> (text: String, anchor: String?) {
    if !report.parameters.isEmpty, let text = try parameterText(name, at: span) { return (text, nil) }
    let reference = try Self.reference(name, span)
    return (try value(of: reference, span), reference.anchor)
  }

  private static func reference(_ name: String, _ span: SourceSpan?) throws(Diagnostic) -> Reference {
    do throws(Reference.Failure) {
      return try Reference(name)
    } catch {
      throw .reference(name, error, at: span)
    }
  }

  private mutating func value(of reference: Reference, _ span: SourceSpan?) throws(Diagnostic) -> String {
    switch reference {
    case .variable(let variable, let isLong):
      guard let value = variable.value(in: report, isLong: isLong) else { throw .unsetVariable(variable, at: span) }
      return value
    case .form(let code): return try printedCode(code, span)
    case .annex(let number):
      guard report.outline.annexes.indices.contains(number - 1) else {
        throw .unknownAnnex(number, at: span, in: report)
      }
      return report.outline.printedName(ofAnnex: number)
    case .figures(let expression): return try print(expression, span)
    case .document(let document, let form):
      if form == nil, let text = abbreviated(document) { return text }
      return try cite(document, form, span)
    }
  }

  /// "thủ tục hành chính (TTHC)" where the abbreviation comes first, "TTHC" afterwards; nil if there is none of that name.
  /// A document of the same name wins.
  private mutating func abbreviated(_ reference: DocumentReference) -> String? {
    guard reference.year == nil, let abbreviation = report.abbreviations.first(where: { $0.short == reference.name }),
      report.documents.matches(reference).isEmpty
    else { return nil }
    let isFirst = spelledOut.insert(abbreviation.short).inserted
    return isFirst ? "\(abbreviation.meaning.text) (\(abbreviation.short))" : abbreviation.short
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
        // A field of an earlier period in which nothing happened since.
        if report.figures.records.contains(where: { $0.field.map(UnicodeText.folded) == wanted }) { continue }
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

  /// What a text refers to, in its order; what means nothing is left out.
  package static func references(in text: SourcedText) -> [Reference] {
    InlineMarkup(text.text).pieces.compactMap { piece in
      guard case .reference(let name, _, _) = piece else { return nil }
      return try? Reference(name)
    }
  }

  /// One text by itself, as it would stand at its first place in the paper.
  package static func plainText(
    of text: SourcedText, in report: Report, values: ParameterValues = .none
  ) -> String {
    var resolver = TextResolver(report, values: values)
    return resolver.plainText(text)
  }
}

import Foundations

/// Diagnostics for other programs: an array of objects that all have the same keys, `null` where there is no place.
/// Lines and columns count from 1, columns in grapheme clusters, the end is exclusive.
package struct JSONRenderer: Sendable {
  package var language: Language

  package init(language: Language) { self.language = language }

  /// UTF-8, ending in a line feed.
  package func render(_ diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> [UInt8] {
    value(of: diagnostics, in: sources).serialized()
  }

  package func value(of diagnostics: some Sequence<Diagnostic>, in sources: SourceMap) -> JSONValue {
    var finder = PlaceFinder(sources)
    return .array(diagnostics.map { value(of: $0, &finder) })
  }

  private func value(of diagnostic: Diagnostic, _ finder: inout PlaceFinder) -> JSONValue {
    var members = place(diagnostic.span, &finder)
    members["id"] = .string(diagnostic.id.rawValue)
    members["severity"] = .string(diagnostic.severity.rawValue)
    members["message"] = .string(diagnostic.message[language])
    members["hints"] = .array(diagnostic.hints.map { .string($0[language]) })
    members["notes"] = .array(
      diagnostic.notes.map { note in
        var members = place(note.span, &finder)
        members["message"] = .string(note.message[language])
        return .object(members)
      })
    return .object(members)
  }

  private func place(_ span: SourceSpan?, _ finder: inout PlaceFinder) -> [String: JSONValue] {
    guard let place = span.flatMap({ finder.place(of: $0) }) else {
      return ["file": .null, "line": .null, "column": .null, "endLine": .null, "endColumn": .null]
    }
    return [
      "file": .string(place.source.name),
      "line": .integer(place.start.line), "column": .integer(place.start.column),
      "endLine": .integer(place.end.line), "endColumn": .integer(place.end.column),
    ]
  }
}

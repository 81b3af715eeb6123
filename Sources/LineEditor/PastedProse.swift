/// A pasted text as the paragraphs of a report.
package enum PastedProse {
  package static func paragraphs(of text: String) -> [String] {
    text.split(separator: "\n").map(String.init)
  }
}

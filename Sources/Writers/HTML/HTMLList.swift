import DocumentTree

/// Neighbouring items as a list, those of the second level as lists in it. The marks are part of the text, as on the paper:
/// they are copied with it, and every format has the same.
struct HTMLList {
  let paragraphs: HTMLParagraphs

  func write(_ items: [Paragraph], to html: inout XMLBuffer) {
    var rest = items[...]
    while let first = rest.first {
      let isNumbered = first.isNumbered
      // A list ends where marks of another sort begin on its own level.
      let list = rest.prefix { $0.level > 1 || $0.isNumbered == isNumbered }
      write(list.isEmpty ? rest.prefix(1) : list, isNumbered: isNumbered, to: &html)
      rest = rest.dropFirst(max(1, list.count))
    }
  }

  private func write(_ items: ArraySlice<Paragraph>, isNumbered: Bool, to html: inout XMLBuffer) {
    let element = isNumbered ? "ol" : "ul"
    html.markup("<\(element) role=\"list\">\n")
    var rest = items
    while let item = rest.popFirst() {
      writeStart(of: item, to: &html)
      let inner = rest.prefix { $0.level > item.level }
      if let first = inner.first {
        html.markup("\n")
        write(inner, isNumbered: first.isNumbered, to: &html)
        rest = rest.dropFirst(inner.count)
      }
      html.markup("</li>\n")
    }
    html.markup("</\(element)>\n")
  }

  private func writeStart(of item: Paragraph, to html: inout XMLBuffer) {
    html.markup("<li class=\"\(item.role.className)")
    html.markup(item.keepsWithNext ? " keep\">" : "\">")
    paragraphs.writeText(of: item, to: &html)
  }
}

extension Paragraph {
  fileprivate var level: Int { role == .item2 ? 2 : 1 }

  fileprivate var isNumbered: Bool {
    if case .number = list?.mark { true } else { false }
  }
}

/// The head of a form's table as a tree: columns are its leaves, a group spans what is below it.
package enum HeaderNode: Hashable, Sendable {
  /// `number` is what the form prints below the head; `formula` replaces it where a column is computed.
  case column(String, number: Int, formula: String? = nil)
  case group(String, [HeaderNode])

  package var title: String {
    switch self {
    case .column(let title, _, _), .group(let title, _): title
    }
  }

  /// How many rows the node needs: 1 for a column, and 1 more for each group above it.
  package var depth: Int {
    switch self {
    case .column: 1
    case .group(_, let nodes): nodes.depth + 1
    }
  }

  /// How many columns are below the node; a column counts itself.
  package var leafCount: Int {
    switch self {
    case .column: 1
    case .group(_, let nodes): nodes.leafCount
    }
  }

  /// The columns below the node, from left to right.
  package var columns: [FormColumn] {
    switch self {
    case .column(let title, let number, let formula): [FormColumn(title: title, number: number, formula: formula)]
    case .group(_, let nodes): nodes.columns
    }
  }
}

extension [HeaderNode] {
  /// How many rows the head takes. A column higher up spans the rows below it.
  package var depth: Int { self.map(\.depth).max() ?? 0 }
  package var leafCount: Int { reduce(0) { $0 + $1.leafCount } }
  package var columns: [FormColumn] { flatMap(\.columns) }
}

/// One column of a form, without the groups above it.
package struct FormColumn: Hashable, Sendable {
  package let title: String
  package let number: Int
  package let formula: String?

  /// What the row under the head prints: "(4)", or "(3)=(4)+(5)+(6)".
  package var label: String { formula ?? "(\(number))" }
}

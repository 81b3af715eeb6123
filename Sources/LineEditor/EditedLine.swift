/// The line being edited, as scalars, because libedit counts so.
package struct EditedLine: Hashable, Sendable {
  package var scalars: [Unicode.Scalar]
  /// How many scalars stand before the cursor.
  package var cursor: Int

  package init(scalars: [Unicode.Scalar] = [], cursor: Int = 0) {
    self.scalars = scalars
    self.cursor = cursor
  }

  package init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    cursor = scalars.count
  }

  var isAtEnd: Bool { cursor == scalars.count }
  var beforeCursor: ArraySlice<Unicode.Scalar> { scalars.prefix(cursor) }
  var afterCursor: ArraySlice<Unicode.Scalar> { scalars.dropFirst(cursor) }

  package var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}

/// A change of the line that libedit has no function for.
package enum LineChange: Hashable, Sendable {
  /// Inserts at the cursor, after deleting so many scalars before it.
  case insert(String, deletingBefore: Int)
  /// Replaces the whole line and puts the cursor at its end.
  case replaceLine(String)
  /// Replaces the whole line, cursor included.
  case restore(EditedLine)
}

import ReportModel

/// The equation that a form prints below a column, "(3)=(4)+(5)+(6)", as a spreadsheet says it.
struct ColumnFormula: Equatable {
  struct Term: Equatable {
    var column: Int
    var isSubtracted: Bool
  }

  /// Of the first right-hand side: "(3)=(4)+(5)=(6)+(7)" is computed from (4) and (5).
  let terms: [Term]

  /// Nil for what is no equation of column numbers.
  init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count > 1, let terms = Self.terms(sides[1]), !terms.isEmpty else { return nil }
    self.terms = terms
  }

  private static func terms(_ side: Substring) -> [Term]? {
    var terms: [Term] = []
    var rest = side.filter { $0 != " " }[...]
    while let first = rest.first {
      let isSubtracted = first == "-" || first == "−"
      if isSubtracted || first == "+" { rest.removeFirst() } else if !terms.isEmpty { return nil }
      guard rest.first == "(", let end = rest.firstIndex(of: ")"),
        let number = Int(rest[rest.index(after: rest.startIndex)..<end])
      else { return nil }
      terms.append(Term(column: number, isSubtracted: isSubtracted))
      rest = rest[rest.index(after: end)...]
    }
    return terms
  }

  /// "=D11+E11+F11" for a row counted from 0; nil if the form has no such column.
  func text(row: Int, columns: [FormColumn]) -> String? {
    var text = ""
    for term in terms {
      guard let place = columns.firstIndex(where: { $0.number == term.column }) else { return nil }
      let sign = term.isSubtracted ? "-" : text.isEmpty ? "" : "+"
      text += sign + CellName.name(row: row, column: place)
    }
    return "=\(text)"
  }

  /// "=SUM(D11:D14)" of rows counted from 0.
  static func sum(rows: Range<Int>, column: Int) -> String {
    "=SUM(\(CellName.name(row: rows.lowerBound, column: column)):"
      + "\(CellName.name(row: rows.upperBound - 1, column: column)))"
  }
}

/// "A1" for row 0 and column 0, "AA10" for row 9 and column 26.
enum CellName {
  static func name(row: Int, column: Int) -> String { letters(column) + String(row + 1) }

  private static func letters(_ column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }
}

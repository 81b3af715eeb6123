/// The next report, and the account of how it came from the present one.
package struct NextPlan: Sendable {
  /// What becomes of a part of the report, in the order in which it is told.
  package enum Action: CaseIterable, Sendable {
    case kept, recomputed, carried, dropped, asked
  }

  /// What it is about. Names are those by which commands know them.
  package enum Matter: Equatable, Sendable {
    case fields([Field])
    /// What marks a single paper, and stays.
    case marks([Field])
    case documents([String])
    case abbreviations([String])
    /// How many sections the outline has, and how many annexes there are.
    case outline(sections: Int, annexes: Int)
    case forms([String])
    case recipients(Int)
    case period(from: Period, to: Period)
    /// E6: what each field carries over, and what it had left.
    case fieldTotals([FieldTotal])
    case openDossiers([String])
    /// Fields that were given as totals: their open ones are carried, the others are to be filled in.
    case totals([String])
    case tasks([String])
    case parameters([String])
    /// Those of the figures and names of the period that ends.
    case expectations([String])
    /// Parts of the narrative: those that go, and those that are to be looked through.
    case parts([String])
    case closedDossiers([String])
    /// Annual plans whose year is over.
    case plans([String])
    /// Fields, headings and parts that name the present period by hand.
    case written(fields: [Field], places: [String])
    /// The new period begins later than the day after the present one, or earlier; and what it does not begin with.
    case gap(from: Period, to: Period)
    case overlap(from: Period, to: Period)
    /// The period has days of its own.
    case ranged(Period)
  }

  package struct FieldTotal: Equatable, Sendable {
    package var field: String
    /// Column (11) of the present period.
    package var open: Int
    /// Column (6) of the new one.
    package var carried: Int
  }

  package struct Entry: Equatable, Sendable {
    package var action: Action
    package var matter: Matter
  }

  package var report: Report
  package var from: Period
  package var to: Period
  package var entries: [Entry]
}

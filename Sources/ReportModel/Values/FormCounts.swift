/// One row of form II.06a/VPCP/KSTT. The columns that count are stored, the sums are computed, so that (3)=(4)+(5)+(6),
/// (7)=(8)+(9)+(10) and (11)=(12)+(13) hold always.
///
/// Sums stop at the ends of `Int` instead of trapping: the figures may be typed.
package struct FormCounts: Hashable, Sendable {
  /// (4) Received in the period, online.
  package var online: Int
  /// (5) Received in the period, at the counter or by post.
  package var direct: Int
  /// (6) Received before the period and open when it began.
  package var carried: Int
  /// (8) Solved before the due date.
  package var early: Int
  /// (9) Solved on the due date.
  package var ontime: Int
  /// (10) Solved after the due date.
  package var late: Int
  /// (12) Open at the end of the period, and not yet past the due date.
  package var interm: Int
  /// (13) Open at the end of the period, and past the due date.
  package var overdue: Int

  package init(
    online: Int = 0, direct: Int = 0, carried: Int = 0, early: Int = 0, ontime: Int = 0, late: Int = 0,
    interm: Int = 0, overdue: Int = 0
  ) {
    self.online = online
    self.direct = direct
    self.carried = carried
    self.early = early
    self.ontime = ontime
    self.late = late
    self.interm = interm
    self.overdue = overdue
  }

  /// (3) = (4) + (5) + (6).
  package var received: Int { online.addingClamped(direct).addingClamped(carried) }
  /// (7) = (8) + (9) + (10).
  package var solved: Int { early.addingClamped(ontime).addingClamped(late) }
  /// (11) = (12) + (13).
  package var open: Int { interm.addingClamped(overdue) }

  package static func + (left: FormCounts, right: FormCounts) -> FormCounts {
    var sum = left
    sum += right
    return sum
  }

  package static func += (left: inout FormCounts, right: FormCounts) {
    for column in Column.stored { left[column] = left[column].addingClamped(right[column]) }
  }
}

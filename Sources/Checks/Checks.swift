// Checks: consistency rules over a report and its composition, one file each. A rule never changes anything and never
// blocks by itself: the severity of what it finds decides. Imports ReportModel and Composition.

import Composition
import Diagnostics
import Foundations
import ReportModel

/// One rule. Its name reads as a sentence; its id is what its findings carry and what silences it.
package protocol Check: Sendable {
  static var id: DiagnosticID { get }
  /// What the rule looks for and why, for `explain` and the manual.
  static var explanation: LocalizedText { get }
  static func findings(in input: CheckInput) -> [Diagnostic]
}

package struct CheckInput: Sendable {
  package var report: Report
  package var composition: Composition

  package init(report: Report, composition: Composition) {
    self.report = report
    self.composition = composition
  }
}

package enum AllChecks {
  /// In the order in which their findings are shown.
  package static let checks: [any Check.Type] = [
    ReferencesResolve.self, ReportHasPeriod.self, PeriodFollowsTheRule.self, DocumentHasOneDate.self,
    FiguresSatisfyIdentities.self, FieldIsCountedOnce.self, LetterheadIsComplete.self, AuthorityIsWhole.self,
    TextEndsWithMark.self, SectionIsFilled.self, AnnexIsReferredTo.self, PlanIsOfThisYear.self, TextsAreReviewed.self,
    ExpectationsHold.self,
  ]

  /// What each rule looks for, in the same order.
  package static let explanations: [(id: String, text: LocalizedText)] = checks.map { ($0.id.rawValue, $0.explanation) }

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    checks.flatMap { $0.findings(in: input) }
  }

  /// As above, unless the user does not want it any more.
  package static func findings(in input: CheckInput, monitor: WorkMonitor) throws(Interrupted) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, check) in checks.enumerated() {
      try monitor.checkpoint(.init(done: index, of: checks.count))
      findings += check.findings(in: input)
    }
    return findings
  }

  package static func findings(in report: Report) -> [Diagnostic] {
    findings(in: CheckInput(report: report, composition: Composer.compose(report)))
  }
}

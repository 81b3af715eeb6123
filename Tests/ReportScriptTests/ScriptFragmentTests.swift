import CommandLanguage
import Foundations
import ReportModel
import ReportScript
import Testing

/// A part of the script that is edited by itself.
struct ScriptFragmentTests {
  /// What a report becomes when a fragment of it is put back unchanged.
  private func putBack(_ fragment: ScriptFragment) -> Report {
    let statements = fragment.before + fragment.statements + fragment.after
    return replay(
      ScriptPrinter.print(Script(statements: statements, closingComments: fragment.closingComments))
    ).report
  }

  @Test("gives the same report again when it is put back unchanged", arguments: 0..<40 as Range<UInt64>)
  func unchanged(seed: UInt64) {
    var commands = RandomCommands(seed: seed)
    let report = replay((0..<120).map { _ in commands.next() }.joined()).report
    var subjects: [ScriptFragment.Subject] = report.outline.identifiers.map { .section($0) }
    subjects += report.documents.documents.indices.map { .document($0) }
    subjects += report.dossiers.records.indices.map { .dossier($0) }
    subjects += report.figures.records.indices.map { .figures($0) }
    for subject in subjects {
      let fragment = ScriptFragment(subject, of: report, .vietnamese)
      #expect(fragment.map(putBack) == report, "\(subject)")
      #expect(fragment?.statements.isEmpty == false, "\(subject)")
    }
  }

  @Test("holds the section and all below it, its comments with it, and nothing else")
  func section() {
    let report = report(
      """
      report Q3/2021
      # of the heading
      edit section I.3 "Công bố"
      add paragraph I.2 "a"
      add paragraph I.3 "b"
      # of the item
      add item I.3.b "c"
      add paragraph I.4 "d"
      """)
    let fragment = SectionID("I.3").flatMap { ScriptFragment(.section($0), of: report, .english) }
    #expect(
      fragment.map { ScriptPrinter.print(Script(statements: $0.statements)) } == """
        # of the heading
        edit section I.3 "Công bố"
        add paragraph I.3
        | b

        edit section I.3.a "Công bố Danh mục TTHC"

        edit section I.3.b "Công khai TTHC"
        # of the item
        add item I.3.b
        | c

        """)
    #expect(fragment?.before.map(\.words.count) == [2, 4, 3], "report, edit section, add paragraph I.2")
    #expect(fragment?.after.map(\.block?.lines.first?.text) == ["d"])
  }

  @Test("is none where there is no such thing")
  func none() {
    let report = report("report Q3/2021")
    var subjects: [ScriptFragment.Subject] = [.document(0), .dossier(-1), .figures(7)]
    if let unknown = SectionID("IX") { subjects.append(.section(unknown)) }
    #expect(subjects.count == 4)
    for subject in subjects {
      #expect(ScriptFragment(subject, of: report, .english) == nil, "\(subject)")
    }
  }
}

import Foundations
import ReportModel

// Dossiers and what is said of them.

extension Completer {
  func addDossiers(_ typed: TypedValue, onlyOpen: Bool, to list: inout CandidateList) {
    let records = report.dossiers.records
    for index in records.indices {
      if onlyOpen, records[index].dossier.end != nil { continue }
      guard let match = typed.pattern.match(records[index].dossier.code) else { continue }
      list.add(match, at: typed.start, records[index].dossier.code) {
        let dossier = records[index].dossier
        return Completion.Candidate(
          typed.written(dossier.code), label: dossier.code, detail: detail(of: dossier), ending: typed.ending)
      }
    }
  }

  /// Its field and how it stands.
  private func detail(of dossier: Dossier) -> String {
    if let end = dossier.end { return "\(dossier.field), \(SessionWords.outcome(end.outcome)[language]) \(end.date)" }
    if let last = dossier.suspensions.last, last.to == nil {
      return "\(dossier.field), \(say("tạm dừng từ", "suspended since")) \(last.from)"
    }
    return "\(dossier.field), \(say("hẹn", "due")) \(dossier.due)"
  }

  /// The code that follows the last one: H03 after H02.
  func addNextDossier(_ typed: TypedValue, to list: inout CandidateList) {
    guard var code = report.dossiers.records.last?.dossier.code.successor else { return }
    while report.dossiers.index(of: code) != nil {
      guard let next = code.successor else { return }
      code = next
    }
    list.offer(code, for: typed, detail: say("mã tiếp theo", "the next code"))
  }

  /// The fields of dossiers and figures.
  func addDossierFields(_ typed: TypedValue, ending: String? = nil, to list: inout CandidateList) {
    var counts = NameCounts()
    let records = report.dossiers.records
    for index in records.indices { counts.count(records[index].dossier.field) }
    for record in report.figures.records {
      if let field = record.field { counts.count(field, by: 0) }
    }
    for (field, count) in counts.all {
      list.offer(
        field, for: typed, ending: ending, detail: count > 0 ? countOfDossiers(count) : say("số liệu", "figures"))
    }
  }

  /// The procedures of the field that was said, or all.
  func addProcedures(_ typed: TypedValue, of field: String?, to list: inout CandidateList) {
    var counts = NameCounts()
    let records = report.dossiers.records
    for index in records.indices {
      guard let procedure = records[index].dossier.procedure, field == nil || records[index].dossier.field == field
      else { continue }
      counts.count(procedure)
    }
    for (name, count) in counts.all { list.offer(name, for: typed, detail: countOfDossiers(count)) }
  }

  private func countOfDossiers(_ count: Int) -> String {
    say("\(count) hồ sơ", count == 1 ? "1 dossier" : "\(count) dossiers")
  }
}

extension String {
  /// The text with the number at its end one higher, as wide as before; nil if no number ends it.
  var successor: String? {
    let digits = String(reversed().prefix { $0.isASCII && $0.isNumber }.reversed())
    guard let number = Int(digits), number < Int.max else { return nil }
    let next = String(number + 1)
    return dropLast(digits.count) + String(repeating: "0", count: max(0, digits.count - next.count)) + next
  }
}

import Diagnostics
import Foundations

extension SourcedText {
  /// True for the heading of a section on what comes next: it speaks of the period that follows, `{period.next}`, or of
  /// "phương hướng".
  var isOfProgramme: Bool {
    variables.contains { $0.variable == .nextPeriod } || UnicodeText.folded(text).contains("phuong huong")
  }

  /// What was written of the next period in the old report, as the new one says it: `{period.next}` becomes `{period}`,
  /// `{period}` the period before; year and days are those of the old report. In one line.
  func asTask(of old: Report) -> SourcedText {
    var result = ""
    var start = text.startIndex
    for (variable, isLong, range) in variables {
      result += text[start..<range.lowerBound]
      result += Self.shifted(variable, String(text[range]), isLong, old)
      start = range.upperBound
    }
    result += text[start...]
    return SourcedText(String(result.map { $0.isNewline ? " " : $0 }))
  }

  private static func shifted(_ variable: TextVariable, _ written: String, _ isLong: Bool, _ old: Report) -> String {
    func renamed(_ target: TextVariable) -> String {
      let isEnglish = written.hasPrefix("{\(variable.rawValue)") && variable.rawValue != variable.vietnameseName
      let modifier = isLong ? (isEnglish ? "|long" : "|dài") : ""
      return "{\(isEnglish ? target.rawValue : target.vietnameseName)\(modifier)}"
    }
    return switch variable {
    case .nextPeriod: renamed(.period)
    case .period: renamed(.previousPeriod)
    case .previousPeriod, .year, .from, .to: variable.value(in: old, isLong: isLong) ?? written
    case .unit, .unitShort, .superior: written
    }
  }

  /// The variables of the text with the braces around them. A brace behind a backslash is a character.
  private var variables: [(variable: TextVariable, isLong: Bool, range: Range<String.Index>)] {
    var found: [(TextVariable, Bool, Range<String.Index>)] = []
    var opening: String.Index?
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      defer { isEscaped = character == "\\" && !isEscaped }
      if isEscaped { continue }
      if character == "{" { opening = index }
      guard character == "}", let start = opening else { continue }
      opening = nil
      let parts = text[text.index(after: start)..<index].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let name = parts.first.map { String($0).trimmingBlanks } ?? ""
      if let variable = TextVariable(name: name) {
        found.append((variable, parts.count > 1, start..<text.index(after: index)))
      }
    }
    return found
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

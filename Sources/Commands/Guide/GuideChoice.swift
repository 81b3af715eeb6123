import Foundations

/// What is to be done with a section, or with a field that is missing.
enum GuideChoice: Equatable {
  /// It is in order as it stands, or was filled.
  case keep
  /// Later.
  case skip
  case write
  /// A text that was typed right at the question.
  case take(String)
  case edit
  case back
  case explain
  case leave
  case unclear

  /// What was answered about a section. The single letters are those of the language; the words are understood in both.
  init(_ answer: String, _ language: Language) {
    let answer = answer.trimmed
    switch (UnicodeText.folded(answer), language) {
    case ("", _), ("giu", _), ("keep", _), ("g", .vietnamese), ("k", .english): self = .keep
    case ("bo qua", _), ("de sau", _), ("skip", _), ("b", .vietnamese), ("s", .english): self = .skip
    case ("viet", _), ("text", _), ("write", _), ("v", .vietnamese), ("t", _): self = .write
    case ("sua", _), ("edit", _), ("s", .vietnamese), ("e", .english): self = .edit
    case ("<", _): self = .back
    case ("?", _), ("？", _), ("tro giup", _), ("help", _): self = .explain
    case ("q", _), ("quit", _), ("thoat", _), ("thoi", _): self = .leave
    default: self = answer.isSentence ? .take(answer) : .unclear
    }
  }
}

extension String {
  /// Long enough to be meant as a text, not as a mistyped letter.
  fileprivate var isSentence: Bool { count >= 12 && contains(" ") || contains("\n") }
}

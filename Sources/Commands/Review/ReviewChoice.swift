import Foundations

/// What is to be done with a text that waits for review.
enum ReviewChoice: Equatable {
  /// It is right for this period too.
  case keep
  case edit
  /// A new text that was typed right at the question.
  case take(String)
  case drop
  /// Later.
  case skip
  case back
  case explain
  case leave
  case unclear

  /// The single letters are those of the language; the words are understood in both.
  init(_ answer: String, _ language: Language) {
    let answer = answer.trimmed
    switch (UnicodeText.folded(answer), language) {
    case ("", _), ("giu", _), ("keep", _), ("g", .vietnamese), ("k", .english): self = .keep
    case ("sua", _), ("edit", _), ("s", .vietnamese), ("e", .english): self = .edit
    case ("xoa", _), ("bo", _), ("drop", _), ("remove", _), ("x", .vietnamese), ("d", .english): self = .drop
    case ("de sau", _), ("bo qua", _), ("skip", _), ("b", .vietnamese), ("s", .english): self = .skip
    case ("<", _): self = .back
    case ("?", _), ("？", _), ("tro giup", _), ("help", _): self = .explain
    case ("q", _), ("quit", _), ("thoat", _), ("thoi", _): self = .leave
    default: self = answer.count >= 12 && answer.contains(" ") ? .take(answer) : .unclear
    }
  }
}

import Foundations

/// What the terminal reader has to do about a key.
package enum EditingStep: Hashable, Sendable {
  case type(Unicode.Scalar)
  /// Run the function of libedit that belongs to the command.
  case run(EditingCommand)
  case change(LineChange)
  case interrupt, endInput, suspend
  /// Leave the line as it is for the one before it or the one after it.
  case leave(LineMove)
  case ignore
  /// Nothing, and the user is to hear it.
  case refuse
}

/// Decides what a key does to the line that is being read. A value: no terminal, no clock.
package struct KeyInterpreter: Sendable {
  package var history: History
  var request = LineRequest(prompt: "")
  private var typing = TypingHistory()
  private var menu: CompletionMenu?
  private var search: HistorySearch?
  /// What was last looked for, for another Ctrl-R right away.
  private var lastQuery = ""
  /// A remark that stands until the next key: how much a paste has brought.
  private var remark = ""
  private var cachedSuggestion: (line: String, text: String)?

  package init(history: History) { self.history = history }

  /// Another line begins.
  package mutating func begin(_ request: LineRequest) {
    self.request = request
    (typing, menu, search, remark, cachedSuggestion) = (TypingHistory(), nil, nil, "", nil)
  }

  /// The line is done.
  package mutating func end() {
    history.endNavigation()
    begin(LineRequest(prompt: ""))  // which lets the assistant, and the report it looks at, go
  }

  /// `line` is asked for only by keys whose meaning depends on it.
  package mutating func step(for key: Key, line: () -> EditedLine) -> EditingStep {
    remark = ""
    if search != nil, let step = searchStep(for: key, line: line) { return step }
    if menu != nil, let step = menuStep(for: key, line: line) { return step }
    menu = nil
    switch key {
    case .paste(let text): return paste(text, line: line)
    case .character(let scalar): return type(scalar, line: line)
    case .command(let command):
      if command.changesText { typing.note(line()) }
      return step(for: command, line: line)
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar, line: () -> EditedLine) -> EditingStep {
    let present = line()
    typing.note(present, beforeTyping: scalar)
    guard scalar.properties.canonicalCombiningClass != .notReordered,
      let composed = TypedCharacter.composed(scalar, after: present.beforeCursor.last)
    else { return .type(scalar) }
    return .change(.insert(String(composed), deletingBefore: 1))
  }

  private mutating func paste(_ text: String, line: () -> EditedLine) -> EditingStep {
    guard !text.isEmpty else { return .ignore }
    typing.note(line())
    guard request.kind == .text, !PastedProse.isScript(text) else {
      return .change(.insert(text, deletingBefore: 0))
    }
    let paragraphs = PastedProse.paragraphs(of: text)
    let wordCount = paragraphs.reduce(0) { $0 + $1.split(separator: " ").count }
    if paragraphs.count > 1 {
      remark =
        LocalizedText(
          vi: "đã dán \(paragraphs.count) đoạn, \(wordCount) từ; Enter: nhận, Ctrl-_: bỏ phần vừa dán",
          en: "pasted \(paragraphs.count) paragraphs, \(wordCount) words; Enter takes them, Ctrl-_ takes them back")[
          request.language]
    }
    return .change(.insert(paragraphs.joined(separator: "\n\n"), deletingBefore: 0))
  }

  private mutating func step(for command: EditingCommand, line: () -> EditedLine) -> EditingStep {
    switch command {
    case .interrupt: return .interrupt
    case .suspend: return .suspend
    case .insertLineBreak: return .change(.insert("\n", deletingBefore: 0))
    case .deleteForwardOrEndInput: return line().scalars.isEmpty ? .endInput : .run(.deleteForward)
    case .previousEntry: return previousEntry(line())
    case .nextEntry: return nextEntry(line())
    case .undo: return restore(typing.undo(from: line()))
    case .redo: return restore(typing.redo(from: line()))
    case .complete: return complete(line())
    case .search: return beginSearch(line())
    case .characterForward, .lineEnd, .wordForward: return forward(command, line())
    case .escape: return request.usesViKeys ? .run(.escape) : .ignore
    case .completeBackward, .pageUp, .pageDown, .cancel: return .ignore
    default: return .run(command)
    }
  }

  private func restore(_ line: EditedLine?) -> EditingStep { line.map { .change(.restore($0)) } ?? .refuse }

  // MARK: Up and down

  private mutating func previousEntry(_ line: EditedLine) -> EditingStep {
    if line.beforeCursor.contains("\n") { return .run(.previousEntry) }
    switch request.kind {
    case .command: return history.previous(from: line.text).map { .change(.replaceLine($0)) } ?? .ignore
    case .text: return request.linesAbove.isEmpty ? .ignore : .leave(.up)
    case .answer: return .ignore
    }
  }

  private mutating func nextEntry(_ line: EditedLine) -> EditingStep {
    if line.afterCursor.contains("\n") { return .run(.nextEntry) }
    switch request.kind {
    case .command: return history.next().map { .change(.replaceLine($0)) } ?? .ignore
    case .text: return request.linesBelow.isEmpty ? .ignore : .leave(.down)
    case .answer: return .ignore
    }
  }

  // MARK: Suggestions

  /// At the end of the line the suggestion is taken, by a word key its first word.
  private mutating func forward(_ command: EditingCommand, _ line: EditedLine) -> EditingStep {
    let suggestion = line.isAtEnd ? suggestion(for: line) : ""
    guard !suggestion.isEmpty else { return .run(command) }
    typing.note(line)
    let taken = command == .wordForward ? Self.firstWord(of: suggestion) : suggestion
    return .change(.insert(taken, deletingBefore: 0))
  }

  /// With the blanks before it.
  private static func firstWord(of text: String) -> String {
    let blanks = text.prefix { $0.isWhitespace }
    return String(blanks + text.dropFirst(blanks.count).prefix { !$0.isWhitespace })
  }

  /// How the line may go on: as an earlier one did, else as the assistant thinks.
  private mutating func suggestion(for line: EditedLine) -> String {
    guard line.isAtEnd else { return "" }
    let text = line.text
    if let cached = cachedSuggestion, cached.line == text { return cached.text }
    let found: String
    if text.isEmpty {
      found = request.proposal
    } else {
      let earlier = request.kind == .command ? history.continuation(of: text) : nil
      found = earlier ?? request.assistant?.suggestion(for: line) ?? ""
    }
    cachedSuggestion = (text, found)
    return found
  }

  // MARK: Completion

  private mutating func complete(_ line: EditedLine) -> EditingStep {
    guard let completion = request.assistant?.completion(of: line), let first = completion.candidates.first else {
      return .refuse
    }
    let typed = EditedLine(scalars: Array(line.scalars[clamping: completion.replaced]), cursor: 0).text
    let count = completion.replaced.count
    if completion.candidates.count == 1, completion.omittedCount == 0 {
      return .change(.insert(first.text + Self.ending(of: first, before: line), deletingBefore: count))
    }
    let prefix = Self.extending(typed, to: completion.commonPrefix)
    menu = CompletionMenu(completion, typed: prefix ?? typed)
    return prefix.map { .change(.insert($0, deletingBefore: count)) } ?? .ignore
  }

  /// What follows the candidate, unless it stands behind the cursor already.
  private static func ending(of candidate: Completion.Candidate, before line: EditedLine) -> String {
    line.afterCursor.starts(with: candidate.ending.unicodeScalars) ? "" : candidate.ending
  }

  /// The common beginning of all candidates, if it says more than what was typed, or the same with its diacritics.
  private static func extending(_ typed: String, to prefix: String) -> String? {
    guard prefix != typed, UnicodeText.folded(prefix).hasPrefix(UnicodeText.folded(typed)) else { return nil }
    return prefix
  }

  /// A key while candidates are shown; nil if the key ends that.
  private mutating func menuStep(for key: Key, line: () -> EditedLine) -> EditingStep? {
    guard case .command(let command) = key else { return nil }
    switch command {
    case .complete, .nextEntry: return select(1)
    case .completeBackward, .previousEntry: return select(-1)
    case .pageDown: return select(10)
    case .pageUp: return select(-10)
    case .submit:
      // Enter takes the chosen one; another Enter runs the line.
      guard let menu, let selection = menu.selection else { return nil }
      let candidate = menu.completion.candidates[selection]
      self.menu = nil
      return .change(
        .insert(
          candidate.text + Self.ending(of: candidate, before: line()),
          deletingBefore: candidate.text.unicodeScalars.count))
    case .cancel, .escape:
      defer { menu = nil }
      return menu.map { .change(.insert($0.typed, deletingBefore: $0.inserted.unicodeScalars.count)) }
    default: return nil
    }
  }

  private mutating func select(_ step: Int) -> EditingStep? {
    guard let before = menu?.inserted else { return nil }
    menu?.select(step)
    guard let after = menu?.inserted else { return nil }
    return .change(.insert(after, deletingBefore: before.unicodeScalars.count))
  }

  // MARK: Search

  private mutating func beginSearch(_ line: EditedLine) -> EditingStep {
    guard request.kind == .command else { return .refuse }
    search = HistorySearch(in: history.entries, from: line)
    return .ignore
  }

  /// A key while the history is searched; nil if the key ends the search and has its usual meaning.
  private mutating func searchStep(for key: Key, line: () -> EditedLine) -> EditingStep? {
    guard var search else { return nil }
    switch key {
    case .character(let scalar): search.append(scalar)
    case .command(.deleteBackward): search.deleteLast()
    case .command(.search): search.findOlder(lastQuery: lastQuery)
    case .command(.cancel), .command(.escape), .command(.interrupt):
      self.search = nil
      return .change(.restore(search.original))
    default:
      lastQuery = search.query.isEmpty ? lastQuery : search.query
      self.search = nil
      return nil
    }
    self.search = search
    let wanted = search.match.map { EditedLine($0) } ?? search.original
    if search.hasFailed && wanted.scalars == line().scalars { return .refuse }
    return wanted == line() ? .ignore : .change(.restore(wanted))
  }

  // MARK: What is drawn beside the line

  package mutating func decoration(for line: EditedLine, size: (columns: Int, rows: Int)) -> LineDecoration {
    let columns = size.columns
    if let search { return LineDecoration(footer: [searchNote(search).clipped(to: columns - 1)]) }
    if let menu {
      return LineDecoration(
        footer: menu.lines(
          columns: columns, rows: size.rows, language: request.language, isColored: request.isColored))
    }
    let below = request.linesBelow.prefix(3).map { "\(request.promptTail)\($0)" }
    let footer = (remark.isEmpty ? [] : [remark]) + below
    return LineDecoration(
      suggestion: suggestion(for: line), rightNote: request.rightPrompt,
      footer: footer.map {
        TextStyle.dim.painted(UnicodeText.printable($0).clipped(to: columns - 1), if: request.isColored)
      })
  }

  private func searchNote(_ search: HistorySearch) -> String {
    let query = UnicodeText.printable(search.query)
    let text =
      search.hasFailed
      ? LocalizedText(vi: "không thấy: \(query)", en: "not found: \(query)")
      : LocalizedText(
        vi: "tìm: \(query)▁  (Ctrl-R: cũ hơn, Enter: chạy, →: sửa, Ctrl-G: thôi)",
        en: "search: \(query)▁  (Ctrl-R: older, Enter: run, →: edit, Ctrl-G: leave)")
    return text[request.language]
  }
}

extension Array {
  /// The elements of a range as far as there are any.
  fileprivate subscript(clamping range: Range<Int>) -> ArraySlice<Element> { self[range.clamped(to: indices)] }
}

import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// How the questions are put, both languages side by side.

extension GuidedEntry {
  /// The open question, as it is asked.
  package struct Wording {
    /// Lines above the question.
    package var lead: [String] = []
    /// What stands beside the answer.
    package var prompt: String
    package var takesProse = false
    package var parameter: Parameter?
  }

  private func say(_ vi: String, _ en: String) -> String { context.language == .vietnamese ? vi : en }

  /// What stands above the first question.
  var introduction: String {
    let name = draft?.name ?? say("Thêm lệnh", "A command")
    let how = say(
      "trả lời từng câu; < = câu trước, ? = giải thích, Ctrl-C = bỏ",
      "answer one by one; < = back, ? = explain, Ctrl-C = drop it")
    return draft == nil ? how : "\(name): \(how)"
  }

  /// `columns` is the width that a list is broken to.
  package func wording(columns: Int) -> Wording? {
    switch step {
    case .done: return nil
    case .kind(let verb):
      let kinds = verb.kinds.enumerated().map { "\($0 + 1) \($1[context.language])" }
      let prompt = say("\(verb.verb.vi) gì? (số hoặc tên) ", "\(verb.verb.en) what? (number or name) ")
      return Wording(lead: kinds.filled(columns), prompt: prompt)
    case .more: return wordingOfMore(columns)
    case .argument(let parameter): return wording(of: parameter)
    }
  }

  private func wordingOfMore(_ columns: Int) -> Wording {
    let names = draft?.open.map { $0.shortName(context.language) } ?? []
    let isFirst = draft?.answers.isEmpty == true
    let what = isFirst ? say("ghi những gì?", "what is to be entered?") : say("thêm gì nữa?", "anything else?")
    let prompt = "\(what) (\(names.joined(separator: ", ")); \(say("Enter = xong", "Enter = done"))) "
    // Room must be left for the answer.
    guard UnicodeText.displayWidth(prompt) + 20 > columns else { return Wording(prompt: prompt) }
    return Wording(lead: names.filled(columns), prompt: "\(what) (\(say("Enter = xong", "Enter = done"))) ")
  }

  private func wording(of parameter: Parameter) -> Wording? {
    guard let draft else { return nil }
    if draft.takesProse(parameter) {
      let end = howToEnd(parameter)
      return Wording(
        lead: ["\(draft.title(of: parameter)) (\(end))"], prompt: "| ", takesProse: true, parameter: parameter)
    }
    let value = defaultValue(of: parameter)
    let formats = [format(of: parameter), value == nil || isDated(parameter) ? example(of: parameter) : nil]
    let skip = parameter.isExpected && value == nil ? say("; Enter = bỏ qua", "; Enter = leave out") : ""
    let format = formats.compactMap { $0 }.joined(separator: ", ") + skip
    let shown = (format.isEmpty ? "" : " (\(format))") + (value.map { " [\($0)]" } ?? "")
    return Wording(prompt: UnicodeText.printable("\(draft.title(of: parameter))\(shown): "), parameter: parameter)
  }

  private func howToEnd(_ parameter: Parameter) -> String {
    let end = say("xong thì gõ một dòng chỉ có dấu chấm", "end with a line of a single full stop")
    guard case .table = parameter.type else { return end }
    return say("mỗi hàng: ô | ô; hàng --- kết thúc phần đầu; \(end)", "a row: cell | cell; --- ends the header; \(end)")
  }

  private func isDated(_ parameter: Parameter) -> Bool { if case .date = parameter.type { true } else { false } }

  private func format(of parameter: Parameter) -> String? {
    if case .choice(let list) = parameter.type { return list.terms.numbered(context.language) }
    return parameter.type.format?[context.language]
  }

  private func example(of parameter: Parameter) -> String? {
    if case .choice = parameter.type { return nil }
    guard let draft, let value = GuidedExamples.value(of: parameter, in: draft, context) else { return nil }
    return say("ví dụ \(value)", "for example \(value)")
  }

  // MARK: Explaining

  /// What `?` tells: at most three lines.
  package var explanation: [String] {
    switch step {
    case .done: return []
    case .kind(let verb):
      return [
        say(
          "Gõ số thứ tự hoặc tên, ví dụ 1 hoặc \(verb.kinds.first?.vi ?? ""); không cần dấu.",
          "Type a number or a name, such as 1 or \(verb.kinds.first?.en ?? "").")
      ]
    case .more:
      return [
        say(
          "Gõ một từ trong ngoặc, kèm hoặc không kèm giá trị của nó; Enter thì lệnh được thực hiện.",
          "Type one of these words, with its value or without; Enter runs the command.")
      ]
    case .argument(let parameter): return explanation(of: parameter)
    }
  }

  private func explanation(of parameter: Parameter) -> [String] {
    guard let draft else { return [] }
    let field = parameter.acceptsBareWord ? draft.field?.explanation[context.language] : nil
    var lines = ["\(draft.title(of: parameter)): \(field ?? need(of: parameter))"]
    if case .choice(let list) = parameter.type {
      lines.append(say("chọn một: ", "choose one: ") + list.terms.numbered(context.language))
    } else if let example = example(of: parameter) {
      lines.append(example)
    }
    if let known = knownValues(of: parameter) { lines.append(say("đã có: \(known)", "there are: \(known)")) }
    return lines
  }

  private func need(of parameter: Parameter) -> String {
    let need = parameter.isRequired ? say("bắt buộc", "required") : say("có thể bỏ qua", "may be left out")
    return need + (parameter.keyword.map { say(", sau từ “\($0.vi)”", ", behind `\($0.en)`") } ?? "")
  }

  /// A few of the values that the report has.
  private func knownValues(of parameter: Parameter) -> String? {
    var names: [String] = []
    switch (parameter.type, parameter.name) {
    case (.section, _): names = context.report.outline.identifiers.map(\.description)
    case (.annex, _):
      names = context.report.outline.annexes.enumerated().map { "\($0 + 1) (\($1.heading.text.oneLine))" }
    case (.documentReference, _): names = context.report.documents.documents.suffix(6).map(\.number.text)
    case (.text, "field"): names = context.report.dossiers.fields
    case (.word, "code") where draft?.specification.id != "add-dossier" && parameter === Parameter.dossierCode:
      names = context.report.dossiers.records.suffix(6).map(\.dossier.code)
    case (.field, _): names = Field.allCases.map { $0.term[context.language] }
    default: return nil
    }
    return names.isEmpty ? nil : UnicodeText.printable(names.joined(separator: ", "))
  }
}

extension CommandDraft {
  /// "thêm hồ sơ".
  var name: String {
    let kinds = specification.kinds
    let words = [specification.verb[language]] + (kinds.indices.contains(kind) ? [kinds[kind][language]] : [])
    return words.joined(separator: " ")
  }
}

extension Parameter {
  /// The keyword, or the label of what has none.
  func shortName(_ language: Language) -> String { keyword?[language] ?? label[language] }
}

extension DossierRegister {
  /// The fields of administration, the latest first, at most six.
  fileprivate var fields: [String] {
    var fields: [String] = []
    for record in records.reversed() where !fields.contains(record.dossier.field) {
      fields.append(record.dossier.field)
      if fields.count == 6 { break }
    }
    return fields
  }
}

extension Array where Element == Term {
  /// "1 trực tuyến, 2 trực tiếp, 3 bưu chính".
  fileprivate func numbered(_ language: Language) -> String {
    enumerated().map { "\($0 + 1) \($1[language])" }.joined(separator: ", ")
  }
}

extension Array where Element == String {
  /// Joined by commas into lines of at most so many columns.
  fileprivate func filled(_ columns: Int) -> [String] {
    var lines: [String] = []
    for (index, text) in enumerated() {
      let piece = index == count - 1 ? text : text + ","
      if let line = lines.last, UnicodeText.displayWidth(line) + UnicodeText.displayWidth(piece) + 1 < columns {
        lines[lines.count - 1] = "\(line) \(piece)"
      } else {
        lines.append(piece)
      }
    }
    return lines
  }
}

extension Diagnostic {
  /// Nothing was said where something is needed.
  static func answerNeeded(_ parameter: Parameter) -> Diagnostic {
    Diagnostic(
      "missing-argument",
      LocalizedText(vi: "cần có \(parameter.label.vi)", en: "\(parameter.label.en) is needed"),
      hints: [LocalizedText(vi: "? để xem ví dụ, < để quay lại", en: "? shows an example, < goes back")])
  }

  static func unknownKind(
    _ text: String, of verb: OpenVerb, _ language: Language, sources: inout SourceMap
  ) -> Diagnostic {
    let source = sources.add(SourceText(name: verb.verb[language], text: text))
    let span = SourceSpan(source: source, start: 0, end: text.utf8.count)
    let word = Word(text, span: span)
    let suggestion = TermSuggestion(for: [word], longest: 1, among: verb.kinds)
    return .unknownKind([word], verb: Word(verb.verb[language]), kinds: verb.kinds, suggestion: suggestion)
  }
}

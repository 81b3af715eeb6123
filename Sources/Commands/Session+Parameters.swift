import Checks
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript

// Values of parameters: from the command line, or asked for where one is wanted. They live in the session.

extension Session {
  /// Asks for the values that the report needs and that neither the session nor the script has. Whoever does not answer
  /// gets the error of the missing value where it is wanted.
  mutating func askForParameters() throws(CommandFailure) {
    let report = workspace.report
    guard isInteractive, let interlocutor,
      report.parameters.contains(where: { report.value(of: $0, given: parameterValues) == nil })
    else { return }
    let input = CheckInput(report: report, composition: try compose(report))
    let findings = input.composition.diagnostics + ExpectationsHold.findings(in: input)
    let missing = Set(findings.filter { $0.id == .parameterWithoutValue }.compactMap(\.subject))
    var isFirst = true
    for parameter in report.parameters where missing.contains(parameter.name) {
      if isFirst {
        say(
          "báo cáo còn chờ giá trị; giá trị trả lời ở đây chỉ dùng trong phiên này, không ghi vào tệp",
          "the report waits for values; what you answer is kept for this session and not in the file")
      }
      isFirst = false
      guard ask(for: parameter, interlocutor) else { return }
    }
  }

  /// False if she does not want to answer.
  private mutating func ask(for parameter: TextParameter, _ interlocutor: any Interlocutor) -> Bool {
    while true {
      var question = Question("\(UnicodeText.printable(prompt(of: parameter))): ")
      let choices = Self.choices(of: parameter)
      question.completion = { text, cursor in Self.completion(of: text, choices) }
      guard case .text(let reply) = interlocutor.ask(question) else { return false }
      let answer = reply.split(separator: " ").joined(separator: " ")
      if answer.isEmpty { return false }
      do throws(ParameterValue.Failure) {
        parameterValues[parameter.name] = try ParameterValue(Self.chosen(answer, choices), parameter.kind)
        return true
      } catch {
        show([.parameterValue(error, answer, at: nil)])
      }
    }
  }

  /// "Báo cáo của huyện nào? (1 = Bình An, 2 = Bình Minh)".
  private func prompt(of parameter: TextParameter) -> String {
    let name = parameter.prompt ?? parameter.name
    let choices = Self.choices(of: parameter)
    guard !choices.isEmpty else { return "\(name) (\(parameter.kind.term[language]))" }
    return "\(name) (\(choices.enumerated().map { "\($0 + 1) = \($1)" }.joined(separator: ", ")))"
  }

  private static func choices(of parameter: TextParameter) -> [String] {
    if case .choice(let choices) = parameter.kind { choices } else { [] }
  }

  private static func chosen(_ answer: String, _ choices: [String]) -> String {
    guard let number = Int(answer), choices.indices.contains(number - 1), !choices.contains(answer) else {
      return answer
    }
    return choices[number - 1]
  }

  private static func completion(of text: String, _ choices: [String]) -> Completion {
    let typed = UnicodeText.folded(text)
    return Completion(
      replaced: 0..<text.unicodeScalars.count,
      candidates: choices.filter { UnicodeText.folded($0).hasPrefix(typed) }.map {
        Completion.Candidate($0, label: $0, detail: "", ending: "")
      })
  }

  // MARK: The command line

  /// Takes `NAME=VALUE` as often as it was said; what is wrong is returned, all of it.
  mutating func take(parameters: [String], of report: Report) throws(CommandFailure) -> [Diagnostic] {
    var errors: [Diagnostic] = []
    for option in parameters {
      guard let sign = option.firstIndex(of: "=") else {
        throw .usage(
          Diagnostic(
            "malformed-option",
            LocalizedText(
              vi: "--param phải viết TÊN=GIÁ-TRỊ: “\(option)”", en: "--param takes NAME=VALUE: “\(option)”")))
      }
      // A source of its own, so that what is wrong is shown in its place.
      let source = SourceText(name: "--param", text: option)
      let text = String(decoding: source.bytes, as: UTF8.self)
      let id = workspace.sources.add(source)
      let nameEnd = text.utf8.prefix { $0 != UInt8(ascii: "=") }.count
      let name = String(option[..<sign])
      let value = String(text[text.utf8.index(text.startIndex, offsetBy: nameEnd + 1)...])
      guard let parameter = report.parameter(named: name) else {
        errors.append(.unknownParameter(name, at: SourceSpan(source: id, range: 0..<nameEnd), in: report))
        continue
      }
      do throws(ParameterValue.Failure) {
        parameterValues[name] = try ParameterValue(value, parameter.kind)
      } catch {
        let span = SourceSpan(source: id, range: nameEnd + 1..<text.utf8.count)
        var diagnostic = Diagnostic.parameterValue(error, value, at: span)
        // That it has no value then needs no report.
        diagnostic.subject = parameter.name
        errors.append(diagnostic)
      }
    }
    return errors
  }
}

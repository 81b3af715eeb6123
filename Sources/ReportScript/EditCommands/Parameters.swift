import Diagnostics
import Foundations
import ReportModel

// What one script leaves open for sister units, and what it says must come out.

extension Kind {
  static let parameter = Term("param", "tham số")
  static let expectation = Term("expect", "mong đợi")
}

/// The kinds of values, as commands name them.
enum ParameterKinds {
  static let terms = [
    Term("text", "chữ"), Term("number", "số"), Term("date", "ngày"), Term("period", "kỳ"),
    Term("choice", "lựa chọn"),
  ]
  static let choices = ChoiceList(terms)
  static let choiceIndex = terms.count - 1

  /// By the place among the terms; `choices` matters for the last.
  static func kind(_ index: Int, _ choices: [String]) -> TextParameter.Kind {
    switch index {
    case 1: .number
    case 2: .date
    case 3: .period
    case choiceIndex: .choice(choices)
    default: .text
    }
  }

  static func index(of kind: TextParameter.Kind) -> Int {
    switch kind {
    case .text: 0
    case .number: 1
    case .date: 2
    case .period: 3
    case .choice: choiceIndex
    }
  }

  /// What stands between the strokes of "Bình An/Bình Minh".
  static func choices(in text: SourcedText, _ span: SourceSpan?) throws(Diagnostic) -> [String] {
    let choices = text.text.split(separator: "/", omittingEmptySubsequences: false).map { choice in
      choice.split(separator: " ").joined(separator: " ")
    }
    guard choices.count > 1, !choices.contains(""), Set(choices.map(UnicodeText.folded)).count == choices.count else {
      throw .malformedChoices(span)
    }
    return choices
  }
}

extension TextParameter.Kind {
  package var term: Term { ParameterKinds.terms[ParameterKinds.index(of: self)] }
}

extension Parameter {
  fileprivate static let parameterName = positional("name", .word, vi: "tên tham số", en: "name of the parameter")
  fileprivate static let standard = keyword(
    "default", Term("default", "mặc định"), .text, vi: "giá trị mặc định", en: "value if none is given")
  fileprivate static let expected = positional(
    "name", .word, isRepeatable: true, vi: "tên", en: "name")
}

extension EditCommand {
  static let addParameter = EditCommand(
    specification: CommandSpecification(
      "param", verb: Kind.parameter,
      summary: LocalizedText(
        vi: "khai báo một tham số: chỗ để trống mà mỗi đơn vị, mỗi lần lập báo cáo điền một khác",
        en: "declares a parameter: what each unit, or each report, fills in for itself"),
      parameters: [
        .parameterName,
        .positional("type", .choice(ParameterKinds.choices), vi: "kiểu giá trị", en: "type of its values"),
        .standard,
        // Of a choice what there is to choose from; of the others already what is asked.
        .text(
          "choices", .text, isRequired: false,
          vi: "câu hỏi (kiểu lựa chọn: các lựa chọn, cách nhau bằng /)",
          en: "what is asked (of a choice: the choices, parted by /)"
        ).expected(),
        .text("prompt", .text, isRequired: false, vi: "câu hỏi của kiểu lựa chọn", en: "what is asked, of a choice"),
      ],
      examples: [
        LocalizedText(
          vi: "tham số huyen lựa chọn \"Bình An/Bình Minh\" \"Báo cáo của huyện nào?\"",
          en: "param huyen choice \"Bình An/Bình Minh\" \"Báo cáo của huyện nào?\""),
        LocalizedText(
          vi: "tham số ngay-hop ngày \"Họp giao ban ngày nào?\"", en: "param ngay-hop date \"Họp giao ban ngày nào?\""),
        LocalizedText(vi: "tham số chi-tieu số mặc định 90", en: "param chi-tieu number default 90"),
      ],
      details: LocalizedText(
        vi:
          "{huyen} trong văn bản được thay bằng giá trị khi lập báo cáo; trong tệp vẫn là {huyen}, nên các đơn vị cùng cấp dùng "
          + "chung một tệp: baocao run xa.baocao --param huyen=\"Bình Minh\" --export binh-minh.docx. Kiểu: chữ, số, ngày, kỳ, lựa "
          + "chọn; kỳ viết được {TÊN|dài}. Giá trị lấy từ --param, rồi từ lệnh “điền”, rồi mặc định; không có thì khi xuất, xem "
          + "trước hoặc kiểm tra, phần mềm sẽ hỏi. Giá trị đã điền chỉ giữ trong phiên làm việc, không ghi vào tệp. Tên gồm chữ "
          + "cái, chữ số, - và _, không trùng tên có sẵn (kỳ, đơn vị…) hay tên gọi tắt của văn bản.",
        en:
          "{huyen} in a text becomes the value when the report is made; in the file it stays {huyen}, so sister units share "
          + "one file: baocao run xa.baocao --param huyen=\"Bình Minh\" --export binh-minh.docx. Types: text, number, date, "
          + "period, choice; a period may be written {NAME|long}. The value is that of --param, else of `fill`, else the "
          + "default; where there is none, the shell asks for it at an export, a preview or a check. What was filled in is kept "
          + "for the session and not in the file. A name has letters, digits, - and _, and is no built-in one (period, unit …) "
          + "and no alias of a document.")
    ),
    bind: { arguments throws(Diagnostic) in
      let name = try required(arguments.string("name"), arguments)
      guard TextParameter.isName(name) else { throw .malformedParameterName(name, at: arguments.span("name")) }
      let index = try required(arguments.choice("type"), arguments)
      let (choices, prompt) = try texts(index, arguments)
      var parameter = TextParameter(
        name: name, kind: ParameterKinds.kind(index, choices), prompt: prompt, comments: arguments.comments,
        place: arguments.place)
      if let standard = arguments.string("default") {
        do throws(ParameterValue.Failure) {
          parameter.standard = try ParameterValue(standard, parameter.kind)
        } catch {
          throw .parameterValue(error, standard, at: arguments.span("default"))
        }
      }
      return .addParameter(parameter)
    })

  /// Of a choice the first text is what there is to choose from; else there is one text at most.
  private static func texts(
    _ index: Int, _ arguments: Arguments
  ) throws(Diagnostic) -> (choices: [String], prompt: String?) {
    guard index == ParameterKinds.choiceIndex else {
      if arguments.text("prompt") != nil { throw .choicesOfOtherType(arguments.span("choices")) }
      return ([], arguments.string("choices"))
    }
    guard let text = arguments.text("choices") else { throw .missingChoices(arguments.span("type")) }
    return (try ParameterKinds.choices(in: text, arguments.span("choices")), arguments.string("prompt"))
  }

  static let editParameter = EditCommand(
    specification: CommandSpecification(
      "edit-param", verb: Verb.edit, kinds: [Kind.parameter],
      summary: LocalizedText(vi: "sửa một tham số", en: "changes a parameter"),
      parameters: [
        .parameterName.naming(.parameter),
        .keyword(
          "type", Term("type", "kiểu"), .choice(ParameterKinds.choices), vi: "kiểu giá trị", en: "type of its values"),
        .keyword(
          "choices", Term("choices", "các lựa chọn"), .text, vi: "các lựa chọn, cách nhau bằng /",
          en: "the choices, parted by /"),
        .standard, .text("prompt", .text, isRequired: false, vi: "câu hỏi", en: "what is asked"),
      ],
      examples: [
        LocalizedText(
          vi: "sửa tham số huyen mặc định \"Bình Minh\"", en: "edit param huyen default \"Bình Minh\""),
        LocalizedText(
          vi: "sửa tham số huyen các lựa chọn \"Bình An/Bình Minh/Bình Tân\"",
          en: "edit param huyen choices \"Bình An/Bình Minh/Bình Tân\""),
      ]
    ),
    bind: { arguments throws(Diagnostic) in
      var change = ParameterChange()
      if let text = arguments.text("choices") {
        change.kind = .choice(try ParameterKinds.choices(in: text, arguments.span("choices")))
        if let index = arguments.choice("type"), index != ParameterKinds.choiceIndex {
          throw .choicesOfOtherType(arguments.span("choices"))
        }
      } else if let index = arguments.choice("type") {
        guard index != ParameterKinds.choiceIndex else { throw .missingChoices(arguments.span("type")) }
        change.kind = ParameterKinds.kind(index, [])
      }
      change.standard = arguments.string("default")
      change.prompt = arguments.string("prompt")
      change.comments = arguments.comments
      return .editParameter(try required(arguments.string("name"), arguments), change)
    })

  static let removeParameter = EditCommand(
    specification: CommandSpecification(
      "remove-param", verb: Verb.remove, kinds: [Kind.parameter],
      summary: LocalizedText(vi: "bỏ một tham số", en: "takes out a parameter"),
      parameters: [.parameterName.naming(.parameter)],
      examples: [LocalizedText(vi: "xóa tham số huyen", en: "remove param huyen")]
    ),
    bind: { arguments throws(Diagnostic) in .removeParameter(try required(arguments.string("name"), arguments)) })

  /// The command that declares a parameter.
  static func statement(_ parameter: TextParameter, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(.addParameter, language, comments: parameter.comments)
    builder.word(parameter.name)
    builder.phrase(parameter.kind.term[language])
    if case .choice(let choices) = parameter.kind { builder.quoted(choices.joined(separator: "/")) }
    switch parameter.standard {
    case .text(let text), .choice(let text): builder.quotedPair("default", text)
    case .period(let period) where language == .vietnamese:
      builder.quotedPair("default", period.canonical(language))
    case let value: builder.pair("default", value?.script(language))
    }
    if let prompt = parameter.prompt { builder.quoted(prompt) }
    return builder
  }

  // MARK: Expectations

  static let addExpectation = EditCommand(
    specification: CommandSpecification(
      "expect", verb: Kind.expectation,
      summary: LocalizedText(
        vi: "ghi lại điều phải đúng, để tệp tự kiểm tra", en: "says what must come out, so that a script tests itself"),
      parameters: [
        .expected.naming(.expectedName),
        .keyword("value", Term("=", "="), .text, isRequired: true, vi: "giá trị phải có", en: "what it must be"),
      ],
      examples: [
        LocalizedText(vi: "mong đợi hồ sơ.tiếp nhận = 12", en: "expect dossiers.received = 12"),
        LocalizedText(vi: "mong đợi hồ sơ.trước hạn: Hộ tịch = 7", en: "expect dossiers.early: Hộ tịch = 7"),
        LocalizedText(vi: "mong đợi kỳ = Q3/2021", en: "expect period = Q3/2021"),
      ],
      details: LocalizedText(
        vi:
          "Bên trái dấu = là một tên như trong ngoặc nhọn: số liệu, kỳ, đơn vị, tham số. “kiểm tra” báo lỗi "
          + "kèm cả hai giá trị nếu báo cáo cho kết quả khác; còn lỗi này thì không xuất được, và run, check kết thúc với mã 1. "
          + "02 và 2, Q3/2021 và Quý III/2021 được coi là một. “liệt kê mong đợi” cho xem tất cả.",
        en:
          "Left of the = stands a name as between braces: a figure, the period, the unit, a "
          + "parameter. `check` reports an error with both values if the report says otherwise; with it nothing is exported, and "
          + "run and check end with exit code 1. 02 and 2, Q3/2021 and Quý III/2021 are the same. `list expect` shows them all."
      )
    ),
    bind: { arguments throws(Diagnostic) in
      let value = try required(arguments.text("value"), arguments)
      return .addExpectation(
        Expectation(name: expectedName(arguments), value: value, comments: arguments.comments, place: arguments.place))
    })

  static let removeExpectation = EditCommand(
    specification: CommandSpecification(
      "remove-expect", verb: Verb.remove, kinds: [Kind.expectation],
      summary: LocalizedText(vi: "bỏ một điều mong đợi", en: "takes out an expectation"),
      parameters: [.expected.naming(.expectation)],
      examples: [LocalizedText(vi: "xóa mong đợi hồ sơ.tiếp nhận", en: "remove expect dossiers.received")]
    ),
    bind: { arguments throws(Diagnostic) in .removeExpectation(expectedName(arguments)) })

  /// The words as one name; braces around it are no harm.
  private static func expectedName(_ arguments: Arguments) -> String {
    let words = arguments.strings("name").flatMap { $0.split(separator: " ") }.joined(separator: " ")
    return words.hasPrefix("{") && words.hasSuffix("}") ? String(words.dropFirst().dropLast()) : words
  }

  /// The command that says an expectation.
  static func statement(_ expectation: Expectation, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(.addExpectation, language, comments: expectation.comments)
    builder.quotedUnlessPlain(expectation.name)
    builder.quotedUnlessPlain(expectation.value.text, pair: "value")
    return builder
  }
}

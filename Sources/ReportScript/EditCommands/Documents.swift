import Diagnostics
import Foundations
import ReportModel

/// The kinds of document that `add`, `edit` and `remove` know by a word of their own, and `document` for all others.
package enum DocumentKind {
  static let terms = [
    Term("plan", "kế hoạch"), Term("decision", "quyết định"), Term("letter", "công văn"), Term("report", "báo cáo"),
    Term("decree", "nghị định"), Term("circular", "thông tư"), Term("document", "văn bản"),
  ]
  private static let types: [DocumentType?] = [.plan, .decision, .letter, .report, .decree, .circular, nil]

  /// A number that each kind of document may have.
  private static let numbers = [
    "75/KH-SNgV", "932/QĐ-UBND", "667/SNgV-VP", "702/BC-SNgV", "45/2020/NĐ-CP", "01/2020/TT-VPCP", "34-NQ/TU",
  ]

  /// An example of such a number; nil for what is no kind of document.
  package static func exampleNumber(of term: Term) -> String? { terms.firstIndex(of: term).map { numbers[$0] } }

  static func type(_ kind: Int) -> DocumentType? { types.indices.contains(kind) ? types[kind] : nil }

  /// The type that a kind of a command says; nil for a document of any type, and for what is no document.
  package static func type(saidBy term: Term) -> DocumentType? { terms.firstIndex(of: term).flatMap(type) }

  static func kind(of type: DocumentType) -> Int { types.firstIndex { $0 == type } ?? terms.count - 1 }

  /// The type of a document: its symbol decides, a kind that contradicts it is an error. Where the symbol does not tell,
  /// the kind does.
  static func type(
    of number: DocumentNumber, after verb: Term, _ arguments: Arguments
  ) throws(Diagnostic) -> DocumentType {
    let implied = number.impliedType
    guard let said = type(arguments.kind) else { return implied }
    if number.admits(said) { return said }
    let term = terms[self.kind(of: implied)]
    let words = KindWords(arguments.head, terms[arguments.kind])
    if let meant = spelled(number, as: said) { throw .letterWithoutMark(number, meant, said, arguments) }
    let replacement = words?.replacement(by: term)
    var diagnostic = Diagnostic(
      "contradicting-kind",
      LocalizedText(
        vi: "\(number) là \(implied.name.vi.lowercased()), không phải \(said.name.vi.lowercased())",
        en: "\(number) is a \(implied.name.en), not a \(said.name.en)"),
      span: arguments.span("number"),
      hints: [
        LocalizedText(
          vi: "viết: \(verb.vi) \(term.vi) \(number) …", en: "write: \(verb.en) \(term.en) \(number) …")
      ]
    ).replacing(replacement?.span, with: replacement?.text)
    diagnostic.hintsAreReplacement = true
    throw diagnostic
  }

  /// The number with the code of the type as the decree spells it, if only its marks are missing: 12/QD-SNgV → 12/QĐ-SNgV.
  private static func spelled(_ number: DocumentNumber, as type: DocumentType) -> DocumentNumber? {
    guard let code = type.code, let slash = number.text.lastIndex(of: "/") else { return nil }
    let symbol = number.text[number.text.index(after: slash)...]
    let typed = symbol.prefix { $0 != "-" }
    guard typed != code, UnicodeText.folded(typed) == UnicodeText.folded(code) else { return nil }
    return DocumentNumber("\(number.text[...slash])\(code)\(symbol.dropFirst(typed.count))")
  }
}

extension Diagnostic {
  fileprivate static func letterWithoutMark(
    _ number: DocumentNumber, _ meant: DocumentNumber, _ type: DocumentType, _ arguments: Arguments
  ) -> Diagnostic {
    Diagnostic(
      "contradicting-kind",
      LocalizedText(
        vi: "ký hiệu của \(type.name.vi.lowercased()) phải viết đủ dấu: \(meant)",
        en: "the symbol of a \(type.name.en) needs its marks: \(meant)"),
      span: arguments.span("number")
    ).replacing(arguments.span("number"), with: meant.text)
  }
}

extension Parameter {
  static func documentFacts(number: Parameter, isNew: Bool = false) -> [Parameter] {
    let date = keyword("dated", Term("dated", "ngày"), .date, vi: "ngày ban hành", en: "date")
    let title = keyword("title", Term("title", "trích yếu"), .text, vi: "trích yếu", en: "title")
    return [
      number,
      isNew ? date.expected() : date,
      .keyword("by", Term("by", "cơ quan"), .text, vi: "cơ quan ban hành", en: "issuer")
        .naming(.issuer),
      isNew ? title.expected() : title,
      .keyword("for", Term("for", "năm"), .year, vi: "năm thực hiện", en: "year it is made for"),
      .keyword("as", Term("as", "gọi là"), .word, vi: "tên gọi tắt", en: "alias"),
    ]
  }

  static let documentReference = positional(
    "number", .documentReference, vi: "số, ký hiệu văn bản", en: "document number")
}

extension EditCommand {
  static let addDocument = EditCommand(
    specification: CommandSpecification(
      "add-document", verb: Verb.add, kinds: DocumentKind.terms,
      summary: LocalizedText(
        vi: "đăng ký một văn bản để viện dẫn", en: "registers a document, so that texts can cite it"),
      parameters: Parameter.documentFacts(
        number: .positional("number", .documentNumber, vi: "số, ký hiệu văn bản", en: "document number"),
        isNew: true),
      examples: [
        LocalizedText(
          vi:
            "thêm kế hoạch 75/KH-SNgV ngày 08/02/2021 trích yếu \"rà soát, đánh giá thủ tục hành chính năm 2021\" năm 2021",
          en: "add plan 75/KH-SNgV dated 08/02/2021 title \"rà soát, đánh giá thủ tục hành chính năm 2021\" for 2021"),
        LocalizedText(
          vi: "thêm công văn 667/SNgV-VP ngày 18/8/2021", en: "add letter 667/SNgV-VP dated 18/8/2021"),
        LocalizedText(
          vi: "thêm văn bản 34-NQ/TU ngày 5/3/2021 cơ quan \"Tỉnh ủy Quảng Ngãi\" gọi là nghị-quyết-34",
          en: "add document 34-NQ/TU dated 5/3/2021 by \"Tỉnh ủy Quảng Ngãi\" as resolution-34"),
      ],
      details: LocalizedText(
        vi:
          "Loại văn bản theo ký hiệu; nêu sai loại là lỗi. Không nêu cơ quan thì suy từ ký hiệu (-SNgV là đơn vị mình). "
          + "Một văn bản được nhận ra bởi số, cơ quan và năm. Nêu lại văn bản đã có để bổ sung ngày, trích yếu; hai ngày hoặc "
          + "hai trích yếu khác nhau cho cùng một văn bản là lỗi. "
          + "Trong văn bản, {75/KH-SNgV} viện dẫn nó: lần đầu đầy đủ, các lần sau ngắn gọn.",
        en: "The type follows from the symbol; a kind that contradicts it is an error. Without `by` the issuer follows "
          + "from the symbol (-SNgV is one's own unit). A document is known by number, issuer and year. Naming it "
          + "again completes what is known of it; two dates or titles for one document are an error. In a text {75/KH-SNgV} "
          + "cites it: in full the first time, short later."
      )
    ),
    bind: { arguments throws(Diagnostic) in
      let number = try required(arguments.documentNumber("number"), arguments)
      let type = try DocumentKind.type(of: number, after: Verb.add, arguments)
      return .addDocument(
        RegisteredDocument(
          number: number, type: type, date: arguments.date("dated"), issuer: arguments.string("by"),
          title: arguments.string("title"), validity: arguments.integer("for"), alias: arguments.string("as"),
          comments: arguments.comments, place: arguments.place))
    })

  static let editDocument = EditCommand(
    specification: CommandSpecification(
      "edit-document", verb: Verb.edit, kinds: DocumentKind.terms,
      summary: LocalizedText(
        vi: "sửa thông tin của một văn bản đã đăng ký", en: "changes what is registered of a document"),
      parameters: Parameter.documentFacts(number: .documentReference) + [
        .keyword(
          "number-to", Term("number", "số mới"), .documentNumber, vi: "số, ký hiệu mới", en: "new number")
      ],
      examples: [
        LocalizedText(
          vi: "sửa kế hoạch 75/KH-SNgV ngày 19/02/2021", en: "edit plan 75/KH-SNgV dated 19/02/2021"),
        LocalizedText(
          vi: "sửa kế hoạch 75/KH-SNgV số mới 76/KH-SNgV", en: "edit plan 75/KH-SNgV number 76/KH-SNgV"),
      ],
      details: LocalizedText(
        vi:
          "Chỉ những gì nêu ra mới thay đổi. Số đã dùng cho nhiều năm thì ghi kèm năm (15/KH-UBND@2022) hoặc dùng tên gọi "
          + "tắt. Đổi số thì các đoạn viện dẫn số cũ không tự đổi theo.",
        en:
          "Only what is given changes. A number used in several years is written with its year (15/KH-UBND@2022) or by its "
          + "alias. A new number does not change the texts that cite the old one.")
    ),
    bind: { arguments throws(Diagnostic) in
      var change = DocumentChange()
      change.number = arguments.documentNumber("number-to")
      change.type = change.number?.impliedType
      change.date = arguments.date("dated")
      change.issuer = arguments.string("by")
      change.title = arguments.string("title")
      change.validity = arguments.integer("for")
      change.alias = arguments.string("as")
      change.comments = arguments.comments
      return .editDocument(try reference(after: Verb.edit, arguments), change)
    })

  static let removeDocument = EditCommand(
    specification: CommandSpecification(
      "remove-document", verb: Verb.remove, kinds: DocumentKind.terms,
      summary: LocalizedText(
        vi: "bỏ một văn bản khỏi danh sách", en: "takes a document off the register"),
      parameters: [.documentReference],
      examples: [LocalizedText(vi: "xóa kế hoạch 75/KH-SNgV", en: "remove plan 75/KH-SNgV")],
      details: LocalizedText(
        vi: "Đoạn văn nào còn viện dẫn văn bản này thì “kiểm tra” sẽ báo lỗi.",
        en: "`check` then reports the texts that still cite it.")
    ),
    bind: { arguments throws(Diagnostic) in
      .removeDocument(try reference(after: Verb.remove, arguments))
    })

  /// The document that `edit` and `remove` name; what its number tells must not contradict the kind that was said.
  private static func reference(after verb: Term, _ arguments: Arguments) throws(Diagnostic) -> DocumentReference {
    let reference = try required(arguments.documentReference("number"), arguments)
    if let number = DocumentNumber(reference.name) {
      _ = try DocumentKind.type(of: number, after: verb, arguments)
    }
    return reference
  }

  /// The command that registers `document`.
  static func statement(_ document: RegisteredDocument, _ language: Language) -> StatementBuilder {
    var builder = StatementBuilder(
      addDocument, language, kind: DocumentKind.kind(of: document.type), comments: document.comments)
    builder.word(document.number.text)
    builder.pair("dated", document.date?.description)
    builder.quotedPair("by", document.issuer)
    builder.quotedPair("title", document.title)
    builder.pair("for", document.validity.map(String.init))
    builder.pair("as", document.alias)
    return builder
  }
}

import Diagnostics
import Foundations
import ReportModel

// The letterhead, the title, the opening, the closing and what stands around the signature.

extension ReportImporter {
  mutating func set(_ field: Field, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    _ = try? report.apply(.set(field, Settings.Setting(SourcedText(value))))
    account.fields.append(field)
  }

  mutating func setProse(_ field: Field, _ lines: [PaperLine]) {
    let texts = lines.map { line in
      var line = line
      if let mark = line.mark { line.runs = [.init(mark.text + " ")] + line.runs }
      return line.markup
    }
    set(field, texts.joined(separator: "\n\n"))
  }

  mutating func readHead(_ head: HeadReader, _ names: NameCase) {
    let reporting = FormReader(Array(annexes), tables: []).reportingUnit
    let opening = head.opening.map(\.flatText).joined(separator: " ")
    set(.unit, head.unit.map(names.spelling) ?? reporting.flatMap { Self.longestStart(of: $0, in: opening) })
    if let symbol = head.symbol, let dash = symbol.firstIndex(of: "-") {
      set(.unitShort, String(symbol[symbol.index(after: dash)...]))
    }
    set(.superior, head.superiors.isEmpty ? nil : names.spelling(of: head.superiors.joined(separator: " ")))
    set(.place, head.place)
    set(.symbol, head.symbol)
    set(.number, head.number)
    set(.date, head.date?.canonical)
    set(.draftMark, head.draftMark)
    set(.subject, head.subject.isEmpty ? nil : head.subject.map { $0.plainMarkup }.joined(separator: " "))
    set(.addressee, head.addressees.isEmpty ? nil : head.addressees.map(\.escapedForMarkup).joined(separator: "\n"))
    setProse(.opening, head.opening)
  }

  /// "Sở Ngoại vụ Quảng Ngãi" → "Sở Ngoại vụ", if that is how the text calls it.
  static func longestStart(of name: String, in text: String) -> String? {
    var words = name.split(separator: " ")
    while words.count > 1 {
      let start = words.joined(separator: " ")
      if text.range(of: start) != nil { return start }
      words.removeLast()
    }
    return nil
  }

  mutating func readFoot(_ foot: FootReader, _ names: NameCase) {
    account.notPlaced += foot.account.notPlaced
    set(.authority, foot.authority)
    set(.position, foot.position)
    set(.signer, foot.signer)
    set(.drafter, foot.drafter)
    for text in foot.recipients {
      let recipient = Recipient(text: SourcedText(text))
      if (try? report.apply(.addRecipient(recipient, at: nil))) != nil { account.recipientCount += 1 }
    }
  }
}

extension PaperLine {
  /// The text without emphasis: headings and titles have their own.
  fileprivate var plainMarkup: String { wholeText.escapedForMarkup }
}

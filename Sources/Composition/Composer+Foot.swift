import DocumentTree
import ReportModel

// Nơi nhận beside the signature: Decree 30/2020/NĐ-CP, Annex I, II.7–9.

extension Composer {
  mutating func foot() {
    blocks.append(.sideBySide(SideBySide(left: recipients(), right: signature, leftShare: 0.5)))
  }

  /// A signature never stands alone on a page: the last lines of the text go with it (II.7).
  mutating func keepFootWithText() {
    switch blocks.last {
    case .paragraph(var last):
      last.keepsWithNext = true
      blocks[blocks.count - 1] = .paragraph(last)
    case .table(var last):
      last.keepsWithNext = true
      blocks[blocks.count - 1] = .table(last)
    case .sideBySide, nil: return
    }
  }

  /// "- …;" each, and "- Lưu: VT, TH." last: without it the paper comes back.
  private mutating func recipients() -> [Paragraph] {
    resolver.place = "recipients"
    let isKept: (Recipient) -> Bool = { $0.text.text.withoutDash.hasPrefix("Lưu:") }
    let listed = report.recipients.filter { !isKept($0) } + report.recipients.filter(isKept)
    var lines = listed.map { resolver.runs($0.text).listed }
    if !report.recipients.contains(where: isKept) {
      lines.append([Run((["Lưu: VT"] + [report.settings.text(.drafter)].compactMap { $0 }).joined(separator: ", "))])
    }
    return [Paragraph(.recipientsTitle, "Nơi nhận:")]
      + lines.enumerated().map { index, line in
        Paragraph(.recipient, marker: "-", runs: line.ended(with: index == lines.count - 1 ? "." : ";"))
      }
  }

  private var signature: [Paragraph] {
    authorityLines.map { Paragraph(.authority, $0.uppercased()) }
      + [Paragraph(.signatureSpace, ""), Paragraph(.signer, report.settings.text(.signer) ?? "")]
  }

  /// "KT. GIÁM ĐỐC" or "TM. ỦY BAN NHÂN DÂN" stands on a line of its own above the title; a bare "Q." before it on one
  /// line; a bare "KT." before the title of the deputy's chief, with the deputy's own below: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC.
  private var authorityLines: [String] {
    let authority = report.settings.text(.authority)
    let position = report.settings.text(.position)
    guard var authority else { return [position ?? ""] }
    if ["KT", "Q", "TL", "TM", "TUQ"].contains(authority.uppercased()) { authority += "." }
    guard let position else { return [authority] }
    guard authority.hasSuffix("."), !authority.contains(" ") else { return [authority, position] }
    let deputy = "phó "
    guard authority.uppercased() == "KT.", position.lowercased().hasPrefix(deputy) else {
      return ["\(authority) \(position)"]
    }
    return ["\(authority) \(position.dropFirst(deputy.count))", position]
  }
}

extension [Run] {
  /// A line of a list as the paper lists it: without the dash and the sign at its end that were typed with it.
  var listed: [Run] {
    var runs = self
    if let first = runs.first { runs[0].text = first.text.withoutDash }
    if let last = runs.last, last.text.hasSuffix(";") || last.text.hasSuffix(".") {
      runs[runs.count - 1].text = String(last.text.dropLast())
    }
    return runs
  }

  func ended(with sign: String) -> [Run] {
    guard let last else { return [Run(sign)] }
    return dropLast() + [Run(last.text + sign, last.emphasis, link: last.link)]
  }
}

extension String {
  /// A line of a list without the dash that the paper puts before it.
  var withoutDash: String { hasPrefix("- ") ? String(dropFirst(2)) : self }
}

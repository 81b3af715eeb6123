import Foundations
import ReportModel

/// One annex behind the signature: its title and what stands under it.
struct AnnexReader {
  /// In capitals, as the paper has it.
  private(set) var title = ""
  private(set) var content: [ImportedDocument.Block] = []
  private(set) var place: ImportedPlace

  /// The annexes among the blocks behind the signature; forms are none.
  static func annexes(in blocks: [ImportedDocument.Block], isForm: (ImportedDocument.Block) -> Bool) -> [AnnexReader] {
    var annexes: [AnnexReader] = []
    var part: [ImportedDocument.Block]?
    func close() { if let blocks = part, let annex = AnnexReader(blocks) { annexes.append(annex) } }
    for block in blocks {
      if beginsAnnex(block) {
        close()
        part = [block]
      } else if isForm(block) {
        close()
        part = nil
      } else {
        part?.append(block)
      }
    }
    close()
    return annexes
  }

  /// "Phụ lục", "Phụ lục II", "PHỤ LỤC 2" on a line of its own.
  static func beginsAnnex(_ block: ImportedDocument.Block) -> Bool {
    guard case .paragraph(let paragraph) = block else { return false }
    let folded = PaperLine(paragraph).folded
    guard folded.hasPrefix("phu luc"), folded.count <= 16 else { return false }
    let rest = folded.dropFirst("phu luc".count).filter { $0.isLetter || $0.isNumber }
    return rest.isEmpty || Int(rest) != nil || RomanNumeral.value(rest.uppercased()) != nil
  }

  private init?(_ blocks: [ImportedDocument.Block]) {
    guard let first = blocks.first else { return nil }
    place = first.place
    var rest = blocks.dropFirst()
    var titles: [String] = []
    while case .paragraph(let paragraph) = rest.first {
      let line = PaperLine(paragraph)
      if line.folded.hasPrefix("(kem theo") || line.folded.hasPrefix("(ban hanh kem theo") {
        rest.removeFirst()
        break
      }
      guard line.isBlank || line.isRule || line.text == line.text.uppercased() && line.mark == nil || titles.isEmpty
      else { break }
      if !line.isBlank, !line.isRule { titles.append(line.flatText) }
      rest.removeFirst()
    }
    title = titles.isEmpty ? "Phụ lục" : titles.joined(separator: " ")
    content = Array(rest)
  }
}

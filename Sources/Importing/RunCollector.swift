import Foundations

/// The runs of a paragraph while it is read; neighbours of the same kind become one.
struct RunCollector {
  private var pieces: [(text: String, properties: WordRunProperties)] = []
  var boxes: [ImportedDocument.Block] = []

  mutating func add(_ text: String, _ properties: WordRunProperties) {
    if !text.isEmpty { pieces.append((text, properties)) }
  }

  /// In NFC; no-break spaces and soft hyphens are those of the old layout.
  func runs(_ style: WordRunProperties) throws(ImportFailure) -> [ImportedParagraph.Run] {
    var runs: [ImportedParagraph.Run] = []
    for piece in pieces {
      var properties = style
      properties.override(with: piece.properties)
      guard properties.isHidden != true else { continue }
      if properties.isOfOldEncoding, piece.text.unicodeScalars.contains(where: { $0.value > 0xA0 }) {
        throw .oldEncoding(properties.font ?? "")
      }
      var text = UnicodeText.cleanedForImport(piece.text)
      if properties.isCapital == true { text = text.uppercased() }
      let run = ImportedParagraph.Run(
        text, isBold: properties.isBold ?? false, isItalic: properties.isItalic ?? false)
      if let last = runs.last, last.isBold == run.isBold, last.isItalic == run.isItalic {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
    return runs
  }
}

extension UnicodeText {
  /// In NFC, without what only a layout needs: no-break spaces become blanks; soft hyphens, marks of direction and
  /// control characters go.
  static func cleanedForImport(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in normalized(text).unicodeScalars {
      switch scalar.value {
      case 0xA0, 0x2007, 0x202F, 0x2000...0x200A: result.append(" ")
      case 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0xFEFF, 0xFFF9...0xFFFC: continue
      case 0x2010, 0x2011: result.append("-")
      case 0x09, 0x0A: result.append(scalar)
      case 0..<0x20, 0x7F..<0xA0: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

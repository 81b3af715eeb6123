extension String {
  /// The text as any format may carry it: line ends, tabs and form feeds become blanks, other control characters go.
  ///
  /// XML 1.0 §2.2 forbids most control characters, U+FFFE and U+FFFF, and a terminal would obey them; all writers
  /// clean alike, so that their texts stay equal.
  package var cleaned: String {
    guard utf8.contains(where: mayNeedCleaning) else { return self }
    var result = UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: result.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// False for a text of blanks alone, such as the room for a signature.
  package var hasWords: Bool { utf8.contains { $0 != UInt8(ascii: " ") } }
}

/// True for bytes that are, or begin, a character to clean: C0, DEL, U+0080–00BF, U+2000–2FFF, U+F000–FFFF.
private func mayNeedCleaning(_ byte: UInt8) -> Bool {
  byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
}

extension Paragraph {
  /// The runs without what no format may carry; empty ones are left out.
  package var cleanRuns: [Run] {
    runs.compactMap { run in
      var run = run
      run.text = run.text.cleaned
      return run.text.isEmpty ? nil : run
    }
  }

  /// Marker and text as one cleaned line.
  package var cleanText: String { plainText.cleaned }
}

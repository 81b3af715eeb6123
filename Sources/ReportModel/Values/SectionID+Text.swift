extension SectionID: CustomStringConvertible {
  /// Reads "I.3.b": Roman numerals in capitals, numbers without leading zeros, letters in lower case, so a single i, v
  /// or x is a letter. Exact: I.3.d is not I.3.đ. An annex is PL2, also written PL.2 or pl2. Nil for anything else.
  @specialized(where Text == String)
  @specialized(where Text == Substring)
  package init?<Text: StringProtocol>(_ text: Text) {
    guard let id = text.withUTF8Bytes({ Self.parse($0) }) else { return nil }
    self = id
  }

  private static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> SectionID? {
    var (id, start) = annex(bytes).map { (SectionID(annex: $0.number), $0.end) } ?? (nil, 0)
    if id != nil, start == bytes.count { return id }
    if id != nil { start += 1 }
    while start <= bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != .fullStop { end += 1 }
      guard let label = Label(bytes[start..<end]), id?.level != maximumLevel else { return nil }
      id = id?.child(label) ?? SectionID(first: label)
      start = end + 1
    }
    return id
  }

  /// The number behind "PL" or "PL.", and where it ends: at the end of the text or at a full stop.
  private static func annex(_ bytes: UnsafeBufferPointer<UInt8>) -> (number: Int, end: Int)? {
    guard bytes.count > 2, bytes[0] | 0x20 == UInt8(ascii: "p"), bytes[1] | 0x20 == UInt8(ascii: "l") else {
      return nil
    }
    let start = bytes[2] == .fullStop ? 3 : 2
    var end = start
    while end < bytes.count, bytes[end] != .fullStop { end += 1 }
    guard let number = Label.number(bytes[start..<end]), labelValues.contains(number), bytes[start] != UInt8(ascii: "0")
    else { return nil }
    return (number, end)
  }

  package var description: String {
    var text = label(at: 0).text
    for index in 1..<max(level, 1) { text += "." + label(at: index).text }
    return text
  }

  /// What the paper prints before the heading: "I.", "1.", "a)". A number below a number prints the numbers on the way
  /// to it too: "3.1.". An annex prints a line of its own instead, see `Outline.printedName(ofAnnex:)`.
  package var marker: String {
    if case .letter = last { return last.text + ")" }
    if isAnnex { return last.text }
    var text = last.text + "."
    guard case .number = last else { return text }
    for index in (0..<level - 1).reversed() {
      guard case .number(let number) = label(at: index) else { break }
      text = "\(number)." + text
    }
    return text
  }
}

extension SectionID.Label {
  /// Without the full stop or bracket that follows it.
  package var text: String {
    switch self {
    case .roman(let value): RomanNumeral.string(value)
    case .number(let value): String(value)
    case .letter(let value): VietnameseLetters.letter(value)
    case .annex(let value): "PL\(value)"
    }
  }

  fileprivate init?(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = bytes.first else { return nil }
    let label: (label: SectionID.Label, value: Int)?
    switch first {
    case UInt8(ascii: "1")...UInt8(ascii: "9"): label = Self.number(bytes).map { (.number($0), $0) }
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): label = RomanNumeral.value(bytes).map { (.roman($0), $0) }
    default: label = VietnameseLetters.index(of: bytes).map { (.letter($0), $0) }
    }
    guard let label, SectionID.labelValues.contains(label.value) else { return nil }
    self = label.label
  }

  fileprivate static func number(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard (1...2).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
      guard let digit = byte.digit else { return nil }
      value = value * 10 + digit
    }
    return value
  }
}

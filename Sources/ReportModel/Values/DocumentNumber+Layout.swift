extension DocumentNumber {
  /// Where the parts of a number are, as byte offsets into its text.
  struct Layout: Sendable {
    /// Without the letter of 30a.
    var digitCount: Int { Int(digitBytes) }
    var symbolStart: Int { Int(symbolByte) }
    /// The end of the type, or of the issuer in the symbol of a letter.
    var firstEnd: Int { Int(firstEndByte) }
    var year: Int? { yearNumber > 0 ? Int(yearNumber) : nil }
    /// True for 34-NQ/TU.
    let isParty: Bool

    private let digitBytes: UInt8
    private let symbolByte: UInt8
    private let firstEndByte: UInt8
    private let yearNumber: UInt16

    /// Nil if the bytes, which are valid UTF-8, are not a number.
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      guard bytes.count <= UInt8.max else { return nil }
      var scanner = DocumentNumberScanner(bytes)
      guard let digitCount = scanner.skipDigits(), let separator = scanner.skipSeparator() else { return nil }
      isParty = separator == .hyphen
      let year = isParty ? nil : scanner.skipYear()
      let symbolStart = scanner.position
      guard let firstEnd = scanner.skipSymbol(isParty: isParty) else { return nil }
      digitBytes = UInt8(truncatingIfNeeded: digitCount)
      symbolByte = UInt8(truncatingIfNeeded: symbolStart)
      firstEndByte = UInt8(truncatingIfNeeded: firstEnd)
      yearNumber = UInt16(truncatingIfNeeded: year ?? 0)
    }

    /// True if `first` is QH14 or UBTVQH14 behind a year, as the National Assembly numbers.
    func isOfLegislature(_ first: Substring) -> Bool {
      guard yearNumber > 0, let last = first.utf8.last, last.digit != nil else { return false }
      let name = Substring(first.utf8.prefix { $0.digit == nil })
      return name == "QH" || name == "UBTVQH"
    }

    func impliedType(_ first: Substring) -> DocumentType {
      if isOfLegislature(first) { return first.hasPrefix("QH") ? .law : .ordinance }
      if let type = DocumentType.of(code: first) { return type }
      if isParty { return first == "CV" ? .letter : .document }
      return year == nil ? .letter : .document
    }
  }
}

/// Walks once over the bytes of a number.
private struct DocumentNumberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// How many digits there are; nil if none. Also passes the letter of 30a.
  mutating func skipDigits() -> Int? {
    while current?.digit != nil { position += 1 }
    let count = position
    if let byte = current, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { position += 1 }
    return count > 0 ? count : nil
  }

  mutating func skipSeparator() -> UInt8? {
    guard let byte = current, byte == .slash || byte == .hyphen else { return nil }
    position += 1
    return byte
  }

  /// The year of "2020/", if that comes next.
  mutating func skipYear() -> Int? {
    guard position + 4 < bytes.count, bytes[position + 4] == .slash else { return nil }
    var year = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = byte.digit else { return nil }
      year = year * 10 + digit
    }
    guard CalendarDate.years.contains(year) else { return nil }
    position += 5
    return year
  }

  /// Passes the symbol, to the end of the bytes, and returns where its first part ends. It is made of words of letters
  /// and digits, between them single hyphens, full stops or &, and one slash in a Party document.
  mutating func skipSymbol(isParty: Bool) -> Int? {
    guard isCapital else { return nil }
    var firstEnd: Int?
    var isWordEmpty = true
    var hasSlash = false
    while let byte = current {
      let length = letterLength
      if length > 0 || byte.digit != nil {
        position += max(length, 1)
        isWordEmpty = false
        continue
      }
      guard !isWordEmpty, Self.isJoint(byte) || byte == .slash && isParty && !hasSlash else { return nil }
      if firstEnd == nil, isParty ? byte == .slash : byte != UInt8(ascii: "&") { firstEnd = position }
      hasSlash = hasSlash || byte == .slash
      isWordEmpty = true
      position += 1
      if byte == .slash, !isCapital { return nil }
    }
    return isWordEmpty || isParty != hasSlash ? nil : firstEnd ?? position
  }

  private static func isJoint(_ byte: UInt8) -> Bool {
    byte == .hyphen || byte == .fullStop || byte == UInt8(ascii: "&")
  }

  /// How many bytes the Latin letter at `position` has; 0 if there is none. U+00C0–024F and U+1E00–1EFF are letters
  /// but for × and ÷.
  private var letterLength: Int {
    guard let byte = current else { return 0 }
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): return 1
    case 0xC3...0xC9:
      guard position + 1 < bytes.count else { return 0 }
      return byte == 0xC3 && (bytes[position + 1] == 0x97 || bytes[position + 1] == 0xB7) ? 0 : 2
    case 0xE1:
      return position + 2 < bytes.count && (0xB8...0xBB).contains(bytes[position + 1]) ? 3 : 0
    default: return 0
    }
  }

  private var isCapital: Bool {
    let length = letterLength
    guard length > 1 else { return current.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false }
    return String(decoding: bytes[position..<position + length], as: UTF8.self).first?.isUppercase ?? false
  }
}

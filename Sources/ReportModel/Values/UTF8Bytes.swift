extension StringProtocol {
  /// Calls `body` with the UTF-8 bytes of the text, without a copy when it is a native string.
  ///
  /// The parsers of this folder are written once over a buffer. Their generic fronts are specialised for `String` and
  /// `Substring`: calls come from other targets, where the compiler would not do it by itself, and by the 100,000.
  func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = String(self)
    return copy.withUTF8(body)
  }
}

extension UInt8 {
  /// The value of an ASCII digit, else nil.
  var digit: Int? { self >= 0x30 && self <= 0x39 ? Int(self &- 0x30) : nil }

  static var slash: UInt8 { 0x2F }
  static var hyphen: UInt8 { 0x2D }
  static var fullStop: UInt8 { 0x2E }
}

extension Int {
  /// The sum, at the nearest end of the range where it does not fit: a count that a user typed must not trap.
  package func addingClamped(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    guard overflow else { return sum }
    return other < 0 ? .min : .max
  }

  /// The difference, at the nearest end of the range where it does not fit.
  func subtractingClamped(_ other: Int) -> Int {
    let (difference, overflow) = subtractingReportingOverflow(other)
    guard overflow else { return difference }
    return other < 0 ? .max : .min
  }

  func clamped(to range: ClosedRange<Int>) -> Int { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}

/// Decodes UTF-8 byte by byte, in no locale. An ill-formed stretch becomes one U+FFFD, so that the user sees it.
struct ScalarDecoder: Hashable {
  /// What a byte led to.
  enum Step: Hashable {
    case needsMore
    case scalar(Unicode.Scalar)
    /// What came before was cut short: U+FFFD takes its place, and the byte has still to be decoded.
    case cutShort
    case invalid
  }

  private var value: UInt32 = 0
  private var remaining = 0
  /// What the next continuation byte may be: excludes overlong forms, surrogates and values above U+10FFFF.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func decode(_ byte: UInt8) -> Step {
    remaining == 0 ? start(byte) : proceed(byte)
  }

  private mutating func start(_ byte: UInt8) -> Step {
    allowed = 0x80...0xBF
    switch byte {
    case 0x00...0x7F: return .scalar(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, remaining) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, remaining) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
      if byte == 0xED { allowed = 0x80...0x9F }
    case 0xF0...0xF4:
      (value, remaining) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { allowed = 0x90...0xBF }
      if byte == 0xF4 { allowed = 0x80...0x8F }
    default: return .invalid
    }
    return .needsMore
  }

  private mutating func proceed(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else {
      remaining = 0
      return .cutShort
    }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    remaining -= 1
    if remaining > 0 { return .needsMore }
    return Unicode.Scalar(value).map(Step.scalar) ?? .invalid
  }
}

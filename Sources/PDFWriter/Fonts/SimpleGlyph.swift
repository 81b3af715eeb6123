import CTypesetting

/// The glyph of a character that is never shaped with its neighbours.
struct SimpleGlyph {
  var index: UInt32
  var advance: Float
  var isKnown: Bool

  static let unknown = SimpleGlyph(index: 0, advance: 0, isKnown: false)

  private init(index: UInt32, advance: Float, isKnown: Bool) {
    self.index = index
    self.advance = advance
    self.isKnown = isKnown
  }

  init(_ scalar: Unicode.Scalar, font: Int32) {
    var advance: Float = 0
    index = ctype_font_glyph(font, scalar.value, &advance)
    self.advance = advance
    isKnown = true
  }

  /// The count of places.
  static let limit = 0x300 + 0x190 + 0x200 + 0x30

  /// The place of a simple character in a table: U+0020–02FF, U+0370–04FF, U+1E00–1FFF and the punctuation of
  /// U+2010–203F that is seen; nil for others, such as marks, soft hyphens and signs of direction.
  static func place(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x00AD, 0x0483...0x0489, 0x2028...0x202E: nil
    case 0x0020...0x02FF: Int(scalar.value)
    case 0x0370...0x04FF: Int(scalar.value) - 0x370 + 0x300
    case 0x1E00...0x1FFF: Int(scalar.value) - 0x1E00 + 0x490
    case 0x2010...0x203F: Int(scalar.value) - 0x2010 + 0x690
    default: nil
    }
  }
}

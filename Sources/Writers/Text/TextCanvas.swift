import Foundations

/// A rectangle of terminal columns to draw on; what falls outside is not drawn.
struct TextCanvas {
  /// nil is the second half of a wide character.
  private var rows: [[Character?]]

  init(width: Int, height: Int) {
    rows = [[Character?]](repeating: [Character?](repeating: " ", count: width), count: height)
  }

  mutating func put(_ character: Character, x: Int, y: Int) {
    guard rows.indices.contains(y), rows[y].indices.contains(x) else { return }
    rows[y][x] = character
  }

  /// Characters that take no column of their own (marks of direction) are left out.
  mutating func put(_ text: String, x: Int, y: Int) {
    guard rows.indices.contains(y) else { return }
    var x = x
    for character in text {
      let width = UnicodeText.displayWidth(character)
      guard width > 0, rows[y].indices.contains(x + width - 1) else { continue }
      rows[y][x] = character
      for half in x + 1..<x + width { rows[y][half] = nil }
      x += width
    }
  }

  var lines: [String] { rows.map { String($0.compactMap(\.self)) } }
}

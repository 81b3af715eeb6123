/// The units of WordprocessingML, kept within what Word takes.
enum WordUnits {
  /// Twentieths of a point, at most 22 inches either way (Word refuses more).
  static func twips(millimetres: Double) -> Int { bounded(millimetres * 1440 / 25.4, 31_680) }

  static func twips(points: Double) -> Int { bounded(points * 20, 31_680) }

  /// Half-points, the unit of w:sz: 1 to 1638 points.
  static func halfPoints(_ points: Double) -> Int { max(2, bounded(points * 2, 3276)) }

  /// 240ths of a line, the unit of w:line under the rule "auto".
  static func lineUnits(_ lines: Double) -> Int { max(24, bounded(lines * 240, 31_680)) }

  private static func bounded(_ value: Double, _ limit: Int) -> Int {
    guard value.isFinite else { return 0 }
    return Int(min(max(value, -Double(limit)), Double(limit)).rounded())
  }
}

import DocumentTree
import Foundations

extension StringProtocol {
  /// How many terminal columns the text takes.
  var columnCount: Int { UnicodeText.displayWidth(self) }
}

extension String {
  /// The text between blanks so that it takes `width` terminal columns; a longer text is left as it is.
  func aligned(_ alignment: Alignment, width: Int) -> String {
    let room = width - columnCount
    guard room > 0 else { return self }
    let before =
      switch alignment {
      case .left, .justified: 0
      case .center: room / 2
      case .right: room
      }
    return String(repeating: " ", count: before) + self + String(repeating: " ", count: room - before)
  }
}

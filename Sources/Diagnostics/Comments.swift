/// The comments that belong to a command and travel with it. Each is the text after `#`, as written.
package struct Comments: Hashable, Sendable {
  package var above: [String]
  package var trailing: String?

  package init(above: [String] = [], trailing: String? = nil) {
    self.above = above
    self.trailing = trailing
  }

  package static let none = Comments()

  package var isEmpty: Bool { above.isEmpty && trailing == nil }

  /// Both together, for a command that is folded into another: nothing that was accepted is lost.
  package func joined(_ other: Comments) -> Comments {
    guard !other.isEmpty else { return self }
    guard !isEmpty else { return other }
    guard let trailing, let otherTrailing = other.trailing else {
      return Comments(above: above + other.above, trailing: trailing ?? other.trailing)
    }
    return Comments(above: above + other.above + [otherTrailing], trailing: trailing)
  }
}

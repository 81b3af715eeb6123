extension String {
  /// Cut to so many terminal columns, with "…" where something was left out.
  package func clipped(to columns: Int) -> String {
    guard UnicodeText.displayWidth(self) > columns else { return self }
    var width = 0
    var result = ""
    for character in self {
      width += UnicodeText.displayWidth(character)
      if width > columns - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}

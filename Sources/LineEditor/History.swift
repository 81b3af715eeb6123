/// The entries of this and earlier sessions, and the place in them while a line is edited.
package struct History: Hashable, Sendable {
  /// Oldest first; no two neighbours are equal.
  package private(set) var entries: [String]
  /// How many entries are kept; the oldest go first.
  private let limit: Int
  /// Where Up has led; nil while a new line is typed.
  private var position: Int?
  /// The new line as it was when Up left it.
  private var draft = ""

  package init(entries: [String] = [], limit: Int = 2000) {
    self.entries = Array(entries.suffix(limit))
    self.limit = limit
  }

  /// Remembers `entry`; false for a blank entry and for one equal to the last, which add nothing.
  package mutating func add(_ entry: String) -> Bool {
    endNavigation()
    guard entry.contains(where: { !$0.isWhitespace }), entry != entries.last else { return false }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    return true
  }

  /// The entry before the present one; nil at the oldest. `line` is kept if it is the new line.
  package mutating func previous(from line: String) -> String? {
    let current = position ?? entries.count
    guard current > 0, entries.indices.contains(current - 1) else { return nil }
    if position == nil { draft = line }
    position = current - 1
    return entries[current - 1]
  }

  /// The entry after the present one, the new line after the newest; nil when already there.
  package mutating func next() -> String? {
    guard let current = position else { return nil }
    let next = current + 1
    position = entries.indices.contains(next) ? next : nil
    return position == nil ? draft : entries[next]
  }

  /// How the newest entry that begins with `line` goes on; nil if none does.
  package func continuation(of line: String) -> String? {
    let entry = entries.last { $0.utf8.count > line.utf8.count && $0.hasPrefix(line) }
    return entry.map { String($0.dropFirst(line.count)) }
  }

  /// The line is done: Up starts at the newest entry again.
  package mutating func endNavigation() {
    position = nil
    draft = ""
  }
}

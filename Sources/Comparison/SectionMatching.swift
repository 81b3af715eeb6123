import ReportModel

/// Which sections of two reports are the same: by their heading under the same headings; then by a heading that stands
/// once on each side, wherever; then by number, if the headings have most of their words in common.
struct SectionMatching {
  /// For each newer section the place of the older one.
  private(set) var partners: [Int?]
  private(set) var isOldMatched: [Bool]

  init(_ old: SectionList, _ new: SectionList) {
    partners = [Int?](repeating: nil, count: new.sections.count)
    isOldMatched = [Bool](repeating: false, count: old.sections.count)
    matchInOrder(old.paths, new.paths)
    matchUnique(old.keys, new.keys)
    matchNumbers(old, new)
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    partners[new] = old
    isOldMatched[old] = true
  }

  /// The first of a name with the first of that name, the second with the second.
  private mutating func matchInOrder(_ old: [String], _ new: [String]) {
    var waiting: [String: [Int]] = [:]
    for (index, path) in old.enumerated().reversed() { waiting[path, default: []].append(index) }
    for (index, path) in new.enumerated() {
      if let partner = waiting[path]?.popLast() { pair(partner, index) }
    }
  }

  private mutating func matchUnique(_ old: [String], _ new: [String]) {
    func places(_ keys: [String], _ isFree: (Int) -> Bool) -> [String: Int] {
      var places: [String: Int] = [:]
      for (index, key) in keys.enumerated() where isFree(index) { places[key] = places[key] == nil ? index : -1 }
      return places.filter { $0.value >= 0 }
    }
    let oldPlaces = places(old) { !isOldMatched[$0] }
    for (key, index) in places(new, { partners[$0] == nil }) {
      if let partner = oldPlaces[key] { pair(partner, index) }
    }
  }

  private mutating func matchNumbers(_ old: SectionList, _ new: SectionList) {
    var waiting: [SectionID: Int] = [:]
    for (index, section) in old.sections.enumerated() where !isOldMatched[index] { waiting[section.id] = index }
    for (index, section) in new.sections.enumerated() where partners[index] == nil {
      guard let partner = waiting[section.id] else { continue }
      let (left, right) = (Self.words(old.keys[partner]), Self.words(new.keys[index]))
      let common = left.intersection(right).count
      if common * 2 >= max(left.count, right.count) { pair(partner, index) }
    }
  }

  private static func words(_ key: String) -> Set<Substring> { Set(key.split(separator: " ")) }
}

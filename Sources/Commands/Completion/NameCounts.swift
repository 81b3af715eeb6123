/// How often each of a few names occurs among many records, in the order in which they first occur.
struct NameCounts {
  private(set) var all: [(name: String, count: Int)] = []
  private var places: [String: Int] = [:]
  /// Records that stand together often have the same name.
  private var last = 0

  mutating func count(_ name: String, by step: Int = 1) {
    if all.indices.contains(last), all[last].name == name {
      all[last].count += step
    } else if let place = places[name] {
      all[place].count += step
      last = place
    } else {
      places[name] = all.count
      last = all.count
      all.append((name, step))
    }
  }
}

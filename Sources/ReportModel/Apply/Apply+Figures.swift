import Diagnostics

extension Report {
  mutating func add(_ record: FigureRecord) throws(EditRejection) -> Change {
    if let index = figures.index(of: record.key) {
      throw EditRejection(.figuresExist(figures[index]), at: record.field == nil ? nil : "field")
    }
    guard record.counts.brokenIdentity == nil else { throw EditRejection(.brokenIdentity(record.counts)) }
    figures.append(record)
    return Change(.added, .figures(record))
  }

  private func figureIndex(_ key: FigureKey) throws(EditRejection) -> Int {
    guard let index = figures.index(of: key) else { throw EditRejection(.figuresUnknown(key), at: "field") }
    return index
  }

  /// Replaces the counts that are given; the others stay.
  mutating func edit(
    _ key: FigureKey, _ changes: [FormCounts.Column: Int], _ comments: Comments
  ) throws(EditRejection) -> Change {
    let index = try figureIndex(key)
    var record = figures[index]
    for (column, count) in changes { record.counts[column] = count }
    guard record.counts.brokenIdentity == nil else { throw EditRejection(.brokenIdentity(record.counts)) }
    record.comments = record.comments.joined(comments)
    figures.update(at: index) { [record] in $0 = record }
    return Change(.changed, .figures(record))
  }

  mutating func remove(_ key: FigureKey) throws(EditRejection) -> Change {
    let index = try figureIndex(key)
    let record = figures[index]
    figures.remove(at: index)
    return Change(.removed, .figures(record))
  }
}

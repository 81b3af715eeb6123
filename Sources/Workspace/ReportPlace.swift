import Foundations

/// Where a report lies, and where what belongs to it is kept: in the folder of the file itself, whatever link leads there,
/// so that everybody who opens it finds the same.
package struct ReportPlace: Hashable, Sendable {
  /// As the user said it; nil for a report without a name.
  package var path: String?
  /// The file itself.
  package var file: String

  /// The place of a file that exists or may be made.
  package init(_ path: String, in files: any FileSystem) {
    self.path = path
    file = Self.resolved(path, in: files)
  }

  /// The place of the `number`-th report without a name.
  package init(unnamed number: Int, inFolder folder: String) {
    path = nil
    file = FilePath.join(folder, "\(Self.unnamedPrefix)\(number)")
  }

  /// The numbers of the reports without a name that something is kept of.
  package static func unnamedNumbers(inFolder folder: String, _ files: any FileSystem) -> [Int] {
    let names = (try? files.names(inFolder: folder)) ?? []
    let numbers = names.compactMap { name -> Int? in
      let stem = name.split(separator: ".", omittingEmptySubsequences: true).first ?? ""
      guard stem.hasPrefix(unnamedPrefix) else { return nil }
      return Int(stem.dropFirst(unnamedPrefix.count))
    }
    return Set(numbers).sorted()
  }

  private static let unnamedPrefix = "unnamed-"

  package var journal: String { beside("journal") }
  package var lock: String { beside("lock") }
  package var draft: String { beside("draft") }
  /// The generation before the last save.
  package var previous: String { file + "~" }

  /// None of these files is ever a link: one that is would lead to a file of somebody else.
  func removeLinks(in files: any FileSystem) {
    for path in [lock, journal, draft] where (try? files.linkTarget(path)) ?? nil != nil { try? files.remove(path) }
  }

  private func beside(_ what: String) -> String {
    FilePath.join(FilePath.folder(of: file), ".\(FilePath.name(of: file)).\(what)")
  }

  /// Links are followed to their end, also to one where nothing is yet.
  private static func resolved(_ path: String, in files: any FileSystem) -> String {
    let end = (try? files.linkEnd(path)) ?? path
    guard let folder = try? files.realPath(FilePath.folder(of: end)) else { return end }
    return FilePath.join(folder, FilePath.name(of: end))
  }
}

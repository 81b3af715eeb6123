import CommandLanguage
import Diagnostics
import Foundations
import Workspace
import Writers

// What an export must not overwrite: a file that is not the last export of this report, or that was edited since.

extension Session {
  /// Nothing is written if one of the files is not the last export of this report, or was edited since.
  mutating func refuseForeignFiles(_ files: [PreparedExport], _ isDraft: Bool) throws(CommandFailure) {
    var refused: [(path: String, wasExported: Bool)] = []
    for file in files where !file.target.isStandardOutput {
      let target = file.target
      guard (try? environment.files.status(at: target.path))?.kind == .file else { continue }
      // What cannot be read, or is larger than any export, cannot be known to be ours.
      let present = try? environment.files.readFile(target.path, limit: Self.exportLimit)
      guard present != file.content.bytes else { continue }
      let last = workspace.lastExport(to: target.path, in: environment)
      if last == nil || last != present.map(Fingerprint.init(of:)) { refused.append((target.path, last != nil)) }
    }
    guard let first = refused.first else { return }
    if isInteractive, interlocutor != nil {
      proposeOtherNames(files.map(\.target), instead: refused.map(\.path), isDraft)
    }
    throw .refused(
      refused.map { .foreignFile($0.path, wasExported: $0.wasExported, isLast: $0.path == first.path) })
  }

  /// Under other names nothing is lost.
  private mutating func proposeOtherNames(_ targets: [ExportTarget], instead refused: [String], _ isDraft: Bool) {
    let names = targets.map { target in
      let name = refused.contains(target.path) ? Self.otherName(target.path, environment.files) : target.path
      return ScriptPrinter.print(
        Word("\(FilePath.name(of: name).contains(".") ? "" : "\(target.format.name):")\(name)"))
    }
    proposal =
      text("xuất", "export") + " " + names.joined(separator: " ") + (isDraft ? text(" bản nháp", " draft") : "")
  }

  private static func otherName(_ path: String, _ files: any FileSystem) -> String {
    let dot = path.lastIndex(of: ".") ?? path.endIndex
    for number in 2...99 {
      let name = "\(path[..<dot])-\(number)\(path[dot...])"
      if (try? files.status(at: name)) == nil { return name }
    }
    return path
  }

  private static let exportLimit = 1 << 30
}

extension Diagnostic {
  fileprivate static func foreignFile(_ path: String, wasExported: Bool, isLast: Bool) -> Diagnostic {
    let message =
      wasExported
      ? LocalizedText(
        vi: "chưa xuất: \(path) đã được sửa từ lần xuất trước, ghi đè sẽ mất phần sửa ấy",
        en: "not exported: \(path) was edited since it was exported; that would be lost")
      : LocalizedText(
        vi: "chưa xuất: \(path) đã có và không phải bản xuất của báo cáo này",
        en: "not exported: \(path) exists and was not exported from this report")
    let hints = [
      LocalizedText(
        vi: "xuất ra tên khác, hoặc thêm “ghi đè” (ở dòng lệnh: --force)",
        en: "export under another name, or add `force` (on the command line: --force)")
    ]
    return Diagnostic("foreign-file", message, hints: isLast ? hints : [])
  }
}

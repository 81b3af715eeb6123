import Foundations
import ReportModel
import Writers

// Files and folders.

extension Completer {
  /// The files of a folder, those with this extension first. A folder goes on with what is in it.
  func addFiles(_ typed: TypedValue, preferring preferred: String? = nil, to list: inout CandidateList) {
    addFiles(FilePrefix(typed.text), typed, preferring: preferred, to: &list)
  }

  private func addFiles(
    _ prefix: FilePrefix, _ typed: TypedValue, preferring preferred: String?, to list: inout CandidateList
  ) {
    let pattern = FoldedPattern(prefix.name)
    for name in names(in: prefix, pattern, preferring: preferred) {
      guard let match = pattern.match(name) else { continue }
      let path = prefix.written + name
      list.add(match, at: typed.start, typed.begun(path)) { fileCandidate(prefix, name, typed) }
    }
  }

  private func fileCandidate(_ prefix: FilePrefix, _ name: String, _ typed: TypedValue) -> Completion.Candidate {
    let path = FilePath.join(prefix.folder, name)
    let isFolder = (try? environment.files.status(at: path))?.kind == .folder
    if isFolder {
      return Completion.Candidate(
        typed.begun(prefix.written + name + "/"), label: name + "/", detail: say("thư mục", "folder"), ending: "")
    }
    return Completion.Candidate(typed.written(prefix.written + name), label: name, ending: typed.ending)
  }

  /// What is in the folder and fits, in the order of a dictionary, hidden ones only if they are asked for.
  private func names(in prefix: FilePrefix, _ pattern: FoldedPattern, preferring preferred: String?) -> [String] {
    let names = (try? environment.files.names(inFolder: prefix.folder)) ?? []
    let fitting = names.filter { name in
      (prefix.name.hasPrefix(".") || !name.hasPrefix(".")) && pattern.match(name) != nil
    }
    let sorted = VietnameseOrder.sorted(fitting)
    guard let preferred else { return sorted }
    return sorted.filter { $0.hasSuffix("." + preferred) } + sorted.filter { !$0.hasSuffix("." + preferred) }
  }

  // MARK: Exports

  /// A file, or a format and a file. With nothing typed, the names that the report itself suggests.
  func addExportTargets(_ typed: TypedValue, to list: inout CandidateList) {
    if let colon = typed.text.firstIndex(of: ":"), let format = ExportFormat.named(typed.text[..<colon]) {
      let path = String(typed.text[typed.text.index(after: colon)...])
      if path.isEmpty, format.isText { addStandardOutput(typed, to: &list) }
      return addFiles(FilePrefix(path, written: String(typed.text[...colon])), typed, preferring: nil, to: &list)
    }
    addExportNames(ExportTarget.suggestedBase(for: report, at: path, language), typed, to: &list)
    addFiles(typed, to: &list)
    for format in ExportFormat.all {
      list.offer("\(format.name):", for: typed, ending: "", detail: format.summary[language])
    }
    // A new name lacks only its extension.
    guard !list.has(.start), let dot = typed.text.lastIndex(of: "."), dot > typed.text.startIndex else { return }
    addExportNames(String(typed.text[..<dot]), typed, to: &list)
  }

  private func addExportNames(_ base: String, _ typed: TypedValue, to list: inout CandidateList) {
    for format in ExportFormat.all where format.isFileExtension {
      list.offer("\(base).\(format.name)", for: typed, detail: format.summary[language])
    }
  }

  private func addStandardOutput(_ typed: TypedValue, to list: inout CandidateList) {
    list.offer(typed.text + ExportTarget.standardOutput, for: typed, detail: say("màn hình", "standard output"))
  }
}

/// The typed beginning of a path: the folder that is looked into, and the beginning of a name there.
struct FilePrefix {
  /// What a candidate begins with: the folder as it was typed.
  let written: String
  let folder: String
  let name: String

  init(_ path: String, written start: String = "") {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let typedFolder = slash.map { String(path[...$0]) } ?? ""
    written = start + typedFolder
    folder = slash == nil ? "." : typedFolder == "/" ? "/" : String(typedFolder.dropLast())
    name = String(path.dropFirst(typedFolder.count))
  }
}

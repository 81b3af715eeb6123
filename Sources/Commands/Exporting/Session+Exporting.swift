import Checks
import Composition
import Diagnostics
import DocumentTree
import Foundations
import Glibc
import PDFWriter
import ReportModel
import Workspace
import Writers

/// A file that was made and is not yet written.
struct PreparedExport {
  let target: ExportTarget
  let content: WrittenFile
  /// How long it took to make, in milliseconds.
  let duration: Int64
}

extension Session {
  /// Writes every target from one composition, so that they cannot disagree. Nothing is written if anything is wrong.
  package mutating func export(
    to targets: [ExportTarget], isDraft: Bool, isForced: Bool, isFinal: Bool = false
  ) throws(CommandFailure) {
    try askForParameters()
    let input = try exportInput(isDraft: isDraft, isFinal: isFinal)
    var files: [PreparedExport] = []
    for target in targets { files.append(try prepare(target, input)) }
    if !isForced { try refuseForeignFiles(files, isDraft) }
    try write(files, isTimed: false)
  }

  /// Writes the report in every format into a folder, which is made if it is missing.
  package mutating func exportAll(
    into folder: String, isDraft: Bool, isForced: Bool, isFinal: Bool
  ) throws(CommandFailure) {
    try askForParameters()
    let input = try exportInput(isDraft: isDraft, isFinal: isFinal)
    let base = ExportTarget.suggestedBase(for: workspace.report, at: workspace.path, language)
    var files: [PreparedExport] = []
    let targets = ExportTarget.all(in: folder, named: FilePath.name(of: base))
    // A report that has no form yet has no such files.
    let leftOut = input.composition.forms.isEmpty ? targets.filter(\.format.holdsForms) : []
    for target in targets where !leftOut.contains(where: { $0.path == target.path }) {
      files.append(try prepare(target, input))
    }
    if !isForced { try refuseForeignFiles(files, isDraft) }
    do throws(SystemError) {
      if (try? environment.files.status(at: folder)) == nil {
        try environment.files.makeFolder(folder, permissions: 0o777)
      }
    } catch {
      throw .system(error)
    }
    try write(files, isTimed: true)
    if !leftOut.isEmpty {
      let names = leftOut.map(\.format.name).joined(separator: ", ")
      say("chưa có biểu nào nên không xuất: \(names)", "there is no form yet, so not exported: \(names)")
    }
  }

  /// The composed report, if it may be exported.
  func exportInput(isDraft: Bool, isFinal: Bool = false) throws(CommandFailure) -> ExportInput {
    let report = workspace.report
    let composition = try compose(report)
    let findings = try findings(in: report, composition)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty || isDraft else {
      throw .diagnostics(errors + [Self.draftHint])
    }
    let obstacles = isFinal ? FinalPaper.obstacles(in: report, findings) : []
    guard obstacles.isEmpty else { throw .diagnostics(obstacles + [FinalPaper.hint]) }
    if !isDraft, let warning = FinalPaper.warning(of: report) { show([warning]) }
    return ExportInput(
      report: report, composition: composition, findings: findings, sources: workspace.sources, language: language,
      timestamp: environment.value(of: "SOURCE_DATE_EPOCH").flatMap { Int64($0) }.map {
        min(max($0, 0), CivilTime.latest)
      })
  }

  /// Makes one file in memory.
  func prepare(_ target: ExportTarget, _ input: ExportInput) throws(CommandFailure) -> PreparedExport {
    try stopIfInterrupted()
    let path = target.path
    let start = environment.clock.milliseconds()
    let work = beginWork(
      LocalizedText(vi: "đang tạo \(path)", en: "making \(path)"), unit: LocalizedText(vi: "đoạn", en: "parts"))
    defer { work.end() }
    var input = input
    input.monitor = work.monitor
    do throws(WriterError) {
      let content = try target.format.write(input)
      return PreparedExport(
        target: target, content: content, duration: max(0, environment.clock.milliseconds() - start))
    } catch {
      throw error.failure(target.format.name)
    }
  }

  /// What a clerk would mark on the pages of the PDF.
  func layoutFindings(of document: Document) throws(CommandFailure) -> [Diagnostic] {
    let work = beginWork(
      LocalizedText(vi: "đang dàn trang", en: "laying out the pages"),
      unit: LocalizedText(vi: "đoạn", en: "parts"))
    defer { work.end() }
    do throws(PDFError) {
      return try PDFWriter().findings(of: document, monitor: work.monitor).map(\.diagnostic)
    } catch {
      throw WriterError.pdf(error).failure("pdf")
    }
  }

  private mutating func write(_ files: [PreparedExport], isTimed: Bool) throws(CommandFailure) {
    try refuseImpossible(files.map(\.target))
    var exports: [(path: String, Fingerprint)] = []
    defer { workspace.rememberExports(exports, in: environment) }
    // What goes to standard output must stand there alone.
    let isTold = !files.contains(where: \.target.isStandardOutput)
    var written: [String] = []
    for file in files {
      let target = file.target
      try stopIfInterrupted(written: written)
      try write(file.content.bytes, to: target)
      written.append(target.path)
      if !target.isStandardOutput { exports.append((target.path, Fingerprint(of: file.content.bytes))) }
      if isTold {
        let told = file.summary(isTimed: isTimed)
        say(told[.vietnamese], told[.english])
      }
      show(file.content.findings.map(\.diagnostic))
    }
  }

  /// Before anything is written: a folder in the place of a file, and two files in one place.
  private func refuseImpossible(_ targets: [ExportTarget]) throws(CommandFailure) {
    var paths: Set<String> = []
    for target in targets {
      guard paths.insert(target.path).inserted else {
        throw .diagnostic(
          Diagnostic(
            "same-target",
            LocalizedText(
              vi: "hai định dạng cùng ghi vào \(target.path)", en: "two formats would be written to \(target.path)"),
            hints: [LocalizedText(vi: "đặt cho mỗi định dạng một tên tệp", en: "give each of them a name of its own")]))
      }
      if !target.isStandardOutput, (try? environment.files.status(at: target.path))?.kind == .folder {
        throw .system(SystemError(.write, target.path, code: EISDIR))
      }
    }
  }

  private static let draftHint = Diagnostic(
    "not-exported", .note,
    LocalizedText(vi: "chưa xuất gì vì còn lỗi ở trên", en: "nothing was exported because of the errors above"),
    hints: [
      LocalizedText(
        vi: "sửa lỗi, hoặc thêm “bản nháp” (--draft) để xuất bản nháp",
        en: "mend them, or add `draft` (--draft) to export a draft")
    ])

  private func write(_ bytes: [UInt8], to target: ExportTarget) throws(CommandFailure) {
    if target.isStandardOutput {
      guard target.format.isText || !environment.terminal.outputIsTerminal else {
        throw .diagnostic(
          Diagnostic(
            "binary-to-terminal",
            LocalizedText(
              vi: "không in tệp \(target.format.name) ra màn hình được",
              en: "a \(target.format.name) cannot be shown on a terminal"),
            hints: [LocalizedText(vi: "ghi ra tệp: xuất bao-cao.docx", en: "write a file: export report.docx")]))
      }
      console.write(bytes)
      return
    }
    do throws(SystemError) {
      try environment.files.replaceFile(target.path, with: bytes)
    } catch {
      throw .system(error)
    }
  }
}

extension PreparedExport {
  /// "đã xuất bao-cao.pdf (6 trang, 84 KB)".
  fileprivate func summary(isTimed: Bool) -> LocalizedText {
    let size = VietnameseNumber.grouped(max(1, (content.bytes.count + 512) / 1024))
    var vi = ["\(size) KB"]
    var en = ["\(size.replacing(".", with: ",")) KB"]
    if let pages = content.pageCount {
      vi.insert("\(pages) trang", at: 0)
      en.insert(pages == 1 ? "1 page" : "\(pages) pages", at: 0)
    }
    if isTimed {
      vi.append("\(duration) ms")
      en.append("\(duration) ms")
    }
    return LocalizedText(
      vi: "đã xuất \(target.path) (\(vi.joined(separator: ", ")))",
      en: "exported \(target.path) (\(en.joined(separator: ", ")))")
  }
}

import Checks
import CommandLanguage
import Composition
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace
import Writers

extension SessionCommand {
  static let export = SessionCommand(
    specification: CommandSpecification(
      "export", scope: .session, verb: Term("export", "xuất"),
      summary: LocalizedText(vi: "xuất báo cáo ra tệp", en: "exports the report"),
      parameters: [
        .positional("output", .word, isRepeatable: true, vi: "tệp xuất ra", en: "output").naming(.exportTarget),
        .flag("draft", Term("draft", "bản nháp"), vi: "xuất cả khi còn lỗi", en: "even with errors"),
        .flag(
          "force", Term("force", "ghi đè"), vi: "ghi đè cả tệp không phải bản xuất trước",
          en: "overwrite what is not the last export"),
      ],
      examples: [
        LocalizedText(vi: "xuất bao-cao.docx", en: "export report.docx"),
        LocalizedText(vi: "xuất bao-cao.docx bao-cao.txt", en: "export report.docx report.txt"),
        LocalizedText(vi: "xuất txt:-", en: "export txt:-"),
      ],
      details: LocalizedText(
        vi:
          "Đuôi tệp cho biết định dạng; hoặc viết ĐỊNH-DẠNG:TỆP, trong đó “-” là màn hình. Còn lỗi thì không xuất, trừ khi "
          + "thêm “bản nháp”. Tệp đã có chỉ bị ghi đè khi đúng là bản xuất lần trước của báo cáo này và chưa ai sửa; muốn ghi "
          + "đè tệp khác thì thêm “ghi đè”.",
        en:
          "The extension tells the format; or write FORMAT:PATH, where `-` is standard output. With errors nothing is "
          + "exported unless `draft` is added. A file that exists is only overwritten if it is the last export of this report "
          + "and nobody has edited it since; `force` overwrites any.")
    ),
    run: { arguments, session throws(CommandFailure) in
      var targets: [ExportTarget] = []
      for output in arguments.strings("output") {
        targets.append(try ExportTarget.parse(output, arguments.span("output")))
      }
      try session.export(to: targets, isDraft: arguments.flag("draft"), isForced: arguments.flag("force"))
    })
}

extension ExportTarget {
  /// As `init`, with the failure in words.
  package static func parse(_ text: String, _ span: SourceSpan? = nil) throws(CommandFailure) -> ExportTarget {
    do throws(Failure) {
      return try ExportTarget(text)
    } catch {
      throw .diagnostic(diagnostic(error, text, span))
    }
  }

  private static func diagnostic(_ failure: Failure, _ text: String, _ span: SourceSpan?) -> Diagnostic {
    let names = ExportFormat.all.map(\.name).joined(separator: ", ")
    let known = LocalizedText(vi: "các định dạng: \(names)", en: "formats: \(names)")
    switch failure {
    case .unknownFormat(let name):
      return Diagnostic(
        "unknown-format",
        LocalizedText(vi: "không có định dạng “\(name)”", en: "there is no format “\(name)”"), span: span,
        hints: [known])
    case .plannedFormat(let name):
      return Diagnostic(
        "unknown-format",
        LocalizedText(
          vi: "phiên bản này chưa xuất được định dạng “\(name)”", en: "this version cannot export “\(name)” yet"),
        span: span, hints: [known])
    case .noFormat:
      return Diagnostic(
        "unknown-format",
        LocalizedText(
          vi: "“\(text)” không cho biết định dạng", en: "“\(text)” does not tell the format"), span: span,
        hints: [
          LocalizedText(vi: "viết ví dụ: bao-cao.docx hoặc txt:-", en: "write for example: report.docx or txt:-"),
          known,
        ])
    }
  }
}

extension Session {
  /// Writes every target from one composition, so that they cannot disagree. Nothing is written if anything is wrong.
  package mutating func export(to targets: [ExportTarget], isDraft: Bool, isForced: Bool) throws(CommandFailure) {
    let report = workspace.report
    let composition = try compose(report)
    let findings = try findings(in: report, composition)
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty || isDraft else {
      throw .diagnostics(errors + [Self.draftHint])
    }
    let input = ExportInput(
      report: report, composition: composition, findings: findings, sources: workspace.sources, language: language,
      timestamp: environment.value(of: "SOURCE_DATE_EPOCH").flatMap { Int64($0) })
    var files: [(ExportTarget, [UInt8])] = []
    for target in targets { files.append((target, try bytes(target, input))) }
    if !isForced { try refuseForeignFiles(files, isDraft) }
    try write(files)
  }

  /// Nothing is written if one of the files is not the last export of this report, or was edited since.
  private mutating func refuseForeignFiles(_ files: [(ExportTarget, [UInt8])], _ isDraft: Bool) throws(CommandFailure) {
    var refused: [(path: String, wasExported: Bool)] = []
    for (target, bytes) in files where !target.isStandardOutput {
      guard (try? environment.files.status(at: target.path))?.kind == .file,
        let present = try? environment.files.readFile(target.path, limit: Self.exportLimit), present != bytes
      else { continue }
      let last = workspace.lastExport(to: target.path, in: environment)
      if last != Fingerprint(of: present) { refused.append((target.path, last != nil)) }
    }
    guard let first = refused.first else { return }
    if isInteractive, interlocutor != nil { proposeOtherNames(files.map(\.0), instead: refused.map(\.path), isDraft) }
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

  private mutating func write(_ files: [(ExportTarget, [UInt8])]) throws(CommandFailure) {
    var exports: [(path: String, Fingerprint)] = []
    defer { workspace.rememberExports(exports, in: environment) }
    // What goes to standard output must stand there alone.
    let isTold = !files.contains(where: \.0.isStandardOutput)
    var written: [String] = []
    for (target, bytes) in files {
      try stopIfInterrupted(written: written)
      try write(bytes, to: target)
      written.append(target.path)
      if !target.isStandardOutput { exports.append((target.path, Fingerprint(of: bytes))) }
      if isTold { sayExported(target, byteCount: bytes.count) }
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

  private func bytes(_ target: ExportTarget, _ input: ExportInput) throws(CommandFailure) -> [UInt8] {
    try stopIfInterrupted()
    let path = target.path
    let work = beginWork(
      LocalizedText(vi: "đang tạo \(path)", en: "making \(path)"), unit: LocalizedText(vi: "đoạn", en: "parts"))
    defer { work.end() }
    var input = input
    input.monitor = work.monitor
    do throws(WriterError) {
      return try target.format.write(input)
    } catch {
      if error == .interrupted { throw .interrupted(written: []) }
      throw .diagnostic(
        Diagnostic(
          "writer-failed",
          LocalizedText(
            vi: "không tạo được \(target.format.name): \(error.words.vi)",
            en: "could not make \(target.format.name): \(error.words.en)"))
      )
    }
  }

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

  private func sayExported(_ target: ExportTarget, byteCount: Int) {
    let size = VietnameseNumber.grouped(max(1, (byteCount + 512) / 1024))
    say("đã xuất \(target.path) (\(size) KB)", "exported \(target.path) (\(size) KB)")
  }
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

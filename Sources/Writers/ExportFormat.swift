import Composition
import Diagnostics
import DocumentTree
import Foundations
import PDFWriter
import ReportModel

/// All that a writer may draw from: the composed paper, and the report itself for formats that carry data.
package struct ExportInput: Sendable {
  package var report: Report
  package var composition: Composition
  /// What the checks found, for formats that carry it.
  package var findings: [Diagnostic]
  package var sources: SourceMap
  package var language: Language
  /// Seconds since 1970 that formats with dates record; nil for none, so that the same script gives the same bytes.
  package var timestamp: Int64?
  package var monitor: WorkMonitor

  package init(
    report: Report, composition: Composition, findings: [Diagnostic], sources: SourceMap, language: Language,
    timestamp: Int64? = nil, monitor: WorkMonitor = .none
  ) {
    self.report = report
    self.composition = composition
    self.findings = findings
    self.sources = sources
    self.language = language
    self.timestamp = timestamp
    self.monitor = monitor
  }
}

/// One format that a report can be exported to.
package struct ExportFormat: Sendable {
  /// The extension of a file and the word before `:PATH`.
  package let name: String
  package let summary: LocalizedText
  /// False for formats that must not be printed on a terminal.
  package let isText: Bool
  /// True for what is made of the annexed forms, and cannot be without one.
  package var holdsForms = false
  package let write: @Sendable (ExportInput) throws(WriterError) -> WrittenFile

  /// In the order of help and manual.
  package static let all = [
    ExportFormat(
      name: "docx",
      summary: LocalizedText(
        vi: "Word, trình bày theo Nghị định 30/2020/NĐ-CP", en: "Word, laid out as Decree 30/2020/NĐ-CP demands"),
      isText: false,
      write: { input throws(WriterError) in
        WrittenFile(
          try DocxWriter(timestamp: input.timestamp).write(input.composition.document, monitor: input.monitor))
      }),
    ExportFormat(
      name: "pdf",
      summary: LocalizedText(
        vi: "PDF, trình bày theo Nghị định 30/2020/NĐ-CP", en: "PDF, laid out as Decree 30/2020/NĐ-CP demands"),
      isText: false,
      write: { input throws(WriterError) in
        do throws(PDFError) {
          let paper = try PDFWriter(timestamp: input.timestamp)
            .write(input.composition.document, monitor: input.monitor)
          return WrittenFile(paper.bytes, pageCount: paper.pageCount, findings: paper.findings)
        } catch {
          throw error == .interrupted ? .interrupted : .pdf(error)
        }
      }),
    ExportFormat(
      name: "xlsx",
      summary: LocalizedText(
        vi: "Excel: các biểu có công thức, và danh sách hồ sơ", en: "Excel: the forms with formulae, and the dossiers"),
      isText: false, holdsForms: true,
      write: { input throws(WriterError) in
        WrittenFile(try XlsxWriter(timestamp: input.timestamp).write(input))
      }),
    ExportFormat(
      name: "html",
      summary: LocalizedText(
        vi: "trang web trong một tệp, có biểu đồ, in ra như bản giấy",
        en: "a page in one file, with charts; printed, it is the paper"),
      isText: true,
      write: { input throws(WriterError) in WrittenFile(try HTMLWriter().write(input)) }),
    ExportFormat(
      name: "csv", summary: LocalizedText(vi: "số liệu của biểu, cho Excel", en: "the figures of the form, for Excel"),
      isText: true, holdsForms: true,
      write: { input throws(WriterError) in WrittenFile(try CsvWriter().write(input)) }),
    ExportFormat(
      name: "txt",
      summary: LocalizedText(vi: "văn bản thuần, mỗi đoạn một dòng", en: "plain text, one line a paragraph"),
      isText: true,
      write: { input throws(WriterError) in
        WrittenFile(try TextWriter(columns: nil).write(input.composition.document, monitor: input.monitor))
      }),
    ExportFormat(
      name: "txt80",
      summary: LocalizedText(vi: "văn bản thuần, ngắt dòng ở 80 cột", en: "plain text, wrapped at 80 columns"),
      isText: true,
      write: { input throws(WriterError) in
        WrittenFile(try TextWriter(columns: 80).write(input.composition.document, monitor: input.monitor))
      }),
    ExportFormat(
      name: "md", summary: LocalizedText(vi: "Markdown", en: "Markdown"), isText: true,
      write: { input throws(WriterError) in
        WrittenFile(try MarkdownWriter().write(input.composition.document, monitor: input.monitor))
      }),
    ExportFormat(
      name: "json",
      summary: LocalizedText(vi: "dữ liệu, số liệu và kết quả kiểm tra", en: "data, figures and findings"),
      isText: true,
      write: { input throws(WriterError) in WrittenFile(JSONReport.bytes(input)) }),
  ]

  /// False for a second way of writing a file of another format: txt80.
  package var isFileExtension: Bool { name.allSatisfy(\.isLetter) }

  package static func named(_ name: some StringProtocol) -> ExportFormat? {
    let wanted = name.lowercased()
    return all.first { $0.name == wanted }
  }
}

/// Where an export goes: `PATH` with the format by its extension, or `FORMAT:PATH`; the path `-` is standard output.
package struct ExportTarget: Sendable {
  package enum Failure: Error, Equatable, Sendable {
    case unknownFormat(String)
    case noFormat
  }

  package static let standardOutput = "-"

  package let format: ExportFormat
  package let path: String

  package var isStandardOutput: Bool { path == Self.standardOutput }

  package init(_ text: String) throws(Failure) {
    if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
      try self.init(named: text[..<colon], path: String(text[text.index(after: colon)...]))
    } else if let dot = text.lastIndex(of: "."), !text[dot...].contains("/"), text.index(after: dot) < text.endIndex {
      try self.init(named: text[text.index(after: dot)...], path: text)
    } else {
      throw .noFormat
    }
  }

  /// A file of every format in one folder, `name` with the format's extension.
  package static func all(in folder: String, named name: String) -> [ExportTarget] {
    ExportFormat.all.filter(\.isFileExtension).map { format in
      ExportTarget(format: format, path: FilePath.join(folder, "\(name).\(format.name)"))
    }
  }

  package init(format: ExportFormat, path: String) {
    self.format = format
    self.path = path
  }

  private init(named name: Substring, path: String) throws(Failure) {
    guard let format = ExportFormat.named(name) else {
      throw .unknownFormat(String(name))
    }
    guard !path.isEmpty else { throw .noFormat }
    self.format = format
    self.path = path
  }
}

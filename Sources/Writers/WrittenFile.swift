import PDFWriter

/// What a writer made of a report.
package struct WrittenFile: Equatable, Sendable {
  package var bytes: [UInt8]
  /// How many pages it has, where the writer laid them out itself.
  package var pageCount: Int?
  /// What a clerk would mark on those pages.
  package var findings: [LayoutFinding]

  package init(_ bytes: [UInt8], pageCount: Int? = nil, findings: [LayoutFinding] = []) {
    self.bytes = bytes
    self.pageCount = pageCount
    self.findings = findings
  }
}

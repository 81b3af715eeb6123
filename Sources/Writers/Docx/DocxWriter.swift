import DocumentTree
import Foundations

/// WordprocessingML (ECMA-376), transitional, for Word 2013 and later and LibreOffice.
///
/// The XML is written as bytes in the order of children that the schema demands: Word refuses a file that breaks it.
package struct DocxWriter: DocumentWriter {
  /// The time of the parts and of `dcterms:created`, in seconds since 1970; nil leaves the latter out.
  package var timestamp: Int64?

  package init(timestamp: Int64? = nil) {
    self.timestamp = timestamp
  }

  package func write(_ document: Document, monitor: WorkMonitor) throws(WriterError) -> [UInt8] {
    var numbering = DocxNumbering()
    let body = try DocxBody(styles: document.styles).bytes(
      of: document.flows, numbering: &numbering, monitor: monitor)
    let created = timestamp.map { CivilTime(secondsSince1970: $0) }
    let metadata = document.metadata
    let archive = ZipArchive(
      parts: [
        ArchivePart(path: "[Content_Types].xml", bytes: DocxParts.contentTypes),
        ArchivePart(path: "_rels/.rels", bytes: DocxParts.packageRelationships),
        ArchivePart(path: "docProps/core.xml", bytes: DocxParts.coreProperties(metadata, created: created)),
        ArchivePart(path: "docProps/app.xml", bytes: DocxParts.extendedProperties(metadata)),
        ArchivePart(path: "word/document.xml", bytes: body),
        ArchivePart(path: "word/_rels/document.xml.rels", bytes: DocxParts.documentRelationships),
        ArchivePart(path: "word/styles.xml", bytes: DocxStyles(document: document).bytes),
        ArchivePart(path: "word/numbering.xml", bytes: numbering.bytes(styles: document.styles)),
        ArchivePart(path: "word/settings.xml", bytes: DocxParts.settings(language: metadata.language)),
        ArchivePart(path: "word/header1.xml", bytes: DocxParts.header(isNumbered: true)),
        ArchivePart(path: "word/header2.xml", bytes: DocxParts.header(isNumbered: false)),
      ],
      time: created ?? .zipEpoch)
    return try archive.packed()
  }
}

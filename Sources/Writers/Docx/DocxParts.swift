import DocumentTree
import Foundations

/// The namespaces of the parts, as they stand in the root elements.
enum WordNamespace {
  static let main = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
  static let relationships = #"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#
}

/// The small parts of the package: what it contains, how its parts refer to each other, what they are about.
enum DocxParts {
  /// [Content_Types].xml (ECMA-376 Part 2, 10.1.2.2).
  static var contentTypes: [UInt8] {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let package = "application/vnd.openxmlformats-package"
    let overrides = [
      ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"),
      ("/word/settings.xml", "\(word).settings+xml"), ("/word/header1.xml", "\(word).header+xml"),
      ("/word/header2.xml", "\(word).header+xml"), ("/docProps/core.xml", "\(package).core-properties+xml"),
      ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]
    var xml = XMLBuffer()
    xml.markup(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#)
    xml.markup(#"<Default Extension="rels" ContentType="\#(package).relationships+xml"/>"#)
    xml.markup(#"<Default Extension="xml" ContentType="application/xml"/>"#)
    for (part, type) in overrides { xml.markup(#"<Override PartName="\#(part)" ContentType="\#(type)"/>"#) }
    xml.markup("</Types>")
    return xml.bytes
  }

  static var packageRelationships: [UInt8] {
    relationships([
      ("\(office)/officeDocument", "word/document.xml"),
      ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
      ("\(office)/extended-properties", "docProps/app.xml"),
    ])
  }

  /// The identifiers follow the order here: the headers are rId3 and rId4.
  static var documentRelationships: [UInt8] {
    relationships([
      ("\(office)/styles", "styles.xml"), ("\(office)/settings", "settings.xml"), ("\(office)/header", "header1.xml"),
      ("\(office)/header", "header2.xml"), ("\(office)/numbering", "numbering.xml"),
    ])
  }

  static let numberedHeaderID = "rId3"
  static let emptyHeaderID = "rId4"

  /// docProps/core.xml; `created` only if a time was given, for no other moment would be true.
  static func coreProperties(_ metadata: DocumentMetadata, created: CivilTime?) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup(
      #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#
        + #"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#
        + #"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">"#)
    xml.markup("<dc:title>", text: metadata.title.cleaned, "</dc:title>")
    xml.markup("<dc:creator>", text: metadata.author.cleaned, "</dc:creator>")
    xml.markup("<dc:language>", text: metadata.language.cleaned, "</dc:language>")
    if let created {
      for name in ["created", "modified"] {
        xml.markup(#"<dcterms:\#(name) xsi:type="dcterms:W3CDTF">\#(created.iso8601)</dcterms:\#(name)>"#)
      }
    }
    xml.markup("</cp:coreProperties>")
    return xml.bytes
  }

  static func extendedProperties(_ metadata: DocumentMetadata) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup(
      #"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#
        + "<Application>baocao</Application>")
    xml.markup("<Company>", text: metadata.author.cleaned, "</Company></Properties>")
    return xml.bytes
  }

  /// word/settings.xml, in the order of CT_Settings (17.15.1.78). Mode 15 is Word 2013 and later: without it Word opens
  /// the paper in compatibility mode and shifts tables by their cell margins.
  static func settings(language: String) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup("<w:settings \(WordNamespace.main)>")
    xml.markup(#"<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>"#)
    xml.markup(#"<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting "#)
    xml.markup(#"w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#)
    xml.markup("<w:themeFontLang w:val=\"", text: language.cleaned, "\"/>")
    xml.markup(#"<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#)
    return xml.bytes
  }

  /// The header of a flow's first page, empty, or of its further pages, with the number of the page (PAGE, 17.16.5.44).
  static func header(isNumbered: Bool) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup(#"<w:hdr \#(WordNamespace.main)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>"#)
    if isNumbered {
      xml.markup(#"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#)
      xml.markup(#"<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>"#)
      xml.markup(#"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>"#)
      xml.markup(#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#)
    }
    xml.markup("</w:p></w:hdr>")
    return xml.bytes
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func relationships(_ targets: [(type: String, target: String)]) -> [UInt8] {
    var xml = XMLBuffer()
    xml.markup(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
    for (index, entry) in targets.enumerated() {
      xml.markup(#"<Relationship Id="rId\#(index + 1)" Type="\#(entry.type)" Target="\#(entry.target)"/>"#)
    }
    xml.markup("</Relationships>")
    return xml.bytes
  }
}

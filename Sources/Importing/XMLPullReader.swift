import CXMLReader
import Foundations

/// An element with its attributes, by their local names.
struct XMLElement {
  enum Namespace { case word, compatibility, other }

  var name: String
  var namespace: Namespace
  var attributes: [String: String]

  /// The attribute that most elements of WordprocessingML say all with.
  var value: String? { attributes["val"] }

  /// `<w:b/>` and `<w:b w:val="1"/>` are on, `<w:b w:val="0"/>` is off.
  var isOn: Bool { value.map { $0 != "0" && $0 != "false" && $0 != "off" && $0 != "none" } ?? true }
}

/// Reads XML element by element. A document type or an entity is refused, and so is what is nested too deeply.
final class XMLPullReader {
  enum Event {
    case start(XMLElement)
    case end
    case text(String)
    case finished
  }

  static let depthLimit = 120

  private let reader: OpaquePointer
  private let bytes: UnsafeMutableBufferPointer<CChar>
  private let part: String
  private var pendingEnd = false
  private var depth = 0

  init(_ content: [UInt8], part: String) throws(ImportFailure) {
    guard cxml_is_available() else { throw .missingLibrary("libxml2") }
    // Before any parser sees it. Text says &lt;, so this is markup; UTF-16 is caught when the parser tells of it.
    if Self.declares(content) { throw .declaresEntities(part) }
    bytes = .allocate(capacity: max(content.count, 1))
    for (index, byte) in content.enumerated() { bytes[index] = CChar(bitPattern: byte) }
    self.part = part
    guard let start = bytes.baseAddress, let reader = cxml_open(start, content.count) else {
      bytes.deallocate()
      throw .malformedPart(part)
    }
    self.reader = reader
  }

  deinit {
    cxml_close(reader)
    bytes.deallocate()
  }

  private static func declares(_ content: [UInt8]) -> Bool {
    var index = 0
    while index + 1 < content.count {
      if content[index] == UInt8(ascii: "<"), content[index + 1] == UInt8(ascii: "!") {
        let word = content[(index + 2)...].prefix(7)
        if word.elementsEqual("DOCTYPE".utf8) || word.starts(with: "ENTITY".utf8) { return true }
      }
      index += 1
    }
    return false
  }

  func next() throws(ImportFailure) -> Event {
    if pendingEnd {
      pendingEnd = false
      depth -= 1
      return .end
    }
    while true {
      switch cxml_read(reader) {
      case CXML_START: return .start(try element())
      case CXML_END:
        depth -= 1
        return .end
      case CXML_TEXT: return .text(string(cxml_value(reader)))
      case CXML_DOCUMENT_TYPE, CXML_ENTITY: throw .declaresEntities(part)
      case CXML_FINISHED: return .finished
      case CXML_MALFORMED: throw .malformedPart(part)
      default: continue
      }
    }
  }

  /// Calls `visit` for each element right below the one that was started last, and returns behind its end. What `visit`
  /// does not read of an element is passed over.
  func children(_ visit: (XMLElement) throws(ImportFailure) -> Void) throws(ImportFailure) {
    let own = depth
    while true {
      switch try next() {
      case .start(let element):
        try visit(element)
        while depth > own { if case .finished = try next() { throw .malformedPart(part) } }
      case .end where depth < own: return
      case .finished: throw .malformedPart(part)
      case .text, .end: continue
      }
    }
  }

  /// The text of the element that was started last.
  func text() throws(ImportFailure) -> String {
    let own = depth
    var text = ""
    while true {
      switch try next() {
      case .text(let more): text += more
      case .end where depth < own: return text
      case .finished: throw .malformedPart(part)
      case .start, .end: continue
      }
    }
  }

  /// Calls `visit` for the root.
  func root(_ visit: (XMLElement) throws(ImportFailure) -> Void) throws(ImportFailure) {
    while true {
      switch try next() {
      case .start(let element): return try visit(element)
      case .finished: throw .malformedPart(part)
      case .text, .end: continue
      }
    }
  }

  private func element() throws(ImportFailure) -> XMLElement {
    depth += 1
    guard depth <= Self.depthLimit else { throw .tooDeep(part) }
    var element = XMLElement(
      name: string(cxml_local_name(reader)), namespace: namespace(string(cxml_namespace(reader))), attributes: [:])
    pendingEnd = cxml_is_empty(reader)
    while cxml_next_attribute(reader) {
      element.attributes[string(cxml_local_name(reader))] = string(cxml_value(reader))
    }
    return element
  }

  private func namespace(_ name: String) -> XMLElement.Namespace {
    switch name {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      .word
    case "http://schemas.openxmlformats.org/markup-compatibility/2006": .compatibility
    default: .other
    }
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}

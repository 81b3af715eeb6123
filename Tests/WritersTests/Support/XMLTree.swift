/// An XML element, read strictly: what is not well-formed throws.
struct XMLNode {
  var name: String
  var attributes: [String: String] = [:]
  var children: [XMLNode] = []
  /// The character data directly in this element.
  var text = ""

  /// The first child of that name.
  subscript(name: String) -> XMLNode? { children.first { $0.name == name } }

  /// This element and all below it that have the name, in the order of the text.
  func all(_ name: String) -> [XMLNode] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  var value: String? { attributes["w:val"] }
}

struct NotWellFormed: Error {
  var what: String
  var place: Int
}

struct XMLReader {
  private var scalars: ArraySlice<Unicode.Scalar>

  /// Throws if the bytes are not UTF-8 or not well-formed XML 1.0 as the writers use it: no comments, no DTD, no CDATA.
  static func read(_ bytes: [UInt8]) throws -> XMLNode {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw NotWellFormed(what: "UTF-8", place: 0) }
    var reader = XMLReader(scalars: ArraySlice(text.unicodeScalars))
    try reader.expect("<?xml")
    while !reader.scalars.isEmpty, !reader.skip("?>") { reader.scalars.removeFirst() }
    reader.skipBlanks()
    let root = try reader.element()
    reader.skipBlanks()
    guard reader.scalars.isEmpty else { throw reader.error("text after the root") }
    return root
  }

  private mutating func element() throws -> XMLNode {
    try expect("<")
    var node = XMLNode(name: try name())
    skipBlanks()
    while let next = scalars.first, next != ">", next != "/" {
      let key = try name()
      try expect("=\"")
      let value = try characters(until: "\"")
      try expect("\"")
      guard node.attributes.updateValue(value, forKey: key) == nil else { throw error("attribute \(key) twice") }
      skipBlanks()
    }
    if skip("/>") { return node }
    try expect(">")
    while !skip("</") {
      if scalars.first == "<" {
        node.children.append(try element())
      } else {
        node.text += try characters(until: "<")
      }
    }
    try expect("\(node.name)>")
    return node
  }

  private mutating func characters(until end: Unicode.Scalar) throws -> String {
    var result = String.UnicodeScalarView()
    while let scalar = scalars.first, scalar != end {
      scalars.removeFirst()
      switch scalar.value {
      case 0x26: result.append(try entity())
      case 0x3C: throw error("<")
      case 0x00..<0x09, 0x0B, 0x0C, 0x0E..<0x20, 0xFFFE, 0xFFFF: throw error("forbidden character")
      default: result.append(scalar)
      }
    }
    guard !scalars.isEmpty else { throw error("end of text") }
    return String(result)
  }

  private mutating func entity() throws -> Unicode.Scalar {
    let entities: [(String, Unicode.Scalar)] = [
      ("amp;", "&"), ("lt;", "<"), ("gt;", ">"), ("quot;", "\""), ("apos;", "'"),
    ]
    for (name, scalar) in entities where skip(name) { return scalar }
    throw error("entity")
  }

  private mutating func name() throws -> String {
    var result = ""
    while let scalar = scalars.first, scalar.properties.isAlphabetic || ":-_0123456789".unicodeScalars.contains(scalar)
    {
      result.unicodeScalars.append(scalar)
      scalars.removeFirst()
    }
    guard !result.isEmpty else { throw error("name") }
    return result
  }

  private mutating func expect(_ text: String) throws {
    guard skip(text) else { throw error(text) }
  }

  private mutating func skip(_ text: String) -> Bool {
    guard scalars.starts(with: text.unicodeScalars) else { return false }
    scalars.removeFirst(text.unicodeScalars.count)
    return true
  }

  private mutating func skipBlanks() {
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
  }

  private func error(_ what: String) -> NotWellFormed { NotWellFormed(what: what, place: scalars.startIndex) }
}

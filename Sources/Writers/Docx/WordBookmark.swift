/// A place in the body that cross-references lead to (17.13.6.2).
struct WordBookmark {
  /// Different for every bookmark of a document.
  let number: Int
  let anchor: String

  /// Between two blocks, so that it also marks a flow that begins with a table.
  func write(to xml: inout XMLBuffer) {
    xml.markup(#"<w:bookmarkStart w:id="\#(number)" w:name="\#(Self.name(of: anchor))"/>"#)
    xml.markup(#"<w:bookmarkEnd w:id="\#(number)"/>"#)
  }

  /// The anchor as Word takes it: a letter first, then letters, digits and underscores, at most 40 characters.
  static func name(of anchor: String) -> String {
    let name = anchor.utf8.map { isNameCharacter($0) ? $0 : UInt8(ascii: "_") }
    return String(decoding: (Array("muc_".utf8) + name).prefix(40), as: UTF8.self)
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}

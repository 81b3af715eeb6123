/// A value of JSON with integers only; the numbers of a report are counts.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// UTF-8 with sorted keys, indented by two spaces, ending in a line feed: equal values give equal bytes.
  package func serialized() -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func append(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .string(let text): Self.appendString(text, to: &bytes)
    case .array(let values):
      Self.append(values, to: &bytes, indent: indent, brackets: ("[", "]")) { value, bytes, indent in
        value.append(to: &bytes, indent: indent)
      }
    case .object(let members):
      // By their bytes, which does not depend on how Unicode orders text.
      let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      Self.append(sorted, to: &bytes, indent: indent, brackets: ("{", "}")) { member, bytes, indent in
        Self.appendString(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.append(to: &bytes, indent: indent)
      }
    }
  }

  private static func append<Element>(
    _ elements: [Element], to bytes: inout [UInt8], indent: Int, brackets: (String, String),
    _ appendElement: (Element, inout [UInt8], Int) -> Void
  ) {
    bytes += brackets.0.utf8
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      appendLineBreak(to: &bytes, indent: indent + 1)
      appendElement(element, &bytes, indent + 1)
    }
    if !elements.isEmpty { appendLineBreak(to: &bytes, indent: indent) }
    bytes += brackets.1.utf8
  }

  private static func appendLineBreak(to bytes: inout [UInt8], indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes += "  ".utf8 }
  }

  /// Escapes what JSON demands, and DEL and the C1 controls, which a terminal would obey.
  private static func appendString(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += #"\""#.utf8
      case "\\": bytes += #"\\"#.utf8
      case "\n": bytes += #"\n"#.utf8
      case "\r": bytes += #"\r"#.utf8
      case "\t": bytes += #"\t"#.utf8
      case "\0"..." ", "\u{7F}"..."\u{9F}":
        if scalar == " " { bytes.append(UInt8(ascii: " ")) } else { appendEscape(scalar, to: &bytes) }
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func appendEscape(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    let digits = String(scalar.value, radix: 16)
    bytes += #"\u"#.utf8
    bytes += String(repeating: "0", count: max(0, 4 - digits.utf8.count)).utf8
    bytes += digits.utf8
  }
}

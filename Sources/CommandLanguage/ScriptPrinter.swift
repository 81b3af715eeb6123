import Foundations

/// Statements → canonical text. `parse(print(script)) == script`.
package enum ScriptPrinter {
  package static func print(_ script: Script) -> String {
    var output = ""
    if let header = script.header {
      output += "\(Script.headerWord) \(header.version) \(header.language.rawValue)\n"
    }
    for statement in script.statements {
      if statement.startsGroup, !output.isEmpty { output += "\n" }
      print(statement, to: &output)
    }
    if !script.closingComments.isEmpty, !output.isEmpty { output += "\n" }
    for comment in script.closingComments { output += "#\(comment)\n" }
    return output
  }

  /// One command as it would be typed, comments left out.
  package static func print(_ statement: Statement) -> String {
    var bare = statement
    bare.comments = .none
    var output = ""
    print(bare, to: &output)
    return output
  }

  package static func print(_ statement: Statement, to output: inout String) {
    for comment in statement.comments.above { output += "#\(comment)\n" }
    for (index, word) in statement.words.enumerated() {
      if index > 0 { output += " " }
      // Only at the end of its line would a bare backslash be read as the sign that the line goes on.
      let isLast = index == statement.words.count - 1 && statement.comments.trailing == nil
      output += word.text == "\\" && !word.isQuoted && !isLast ? word.text : print(word)
    }
    if let trailing = statement.comments.trailing { output += "  #\(trailing)" }
    output += "\n"
    for line in statement.block?.lines ?? [] { output += line.isEmpty ? "|\n" : "| \(line.text)\n" }
  }

  package static func print(_ word: Word) -> String {
    word.isQuoted || needsQuotes(word.text) ? quoted(word.text) : word.text
  }

  /// True if a bare word of this text would not be read back as one word. Looks at scalars, as the parser does: a mark
  /// behind a quote or a blank makes one character of both.
  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return true }
    return first == "#" || first == "\"" || first == "“" || text == "\\" || hasBlank(text)
  }

  private static func hasBlank(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case Byte.space, Byte.tab, Byte.newline: return true
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return true
      default: break
      }
    }
    return false
  }

  package static func quoted(_ text: String) -> String {
    guard needsEscapes(text) else { return "\"\(text)\"" }
    var output = "\""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"": output += "\\\""
      case "\n": output += "\\n"
      case "\t": output += "\\t"
      case "\\":
        // A backslash is doubled only where it would else be read as an escape, so that \* and \{ stay as typed.
        let next = index + 1 < scalars.count ? scalars[index + 1] : "\\"
        output += ["\"", "\\", "n", "t", "\n", "\t"].contains(next) ? "\\\\" : "\\"
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }

  /// False if no byte of the text means anything inside quotes.
  private static func needsEscapes(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case Byte.quote, Byte.newline, Byte.tab, Byte.backslash: return true
      default: break
      }
    }
    return false
  }
}

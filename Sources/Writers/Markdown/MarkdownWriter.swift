import DocumentTree
import Foundations

/// CommonMark with GFM tables. What the user wrote is escaped, so that only the paper's own structure becomes markup.
package struct MarkdownWriter: DocumentWriter {
  package init() {}

  package func write(_ document: Document, monitor: WorkMonitor) throws(WriterError) -> [UInt8] {
    var page = MarkdownPage()
    var steps = WorkSteps(document.flows.blockCount, monitor: monitor)
    let drawing = MarkdownDrawing(styles: document.styles)
    for (index, flow) in document.flows.enumerated() {
      if index > 0 { page.add("---", as: .alone) }
      for block in flow.blocks {
        try steps.step(orThrow: WriterError.interrupted)
        drawing.draw(block, on: &page)
      }
    }
    return page.finished
  }
}

/// The text written so far, and what parts one block from the next.
struct MarkdownPage {
  /// What a piece of text is to its neighbours.
  enum Place: Equatable {
    case alone
    /// Lines of one group make one paragraph with hard line breaks.
    case line(ParagraphGroup)
    /// An item of a list; lists of another marker are other lists.
    case item(MarkdownListMarker, level: Int)
  }

  private var bytes: [UInt8] = []
  private var previous: Place?
  /// How far an item of the second level stands in: the width of the marker above it.
  private var nestedIndent = 0

  var finished: [UInt8] { bytes.isEmpty ? [] : bytes + [UInt8(ascii: "\n")] }

  mutating func add(_ text: String, as place: Place) {
    bytes.append(contentsOf: separator(before: place).utf8)
    if case .item(let marker, let level) = place {
      if level > 1, isInsideList {
        bytes.append(contentsOf: String(repeating: " ", count: nestedIndent).utf8)
      } else {
        nestedIndent = marker.text.utf8.count + 1
      }
      bytes.append(contentsOf: "\(marker.text) ".utf8)
    }
    bytes.append(contentsOf: text.utf8)
    previous = place
  }

  /// True if an item with this marker shows its number when it is drawn: lists count on from their first number.
  func showsNumber(of marker: MarkdownListMarker, level: Int) -> Bool {
    guard let number = marker.number, case .item(let before, let levelBefore) = previous else { return true }
    guard level == levelBefore, before.delimiter == marker.delimiter else { return true }
    return before.number.map { $0 + 1 } == number
  }

  private var isInsideList: Bool { if case .item = previous { true } else { false } }

  private func separator(before place: Place) -> String {
    switch (previous, place) {
    case (nil, _): ""
    case (.item, .item): "\n"
    case (.line(let before), .line(let group)) where before == group: "\\\n"
    default: "\n\n"
    }
  }
}

/// A paper's marker that Markdown has too: "-", "+", "*", "1." or "1)".
struct MarkdownListMarker: Equatable {
  let text: String
  /// nil for a bullet.
  let number: Int?
  /// The last character of the marker, which tells one list from another.
  let delimiter: Character

  init?(_ marker: String) {
    guard let last = marker.last else { return nil }
    let digits = marker.dropLast()
    if digits.isEmpty, "-+*".contains(last) {
      number = nil
    } else if ".)".contains(last), (1...9).contains(digits.utf8.count), digits.allSatisfy({ "0"..."9" ~= $0 }) {
      number = Int(digits)  // CommonMark 5.2: at most nine digits
    } else {
      return nil
    }
    text = marker
    delimiter = last
  }
}

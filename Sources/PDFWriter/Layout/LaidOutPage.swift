import DocumentTree

/// A page with everything in its place, in points from the upper left corner, in reading order.
struct LaidOutPage {
  var width: Double
  var height: Double
  var marks: [PageMark] = []
  /// What the lines hold; a line is a range of these.
  var words: [PlacedWord] = []
  /// The anchors that words of this page refer to.
  var links: [String] = []
}

struct PlacedWord {
  var word: WordID
  /// The place in the page's `links`, or -1.
  var link: Int32
  /// Its left edge.
  var x: Double
}

/// Words on one base line, of one size.
struct PlacedLine {
  var words: Range<Int>
  var baseline: Double
  var size: Double
}

struct PlacedFrame: Equatable {
  var x: Double
  var y: Double
  var width: Double
  var height: Double
}

enum PageMark {
  /// Structure that `end` closes, on the same page or a later one.
  case begin(StructureTag)
  case end(StructureTag)
  case line(PlacedLine)
  case pageNumber(PlacedLine)
  /// From the left end, so long.
  case rule(x: Double, y: Double, length: Double)
  /// Around the text of a mark of urgency or secrecy.
  case box(PlacedFrame)
  case cell(PlacedFrame)
  /// An entry of the outline, of a level from 1.
  case entry(level: Int, title: String, y: Double)
  case anchor(String, y: Double)
}

/// The standard structure types of ISO 32000-1, 14.8.4, that are used.
enum StructureTag: String {
  case paragraph = "P"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case heading4 = "H4"
  case table = "Table"
  case row = "TR"
  case header = "TH"
  case cell = "TD"
  case list = "L"
  case item = "LI"
  case itemBody = "LBody"

  /// False for what only holds other structure, and may stay open from page to page.
  var holdsText: Bool {
    switch self {
    case .table, .row, .list, .item: false
    default: true
    }
  }

  init(headingLevel: Int) {
    switch headingLevel {
    case ...1: self = .heading1
    case 2: self = .heading2
    case 3: self = .heading3
    default: self = .heading4
    }
  }
}

/// A laid-out page in words: what stands where, in millimetres from the upper left corner.
struct PageDescription: Sendable {
  struct Line: Sendable {
    var text: String
    var x: Double
    var baseline: Double
    /// Without the blanks at its end.
    var width: Double
    /// In points.
    var size: Double
    var style: FontStyle
    /// The structure it stands in, from the outermost.
    var structure: [StructureTag]
  }

  struct Rule: Sendable {
    var x: Double
    var y: Double
    var length: Double
  }

  struct Frame: Sendable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  var width: Double
  var height: Double
  var lines: [Line] = []
  var number: Line?
  var rules: [Rule] = []
  var boxes: [Frame] = []
  var cells: [Frame] = []
  var entries: [String] = []

  /// `structure` is what the pages before left open, and then what this one does.
  init(_ page: LaidOutPage, structure: inout [StructureTag], words: WordCache) {
    width = page.width.millimetres
    height = page.height.millimetres
    for mark in page.marks {
      switch mark {
      case .begin(let tag): structure.append(tag)
      case .end: structure = structure.dropLast()
      case .line(let line): lines.append(Self.line(line, page, structure, words))
      case .pageNumber(let line): number = Self.line(line, page, [], words)
      case .rule(let x, let y, let length):
        rules.append(Rule(x: x.millimetres, y: y.millimetres, length: length.millimetres))
      case .box(let frame): boxes.append(Self.frame(frame))
      case .cell(let frame): cells.append(Self.frame(frame))
      case .entry(let level, let title, _): entries.append(String(repeating: "  ", count: level - 1) + title)
      case .anchor: continue
      }
    }
  }

  private static func line(
    _ line: PlacedLine, _ page: LaidOutPage, _ structure: [StructureTag], _ words: WordCache
  ) -> Line {
    let placed = page.words[line.words]
    let texts = placed.map { words.text(of: $0.word) }
    let last = zip(placed, texts).reversed().first { $1.contains { $0 != " " } }
    let start = placed.first?.x ?? 0
    let end = last.map { $0.0.x + words.words[Int($0.0.word)].width * line.size } ?? start
    let style = placed.first.map { words.words[Int($0.word)].style }
    return Line(
      text: texts.joined(), x: start.millimetres, baseline: line.baseline.millimetres, width: (end - start).millimetres,
      size: line.size, style: style ?? FontStyle(isBold: false, isItalic: false), structure: structure)
  }

  private static func frame(_ frame: PlacedFrame) -> Frame {
    Frame(
      x: frame.x.millimetres, y: frame.y.millimetres, width: frame.width.millimetres, height: frame.height.millimetres)
  }
}

extension Double {
  /// Points in millimetres.
  var millimetres: Double { self * 25.4 / 72 }
}

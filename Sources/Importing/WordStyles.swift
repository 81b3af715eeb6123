import Foundations

/// What styles.xml says of paragraphs, as far as it tells what a paragraph is.
struct WordStyles {
  struct Style {
    var name = ""
    var basedOn: String?
    var properties = WordParagraphProperties()
  }

  private var styles: [String: Style] = [:]
  private var standard: String?

  init() {}

  init(_ content: [UInt8], part: String) throws(ImportFailure) {
    let reader = try XMLPullReader(content, part: part)
    var styles: [String: Style] = [:]
    var standard: String?
    try reader.root { _ throws(ImportFailure) in
      try reader.children { element throws(ImportFailure) in
        guard element.name == "style", let id = element.attributes["styleId"] else { return }
        if element.attributes["type"] == "paragraph", element.attributes["default"] == "1" { standard = id }
        var style = Style()
        try reader.children { child throws(ImportFailure) in
          switch child.name {
          case "name": style.name = child.value ?? ""
          case "basedOn": style.basedOn = child.value
          case "pPr": try style.properties.read(from: reader)
          case "rPr": try style.properties.run.read(from: reader)
          default: break
          }
        }
        styles[id] = style
      }
    }
    self.styles = styles
    self.standard = standard
  }

  /// The properties of a paragraph of this style, those of what it is based on included.
  func properties(_ id: String?) -> WordParagraphProperties {
    guard let id = id ?? standard else { return WordParagraphProperties() }
    var chain: [Style] = []
    var next: String? = id
    while let name = next, let style = styles[name], chain.count < Self.longestChain {
      chain.append(style)
      next = style.basedOn
    }
    var properties = WordParagraphProperties()
    for style in chain.reversed() { properties.override(with: style.properties) }
    if properties.outlineLevel == nil, let name = chain.first?.name {
      properties.outlineLevel = Self.headingLevel(name)
    }
    return properties
  }

  /// "heading 2" → 2, in whatever case.
  private static func headingLevel(_ name: String) -> Int? {
    let lowered = name.lowercased()
    guard lowered.hasPrefix("heading "), let level = Int(lowered.dropFirst(8)), (1...9).contains(level) else {
      return nil
    }
    return level
  }

  private static let longestChain = 20
}

/// Bold, italic and hidden of a run; nil where it says nothing.
struct WordRunProperties {
  var isBold: Bool?
  var isItalic: Bool?
  var isHidden: Bool?
  var isCapital: Bool?
  var font: String?

  /// True for fonts that draw Vietnamese letters in the place of others, as before Unicode: the text in them is no text.
  var isOfOldEncoding: Bool { font.map { $0.hasPrefix(".Vn") || $0.hasPrefix("VNI-") } ?? false }

  mutating func read(from reader: XMLPullReader) throws(ImportFailure) {
    var properties = self
    try reader.children { element throws(ImportFailure) in
      guard element.namespace == .word else { return }
      switch element.name {
      case "b": properties.isBold = element.isOn
      case "i": properties.isItalic = element.isOn
      case "vanish": properties.isHidden = element.isOn
      case "caps": properties.isCapital = element.isOn
      case "rFonts": properties.font = element.attributes["ascii"] ?? element.attributes["hAnsi"]
      default: break
      }
    }
    self = properties
  }

  mutating func override(with other: WordRunProperties) {
    isBold = other.isBold ?? isBold
    isItalic = other.isItalic ?? isItalic
    isHidden = other.isHidden ?? isHidden
    isCapital = other.isCapital ?? isCapital
    font = other.font ?? font
  }
}

struct WordParagraphProperties {
  var style: String?
  var alignment: ImportedParagraph.Alignment?
  /// From 1.
  var outlineLevel: Int?
  /// 0 is none, where a style would have one.
  var numbering: Int?
  var numberingLevel: Int?
  var run = WordRunProperties()

  mutating func read(from reader: XMLPullReader) throws(ImportFailure) {
    var properties = self
    try reader.children { element throws(ImportFailure) in
      guard element.namespace == .word else { return }
      switch element.name {
      case "pStyle": properties.style = element.value
      case "jc": properties.alignment = Self.alignment(element.value)
      case "outlineLvl":
        // 9 is body text.
        if let level = element.value.flatMap({ Int($0) }), (0...8).contains(level) {
          properties.outlineLevel = level + 1
        }
      case "numPr":
        try reader.children { child throws(ImportFailure) in
          let number = child.value.flatMap { Int($0) }
          if child.name == "numId" { properties.numbering = number }
          if child.name == "ilvl" { properties.numberingLevel = number }
        }
      default: break
      }
    }
    self = properties
  }

  mutating func override(with other: WordParagraphProperties) {
    alignment = other.alignment ?? alignment
    outlineLevel = other.outlineLevel ?? outlineLevel
    numbering = other.numbering ?? numbering
    numberingLevel = other.numberingLevel ?? numberingLevel
    run.override(with: other.run)
  }

  private static func alignment(_ value: String?) -> ImportedParagraph.Alignment {
    switch value {
    case "center": .centre
    case "right", "end": .end
    case "both", "distribute": .justified
    default: .start
    }
  }
}

import CSpreadsheet
import DocumentTree

/// How a cell looks.
struct CellFormat: Hashable {
  typealias Reference = UnsafeMutablePointer<lxw_format>

  /// How a number reads, in Excel's pattern language; grouping signs are those of the reader's own settings.
  enum Pattern: String {
    case grouped = "#,##0"
    /// 02 but 0, 12 and 1.247: the house style of `VietnameseNumber.padded`.
    case padded = "[=0]0;[<10]00;#,##0"
    case date = "dd/mm/yyyy"
    /// Text stays text when somebody edits the cell, also one that begins like a formula.
    case text = "@"
  }

  var font: String
  /// In points.
  var size: Double
  var isBold = false
  var isItalic = false
  var alignment = Alignment.left
  var hasBorder = false
  var pattern: Pattern?

  /// The look of a paragraph that is all there is in a cell.
  init(_ paragraph: Paragraph, styles: StyleSheet, hasBorder: Bool) {
    let style = styles[paragraph.role]
    func isAll(_ emphasis: Emphasis) -> Bool {
      !paragraph.runs.isEmpty && paragraph.runs.allSatisfy { $0.emphasis.contains(emphasis) }
    }
    self.init(
      font: styles.font, size: style.size, isBold: isAll(.bold) || style.isBold && !isAll(.upright),
      isItalic: isAll(.italic) || style.isItalic && !isAll(.upright), alignment: style.alignment, hasBorder: hasBorder)
  }

  init(
    font: String, size: Double, isBold: Bool = false, isItalic: Bool = false, alignment: Alignment = .left,
    hasBorder: Bool = false, pattern: Pattern? = nil
  ) {
    self.font = font
    self.size = size
    self.isBold = isBold
    self.isItalic = isItalic
    self.alignment = alignment
    self.hasBorder = hasBorder
    self.pattern = pattern
  }

  func apply(to reference: Reference) {
    cformat_set_font_name(reference, font)
    cformat_set_font_size(reference, size)
    if isBold { cformat_set_bold(reference) }
    if isItalic { cformat_set_italic(reference) }
    cformat_set_align(reference, Self.code(alignment))
    cformat_set_align(reference, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if hasBorder { cformat_set_border(reference, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let pattern { cformat_set_num_format(reference, pattern.rawValue) }
    if pattern == nil || pattern == .text { cformat_set_text_wrap(reference) }
  }

  private static func code(_ alignment: Alignment) -> UInt8 {
    switch alignment {
    case .left: UInt8(LXW_ALIGN_LEFT.rawValue)
    case .center: UInt8(LXW_ALIGN_CENTER.rawValue)
    case .right: UInt8(LXW_ALIGN_RIGHT.rawValue)
    case .justified: UInt8(LXW_ALIGN_JUSTIFY.rawValue)
    }
  }
}

import CTypesetting

/// Weight and slope. There are four.
struct FontStyle: Hashable {
  var isBold: Bool
  var isItalic: Bool

  /// 0 to 3.
  var index: Int { (isBold ? 1 : 0) + (isItalic ? 2 : 0) }
}

/// The four faces of the paper's font: Liberation Serif, which has the measures of Times New Roman.
///
/// Opened by their files, without asking Fontconfig, which would search all fonts of the machine: the same paper on every
/// machine, and a quicker start.
struct FontFaces {
  static let family = "Liberation Serif"
  /// Version 2 of the fonts; those before it lack the letters of Vietnamese.
  static let debianPackage = "fonts-liberation2"

  /// The numbers of the fonts, by `FontStyle.index`.
  let numbers: [Int32]
  /// The folder of the files.
  let folder: String
  /// In ems; the same for all four.
  let ascent: Double
  let descent: Double
  let lineGap: Double

  /// The four files.
  var files: [String] { Self.names.map { Self.file($0, in: folder) } }

  /// The height of a line in ems.
  var lineHeight: Double { ascent + descent + lineGap }

  init() throws(PDFError) {
    if let library = ctype_load() { throw .missing(library: String(cString: library)) }
    for folder in Self.folders {
      guard let numbers = Self.open(in: folder) else { continue }
      var (ascent, descent, gap) = (0.0, 0.0, 0.0)
      guard ctype_font_metrics(numbers[0], &ascent, &descent, &gap) else { continue }
      self.numbers = numbers
      self.folder = folder
      (self.ascent, self.descent, lineGap) = (ascent, descent, gap)
      return
    }
    throw .fontMissing(package: Self.debianPackage)
  }

  private static let names = ["Regular", "Bold", "Italic", "BoldItalic"]

  /// Where Debian, Fedora and Arch keep the fonts.
  private static let folders = [
    "/usr/share/fonts/truetype/liberation2", "/usr/share/fonts/truetype/liberation",
    "/usr/share/fonts/liberation-serif", "/usr/share/fonts/liberation-serif-fonts", "/usr/share/fonts/liberation",
    "/usr/share/fonts/TTF",
  ]

  private static func file(_ name: String, in folder: String) -> String {
    "\(folder)/LiberationSerif-\(name).ttf"
  }

  /// The four files of a folder, if all are there and have the letters of Vietnamese.
  private static func open(in folder: String) -> [Int32]? {
    var numbers: [Int32] = []
    for name in names {
      let number = ctype_font_open(file(name, in: folder))
      guard number >= 0 else { return nil }
      var advance: Float = 0
      for letter in ["ơ", "Ự", "ỹ"] as [Unicode.Scalar] {
        guard ctype_font_glyph(number, letter.value, &advance) != 0 else { return nil }
      }
      numbers.append(number)
    }
    return numbers
  }
}

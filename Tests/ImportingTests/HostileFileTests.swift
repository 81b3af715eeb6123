import Foundations
import Importing
import Testing

@Suite("A file that must not be read")
struct HostileFileTests {
  @Test("is one that declares a document type: no entity is ever replaced, no other file is touched")
  func entities() throws {
    var word = Word("")
    for declaration in [
      "<!DOCTYPE w:document [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
      "<!DOCTYPE w:document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>",
      "<!DOCTYPE w:document SYSTEM \"http://127.0.0.1:9/x.dtd\">",
    ] {
      word.parts["word/document.xml"] =
        "\(Word.head)\(declaration)<w:document \(Word.namespace)><w:body><w:p><w:r><w:t>A&x;</w:t></w:r></w:p></w:body></w:document>"
      #expect(try failure(word.bytes) == .declaresEntities("word/document.xml"), "\(declaration)")
    }
  }

  @Test("is one that declares it in UTF-16, where no search for bytes finds it")
  func wideEntities() throws {
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-16\"?><!DOCTYPE w:document [<!ENTITY x \"y\">]><w:document \(Word.namespace)/>"
    let wide: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try failure(Word.packed(["word/document.xml": wide])) == .declaresEntities("word/document.xml"))
  }

  @Test(
    "is one whose styles or lists declare a document type, too",
    arguments: ["word/styles.xml", "word/numbering.xml", "_rels/.rels"])
  func entitiesElsewhere(part: String) throws {
    var word = Word(p("A"))
    word.parts[part] = "\(Word.head)<!DOCTYPE x [<!ENTITY y \"z\">]><x/>"
    #expect(try failure(word.bytes) == .declaresEntities(part))
  }

  @Test("is one that would be huge when unpacked")
  func bomb() throws {
    var word = Word("")
    word.parts["word/document.xml"] = String(repeating: " ", count: ArchiveLimits.bomb)
    #expect(try failure(word.bytes) == .tooLarge("word/document.xml"))
  }

  @Test("is one that is nested too deeply")
  func depth() throws {
    let body = String(repeating: "<w:sdt>", count: 200) + String(repeating: "</w:sdt>", count: 200)
    #expect(try failure(Word(body).bytes) == .tooDeep("word/document.xml"))
    let tables = (0..<60).reduce(p("A")) { inner, _ in "<w:tbl><w:tr><w:tc>\(inner)</w:tc></w:tr></w:tbl>" }
    #expect(try failure(Word(tables).bytes) == .tooDeep("word/document.xml"))
  }

  @Test("is one that is no document, or a damaged one")
  func damaged() throws {
    let bytes = try Word(p("A")).bytes
    #expect(failure(Array("PK".utf8)) == .damagedArchive)
    #expect(failure(Array(bytes.prefix(bytes.count / 2))) == .damagedArchive)
    #expect(try failure(Word.packed(["a.txt": "x"])) == .missingPart("word/document.xml"))
    var broken = Word("")
    broken.parts["word/document.xml"] = "\(Word.head)<w:document \(Word.namespace)><w:body>"
    #expect(try failure(broken.bytes) == .malformedPart("word/document.xml"))
    var other = Word("")
    other.parts["word/document.xml"] = "\(Word.head)<html><body>A</body></html>"
    #expect(try failure(other.bytes) == .missingPart("word/document.xml"))
  }

  @Test("is one of another format, by what is in it and not by its name")
  func otherFormats() throws {
    let formats: [([UInt8], ImportFailure.OtherFormat)] = [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .oldWord), (Array("%PDF-1.7".utf8), .pdf), (Array("{\\rtf1".utf8), .richText),
      ([1, 2, 0, 3], .binary), (try Word.packed(["mimetype": "x"]), .openDocument),
      (try Word.packed(["xl/workbook.xml": "<x/>"]), .spreadsheet),
    ]
    for (content, format) in formats { #expect(failure(content) == .otherFormat(format)) }
  }

  @Test("is one without any text, and one that is not in UTF-8")
  func noText() throws {
    #expect(failure([], name: "x.txt") == .empty)
    #expect(try failure(Word(p(" ")).bytes) == .empty)
    #expect(failure(Array("A\nB".utf8) + [0xE1, 0xBB], name: "x.txt") == .notUTF8(line: 2))
  }

  @Test("ends well wherever its bytes are changed")
  func fuzz() throws {
    let bytes = try OldPaper.styles.word.bytes
    var random = SystemOfSteps()
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<3 { changed[random.next(below: changed.count)] = UInt8(random.next(below: 256)) }
      // Whatever comes of it: a document or a failure.
      _ = try? ImportedDocument.read(changed, name: "x.docx")
    }
  }

  @Test("tells in both languages what is wrong and what to do")
  func wording() {
    let failures: [ImportFailure] = [
      .missingLibrary("libxml2"), .damagedArchive, .encrypted, .missingPart("a"), .malformedPart("a"),
      .declaresEntities("a"),
      .tooLarge("a"), .tooDeep("a"), .notUTF8(line: 3), .otherFormat(.oldWord), .otherFormat(.pdf),
    ]
    for failure in failures {
      let diagnostic = failure.diagnostic(of: "x.docx")
      #expect(diagnostic.message.vi.hasPrefix("x.docx: ") && diagnostic.message.en.hasPrefix("x.docx: "))
      #expect(!diagnostic.hints.isEmpty && diagnostic.message.vi != diagnostic.message.en)
    }
  }
}

enum ArchiveLimits {
  /// In bytes: more than any text that packs so well.
  static let bomb = 60 << 20
}

/// The same numbers every time.
struct SystemOfSteps {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}

import Foundations
import ReportModel

/// "Nơi nhận" and the signature, side by side in a table, parted by tabs, or one below the other.
struct FootReader {
  /// Without dash and semicolon.
  private(set) var recipients: [String] = []
  private(set) var drafter: String?
  private(set) var authority: String?
  private(set) var position: String?
  private(set) var signer: String?
  private(set) var account = ImportAccount()
  private var titles: [String] = []
  private var hasList = false

  init(_ blocks: [ImportedDocument.Block]) {
    for block in blocks {
      for paragraph in block.paragraphs where !paragraph.isBlank { take(paragraph) }
    }
    switch titles.count {
    case 0: break
    case 1: position = titles[0]
    default:
      authority = titles[0]
      position = titles[1]
    }
    for title in titles.dropFirst(2) {
      account.leave(title, at: nil, "chữ ký có hơn hai dòng chức vụ", "the signature has more than two lines of titles")
    }
  }

  private mutating func take(_ paragraph: ImportedParagraph) {
    let marker = paragraph.marker.map { $0 + " " } ?? ""
    for line in paragraph.text.split(separator: "\n") {
      let fragments = line.split(separator: "\t").flatMap { String($0).partsAtWideGaps }
      for (index, fragment) in fragments.enumerated() {
        take((index == 0 ? marker : "") + fragment.joinedBlanks, paragraph.place)
      }
    }
  }

  private mutating func take(_ fragment: String, _ place: ImportedPlace) {
    let folded = UnicodeText.folded(fragment)
    if fragment.allSatisfy({ !$0.isLetter && !$0.isNumber }) { return }
    if folded.hasPrefix("noi nhan") {
      hasList = true
      return
    }
    if let (mark, text) = ListMark.split(fragment), mark.isBullet { return takeRecipient(text) }
    if folded.hasPrefix("luu:") || folded.hasPrefix("luu ") { return takeRecipient(fragment) }
    // "(đã ký)", "(Ký, ghi rõ họ tên)".
    if fragment.hasPrefix("("), folded.contains("ky") { return }
    if fragment == fragment.uppercased(), !Self.isName(fragment, after: titles) {
      return titles.append(NameCase.sentenceCase(fragment))
    }
    if fragment.hasSuffix(";") { return takeRecipient(fragment) }
    if signer == nil, !titles.isEmpty || hasList {
      signer = fragment
    } else {
      account.leave(
        fragment, at: place, "không rõ thuộc phần nào của phần cuối", "it is not clear which part of the foot it is")
    }
  }

  /// A name in capitals below the title: no word of it is one of titles.
  private static func isName(_ text: String, after titles: [String]) -> Bool {
    guard !titles.isEmpty, !text.contains(".") else { return false }
    let words = Set(UnicodeText.folded(text).split(separator: " ").map(String.init))
    return words.isDisjoint(with: [
      "giam", "doc", "chu", "tich", "truong", "pho", "chanh", "van", "cuc", "bo", "so", "phong", "bi", "thu", "uy",
      "thanh",
    ])
  }

  private mutating func takeRecipient(_ text: String) {
    hasList = true
    var text = text.joinedBlanks
    while text.hasSuffix(";") || text.hasSuffix(".") || text.hasSuffix(",") { text.removeLast() }
    let folded = UnicodeText.folded(text)
    if folded == "luu: vt" || folded == "luu:vt" { return }
    if folded.hasPrefix("luu: vt,") || folded.hasPrefix("luu:vt,"), let comma = text.firstIndex(of: ",") {
      drafter = text[text.index(after: comma)...].trimmedBlanks
    } else if !text.isEmpty {
      recipients.append(text)
    }
  }
}

extension String {
  /// The parts between which four blanks and more stand.
  fileprivate var partsAtWideGaps: [String] {
    var parts: [String] = []
    var part = ""
    var blanks = 0
    for character in self {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks >= 4 {
        parts.append(part)
        part = ""
      } else {
        part += String(repeating: " ", count: blanks)
      }
      blanks = 0
      part.append(character)
    }
    parts.append(part)
    return parts.map(\.trimmedBlanks).filter { !$0.isEmpty }
  }
}

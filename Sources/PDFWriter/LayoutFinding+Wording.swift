import Foundations

extension LayoutFinding {
  /// A short name that never changes, as checks have one.
  package var id: String {
    switch kind {
    case .headingAtFoot: "heading-at-foot"
    case .signatureAlone: "signature-alone"
    case .tableTooWide: "table-too-wide"
    case .columnTooNarrow: "column-too-narrow"
    case .overfullLine: "overfull-line"
    case .missingGlyphs: "missing-glyphs"
    }
  }

  /// What is wrong and where, in a sentence without a full stop.
  package var words: LocalizedText {
    switch kind {
    case .headingAtFoot:
      at(
        vi: "đề mục nằm trơ ở cuối trang, nội dung sang trang sau", en: "a heading stands alone at the foot of the page"
      )
    case .signatureAlone:
      at(vi: "chữ ký đứng riêng một trang, không kèm dòng nội dung nào", en: "the signature stands alone on its page")
    case .tableTooWide:
      at(vi: "bảng có quá nhiều cột so với bề ngang trang", en: "a table has more columns than the page has room for")
    case .columnTooNarrow:
      at(vi: "cột quá hẹp, chữ bị ngắt giữa từ", en: "a column is so narrow that words are broken")
    case .overfullLine: at(vi: "dòng tràn ra ngoài lề", en: "a line runs over its margin")
    case .missingGlyphs(let scalars): missing(scalars)
    }
  }

  private func at(vi: String, en: String) -> LocalizedText {
    let quoted = excerpt.isEmpty ? "" : ": “\(excerpt)”"
    return LocalizedText(vi: "trang \(page): \(vi)\(quoted)", en: "page \(page): \(en)\(quoted)")
  }

  private func missing(_ scalars: [Unicode.Scalar]) -> LocalizedText {
    let names = scalars.prefix(8).map { "\($0) (U+\(String($0.value, radix: 16, uppercase: true)))" }
    let list = names.joined(separator: ", ") + (scalars.count > names.count ? ", …" : "")
    return at(
      vi: "không phông chữ nào trên máy có \(list); bản in chỉ có ô trống",
      en: "no font of this machine has \(list); the paper shows boxes")
  }
}

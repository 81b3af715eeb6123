import Composition
import Diagnostics
import Foundations
import ReportModel

/// Who signs in the place of whom is said in full: Decree 30/2020/NĐ-CP, Annex I, II.7.
package enum AuthorityIsWhole: Check {
  package static let id: DiagnosticID = "incomplete-authority"
  package static let explanation = LocalizedText(
    vi:
      "TM. phải kèm tên tập thể (TM. ỦY BAN NHÂN DÂN), TL. và TUQ. kèm chức vụ người giao quyền ký (TL. CHỦ TỊCH), dòng dưới là "
      + "chức vụ người ký. KT. thì người ký là cấp phó: “KT.” với chức vụ “Phó Giám đốc” in KT. GIÁM ĐỐC, dưới là PHÓ GIÁM ĐỐC.",
    en:
      "TM. stands before the name of the body (TM. ỦY BAN NHÂN DÂN), TL. and TUQ. before the title of whoever lets another "
      + "sign (TL. CHỦ TỊCH), with the signer's own title below. KT. is for deputies: “KT.” with the position “Phó Giám đốc” "
      + "prints KT. GIÁM ĐỐC above PHÓ GIÁM ĐỐC.")

  package static func findings(in input: CheckInput) -> [Diagnostic] {
    let settings = input.report.settings
    guard let setting = settings[.authority] else { return [] }
    let authority = setting.value.text.uppercased().filter { $0 != "." && $0 != " " }
    let position = settings.text(.position)
    let finding: (LocalizedText, LocalizedText)? =
      switch authority {
      case "TM":
        (
          LocalizedText(vi: "“TM.” cần kèm tên tập thể", en: "“TM.” needs the name of the body"),
          LocalizedText(
            vi: "viết: đặt thẩm quyền \"TM. Ủy ban nhân dân\"", en: "write: set authority \"TM. Ủy ban nhân dân\"")
        )
      case "TL", "TUQ":
        (
          LocalizedText(
            vi: "“\(authority).” cần kèm chức vụ người giao ký",
            en: "“\(authority).” needs the title of whoever delegates"),
          LocalizedText(
            vi: "viết: đặt thẩm quyền \"\(authority). Chủ tịch\"", en: "write: set authority \"\(authority). Chủ tịch\""
          )
        )
      case "KT" where position.map { !$0.lowercased().hasPrefix("phó ") } ?? false:
        (
          LocalizedText(
            vi: "“KT.” là cấp phó ký thay, mà chức vụ là “\(position ?? "")”",
            en: "“KT.” is for a deputy, and the position is “\(position ?? "")”"),
          LocalizedText(vi: "viết: đặt chức vụ \"Phó Giám đốc\"", en: "write: set position \"Phó Giám đốc\"")
        )
      default: nil
      }
    guard let (message, hint) = finding else { return [] }
    return [
      Diagnostic(
        id, .warning, message, span: setting.value.span(0..<setting.value.text.utf8.count), hints: [hint])
    ]
  }
}

import Composition
import Diagnostics
import Foundations

/// Every reference in a text means something: the errors of composing.
package enum ReferencesResolve: Check {
  package static let id: DiagnosticID = "unknown-reference"
  package static let explanation = LocalizedText(
    vi:
      "Mọi tên trong ngoặc nhọn phải có nghĩa: văn bản đã đăng ký (có ngày nếu viện dẫn đầy đủ), biến của kỳ, số liệu, "
      + "biểu được kèm. Ví dụ {75/KH-SNgV}, {kỳ}, {hồ sơ.tiếp nhận}, {biểu II.06a}.",
    en:
      "Every name in braces must mean something: a registered document (with its date if cited in full), a variable of "
      + "the period, a figure, an annexed form. For example {75/KH-SNgV}, {period}, {dossiers.received}, {form II.06a}."
  )

  package static func findings(in input: CheckInput) -> [Diagnostic] { input.composition.diagnostics }
}

import Foundations
import ReportScript

/// Something worth a page that is no command; `help` and the manual are both made from it.
struct HelpTopic: Sendable {
  /// The name of its page of the manual: "keys".
  let id: String
  /// What `help` takes.
  let name: Term
  let title: LocalizedText
  /// Whole commands.
  var examples: [LocalizedText] = []
  let body: @Sendable (ManualWords) -> [ManualBlock]

  /// In the order of help and manual.
  static let all = [
    firstReport, oldReport, keys, terminals, files, documents, dossiers, texts, references, periods, values, checks,
    sisterUnits, formats, commandLine,
  ]
}

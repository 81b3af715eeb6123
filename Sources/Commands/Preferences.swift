import Foundations

/// What is remembered between sessions, under XDG_CONFIG_HOME: one `name = value` a line.
package struct Preferences: Sendable, Equatable {
  package var language: Language?

  private static let fileName = "settings"
  private static let sizeLimit = 1 << 16

  package init(language: Language? = nil) { self.language = language }

  /// What can be read of the file; a missing or foreign one is as good as none.
  package init(in environment: Environment) {
    guard let path = Self.path(in: environment),
      let bytes = try? environment.files.readFile(path, limit: Self.sizeLimit)
    else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "=").map { $0.filter { $0 != " " } }
      if parts.count == 2, parts[0] == "language" { language = Language(rawValue: String(parts[1])) }
    }
  }

  package func save(in environment: Environment) throws(SystemError) {
    guard let folder = environment.configurationFolder, let path = Self.path(in: environment) else { return }
    do throws(SystemError) {
      try environment.files.makeFolder(FilePath.folder(of: folder), permissions: 0o700)
    } catch  where error.isExistingFile {
    }
    do throws(SystemError) {
      try environment.files.makeFolder(folder, permissions: 0o700)
    } catch  where error.isExistingFile {
    }
    let text = language.map { "language = \($0.rawValue)\n" } ?? ""
    try environment.files.replaceFile(path, with: Array(text.utf8))
  }

  private static func path(in environment: Environment) -> String? {
    environment.configurationFolder.map { FilePath.join($0, fileName) }
  }

  /// `--language`, else BAOCAO_LANG, else what was remembered, else the language of the file, else the locale.
  package static func language(
    option: Language?, file: Language?, in environment: Environment
  ) -> Language {
    option ?? environment.value(of: "BAOCAO_LANG").flatMap { Language(rawValue: $0) }
      ?? Preferences(in: environment).language ?? file ?? environment.localeLanguage
  }
}

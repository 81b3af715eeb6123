import ArgumentParser
import Commands
import Foundations
import Glibc

// The program: command line, wiring, exit codes. What it does stands in Commands.

@main
struct Baocao: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "baocao",
      abstract: Words.say("Soạn báo cáo kiểm soát thủ tục hành chính.", "Writes reports on administrative procedures."),
      discussion: Words.say(
        "Không có lệnh con: mở phiên làm việc trên TỆP. Ví dụ: baocao quy-3-2021.baocao",
        "Without a subcommand: opens the shell on FILE. For example: baocao q3-2021.baocao"),
      version: "baocao \(Version.text)",
      subcommands: [
        ShellCommand.self, RunCommand.self, CheckCommand.self, ExportCommand.self, CompareCommand.self,
        FormatCommand.self, NextCommand.self,
      ],
      defaultSubcommand: ShellCommand.self)
  }

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)  // a file that may not grow is an error like any other
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Our own exit codes stand; the parser's usage error is 2.
  private static func leave(with error: any Error) -> Never {
    if let code = error as? ArgumentParser.ExitCode { Glibc.exit(code.rawValue) }
    let message = fullMessage(for: error)
    if exitCode(for: error) == .success {
      print(message)
      fflush(nil)
      Glibc.exit(Commands.ExitCode.done.rawValue)
    }
    let console = Console(files: PosixFileSystem())
    console.printError(message)
    Glibc.exit(Commands.ExitCode.usage.rawValue)
  }
}

enum Version {
  static let text = "0.5.0"
}

/// Help in the language of the user, known before the command line is read.
enum Words {
  private static let language = Preferences.language(
    option: optionLanguage, file: nil, in: .ofProcess)

  private static var optionLanguage: Language? {
    let arguments = CommandLine.arguments
    for (index, argument) in arguments.enumerated() {
      if argument == "--language", arguments.indices.contains(index + 1) {
        return Language(rawValue: arguments[index + 1])
      }
      if argument.hasPrefix("--language=") { return Language(rawValue: String(argument.dropFirst(11))) }
    }
    return nil
  }

  static func say(_ vi: String, _ en: String) -> String { language == .vietnamese ? vi : en }
}

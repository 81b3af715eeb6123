import ArgumentParser
import Commands
import Foundations
import Glibc

extension Language: ExpressibleByArgument {}
extension RecoveryPolicy: ExpressibleByArgument {}

enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// Options of every subcommand.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Words.say("Ngôn ngữ của thông báo: vi hoặc en.", "Language of messages: vi or en.")))
  var language: Language?

  @Option(help: ArgumentHelp(Words.say("Tô màu: auto, always hoặc never.", "Colour: auto, always or never.")))
  var color: ColorChoice = .auto

  @Flag(
    help: ArgumentHelp(
      Words.say("Chỉ ghi thêm, không dùng mã điều khiển màn hình.", "Append-only output without escapes.")))
  var plain = false

  @Option(
    help: ArgumentHelp(
      Words.say(
        "Phần chưa lưu của phiên trước: take là lấy, leave là để lại trong nhật ký.",
        "Unsaved work of an earlier session: take it, or leave it in the journal.")))
  var recover: RecoveryPolicy?

  func session(isInteractive: Bool = false, file: Language? = nil) -> Session {
    let environment = Environment.ofProcess
    let console = Console(
      files: environment.files, colorsOutput: isColored(environment.terminal.outputIsTerminal, in: environment),
      colorsErrors: isColored(environment.terminal.errorIsTerminal, in: environment))
    let language = Preferences.language(option: language, file: file, in: environment)
    return Session(
      environment: environment, console: console, language: language, isInteractive: isInteractive, isPlain: plain,
      recoveryPolicy: recover)
  }

  private func isColored(_ isTerminal: Bool, in environment: Environment) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      return isTerminal && !plain && environment.value(of: "NO_COLOR") == nil && environment.terminalCanRedraw
    }
  }
}

extension Session {
  /// Ends the work; gives the code to exit with. Output that could not be written is an error of its own.
  mutating func end(_ code: Commands.ExitCode) -> Commands.ExitCode {
    endWork()
    console.flush()
    guard let failure = console.failure else { return code }
    show(.system(failure))
    return .system
  }

  /// Ends the program with a code, on the spot: a large report need not be taken apart first.
  mutating func leave(_ code: Commands.ExitCode) -> Never { Glibc.exit(end(code).rawValue) }
}

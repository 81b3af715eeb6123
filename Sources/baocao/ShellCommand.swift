import ArgumentParser
import Commands
import Foundations
import LineEditor

struct ShellCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "shell", abstract: Words.say("Mở phiên làm việc (mặc định).", "Opens the shell (the default)."))
  }

  @Argument(
    help: ArgumentHelp(
      Words.say(
        "Tệp báo cáo; được tạo khi lưu lần đầu nếu chưa có.", "The report; made on the first save if it does not exist."
      )))
  var file: String?

  @Option(
    name: .customShort("c"),
    help: ArgumentHelp(Words.say("Chạy các lệnh này rồi thoát.", "Run these commands and exit."), valueName: "commands")
  )
  var commands: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let isInteractive = commands == nil && Environment.ofProcess.terminal.inputIsTerminal
    var session = common.session(isInteractive: isInteractive)
    if let file {
      do throws(CommandFailure) {
        try session.open(file)
      } catch {
        session.show(error)
        session.leave(error.exitCode)
      }
    } else if isInteractive {
      session.openUnnamed()
    }
    if common.language == nil { session.adoptLanguageOfFile() }
    if let commands {
      let code = session.runBatch(Array(commands.utf8), name: "-c")
      session.leave(code)
    }
    guard isInteractive else {
      let code = session.runStandardInput()
      session.leave(code)
    }
    var shell = Shell(session: session, isPlain: common.plain)
    let code = shell.run()
    // Not on the spot: the terminal is given back as it was.
    throw ArgumentParser.ExitCode(shell.end(code).rawValue)
  }
}

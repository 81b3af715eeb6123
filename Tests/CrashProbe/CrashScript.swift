import Foundations

/// What is typed in a session that is to be killed: two hundred commands, each on a line of its own.
struct CrashScript {
  static let commandCount = 200

  let folder: String

  var report: String { FilePath.join(folder, "q3.baocao") }
  /// What the session exports.
  var paper: String { FilePath.join(folder, "q3.txt") }
  /// What the session runs.
  var part: String { FilePath.join(folder, "part.baocao") }

  static let partText = """
    add paragraph I.5 "Không phát sinh phản ánh, kiến nghị."
    add item I.12 "Tập huấn nghiệp vụ."

    """

  var commands: [String] { (1...Self.commandCount).map(command) }

  /// Each command of a round of twenty stands where those before it allow it.
  private func command(_ number: Int) -> String {
    guard number > 1 else { return "report Q3/2021" }
    return switch number % 20 {
    case 2: "set number \(number)"
    case 3: "add plan \(number)/KH-SNgV dated 8/2/2021 title \"rà soát lần \(number)\" for 2021"
    case 4: "add dossier H\(number) field \"Hộ tịch\" via direct received 21/6/2021 due 5/7/2021"
    case 5: "resolve H\(number - 1) on 30/6/2021"
    case 6: "add paragraph I.4 \"Thực hiện {\(number - 3)/KH-SNgV}, đã rà soát xong.\""
    case 7: "save"
    case 8: "add item III \"Việc thứ \(number) của kỳ tới.\""
    case 9: "undo"
    case 10: "redo"
    case 11: "edit paragraph I.4 at 1 \"Sửa lần \(number).\""
    case 12: "run \(part)"
    case 13: "undo 3"
    case 14: "add recipient \"Phòng \(number)\""
    case 15: "export \(paper) draft"
    case 16: "undo 2"
    case 17: "redo 2"
    case 18: "remove dossier H\(number - 14)"
    case 19: "save"
    case 0: "add abbreviation T\(number) \"từ viết tắt \(number)\""
    default: "set unit \"Sở Ngoại vụ, lần \(number)\""
    }
  }
}

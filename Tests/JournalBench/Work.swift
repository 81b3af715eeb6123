import Foundations
import TestSupport
import Workspace

/// Commands as an officer types them, each of them new.
enum Work {
  static func plan(_ number: Int) -> String {
    "add plan \(number)/KH-SNgV dated 8/2/2021 title \"rà soát, đánh giá thủ tục hành chính lần thứ \(number)\""
  }

  static func item(_ number: Int) -> String {
    "add item I.4 \"Đã rà soát \(number) thủ tục thuộc thẩm quyền giải quyết của Sở\""
  }

  static func setting(_ number: Int) -> String { "set symbol \"\(number)/BC-SNgV\"" }

  /// What the report is before the first command.
  static let script = "baocao 1 en\nreport Q3/2021\n"

  /// A moment in 2021.
  static let time: Int64 = 1_632_123_002
}

/// The files of the machine, without waiting for the disk where that is not what is measured; what is printed goes
/// where nobody sees it.
struct QuietFiles: RelayingFileSystem {
  let base = PosixFileSystem()
  private let isDurable: Bool
  private let nowhere: OpenFile

  init(isDurable: Bool) throws(SystemError) {
    self.isDurable = isDurable
    nowhere = try base.open("/dev/null", .appending)
  }

  func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    try base.write(file.descriptor <= 2 ? nowhere : file, bytes)
  }

  func synchronise(_ file: OpenFile) throws(SystemError) {
    if isDurable { try base.synchronise(file) }
  }

  func synchroniseData(_ file: OpenFile) throws(SystemError) {
    if isDurable { try base.synchroniseData(file) }
  }
}

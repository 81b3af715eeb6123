import Foundations
import Testing

@testable import Commands

@Suite("A table")
struct OutputTableTests {
  private let table = ColumnTable(
    [
      .init(title: "Số", alignment: .right), .init(title: "Loại", dispensability: 1),
      .init(title: "Cơ quan", givesWay: 2, minimum: 6, dispensability: 2), .init(title: "Trích yếu", givesWay: 1),
    ],
    rows: [["75", "Kế hoạch", "Sở Ngoại vụ", "rà soát thủ tục"], ["920", "Quyết định", "UBND tỉnh", "công bố"]])

  @Test("aligns its columns, numbers to the right")
  func aligns() {
    #expect(
      table.lines(width: 80) == [
        " Số  Loại        Cơ quan      Trích yếu",
        " 75  Kế hoạch    Sở Ngoại vụ  rà soát thủ tục",
        "920  Quyết định  UBND tỉnh    công bố",
      ])
  }

  @Test("cuts the column that gives way first, then the next")
  func givesWay() {
    #expect(
      table.lines(width: 40) == [
        " Số  Loại        Cơ quan      Trích yếu",
        " 75  Kế hoạch    Sở Ngoại vụ  rà soát t…",
        "920  Quyết định  UBND tỉnh    công bố",
      ])
    #expect(
      table.lines(width: 36) == [
        " Số  Loại        Cơ quan    Trích y…",
        " 75  Kế hoạch    Sở Ngoại…  rà soát…",
        "920  Quyết định  UBND tỉnh  công bố",
      ])
  }

  @Test("leaves out what is dispensable, and names it")
  func leavesOut() {
    #expect(
      table.lines(width: 26) == [
        " Số  Loại        Trích yếu", " 75  Kế hoạch    rà soát …", "920  Quyết định  công bố",
      ])
    #expect(table.omittedTitles(width: 26) == ["Cơ quan"])
    #expect(table.omittedTitles(width: 20) == ["Loại", "Cơ quan"])
  }

  @Test("never is wider than the screen", arguments: [1, 5, 9, 12, 20, 33, 40, 80])
  func fits(width: Int) {
    for line in table.lines(width: max(width, 6)) { #expect(UnicodeText.displayWidth(line) <= max(width, 6)) }
  }

  @Test("shows control characters of a record as signs")
  func printable() {
    let table = ColumnTable([.init(title: "A")], rows: [["x\u{1B}[2Jy\u{202E}"]])
    #expect(table.lines(width: 80) == ["A", "x␛[2Jy�"])
  }

  @Test("paints its header only")
  func header() {
    let table = ColumnTable([.init(title: "A")], rows: [["1"]])
    #expect(table.lines(width: 80, isColored: true) == ["\u{1B}[1mA\u{1B}[0m", "1"])
  }
}

@Suite("Lists")
struct OutputListTests {
  @Test("of documents fit 80 columns, the title cut first")
  func documents() {
    var shell = SessionUnderTest(columns: 80)
    shell.prepare(smallReport)
    #expect(
      shell.lines("liệt kê văn bản") == [
        "Số, ký hiệu        Ngày  Loại        Cơ quan ban hành      Trích yếu",
        "75/KH-SNgV   08/02/2021  Kế hoạch    Sở Ngoại vụ           rà soát, đánh giá th…",
        "920/QĐ-UBND   25/6/2021  Quyết định  UBND tỉnh Quảng Ngãi  công bố Danh mục",
      ])
  }

  @Test("are of use on 40 columns")
  func narrow() {
    var shell = SessionUnderTest(columns: 40)
    shell.prepare(smallReport)
    #expect(
      shell.lines("liệt kê văn bản") == [
        "Số, ký hiệu        Ngày  Trích yếu",
        "75/KH-SNgV   08/02/2021  rà soát, đánh …",
        "920/QĐ-UBND   25/6/2021  công bố Danh m…",
        "màn hình hẹp nên không hiện: loại, cơ q…",
      ])
    for kind in ["hồ sơ", "mục", "số liệu", "nơi nhận", "chữ viết tắt", "thông tin"] {
      for line in shell.lines("liệt kê \(kind)") { #expect(UnicodeText.displayWidth(line) <= 40, "\(line)") }
    }
  }

  @Test("of dossiers tell what became of each")
  func dossiers() {
    var shell = SessionUnderTest(.english, columns: 80)
    shell.prepare(smallReport)
    #expect(
      shell.lines("list dossiers") == [
        "Code  Field    Channel   Received        Due  Outcome",
        "H01   Hộ tịch  direct   21/6/2021  05/7/2021  resolved 30/6/2021",
        "H02   Hộ tịch  online   22/6/2021  06/7/2021  resolved 08/7/2021",
        "H03   Lãnh sự  online   01/9/2021  30/9/2021  open",
      ])
  }

  @Test("are whole lines without a header in a pipe")
  func pipe() {
    var shell = SessionUnderTest(columns: 20, onTerminal: false)
    shell.prepare(smallReport)
    #expect(
      shell.lines("liệt kê văn bản") == [
        "75/KH-SNgV  08/02/2021  Kế hoạch  Sở Ngoại vụ  rà soát, đánh giá thủ tục hành chính năm 2021 của Sở",
        "920/QĐ-UBND  25/6/2021  Quyết định  UBND tỉnh Quảng Ngãi  công bố Danh mục",
      ])
    #expect(shell.lines("liệt kê nơi nhận") == ["(trống)"])
  }
}

import Foundations
import Testing

@testable import Commands

@Suite("Bars")
struct OutputChartTests {
  private let chart = BarChart(bars: [
    .init(label: "Hộ tịch", count: 6), .init(label: "Lãnh sự", count: 3), .init(label: "Khác", count: 0),
  ])

  @Test("are as long as the count, in eighths of a block, with number and share")
  func blocks() {
    #expect(
      chart.lines(width: 34, style: .blocks) == [
        "  Hộ tịch  █████████████  6  66,7%", "  Lãnh sự  ██████▌        3  33,3%",
        "  Khác                    0     0%",
      ])
  }

  @Test("are signs of ASCII where the locale has no blocks")
  func ascii() {
    #expect(
      chart.lines(width: 27, style: .ascii) == [
        "  Hộ tịch  ######  6  66,7%", "  Lãnh sự  ###     3  33,3%", "  Khác             0     0%",
      ])
  }

  @Test("are left out where only numbers are wanted, or there is no room")
  func numbersOnly() {
    let numbers = ["  Hộ tịch  6  66,7%", "  Lãnh sự  3  33,3%", "  Khác     0     0%"]
    #expect(chart.lines(width: 80, style: .none) == numbers)
    #expect(chart.lines(width: 22, style: .blocks) == numbers)
  }

  @Test("show a little of what is not nothing")
  func little() {
    let chart = BarChart(bars: [.init(label: "a", count: 100_000), .init(label: "b", count: 1)])
    #expect(chart.lines(width: 80, style: .blocks)[1].contains("▏"))
    #expect(chart.lines(width: 80, style: .ascii)[1].contains("#"))
  }

  @Test("stay within the screen, whatever the labels and numbers are", arguments: [40, 41, 60, 80])
  func fits(width: Int) {
    let chart = BarChart(bars: [
      .init(label: "Đăng ký kinh doanh và hộ kinh doanh cá thể", count: Int.max), .init(label: "b", count: Int.max),
    ])
    for style in [BarChart.Style.blocks, .ascii, .none] {
      for line in chart.lines(width: width, style: style) { #expect(UnicodeText.displayWidth(line) <= width) }
    }
  }
}

@Suite("show figures")
struct OutputFiguresTests {
  @Test("draws what came in and what became of it, and names what rates are shares of")
  func bars() {
    var shell = SessionUnderTest(columns: 50)
    shell.prepare(smallReport)
    #expect(
      shell.lines("xem số liệu") == [
        "Số liệu Quý III/2021, từ 15/6/2021 đến 14/9/2021",
        "",
        "Tiếp nhận theo lĩnh vực: 3 hồ sơ",
        "  Hộ tịch  " + String(repeating: "█", count: 29) + "  2  66,7%",
        "  Lãnh sự  " + String(repeating: "█", count: 14) + "▌" + String(repeating: " ", count: 14) + "  1  33,3%",
        "",
        "Tiếp nhận theo hình thức: 3 hồ sơ",
        "  trực tuyến           " + String(repeating: "█", count: 17) + "  2  66,7%",
        "  trực tiếp, bưu chí…  " + String(repeating: "█", count: 8) + "▌" + String(repeating: " ", count: 8)
          + "  1  33,3%",
        "  từ kỳ trước chuyển…  " + String(repeating: " ", count: 17) + "  0     0%",
        "",
        "Đã giải quyết: 2 hồ sơ",
        "  trước hạn  " + String(repeating: "█", count: 29) + "  1  50%",
        "  đúng hạn   " + String(repeating: " ", count: 29) + "  0   0%",
        "  quá hạn    " + String(repeating: "█", count: 29) + "  1  50%",
        "",
        "Đang giải quyết: 1 hồ sơ",
        "  trong hạn  " + String(repeating: "█", count: 28) + "  1  100%",
        "  quá hạn    " + String(repeating: " ", count: 28) + "  0    0%",
        "",
        "Tỷ lệ",
        "  giải quyết trước và đúng hạn trên số đã giải",
        "  quyết: 1/2 = 50%",
        "  giải quyết quá hạn trên số đã giải quyết: 1/2 =",
        "  50%",
        "  trực tuyến trên số tiếp nhận mới trong kỳ: 2/3 =",
        "  66,7%",
      ])
  }

  @Test("says of a share of nothing that there was nothing, in either language")
  func nothing() {
    var shell = SessionUnderTest(columns: 100)
    shell.prepare("báo cáo quý 3/2021\nthêm số liệu lĩnh vực \"Hộ tịch\" kỳ trước 2 trễ 2")
    let lines = shell.lines("xem số liệu")
    #expect(lines.contains("  giải quyết quá hạn trên số đã giải quyết: không phát sinh"))
    #expect(lines.contains("Đã giải quyết: 0 hồ sơ"))
    #expect(!lines.contains { $0.contains("100%") && $0.contains("trực tuyến") })
    shell.prepare("language en")
    #expect(shell.lines("show figures").contains("  solved late, of all solved: none (không phát sinh)"))
  }

  @Test("draws signs of ASCII in another locale, and nothing with --plain or in a pipe")
  func plain() {
    for (locale, plain, onTerminal, sign) in [
      ("C", false, true, "#"), ("vi_VN.UTF-8", false, true, "█"), ("vi_VN.UTF-8", true, true, ""),
      ("vi_VN.UTF-8", false, false, ""),
    ] {
      var shell = SessionUnderTest(onTerminal: onTerminal, plain: plain, variables: ["LANG": locale])
      shell.prepare(smallReport)
      let drawn = Set(shell.type("xem số liệu").filter { "#█".contains($0) }.map(String.init)).joined()
      #expect(drawn == sign)
    }
  }

  @Test("tells how to begin where there is nothing to draw")
  func empty() {
    var shell = SessionUnderTest()
    #expect(shell.type("xem số liệu") == "chưa có hồ sơ hay số liệu nào: thêm hồ sơ …, thêm số liệu …\n")
  }
}

import Foundation
import Testing

@Suite("On the screen", .enabled(if: Screen.isAvailable, "tmux is not installed"), .serialized)
struct ScreenTests {
  private func started(columns: Int = 80, rows: Int = 24) throws -> Screen {
    let screen = try Screen(columns: columns, rows: rows)
    try screen.wait("the prompt") { $0.last?.hasPrefix("baocao>") == true }
    return screen
  }

  /// The row with the prompt, without what stands at its right edge.
  private func line(_ rows: [String]) -> String? {
    rows.last { $0.hasPrefix("baocao>") }?.split(separator: "  ").first.map(String.init)
  }

  @Test("Vietnamese typed letter by letter, composed or not, stands as it should, the cursor behind it")
  func vietnamese() throws {
    let screen = try started()
    for letter in "Việt đường".unicodeScalars { try screen.type(String(letter)) }
    try screen.wait("the text") { line($0) == "baocao> Việt đường" }
    #expect(try screen.cursorColumn() == 18)
    try screen.press("C-u")
    try screen.type("kế hoạch".decomposedStringWithCanonicalMapping)
    try screen.wait("the text") { line($0) == "baocao> kế hoạch" }
    #expect(try screen.cursorColumn() == 16)
  }

  @Test("Arrows go over whole letters, and what is typed in the middle pushes the rest along")
  func arrows() throws {
    let screen = try started()
    try screen.type("ngày".decomposedStringWithCanonicalMapping + " tốt")
    try screen.press("Left", "Left", "Left", "Left", "Left", "Left")
    try screen.type("à")
    try screen.press("DC")
    try screen.wait("the text") { line($0) == "baocao> ngày tốt" }
    try screen.press("Home", "DC")
    try screen.type("N")
    try screen.wait("the text") { line($0) == "baocao> Ngày tốt" }
    #expect(try screen.cursorColumn() == 9)
  }

  @Test("Wide letters take two columns, and the cursor knows it")
  func wide() throws {
    let screen = try started()
    try screen.type("漢字a")
    try screen.wait("the text") { line($0) == "baocao> 漢字a" }
    #expect(try screen.cursorColumn() == 13)
    try screen.press("Left", "Left", "BSpace")
    try screen.wait("the text") { line($0) == "baocao> 字a" }
  }

  @Test("What is shown while searching is gone afterwards")
  func search() throws {
    let screen = try started()
    try screen.type("tìm quyết định")
    try screen.press("Enter")
    try screen.wait("the answer") {
      $0.contains { $0.hasPrefix("không tìm thấy") } && $0.last?.hasPrefix("baocao>") == true
    }
    try screen.press("C-r")
    try screen.type("dinh")
    try screen.wait("the search") { $0.last?.hasPrefix("tìm: dinh") == true }
    try screen.press("C-g")
    try screen.wait("an empty line") { $0.last?.hasPrefix("tìm: ") == false && line($0) == "baocao>" }
  }

  @Test("A line that is longer than the window wraps, and Home leads to its beginning", arguments: [40, 80])
  func wrapping(columns: Int) throws {
    let screen = try started(columns: columns, rows: 10)
    let text = "Thực hiện kế hoạch kiểm soát thủ tục hành chính năm 2021 của tỉnh, đơn vị đã hoàn thành"
    try screen.type(text)
    let joined = { (rows: [String]) in rows.joined().replacing(" ", with: "") }
    try screen.wait("the text") { joined($0).hasSuffix(text.replacing(" ", with: "")) }
    try screen.press("Home")
    try screen.type("I. ")
    try screen.wait("the text") { joined($0).contains("baocao>I.Thựchiện") && joined($0).hasSuffix("hoànthành") }
  }

  @Test("A resize while a line is edited draws it once")
  func resize() throws {
    let screen = try started(columns: 80, rows: 12)
    try screen.type("thêm kế hoạch 75/KH-SNgV ngày 8/2/2021")
    try screen.wait("the text") { line($0)?.hasSuffix("2021") == true }
    try screen.resize(columns: 44, rows: 10)
    try screen.type("!")
    let rows = try screen.wait("the text") { $0.joined().replacing(" ", with: "").hasSuffix("8/2/2021!") }
    #expect(rows.filter { $0.hasPrefix("baocao> thêm") }.count == 1)
  }
}

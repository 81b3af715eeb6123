import Foundations
import Testing

@Suite("Completion of commands")
struct CompletionCommandTests {
  @Test(
    "goes on the words of a command",
    arguments: [
      ("the▮", "thêm "), ("them ke▮", "thêm kế hoạch "), ("THÊM KẾ▮", "thêm kế hoạch "),
      ("xuat▮", "2: [\"xuất\", \"xuất tất cả\"]"),
      ("đă▮", "đặt "), ("  tinh▮", "  tình trạng "), ("tro g▮", "trợ giúp "), ("them chu▮", "thêm chữ viết tắt "),
      // Only the other language fits.
      ("add pl▮", "add plan "), ("stat▮", "status "), ("qui▮", "quit "), ("add kế h▮", "add kế hoạch "),
      // A word within.
      ("them hoach▮", "thêm kế hoạch "), ("trạng▮", "tình trạng "),
      // The cursor inside, and nothing that fits.
      ("them ke▮ 75/KH-SNgV", "thêm kế hoạch  75/KH-SNgV"), ("xyz▮", "0: []"), ("# the▮", "0: []"), ("\"the▮", "0: []"),
      ("thêm đoạn I.4 # the▮", "0: []"), ("thêm tịch▮", "0: []"),
    ])
  func commands(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }

  @Test("offers every verb to an empty line, with what it does")
  func emptyLine() {
    let vietnamese = Typed("▮").lines
    #expect(vietnamese.contains("đặt – đặt một thông tin của phần đầu, phần cuối hoặc cách trình bày"))
    #expect(vietnamese.contains("chuyển – đoạn, ý, bảng, mục, nơi nhận, phụ lục"))
    #expect(!Typed("▮").labels.contains("bỏ qua"), "reserved for later")
    #expect(Typed("▮", .english).lines.contains("move – paragraph, item, table, section, recipient, annex"))
  }

  @Test("offers the kinds of a verb, and replaces the whole phrase")
  func kinds() {
    let typed = Typed("chuyen ▮")
    #expect(typed.labels == ["đoạn", "ý", "bảng", "mục", "nơi nhận", "phụ lục"])
    #expect(typed.texts.first == "chuyển đoạn")
    #expect(typed.completion.replaced == 0..<7)
    #expect(typed.completion.commonPrefix == "chuyển ")
  }

  @Test("finds a command by its kind")
  func kindAlone() {
    #expect(
      Typed("kế hoạch▮").lines == [
        "thêm kế hoạch – đăng ký một văn bản để viện dẫn", "sửa kế hoạch – sửa thông tin của một văn bản đã đăng ký",
        "xóa kế hoạch – bỏ một văn bản khỏi danh sách",
      ])
  }

  @Test("goes on several verbs that begin alike")
  func severalVerbs() {
    #expect(Typed("trả ▮").texts == ["trả kết quả", "trả lại"])
    #expect(Typed("re▮", .english).completion.commonPrefix == "re")
  }

  @Test("knows which line of several the cursor is on")
  func lines() {
    #expect(Typed("thêm đoạn I.4 \"x\"\nthem ke▮").taken == "thêm đoạn I.4 \"x\"\nthêm kế hoạch ")
    #expect(Typed("them ke▮\nthêm đoạn I.4 \"x\"").taken == "thêm kế hoạch \nthêm đoạn I.4 \"x\"")
    #expect(Typed("thêm đoạn \\\n  I.4 \\\n  vị▮").taken == "thêm đoạn \\\n  I.4 \\\n  vị trí ")
    #expect(Typed("thêm \\\nkế h▮").texts == ["thêm kế hoạch"])
  }

  @Test("understands a verb that was cut short")
  func cutShort() {
    #expect(Typed("xe I.4▮").texts == ["I.4"])
  }

  @Test("counts scalars, and takes any cursor")
  func cursors() {
    let typed = Typed("the▮")
    #expect(typed.completer.completion(of: "the", cursor: -5).replaced == 0..<0)
    #expect(typed.completer.completion(of: "the", cursor: 99).replaced == 0..<3)
    // Decomposed: t h e + circumflex m.
    #expect(typed.completer.completion(of: "the\u{302}m", cursor: 5).replaced == 0..<5)
    #expect(typed.completer.completion(of: "the\u{302}m", cursor: 5).candidates.map(\.text) == ["thêm"])
  }
}

import Foundations
import Testing

@Suite("Completion of commands")
struct CompletionCommandTests {
  @Test(
    "goes on the words of a command",
    arguments: [
      ("the▮", "thêm "), ("them ke▮", "thêm kế hoạch "), ("THÊM KẾ▮", "thêm kế hoạch "), ("xuat▮", "xuất "),
      ("đă▮", "đặt "), ("  tinh▮", "  tình trạng "), ("tro g▮", "trợ giúp "), ("them chu▮", "thêm chữ viết tắt "),
      // Only the other language fits.
      ("add pl▮", "add plan "), ("stat▮", "status "), ("qui▮", "quit "), ("add kế h▮", "add kế hoạch "),
      // A word within.
      ("thêm tịch▮", "0: []"), ("them hoach▮", "thêm kế hoạch "), ("trạng▮", "tình trạng "),
      // The cursor inside, and nothing that fits.
      ("them ke▮ 75/KH-SNgV", "thêm kế hoạch  75/KH-SNgV"), ("xyz▮", "0: []"), ("# the▮", "0: []"), ("\"the▮", "0: []"),
    ])
  func commands(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }
}

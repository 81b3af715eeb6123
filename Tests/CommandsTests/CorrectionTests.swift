import Foundation
import Foundations
import Testing

@Suite("The line that would have been right")
struct CorrectionTests {
  private static let report = [
    "báo cáo quý 3/2021", "đặt đơn vị tắt SNgV", "thêm kế hoạch 75/KH-SNgV ngày 08/02/2021",
    "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021", "thêm ý III \"Rà soát.\"",
  ]

  private func started(_ language: Language = .vietnamese) -> EditingSession {
    var session = EditingSession(language)
    for line in Self.report { _ = session.say(line) }
    return session
  }

  @Test(
    "is shown, and proposed for the next prompt",
    arguments: [
      ("đặt đơn vị Sở Ngoại vụ", "đặt đơn vị \"Sở Ngoại vụ\""),
      ("đătj đơn vị \"Sở Ngoại vụ\"", "đặt đơn vị \"Sở Ngoại vụ\""),
      ("ste unit \"Sở Ngoại vụ\"", "set unit \"Sở Ngoại vụ\""),
      ("đặt đơn ivj \"Sở Ngoại vụ\"", "đặt đơn vị \"Sở Ngoại vụ\""),
      ("thêm kees hoachj 77/KH-SNgV", "thêm kế hoạch 77/KH-SNgV"),
      ("add pln 77/KH-SNgV", "add plan 77/KH-SNgV"),
      ("thêm 77/KH-SNgV ngày 8/2/2021", "thêm kế hoạch 77/KH-SNgV ngày 8/2/2021"),
      ("add 920/QĐ-UBND", "add decision 920/QĐ-UBND"),
      ("thêm công văn 77/KH-SNgV", "thêm kế hoạch 77/KH-SNgV"),
      ("add decision 77/KH-SNgV dated 8/2/2021", "add plan 77/KH-SNgV dated 8/2/2021"),
      ("thêm kế hoạch 77/KH-SNgV tríhc yếu \"Rà soát\"", "thêm kế hoạch 77/KH-SNgV trích yếu \"Rà soát\""),
      ("sửa kế hoạch 75/KH-SNG ngày 9/2/2021", "sửa kế hoạch 75/KH-SNgV ngày 9/2/2021"),
      ("xem 75/KH-SNG", "xem 75/KH-SNgV"),
      ("trả kết quả H0l ngày 30/6/2021", "trả kết quả H01 ngày 30/6/2021"),
      ("thêm đoạn i.4 \"Xong.\"", "thêm đoạn I.4 \"Xong.\""),
      ("thêm đoạn I4 \"Xong.\"", "thêm đoạn I.4 \"Xong.\""),
      ("thêm đoạn 1.4 \"Xong.\"", "thêm đoạn I.4 \"Xong.\""),
      ("thêm đoạn I.3.1 \"Xong.\"", "thêm đoạn I.3.a \"Xong.\""),
      ("thêm đoạn I.4.a \"Xong.\"", "thêm đoạn I.4 \"Xong.\""),
      ("sửa đoạn III \"Xong.\"", "sửa ý III \"Xong.\""),
      ("sửa kế hoạch 75/KH-SNgV ngày 9.2.2021", "sửa kế hoạch 75/KH-SNgV ngày 09/02/2021"),
      ("sửa kế hoạch 75/KH-SNgV ngày 9/2/21", "sửa kế hoạch 75/KH-SNgV ngày 09/02/2021"),
      ("đặt ngày 9-30-2021", "đặt ngày 30/9/2021"),
      ("sửa kỳ báo cáo quý ba năm 2021", "sửa kỳ báo cáo quý III/2021"),
      ("sửa kỳ báo cáo Q3.2021", "sửa kỳ báo cáo Q3/2021"),
      ("đặt kiểu số đếm padde", "đặt kiểu số đếm padded"),
      ("đặt đơn vị \"Sở Ngoại vụ", "đặt đơn vị \"Sở Ngoại vụ\""),
      // The text is asked for then.
      ("thêm đoạnn I.4", "thêm đoạn I.4"),
      // Mending one mistake shows the next.
      ("thmê đoạn i.4 Đã xong.", "thêm đoạn I.4 \"Đã xong.\""),
      // Two mistakes of one line.
      (
        "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" qua trực tiep nhận 21-6-2021 hẹn 5-7-2021",
        "thêm hồ sơ H02 lĩnh vực \"Hộ tịch\" qua trực tiep nhận 21/6/2021 hẹn 05/7/2021"
      ),
    ])
  func corrected(typed: String, corrected: String) {
    var session = started()
    let shown = session.say(typed)
    #expect(shown.hasSuffix("viết: \(corrected)\n"), "\(shown)")
    #expect(session.proposal == corrected)
    // What is proposed is taken.
    #expect(!session.say(corrected).contains("lỗi["))
  }

  @Test("is not shown where it would not be taken either, or where no remedy is known")
  func none() {
    for typed in [
      "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21-6-2021 hẹn 5-7-2021",  // H01 is there already
      "sửa kế hoạch 75/KH-SNgV ngày 31/6/2021",  // the 30th or the 1st?
      "thêm đoạn I.13 \"Xong.\"",
      "xóa mục III.a",  // all of III would go
      "xyzzy",
    ] {
      var session = started()
      let shown = session.say(typed)
      #expect(shown.contains("lỗi["))
      #expect(!shown.contains("viết: thêm") && !shown.contains("viết: sửa") && !shown.contains("viết: xóa"), "\(shown)")
      #expect(session.proposal == "")
    }
  }

  @Test("stands once: the hint that writes it out gives way to it")
  func hint() {
    var session = started()
    #expect(session.say("đặt đơn vị Sở Ngoại vụ").components(separatedBy: "viết: ").count == 2)
    #expect(session.say("thêm công văn 77/KH-SNgV").components(separatedBy: "viết: ").count == 2)
  }

  @Test("keeps the text block of the command")
  func block() {
    var session = started()
    let shown = session.say("thêm đoạnn I.4\n| Một.\n|\n| Hai.")
    #expect(shown.hasSuffix("viết: thêm đoạn I.4\n| Một.\n|\n| Hai.\n"), "\(shown)")
    #expect(session.proposal == "thêm đoạn I.4\n| Một.\n|\n| Hai.")
  }

  @Test("gives way to the shortest example where only the command is known, unless its usage is shown")
  func example() {
    var session = started(.english)
    #expect(
      session.say("add dossier H05 field \"A\" via direct received 5/2/2021 due soon").hasSuffix(
        "for example: add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021 due 05/7/2021 resolved 30/6/2021\n"
      ))
    #expect(session.proposal == "")
    let shown = session.say("remove dossier H05 \"A\"")
    #expect(shown.contains("usage: remove dossier") && !shown.contains("for example"))
  }

  @Test(
    "shows an example of the kind that was typed",
    arguments: [
      ("thêm kế hoạch", "thêm kế hoạch 75/KH-SNgV"), ("thêm công văn", "thêm công văn 667/SNgV-VP"),
      ("thêm quyết định", "thêm quyết định 932/QĐ-UBND"), ("thêm nghị định", "thêm nghị định 45/2020/NĐ-CP"),
      ("thêm văn bản", "thêm văn bản 34-NQ/TU"),
      ("sửa báo cáo 1/BC-SNgV ngày", "sửa báo cáo 702/BC-SNgV ngày 30/6/2021"),
    ])
  func exampleOfItsKind(command: String, example: String) {
    var session = started()
    #expect(session.say("\(command) xyz").contains("ví dụ: \(example)"))
  }

  @Test("is shown for annexes and fields as for all else")
  func annexesAndFields() {
    var session = started()
    _ = session.say("thêm phụ lục \"Một\"")
    for (typed, corrected) in [
      ("sửa phụ lục 2 khổ ngang", nil), ("sửa phụ lục I khổ ngang", nil),
      ("sửa phụ lục số1 khổ ngang", "sửa phụ lục 1 khổ ngang"), ("thêm đoạn PL-1 \"a\"", "thêm đoạn PL1 \"a\""),
      ("đặt độ khẩn hỏa tóc", nil), ("đặt độ khẩn hoả tố", "đặt độ khẩn hỏa tốc"),
      ("thêm phụ lụ \"Hai\"", "thêm phụ lục \"Hai\""), ("thêm phụ lục Hai", "thêm phụ lục \"Hai\""),
      ("xóa phụ lục 2", nil), ("đặt lề 20/12.5/30/20", nil),
    ] as [(String, String?)] {
      let shown = session.say(typed)
      if let corrected {
        #expect(shown.hasSuffix("viết: \(corrected)\n"), "\(shown)")
      } else {
        #expect(
          !shown.contains("viết: sửa") && !shown.contains("viết: xóa") && !shown.contains("viết: đặt"), "\(shown)")
      }
    }
  }

  @Test("cannot bring a control sequence to the terminal")
  func controls() {
    var session = started()
    let shown = session.say("đặt đơn vị Sở\u{202E} Ngoại vụ")
    #expect(!shown.unicodeScalars.contains("\u{202E}"))
  }

  @Test("spells a symbol whose marks are missing, and never offers a bare number as a text")
  func symbolsAndNumbers() {
    var session = started()
    #expect(session.say("them quyet dinh 12/QD-SNgV").hasSuffix("viết: them quyet dinh 12/QĐ-SNgV\n"))
    #expect(session.proposal == "them quyet dinh 12/QĐ-SNgV")
    #expect(session.say("them ke haoch 5/KH-SNgV").hasSuffix("viết: them kế hoạch 5/KH-SNgV\n"))
    #expect(!session.say("them ke haoch 5").contains("viết: them kế hoạch\n"))
    _ = session.session.takeNextLine()
    _ = session.say("thêm đoạn I.4 \"Một.\"", "sua doan I.4 1")
    #expect(session.proposal == "")
  }
}

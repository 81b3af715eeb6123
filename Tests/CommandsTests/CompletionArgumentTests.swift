import Foundations
import Testing

@Suite("Completion of keywords")
struct CompletionKeywordTests {
  @Test("offers the keywords that were not used, required ones first, in the language of the verb")
  func keywords() {
    #expect(
      Typed("thêm hồ sơ H03 nhận 1/7/2021 ▮").lines.prefix(5) == [
        "lĩnh vực – lĩnh vực", "qua – hình thức nộp", "hẹn – ngày hẹn trả", "thủ tục – tên thủ tục",
        "trả – ngày trả kết quả",
      ])
    #expect(
      Typed("add plan 80/KH-SNgV dated 8/2/2021 ▮").lines == [
        "by – cơ quan ban hành", "title – trích yếu", "for – năm thực hiện", "as – tên gọi tắt",
      ])
    #expect(Typed("ADD PLAN 80/KH-SNgV dated 8/2/2021 ▮").labels == ["by", "title", "for", "as"])
  }

  @Test(
    "goes on keywords and flags",
    arguments: [
      ("thêm kế hoạch 80/KH-SNgV trich▮", "thêm kế hoạch 80/KH-SNgV trích yếu "),
      ("thêm kế hoạch 80/KH-SNgV trích y▮", "thêm kế hoạch 80/KH-SNgV trích yếu "),
      ("thêm đoạn I.4 li▮", "thêm đoạn I.4 liền "), ("xuất a.docx ghi▮", "xuất a.docx ghi đè "),
      ("add paragraph I.4 ru▮", "add paragraph I.4 runin "), ("chuyển mục I.4 ▮", "chuyển mục I.4 đến "),
      ("trả kết quả H02 ▮", "trả kết quả H02 ngày "), ("báo cáo quý 3/2021 đề▮", "báo cáo quý 3/2021 đề cương "),
      ("báo cáo quý 3/2021 từ 1/7/2021 ▮", "báo cáo quý 3/2021 từ 1/7/2021 đến "),
      // Used already; a value, not a keyword; a quoted word is never one.
      ("thêm đoạn I.4 liền li▮", "0: []"), ("thêm kế hoạch 80/KH-SNgV trích yếu ng▮", "0: []"),
      ("thêm đoạn I.4 \"li▮", "0: []"),
    ])
  func keyword(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }

  @Test("offers a repeatable keyword again")
  func repeatable() {
    let line = "thêm hồ sơ H03 tạm dừng 1/7/2021 tiếp tục 5/7/2021 t▮"
    #expect(Typed(line).labels == ["thủ tục", "trả", "trả lại", "tạm dừng", "tiếp tục"])
  }

  @Test("offers beside the value of a keyword the longer keyword that begins with it")
  func longerKeyword() {
    let typed = Typed("thêm hồ sơ H03 trả ▮")
    #expect(typed.texts == ["trả 08/9/2021", "trả 15/6/2021", "trả 14/9/2021", "trả lại"])
    #expect(typed.completion.commonPrefix == "trả ")
    #expect(Typed("thêm hồ sơ H03 trả l▮").taken == "thêm hồ sơ H03 trả lại ")
    #expect(Typed("thêm hồ sơ H03 trả 15▮").taken == "thêm hồ sơ H03 trả 15/6/2021 ")
  }
}

@Suite("Completion of values")
struct CompletionValueTests {
  @Test(
    "goes on a value",
    arguments: [
      // Choices and fields, in either language.
      ("thêm hồ sơ H03 qua buu▮", "thêm hồ sơ H03 qua bưu chính "),
      ("thêm hồ sơ H03 qua onl▮", "thêm hồ sơ H03 qua online "),
      ("báo cáo quý 3/2021 đề cương k▮", "báo cáo quý 3/2021 đề cương kstt "),
      ("đặt don vi t▮", "đặt đơn vị tắt "), ("set superi▮", "set superior "), ("ngôn ngữ e▮", "ngôn ngữ en "),
      ("đặt kiểu số đếm pa▮", "đặt kiểu số đếm padded "), ("đặt ký hiệu b▮", "đặt ký hiệu BC-SNgV "),
      ("đặt đơn vị \"sở▮", "đặt đơn vị \"Sở Ngoại vụ\" "), ("liệt kê chu▮", "liệt kê chữ viết tắt "),
      // Sections, by number and by a word of the heading.
      ("thêm đoạn I.3.a▮", "thêm đoạn I.3.a "), ("thêm đoạn i.12▮", "thêm đoạn I.12 "),
      ("thêm đoạn gian▮", "thêm đoạn I.4 "), ("thêm mục I.1▮", "thêm mục I.13 "),
      // Documents, by number, symbol, alias and title.
      ("sửa kế hoạch 7▮", "sửa kế hoạch 75/KH-SNgV "), ("sửa văn bản qđ▮", "sửa văn bản 37/QĐ-SNgV "),
      ("sửa kế hoạch kh-sngv▮", "sửa kế hoạch 75/KH-SNgV "), ("xóa kế hoạch ke-h▮", "xóa kế hoạch kế-hoạch-rà-soát "),
      ("xóa văn bản danh▮", "xóa văn bản 75/KH-SNgV "), ("sửa quyết định ▮", "sửa quyết định 37/QĐ-SNgV "),
      ("xóa kế hoạch 37▮", "0: []"),
      // A new number: what lacks something, and the symbols in use.
      ("thêm quyết định 37▮", "thêm quyết định 37/QĐ-SNgV "), ("thêm kế hoạch 80/kh-s▮", "thêm kế hoạch 80/KH-SNgV "),
      ("thêm báo cáo 5/▮", "thêm báo cáo 5/BC-SNgV "),
      // Dossiers.
      ("thêm hồ sơ ▮", "thêm hồ sơ H03 "), ("trả kết quả ▮", "trả kết quả H02 "), ("sửa hồ sơ h01▮", "sửa hồ sơ H01 "),
      // Names that need quotes.
      ("thêm hồ sơ H03 lĩnh vực ho▮", "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" "),
      ("thêm hồ sơ H03 lĩnh vực \"dat d▮", "thêm hồ sơ H03 lĩnh vực \"Đất đai\" "),
      ("thêm hồ sơ H03 lĩnh vực “Hộ▮", "thêm hồ sơ H03 lĩnh vực “Hộ tịch” "),
      (
        "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" thủ tục ▮",
        "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" thủ tục \"Đăng ký khai sinh\" "
      ),
      ("thêm số liệu lĩnh vực chung▮", "thêm số liệu lĩnh vực \"Chứng thực\" "),
      ("thêm kế hoạch 9/KH-UBND cơ quan ubnd t▮", "thêm kế hoạch 9/KH-UBND cơ quan ubnd trích yếu "),
      ("thêm kế hoạch 9/KH-UBND cơ quan \"ubnd t▮", "thêm kế hoạch 9/KH-UBND cơ quan \"UBND tỉnh\" "),
      // Small lists.
      ("xóa chữ viết tắt q▮", "xóa chữ viết tắt QPPL "), ("sửa chữ viết tắt thủ▮", "sửa chữ viết tắt TTHC "),
      ("xóa biểu ▮", "xóa biểu II.06a "), ("thêm biểu ▮", "thêm biểu II.06a "),
      ("xóa nơi nhận nội▮", "xóa nơi nhận 2 "),
      ("giải thích emp▮", "giải thích empty-section "), ("xem bản▮", "xem bản in "), ("xem pap▮", "xem paper "),
      ("xem h02▮", "xem H02 "), ("trợ giúp them ho▮", "trợ giúp thêm hồ sơ "), ("help add fig▮", "help add figures "),
      ("thêm ý I.4 cấp 2▮", "thêm ý I.4 cấp 2 "),
      // Behind something that cannot be understood.
      ("thêm đoạn I.4 \"x\"y ▮", "0: []"), ("thêm đoạn xyz vị▮", "0: []"), ("lưu tên \"x\" ▮", "0: []"),
    ])
  func value(typed: String, line: String) {
    #expect(Typed(typed).taken == line)
  }

  @Test("shows what each is")
  func details() {
    #expect(
      Typed("sửa kế hoạch ▮").lines == [
        "75/KH-SNgV – Kế hoạch, 08/02/2021, rà soát, đánh giá thủ tục hành chính năm 2021",
        "20/KH-UBND – Kế hoạch, 29/01/2021, kiểm soát thủ tục hành chính",
        "15/KH-UBND@2021 – Kế hoạch, 14/01/2021", "15/KH-UBND@2022 – Kế hoạch, 18/01/2022",
      ])
    #expect(Typed("edit plan 75▮", .english).lines.first?.hasPrefix("75/KH-SNgV – plan, 08/02/2021, rà soát") == true)
    #expect(Typed("sửa hồ sơ ▮").lines == ["H01 – Hộ tịch, trả 30/6/2021", "H02 – Đất đai, hẹn 30/8/2021"])
    #expect(Typed("edit dossier H01▮", .english).lines == ["H01 – Hộ tịch, resolved 30/6/2021"])
    #expect(Typed("thêm đoạn I.4▮").lines == ["I.4 – Rà soát, đơn giản hóa TTHC (2 phần)"])
    #expect(Typed("xóa nơi nhận ▮").lines == ["1 – Văn phòng UBND tỉnh", "2 – Sở Nội vụ"])
    #expect(Typed("set fnot▮", .english).lines == [])
    #expect(Typed("set plac▮", .english).lines == ["place – the place before the date"])
  }

  @Test("goes on a field that is the beginning of others, or takes its value")
  func fields() {
    let typed = Typed("đặt đơn vị ▮")
    #expect(
      typed.texts == [
        "đơn vị tắt", "đơn vị báo cáo", "đơn vị nhận báo cáo", "đơn vị soạn thảo", "đơn vị \"Sở Ngoại vụ\"",
      ])
    #expect(typed.completion.replaced == 4..<11)
  }

  @Test("keeps the years of one number apart")
  func ambiguousNumbers() {
    #expect(Typed("sửa kế hoạch 15▮").texts == ["15/KH-UBND@2021", "15/KH-UBND@2022"])
    #expect(Typed("sửa kế hoạch 15▮").completion.commonPrefix == "15/KH-UBND@202")
  }

  @Test("offers the places of a section: its parts to change them, the gaps to add one")
  func positions() {
    #expect(Typed("sửa ý I.4 vị trí ▮").lines == ["2 – Tiếp tục đơn giản hóa các thủ tục."])
    #expect(Typed("remove paragraph I.4 at ▮").lines == ["1 – Sở đã rà soát xong. Kết quả tốt."])
    #expect(
      Typed("thêm đoạn I.4 vị trí ▮").lines == [
        "1 – trước: Sở đã rà soát xong. Kết quả tốt.", "2 – trước: Tiếp tục đơn giản hóa các thủ tục.", "3 – sau cùng",
      ])
    #expect(Typed("chuyển ý I.4 vị trí 2 đến I.5 vị trí ▮").lines == ["1 – sau cùng"])
    #expect(Typed("thêm nơi nhận vị trí ▮").labels == ["1", "2", "3"])
    #expect(Typed("sửa ý I.99 vị trí ▮").lines == [])
  }

  @Test("proposes the free numbers for a new section")
  func newSections() {
    #expect(Typed("thêm mục ▮").labels == ["IV", "I.13", "I.3.c", "II.3", "II.2.c"])
    #expect(Typed("add section ▮", in: scriptedReport("report Q3/2021 outline free")).labels == ["I"])
  }

  @Test("offers nothing for what only the user knows")
  func nothing() {
    for line in [
      "thêm kế hoạch 8/KH-SNgV gọi là ▮", "thêm kế hoạch 8/KH-SNgV trích yếu \"rà▮", "tìm rà▮", "thoát ▮", "hoàn tác ▮",
    ] {
      #expect(Typed(line).texts == [], "\(line)")
    }
  }

  @Test("takes an empty report")
  func emptyReports() {
    for line in [
      "sửa kế hoạch ▮", "thêm hồ sơ ▮", "trả kết quả ▮", "thêm hồ sơ A lĩnh vực ▮", "xóa nơi nhận ▮", "xóa biểu ▮",
    ] {
      #expect(Typed(line, in: bareReport).texts == [], "\(line)")
    }
    #expect(Typed("thêm kế hoạch 80/▮", in: bareReport).texts == [])
  }
}

import Foundations
import ReportScript

extension HelpTopic {
  static let values = HelpTopic(
    id: "values", name: Term("values", "giá trị", aliases: ["cú pháp", "syntax"]),
    title: LocalizedText(vi: "Cách viết lệnh và giá trị", en: "How commands and values are written"),
    body: { words in
      [
        .table(
          [words.say("trong cú pháp", "in a usage line"), words.say("cách viết", "how it is written")], rows(words))
      ]
        + prose(words)
    })

  private static func prose(_ words: ManualWords) -> [ManualBlock] {
    [
      .paragraph(
        words.say(
          "Trong cú pháp, phần trong `[ ]` có thể bỏ qua, `…` là có thể lặp lại, `|` là chọn một. Các cặp từ khóa và giá trị "
            + "đứng theo thứ tự nào cũng được.",
          "In a usage line `[ ]` may be left out, `…` may be repeated, `|` parts choices. Keywords with their values may come "
            + "in any order.")),
      .heading(words.say("Đoạn văn dài", "Long texts")),
      .paragraph(
        words.say(
          "Viết ngay dưới lệnh, mỗi dòng mở đầu bằng `|`. Các dòng liền nhau nối thành một đoạn; dòng chỉ có `|` mở đoạn mới. "
            + "Giữa lệnh và đoạn văn không được có dòng nào khác, kể cả ghi chú.",
          "They stand right below the command, on lines that begin with `|`. These make one paragraph; a line with only `|` "
            + "begins the next. No other line, not even a comment, may stand between.")),
      .code(
        words.say(
          "thêm đoạn I.4\n| Thực hiện kế hoạch năm, đơn vị đã rà soát\n| các thủ tục thuộc thẩm quyền.\n|\n| Kết quả rà soát như sau.",
          "add paragraph I.4\n| Thực hiện kế hoạch năm, đơn vị đã rà soát\n| các thủ tục thuộc thẩm quyền.\n|\n| Kết quả rà soát như sau."
        )),
      .paragraph(
        words.say(
          "Trong phiên làm việc, lệnh cần đoạn văn mà chưa có thì phần mềm hỏi bằng dấu nhắc `| `; gõ dòng chỉ có `.` để kết thúc.",
          "In the shell a command that needs a text asks for it with the prompt `| `; a line with only `.` ends it.")),
      .heading(words.say("Ghi chú và dòng dài", "Comments and long lines")),
      .paragraph(
        words.say(
          "`#` ở đầu một từ mở ghi chú đến hết dòng; ghi chú đi cùng lệnh ngay dưới nó và được lưu lại. Dòng kết thúc bằng ` \\` "
            + "thì nối với dòng sau.",
          "`#` at the start of a word begins a comment up to the end of the line; it belongs to the command below and is saved "
            + "with it. A line that ends in ` \\` goes on in the next.")),
    ]
  }

  private static func rows(_ words: ManualWords) -> [[String]] {
    [
      [words.say("`NGÀY`", "`DATE`"), "`8/2/2021`, `08/02/2021`, `2021-02-08`"],
      [
        words.say("`KỲ`", "`PERIOD`"),
        "`quý 3/2021`, `quý III năm 2021`, `III/2021`, `Q3/2021`; `tháng 9/2021`, `M9/2021`; `6 tháng đầu năm 2021`, `H1/2021`; "
          + "`6 tháng cuối năm 2021`, `H2/2021`; `9 tháng 2021`, `9M/2021`; `năm 2021`, `Y2021`; "
          + words.say(
            "đơn vị có mốc ngày riêng: `quý 3/2021 từ 7/6/2021 đến 4/9/2021`",
            "with other days: `Q3/2021 from 7/6/2021 to 4/9/2021`"),
      ],
      [
        words.say("`MỤC`", "`SECTION`"),
        "`I.4`, `I.3.b`, `II.2.a`, `III`; " + words.say("phụ lục: `PL1`, `PL1.2`", "annexes: `PL1`, `PL1.2`"),
      ],
      [
        words.say("`SỐ-KÝ-HIỆU`", "`NUMBER`"),
        "`75/KH-SNgV`, `45/2020/NĐ-CP`, `667/SNgV-VP`, `63/2020/QH14`; "
          + words.say(
            "số dùng lại ở năm khác: `15/KH-UBND@2022`", "one that was used in two years: `15/KH-UBND@2022`"),
      ],
      [
        words.say("`\"…\"`, `\"VĂN BẢN\"`", "`\"…\"`, `\"TEXT\"`"),
        words.say(
          "chữ trong ngoặc kép, `\"…\"` hoặc `“…”`; dấu ngoặc kép bên trong viết `\\\"`, xuống dòng viết `\\n`",
          "quoted, `\"…\"` or `“…”`; inside, `\\\"` is a quote and `\\n` a line break"),
      ],
      [
        words.say("`CÁC-HÀNG`", "`ROWS`"),
        words.say(
          "các dòng `| a | b |`; dòng `|---|` kết thúc đầu bảng; ô `<` gộp với ô bên trái, `^` với ô bên trên",
          "lines `| a | b |`; the line `|---|` ends the header; a cell `<` joins the one to its left, `^` the one above"
        ),
      ],
    ]
  }
}

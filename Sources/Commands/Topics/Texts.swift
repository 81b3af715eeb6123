import Foundations
import ReportScript

extension HelpTopic {
  static let texts = HelpTopic(
    id: "texts", name: Term("texts", "đoạn văn", aliases: ["text", "nội dung"]),
    title: LocalizedText(vi: "Đoạn văn, ý, bảng và mục", en: "Paragraphs, items, tables and sections"),
    examples: [
      LocalizedText(
        vi: "thêm đoạn I.5 \"Trong kỳ không phát sinh phản ánh, kiến nghị.\"",
        en: "add paragraph I.5 \"Trong kỳ không phát sinh phản ánh, kiến nghị.\""),
      LocalizedText(
        vi: "thêm ý III \"Tiếp tục rà soát, đơn giản hóa TTHC.\"",
        en: "add item III \"Tiếp tục rà soát, đơn giản hóa TTHC.\""),
      LocalizedText(vi: "xem I.5", en: "show I.5"),
      LocalizedText(
        vi: "sửa đoạn I.5 vị trí 1 \"Không phát sinh phản ánh, kiến nghị.\"",
        en: "edit paragraph I.5 at 1 \"Không phát sinh phản ánh, kiến nghị.\""),
      LocalizedText(vi: "chuyển đoạn I.5 vị trí 1 đến I.4", en: "move paragraph I.5 at 1 to I.4"),
    ],
    body: { words in
      [
        .paragraph(
          words.say(
            "Đoạn, ý và bảng đứng trong các mục của đề cương và được đánh số chung trong mỗi mục: “xem I.5” cho biết số thứ tự để "
              + "dùng sau “vị trí” khi sửa, xóa, chuyển. Mục không có gì thì bản in ghi “Không”.",
            "Paragraphs, items and tables stand in the sections of the outline and share one numbering in each: `show I.5` gives the "
              + "number that `edit`, `remove` and `move` take behind `at`. A section without any prints “Không”.")),
        .paragraph(
          words.say(
            "Đoạn văn dài viết ngay dưới lệnh, mỗi dòng mở đầu bằng `|`; gõ lệnh mà chưa có đoạn văn thì phần mềm hỏi bằng dấu nhắc "
              + "`| `, kết thúc bằng dòng chỉ có dấu chấm. Dòng chỉ có `|` bắt đầu đoạn mới.",
            "A long text stands right below its command, each line beginning with `|`; a command typed without its text asks for it "
              + "with the prompt `| `, ended by a line with only a full stop. A line with only `|` begins a new paragraph."
          )),
        .code(
          words.say(
            "thêm đoạn I.4\n| Thực hiện {75/KH-SNgV}, đơn vị đã rà soát\n| các thủ tục thuộc thẩm quyền.\n|\n| Kết quả như sau:",
            "add paragraph I.4\n| Thực hiện {75/KH-SNgV}, đơn vị đã rà soát\n| các thủ tục thuộc thẩm quyền.\n|\n| Kết quả như sau:"
          )),
        .paragraph(
          words.say(
            "Phụ lục cũng là một mục: “thêm phụ lục \"Giờ làm việc\"” rồi viết vào `PL1` như vào một mục, có mục con `PL1.1`, `PL1.2`; "
              + "trong bài nhắc đến bằng `{phụ lục 1}`.",
            "An annex is a section too: `add annex \"Giờ làm việc\"`, then write into `PL1` as into a section, with sections `PL1.1`, "
              + "`PL1.2` below it; texts refer to it with `{annex 1}`.")),
        .list([
          words.say(
            "`*nghiêng*`, `**đậm**`; tên trong ngoặc nhọn lấy số, ngày, văn bản đúng: “trợ giúp viện dẫn”.",
            "`*italic*`, `**bold**`; names in braces give the right numbers, dates and documents: `help references`."),
          words.say(
            "`liền` cho đoạn đứng cùng dòng với tiêu đề; `một lần` cho đoạn không chuyển sang kỳ sau.",
            "`runin` puts a paragraph on the heading's line; `once` keeps it out of the next period."),
          words.say(
            "Ý cấp 2 viết `cấp 2`; kiểu đánh dấu ý đổi bằng “sửa mục III kiểu ý gạch”.",
            "Items of the second level take `level 2`; `edit section III items bullets` changes how they are marked."),
        ]),
      ]
    })
}

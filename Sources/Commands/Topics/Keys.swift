import Foundations
import ReportScript

extension HelpTopic {
  static let keys = HelpTopic(
    id: "keys", name: Term("keys", "phím", aliases: ["keyboard", "bàn phím", "phím tắt"]),
    title: LocalizedText(vi: "Bàn phím", en: "The keyboard"),
    body: { words in
      [
        .table(
          [words.say("phím", "key"), words.meaning],
          [
            [
              "`Tab`",
              words.say(
                "viết nốt từ đang gõ, hoặc liệt kê những gì có thể viết tiếp",
                "completes the word, or lists what may follow"),
            ],
            [
              words.say("`→`, `End`", "`Right`, `End`"),
              words.say("ở cuối dòng: nhận phần gợi ý in mờ", "at the end of the line: takes the dim suggestion"),
            ],
            [
              words.say("`↑`, `↓`", "`Up`, `Down`"),
              words.say(
                "dòng trên, dòng dưới; ra khỏi dòng đang gõ là các lệnh đã dùng",
                "the line above or below; beyond them, earlier commands"),
            ],
            [
              "`Ctrl-R`",
              words.say(
                "tìm trong các lệnh đã dùng, không cần gõ dấu; gõ tiếp để thu hẹp, `Ctrl-R` lần nữa để lùi thêm, `Ctrl-G` để thôi",
                "searches earlier commands, ignoring diacritics; type on to narrow, `Ctrl-R` again for the next, `Ctrl-G` to give up"
              ),
            ],
            ["`Alt-Enter`, `Ctrl-O`", words.say("xuống dòng trong lệnh đang gõ", "a new line within the command")],
            [
              "`Ctrl-_`",
              words.say(
                "lấy lại thao tác gõ vừa rồi; lệnh đã nhận thì dùng “hoàn tác”",
                "undoes typing; a command that was taken is undone with `undo`"),
            ],
            ["`Ctrl-A`, `Ctrl-E`", words.say("về đầu dòng, đến cuối dòng", "to the start and the end of the line")],
            [
              "`Ctrl-W`, `Ctrl-U`, `Ctrl-K`",
              words.say(
                "xóa từ trước con trỏ, xóa đến đầu dòng, xóa đến cuối dòng",
                "delete the word before the cursor, back to the start of the line, to its end"),
            ],
            ["`Ctrl-L`", words.say("xóa màn hình, giữ dòng đang gõ", "clears the screen and keeps the line")],
            [
              "`Ctrl-C`",
              words.say(
                "bỏ dòng đang gõ, hoặc dừng lệnh đang chạy; báo cáo không thay đổi",
                "drops the line, or stops the running command; the report stays as it is"),
            ],
            [
              "`Ctrl-D`",
              words.say(
                "ở dòng trống: kết thúc; trong đoạn văn: xong đoạn văn", "on an empty line: leaves; in a text: ends it"),
            ],
            ["`Ctrl-Z`", words.say("tạm rời phần mềm; gõ `fg` để quay lại", "leaves for a while; `fg` comes back")],
          ]),
        .paragraph(
          words.say(
            "Dán nhiều dòng thì các dòng hiện ra để xem lại, chỉ chạy khi nhấn Enter. Gõ tiếng Việt bằng bộ gõ nào cũng được.",
            "Pasted lines are shown first and run only when Enter is pressed. Any Vietnamese input method will do.")),
      ]
    })
}

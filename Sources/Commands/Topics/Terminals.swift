import Foundations
import ReportScript

extension HelpTopic {
  static let terminals = HelpTopic(
    id: "terminals",
    name: Term("terminals", "cửa sổ lệnh", aliases: ["putty", "unikey", "windows terminal", "terminal"]),
    title: LocalizedText(
      vi: "Dùng từ PuTTY hoặc Windows Terminal với UniKey", en: "Over PuTTY or Windows Terminal, with UniKey"),
    body: { words in
      [
        .paragraph(
          words.say(
            "Khi làm việc từ máy Windows qua mạng, vài thiết lập dưới đây giúp gõ tiếng Việt và dùng các phím như trên máy "
              + "chủ. Thiết lập một lần rồi lưu lại.",
            "When you work from a Windows machine over the network, these settings make Vietnamese and the keys work as on "
              + "the server. Set them once and save them.")),
        .heading("PuTTY"),
        .table(
          [words.say("mục", "where"), words.say("chọn", "choose")],
          [
            ["`Window → Translation → Remote character set`", "`UTF-8`"],
            [
              "`Window → Appearance → Font`",
              words.say(
                "phông có đủ chữ Việt: `Consolas`, `Cascadia Mono` hoặc `DejaVu Sans Mono`",
                "a font with Vietnamese letters: `Consolas`, `Cascadia Mono` or `DejaVu Sans Mono`"),
            ],
            ["`Connection → Data → Terminal-type string`", "`xterm-256color`"],
            [
              "`Terminal → Keyboard`",
              words.say(
                "`Backspace`: `Control-?` hay `Control-H` đều được; `Home` và `End`: `Standard` hay `rxvt` đều được",
                "`Backspace`: `Control-?` or `Control-H`; `Home` and `End`: `Standard` or `rxvt`; either works"),
            ],
            [
              "`Window → Selection`",
              words.say(
                "dán bằng nút phải chuột hoặc `Shift-Insert`; văn bản dán được hiện ra trước, không tự chạy",
                "paste with the right button or `Shift-Insert`; what is pasted is shown first and does not run by itself"
              ),
            ],
          ]),
        .heading("Windows Terminal"),
        .list([
          words.say(
            "Không phải chọn bảng mã: `ssh` trong Windows Terminal luôn dùng UTF-8. Trong cửa sổ lệnh cũ (`cmd`) gõ "
              + "`chcp 65001` trước.",
            "No character set to choose: `ssh` in Windows Terminal always uses UTF-8. In the old console (`cmd`) type "
              + "`chcp 65001` first."),
          words.say(
            "`Alt-Enter` là phóng to cửa sổ: để xuống dòng trong lệnh hãy dùng `Ctrl-O`.",
            "`Alt-Enter` makes the window full screen: for a new line within a command use `Ctrl-O`."),
          words.say(
            "Dán bằng `Ctrl-Shift-V` hoặc nút phải chuột. Khi được hỏi về dán nhiều dòng, chọn `Paste anyway`: phần mềm hiện "
              + "ra để xem lại rồi mới nhận.",
            "Paste with `Ctrl-Shift-V` or the right button. When it asks about several lines choose `Paste anyway`: they are "
              + "shown before they are taken."),
        ]),
        .heading("UniKey"),
        .list([
          words.say(
            "Bảng mã `Unicode` (dựng sẵn); `Unicode tổ hợp` cũng được, chữ tự được ghép lại. Không dùng `TCVN3 (ABC)` và "
              + "`VNI Windows`.",
            "Character set `Unicode` (precomposed); `Unicode tổ hợp` works too, letters are put together. Not `TCVN3 (ABC)` or "
              + "`VNI Windows`."),
          words.say(
            "Kiểu gõ Telex, VNI hay VIQR đều được. “Sử dụng clipboard cho unicode” bật hay tắt đều được.",
            "Telex, VNI or VIQR as you like; “Sử dụng clipboard cho unicode” on or off."),
          words.say(
            "Từ khóa không cần dấu: `them ke hoach` là `thêm kế hoạch`. Chỉ văn bản mới cần gõ dấu.",
            "Keywords need no diacritics: `them ke hoach` is `thêm kế hoạch`. Only texts do."),
        ]),
        .heading(words.say("Khi có gì không ổn", "When something is wrong")),
        .list([
          words.say(
            "Chữ Việt hiện thành ô vuông: phông thiếu chữ. Hiện thành `áº¿`: PuTTY chưa để `UTF-8`.",
            "Squares for Vietnamese letters: the font lacks them. `áº¿` instead: PuTTY is not set to `UTF-8`."),
          words.say(
            "Màn hình rối: `Ctrl-L` vẽ lại. Vẫn rối, hoặc dùng phần mềm đọc màn hình: chạy `baocao --plain`.",
            "A garbled screen: `Ctrl-L` draws it anew. If that does not help, or with a screen reader: `baocao --plain`."
          ),
        ]),
      ]
    })
}

import Foundations
import ReportScript

extension HelpTopic {
  static let files = HelpTopic(
    id: "files", name: Term("files", "tệp", aliases: ["file", "tập tin"]),
    title: LocalizedText(vi: "Tệp báo cáo", en: "Files"),
    examples: [
      LocalizedText(vi: "mở quy-3-2021.baocao", en: "open q3-2021.baocao"),
      LocalizedText(vi: "lưu quy-3-2021.baocao", en: "save q3-2021.baocao"),
      LocalizedText(vi: "xuất bao-cao.docx", en: "export report.docx"),
    ],
    body: { words in
      [
        .paragraph(
          words.say(
            "Một báo cáo là một tệp văn bản `.baocao` gồm các lệnh soạn báo cáo: đọc được, in được, so sánh và gửi đi được như "
              + "mọi tệp văn bản. Mở tệp là chạy lại các lệnh đó; tệp không thể chạy chương trình hay đụng đến tệp khác.",
            "A report is a text file, `.baocao`, of the commands that write it: it can be read, printed, compared and sent like any "
              + "text. Opening it runs these commands again; a file can neither run programs nor touch other files.")),
        .list([
          words.say(
            "`lưu` ghi lại tệp trọn vẹn hoặc không gì cả; ghi chú (`# …`) trong tệp được giữ nguyên; bản trước còn ở `TÊN-TỆP~`. Tệp "
              + "bị người khác sửa từ lúc mở thì được hỏi: xem khác gì, gộp, lấy lại hay lưu riêng.",
            "`save` writes the file whole or not at all; its comments (`# …`) are kept; the generation before is in `NAME~`. If "
              + "somebody else has changed the file since, you are asked: see what differs, merge, reload or save apart."
          ),
          words.say(
            "`mở` thay báo cáo đang soạn; còn thay đổi chưa lưu thì hỏi trước.",
            "`open` takes the place of the open report, and asks first if there is unsaved work."),
          words.say(
            "`chạy` thêm các lệnh của một tệp vào báo cáo đang mở, chẳng hạn danh sách văn bản dùng chung.",
            "`run` adds the commands of a file to the open report, such as a shared list of documents."),
          words.say(
            "`xuất` tạo bản Word, văn bản, Markdown hoặc dữ liệu; còn lỗi thì chỉ xuất được bản nháp.",
            "`export` makes Word, text, Markdown or data; with errors only a draft."),
        ]),
        .paragraph(
          words.say(
            "Mỗi lệnh được ghi xuống đĩa, vào nhật ký `.TÊN-TỆP.journal` cạnh báo cáo, rồi mới báo là xong. Máy tắt giữa chừng thì lần "
              + "mở sau phần chưa lưu, kể cả dòng gõ dở, được đưa ra để lấy lại. `hoàn tác` và `lịch sử` dùng được qua nhiều phiên.",
            "Each command is on the disk, in the journal `.NAME.journal` beside the report, before it is said to be done. If the machine "
              + "stops, what was not saved is offered the next time, half-typed lines too. `undo` and `history` reach over sessions."
          )),
        .paragraph(
          words.say(
            "Hiện CHƯA LƯU và dấu nhắc có `!` nghĩa là đĩa không nhận: việc vừa làm chỉ ở trong bộ nhớ. Cứ làm tiếp, máy thử ghi lại sau "
              + "mỗi lệnh; hoặc lưu vào nơi khác. Báo cáo đang mở ở cửa sổ khác thì ở đây chỉ xem được.",
            "NOT SAVED and a `!` in the prompt mean that the disk takes nothing: what you did is in memory only. Go on, each command "
              + "tries again; or save in another place. A report that is open in another window can only be looked at.")
        ),
        .paragraph(
          words.say(
            "Tên tệp có dấu cách thì viết trong ngoặc kép: `lưu \"quý 3.baocao\"`.",
            "A file name with blanks is quoted: `save \"quarter 3.baocao\"`.")),
      ]
    })
}

import Foundations
import ReportScript

extension HelpTopic {
  static let oldReport = HelpTopic(
    id: "old-report", name: Term("old report", "báo cáo cũ", aliases: ["word"]),
    title: LocalizedText(vi: "Từ tệp Word cũ đến bản dự thảo mới", en: "From the old Word file to a draft"),
    examples: [
      LocalizedText(vi: "nhập báo cáo bao-cao-quy-3.docx", en: "import report report-q3.docx"),
      LocalizedText(vi: "tham số hóa", en: "parameterise"),
      LocalizedText(vi: "kỳ sau", en: "next"),
    ],
    body: { words in
      [
        .paragraph(
          words.say(
            "Báo cáo kỳ trước nằm trong một tệp Word thì không phải gõ lại. Mở một báo cáo mới (`baocao quy-4.baocao`), rồi:",
            "A report that is in a Word file needs not be typed again. Open a new report (`baocao q4.baocao`), then:")),
        .list([
          words.say(
            "`nhập báo cáo bao-cao-quy-3.docx`: xem bảng tóm tắt, gõ `x` để xem các lệnh, Enter để nhập. Dòng “CHƯA XẾP ĐƯỢC” cho biết "
              + "chỗ nào trong tệp Word phải tự đưa vào.",
            "`import report report-q3.docx`: read the summary, `l` shows the commands, Enter takes them. Lines with NOT PLACED tell what in "
              + "the Word file you must put in yourself."),
          words.say(
            "`tham số hóa`: từng chỗ còn gõ bằng tay (kỳ, ngày, năm, số văn bản) được hỏi một lần, kèm chữ trước và sau.",
            "`parameterise`: each place that is still written out (period, day, year, document) is asked about once, with the text "
              + "before and after."),
          words.say(
            "`kiểm tra`: tìm văn bản thiếu ngày, số liệu lệch, mục còn trống. Rồi `lưu`.",
            "`check`: finds documents without a date, figures that differ, sections left empty. Then `save`."),
          words.say(
            "`kỳ sau`: lập bản dự thảo của kỳ sau trong một tệp riêng, tên kỳ và các ngày tự đổi theo; `soát lại` dẫn đi từng đoạn.",
            "`next`: makes the draft of the next period in a file of its own, with its periods and days; `review` goes through it."
          ),
        ]),
        .paragraph(
          words.say(
            "Phần đầu đặt bằng bảng hay bằng phím Tab, tiêu đề dùng kiểu Heading hay chữ đậm thường, số thứ tự gõ tay hay do Word đánh đều "
              + "được. Tiêu đề viết hơi khác đề cương thì lấy theo đề cương và có báo; khác hẳn thì giữ như trong tệp. Chú thích cuối trang, "
              + "ghi chú bên lề, hình ảnh không được nhập.",
            "Letterheads may be tables or tabs, headings may be styles or plain bold text, numbers typed or counted by Word. A heading that "
              + "differs a little from the outline becomes that of the outline, which is told; others stay. Footnotes, comments and "
              + "pictures are left out.")),
        .paragraph(
          words.say(
            "Tệp Word không có từng hồ sơ nên biểu II.06a được nhập thành số liệu của từng lĩnh vực; con số trong lời văn vẫn là con số. Tệp "
              + "`.doc` cũ, PDF hay OpenDocument thì lưu lại thành `.docx` trước.",
            "A Word file has no dossiers, so form II.06a becomes figures of each field; a number in the prose stays a number. Save an old "
              + "`.doc`, a PDF's source or an OpenDocument file as `.docx` first.")),
      ]
    })
}

import Foundations
import ReportScript
import Writers

extension HelpTopic {
  static let formats = HelpTopic(
    id: "formats", name: Term("formats", "định dạng", aliases: ["format"]),
    title: LocalizedText(vi: "Định dạng xuất", en: "Export formats"),
    examples: [LocalizedText(vi: "xuất bao-cao.docx bao-cao.txt", en: "export report.docx report.txt")],
    body: { words in
      [
        .paragraph(words.targets),
        .table(
          [words.format, words.meaning], ExportFormat.all.map { ["`\($0.name)`", $0.summary[words.language]] }),
        .paragraph(
          words.say(
            "XLSX có mỗi biểu một trang tính, trong đó các cột tổng và dòng TỔNG CỘNG là công thức; trang “Hồ sơ” kê từng "
              + "hồ sơ với cột của biểu mà nó được tính vào. CSV chỉ có số liệu của biểu: UTF-8, dấu phẩy, mỗi lĩnh vực một "
              + "dòng; nhiều biểu thì nối nhau, cách một dòng trống. Chữ bắt đầu bằng =, +, - hay @ không bao giờ thành công "
              + "thức: trong CSV nó có thêm dấu ' ở trước.",
            "The XLSX has a sheet for each form, whose sums and totals are formulae; the sheet “Hồ sơ” lists the dossiers "
              + "with the columns of the form that each counts in. The CSV has the figures of the form alone: UTF-8, commas, a "
              + "row for each field; several forms follow each other after an empty line. A text that begins with =, +, - or "
              + "@ never becomes a formula: in the CSV it has a ' before it.")),
        .paragraph(
          words.say(
            "HTML là một tệp duy nhất, không chạy mã, không lấy gì từ mạng, xem được trên điện thoại. In từ trình duyệt thì ra "
              + "như bản giấy, không kèm biểu đồ; riêng phụ lục không có số trang.",
            "The HTML is a single file that runs nothing, loads nothing and reads on a phone. Printed by a browser it is the "
              + "paper, without the charts; only the annexes have no page numbers.")),
      ]
    })
}

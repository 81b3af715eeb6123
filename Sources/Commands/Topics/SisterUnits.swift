import Foundations
import ReportScript

extension HelpTopic {
  static let sisterUnits = HelpTopic(
    id: "sister-units", name: Term("sister units", "nhiều đơn vị", aliases: ["parameters", "các tham số"]),
    title: LocalizedText(vi: "Một tệp cho nhiều đơn vị", en: "One script for sister units"),
    examples: [
      LocalizedText(
        vi: "tham số huyen lựa chọn \"Bình An/Bình Minh\" \"Báo cáo của huyện nào?\"",
        en: "param huyen choice \"Bình An/Bình Minh\" \"Báo cáo của huyện nào?\""),
      LocalizedText(vi: "điền huyen \"Bình Minh\"", en: "fill huyen \"Bình Minh\""),
      LocalizedText(vi: "mong đợi hồ sơ.tiếp nhận = 12", en: "expect dossiers.received = 12"),
    ], body: sisterUnits)

  private static func sisterUnits(_ words: ManualWords) -> [ManualBlock] {
    [
      .paragraph(
        words.say(
          "Hai huyện dùng chung một mẫu báo cáo: chỗ nào mỗi huyện một khác thì khai báo tham số và viết tên trong ngoặc nhọn. Tệp "
            + "chung, `huyen.baocao`:",
          "Two districts share one report: what differs between them is declared as a parameter and written between braces. The "
            + "common file, `huyen.baocao`:")),
      .code(script(words)),
      .paragraph(
        words.say(
          "Văn thư xuất cho từng huyện mà không sửa tệp:",
          "The clerk exports it for each district, and the file stays as it is:")),
      .code(
        """
        baocao run huyen.baocao --param huyen="Bình An" --param ngay-hop=8/9/2021 --export binh-an.docx
        baocao run huyen.baocao --param huyen="Bình Minh" --param ngay-hop=9/9/2021 --export binh-minh.docx
        """),
      .paragraph(
        words.say(
          "Trong phiên làm việc, khi xuất, xem trước hay kiểm tra mà còn thiếu giá trị thì phần mềm hỏi, kiểm tra câu trả lời theo "
            + "kiểu đã khai báo, và nhớ đến hết phiên; không ghi gì vào tệp. `điền` đổi giá trị, `liệt kê tham số` cho xem. Thứ tự: "
            + "`--param`, `điền` hoặc câu trả lời, rồi mặc định.",
          "In the shell an export, a preview or a check asks for what is missing, checks the answer by the declared type, and "
            + "remembers it for the session; nothing of it goes into the file. `fill` changes a value, `list param` shows them. "
            + "The order is `--param`, `fill` or the answer, then the default.")),
      .heading(words.say("Tệp tự kiểm tra", "A script that tests itself")),
      .paragraph(
        words.say(
          "`mong đợi` ghi lại con số đã đối chiếu với nơi khác. Ai sửa hồ sơ làm số ấy đổi thì `baocao run` và `baocao check` "
            + "báo cả hai giá trị, kết thúc với mã 1, và không xuất được.",
          "`expect` keeps a figure that was compared with another source. If somebody changes a dossier so that it is another, "
            + "`baocao run` and `baocao check` tell both values and end with exit code 1, and nothing is exported.")),
    ]
  }

  private static func script(_ words: ManualWords) -> String {
    words.say(
      """
      baocao 1 vi
      báo cáo quý III/2021
      đặt đơn vị "UBND huyện"
      tham số huyen lựa chọn "Bình An/Bình Minh" "Báo cáo của huyện nào?"
      tham số ngay-hop ngày "Họp giao ban ngày nào?"
      tham số chi-tieu số mặc định 90
      thêm đoạn I.4
      | {đơn vị} {huyen} đã họp giao ban ngày {ngay-hop}; chỉ tiêu giải quyết đúng hạn {chi-tieu}%.
      mong đợi kỳ = Q3/2021
      """,
      """
      baocao 1 en
      report Q3/2021
      set unit "UBND huyện"
      param huyen choice "Bình An/Bình Minh" "Báo cáo của huyện nào?"
      param ngay-hop date "Họp giao ban ngày nào?"
      param chi-tieu number default 90
      add paragraph I.4
      | {unit} {huyen} đã họp giao ban ngày {ngay-hop}; chỉ tiêu giải quyết đúng hạn {chi-tieu}%.
      expect period = Q3/2021
      """)
  }
}

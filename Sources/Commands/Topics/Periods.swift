import Foundations
import ReportScript

extension HelpTopic {
  static let periods = HelpTopic(
    id: "periods", name: Term("periods", "kỳ", aliases: ["kỳ báo cáo", "period"]),
    title: LocalizedText(vi: "Kỳ báo cáo", en: "Periods"),
    examples: [
      LocalizedText(vi: "báo cáo quý 3/2021", en: "report Q3/2021"),
      LocalizedText(vi: "báo cáo 6 tháng đầu năm 2021", en: "report H1/2021"),
      LocalizedText(
        vi: "báo cáo quý 3/2021 từ 7/6/2021 đến 4/9/2021", en: "report Q3/2021 from 7/6/2021 to 4/9/2021"),
      LocalizedText(vi: "sửa kỳ báo cáo quý 4/2021", en: "edit period Q4/2021"),
    ],
    body: { words in
      [
        .table(
          [words.say("kỳ", "period"), words.written],
          [
            [words.say("quý", "quarter"), "`quý 3/2021`, `quý III năm 2021`, `III/2021`, `Q3/2021`"],
            [
              words.say("6 tháng", "half-year"),
              "`6 tháng đầu năm 2021`, `6 tháng cuối năm 2021`, `H1/2021`, `H2/2021`",
            ],
            [words.say("9 tháng", "nine months"), "`9 tháng 2021`, `9M/2021`"],
            [words.say("tháng", "month"), "`tháng 9/2021`, `M9/2021`"],
            [words.say("năm", "year"), "`năm 2021`, `Y2021`"],
          ]),
        .paragraph(
          words.say(
            "Theo Nghị định 09/2019/NĐ-CP, kỳ bắt đầu từ ngày 15 của tháng trước kỳ và kết thúc vào ngày 14 của tháng cuối kỳ, tính "
              + "cả hai ngày: quý III/2021 từ 15/6/2021 đến 14/9/2021. Đơn vị có mốc khác thì ghi thêm “từ … đến …”.",
            "By Decree 09/2019/NĐ-CP a period runs from the 15th of the month before it to the 14th of its last month, both included: "
              + "Q3/2021 from 15/6/2021 to 14/9/2021. A unit with other days adds `from … to …`.")),
        .paragraph(
          words.say(
            "Trong đoạn văn viết `{kỳ}`, `{kỳ trước}`, `{kỳ sau}`, `{từ ngày}`, `{đến ngày}` thay cho tên kỳ và ngày: đổi kỳ thì tất "
              + "cả tự đổi theo.",
            "In texts write `{period}`, `{period.previous}`, `{period.next}`, `{from}`, `{to}` for names and days: all follow when the "
              + "period is changed.")),
        .paragraph(
          words.say(
            "Hết kỳ thì gõ `kỳ sau`: báo cáo mới có tệp riêng, hồ sơ còn mở chuyển sang, số liệu chốt ở lại để đối chiếu, các đoạn văn "
              + "chờ `soát lại`. Khi đã soát hết và điền số, ngày, người ký thì `xuất bao-cao.docx chính thức`.",
            "At the end of a period `next` makes the next report in a file of its own: open dossiers are carried over, closing figures "
              + "stay to be compared with, and the texts wait for `review`. When all is reviewed and number, date and signer are there, "
              + "`export report.docx final`.")),
      ]
    })
}

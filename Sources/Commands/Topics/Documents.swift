import Foundations
import ReportScript

extension HelpTopic {
  static let documents = HelpTopic(
    id: "documents", name: Term("documents", "văn bản", aliases: ["các văn bản"]),
    title: LocalizedText(vi: "Văn bản viện dẫn", en: "Documents"),
    examples: [
      LocalizedText(
        vi: "thêm kế hoạch 75/KH-SNgV ngày 8/2/2021 trích yếu \"rà soát, đánh giá TTHC năm 2021\" năm 2021",
        en: "add plan 75/KH-SNgV dated 8/2/2021 title \"rà soát, đánh giá TTHC năm 2021\" for 2021"),
      LocalizedText(
        vi:
          "thêm văn bản 920/QĐ-UBND ngày 25/6/2021 cơ quan \"UBND tỉnh Quảng Ngãi\" trích yếu \"công bố Danh mục TTHC\"",
        en: "add document 920/QĐ-UBND dated 25/6/2021 by \"UBND tỉnh Quảng Ngãi\" title \"công bố Danh mục TTHC\""),
      LocalizedText(
        vi: "thêm đoạn I.4 \"Thực hiện {75/KH-SNgV}, đơn vị đã rà soát xong.\"",
        en: "add paragraph I.4 \"Thực hiện {75/KH-SNgV}, đơn vị đã rà soát xong.\""),
      LocalizedText(vi: "sửa văn bản 75/KH-SNgV ngày 9/2/2021", en: "edit document 75/KH-SNgV dated 9/2/2021"),
    ],
    body: { words in
      [
        .paragraph(
          words.say(
            "Mỗi văn bản đăng ký một lần rồi viện dẫn bằng số, ký hiệu trong ngoặc nhọn: lần đầu bản in ghi đầy đủ loại, số, ngày, "
              + "cơ quan và trích yếu, các lần sau ghi ngắn gọn. Sửa ngày ở một chỗ thì mọi chỗ viện dẫn đều đúng.",
            "A document is registered once and cited by its number in braces: the first time the paper gives type, number, date, "
              + "issuer and title, later a short form. A date that is mended in one place is right everywhere.")),
        .list([
          words.say(
            "Loại văn bản suy ra từ ký hiệu (KH, QĐ, BC, NĐ-CP …); loại nào cũng ghi được bằng “thêm văn bản”.",
            "The type follows from the symbol (KH, QĐ, BC, NĐ-CP …); `add document` takes every type."),
          words.say(
            "Cơ quan ban hành suy ra từ ký hiệu khi đã đặt đơn vị và chủ quản; không suy được thì ghi “cơ quan”.",
            "The issuer follows from the symbol once unit and superior are set; where it does not, say `by`."),
          words.say(
            "Số dùng lại mỗi năm: ghi kèm năm `{15/KH-UBND@2022}`, hoặc đặt tên gọi tắt bằng “gọi là”.",
            "Numbers begin anew each year: add the year, `{15/KH-UBND@2022}`, or give an alias with `as`."),
          words.say(
            "Viện dẫn đầy đủ cần có ngày: “tình trạng” cho biết văn bản nào chưa có ngày.",
            "A full citation needs the date: `status` tells which documents have none."),
        ]),
        .paragraph(
          words.say(
            "Xem thêm: “trợ giúp viện dẫn”, “liệt kê văn bản”.", "See also: `help references`, `list documents`.")),
      ]
    })
}

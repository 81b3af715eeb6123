import Foundations
import ReportScript

extension HelpTopic {
  static let dossiers = HelpTopic(
    id: "dossiers", name: Term("dossiers", "hồ sơ", aliases: ["các hồ sơ"]),
    title: LocalizedText(vi: "Hồ sơ và số liệu", en: "Dossiers and figures"),
    examples: [
      LocalizedText(
        vi: "thêm hồ sơ H01 lĩnh vực \"Hộ tịch\" qua trực tiếp nhận 21/6/2021 hẹn 5/7/2021",
        en: "add dossier H01 field \"Hộ tịch\" via direct received 21/6/2021 due 5/7/2021"),
      LocalizedText(vi: "tạm dừng H01 ngày 25/6/2021", en: "suspend H01 on 25/6/2021"),
      LocalizedText(vi: "tiếp tục H01 ngày 28/6/2021 hẹn 8/7/2021", en: "resume H01 on 28/6/2021 due 8/7/2021"),
      LocalizedText(vi: "trả kết quả H01 ngày 30/6/2021", en: "resolve H01 on 30/6/2021"),
      LocalizedText(
        vi: "thêm số liệu lĩnh vực \"Hộ tịch\" trực tuyến 5 trực tiếp 20 trước hạn 18 đúng hạn 4 còn hạn 3",
        en: "add figures field \"Hộ tịch\" online 5 direct 20 early 18 ontime 4 interm 3"),
      LocalizedText(vi: "xem số liệu", en: "show figures"),
    ],
    body: { words in
      [
        .paragraph(
          words.say(
            "Ghi từng hồ sơ bằng “thêm hồ sơ”, hoặc chỉ ghi tổng số của một lĩnh vực bằng “thêm số liệu”. Biểu II.06a, các con số "
              + "trong đoạn văn và “xem số liệu” đều tính từ đó nên không thể lệch nhau. Một lĩnh vực chỉ ghi theo một cách.",
            "Enter single dossiers with `add dossier`, or only the totals of a field with `add figures`. Form II.06a, the numbers in "
              + "the texts and `show figures` are all computed from them and cannot differ. A field is entered in one way only."
          )),
        .list([
          words.say(
            "Hồ sơ nhận trước kỳ mà đầu kỳ chưa xong là hồ sơ kỳ trước chuyển qua, cột (6).",
            "A dossier received before the period and open when it began is carried over, column (6)."),
          words.say(
            "Trả trước ngày hẹn là trước hạn (8), đúng ngày hẹn là đúng hạn (9), sau ngày hẹn là quá hạn (10).",
            "Resolved before the due date is early (8), on it on time (9), after it late (10)."),
          words.say(
            "Chưa xong đến cuối kỳ: còn hạn (12) hoặc đã quá hạn (13). Tạm dừng không tự dời ngày hẹn.",
            "Open at the end of the period: in time (12) or overdue (13). A suspension does not move the due date by itself."
          ),
          words.say(
            "“kiểm tra” đối chiếu (3)=(7)+(11) và số chuyển qua với kỳ trước.",
            "`check` compares (3)=(7)+(11), and what was carried over with the earlier period."),
        ]),
        .paragraph(
          words.say(
            "Con số trong đoạn văn: `{hồ sơ.đã giải quyết}`, xem “trợ giúp viện dẫn”.",
            "A number in a text: `{dossiers.solved}`, see `help references`.")),
      ]
    })
}

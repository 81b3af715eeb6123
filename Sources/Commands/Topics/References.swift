import Composition
import Foundations
import ReportModel
import ReportScript

extension HelpTopic {
  static let references = HelpTopic(
    id: "references", name: Term("references", "viện dẫn", aliases: ["ngoặc nhọn", "braces"]),
    title: LocalizedText(vi: "Dùng ngoặc nhọn trong đoạn văn", en: "What may stand in braces in a text"),
    examples: [
      LocalizedText(
        vi: "thêm đoạn I.4 \"Thực hiện {75/KH-SNgV}, trong {kỳ} đơn vị đã rà soát xong.\"",
        en: "add paragraph I.4 \"Thực hiện {75/KH-SNgV}, trong {period} đơn vị đã rà soát xong.\""),
      LocalizedText(
        vi: "thêm đoạn I.6 \"Đã giải quyết {hồ sơ.đã giải quyết}/{hồ sơ.tiếp nhận} hồ sơ ({biểu II.06a}).\"",
        en: "add paragraph I.6 \"Đã giải quyết {dossiers.solved}/{dossiers.received} hồ sơ ({form II.06a}).\""),
    ], body: references)

  private static func references(_ words: ManualWords) -> [ManualBlock] {
    let language = words.language
    let isVietnamese = language == .vietnamese
    func name(_ variable: TextVariable) -> String { isVietnamese ? variable.vietnameseName : variable.rawValue }
    func name(_ form: CitationForm) -> String { isVietnamese ? form.vietnameseName : form.rawValue }
    let dossiers = words.say("hồ sơ", "dossiers")
    return [
      .paragraph(
        words.say(
          "Viết tên trong ngoặc nhọn thay cho con số, ngày tháng, số ký hiệu gõ tay: bản in luôn lấy giá trị đúng của kỳ. Trong "
            + "đoạn văn còn có `*nghiêng*` và `**đậm**`; muốn in chính các dấu này thì viết `\\*`, `\\{`, `\\\\`.",
          "A name in braces takes the place of numbers, dates and symbols typed by hand, so that the paper always has the right "
            + "ones. `*italic*` and `**bold**` are the only other markup; `\\*`, `\\{` and `\\\\` print the characters themselves."
        )),
      .heading(words.say("Văn bản đã đăng ký", "Registered documents")),
      .paragraph(
        words.say(
          "`{75/KH-SNgV}`: lần đầu trong báo cáo ghi đầy đủ, các lần sau ghi ngắn gọn. Số trùng giữa các năm thì ghi kèm năm, "
            + "`{15/KH-UBND@2022}`, hoặc dùng tên gọi tắt. Muốn chọn cách ghi thì thêm:",
          "`{75/KH-SNgV}`: in full the first time, short afterwards. Where a number was used in two years add the year, "
            + "`{15/KH-UBND@2022}`, or use the alias. To choose the form:")),
      .table(
        [words.written, words.say("bản in", "prints")],
        CitationForm.allCases.map { ["`{75/KH-SNgV|\(name($0))}`", $0.sample] }),
      .heading(words.say("Chữ viết tắt", "Abbreviations")),
      .paragraph(
        words.say(
          "Sau “thêm chữ viết tắt TTHC \"thủ tục hành chính\"”, `{TTHC}` lần đầu in “thủ tục hành chính (TTHC)”, các lần sau in "
            + "“TTHC”.",
          "After `add abbreviation TTHC \"thủ tục hành chính\"`, `{TTHC}` prints “thủ tục hành chính (TTHC)” the first time "
            + "and “TTHC” afterwards.")),
      .heading(words.say("Kỳ báo cáo và đơn vị", "Period and unit")),
      .table(
        [words.written, words.say("bản in", "prints")],
        TextVariable.allCases.flatMap { variable -> [[String]] in
          let row = ["`{\(name(variable))}`", variable.sample]
          guard variable.hasLongForm else { return [row] }
          return [row, ["`{\(name(variable))|\(words.say("dài", "long"))}`", variable.longSample]]
        }),
      .heading(words.say("Số liệu của biểu II.06a", "Figures of form II.06a")),
      .table(
        [words.written, words.say("cột", "column")],
        FormCounts.Column.allCases.map { ["`{\(dossiers).\($0.name[language])}`", "(\($0.rawValue))"] }),
      .paragraph(
        words.say(
          "Riêng một lĩnh vực: `{hồ sơ.trước hạn: Hộ tịch}`. Cộng các số: `{hồ sơ.trước hạn+hồ sơ.đúng hạn}`. Tỷ lệ phần trăm: "
            + "`{hồ sơ.trước hạn+hồ sơ.đúng hạn / hồ sơ.đã giải quyết|%}`; mẫu số bằng 0 thì in “không phát sinh”.",
          "Of one field: `{dossiers.early: Hộ tịch}`. A sum: `{dossiers.early+dossiers.ontime}`. A rate: "
            + "`{dossiers.early+dossiers.ontime / dossiers.solved|%}`; over 0 it prints “không phát sinh”.")),
      .heading(words.say("Biểu kèm theo", "Annexed form")),
      .paragraph(
        words.say(
          "`{biểu II.06a}` in “Biểu số II.06a/VPCP/KSTT”. Biểu phải được kèm: có hồ sơ hoặc số liệu, hoặc đã “thêm biểu II.06a”.",
          "`{form II.06a}` prints “Biểu số II.06a/VPCP/KSTT”. It must be annexed: by dossiers, figures, or `add form II.06a`."
        )),
      .heading(words.say("Tham số", "Parameters")),
      .paragraph(
        words.say(
          "`{huyen}` in giá trị của tham số đã khai báo bằng `tham số huyen …`; xem “trợ giúp nhiều đơn vị”.",
          "`{huyen}` prints the value of a parameter that `param huyen …` has declared; see `help sister units`.")),
      .heading(words.say("Phụ lục", "Annexes")),
      .paragraph(
        words.say(
          "`{phụ lục 1}` in “Phụ lục” khi chỉ có một phụ lục, “Phụ lục I” khi có từ hai phụ lục trở lên. Nghị định "
            + "30/2020/NĐ-CP đòi hỏi trong bài có chỉ dẫn đến từng phụ lục, ví dụ: (chi tiết tại {phụ lục 1} kèm theo).",
          "`{annex 1}` prints “Phụ lục” where there is only one, “Phụ lục I” where there are two and more. Decree "
            + "30/2020/NĐ-CP wants the report to point to each of them, for example: (chi tiết tại {annex 1} kèm theo)."
        )),
    ]
  }
}

extension CitationForm {
  fileprivate var sample: String {
    switch self {
    case .full: "Kế hoạch số 75/KH-SNgV ngày 08/02/2021 của Sở Ngoại vụ về rà soát …"
    case .short: "Kế hoạch số 75/KH-SNgV"
    case .dated: "Kế hoạch số 75/KH-SNgV ngày 08/02/2021"
    case .number: "75/KH-SNgV"
    case .date: "08/02/2021"
    case .title: "rà soát …"
    }
  }
}

extension TextVariable {
  /// What it prints in the report of the third quarter of 2021.
  fileprivate var sample: String {
    switch self {
    case .period: "Quý III/2021"
    case .nextPeriod: "Quý IV/2021"
    case .previousPeriod: "Quý II/2021"
    case .year: "2021"
    case .from: "15/6/2021"
    case .to: "14/9/2021"
    case .unit: "Sở Ngoại vụ"
    case .unitShort: "SNgV"
    case .superior: "UBND tỉnh Quảng Ngãi"
    }
  }

  fileprivate var longSample: String { sample.split(separator: "/").joined(separator: " năm ") }
}

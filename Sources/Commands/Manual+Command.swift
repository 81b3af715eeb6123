import Foundations
import ReportModel
import ReportScript

extension Manual {
  /// The page of one command.
  static func page(_ specification: CommandSpecification, _ language: Language) -> String {
    let words = ManualWords(language)
    var lines = ["# \(HelpText.name(specification, language))", "", specification.summary[language].sentence, ""]
    lines += ["```", specification.usage(language), "```", ""]
    if specification.kinds.count > 1 {
      lines += [words.kinds + specification.kinds.map { "`\($0[language])`" }.joined(separator: ", ") + ".", ""]
    }
    if !specification.parameters.isEmpty {
      lines += table([words.written, words.meaning, ""], specification.parameters.map { row($0, words) }) + [""]
    }
    if let details = specification.details { lines += [details[language], ""] }
    if takesField(specification) { lines += fields(words) + [""] }
    if specification.scope == .session {
      lines += [specification.isDialogue ? words.shellOnly : words.sessionOnly, ""]
    }
    lines += [words.examples, ""]
    for example in specification.examples { lines += ["```", example[language], "```", ""] }
    let name = LocalizedText(
      vi: HelpText.name(specification, .vietnamese), en: HelpText.name(specification, .english))
    lines.append(words.link(to: specification.id, name))
    return lines.joined(separator: "\n") + "\n"
  }

  /// How a parameter is written: its keyword and what stands for its value.
  static func written(_ parameter: Parameter, _ language: Language) -> String {
    let value = parameter.placeholder(language)
    return [parameter.keyword.map { $0[language] }, value.isEmpty ? nil : value].compactMap { $0 }
      .joined(separator: " ")
  }

  private static func row(_ parameter: Parameter, _ words: ManualWords) -> [String] {
    let written = written(parameter, words.language)
    let needs = [
      parameter.isRequired ? words.required : nil, parameter.isRepeatable ? words.repeatable : nil,
    ]
    return ["`\(written)`", parameter.label[words.language], needs.compactMap { $0 }.joined(separator: ", ")]
  }

  static func takesField(_ specification: CommandSpecification) -> Bool {
    specification.parameters.contains { if case .field = $0.type { true } else { false } }
  }

  /// All fields of `set`.
  private static func fields(_ words: ManualWords) -> [String] {
    let header = [words.say("trường", "field"), words.meaning, words.say("ví dụ", "example")]
    return table(
      header,
      Field.allCases.map { field in
        ["`\(field.term[words.language])`", field.explanation[words.language], "`\(field.example(words.language))`"]
      })
  }
}

extension Field {
  /// What the field is for, and what holds while it is not set.
  var explanation: LocalizedText {
    switch self {
    case .unit: LocalizedText(vi: "cơ quan ban hành báo cáo", en: "the body that issues the report")
    case .unitShort:
      LocalizedText(
        vi: "tên viết tắt trong ký hiệu; nhờ đó biết văn bản nào là của đơn vị mình",
        en: "its short name in symbols; tells which documents are one's own")
    case .superior: LocalizedText(vi: "cơ quan chủ quản, in phía trên đơn vị", en: "the body above it")
    case .place: LocalizedText(vi: "địa danh ghi trước ngày tháng", en: "the place before the date")
    case .symbol: LocalizedText(vi: "ký hiệu của báo cáo", en: "the symbol of the report")
    case .number:
      LocalizedText(
        vi: "số của báo cáo; chưa đặt thì để trống cho văn thư", en: "its number; blank in the draft if not set")
    case .date:
      LocalizedText(
        vi: "ngày ký; chỉ ghi tháng và năm thì chỗ ngày để trống",
        en: "the date; with month and year alone the day is blank")
    case .subject: LocalizedText(vi: "trích yếu dưới chữ BÁO CÁO", en: "the subject under the title")
    case .addressee:
      LocalizedText(
        vi: "nơi kính gửi; nhiều nơi thì cách nhau bằng dấu chấm phẩy",
        en: "addressee; several are parted by semicolons")
    case .opening: LocalizedText(vi: "các đoạn trước mục I", en: "the paragraphs before section I")
    case .closing: LocalizedText(vi: "các đoạn sau mục cuối cùng", en: "the paragraphs after the last section")
    case .reportingUnit:
      LocalizedText(
        vi: "đơn vị báo cáo ghi trên biểu; chưa đặt thì là đơn vị", en: "the reporting unit on the form; default: unit")
    case .receivingUnit:
      LocalizedText(
        vi: "đơn vị nhận báo cáo ghi trên biểu; chưa đặt thì là nơi kính gửi",
        en: "the receiving unit on the form; default: addressee")
    case .authority: LocalizedText(vi: "thẩm quyền ký", en: "by whose authority it is signed")
    case .position: LocalizedText(vi: "chức vụ người ký", en: "position of the signer")
    case .signer: LocalizedText(vi: "họ tên người ký", en: "name of the signer")
    case .drafter:
      LocalizedText(vi: "đơn vị soạn thảo, ghi ở dòng “Lưu: VT, …”", en: "who drafted it, in the line “Lưu: VT, …”")
    case .urgency:
      LocalizedText(
        vi: "mức độ khẩn: `khẩn`, `thượng khẩn` hoặc `hỏa tốc`", en: "`urgent`, `very-urgent` or `immediate`")
    case .secrecy:
      LocalizedText(
        vi: "độ mật: `mật`, `tối mật` hoặc `tuyệt mật`", en: "`confidential`, `secret` or `top-secret`")
    case .draftMark:
      LocalizedText(
        vi: "chữ đánh dấu bản dự thảo; bản chính thức thì không đặt", en: "marks a draft; a final paper has none")
    case .margins:
      LocalizedText(
        vi: "lề trên/dưới/trái/phải, mm: 20–25, 20–25, 30–35, 15–20; chưa đặt là 20/20/30/20",
        en: "margins top/bottom/left/right in mm: 20–25, 20–25, 30–35, 15–20; default: 20/20/30/20")
    case .fontSize:
      LocalizedText(
        vi: "cỡ chữ của nội dung: 13; 13,5 hoặc 14; chưa đặt là 14", en: "size of the text: 13, 13.5 or 14; default: 14"
      )
    case .lineSpacing:
      LocalizedText(
        vi: "giãn dòng của nội dung, từ 1 đến 1,5 dòng; chưa đặt là 1,15",
        en: "line spacing of the text, 1 to 1.5 lines; default: 1.15")
    case .firstIndent:
      LocalizedText(
        vi: "chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm; chưa đặt là 1 cm",
        en: "indent of first lines, 1 cm or 1.27 cm; default: 1 cm")
    case .counts:
      LocalizedText(
        vi: "cách viết số đếm: `plain` (2) hoặc `padded` (02); số 0 luôn viết 0; chưa đặt là `plain`",
        en: "how counts are written: `plain` (2) or `padded` (02); zero is 0 in both; default: plain")
    case .emptyText:
      LocalizedText(vi: "chữ in ở mục trống; chưa đặt là “Không”", en: "what an empty section prints; default: “Không”")
    case .suspendedCounts:
      LocalizedText(
        vi: "hồ sơ còn tạm dừng cuối kỳ: `by-due` xét theo ngày hẹn, `interm` luôn là còn hạn; chưa đặt là `by-due`",
        en:
          "dossiers waiting at the end of the period: `by-due` by their due date, `interm` always in time; default: by-due"
      )
    case .returnedCounts:
      LocalizedText(
        vi:
          "hồ sơ trả lại hoặc rút: `by-date` xét theo ngày kết thúc, `ontime` luôn là đúng hạn; chưa đặt là `by-date`",
        en: "dossiers returned or withdrawn: `by-date` by the day they ended, `ontime` always on time; default: by-date"
      )
    }
  }

  func example(_ language: Language) -> String { spelling(of: example, language) }

  /// As it is kept.
  private var example: String {
    switch self {
    case .unit: "\"Sở Ngoại vụ\""
    case .unitShort: "\"SNgV\""
    case .superior: "\"UBND tỉnh Quảng Ngãi\""
    case .place: "\"Quảng Ngãi\""
    case .symbol: "BC-SNgV"
    case .number: "5"
    case .date: "9/2021"
    case .subject: "\"Công tác kiểm soát TTHC {kỳ|dài}\""
    case .addressee: "\"Văn phòng UBND tỉnh Quảng Ngãi\""
    case .opening: "\"Thực hiện {01/2020/TT-VPCP}, {đơn vị} báo cáo như sau:\""
    case .closing: "\"Trên đây là báo cáo của {đơn vị}./.\""
    case .reportingUnit: "\"Sở Ngoại vụ tỉnh Quảng Ngãi\""
    case .receivingUnit: "\"Văn phòng UBND tỉnh\""
    case .authority: "\"KT.\""
    case .position: "\"Giám đốc\""
    case .signer: "\"Nguyễn Văn A\""
    case .drafter: "\"TH\""
    case .counts: "padded"
    case .emptyText: "\"Không phát sinh\""
    case .suspendedCounts: "interm"
    case .returnedCounts: "ontime"
    case .urgency: "immediate"
    case .secrecy: "confidential"
    case .draftMark: "\"Dự thảo lần 2\""
    case .margins: "20/20/30/20"
    case .fontSize: "13.5"
    case .lineSpacing: "1.5"
    case .firstIndent: "1.27"
    }
  }
}

extension String {
  /// With a capital letter and a full stop.
  var sentence: String { prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".") }
}

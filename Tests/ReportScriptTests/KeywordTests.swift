import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Testing

struct KeywordTests {
  /// The same command: English, Vietnamese.
  static let pairs: [(en: String, vi: String)] = [
    ("report Q3/2021 outline free", "báo cáo quý 3/2021 đề cương free"),
    ("edit period Q4/2021", "sửa kỳ báo cáo quý IV năm 2021"),
    (
      "add plan 75/KH-SNgV dated 8/2/2021 by \"a\" title \"b\" for 2021 as x",
      "thêm kế hoạch 75/KH-SNgV ngày 08/02/2021 cơ quan \"a\" trích yếu \"b\" năm 2021 gọi là x"
    ),
    ("add decision 932/QĐ-UBND", "thêm quyết định 932/QĐ-UBND"),
    ("add letter 667/SNgV-VP", "thêm công văn 667/SNgV-VP"),
    ("add report 702/BC-SNgV", "thêm báo cáo 702/BC-SNgV"),
    ("add decree 45/2020/NĐ-CP", "thêm nghị định 45/2020/NĐ-CP"),
    ("add circular 01/2020/TT-VPCP", "thêm thông tư 01/2020/TT-VPCP"),
    ("add document 63/2020/QH14", "thêm văn bản 63/2020/QH14"),
    (
      "edit plan 75/KH-SNgV number 76/KH-SNgV dated 9/2/2021", "sửa kế hoạch 75/KH-SNgV số mới 76/KH-SNgV ngày 9/2/2021"
    ),
    ("remove plan 75/KH-SNgV@2021", "xóa kế hoạch 75/KH-SNgV@2021"),
    (
      "add dossier H01 field \"a\" procedure \"b\" via online received 1/7/2021 due 9/7/2021 resolved 8/7/2021",
      "thêm hồ sơ H01 lĩnh vực \"a\" thủ tục \"b\" qua trực tuyến nhận 1/7/2021 hẹn 9/7/2021 trả 8/7/2021"
    ),
    (
      "add dossier H01 field a via direct received 1/7/2021 due 9/7/2021 returned 8/7/2021",
      "thêm hồ sơ H01 lĩnh vực a qua trực tiếp nhận 1/7/2021 hẹn 9/7/2021 trả lại 8/7/2021"
    ),
    (
      "add dossier H01 field a via postal received 1/7/2021 due 9/7/2021 withdrawn 8/7/2021 suspended 2/7/2021 resumed 3/7/2021",
      "thêm hồ sơ H01 lĩnh vực a qua bưu chính nhận 1/7/2021 hẹn 9/7/2021 rút 8/7/2021 tạm dừng 2/7/2021 tiếp tục 3/7/2021"
    ),
    ("edit dossier H01 due 10/7/2021", "sửa hồ sơ H01 hẹn 10/7/2021"),
    ("remove dossier H01", "xóa hồ sơ H01"),
    ("resolve H01 on 8/7/2021", "trả kết quả H01 ngày 8/7/2021"),
    ("return H01 on 8/7/2021", "trả lại H01 ngày 8/7/2021"),
    ("withdraw H01 on 8/7/2021", "rút H01 ngày 8/7/2021"),
    ("suspend H01 on 8/7/2021", "tạm dừng H01 ngày 8/7/2021"),
    ("resume H01 on 8/7/2021 due 20/7/2021", "tiếp tục H01 ngày 8/7/2021 hẹn 20/7/2021"),
    (
      "add figures field \"a\" period Q2/2021 online 1 direct 2 carried 3 early 4 ontime 5 late 6 interm 7 overdue 8",
      "thêm số liệu lĩnh vực \"a\" kỳ quý II/2021 trực tuyến 1 trực tiếp 2 kỳ trước 3 trước hạn 4 đúng hạn 5 quá hạn 6 còn hạn 7 trễ 8"
    ),
    ("edit figures direct 1.247 interm 1.247", "sửa số liệu trực tiếp 1247 còn hạn 1247"),
    ("remove figures field \"a\"", "xóa số liệu lĩnh vực \"a\""),
    (
      "add paragraph I.4 at 1 runin once reviewed Q3/2021 \"a\"",
      "thêm đoạn I.4 vị trí 1 liền một lần đã soát quý 3/2021 \"a\""
    ),
    ("add item III at 2 level 2 once \"a\"", "thêm ý III vị trí 2 cấp 2 một lần \"a\""),
    ("add section IV \"a\" items numbers", "thêm mục IV \"a\" kiểu ý số"),
    ("add section IV \"a\" items letters", "thêm mục IV \"a\" kiểu ý chữ"),
    ("add section IV \"a\" items paren", "thêm mục IV \"a\" kiểu ý ngoặc"),
    ("add section IV \"a\" items bullets", "thêm mục IV \"a\" kiểu ý gạch"),
    ("add table I.7 \"a\"\n| b | c |", "thêm bảng I.7 \"a\"\n| b | c |"),
    ("edit paragraph I.4 at 2 \"a\"", "sửa đoạn I.4 vị trí 2 \"a\""),
    ("edit item III level 1", "sửa ý III cấp 1"),
    ("edit table I.7 \"a\"", "sửa bảng I.7 \"a\""),
    ("edit section I.4 \"a\"", "sửa mục I.4 \"a\""),
    ("remove paragraph I.4 at 2", "xóa đoạn I.4 vị trí 2"),
    ("remove item III", "xóa ý III"),
    ("remove table I.7", "xóa bảng I.7"),
    ("remove section I.9", "xóa mục I.9"),
    ("move paragraph I.4 at 2 to I.5 at 1", "chuyển đoạn I.4 vị trí 2 đến I.5 vị trí 1"),
    ("move item III at 2 to III at 1", "chuyển ý III vị trí 2 đến III vị trí 1"),
    ("move table I.7 to I.8", "chuyển bảng I.7 đến I.8"),
    ("move section I.12 to I.3", "chuyển mục I.12 đến I.3"),
    ("move recipient 3 to 1", "chuyển nơi nhận 3 đến 1"),
    ("add recipient \"a\" at 1", "thêm nơi nhận \"a\" vị trí 1"),
    ("edit recipient 2 \"a\"", "sửa nơi nhận 2 \"a\""),
    ("remove recipient 2", "xóa nơi nhận 2"),
    ("add abbreviation TTHC \"a\"", "thêm chữ viết tắt TTHC \"a\""),
    ("edit abbreviation TTHC \"a\"", "sửa chữ viết tắt TTHC \"a\""),
    ("remove abbreviation TTHC", "xóa chữ viết tắt TTHC"),
    ("add form II.06a", "thêm biểu II.06a"),
    ("remove form II.06a/VPCP/KSTT", "xóa biểu II.06a"),
    ("set unit \"a\"", "đặt đơn vị \"a\""),
    ("set unit-short SNgV", "đặt đơn vị tắt SNgV"),
    ("set superior \"a\"", "đặt chủ quản \"a\""),
    ("set place \"a\"", "đặt địa danh \"a\""),
    ("set symbol BC-SNgV", "đặt ký hiệu BC-SNgV"),
    ("set number 5", "đặt số 05/BC-SNgV"),
    ("set date 9/2021", "đặt ngày 09/2021"),
    ("set subject \"a\"", "đặt trích yếu \"a\""),
    ("set addressee \"a\"", "đặt kính gửi \"a\""),
    ("set opening\n| a", "đặt mở đầu \"a\""),
    ("set closing\n| a", "đặt kết \"a\""),
    ("set reporting-unit \"a\"", "đặt đơn vị báo cáo \"a\""),
    ("set receiving-unit \"a\"", "đặt đơn vị nhận báo cáo \"a\""),
    ("set authority \"KT.\"", "đặt thẩm quyền KT."),
    ("set position \"a\"", "đặt chức vụ \"a\""),
    ("set signer \"a\"", "đặt người ký \"a\""),
    ("set drafter TH", "đặt đơn vị soạn thảo \"TH\""),
    ("set counts padded", "đặt kiểu số đếm PADDED"),
    ("set empty-text \"Không có\"", "đặt chữ khi trống \"Không có\""),
    ("set suspended-counts interm", "đặt đếm hồ sơ tạm dừng interm"),
    ("set returned-counts by-date", "đặt đếm hồ sơ trả lại by-date"),
    ("set urgency very-urgent", "đặt độ khẩn thượng khẩn"),
    ("set secrecy top-secret", "đặt độ mật \"tuyệt mật\""),
    ("set draft-mark \"Dự thảo\"", "đặt dự thảo \"Dự thảo\""),
    ("set margins top 25 bottom 20 left 35 right 15", "đặt lề trái 35 trên 25 phải 15"),
    ("set font-size 13.5", "đặt cỡ chữ 13,5"),
    ("set line-spacing 1.15", "đặt giãn dòng 1,15"),
    ("set first-indent 1.27 cm", "đặt thụt đầu dòng 1,27"),
    ("set drafter \"\"", "đặt đơn vị soạn thảo \"\""),
    ("add annex \"a\" landscape items paren", "thêm phụ lục \"a\" khổ ngang kiểu ý ngoặc"),
    ("edit annex 2 portrait items numbers \"a\"", "sửa phụ lục PL2 khổ dọc kiểu ý số \"a\""),
    ("edit annex PL.2 landscape", "sửa phụ lục 2 khổ ngang"),
    ("remove annex 2", "xóa phụ lục PL2"),
    ("move annex 2 to 1", "chuyển phụ lục PL2 đến PL1"),
    ("param x choice \"a/b\" default a \"c\"", "tham số x lựa chọn \"a/b\" mặc định a \"c\""),
    ("param x text", "tham số x chữ"),
    ("param x number default 12.5", "tham số x số mặc định 12,5"),
    ("param x date default 8/9/2021", "tham số x ngày mặc định 08/09/2021"),
    ("param x period default Q3/2021", "tham số x kỳ mặc định III/2021"),
    ("edit param x type text default a", "sửa tham số x kiểu chữ mặc định a"),
    ("edit param x choices \"a/b\" \"c\"", "sửa tham số x các lựa chọn \"a/b\" \"c\""),
    ("remove param x", "xóa tham số x"),
    ("expect x = a", "mong đợi x = a"),
    ("remove expect x", "xóa mong đợi x"),
    ("add task \"a\"", "thêm việc \"a\""),
    ("remove task 2", "xóa việc 2"),
    ("confirm I.4 at 2", "xác nhận I.4 vị trí 2"),
  ]

  @Test(arguments: pairs)
  func bothLanguagesWithAndWithoutDiacriticsAndInAnyCaseGiveTheSameEdit(en: String, vi: String) throws {
    let expected = try #require(edit(en))
    #expect(edit(vi) == expected)
    #expect(edit(spoken(vi, plain)) == expected)
    #expect(edit(spoken(vi) { $0.uppercased() }) == expected)
    #expect(edit(spoken(en) { $0.uppercased() }) == expected)
    #expect(edit(UnicodeText.normalized(UnicodeText.decomposed(vi))) == expected)
  }

  @Test func everyKeywordOfEveryCommandIsAmongThePairs() {
    let english = Self.pairs.map { " \($0.en.split(separator: "\n")[0]) " }
    let vietnamese = Self.pairs.map { " \($0.vi.split(separator: "\n")[0]) " }
    for command in EditCommand.all {
      let specification = command.specification
      for term in specification.kinds + specification.parameters.compactMap(\.keyword) + [specification.verb] {
        #expect(english.contains { $0.contains(" \(term.en) ") }, "\(term.en)")
        #expect(vietnamese.contains { $0.contains(" \(term.vi) ") }, "\(term.vi)")
      }
    }
    for field in Field.allCases {
      #expect(english.contains { $0.hasPrefix(" set \(field.term.en) ") }, "\(field)")
      #expect(vietnamese.contains { $0.hasPrefix(" đặt \(field.term.vi) ") }, "\(field)")
    }
  }

  @Test(arguments: [
    ("đặt đơn vị tắt", Field.unitShort), ("đặt đơn vị báo cáo", .reportingUnit),
    ("dat don vi nhan bao cao", .receivingUnit),
    ("ĐẶT ĐƠN VỊ SOẠN THẢO", .drafter), ("đặt đơn vị", .unit),
  ])
  func theLongestFieldWins(command: String, field: Field) {
    guard case .set(let named, let setting)? = edit("\(command) \"x\"") else { return }
    #expect(named == field)
    #expect(setting.value == SourcedText("x"))
  }

  @Test func theLongestKeywordWins() throws {
    guard
      case .addDossier(let record)? = edit(
        "thêm hồ sơ H01 lĩnh vực a qua trực tiếp nhận 1/7/2021 hẹn 9/7/2021 trả lại 8/7/2021")
    else { return }
    #expect(record.dossier.end?.outcome == .returned)
    guard case .addFigures(let figures)? = edit("thêm số liệu kỳ trước 3 kỳ quý II/2021 còn hạn 3") else { return }
    #expect(figures.counts.carried == 3)
    #expect(figures.period?.id == "Q2/2021")
  }

  @Test(arguments: [
    (
      "add plan 75/KH-SNgV title \"b\" for 2021 dated 8/2/2021",
      "add plan 75/KH-SNgV dated 8/2/2021 title \"b\" for 2021"
    ),
    ("add paragraph I.4 \"a\" once at 1", "add paragraph I.4 at 1 once \"a\""),
    ("add section IV items paren \"a\"", "add section IV \"a\" items paren"),
    ("add recipient at 1 \"a\"", "add recipient \"a\" at 1"),
    ("add figures interm 1 direct 1 field a", "add figures field a direct 1 interm 1"),
    ("add abbreviation TTHC \"a\"", "add abbreviation \"TTHC\" \"a\""),
  ])
  func pairsStandInAnyOrder(written: String, same: String) throws {
    #expect(edit(written) == edit(same))
  }

  @Test func theWordBehindAKeywordIsItsValueWhateverItLooksLike() throws {
    guard
      case .addDocument(let document)? = edit(
        "thêm kế hoạch 75/KH-SNgV cơ quan ngày trích yếu năm gọi là gọi ngày 8/2/2021")
    else { return }
    #expect(document.issuer == "ngày")
    #expect(document.title == "năm")
    #expect(document.alias == "gọi")
    #expect(document.date?.iso == "2021-02-08")
    guard case .addDossier(let record)? = edit("add dossier field field due via direct received 1/7/2021 due 2/7/2021")
    else { return }
    #expect(record.dossier.code == "field")
    #expect(record.dossier.field == "due")
    guard case .addDocument(let dated)? = edit("add plan 75/KH-SNgV title 8/2/2021 as plan") else { return }
    #expect(dated.title == "8/2/2021")
    #expect(dated.alias == "plan")
  }

  @Test func aQuotedWordIsNeverAKeyword() throws {
    guard case .set(let field, let setting)? = edit("đặt đơn vị \"tắt\"") else { return }
    #expect(field == .unit)
    #expect(setting.value == SourcedText("tắt"))
    guard case .addBlocks(_, let position, let blocks)? = edit("add paragraph I.4 \"once\"") else { return }
    #expect(position == nil)
    #expect(blocks.map(\.isOnce) == [false])
    expect(["unknown-command"], in: "«\"add\"» plan 75/KH-SNgV")
    expect(["unknown-keyword"], in: "add «\"plan\"» 75/KH-SNgV")
  }

  @Test func aDayMayBeCalledADay() throws {
    #expect(edit("sửa hồ sơ H01 hẹn ngày 9/7/2021") == edit("edit dossier H01 due 9/7/2021"))
    #expect(
      edit("báo cáo quý 3/2021 từ ngày 7/6/2021 đến ngày 4/9/2021")
        == edit("report Q3/2021 from 7/6/2021 to 4/9/2021"))
  }

  @Test(arguments: [
    ("Q3/2021", "Q3/2021"), ("III/2021", "Q3/2021"), ("quý 3/2021", "Q3/2021"), ("quý III/2021", "Q3/2021"),
    ("quy iii nam 2021", "Q3/2021"), ("\"quý III năm 2021\"", "Q3/2021"), ("H1/2021", "H1/2021"),
    ("6 tháng đầu năm 2021", "H1/2021"), ("6 tháng cuối năm 2021", "H2/2021"), ("9M/2021", "9M/2021"),
    ("9 tháng 2021", "9M/2021"), ("M9/2021", "M9/2021"), ("tháng 9/2021", "M9/2021"), ("Y2021", "Y2021"),
    ("năm 2021", "Y2021"),
  ])
  func aPeriodIsUnderstoodInEverySpelling(written: String, id: String) {
    for tail in ["", " đề cương free", " từ 7/6/2021 đến 4/9/2021", " from 2021-06-07 to 4/9/2021 outline kstt"] {
      guard case .start(let period, let outline, _)? = edit("báo cáo \(written)\(tail)") else { continue }
      #expect(period.id == id)
      #expect(outline.name == (tail.contains("free") ? "free" : "kstt"))
      #expect(
        period.range.map { "\($0.lowerBound)–\($0.upperBound)" } == (tail.contains("4/9") ? "07/6/2021–04/9/2021" : nil)
      )
    }
  }

  @Test func aRangeThatIsTheRulesOwnIsNone() {
    #expect(edit("report Q3/2021 from 15/6/2021 to 14/9/2021") == edit("report Q3/2021"))
  }

  @Test func aUniquePrefixOfAVerbIsUnderstoodOnlyInTheShellAndInItsLanguage() {
    #expect(edit("rem dossier H01", prefixLanguage: .english) == edit("remove dossier H01"))
    #expect(edit("chuy mục I.12 đến I.3", prefixLanguage: .vietnamese) == edit("move section I.12 to I.3"))
    #expect(edit("tam H01 ngày 8/7/2021", prefixLanguage: .vietnamese) == edit("suspend H01 on 8/7/2021"))
    expect(["unknown-command"], in: "«rem» dossier H01")
    let binder = ScriptBinder(sessionCommands: [], prefixLanguage: .vietnamese)
    for ambiguous in ["rem", "tr", "t"] {
      guard case .rejected = binder.bind(.init(words: [.init(ambiguous), .init("H01")])) else {
        Issue.record("“\(ambiguous)” was understood")
        continue
      }
    }
  }

  /// `text` as somebody types it who does so with `change`: keywords only, data must stay.
  private func spoken(_ text: String, _ change: (String) -> String) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    var words = lines[0].split(separator: " ").map(String.init)
    let data = ["free", "a", "x", "I", "V", "H", "\""]
    for index in words.indices {
      let word = words[index]
      let isData =
        word.contains("/") || word.contains("\"") || data.contains(word) || word.contains { $0.isNumber }
        || SectionID(word) != nil && word.first?.isUppercase ?? false
        || ["SNgV", "BC-SNgV", "TTHC", "KT.", "TH", "có\""].contains(word)
      if !isData { words[index] = change(word) }
    }
    lines[0] = words.joined(separator: " ")
    return lines.joined(separator: "\n")
  }

  private func plain(_ word: String) -> String { UnicodeText.folded(word) }
}

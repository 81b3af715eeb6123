import Composition
import DocumentTree
import Testing

@Suite("Annexes on paper")
struct AnnexPaperTests {
  private static let two = """
    report Q3/2021
    set unit "Sở Ngoại vụ"
    set symbol BC-SNgV
    set number 5
    set date 8/9/2021
    add annex "Giờ làm việc của các quầy"
    add annex "Danh sách công chức đầu mối" landscape
    add section PL1.1 "Quầy số 1"
    add paragraph PL1.1 "Mở cửa từ 7 giờ."
    add item PL2 "Nguyễn Văn A"
    add paragraph I.7 "Giờ làm việc nêu tại {annex 1}, đầu mối tại {annex 2}."

    """

  @Test("stand on pages of their own behind the report, numbered in Roman from two on, each counting its pages")
  func flows() {
    let flows = compose(Self.two).document.flows
    #expect(flows.map(\.title) == [nil, "Phụ lục I", "Phụ lục II"])
    #expect(flows.map(\.anchor) == [nil, "phu-luc-1", "phu-luc-2"])
    #expect(flows.map(\.layout.restartsPageNumbers) == [false, true, true])
    #expect(flows.map(\.layout.isLandscape) == [false, false, true])
    #expect(
      flows[1].texts == [
        "Phụ lục I", "GIỜ LÀM VIỆC CỦA CÁC QUẦY",
        "(Kèm theo Báo cáo số 05/BC-SNgV ngày 08 tháng 9 năm 2021 của Sở Ngoại vụ)",
        "1. Quầy số 1", "Mở cửa từ 7 giờ.",
      ])
    #expect(flows[2].texts.last == "- Nguyễn Văn A")
  }

  @Test("are linked from the words that refer to them")
  func links() {
    let composition = compose(Self.two)
    let runs = composition.document.flows[0].paragraphs.flatMap(\.runs)
    #expect(
      runs.filter { $0.link != nil } == [
        Run("Phụ lục I", link: "phu-luc-1"), Run("Phụ lục II", link: "phu-luc-2"),
      ])
  }

  @Test("have no number when there is only one, and leave blank what the letterhead leaves blank")
  func single() {
    let flow = compose("report Q3/2021\nadd annex \"Giờ làm việc\"\nset symbol BC-SNgV\nset date 9/2021\n").document
      .flows[1]
    #expect(flow.title == "Phụ lục")
    #expect(
      flow.texts == [
        "Phụ lục", "GIỜ LÀM VIỆC", "(Kèm theo Báo cáo số      /BC-SNgV ngày      tháng 9 năm 2021)",
      ])
  }

  @Test("cite a document in full where they are the first to cite it, because they stand behind the report")
  func citations() {
    let flows = compose(
      """
      report Q3/2021
      add plan 75/KH-SNgV dated 8/2/2021 by "Sở Ngoại vụ" title "rà soát"
      add annex "Kế hoạch"
      add paragraph PL1 "Theo {75/KH-SNgV}."
      add paragraph III "Thực hiện {75/KH-SNgV}."

      """
    ).document.flows
    #expect(flows[0].texts.contains("Thực hiện Kế hoạch số 75/KH-SNgV ngày 08/02/2021 của Sở Ngoại vụ về rà soát."))
    #expect(flows[1].texts.last == "Theo Kế hoạch số 75/KH-SNgV.")
  }
}

@Suite("The measures of the paper")
struct PaperMeasureTests {
  @Test("are those that were set, on a page on its side turned with it")
  func margins() {
    let document = compose(
      "report Q3/2021\nset margins 25/20/35/15\nadd annex \"Ngang\" landscape\n"
    ).document
    let upright = document.flows[0].layout
    #expect([upright.top, upright.bottom, upright.left, upright.right] == [25, 20, 35, 15])
    let side = document.flows[1].layout
    #expect([side.top, side.bottom, side.left, side.right] == [35, 15, 25, 20])
  }

  @Test("follow the size of the text where the decree couples them")
  func sizes() {
    let styles = compose("report Q3/2021\nset font-size 13\nset line-spacing 1.5\nset first-indent 1.27\n").document
      .styles
    #expect(styles[.body].size == 13)
    #expect(styles[.body].lineSpacing == 1.5)
    #expect(styles[.body].firstLineIndent == 12.7)
    #expect([styles[.nationalName].size, styles[.motto].size, styles[.placeAndDate].size] == [12, 13, 13])
    let standard = compose("report Q3/2021\n").document.styles
    #expect([standard[.nationalName].size, standard[.motto].size, standard[.body].size] == [13, 14, 14])
  }

  @Test(
    "leave the Quốc hiệu room on one line at every margin and size",
    arguments: [
      "", "set margins 20/20/35/20\n", "set font-size 13\n", "set margins 20/20/30/15\nset font-size 13.5\n",
    ])
  func nationalName(settings: String) throws {
    let document = compose("report Q3/2021\n\(settings)").document
    let flow = document.flows[0]
    guard case .sideBySide(let letterhead) = flow.blocks.first else { return #expect(Bool(false), "no letterhead") }
    let room = flow.layout.textWidth * (1 - letterhead.leftShare)
    // 95.7 mm at 13 pt in bold Times New Roman.
    #expect(room > 95.7 / 13 * document.styles[.nationalName].size + 1)
    #expect(letterhead.leftShare > 0.33)
  }

  @Test("stand in frames below number and symbol: draft, secrecy and urgency")
  func marks() {
    let composition = compose(
      "report Q3/2021\nset urgency immediate\nset secrecy secret\nset draft-mark \"Dự thảo lần 2\"\n")
    guard case .sideBySide(let letterhead) = composition.document.flows[0].blocks.first else {
      return #expect(Bool(false), "no letterhead")
    }
    #expect(letterhead.rows[1].left.map(\.plainText) == ["Số:      /", "DỰ THẢO LẦN 2", "TỐI MẬT", "HỎA TỐC"])
    #expect(letterhead.rows[1].left.dropFirst().allSatisfy { composition.document.styles[$0.role].isBoxed })
  }

  @Test("keep a line that introduces items with the first of them")
  func introduction() {
    let blocks = compose(
      "report Q3/2021\nadd paragraph I.6 \"Kết quả như sau:\"\nadd item I.6 \"Một\"\nadd paragraph I.7 \"Xong:\"\n"
    ).document.flows[0].blocks
    let kept = blocks.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block, paragraph.keepsWithNext { paragraph.plainText } else { nil }
    }
    #expect(kept.contains("Kết quả như sau:") && !kept.contains("Xong:"))
  }

  @Test("keep the end of the text on the page of the signature")
  func signature() {
    let paragraphs = compose("report Q3/2021\nset closing \"Trên đây là báo cáo./.\"\n").document.flows[0].blocks
    guard case .paragraph(let last) = paragraphs.dropLast().last else { return #expect(Bool(false), "no closing") }
    #expect(last.plainText == "Trên đây là báo cáo./." && last.keepsWithNext)
  }
}

extension PageFlow {
  fileprivate var paragraphs: [Paragraph] {
    blocks.flatMap { block -> [Paragraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .sideBySide(let columns): columns.paragraphs
      case .table: []
      }
    }
  }

  fileprivate var texts: [String] { paragraphs.map(\.plainText) }
}

import DocumentTree
import Testing

@testable import PDFWriter

/// The measures of Decree 30/2020/NĐ-CP, Annex I, on the laid-out paper, in millimetres and points.
@Suite struct DecreeTests {
  private let pages: [PageDescription]

  init() throws {
    let script = """
      report Q3/2021
      set unit "Sở Ngoại vụ"
      set superior "UBND tỉnh Quảng Ngãi"
      set symbol BC-SNgV
      set place "Quảng Ngãi"
      set date 9/2021
      set subject "Tình hình, kết quả kiểm soát thủ tục hành chính"
      set addressee "Văn phòng UBND tỉnh Quảng Ngãi"
      set position "Giám đốc"
      set signer "Nguyễn Văn A"
      add recipient "Như trên"
      add paragraph I.4 "\(Sample.words(700))"
      add item I.8 "\(Sample.words(30))"

      """
    pages = try PDFWriter().pages(of: paper(script))
  }

  @Test func thePageIsA4AndTheTextKeepsItsMargins() {
    for page in pages.dropLast() {
      #expect(page.width.isNear(210) && page.height.isNear(297))
      for line in page.lines {
        #expect(line.x >= 29.99 && line.end <= 190.01, "\(line.text)")
        #expect(line.baseline > 20 && line.baseline < 277, "\(line.text)")
      }
    }
  }

  @Test func theFirstLineStandsUnderTheTopMargin() throws {
    // Line gap and ascent of 14 pt of the font: 0.042 and 0.891 of the size.
    let page = pages[1]
    #expect(try #require(page.lines.first).baseline.isNear(20 + 0.9335 * 14 * 25.4 / 72))
  }

  @Test func theLetterheadStandsInTwoBlocksThatStartLevel() throws {
    let page = pages[0]
    let superior = try page.line("UBND TỈNH")
    let nation = try page.line("CỘNG HÒA")
    #expect(superior.baseline.isNear(nation.baseline))
    #expect(superior.size == 13 && !superior.style.isBold)
    #expect(nation.size == 13 && nation.style.isBold && !nation.style.isItalic)
    #expect(nation.end <= 190.01 && superior.end < nation.x)
    let unit = try page.line("SỞ NGOẠI VỤ")
    #expect(unit.size == 13 && unit.style.isBold && unit.middle.isNear(superior.middle))
    let motto = try page.line("Độc lập")
    #expect(motto.size == 14 && motto.style.isBold && motto.middle.isNear(nation.middle))
    let number = try page.line("Số:")
    let date = try page.line("Quảng Ngãi, ngày")
    #expect(number.size == 13 && !number.style.isBold && !number.style.isItalic)
    #expect(date.size == 14 && date.style.isItalic && !date.style.isBold)
    #expect(number.baseline.isNear(date.baseline, within: 0.5))
  }

  @Test func rulesAreAsLongAsTheDecreeSaysAndCentredCloseUnderTheText() throws {
    let page = pages[0]
    let unit = try page.line("SỞ NGOẠI VỤ")
    let motto = try page.line("Độc lập")
    let subject = try page.line("Tình hình")
    for (line, share) in [(unit, 0.4), (motto, 1), (subject, 0.4)] {
      let rule = try #require(
        page.rules.first { abs($0.x + $0.length / 2 - line.middle) < 0.5 && $0.y > line.baseline }, "\(line.text)")
      #expect(rule.length.isNear(line.width * share, within: 0.5), "\(line.text)")
      #expect(rule.y - line.baseline < 3.5, "\(line.text)")
    }
    #expect(page.rules.count == 3)
  }

  @Test func theTitleIsBoldAndCentredOnTheText() throws {
    for start in ["BÁO CÁO", "Tình hình"] {
      let line = try pages[0].line(start)
      #expect(line.size == 14 && line.style.isBold && line.middle.isNear(110), "\(start)")
    }
    let addressee = try pages[0].line("Kính gửi")
    #expect(addressee.size == 14 && !addressee.style.isBold && addressee.middle.isNear(110))
  }

  @Test func theTextIsJustifiedWithAnIndentOfTenMillimetresAndSixPointsBetweenParagraphs() throws {
    let page = pages[1]
    let lines = page.lines.filter { $0.structure.last == .paragraph }
    #expect(lines.count > 10)
    for line in lines.dropLast() where line.x.isNear(30) {
      #expect(line.end.isNear(190) || line.text.hasSuffix("nghiêng"), "\(line.text)")
    }
    let last = try #require(pages.last { $0.lines.contains { $0.text.hasPrefix("- thủ") } })
    let item = try last.line("- thủ")
    #expect(item.x.isNear(40))
    #expect(item.size == 14 && !item.style.isBold && !item.style.isItalic)
    let place = try #require(last.lines.firstIndex { $0.text == item.text })
    let before = last.lines[place - 1]
    let lineHeight = 1.149 * 1.15 * 14
    #expect((item.baseline - before.baseline).isNear((lineHeight + 6) * 25.4 / 72))
  }

  @Test func headingsAreBoldDownToTheSecondLevel() throws {
    let first = try pages[0].line("I.")
    #expect(first.style.isBold && first.size == 14 && first.x.isNear(40) && first.structure == [.heading1])
    let second = try pages[0].line("3.")
    #expect(second.style.isBold && second.x.isNear(40) && second.structure == [.heading2])
    let third = try pages[0].line("a)")
    #expect(!third.style.isBold && third.structure == [.heading3])
  }

  @Test func theFirstPageShowsNoNumberAndTheOthersTheirsInTheMiddleOfTheTopMargin() throws {
    #expect(pages.count > 2)
    #expect(pages[0].number == nil)
    for (index, page) in pages.enumerated().dropFirst() {
      let number = try #require(page.number)
      #expect(number.text == String(index + 1))
      #expect(number.size == 14 && !number.style.isBold && !number.style.isItalic)
      #expect(number.middle.isNear(110))
      #expect(number.baseline > 8 && number.baseline < 14)
    }
  }

  @Test func recipientsStandLevelWithTheSignature() throws {
    let page = try #require(pages.last)
    let title = try page.line("Nơi nhận")
    let position = try page.line("GIÁM ĐỐC")
    #expect(title.size == 12 && title.style.isBold && title.style.isItalic && title.x.isNear(30))
    #expect(position.size == 14 && position.style.isBold && position.middle.isNear(150))
    #expect(title.baseline.isNear(position.baseline, within: 1))
    let recipient = try page.line("- Như trên")
    #expect(recipient.size == 11 && !recipient.style.isBold && recipient.x.isNear(30))
    let signer = try page.line("Nguyễn Văn A")
    #expect(signer.style.isBold && signer.middle.isNear(position.middle))
    #expect((signer.baseline - position.baseline) > 25, "room for the signature")
  }
}

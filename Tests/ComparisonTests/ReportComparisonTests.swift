import ReportModel
import Testing

@testable import Comparison

@Suite struct ReportComparisonTests {
  private let q3 = "report Q3/2021\n"
  private let q4 = "report Q4/2021\n"

  @Test func aReportDoesNotDifferFromItself() {
    let script = q3 + "add paragraph I.4 \"Một cửa.\"\nadd plan 75/KH-SNgV dated 8/2/2021\nset unit \"Sở\"\n"
    #expect(comparison(script, script).isEmpty)
  }

  // MARK: Figures

  @Test func figuresStandSideBySideByFieldAndColumn() throws {
    let figures = try #require(
      comparison(
        q3 + "add figures field \"Hộ tịch\" online 4 early 4\nadd figures field \"Đất đai\" direct 2 late 2\n",
        q4 + "add figures field \"Hộ tịch\" online 5 early 5\nadd figures field \"Đất đai\" direct 2 late 2\n"
      ).figures)
    #expect(figures.fields.map(\.label) == ["Hộ tịch"])
    #expect(figures.unchangedFieldCount == 1)
    #expect(figures.fields[0].count(.online) == CountDifference(old: 4, new: 5))
    #expect(figures.total.count(.received).difference == 1)
    #expect(figures.total.count(.received).permille == 167)
  }

  @Test func nothingOfNothingHasNoPercentage() {
    #expect(CountDifference(old: 0, new: 0).permille == nil)
    #expect(CountDifference(old: 0, new: 3).permille == nil)
    #expect(CountDifference(old: 4, new: 3).permille == -250)
  }

  @Test func aFieldThatIsNewOrGoneHasFiguresOnOneSide() throws {
    let figures = try #require(
      comparison(
        q3 + "add figures field \"Hộ tịch\" online 4 early 4\n",
        q4 + "add figures field \"Đất đai\" direct 2 late 2\n"
      ).figures)
    #expect(figures.fields.map(\.label) == ["Đất đai", "Hộ tịch"])
    #expect(figures.fields.map { $0.old == nil } == [true, false])
    #expect(figures.fields.map { $0.new == nil } == [false, true])
  }

  @Test func ratesDifferInPointsAndNotWithoutADenominator() throws {
    let figures = try #require(
      comparison(
        q3 + "add figures online 4 direct 4 early 6 late 2\n", q4 + "add figures online 6 direct 2 interm 8\n"
      ).figures)
    #expect(figures.rate(.online).difference == 250)
    #expect(figures.rate(.onTime).oldText == "75%")
    #expect(figures.rate(.onTime).newText == "không phát sinh")
    #expect(figures.rate(.onTime).difference == nil)
  }

  // MARK: Documents and fields

  @Test func documentsAreNewGoneOrChanged() {
    let documents = comparison(
      q3 + "add plan 1/KH-SNgV dated 8/2/2021 title \"rà soát\"\nadd plan 2/KH-SNgV dated 8/2/2021\n",
      q4 + "add plan 1/KH-SNgV dated 9/2/2021 title \"rà soát\"\nadd plan 3/KH-SNgV dated 8/3/2021\n"
    ).documents
    #expect(documents.map { $0.new?.number.text } == ["1/KH-SNgV", "3/KH-SNgV", nil])
    #expect(documents.map { $0.old?.number.text } == ["1/KH-SNgV", nil, "2/KH-SNgV"])
    #expect(documents[0].changes == [.init(aspect: .date, old: "08/02/2021", new: "09/02/2021")])
  }

  @Test func theSameNumberOfAnotherYearIsAnotherDocument() {
    let documents = comparison(
      q3 + "add plan 1/KH-SNgV dated 8/2/2021 title \"năm 2021\"\n",
      q4 + "add plan 1/KH-SNgV dated 8/2/2022 title \"năm 2022\"\n"
    ).documents
    #expect(documents.map { $0.old == nil } == [true, false])
  }

  @Test func fieldsThatDifferAreTold() {
    let fields = comparison(
      q3 + "set signer \"An\"\nset place \"Huế\"\n", q4 + "set signer \"Bình\"\nset place \"Huế\"\n"
    )
    .fields
    #expect(fields == [FieldDifference(field: .signer, old: "An", new: "Bình")])
  }

  // MARK: Sections

  @Test func sectionsAreMatchedByHeadingNotByNumber() throws {
    let old = "report Q3/2021 outline free\nadd section I \"Một\"\nadd section II \"Hai\"\nadd paragraph II \"Chữ.\"\n"
    let new =
      "report Q4/2021 outline free\nadd section I \"Mở đầu\"\nadd section II \"Một\"\nadd section III \"Hai\"\n"
      + "add paragraph III \"Chữ.\"\n"
    let sections = comparison(old, new).sections
    #expect(sections.map(\.heading) == ["MỞ ĐẦU"])
    #expect(sections.map(\.isAdded) == [true])
  }

  @Test func aSectionThatIsGoneIsToldWithItsParagraphs() throws {
    let old = "report Q3/2021 outline free\nadd section I \"Một\"\nadd section II \"Hai\"\nadd paragraph II \"Chữ.\"\n"
    let sections = comparison(old, "report Q4/2021 outline free\nadd section I \"Một\"\n").sections
    #expect(sections.map(\.isGone) == [true])
    #expect(sections[0].paragraphs.map { marked($0.segments) } == ["[-Chữ.-]"])
  }

  @Test func aHeadingWithAnotherPeriodIsTheSame() {
    let old = "report Q3/2021 outline free\nadd section I \"Nhiệm vụ Quý IV/2021\"\n"
    let new = "report Q4/2021 outline free\nadd section I \"Nhiệm vụ Quý I/2022\"\n"
    #expect(comparison(old, new).sections == [])
  }

  @Test func aRenamedSectionKeepsItsParagraphs() throws {
    let old = "report Q3/2021 outline free\nadd section I \"Kết quả đạt được\"\nadd paragraph I \"Chữ.\"\n"
    let new = "report Q4/2021 outline free\nadd section I \"Kết quả đã đạt được\"\nadd paragraph I \"Chữ.\"\n"
    let sections = comparison(old, new).sections
    #expect(sections.map { marked($0.headingChange) } == ["KẾT QUẢ {+ĐÃ+} ĐẠT ĐƯỢC"])
    #expect(sections.map(\.paragraphs) == [[]])
  }

  // MARK: Paragraphs

  private func paragraphs(_ old: [String], _ new: [String]) -> [String] {
    func script(_ start: String, _ texts: [String]) -> String {
      start + texts.map { "add paragraph I.4 \"\($0)\"\n" }.joined()
    }
    return comparison(script(q3, old), script(q4, new)).sections.flatMap(\.paragraphs).map {
      "\($0.kind) \($0.oldPosition ?? 0)>\($0.newPosition ?? 0) \(marked($0.segments))"
    }
  }

  @Test func unchangedParagraphsAreLeftOut() {
    #expect(
      paragraphs(["Một cửa.", "Hai cửa."], ["Một cửa.", "Chen vào giữa.", "Hai cửa."])
        == ["added 0>2 {+Chen vào giữa.+}"])
  }

  @Test func aParagraphThatOnlyMovedOnWithThePeriodIsToldAsSuch() {
    #expect(
      paragraphs(["Trong {period}, Sở đã làm."], ["Trong {period}, Sở đã làm."])
        == ["period 1>1 Trong <Quý III/2021>Quý IV/2021>, Sở đã làm."])
  }

  @Test func aChangedParagraphIsFoundAmongNewOnes() {
    #expect(
      paragraphs(
        ["Sở đã ban hành kế hoạch rà soát thủ tục hành chính."],
        ["Hoàn toàn khác hẳn.", "Sở đã ban hành kế hoạch kiểm tra thủ tục hành chính."])
        == [
          "added 0>1 {+Hoàn toàn khác hẳn.+}",
          "changed 1>2 Sở đã ban hành kế hoạch [-rà soát-] {+kiểm tra+} thủ tục hành chính.",
        ])
  }

  @Test func aTextOfReferencesKeepsItsPartnerWhateverTheyPrint() {
    let old = q3 + "add figures online 4 early 4\nadd paragraph I.6 \"{dossiers.received}\"\n"
    let new = q4 + "add figures online 7 early 7\nadd paragraph I.6 \"{dossiers.received}\"\n"
    #expect(comparison(old, new).sections.flatMap(\.paragraphs).map { marked($0.segments) } == ["[-4-] {+7+}"])
  }

  @Test func aTableIsComparedWithItsCells() {
    func script(_ start: String, _ count: Int) -> String {
      start + "add table I.7\n| Quầy | Số |\n|---|\n| 1 | \(count) |\n"
    }
    #expect(
      comparison(script(q3, 4), script(q4, 5)).sections.flatMap(\.paragraphs).map { marked($0.segments) }
        == ["Quầy | Số 1 | [-4-] {+5+}"])
  }

  @Test func openingIsComparedAsProse() {
    let sections = comparison(q3 + "set opening \"Sở báo cáo.\"\n", q4 + "set opening \"Sở xin báo cáo.\"\n").sections
    #expect(sections.map(\.place) == [.opening])
    #expect(sections.flatMap(\.paragraphs).map { marked($0.segments) } == ["Sở {+xin+} báo cáo."])
  }

  @Test func recipientsCameAndWent() {
    let recipients = comparison(
      q3 + "add recipient \"Sở Nội vụ\"\n", q4 + "add recipient \"Sở Nội vụ\"\nadd recipient \"Sở Tư pháp\"\n"
    ).recipients
    #expect(recipients.map { marked($0.segments) } == ["{+Sở Tư pháp+}"])
  }
}

import Composition
import Testing

private let documents = """
  report Q3/2021
  set unit "Sở Ngoại vụ"
  set unit-short SNgV
  set superior "UBND tỉnh Quảng Ngãi"
  add plan 75/KH-SNgV dated 8/2/2021 title "rà soát thủ tục"
  add letter 667/SNgV-VP dated 18/8/2021 title "về việc góp ý"
  add plan 20/KH-UBND dated 29/01/2021 title "truyền thông"
  add decision 920/QĐ-UBND
  add document 63/2020/QH14 title "Xử lý vi phạm hành chính"

  """

@Suite("References in texts")
struct ReferenceTests {
  @Test(
    "cite as they are told",
    arguments: [
      ("{75/KH-SNgV}", "Kế hoạch số 75/KH-SNgV ngày 08/02/2021 của Sở Ngoại vụ về rà soát thủ tục"),
      ("{667/SNgV-VP}", "Công văn số 667/SNgV-VP ngày 18/8/2021 của Sở Ngoại vụ về việc góp ý"),
      ("{20/KH-UBND}", "Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh Quảng Ngãi về truyền thông"),
      ("{75/KH-SNgV|short}", "Kế hoạch số 75/KH-SNgV"), ("{75/KH-SNgV|ngắn}", "Kế hoạch số 75/KH-SNgV"),
      ("{75/KH-SNgV|dated}", "Kế hoạch số 75/KH-SNgV ngày 08/02/2021"), ("{75/KH-SNgV|number}", "75/KH-SNgV"),
      ("{75/KH-SNgV|date}", "08/02/2021"), ("{75/KH-SNgV|title}", "rà soát thủ tục"),
      ("{920/QĐ-UBND|short}", "Quyết định số 920/QĐ-UBND"),
      ("{63/2020/QH14}", "Luật Xử lý vi phạm hành chính"),
      ("{period}", "Quý III/2021"), ("{period|long}", "Quý III năm 2021"), ("{kỳ sau|long}", "Quý IV năm 2021"),
      ("{period.previous}", "Quý II/2021"), ("{year}", "2021"), ("{từ ngày} – {to}", "15/6/2021 – 14/9/2021"),
      ("{đơn vị}, {unit-short}, {chủ quản}", "Sở Ngoại vụ, SNgV, UBND tỉnh Quảng Ngãi"),
    ])
  func text(reference: String, expected: String) {
    let composition = compose(documents + "add paragraph I.4\n| \(reference)\n")
    #expect(composition.texts("I.4") == [expected])
    #expect(composition.ids == [])
  }

  @Test("cite in full the first time in the order of the paper, whatever the order of the commands")
  func firstInFull() {
    let composition = compose(
      documents
        + "add paragraph II.1 \"{75/KH-SNgV}\"\nadd paragraph I.4 \"{75/KH-SNgV|number}\"\nset opening \"{20/KH-UBND}\"\n"
        + "add paragraph I.1 \"{20/KH-UBND}\"\n")
    #expect(composition.opening == ["Kế hoạch số 20/KH-UBND ngày 29/01/2021 của UBND tỉnh Quảng Ngãi về truyền thông"])
    #expect(composition.texts("I.1") == ["Kế hoạch số 20/KH-UBND"])
    #expect(composition.texts("I.4") == ["75/KH-SNgV"])
    #expect(composition.texts("II.1") == ["Kế hoạch số 75/KH-SNgV"])
  }

  @Test("of figures come from the form")
  func figures() {
    let dossiers = """
      add dossier A1 field "Hộ tịch" via online received 20/6/2021 due 5/7/2021 resolved 30/6/2021
      add dossier A2 field "Hộ tịch" via direct received 20/6/2021 due 5/7/2021 resolved 5/7/2021
      add dossier A3 field "Đất đai" via direct received 20/6/2021 due 5/7/2021 resolved 6/7/2021
      add figures field "Chứng thực" direct 1247 early 1247

      """
    let text =
      "{dossiers.received}; {hồ sơ.trước hạn: Hộ tịch}; {dossiers.late: đất đai}; "
      + "{dossiers.early: Hộ tịch+dossiers.ontime: Hộ tịch / dossiers.solved: Hộ tịch|%}; "
      + "{dossiers.late / dossiers.solved|%}; {dossiers.open / dossiers.overdue|%}; {form II.06a}"
    let composition = compose(documents + dossiers + "add paragraph I.6\n| \(text)\n")
    #expect(
      composition.texts("I.6") == ["1.250; 1; 1; 100%; 0,1%; không phát sinh; Biểu số II.06a/VPCP/KSTT"])
    #expect(composition.ids == [])
  }

  @Test(
    "of figures are also known by the headings of the form",
    arguments: [
      ("hồ sơ.từ kỳ trước", "dossiers.carried"), ("hồ sơ.trong hạn", "dossiers.interm"),
      ("ho so.da giai quyet qua han", "dossiers.late"),
      ("hồ sơ.đang giải quyết quá hạn: Hộ tịch", "dossiers.overdue: Hộ tịch"),
      ("hồ sơ.Trực tiếp, dịch vụ bưu chính", "dossiers.direct"),
    ])
  func headings(vietnamese: String, english: String) throws {
    #expect(try Reference(vietnamese) == Reference(english))
  }

  @Test(
    "that mean nothing are errors in their place",
    arguments: [
      ("{75/KH-SNG}", "unknown-document"), ("{perod}", "unknown-reference"), ("{}", "unknown-reference"),
      ("{period|lang}", "unknown-reference"), ("{dossiers.earli}", "unknown-reference"),
      ("{dossiers.early / dossiers.solved}", "unknown-reference"), ("{dossiers.early: Không có}", "unknown-reference"),
      ("{920/QĐ-UBND}", "date-needed"), ("{form II.06a}", "form-cited-not-annexed"), ("{form X}", "unknown-form"),
      ("{superior", "unclosed-reference"), ("{annex 1}", "unknown-annex"), ("{phụ lục hai}", "unknown-reference"),
      ("{annex 1|full}", "unknown-reference"), ("{annex 0}", "unknown-reference"),
    ])
  func errors(reference: String, id: String) {
    let composition = compose(documents + "add paragraph I.4\n| Theo {75/KH-SNgV|number}: \(reference)\n")
    #expect(composition.ids == [id])
    let line = "| Theo {75/KH-SNgV|number}: "
    let start = composition.diagnostics.first?.span.map { Int($0.start) }
    #expect(start == (documents + "add paragraph I.4\n" + line).utf8.count)
  }

  @Test(
    "of annexes print the name that the annex has in the paper",
    arguments: [
      ("{annex 1}", 1, "Phụ lục"), ("{phụ lục 1}", 1, "Phụ lục"), ("{PHU LUC PL1}", 1, "Phụ lục"),
      ("{annex 1}", 2, "Phụ lục I"), ("{annex 2}", 2, "Phụ lục II"), ("*{phụ lục 12}*", 12, "Phụ lục XII"),
    ])
  func annexes(reference: String, count: Int, expected: String) {
    let annexes = (1...count).map { "add annex \"\($0)\"\n" }.joined()
    let composition = compose(documents + annexes + "add paragraph I.4\n| \(reference)\n")
    #expect(composition.texts("I.4") == [expected])
    #expect(composition.ids == [])
  }

  @Test("know the place that they lead to")
  func anchors() {
    #expect((try? Reference("phụ lục 3"))?.anchor == "phu-luc-3")
    #expect((try? Reference("form II.06a/VPCP/KSTT"))?.anchor == Reference.anchor(ofForm: "II.06a"))
    #expect(Reference.anchor(ofForm: "II.06a") == "bieu-II.06a")
    #expect((try? Reference("form X"))?.anchor == nil)
    #expect((try? Reference("75/KH-SNgV"))?.anchor == nil)
  }

  @Test("of a number of two years need the year or an alias")
  func ambiguous() {
    let twice = "add plan 9/KH-SNgV dated 8/2/2020 as cu\nadd plan 9/KH-SNgV dated 8/2/2021\n"
    #expect(compose(documents + twice + "add paragraph I.4 \"{9/KH-SNgV}\"\n").ids == ["ambiguous-document"])
    let right = compose(documents + twice + "add paragraph I.4 \"{9/KH-SNgV@2021|date} {cu|date}\"\n")
    #expect(right.texts("I.4") == ["08/02/2021 08/02/2020"])
  }
}

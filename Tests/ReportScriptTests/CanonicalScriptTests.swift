import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
import TestSupport
import Testing

struct CanonicalScriptTests {
  private static let binder = ScriptBinder(sessionCommands: [])

  /// `replay(canonical(r)) == r`, in both languages and with a stable text, over reports that grew by generated
  /// commands; a rejected command changes nothing.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func theSavedScriptOfAGeneratedReportReplaysToIt(seed: UInt64) {
    var commands = RandomCommands(seed: seed)
    var grown = seed.isMultiple(of: 4) ? Report() : report("report Q3/2021")
    for round in 0..<4 {
      for _ in 0..<30 * round { grow(&grown, commands.next()) }
      for language in Language.allCases {
        let text = CanonicalScript.print(grown, language)
        let replayed = replay(text)
        #expect(replayed.ids == [], "\(text)")
        #expect(replayed.report == grown, "\(text)\n→\n\(CanonicalScript.print(replayed.report, language))")
        #expect(CanonicalScript.print(replayed.report, language) == text)
      }
    }
  }

  private func grow(_ report: inout Report, _ command: String) {
    var sources = SourceMap()
    let parsed = ScriptParser.parse(sources.add(SourceText(name: "x", text: command)), in: sources)
    #expect(parsed.diagnostics == [], "\(command)")
    for statement in parsed.script.statements {
      guard case .edit(let edit) = Self.binder.bind(statement) else { continue }
      let before = report
      do throws(EditRejection) {
        _ = try report.apply(edit)
      } catch {
        #expect(report == before, "\(command) was rejected and changed the report")
      }
    }
  }

  /// The generator is worth something only if most of its commands are taken and every kind of edit is among them.
  @Test func generatedCommandsReachEveryEdit() {
    var taken: Set<String> = []
    var counts = (taken: 0, all: 0)
    for seed in 1...60 as ClosedRange<UInt64> {
      var commands = RandomCommands(seed: seed)
      var grown = report("report Q3/2021")
      for _ in 0..<200 {
        var sources = SourceMap()
        let text = SourceText(name: "x", text: commands.next())
        for statement in ScriptParser.parse(sources.add(text), in: sources).script.statements {
          counts.all += 1
          guard case .edit(let edit) = Self.binder.bind(statement), (try? grown.apply(edit)) != nil
          else { continue }
          counts.taken += 1
          taken.insert(String("\(edit)".prefix { $0 != "(" }))
        }
      }
    }
    let missing: Set<String> = [
      "setPeriod", "set", "clear", "addDocument", "editDocument", "removeDocument", "addDossier", "editDossier",
      "happen",
      "removeDossier", "addFigures", "editFigures", "removeFigures", "addBlocks", "editBlock", "removeBlock",
      "moveBlock",
      "addSection", "editSection", "removeSection", "moveSection", "addAnnex", "addAbbreviation", "editAbbreviation",
      "removeAbbreviation", "addRecipient", "editRecipient", "removeRecipient", "moveRecipient", "addForm",
      "removeForm", "addTask", "removeTask", "confirm", "addParameter", "editParameter", "removeParameter",
      "addExpectation", "removeExpectation",
    ]
    #expect(missing.subtracting(taken) == [])
    #expect(counts.taken * 3 > counts.all, "\(counts)")
  }

  @Test func theCanonicalScriptIsTheShortestInAFixedOrder() {
    let report = report(
      """
      # đầu
      báo cáo quý III năm 2021
      thêm hồ sơ H01 lĩnh vực a qua trực tuyến nhận 1/7/2021 hẹn 9/7/2021
      thêm đoạn I.4
      | một
      |
      | hai
      add plan 75/KH-SNgV
      # về kế hoạch
      add plan 75/KH-SNgV for 2021
      add plan 75/KH-SNgV dated 2021-02-08  # ngày
      thêm nơi nhận "Sở Nội vụ"
      đặt số 05
      đặt đơn vị "Sở Ngoại vụ"
      trả kết quả H01 ngày 2/7/2021
      xóa mục I.2
      xóa mục I.11
      thêm mục IV "x"
      sửa mục I.1 "y"
      thêm bảng I.7
      |a|b|
      |---|
      |1||
      # cuối
      """)
    #expect(
      CanonicalScript.print(report, .vietnamese) == """
        baocao 1 vi
        # đầu
        báo cáo quý III/2021

        đặt đơn vị "Sở Ngoại vụ"
        đặt số 5

        # về kế hoạch
        thêm kế hoạch 75/KH-SNgV ngày 08/02/2021 năm 2021  # ngày

        xóa mục I.12
        xóa mục I.2
        sửa mục I.1 "y"
        thêm mục IV "x"

        thêm đoạn I.3
        | một
        thêm đoạn I.3
        | hai
        thêm bảng I.7
        | a | b |
        | ---|
        | 1 |  |

        thêm hồ sơ H01 lĩnh vực "a" qua trực tuyến nhận 01/7/2021 hẹn 09/7/2021 trả 02/7/2021

        thêm nơi nhận "Sở Nội vụ"

        # cuối

        """)
  }

  @Test func documentsToldApartByTheSettingsStayTwoWhenTheSettingsChange() {
    let report = report(
      """
      set unit "Sở Ngoại vụ"
      set unit-short SNgV
      add plan 75/KH-SNgV dated 8/2/2021
      add plan 75/KH-SNgV dated 9/3/2021 by "Khác"
      add plan 75/KH-SNgV dated 9/3/2022
      set unit-short SNG
      """)
    #expect(report.documents.documents.map(\.issuer) == ["Sở Ngoại vụ", "Khác", nil])
    #expect(replay(CanonicalScript.print(report, .english)).report == report)
  }

  @Test func anEmptyReportIsAHeader() {
    #expect(CanonicalScript.print(Report(), .english) == "baocao 1 en\n")
  }
}

import Foundations
import ReportModel
import Testing

@Suite("Completion inside a text")
struct CompletionReferenceTests {
  @Test(
    "goes on a reference",
    arguments: [
      // In an open quote, in a curly one, in a block line, in the second of several.
      ("thêm đoạn I.4 \"Theo {75▮", "thêm đoạn I.4 \"Theo {75/KH-SNgV}"),
      ("thêm đoạn I.4 “Theo {75▮", "thêm đoạn I.4 “Theo {75/KH-SNgV}"),
      ("thêm đoạn I.4\n| Theo {75▮", "thêm đoạn I.4\n| Theo {75/KH-SNgV}"),
      ("thêm đoạn I.4\n| Theo\n|\n| và {75▮ abc", "thêm đoạn I.4\n| Theo\n|\n| và {75/KH-SNgV} abc"),
      ("đặt mở đầu\n| {37▮", "đặt mở đầu\n| {37/QĐ-SNgV}"), ("thêm mục IV \"Kỳ {kỳ s▮", "thêm mục IV \"Kỳ {kỳ sau}"),
      // Documents by symbol, alias and title.
      ("| {qđ▮", "| {37/QĐ-SNgV}"), ("| {kế-▮", "| {kế-hoạch-rà-soát}"), ("| {đánh▮", "| {75/KH-SNgV}"),
      // Variables in both languages.
      ("| {don vi t▮", "| {đơn vị tắt}"), ("| {superi▮", "| {superior}"), ("| { nam▮", "| { năm}"),
      // Figures, their fields, sums and rates.
      ("| {hồ sơ.trươc▮", "| {hồ sơ.trước hạn}"), ("| {dossiers.late▮", "| {dossiers.late}"),
      ("| {hồ sơ.trễ: ho▮", "| {hồ sơ.trễ: Hộ tịch}"), ("| {dossiers.early:dat▮", "| {dossiers.early:Đất đai}"),
      ("| {hồ sơ.trễ + hồ sơ.quá▮", "| {hồ sơ.trễ + hồ sơ.quá hạn}"),
      ("| {dossiers.early / dossiers.so▮", "| {dossiers.early / dossiers.solved}"),
      ("| {dossiers.early/dossiers.solved|▮", "| {dossiers.early/dossiers.solved|%}"),
      // Forms.
      ("| {biểu ▮", "| {biểu II.06a}"), ("| {form ▮", "| {form II.06a}"), ("| {bieu▮", "| {biểu II.06a}"),
      // Modifiers.
      ("| {kỳ|▮", "| {kỳ|dài}"), ("| {kỳ|lo▮", "| {kỳ|long}"), ("| {75/KH-SNgV|ngan▮", "| {75/KH-SNgV|ngắn}"),
      ("| {75/KH-SNgV | num▮", "| {75/KH-SNgV | number}"), ("| {năm|▮", "| 0: []"), ("| {dossiers.late|▮", "| 0: []"),
      // Cells of tables.
      ("thêm bảng I.7\n| Theo {75/KH | {37▮", "thêm bảng I.7\n| Theo {75/KH | {37/QĐ-SNgV}"),
      ("thêm bảng I.7\n| a \\| {37▮", "thêm bảng I.7\n| a \\| {37/QĐ-SNgV}"),
      // No brace is open.
      ("| Theo 75▮", "| 0: []"), ("| {kỳ} 75▮", "| 0: []"), ("| \\{75▮", "| 0: []"), ("| {xyz▮", "| 0: []"),
      ("thêm kế hoạch 1/KH-UBND trích yếu \"{75▮", "0: []"),
    ])
  func reference(typed: String, line: String) {
    let isEmpty = line == "| 0: []"
    #expect(Typed(typed).taken == (isEmpty ? "0: []" : line))
  }

  @Test("shows what the paper would print")
  func details() {
    #expect(Typed("| {kỳ▮").lines == ["kỳ – Quý III/2021", "kỳ sau – Quý IV/2021", "kỳ trước – Quý II/2021"])
    #expect(Typed("| {chủ▮").lines == ["chủ quản – chưa đặt"])
    #expect(
      Typed("| {75/KH-SNgV|▮", .english).lines == [
        "full – Kế hoạch số 75/KH-SNgV ngày 08/02/2021 của Sở Ngoại vụ về rà soát, đánh giá thủ tục hành chính năm 2021",
        "short – Kế hoạch số 75/KH-SNgV", "dated – Kế hoạch số 75/KH-SNgV ngày 08/02/2021", "number – 75/KH-SNgV",
        "date – 08/02/2021", "title – rà soát, đánh giá thủ tục hành chính năm 2021",
      ])
    #expect(Typed("| {45/2020/NĐ-CP|đầy▮").lines == ["đầy đủ – cần ngày ban hành"])
    #expect(Typed("| {hồ sơ.trước▮").lines == ["hồ sơ.trước hạn – cột (8) của biểu"])
    #expect(Typed("| {biểu▮").lines == ["biểu II.06a – Biểu số II.06a/VPCP/KSTT"])
  }

  @Test("offers variables, figures, forms and documents behind a brace")
  func everything() {
    let labels = Typed("| {▮").labels
    for label in ["kỳ", "đơn vị", "hồ sơ.trễ", "biểu II.06a", "75/KH-SNgV", "15/KH-UBND@2022"] {
      #expect(labels.contains(label), "\(label)")
    }
    #expect(Typed("| {▮", .english).labels.starts(with: ["period", "period.next", "period.previous"]))
  }

  @Test("works in a line of prose with no command around it")
  func prose() {
    let typed = Typed("thêm {75▮")
    #expect(
      typed.completer.proseCompletion(of: typed.text, cursor: typed.cursor).candidates.map(\.text) == ["75/KH-SNgV"])
    #expect(typed.completer.proseCompletion(of: "the", cursor: 3).isEmpty)
    #expect(
      typed.completer.proseCompletion(of: "\"the {k", cursor: 7).candidates.map(\.text) == ["kỳ", "kỳ sau", "kỳ trước"])
  }
}

import Composition
import ReportModel
import Testing

@Suite struct ParameterTests {
  private let script = """
    report Q3/2021
    param huyen choice "Bình An/Bình Minh"
    param so number default 1247
    param moc period default Q2/2021
    add paragraph I.4 "{huyen}, {Huyện}: {so}; {moc}, {moc|dài}, {kỳ}"

    """

  private func text(_ values: [String: ParameterValue] = [:]) -> String? {
    var given = ParameterValues()
    for (name, value) in values { given[name] = value }
    return Composer.compose(report(script), values: given).sections.first { "\($0.id)" == "I.4" }?.blocks.first?.text
  }

  @Test func aParameterPrintsItsValueOrItsDefault() {
    #expect(
      text(["huyen": .choice("Bình Minh")])
        == "Bình Minh, Bình Minh: 1.247; Quý II/2021, Quý II năm 2021, Quý III/2021")
    #expect(text(["huyen": .choice("Bình An"), "so": .number("3,5")])?.hasPrefix("Bình An, Bình An: 3,5;") == true)
  }

  @Test func aMissingValueIsToldOnceAndStaysAsItWasWritten() {
    let composition = compose(script)
    #expect(composition.diagnostics.map(\.id.rawValue) == ["parameter-without-value"])
    #expect(text()?.hasPrefix("{huyen}, {Huyện}: 1.247") == true)
  }

  @Test func onlyPeriodsHaveALongForm() {
    let composition = compose("report Q3/2021\nparam a text default \"x\"\nadd paragraph I.4 \"{a|long} {a|full}\"\n")
    #expect(composition.diagnostics.map(\.id.rawValue) == ["unknown-reference", "unknown-reference"])
  }

  @Test func aValueIsNoMarkup() {
    let composition = compose("report Q3/2021\nparam a text default \"*x* {kỳ}\"\nadd paragraph I.4 \"{a}\"\n")
    #expect(composition.sections.first { "\($0.id)" == "I.4" }?.blocks.first?.text == "*x* {kỳ}")
  }
}

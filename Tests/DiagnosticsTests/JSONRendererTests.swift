import Diagnostics
import Foundations
import Testing

struct JSONRendererTests {
  @Test func everyDiagnosticHasTheSameKeys() {
    let (sources, span) = source("báo cáo\n«thêm\nđ»oạn")
    let diagnostics = [
      Diagnostic(
        "unknown-word", .warning, LocalizedText(vi: "từ \"x\" lạ", en: "the word \"x\" is unknown"), span: span,
        notes: [Diagnostic.Note(LocalizedText(vi: "ở đây", en: "here"))],
        hints: [LocalizedText(vi: "sửa", en: "mend it")])
    ]
    #expect(
      String(decoding: JSONRenderer(language: .vietnamese).render(diagnostics, in: sources), as: UTF8.self) == #"""
        [
          {
            "column": 1,
            "endColumn": 2,
            "endLine": 3,
            "file": "q3.baocao",
            "hints": [
              "sửa"
            ],
            "id": "unknown-word",
            "line": 2,
            "message": "từ \"x\" lạ",
            "notes": [
              {
                "column": null,
                "endColumn": null,
                "endLine": null,
                "file": null,
                "line": null,
                "message": "ở đây"
              }
            ],
            "severity": "warning"
          }
        ]

        """#)
  }

  @Test func noDiagnosticsAreAnEmptyArray() {
    #expect(JSONRenderer(language: .english).render([], in: SourceMap()) == Array("[]\n".utf8))
  }
}

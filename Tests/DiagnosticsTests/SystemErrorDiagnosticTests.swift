import Diagnostics
import Foundations
import Glibc
import Testing

struct SystemErrorDiagnosticTests {
  @Test func aMissingFileIsShownWithTheNextStep() {
    let diagnostic = Diagnostic(SystemError(.open, "quý 3.baocao", code: ENOENT))
    #expect(
      TextRenderer(language: .vietnamese).render(diagnostic, in: SourceMap()) == """
        lỗi[system-error]: không đọc được “quý 3.baocao”: không có tệp này
          gợi ý: hãy kiểm tra tên tệp và thư mục

        """)
  }
}

import Commands
import Foundations
import Testing

@Suite("What the session answers")
struct OutputAnswerTests {
  private let report = "báo cáo quý 3/2021\n"

  @Test("A dossier that the form will not count is told so, and taken all the same")
  func outsidePeriod() {
    var session = EditingSession()
    let ended = session.say(
      report, "thêm hồ sơ H1 lĩnh vực \"A\" qua trực tiếp nhận 1/6/2021 hẹn 9/6/2021 trả 8/6/2021")
    #expect(ended.contains("+ hồ sơ H1") && ended.contains("[outside-period]"))
    let later = session.say("thêm hồ sơ H2 lĩnh vực \"A\" qua trực tiếp nhận 15/9/2021 hẹn 20/9/2021")
    #expect(later.contains("[outside-period]"))
    let carried = session.say("thêm hồ sơ H3 lĩnh vực \"A\" qua trực tiếp nhận 1/6/2021 hẹn 20/6/2021 trả 15/6/2021")
    #expect(!carried.contains("[outside-period]"))
  }

  @Test("“xem hồ sơ” is understood as the list of dossiers")
  func listedByShow() {
    var session = EditingSession()
    let command = "thêm hồ sơ H1 lĩnh vực \"A\" qua trực tiếp nhận 21/6/2021 hẹn 25/6/2021"
    _ = session.say(report, command)
    #expect(session.say("xem hồ sơ") == session.say("liệt kê hồ sơ"))
  }

  @Test("The outline shows the periods that its headings name, not their braces")
  func outline() {
    var session = EditingSession()
    _ = session.say(report)
    let outline = session.say("xem")
    #expect(outline.contains("III  Phương hướng nhiệm vụ Quý IV năm 2021") && !outline.contains("{"))
  }
}

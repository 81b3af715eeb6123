import Foundations
import Testing

@testable import Commands

@Suite struct ParameterTests {
  private func conversation() -> Conversation {
    Conversation(
      .english, "report Q3/2021", "param huyen choice \"Bình An/Bình Minh\" \"Which district?\"",
      "param ngay date", "param moc text default \"x\"", "param thua text", "add paragraph I.4 \"{huyen} {ngay} {moc}\""
    )
  }

  @Test func aCheckAsksForWhatIsNeededAndHasNoValue() {
    var conversation = conversation()
    let asked = conversation.type("check", "2", "8/9/2021")
    #expect(asked.prompts == ["Which district? (1 = Bình An, 2 = Bình Minh): ", "ngay (date): "])
    #expect(!conversation.output.contains("parameter-without-value"))
    #expect(conversation.output.contains("kept for this session and not in the file"))
    conversation.type("show I.4")
    #expect(conversation.output.contains("Bình Minh 08/9/2021 x"))
  }

  @Test func whatWasAnsweredIsNotAskedAgainAndNotSaved() {
    var conversation = conversation()
    conversation.type("check", "binh an", "8/9/2021")
    #expect(conversation.type("check").prompts.isEmpty)
    conversation.type("show script")
    #expect(conversation.output.contains("| {huyen} {ngay} {moc}"))
    #expect(conversation.output.contains("param ngay date\n"))
  }

  @Test func aWrongAnswerIsAskedAgain() {
    var conversation = conversation()
    let asked = conversation.type("check", "3", "Bình Minh", "31/9/2021", "1/9/2021")
    #expect(asked.questions.count == 4 && asked.isExhausted)
    #expect(conversation.output.contains("there is no choice “3”"))
    #expect(conversation.output.contains("there is no 31/9/2021"))
  }

  @Test func whoDoesNotAnswerGetsTheErrorWithTheNextStep() {
    var conversation = conversation()
    conversation.type("export txt:-", answering: [.interrupted])
    #expect(conversation.output.contains("error[parameter-without-value]"))
    #expect(conversation.output.contains("fill huyen \"…\""))
    #expect(conversation.output.contains("nothing was exported"))
  }

  @Test func aValueIsFilledInShownAndForgotten() {
    var conversation = conversation()
    conversation.type("fill huyen \"bình minh\"")
    #expect(conversation.output == "huyen = Bình Minh (for this session, not in the file)\n")
    conversation.type("list param")
    #expect(conversation.lines[0] == "huyen  choice Bình An/Bình Minh  Bình Minh  Which district?")
    #expect(conversation.lines[2] == "moc  text  x")
    conversation.type("fill huyen")
    #expect(conversation.output == "huyen: no value\n")
    conversation.type("fill huyen \"Huế\"")
    #expect(conversation.output.contains("error[malformed-value]"))
    conversation.type("fill huyn x")
    #expect(conversation.output.contains("did you mean huyen?"))
  }

  @Test func aParameterIsUndoneAndDoneAgain() {
    var conversation = Conversation(.english, "report Q3/2021")
    conversation.type("param huyen text default \"x\"")
    #expect(conversation.output == "+ param huyen text default x\n")
    conversation.type("expect huyen = x")
    #expect(conversation.output == "+ expect huyen = x\n")
    conversation.type("undo 2")
    conversation.type("show script")
    #expect(!conversation.output.contains("param") && !conversation.output.contains("expect"))
    conversation.type("redo 2")
    conversation.type("list expect")
    #expect(conversation.output == "huyen = x\n")
  }

  @Test func guidedEntryAsksForTheChoices() {
    var conversation = Conversation(.english, "report Q3/2021")
    conversation.type("param", "huyen", "choice", "Bình An/Bình Minh", "")
    #expect(conversation.output.contains("= param huyen choice \"Bình An/Bình Minh\"\n"))
    #expect(conversation.output.contains("+ param huyen choice"))
    conversation.type("expect year=2021")
    #expect(conversation.output == "+ expect year = 2021\n")
  }

  @Test func aTextWithAParameterWithoutValueIsTakenInSilence() {
    var conversation = conversation()
    conversation.type("add paragraph I.5 \"{huyen}\"")
    #expect(conversation.lines.count == 1)
  }

  @Test func anExpectationOfAnUnknownNameIsTakenWithAWarning() {
    var conversation = conversation()
    conversation.type("expect nothing = 3")
    #expect(conversation.output.contains("+ expect nothing = 3"))
    #expect(conversation.output.contains("warning[unknown-reference]"))
  }
}

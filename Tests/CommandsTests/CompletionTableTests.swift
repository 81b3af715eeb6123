import ReportScript
import Testing

@testable import Commands

@Suite("The table of commands, as completion sees it")
struct CompletionTableTests {
  @Test("says of every word and position what it names, unless only the user knows")
  func meanings() {
    let unknown = CommandTable.specifications.flatMap { specification in
      specification.parameters.filter(Self.needsMeaning).map { "\(specification.id) \($0.name)" }
    }
    #expect(
      unknown == [
        "add-document as", "add-abbreviation short", "param name", "edit-document as", "find words", "history what",
        "history-lines what", "undo count",
        "redo count",
      ])
  }

  private static func needsMeaning(_ parameter: Parameter) -> Bool {
    switch parameter.type {
    case .word, .ordinal: parameter.meaning == nil
    default: false
    }
  }

  @Test("offers each command by its own words, in both languages")
  func everyCommand() {
    for specification in CommandTable.specifications {
      for phrase in specification.phrases(.vietnamese) {
        #expect(Typed("\(phrase)▮").texts.contains(phrase), "\(phrase)")
      }
      for phrase in specification.phrases(.english) {
        #expect(Typed("\(phrase)▮", .english).texts.contains(phrase), "\(phrase)")
      }
    }
  }

  @Test("goes on at every place of every example without losing its way")
  func everyExample() {
    for specification in CommandTable.specifications {
      for example in specification.examples.flatMap({ [$0.vi, $0.en] }) {
        let count = example.unicodeScalars.count
        for cursor in 0...count {
          let completion = Typed("▮").completer.completion(of: example, cursor: cursor)
          #expect(completion.replaced.upperBound == cursor && completion.replaced.lowerBound >= 0)
          #expect(
            completion.candidates.allSatisfy { $0.text.hasPrefix(completion.commonPrefix) }, "\(example) \(cursor)")
        }
      }
    }
  }
}

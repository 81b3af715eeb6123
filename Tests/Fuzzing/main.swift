import CommandLanguage
import Diagnostics
import Foundations
import Glibc
import LineEditor

// What reads bytes that anybody may have made, under libFuzzer: it must neither crash nor hang, and what is promised of
// its results must hold. `scripts/fuzz` runs it.

/// libFuzzer's own loop; it does not return before its time is over.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ tryInput: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

private func tryInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let choice = bytes.first else { return 0 }
  let input = bytes.dropFirst()
  switch choice % 3 {
  case 0: decodeKeys(input)
  case 1: typeKeys(input)
  default: parseScript(input)
  }
  return 0
}

/// No control character but line feed and tab comes out of the decoder, whatever goes in.
private func decodeKeys(_ input: ArraySlice<UInt8>) {
  var decoder = KeyDecoder()
  for (index, byte) in input.enumerated() {
    // A byte of 0xF0 and more also stands for a pause.
    for key in decoder.decode(byte, after: byte >= 0xF0 ? index * 50 : 0) { check(key) }
  }
  for key in decoder.pause() { check(key) }
}

private func check(_ key: Key) {
  switch key {
  case .character(let scalar): precondition(isHarmless(scalar))
  case .paste(let text): precondition(text.unicodeScalars.allSatisfy { isHarmless($0) || $0 == "\n" || $0 == "\t" })
  case .command: break
  }
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
}

/// The line stays one that libedit can be told of: what is deleted stands before the cursor.
private func typeKeys(_ input: ArraySlice<UInt8>) {
  var decoder = KeyDecoder()
  var interpreter = KeyInterpreter(history: History(entries: ["thêm kế hoạch", "định kỳ\nhai dòng"]))
  interpreter.begin(LineRequest((input.first ?? 0) % 2 == 0 ? .command : .text, prompt: "> ", assistant: Words()))
  var line = EditedLine()
  for byte in input {
    for key in decoder.decode(byte) {
      let present = line
      switch interpreter.step(for: key, line: { present }) {
      case .type(let scalar): insert(String(scalar), &line)
      case .change(.insert(let text, let count)):
        precondition(count <= line.cursor)
        line.scalars.removeSubrange((line.cursor - count)..<line.cursor)
        line.cursor -= count
        insert(text, &line)
      case .change(.replaceLine(let text)): line = EditedLine(text)
      case .change(.restore(let restored)):
        precondition((0...restored.scalars.count).contains(restored.cursor))
        line = restored
      case .run(.characterBackward): line.cursor = max(0, line.cursor - 1)
      case .run(.lineStart): line.cursor = 0
      default: break
      }
      _ = interpreter.decoration(for: line, size: (40, 10))
    }
  }
}

private func insert(_ text: String, _ line: inout EditedLine) {
  line.scalars.insert(contentsOf: text.unicodeScalars, at: line.cursor)
  line.cursor += text.unicodeScalars.count
}

private struct Words: LineAssistant {
  func completion(of line: EditedLine) -> Completion {
    let start = max(0, line.cursor - 2)
    return Completion(
      replaced: start..<line.cursor, candidates: [.init("thêm"), .init("đặt"), .init("xem I.4")], commonPrefix: "")
  }

  func suggestion(for line: EditedLine) -> String? { "…" }
}

private func parseScript(_ input: ArraySlice<UInt8>) {
  var sources = SourceMap()
  guard let source = try? ScriptSource.read(Array(input), name: "fuzz", into: &sources) else { return }
  let parsed = ScriptParser.parse(source, in: sources)
  for statement in parsed.script.statements { _ = ScriptPrinter.print(statement) }
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments) { tryInput($0, $1) })

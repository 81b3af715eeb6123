/// A complete CSI or SS3 sequence as terminals send it for a function key: `ESC [ 1 ; 5 C`.
struct ControlSequence: Hashable {
  /// A parameter above this is no key; the bound keeps a hostile sequence from overflowing.
  private static let largestParameter = 9999
  /// What parameters can be is known only so far; longer ones are read to their end and forgotten.
  private static let mostParameters = 8

  /// ESC O instead of ESC [.
  let isSS3: Bool
  /// The numbers between semicolons; an absent one is 0.
  private(set) var parameters: [Int] = [0]
  /// True after a byte that no key in the table has: `ESC [ ? …`, `ESC [ … $ …`.
  private(set) var isPrivate = false

  init(isSS3: Bool) { self.isSS3 = isSS3 }

  mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let last = parameters.count - 1
      parameters[last] = min(parameters[last] * 10 + Int(byte - UInt8(ascii: "0")), Self.largestParameter)
    case UInt8(ascii: ";") where parameters.count < Self.mostParameters: parameters.append(0)
    default: isPrivate = true
    }
  }

  /// True for `ESC [ 200 ~`, which opens a bracketed paste.
  func startsPaste(final: UInt8) -> Bool { !isSS3 && !isPrivate && final == UInt8(ascii: "~") && parameters == [200] }

  /// The command of the key; nil for every sequence that is not in the table.
  func command(final: UInt8) -> EditingCommand? {
    guard !isPrivate else { return nil }
    switch final {
    case UInt8(ascii: "A"): return .previousEntry
    case UInt8(ascii: "B"): return .nextEntry
    case UInt8(ascii: "C"): return jumpsWords ? .wordForward : .characterForward
    case UInt8(ascii: "D"): return jumpsWords ? .wordBackward : .characterBackward
    case UInt8(ascii: "H"): return .lineStart
    case UInt8(ascii: "Z") where !isSS3: return .completeBackward  // Shift-Tab
    case UInt8(ascii: "F"): return .lineEnd
    case UInt8(ascii: "w") where isSS3: return .lineEnd  // PuTTY, when Home and End are rxvt's
    case UInt8(ascii: "c") where isSS3: return .wordForward  // rxvt's Ctrl-Right and Ctrl-Left
    case UInt8(ascii: "d") where isSS3: return .wordBackward
    case UInt8(ascii: "M") where isSS3: return .submit  // Enter of the keypad
    case UInt8(ascii: "~") where !isSS3: return numbered
    case UInt8(ascii: "u") where parameters.first == 13: return parameters.count > 1 ? .insertLineBreak : .submit
    default: return nil
    }
  }

  private var numbered: EditingCommand? {
    switch parameters.first {
    case 1, 7: .lineStart
    case 4, 8: .lineEnd
    case 3: jumpsWords ? .deleteWordForward : .deleteForward
    case 5: .pageUp
    case 6: .pageDown
    case 27: parameters.count == 3 && parameters[2] == 13 ? .insertLineBreak : nil  // xterm's modified Enter
    default: nil
    }
  }

  /// Ctrl or Alt is held: the modifier is 1 + (Shift 1, Alt 2, Ctrl 4), the last parameter of an arrow or `~` key.
  private var jumpsWords: Bool {
    guard let modifier = parameters.last, isSS3 || parameters.count > 1, modifier > 1 else { return false }
    return (modifier - 1) & 0b110 != 0
  }
}

/// Turns the bytes a terminal sends, and the time between them, into keys. A value: no clock, no terminal.
package struct KeyDecoder: Hashable, Sendable {
  /// How long, in milliseconds, an ESC may wait for the rest of a sequence before it counts as the key Escape.
  private static let escapeTimeout = 40
  /// How long the rest of a sequence may take once it is surely one; a slow line must not turn it into text.
  private static let sequenceTimeout = 1000
  /// After such a pause inside a paste, whose end may have been lost, Ctrl-C is a key again.
  private static let stalledPaste = 1000
  private static let pasteEnd = Array("\u{1B}[201~".utf8)

  private enum State: Hashable {
    case ground
    case escape
    case controlSequence(ControlSequence)
    /// The Linux console's F1 to F5: `ESC [ [ A`.
    case consoleFunctionKey
    /// OSC, DCS, SOS, PM and APC, up to BEL or ST: a terminal's answer, never a key.
    /// `isEmpty` before its first byte: until then it may be Alt-] or its like, typed by hand.
    case string(endsAfterBackslash: Bool, isEmpty: Bool)
    case paste
  }

  private var state = State.ground
  private var scalars = ScalarDecoder()
  /// What a paste has brought so far.
  private var pasted: [UInt8] = []

  package init() {}

  /// After how many milliseconds without a byte `pause` is to be called; nil while time decides nothing.
  package var timeout: Int? {
    switch state {
    case .escape, .string(_, isEmpty: true): Self.escapeTimeout
    case .controlSequence, .consoleFunctionKey, .string: Self.sequenceTimeout
    case .ground, .paste: nil
    }
  }

  /// The keys that `byte`, which came `elapsed` milliseconds after the one before it, completes: mostly none or one.
  package mutating func decode(_ byte: UInt8, after elapsed: Int = 0) -> [Key] {
    if state == .paste { return decodePasted(byte, after: elapsed) }
    guard let timeout, elapsed >= timeout else { return decode(byte) }
    return pause() + decode(byte)
  }

  /// The keys that are complete because nothing came for `timeout`.
  package mutating func pause() -> [Key] {
    guard timeout != nil else { return [] }
    let isEscape = state == .escape
    state = .ground
    return isEscape ? [.command(.escape)] : []
  }

  private mutating func decode(_ byte: UInt8) -> [Key] {
    switch state {
    case .ground, .paste: return decodeText(byte)
    case .escape: return decodeAfterEscape(byte)
    case .controlSequence(let sequence): return decodeSequence(byte, of: sequence)
    case .consoleFunctionKey: state = .ground
    case .string(let endsAfterBackslash, _):
      let ends = byte == 0x07 || endsAfterBackslash && byte == UInt8(ascii: "\\")
      state = ends ? .ground : .string(endsAfterBackslash: byte == 0x1B, isEmpty: false)
    }
    return []
  }

  private mutating func decodeText(_ byte: UInt8) -> [Key] {
    switch scalars.decode(byte) {
    case .needsMore: return []
    case .cutShort: return [.character("\u{FFFD}")] + decode(byte)
    case .invalid: return [.character("\u{FFFD}")]
    case .scalar("\u{1B}"):
      state = .escape
      return []
    case .scalar(let scalar) where scalar.value < 0x20 || scalar.value == 0x7F:
      return EditingCommand(control: byte).map { [.command($0)] } ?? []
    case .scalar(let scalar):
      return TypedCharacter.cleaned(scalar).map { [.character($0)] } ?? []
    }
  }

  private mutating func decodeAfterEscape(_ byte: UInt8) -> [Key] {
    state = .ground
    switch byte {
    case 0x1B: state = .escape  // Alt with a function key: the second ESC begins the sequence
    case UInt8(ascii: "["): state = .controlSequence(ControlSequence(isSS3: false))
    case UInt8(ascii: "O"): state = .controlSequence(ControlSequence(isSS3: true))
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(endsAfterBackslash: false, isEmpty: true)
    case 0x20...0x7E, 0x08, 0x7F, 0x0A, 0x0D: return EditingCommand(alt: byte).map { [.command($0)] } ?? []
    default: return decode(byte)  // Ctrl-C, or a Vietnamese letter right after Escape
    }
    return []
  }

  private mutating func decodeSequence(_ byte: UInt8, of sequence: ControlSequence) -> [Key] {
    switch byte {
    case 0x20...0x3F:
      var sequence = sequence
      sequence.append(byte)
      state = .controlSequence(sequence)
      return []
    case UInt8(ascii: "[") where sequence == ControlSequence(isSS3: false):
      state = .consoleFunctionKey
      return []
    case 0x40...0x7E:
      state = sequence.startsPaste(final: byte) ? .paste : .ground
      return sequence.command(final: byte).map { [.command($0)] } ?? []
    default:  // no sequence contains this: what came so far is dropped, the byte is a key of its own
      state = .ground
      return decode(byte)
    }
  }

  private mutating func decodePasted(_ byte: UInt8, after elapsed: Int) -> [Key] {
    if byte == 0x03 && elapsed >= Self.stalledPaste { return [endPaste(), .command(.interrupt)] }
    pasted.append(byte)
    guard byte == UInt8(ascii: "~"), pasted.suffix(Self.pasteEnd.count).elementsEqual(Self.pasteEnd) else { return [] }
    pasted.removeLast(Self.pasteEnd.count)
    return [endPaste()]
  }

  private mutating func endPaste() -> Key {
    defer {
      pasted = []
      state = .ground
    }
    return .paste(PastedText.cleaned(pasted))
  }
}

import CEditLine
import Foundations
import Glibc

/// What libedit asks for while it reads a line.
protocol EditorSessionDelegate: AnyObject {
  /// The next character for libedit; see `EditorSession.Character`.
  func nextCharacter() -> EditorSession.Character
  /// Apply the change that `EditorSession.Character.change` announced.
  func applyChange()
  /// What a key of vi's command mode does that libedit would do wrongly.
  func keyOfViCommandMode(_ character: Unicode.Scalar) -> EditorSession.Character
}

/// libedit with Swift's types: it draws the prompt and the line and moves in it. The only caller of CEditLine's editor.
final class EditorSession {
  /// What is handed to libedit in place of a key.
  enum Character {
    case typed(Unicode.Scalar)
    case command(EditingCommand)
    /// The delegate has a change to apply; libedit then redraws the line.
    case change
    case endOfInput
    /// Leaves the line with `Outcome.failed(code)`.
    case failure(code: Int32)
  }

  /// How a call of `read` ended.
  enum Outcome {
    case line(String)
    case endOfInput
    case failed(code: Int32)
  }

  /// Commands and changes go to libedit as C1 control characters from here on: no keyboard sends them (the decoder drops
  /// them), and they lie within the 256 characters that libedit can bind.
  private static let firstPrivateCharacter: UInt32 = 0x80
  private static let changeCharacter = firstPrivateCharacter + UInt32(EditingCommand.allCases.count)
  private static let privateCharacters: [EditingCommand: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(EditingCommand.allCases, firstPrivateCharacter...))

  private let session: OpaquePointer
  private let bridge: Bridge

  /// What C holds on to: it must not keep the delegate alive, nor find it gone.
  private final class Bridge {
    weak var delegate: (any EditorSessionDelegate)?
  }

  var delegate: (any EditorSessionDelegate)? {
    get { bridge.delegate }
    set { bridge.delegate = newValue }
  }

  /// Nil if libedit cannot be started on standard input and output.
  init?(program: String, usesViKeys: Bool = false) {
    guard cedit_use_utf8_locale() else { return nil }
    let bridge = Bridge()
    let callbacks = cedit_callbacks(
      context: Unmanaged.passUnretained(bridge).toOpaque(),
      next_character: { EditorSession.nextCharacter($0, $1) },
      apply_change: { EditorSession.bridge($0)?.delegate?.applyChange() },
      vi_key: { EditorSession.viKey($0, $1) })
    guard let session = cedit_open(program, usesViKeys, callbacks) else { return nil }
    self.session = session
    self.bridge = bridge
    guard bindCommands() else { return nil }
  }

  deinit { cedit_close(session) }

  private func bindCommands() -> Bool {
    let commandsAreBound = Self.privateCharacters.allSatisfy { command, character in
      command.libeditFunction.map { cedit_bind(session, character, $0) } ?? true
    }
    return commandsAreBound && cedit_bind_change(session, Self.changeCharacter)
  }

  /// Reads a line. The blank at the end of the prompt stays plain, so that no style runs into the line.
  func read(prompt: String, style: TextStyle? = nil) -> Outcome {
    var line: UnsafePointer<UInt32>?
    var count = 0
    let scalars = Array((style.map { Self.styled(prompt, $0) } ?? prompt).unicodeScalars.map(\.value))
    switch cedit_read(session, scalars, scalars.count, &line, &count) {
    case 1: return .line(EditedLine(scalars: Self.scalars(line, count)).text)
    case 0: return .endOfInput
    default: return .failed(code: errno)
    }
  }

  /// Escape sequences stand between two U+0001, so that libedit does not count them.
  private static func styled(_ prompt: String, _ style: TextStyle) -> String {
    let end = prompt.firstIndex { $0 == "*" || $0 == ">" } ?? prompt.lastIndex { $0 != " " }.map(prompt.index(after:))
    let name = prompt[..<(end ?? prompt.startIndex)]
    return "\u{1}\u{1B}[\(style.rawValue)m\u{1}\(name)\u{1}\u{1B}[0m\u{1}\(prompt[name.endIndex...])"
  }

  var line: EditedLine {
    var text: UnsafePointer<UInt32>?
    var count = 0
    var cursor = 0
    cedit_line(session, &text, &count, &cursor)
    return EditedLine(scalars: Self.scalars(text, count), cursor: cursor)
  }

  /// False if there is no memory for it.
  func apply(_ change: LineChange) -> Bool {
    switch change {
    case .insert(let text, let count):
      cedit_delete_before(session, count)
      return insert(text)
    case .replaceLine(let text): return replace(EditedLine(text))
    case .restore(let line): return replace(line)
    }
  }

  private func replace(_ new: EditedLine) -> Bool {
    cedit_move_to_end(session)
    cedit_delete_before(session, line.scalars.count)
    guard insert(new.text) else { return false }
    cedit_move(session, Int32(clamping: new.cursor - new.scalars.count))
    return true
  }

  private func insert(_ text: String) -> Bool {
    cedit_insert(session, text.unicodeScalars.map(\.value), text.unicodeScalars.count)
  }

  /// Brings to the screen what was drawn; see `cedit_flush`.
  func flush() { cedit_flush(session) }

  func setRaw(_ isRaw: Bool) { cedit_set_raw(session, isRaw) }

  /// Takes over the terminal's size and draws prompt and line from where its cursor stands.
  func redraw() {
    cedit_resize(session)
    cedit_redraw(session)
  }

  private static func scalars(_ start: UnsafePointer<UInt32>?, _ count: Int) -> [Unicode.Scalar] {
    UnsafeBufferPointer(start: start, count: count).map { Unicode.Scalar($0) ?? "\u{FFFD}" }
  }

  private static func bridge(_ context: UnsafeMutableRawPointer?) -> Bridge? {
    context.map { Unmanaged<Bridge>.fromOpaque($0).takeUnretainedValue() }
  }

  private static func viKey(_ context: UnsafeMutableRawPointer?, _ character: UInt32) {
    guard let delegate = bridge(context)?.delegate, let scalar = Unicode.Scalar(character) else { return }
    if case .change = delegate.keyOfViCommandMode(scalar) { delegate.applyChange() }
  }

  private static func nextCharacter(
    _ context: UnsafeMutableRawPointer?, _ result: UnsafeMutablePointer<UInt32>
  ) -> Int32 {
    switch bridge(context)?.delegate?.nextCharacter() ?? .endOfInput {
    case .typed(let scalar): result.pointee = scalar.value
    case .command(let command): result.pointee = privateCharacters[command] ?? changeCharacter
    case .change: result.pointee = changeCharacter
    case .endOfInput: return 0
    case .failure(let code):
      errno = code
      return -1
    }
    return 1
  }
}

import CEditLine
import Glibc

/// What libedit asks for while it reads a line.
protocol EditorSessionDelegate: AnyObject {
  /// The next character for libedit; see `EditorSession.Character`.
  func nextCharacter() -> EditorSession.Character
  /// Apply the change that `EditorSession.Character.change` announced.
  func applyChange()
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
  init?(program: String) {
    guard cedit_use_utf8_locale() else { return nil }
    let bridge = Bridge()
    let callbacks = cedit_callbacks(
      context: Unmanaged.passUnretained(bridge).toOpaque(),
      next_character: { EditorSession.nextCharacter($0, $1) },
      apply_change: { EditorSession.bridge($0)?.delegate?.applyChange() })
    guard let session = cedit_open(program, callbacks) else { return nil }
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

  func read(prompt: String) -> Outcome {
    var line: UnsafePointer<UInt32>?
    var count = 0
    switch cedit_read(session, prompt.unicodeScalars.map(\.value), prompt.unicodeScalars.count, &line, &count) {
    case 1: return .line(EditedLine(scalars: Self.scalars(line, count)).text)
    case 0: return .endOfInput
    default: return .failed(code: errno)
    }
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
    case .replaceLine(let text):
      cedit_move_to_end(session)
      cedit_delete_before(session, line.scalars.count)
      return insert(text)
    }
  }

  private func insert(_ text: String) -> Bool {
    cedit_insert(session, text.unicodeScalars.map(\.value), text.unicodeScalars.count)
  }

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

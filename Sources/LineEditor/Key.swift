/// What the user did at the keyboard, freed from how her terminal spells it.
package enum Key: Hashable, Sendable {
  /// A printable character, or a combining mark.
  case character(Unicode.Scalar)
  case command(EditingCommand)
  /// Text from the clipboard, cleaned (see `PastedText`); its line feeds do not end the line.
  case paste(String)
}

/// Everything a key can ask for beside typing a character.
package enum EditingCommand: Hashable, Sendable, CaseIterable {
  case characterBackward, characterForward, wordBackward, wordForward, lineStart, lineEnd
  case deleteBackward, deleteForward, deleteWordBackward, deleteWordForward, deleteToStart, deleteToEnd
  case yank, transpose, clearScreen, submit
  case previousEntry, nextEntry
  case insertLineBreak
  case interrupt, deleteForwardOrEndInput, suspend
  case complete, completeBackward, pageUp, pageDown
  case search, cancel, escape
  case undo, redo

  /// True if it can change the text of the line.
  var changesText: Bool {
    switch self {
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .deleteToStart, .deleteToEnd, .yank,
      .transpose, .previousEntry, .nextEntry, .insertLineBreak, .deleteForwardOrEndInput, .complete, .search:
      true
    default: false
    }
  }

  /// The function of libedit that does it; nil where this module does it itself. Escape is one in vi's way only.
  var libeditFunction: String? {
    switch self {
    case .characterBackward: "ed-prev-char"
    case .characterForward: "ed-next-char"
    case .wordBackward: "ed-prev-word"
    case .wordForward: "em-next-word"
    case .lineStart: "ed-move-to-beg"
    case .lineEnd: "ed-move-to-end"
    case .deleteBackward: "ed-delete-prev-char"
    case .deleteForward: "ed-delete-next-char"
    case .deleteWordBackward: "ed-delete-prev-word"
    case .deleteWordForward: "em-delete-next-word"
    case .deleteToStart: "vi-kill-line-prev"
    case .deleteToEnd: "ed-kill-line"
    case .yank: "em-yank"
    case .transpose: "ed-transpose-chars"
    case .clearScreen: "ed-clear-screen"
    case .submit: "ed-newline"
    case .previousEntry: "ed-prev-line"  // inside a block; at its first line the history takes over
    case .nextEntry: "ed-next-line"
    case .insertLineBreak, .interrupt, .deleteForwardOrEndInput, .suspend, .complete, .completeBackward, .pageUp,
      .pageDown, .search, .cancel, .undo, .redo:
      nil
    case .escape: "vi-command-mode"
    }
  }

  /// The command of a control character or DEL; nil for those that are swallowed.
  ///
  /// libedit's own meaning of the others is never reached: its Ctrl-R cuts characters to 8 bits, its Ctrl-V would
  /// insert the private characters by which commands are handed over.
  init?(control: UInt8) {
    switch control {
    case 0x01: self = .lineStart
    case 0x02: self = .characterBackward
    case 0x03: self = .interrupt
    case 0x04: self = .deleteForwardOrEndInput
    case 0x05: self = .lineEnd
    case 0x06: self = .characterForward
    case 0x07: self = .cancel
    case 0x08, 0x7F: self = .deleteBackward
    case 0x09: self = .complete
    case 0x0A, 0x0D: self = .submit
    case 0x0B: self = .deleteToEnd
    case 0x0C: self = .clearScreen
    case 0x0E: self = .nextEntry
    case 0x0F: self = .insertLineBreak  // Ctrl-O: Windows keeps Alt-Enter for itself
    case 0x10: self = .previousEntry
    case 0x12: self = .search
    case 0x14: self = .transpose
    case 0x15: self = .deleteToStart
    case 0x17: self = .deleteWordBackward
    case 0x19: self = .yank
    case 0x1A: self = .suspend
    case 0x1F: self = .undo  // Ctrl-_ and, on most keyboards, Ctrl-/
    default: return nil
    }
  }

  /// The command of a key pressed together with Alt, which terminals send as ESC and the key.
  init?(alt: UInt8) {
    switch alt {
    case UInt8(ascii: "b"), UInt8(ascii: "B"): self = .wordBackward
    case UInt8(ascii: "f"), UInt8(ascii: "F"): self = .wordForward
    case UInt8(ascii: "d"), UInt8(ascii: "D"): self = .deleteWordForward
    case 0x08, 0x7F: self = .deleteWordBackward
    case 0x0A, 0x0D: self = .insertLineBreak
    case UInt8(ascii: "/"): self = .redo
    default: return nil
    }
  }
}

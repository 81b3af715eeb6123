import Foundations

/// One thing that happened to a report, as its journal keeps it.
///
/// A record is a line `@SEQUENCE KIND LENGTH TIME CHECKSUM`, then LENGTH bytes, then a line end. The checksum is XXH3 (64
/// bits) over the line up to the blank before it and over those bytes. docs/journal.md describes the whole file.
package struct JournalRecord: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// What the report was before the first command: the fingerprint of the file, and its text.
    case base(Fingerprint, text: String)
    /// A command as it would stand in a file.
    case edit(text: String)
    /// Commands that were taken as one.
    case run(title: String, text: String)
    /// All of a report that was made anew, as by the editor.
    case script(title: String, text: String)
    case undo(Int)
    case redo(Int)
    /// Back to what the file of this fingerprint held; what was done since can be done again.
    case discard(Fingerprint)
    /// The report as it stands here makes a file of this fingerprint. Written before that file is.
    case saved(Fingerprint)
    /// The file of this fingerprint was not made after all.
    case unsaved(Fingerprint)
    /// A paper that was exported.
    case exported(Fingerprint, path: String)
    /// What was being typed.
    case draft(text: String)
  }

  /// Counted from 1 within a file, without gaps.
  package var sequence: Int
  /// Seconds since 1970-01-01 00:00 UTC.
  package var time: Int64
  package var content: Content

  package init(sequence: Int, time: Int64, content: Content) {
    self.sequence = sequence
    self.time = time
    self.content = content
  }

  /// The first line of a journal; a number for the format.
  package static let fileHeader = "baocao journal 1\n"
}

// MARK: Writing

extension JournalRecord {
  package func write(to bytes: inout [UInt8]) {
    let payload = content.payload
    let header = "@\(sequence) \(content.kind.rawValue) \(payload.utf8.count) \(Timestamp.text(time))"
    let sum = Fingerprint.checksum(header.utf8.span, payload.utf8.span)
    bytes += header.utf8
    bytes += " \(sum.hexadecimal)\n".utf8
    bytes += payload.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}

extension JournalRecord.Content {
  enum Kind: String, CaseIterable {
    case base, edit, run, script, undo, redo, discard, saved, unsaved, exported, draft
  }

  var kind: Kind {
    switch self {
    case .base: .base
    case .edit: .edit
    case .run: .run
    case .script: .script
    case .undo: .undo
    case .redo: .redo
    case .discard: .discard
    case .saved: .saved
    case .unsaved: .unsaved
    case .exported: .exported
    case .draft: .draft
    }
  }

  fileprivate var payload: String {
    switch self {
    case .base(let fingerprint, let text): "\(fingerprint)\n\(text)"
    case .edit(let text), .draft(let text): text
    case .run(let title, let text), .script(let title, let text): "\(Self.oneLine(title))\n\(text)"
    case .undo(let count), .redo(let count): String(count)
    case .discard(let fingerprint), .saved(let fingerprint), .unsaved(let fingerprint): fingerprint.description
    case .exported(let fingerprint, let path): "\(fingerprint) \(path)"
    }
  }

  private static func oneLine(_ title: String) -> String {
    title.contains(where: \.isNewline) ? String(title.map { $0.isNewline ? " " : $0 }) : title
  }

  /// Nil if no record of this kind has such a payload.
  fileprivate init?(_ kind: Kind, payload: String) {
    switch kind {
    case .edit: self = .edit(text: payload)
    case .draft: self = .draft(text: payload)
    case .undo, .redo:
      guard let count = Int(payload), count > 0, payload == String(count) else { return nil }
      self = kind == .undo ? .undo(count) : .redo(count)
    case .discard, .saved, .unsaved:
      guard let fingerprint = Fingerprint(payload) else { return nil }
      self = kind == .saved ? .saved(fingerprint) : kind == .unsaved ? .unsaved(fingerprint) : .discard(fingerprint)
    case .exported:
      guard let blank = payload.utf8.firstIndex(of: UInt8(ascii: " ")),
        let fingerprint = Fingerprint(payload[..<blank])
      else { return nil }
      self = .exported(fingerprint, path: String(payload[payload.utf8.index(after: blank)...]))
    case .base, .run, .script:
      guard let end = payload.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      let (head, text) = (payload[..<end], String(payload[payload.utf8.index(after: end)...]))
      if kind == .run {
        self = .run(title: String(head), text: text)
      } else if kind == .script {
        self = .script(title: String(head), text: text)
      } else {
        guard let fingerprint = Fingerprint(head) else { return nil }
        self = .base(fingerprint, text: text)
      }
    }
  }
}

// MARK: Reading

extension JournalRecord {
  /// Reads the record at `offset` of a journal, which must have this sequence number; gives where the next one begins.
  /// Nil if there is none, or none that is whole.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, sequence expected: Int?
  ) -> (record: JournalRecord, end: Int)? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "@") else { return nil }
    let whole = bytes.span
    var line = HeaderLine(bytes, from: offset + 1, to: min(bytes.count, offset + longestHeader))
    guard let sequence = number(bytes, line.field()), expected.map({ $0 == sequence }) ?? true,
      let kind = Content.Kind(rawValue: text(bytes, line.field()) ?? ""), let length = number(bytes, line.field()),
      let time = Timestamp.seconds(whole.extracting(line.field())),
      let sum = UInt64(hexadecimal: whole.extracting(line.lastField())),
      length < bytes.count - line.end, bytes[line.end + length] == UInt8(ascii: "\n")
    else { return nil }
    let header = offset..<line.end - 18  // without the blank, the checksum and the line end
    let payload = line.end..<line.end + length
    guard Fingerprint.checksum(whole.extracting(header), whole.extracting(payload)) == sum,
      let text = text(bytes, payload), let content = Content(kind, payload: text)
    else { return nil }
    return (JournalRecord(sequence: sequence, time: time, content: content), payload.upperBound + 1)
  }

  /// Five fields, none of them longer than 20 bytes but the time and the checksum, which are 20 and 16.
  private static let longestHeader = 96

  /// A number as it is written: no sign, no leading zero, small enough to count with.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let first = range.first, range.count <= 18 else { return nil }
    if bytes[first] == UInt8(ascii: "0") && range.count > 1 { return nil }
    var value = 0
    for index in range {
      guard bytes[index] >= 0x30, bytes[index] <= 0x39 else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String? {
    String(validating: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

}

/// The fields of a header, one after the other. What is not there is empty.
private struct HeaderLine {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let limit: Int
  /// Where the next field begins; behind the line end after the last one.
  private(set) var end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int) {
    self.bytes = bytes
    self.limit = limit
    end = start
  }

  mutating func field() -> Range<Int> { field(upTo: UInt8(ascii: " ")) }
  mutating func lastField() -> Range<Int> { field(upTo: UInt8(ascii: "\n")) }

  private mutating func field(upTo mark: UInt8) -> Range<Int> {
    let start = end
    var index = start
    while index < limit, bytes[index] != mark { index += 1 }
    guard index < limit else { return start..<start }
    end = index + 1
    return start..<index
  }
}

import Diagnostics
import Foundations

/// Turns the bytes of a file, a pipe or a typed line into a `SourceText`.
package enum ScriptSource {
  /// `bytes` as NFC text with LF line ends and without byte-order mark. What is no text is refused with the place of
  /// the first bad byte; `sources` holds the readable part of it, so that the place can be shown.
  package static func read(
    _ bytes: [UInt8], name: String, firstLine: Int = 1, into sources: inout SourceMap
  ) throws(Diagnostic) -> SourceID {
    // Mostly there is nothing that would have to be looked at more closely.
    let isPlain = isPlain(bytes)
    if !isPlain, bytes.contains(0) {
      throw Diagnostic(
        "binary-file",
        LocalizedText(
          vi: "\(name) không phải là tệp văn bản", en: "\(name) is not a text file"),
        hints: [
          LocalizedText(
            vi:
              "một báo cáo là tệp văn bản UTF-8, thường có đuôi .baocao; tệp Word thì dùng lệnh: nhập báo cáo TÊN-TỆP",
            en: "a report is a UTF-8 text file, usually named .baocao; a Word file is taken by: import report FILE")
        ])
    }
    let clean = isPlain ? bytes : withoutByteOrderMarkAndCarriageReturns(bytes)
    if let range = firstInvalidSequence(clean) {
      throw invalid(
        "invalid-utf8", clean, range, name: name, firstLine: firstLine, into: &sources,
        LocalizedText(vi: "ký tự không đúng mã UTF-8", en: "this is not valid UTF-8"),
        hint: LocalizedText(
          vi: "lưu lại tệp với bảng mã UTF-8 (Unicode) rồi chạy lại",
          en: "save the file as UTF-8 (Unicode) and try again"))
    }
    if !isPlain, let range = firstControlCharacter(clean) {
      throw invalid(
        "control-character", clean, range, name: name, firstLine: firstLine, into: &sources,
        LocalizedText(vi: "ký tự điều khiển không nhìn thấy được", en: "an invisible control character"),
        hint: LocalizedText(vi: "xóa ký tự này", en: "delete this character"))
    }
    return sources.add(SourceText(name: name, bytes: UnicodeText.normalized(clean), firstLine: firstLine))
  }

  /// True if there is surely neither a byte-order mark nor a control character but tab and line feed. False for a few
  /// characters that are none of these too, such as the no-break space.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if mayHoldControl(eight), !bytes[offset..<offset + 8].allSatisfy(isPlain) { return false }
        offset += 8
      }
      return bytes[offset...].allSatisfy(isPlain)
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case Byte.tab, Byte.newline: true
    case 0..<0x20, 0x7F: false
    case 0xC2, 0xEF: false  // U+0080–00BF and U+F000–FFFF begin with these
    default: true
    }
  }

  /// False if `isPlain` surely says of none of eight bytes that it is not, tab and line feed included.
  private static func mayHoldControl(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    // The high bit of each byte below `limit`, and of some above one of these.
    func below(_ limit: UInt64, _ bytes: UInt64) -> UInt64 { (bytes &- limit &* ones) & ~bytes & (0x80 &* ones) }
    let others = below(1, bytes ^ 0x7F &* ones) | below(1, bytes ^ 0xC2 &* ones) | below(1, bytes ^ 0xEF &* ones)
    return below(0x20, bytes) | others != 0
  }

  /// C0 but tab and line feed, DEL, and C1, which terminals take for escape sequences; `bytes` is UTF-8.
  private static func firstControlCharacter(_ bytes: [UInt8]) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() {
        if (byte < 0x20 && byte != 0x09 && byte != 0x0A) || byte == 0x7F { return offset..<offset + 1 }
        if byte == 0xC2, offset + 1 < bytes.count, bytes[offset + 1] < 0xA0 { return offset..<offset + 2 }
      }
      return nil
    }
  }

  private static func invalid(
    _ id: DiagnosticID, _ bytes: [UInt8], _ range: Range<Int>, name: String, firstLine: Int,
    into sources: inout SourceMap, _ message: LocalizedText, hint: LocalizedText
  ) -> Diagnostic {
    // U+FFFD takes three bytes where one bad byte stood, so the good text before it and the rest are put together anew.
    let before = Array(bytes[..<range.lowerBound])
    let rest = Array(String(decoding: bytes[range.upperBound...], as: UTF8.self).utf8)
    let mark = Array("\u{FFFD}".utf8)
    let source = sources.add(SourceText(name: name, bytes: before + mark + rest, firstLine: firstLine))
    let span = SourceSpan(source: source, start: before.count, end: before.count + mark.count)
    return Diagnostic(id, message, span: span, hints: [hint])
  }

  private static func firstInvalidSequence(_ bytes: [UInt8]) -> Range<Int>? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets
    }
  }

  private static func withoutByteOrderMarkAndCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
    guard body.contains(0x0D) else { return body }
    var result: [UInt8] = []
    result.reserveCapacity(body.count)
    var previous: UInt8 = 0
    for byte in body {
      // CR LF is one line end, a CR alone (old Macintosh) is one too.
      if byte == 0x0D { result.append(0x0A) } else if byte != 0x0A || previous != 0x0D { result.append(byte) }
      previous = byte
    }
    return result
  }
}

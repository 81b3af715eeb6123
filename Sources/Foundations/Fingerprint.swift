import CXXHash

/// What a file holds, in 128 bits: two files of one fingerprint hold the same. It guards against accidents and haste, not
/// against somebody who forges files on purpose.
///
/// XXH3 of 128 bits, in its canonical order of bytes.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  package init(of bytes: borrowing Span<UInt8>) {
    var result: (UInt64, UInt64) = (0, 0)
    bytes.withUnsafeBytes { bytes in
      withUnsafeMutableBytes(of: &result) { result in
        cxxhash_128(bytes.baseAddress, bytes.count, result.baseAddress?.assumingMemoryBound(to: UInt8.self))
      }
    }
    (high, low) = (UInt64(bigEndian: result.0), UInt64(bigEndian: result.1))
  }

  package init(of bytes: [UInt8]) { self.init(of: bytes.span) }

  /// Reads back what `description` wrote; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, let high = UInt64(hexadecimal: bytes.span.extracting(first: 16)),
      let low = UInt64(hexadecimal: bytes.span.extracting(last: 16))
    else { return nil }
    (self.high, self.low) = (high, low)
  }

  /// 32 hexadecimal digits, small letters.
  package var description: String { high.hexadecimal + low.hexadecimal }

  /// 64 bits over two runs of bytes as if they were one.
  package static func checksum(_ first: borrowing Span<UInt8>, _ second: borrowing Span<UInt8>) -> UInt64 {
    first.withUnsafeBytes { first in
      second.withUnsafeBytes { second in
        cxxhash_64(first.baseAddress, first.count, second.baseAddress, second.count)
      }
    }
  }
}

extension UInt64 {
  /// 16 digits, small letters.
  package var hexadecimal: String {
    let digits = String(self, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Reads 16 digits with small letters only, so that one number has one spelling.
  package init?(hexadecimal digits: borrowing Span<UInt8>) {
    guard digits.count == 16 else { return nil }
    var value: UInt64 = 0
    for index in digits.indices {
      let digit = digits[index]
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    self = value
  }
}

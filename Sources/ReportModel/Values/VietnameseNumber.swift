/// Numbers as Vietnamese offices write them: 1.247, and 02 for 2 where the house style pads counts.
package enum VietnameseNumber {
  /// With a full stop between groups of three digits: 1.247.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "." }
      text.append(digit)
    }
    return text
  }

  /// Grouped, and with a leading 0 from 1 to 9: 02, 12, 1.247. Zero is one digit, as offices write it.
  package static func padded(_ number: Int) -> String {
    (1...9).contains(number) ? "0\(number)" : grouped(number)
  }
}

import Foundations
import ReportModel

/// The name of the file of the next report: that of the present one with the new period in it.
enum NextFileName {
  /// `q3-2021.baocao` → `q4-2021.baocao`; where the name does not tell its period, the new one is added.
  static func proposal(for path: String?, from: Period, to: Period, _ language: Language) -> String {
    let added = spellings(of: to)[language == .vietnamese ? 0 : 1]
    guard let path else { return "\(added).baocao" }
    let folder = FilePath.folder(of: path)
    let name = FilePath.name(of: path)
    let stem = name.hasSuffix(".baocao") ? String(name.dropLast(7)) : name
    let renamed = replaced(in: stem, from: from, to: to) ?? "\(stem)-\(added)"
    return FilePath.join(folder, "\(renamed).baocao")
  }

  private static func replaced(in stem: String, from: Period, to: Period) -> String? {
    for (old, new) in zip(spellings(of: from), spellings(of: to)) {
      guard let range = range(of: old, in: stem) else { continue }
      let isCapital = stem[range].first?.isUppercase ?? false
      let name = isCapital ? new.prefix(1).uppercased() + new.dropFirst() : new
      let result = stem.replacingCharacters(range, with: name)
      if result != stem { return result }
    }
    return nil
  }

  /// Where a spelling stands as words of their own, in any case.
  private static func range(of spelling: String, in stem: String) -> Range<String.Index>? {
    let wanted = Array(spelling)
    let letters = Array(stem)
    guard letters.count >= wanted.count else { return nil }
    for start in 0...letters.count - wanted.count {
      let end = start + wanted.count
      let isWord =
        (start == 0 || !letters[start - 1].isNumber && !letters[start - 1].isLetter)
        && (end == letters.count || !letters[end].isNumber && !letters[end].isLetter)
      guard isWord, zip(letters[start..<end], wanted).allSatisfy({ $0.lowercased() == String($1) }) else { continue }
      let low = stem.index(stem.startIndex, offsetBy: start)
      return low..<stem.index(low, offsetBy: wanted.count)
    }
    return nil
  }

  /// How files name a period, with the year before without; the same places in every list.
  private static func spellings(of period: Period) -> [String] {
    let year = period.year
    let forms: [String] =
      switch period.kind {
      case .quarter(let number):
        ["quy-\(number)", "q\(number)", "quy\(number)", "quy-\(RomanNumeral.string(number).lowercased())"]
      case .month(let number): ["thang-\(number)", "m\(number)", "thang\(number)", "t\(number)"]
      case .firstHalf: ["6-thang-dau-nam", "h1", "6thang-dau", "6-thang-dau"]
      case .secondHalf: ["6-thang-cuoi-nam", "h2", "6thang-cuoi", "6-thang-cuoi"]
      case .nineMonths: ["9-thang", "9m", "9thang", "9-thang-dau-nam"]
      case .year: ["nam", "y", "ca-nam", "bao-cao-nam"]
      }
    return forms.map { "\($0)-\(year)" } + forms.map { "\($0)_\(year)" } + forms.map { "\($0)\(year)" }
      + forms.map { "\(year)-\($0)" } + forms
  }
}

extension String {
  fileprivate func replacingCharacters(_ range: Range<Index>, with new: some StringProtocol) -> String {
    String(self[..<range.lowerBound]) + String(new) + String(self[range.upperBound...])
  }
}

import Foundations

extension Period: CustomStringConvertible {
  /// The name in files and in the JSON export: "Q3/2021", "H1/2021", "H2/2021", "9M/2021", "M9/2021", "Y2021".
  package var id: String {
    switch kind {
    case .quarter(let number): "Q\(number)/\(year)"
    case .firstHalf: "H1/\(year)"
    case .secondHalf: "H2/\(year)"
    case .nineMonths: "9M/\(year)"
    case .month(let number): "M\(number)/\(year)"
    case .year: "Y\(year)"
    }
  }

  package var description: String { id }

  /// What the paper prints for `{period}`: "Quý III/2021".
  package var short: String {
    switch kind {
    case .quarter(let number): "Quý \(RomanNumeral.string(number))/\(year)"
    case .month(let number): "Tháng \(number)/\(year)"
    default: long
    }
  }

  /// What the paper prints for `{period|long}`: "Quý III năm 2021".
  package var long: String {
    switch kind {
    case .quarter(let number): "Quý \(RomanNumeral.string(number)) năm \(year)"
    case .firstHalf: "6 tháng đầu năm \(year)"
    case .secondHalf: "6 tháng cuối năm \(year)"
    case .nineMonths: "9 tháng đầu năm \(year)"
    case .month(let number): "Tháng \(number) năm \(year)"
    case .year: "Năm \(year)"
    }
  }

  /// What form II.06a prints after "Kỳ báo cáo:": "Quý III/Năm 2021".
  package var formTitle: String {
    switch kind {
    case .quarter(let number): "Quý \(RomanNumeral.string(number))/Năm \(year)"
    case .month(let number): "Tháng \(number)/Năm \(year)"
    default: long
    }
  }

  /// How a script writes the period, without its range; `parse` reads it back.
  package func canonical(_ language: Language) -> String {
    guard language == .vietnamese else { return id }
    return switch kind {
    case .quarter(let number): "quý \(RomanNumeral.string(number))/\(year)"
    case .nineMonths: "9 tháng \(year)"
    case .month(let number): "tháng \(number)/\(year)"
    case .year: "năm \(year)"
    case .firstHalf, .secondHalf: long
    }
  }
}

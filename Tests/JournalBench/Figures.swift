import Glibc

/// A number with one digit behind the point.
func rounded(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

/// A number with two digits behind the point.
func hundredths(_ value: Double) -> String {
  let number = Int((value * 100).rounded())
  return "\(number / 100).\(number % 100 / 10)\(number % 10)"
}

/// Prints a line of the table right away, so that what was measured is seen, whatever comes.
func row(_ name: String, _ figures: String, budget: String? = nil) {
  let padded = name + String(repeating: " ", count: max(1, 44 - name.count))
  print(padded + figures + (budget.map { "  budget \($0)" } ?? ""))
  fflush(nil)
}

/// The seconds that `action` takes.
func seconds<Failure: Error>(_ action: () throws(Failure) -> Void) throws(Failure) -> Double {
  let start = ContinuousClock.now
  try action()
  let (seconds, attoseconds) = (ContinuousClock.now - start).components
  return Double(seconds) + Double(attoseconds) / 1e18
}

extension [Double] {
  var sum: Double { reduce(0, +) }
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

/// Something that makes the figures worthless.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
}

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

/// What something takes; on a busy machine the two differ.
struct Time {
  let passed: Double
  /// By this process and by the programs that it waited for.
  let ofProcessor: Double

  init<Failure: Error>(_ action: () throws(Failure) -> Void) throws(Failure) {
    let before = Self.processorSeconds
    passed = try seconds(action)
    ofProcessor = Self.processorSeconds - before
  }

  private static var processorSeconds: Double {
    var sum = 0.0
    for who in [RUSAGE_SELF.rawValue, RUSAGE_CHILDREN.rawValue] {
      var usage = rusage()
      getrusage(who, &usage)
      for time in [usage.ru_utime, usage.ru_stime] { sum += Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    }
    return sum
  }
}

extension [Double] {
  var sum: Double { reduce(0, +) }
  var median: Double { isEmpty ? 0 : sorted()[count / 2] }
}

/// Something that makes the figures worthless.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String
}

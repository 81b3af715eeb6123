import Foundations

/// Gathers candidates: those that begin with what was typed; only if there are none, those in which a word does, or in
/// which it stands at all. It holds few of many and counts the rest.
struct CandidateList {
  static let limit = 200

  private struct Found {
    var candidate: Completion.Candidate
    /// The UTF-8 offset in the line of what it replaces.
    var start: Int
  }

  private struct Tier {
    var found: [Found] = []
    var omittedCount = 0
    /// What the omitted ones and the others have in common, once there are omitted ones.
    var prefix: CommonPrefix?
  }

  private var tiers = [Tier](repeating: Tier(), count: FoldedPattern.Match.allCases.count)
  /// The first tier with candidates.
  private var best = FoldedPattern.Match.allCases.count

  var hasMatches: Bool { best < tiers.count }
  func has(_ match: FoldedPattern.Match) -> Bool { !tiers[match.rawValue].found.isEmpty }

  /// Takes a candidate. `make` is called only for one that may be shown; `text` is what it begins with.
  mutating func add(
    _ match: FoldedPattern.Match, at start: Int, _ text: @autoclosure () -> String, _ make: () -> Completion.Candidate
  ) {
    let rank = match.rawValue
    guard rank <= best else { return }
    best = rank
    guard tiers[rank].found.count >= Self.limit else {
      tiers[rank].found.append(Found(candidate: make(), start: start))
      return
    }
    tiers[rank].omittedCount += 1
    if tiers[rank].prefix == nil { tiers[rank].prefix = CommonPrefix(of: tiers[rank].found.map(\.candidate.text)) }
    tiers[rank].prefix?.narrow(to: text())
  }

  /// The completion of a line that ends at the cursor.
  func completion(of before: String) -> Completion {
    let end = before.unicodeScalars.count
    guard hasMatches else { return Completion(replaced: end..<end) }
    let tier = tiers[best]
    let start = tier.found.map(\.start).min() ?? before.utf8.count
    let candidates = tier.found.map { found in
      var candidate = found.candidate
      // Those that begin later keep what was typed before them.
      candidate.text = before.utf8Text(start..<found.start) + candidate.text
      return candidate
    }
    let prefix = tier.prefix?.text ?? CommonPrefix(of: candidates.map(\.text)).text
    return Completion(
      replaced: before.utf8Text(0..<start).unicodeScalars.count..<end, candidates: candidates,
      omittedCount: tier.omittedCount, commonPrefix: prefix)
  }
}

/// The longest beginning that texts have in common.
struct CommonPrefix {
  private let first: [UInt8]
  private var count: Int

  init(of texts: [String]) {
    first = Array((texts.first ?? "").utf8)
    count = first.count
    for text in texts.dropFirst() { narrow(to: text) }
  }

  mutating func narrow(to text: String) {
    guard count > 0 else { return }
    var common = 0
    for byte in text.utf8 {
      guard common < count, byte == first[common] else { break }
      common += 1
    }
    count = common
  }

  /// Never ends within a letter.
  var text: String {
    var end = count
    while end > 0, end < first.count, first[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: first[..<end], as: UTF8.self)
  }
}

extension String {
  /// The text between two UTF-8 offsets.
  func utf8Text(_ range: Range<Int>) -> String {
    String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}

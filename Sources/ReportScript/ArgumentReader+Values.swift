import CommandLanguage
import Diagnostics
import Foundations
import ReportModel

extension ArgumentReader {
  /// Reads the value of a parameter at `index` and moves past it; nil after an error, which is reported. Moves on in
  /// any case.
  mutating func readValue(_ parameter: Parameter) -> Arguments.Value? {
    switch parameter.type {
    case .period: return readPeriod(parameter)
    case .choice(let list): return readChoice(list, parameter)
    case .field: return readField()
    case .date: return readDate(parameter).map { .date($0) }
    default: break
    }
    defer { index += 1 }
    switch parameter.type {
    case .word, .text: return readText(words[index], parameter)
    case .prose: return readProse(words[index], parameter)
    case .section: return readSection(words[index])
    case .annex: return readAnnex(words[index])
    case .documentNumber: return readDocumentNumber(words[index])
    case .documentReference: return .documentReference(DocumentReference(words[index].text))
    case .year: return readInteger(words[index], in: 1900...2999, parameter)
    case .count: return readInteger(words[index], in: 0...999_999_999, parameter)
    case .ordinal: return readInteger(words[index], in: 1...9999, parameter)
    default: return nil
    }
  }

  private mutating func readText(_ word: Word, _ parameter: Parameter) -> Arguments.Value? {
    guard !word.text.isEmpty else { return fail(.emptyText(word.span)) }
    guard !word.text.hasLineFeed else { return fail(.lineBreak(in: parameter, word)) }
    return .text(word.sourcedText)
  }

  private mutating func readProse(_ word: Word, _ parameter: Parameter) -> Arguments.Value? {
    // "" takes the value of a field away.
    let mayBeEmpty = parameter.acceptsBareWord && word.text.isEmpty
    guard mayBeEmpty || !word.text.allSatisfy(\.isWhitespace) else { return fail(.emptyText(word.span)) }
    return .paragraphs(word.sourcedText.paragraphs)
  }

  private mutating func readSection(_ word: Word) -> Arguments.Value? {
    guard let section = SectionID(word.text) else { return fail(.malformedSection(word)) }
    return .section(section)
  }

  /// The number of an annex, or its identifier.
  private mutating func readAnnex(_ word: Word) -> Arguments.Value? {
    let number = word.text.utf8.count <= 2 ? Int(word.text) : nil
    if let number, SectionID.labelValues.contains(number) { return .section(SectionID(annex: number)) }
    guard let id = SectionID(word.text), id.isAnnex else { return fail(.malformedAnnex(word)) }
    return .section(id)
  }

  private mutating func readDocumentNumber(_ word: Word) -> Arguments.Value? {
    guard let number = DocumentNumber(word.text) else { return fail(.malformedDocumentNumber(word)) }
    return .documentNumber(number)
  }

  private mutating func readInteger(_ word: Word, in range: ClosedRange<Int>, _ parameter: Parameter) -> Arguments
    .Value?
  {
    let digits = word.text.utf8.filter { $0 != UInt8(ascii: ".") }
    let isGrouped = digits.count == word.text.utf8.count || Self.isGrouped(word.text)
    if isGrouped, let value = Int(String(decoding: digits, as: UTF8.self)), word.text.utf8.first != UInt8(ascii: "+") {
      if range.contains(value) { return .integer(value) }
      return fail(value < 0 ? .negativeCount(word, parameter) : .integerOutOfRange(word, range, parameter))
    }
    return fail(.malformedInteger(word, parameter))
  }

  /// 1.247: groups of three digits after the first, as Vietnamese writes thousands.
  private static func isGrouped(_ text: String) -> Bool {
    let groups = text.split(separator: ".", omittingEmptySubsequences: false)
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private mutating func readDate(_ parameter: Parameter) -> CalendarDate? {
    // "từ ngày", "on ngày": the word for day is said before a date as often as not.
    if index + 1 < words.count, rangeWord(at: index) == .day { index += 1 }
    defer { index += 1 }
    switch CalendarDate.parse(words[index].text) {
    case .success(let date): return date
    case .failure(let failure):
      diagnostics.append(.badDate(words[index], failure, parameter))
      return nil
    }
  }

  private mutating func readPeriod(_ parameter: Parameter) -> Arguments.Value? {
    // A quoted period ("quý III năm 2021") is read like its words.
    let first = words[index]
    let parts =
      first.isQuoted ? first.text.split(separator: " ").map(String.init) : words[index...].prefix(6).map(\.text)
    guard let (parsed, count) = Period.parse(parts), !first.isQuoted || count == parts.count else {
      let start = index
      index = first.isQuoted ? index + 1 : endOfBareWords(index)
      return fail(.malformedPeriod(words[start..<index], parameter))
    }
    index += first.isQuoted ? 1 : count
    var period = parsed
    guard rangeWord(at: index) == .from else { return .period(period) }
    let start = index
    index += 1
    guard index < words.count else { return fail(.incompleteRange(words[start..<index])) }
    let fromDate = readDate(parameter)
    guard index + 1 < words.count, rangeWord(at: index) == .to else {
      index = max(index, endOfBareWords(start))
      return fromDate == nil ? nil : fail(.incompleteRange(words[start..<index]))
    }
    index += 1
    guard let to = readDate(parameter), let from = fromDate else { return nil }
    guard from <= to else { return fail(.reversedRange(words[start], words[index - 1])) }
    if from != period.ruleRange.lowerBound || to != period.ruleRange.upperBound { period.range = from...to }
    return .period(period)
  }

  private mutating func readChoice(_ list: ChoiceList, _ parameter: Parameter) -> Arguments.Value? {
    if let (choice, count) = list.table.value.longestMatch(words, at: index) {
      index += count
      return .choice(choice)
    }
    let start = index
    index += 1
    return fail(.unknownChoice(words[start...], list.terms, parameter))
  }

  private mutating func readField() -> Arguments.Value? {
    if let (field, count) = Field.phrases.longestMatch(words, at: index) {
      let end = endOfBareWords(index + count - 1)
      // Bare words before a text: the name of the field went on, and was mistyped.
      let isMistyped = end > index + count && end < words.count
      if !isMistyped {
        index += count
        return .field(field)
      }
    }
    let start = index
    index = words.count
    return fail(.unknownField(words[start...]))
  }

  mutating func readTable(_ block: TextBlock, _ parameter: Parameter) {
    switch TableText.parse(block) {
    case .success(let table):
      arguments.entries.append(.init(name: parameter.name, value: .table(table), span: block.span))
    case .failure(let diagnostic):
      diagnostics.append(diagnostic)
    }
  }

  private mutating func fail(_ diagnostic: Diagnostic) -> Arguments.Value? {
    diagnostics.append(diagnostic)
    return nil
  }
}

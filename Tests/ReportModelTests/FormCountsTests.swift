import ReportModel
import Testing

@Suite struct FormCountsTests {
  private let counts = FormCounts(
    online: 1, direct: 2, carried: 4, early: 8, ontime: 16, late: 32, interm: 64, overdue: 128)

  @Test func sumsFollowFromTheirColumns() {
    #expect(counts.received == 7)
    #expect(counts.solved == 56)
    #expect(counts.open == 192)
  }

  @Test func columnsHaveTheNumbersOfTheForm() {
    #expect(FormCounts.Column.allCases.map(\.rawValue) == Array(3...13))
    #expect(FormCounts.Column.allCases.map { counts[$0] } == [7, 1, 2, 4, 56, 8, 16, 32, 192, 64, 128])
    #expect(FormCounts.Column.allCases.filter(\.isSum) == [.received, .solved, .open])
    #expect(FormCounts.Column.allCases.filter { !$0.isSum } == FormCounts.Column.stored)
  }

  @Test func onlyWhatIsCountedCanBeSet() {
    var row = FormCounts()
    for column in FormCounts.Column.allCases { row[column] = counts[column] }
    #expect(row == counts)
    row[.received] = 99
    #expect(row == counts)
  }

  @Test(
    "A column has an English and a Vietnamese name",
    arguments: [
      ("received", 3), ("online", 4), ("direct", 5), ("carried", 6), ("solved", 7), ("early", 8), ("ontime", 9),
      ("late", 10), ("open", 11), ("interm", 12), ("overdue", 13), ("tiếp nhận", 3), ("trực tuyến", 4),
      ("trực tiếp", 5), ("kỳ trước", 6), ("đã giải quyết", 7), ("trước hạn", 8), ("đúng hạn", 9), ("quá hạn", 10),
      ("đang giải quyết", 11), ("còn hạn", 12), ("trễ", 13), ("da giai quyet", 7), ("TRUOC HAN", 8), ("Tre", 13),
    ])
  func name(name: String, number: Int) {
    #expect(FormCounts.Column(name: name)?.rawValue == number)
  }

  @Test(arguments: ["", "3", "on time", "hạn", "kỳ", "earlier"])
  func anotherNameIsNoColumn(name: String) {
    #expect(FormCounts.Column(name: name) == nil)
  }

  @Test func rowsAddUpColumnByColumn() {
    let sum = counts + counts
    #expect(FormCounts.Column.allCases.allSatisfy { sum[$0] == 2 * counts[$0] })
    #expect(counts + FormCounts() == counts)
  }

  @Test func hugeFiguresStopAtTheEndInsteadOfTrapping() {
    let huge = FormCounts(online: .max, direct: .max, early: .max, interm: .min, overdue: .min)
    #expect(huge.received == .max)
    #expect(huge.open == .min)
    #expect((huge + huge).online == .max)
    #expect(huge.brokenIdentity == .negative(.interm, value: .min))
    #expect(FormCounts(online: .max, early: .max, interm: .max).brokenIdentity == nil)
    #expect(FormCounts(online: .max).brokenIdentity?.difference == .max)
    #expect(Rate.onTime.text(huge) == "100%")
  }
}

@Suite struct BrokenIdentityTests {
  @Test func aRowInBalanceBreaksNothing() {
    #expect(FormCounts().brokenIdentity == nil)
    #expect(FormCounts(online: 2, carried: 1, early: 2, overdue: 1).brokenIdentity == nil)
  }

  @Test func tooManyReceivedAreNamedAsThua() throws {
    let broken = try #require(FormCounts(online: 3, direct: 2, early: 2, interm: 1).brokenIdentity)
    #expect(broken == .balance(received: 5, solved: 2, open: 1))
    #expect(broken.difference == 2)
    #expect(
      broken.message.vi
        == "tiếp nhận (3) là 5, nhưng đã giải quyết (7) + đang giải quyết (11) là 2 + 1 = 3: thừa 2 hồ sơ")
    #expect(broken.message.en == "received (3) is 5, but solved (7) + open (11) is 2 + 1 = 3: 2 dossiers too many")
  }

  @Test func tooFewReceivedAreNamedAsThieu() throws {
    let broken = try #require(FormCounts(direct: 2, late: 3).brokenIdentity)
    #expect(broken.difference == -1)
    #expect(broken.differenceText.vi == "thiếu 1 hồ sơ")
    #expect(broken.differenceText.en == "1 dossier missing")
  }

  @Test func aNegativeCountIsNamedBeforeTheBalance() throws {
    let broken = try #require(FormCounts(direct: -2, late: 3).brokenIdentity)
    #expect(broken == .negative(.direct, value: -2))
    #expect(broken.message.vi == "cột (5) trực tiếp là số âm: -2")
    #expect(broken.message.en == "column (5) direct is negative: -2")
  }
}

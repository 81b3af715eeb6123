import Foundations
import TestSupport
import Testing

struct EnvironmentTests {
  private func environment(_ variables: [String: String]) -> Environment {
    Environment(files: MemoryFileSystem(), variables: variables, clock: .fixed(at: 0))
  }

  @Test(
    arguments: [
      (["HOME": "/home/lan"], "/home/lan/.config/baocao", "/home/lan/.local/state/baocao"),
      (["HOME": "/home/lan", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s/"], "/c/baocao", "/s/baocao"),
      (
        ["HOME": "/home/lan", "XDG_CONFIG_HOME": "relative", "XDG_STATE_HOME": ""], "/home/lan/.config/baocao",
        "/home/lan/.local/state/baocao"
      ),
      ([:], nil, nil), (["HOME": ""], nil, nil), (["XDG_STATE_HOME": "/s"], nil, "/s/baocao"),
    ] as [([String: String], String?, String?)])
  func foldersFollowTheXDGSpecification(variables: [String: String], configuration: String?, state: String?) {
    #expect(environment(variables).configurationFolder == configuration)
    #expect(environment(variables).stateFolder == state)
  }

  @Test(
    arguments: [
      (["LANG": "vi_VN.UTF-8"], true), (["LANG": "vi_VN.utf8"], true), (["LANG": "C"], false), ([:], false),
      (["LANG": "vi_VN.UTF-8", "LC_ALL": "C"], false), (["LC_CTYPE": "C.UTF-8", "LANG": "C"], true),
    ] as [([String: String], Bool)])
  func localeTellsWhetherCharactersAreUTF8(variables: [String: String], isUTF8: Bool) {
    #expect(environment(variables).localeIsUTF8 == isUTF8)
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "dumb"], false), ([:], false),
      (["TERM": "xterm", "ACCESSIBLE": "1"], false),
      (["TERM": "xterm", "ACCESSIBLE": "0"], true),
    ] as [([String: String], Bool)])
  func someTerminalsOnlyAppend(variables: [String: String], canRedraw: Bool) {
    #expect(environment(variables).terminalCanRedraw == canRedraw)
  }

  @Test(
    arguments: [
      ([:], .english), (["LANG": "vi_VN.UTF-8"], .vietnamese), (["LANG": "vi", "LC_ALL": "C"], .english),
      (["LANG": "C", "LC_MESSAGES": "vi_VN"], .vietnamese), (["LC_ALL": "", "LANG": "VI"], .vietnamese),
      (["LANG": "fr_FR"], .english),
    ] as [([String: String], Language)])
  func theLocaleGivesTheLanguage(variables: [String: String], language: Language) {
    #expect(environment(variables).localeLanguage == language)
  }

  @Test(arguments: [
    (0, 1970, 1, 1), (86_399, 1970, 1, 1), (86_400, 1970, 1, 2), (-1, 1969, 12, 31), (951_782_400, 2000, 2, 29),
    (951_868_800, 2000, 3, 1), (1_632_960_000, 2021, 9, 30), (4_107_542_400, 2100, 3, 1), (1_735_603_200, 2024, 12, 31),
  ])
  func aFixedClockTellsTheDateOfUTC(seconds: Int64, year: Int, month: Int, day: Int) {
    let clock = Clock.fixed(at: seconds)
    #expect(clock.now() == seconds)
    #expect(clock.today() == LocalDate(year: year, month: month, day: day))
  }

  @Test func sourceDateEpochStopsTheClock() {
    let clock = Clock.system(variables: ["SOURCE_DATE_EPOCH": "1632960000"])
    #expect(clock.now() == 1_632_960_000)
    #expect(clock.today() == LocalDate(year: 2021, month: 9, day: 30))
  }

  @Test func withoutAWindowALineHasEightyColumns() {
    #expect(Terminal.none.columns == 80)
    #expect(Terminal(measuredColumns: { 120 }).columns == 120)
  }
}

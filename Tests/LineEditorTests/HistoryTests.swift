import Glibc
import LineEditor
import Testing

@Suite("History")
struct HistoryTests {
  @Test("Up and Down walk through the entries and come back to the line being typed")
  func navigation() {
    var history = History(entries: ["một", "hai"])
    #expect(history.previous(from: "nháp") == "hai")
    #expect(history.previous(from: "hai") == "một")
    #expect(history.previous(from: "một") == nil)
    #expect(history.next() == "hai")
    #expect(history.next() == "nháp")
    #expect(history.next() == nil)
  }

  @Test("Blank entries and repetitions of the last are not remembered")
  func uselessEntries() {
    var history = History()
    let results = ["a", "a", "  ", "", "b", "a"].map { history.add($0) }
    #expect(results == [true, false, false, false, true, true])
    #expect(history.entries == ["a", "b", "a"])
  }

  @Test("The oldest entries go when there are too many")
  func limit() {
    var history = History(entries: ["a", "b", "c"], limit: 2)
    _ = history.add("d")
    #expect(history.entries == ["c", "d"])
  }

  @Test("With no entries Up and Down do nothing")
  func empty() {
    var history = History()
    #expect(history.previous(from: "x") == nil)
    #expect(history.next() == nil)
  }
}

@Suite("History file")
struct HistoryFileTests {
  @Test("Entries come back whole: Vietnamese, several lines, backslashes")
  func roundTrip() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    let entries = ["thêm kế hoạch 75/KH-SNgV", "dòng một\n| dòng hai\n", #"C:\new\\n"#, "\"trích \\\" dẫn\""]
    for entry in entries { try file.append(entry) }
    #expect(try file.load() == entries)
  }

  @Test("A missing file is an empty history")
  func missing() throws {
    let folder = try TemporaryFolder()
    #expect(try HistoryFile(path: folder.path + "/none").load() == [])
  }

  @Test("Of equal entries the latest is kept")
  func duplicates() throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history")
    for entry in ["a", "b", "a", "c"] { try file.append(entry) }
    #expect(try file.load() == ["b", "a", "c"])
  }

  @Test("Only the owner can read the file, even if it was open to others before")
  func mode() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    try folder.write("cũ\n", to: "history")
    chmod(path, 0o644)
    try HistoryFile(path: path).append("mới")
    var status = stat()
    #expect(stat(path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test("A torn last line costs one entry, not the next")
  func tornLine() throws {
    let folder = try TemporaryFolder()
    try folder.write([UInt8]("một\nth".utf8) + [0xC3], to: "history")
    let file = HistoryFile(path: folder.path + "/history")
    try file.append("hai")
    #expect(try file.load() == ["một", "hai"])
  }

  @Test("Of a very long file only the end is read, from a whole entry on")
  func longFile() throws {
    let folder = try TemporaryFolder()
    let lines = (0..<40_000).map { "thêm \($0)\n" }.joined()
    try folder.write([UInt8](lines.utf8), to: "history")
    let entries = try HistoryFile(path: folder.path + "/history").load()
    #expect(entries.last == "thêm 39999")
    #expect(entries.count < 40_000)
    #expect(entries.allSatisfy { $0.hasPrefix("thêm ") })
  }

  @Test("A file that cannot be written is reported with its path")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/none/history"
    #expect(throws: SystemFailure(path: path, code: ENOENT)) { try HistoryFile(path: path).append("a") }
  }
}

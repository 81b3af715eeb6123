import Foundation
import TestSupport
import Testing

/// A shell on the report `q3.baocao` of a folder that outlives it.
private struct ShellOnFolder {
  let child: PtyChild

  init(_ program: Program, wrappedIn shellCommand: String? = nil, language: String = "en") throws {
    let command = try [PtyChild.builtProgram(named: "baocao"), "--language", language, "q3.baocao"]
    let line = "cd '\(program.folder.path)' && \(shellCommand ?? "") exec \"$@\""
    child = try PtyChild(
      ["/bin/sh", "-c", line, "sh"] + command,
      environment: [
        "LANG": "C.UTF-8", "TERM": "xterm", "HOME": program.folder.path, "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
        "TZ": "UTC",
      ], columns: 120)
  }

  func type(_ line: String, expecting text: String) throws {
    try child.send(line + "\r")
    try child.expect(text)
  }
}

@Suite("Work that was not saved")
struct KeepingTests {
  /// A folder with a report, and a shell on it that was killed behind two commands and in the middle of a text.
  private func killed(by signal: Int32) throws -> Program {
    let program = try Program()
    try program.write("q3.baocao", "report Q3/2021\n")
    let shell = try ShellOnFolder(program)
    try shell.child.expect("Q3/2021> ")
    try shell.type("add item I.2 \"một\"", expecting: "+ item I.2 at 1 một")
    try shell.type("add item I.2 \"hai\"", expecting: "+ item I.2 at 2 hai")
    try shell.type("add paragraph I.4", expecting: "| ")
    try shell.type("Dòng đã gõ.", expecting: "| ")
    try shell.child.send("và dở dang")
    try shell.child.expect("và dở dang")
    // Killed outright it had half a second to keep the line; a signal that can be heard leaves time for it.
    if signal == SIGKILL { try waitFor(program, ".q3.baocao.draft", toHold: "và dở dang") }
    kill(shell.child.processID, signal)
    _ = try shell.child.wait()
    return program
  }

  private func waitFor(_ program: Program, _ name: String, toHold text: String) throws {
    for _ in 0..<400 {
      if try program.exists(name) && program.read(name).contains(text) { return }
      usleep(25_000)
    }
    Issue.record("\(name) never held \(text)")
  }

  @Test("is offered again with what was half typed", arguments: [SIGKILL, SIGTERM, SIGHUP])
  func recovered(signal: Int32) throws {
    let program = try killed(by: signal)
    defer { program.remove() }
    let shell = try ShellOnFolder(program)
    try shell.child.expect("2 commands and a half-typed paragraph from ")
    try shell.child.expect("were not saved")
    try shell.child.expect("s = set it aside: ")
    try shell.type("l", expecting: "add item I.2 \"hai\"")
    try shell.child.expect("s = set it aside: ")
    try shell.type("d", expecting: "+ | hai")
    try shell.child.expect("s = set it aside: ")
    try shell.type("", expecting: "taken; `save` writes it to the file")
    try shell.child.expect("và dở dang")
    try shell.type("", expecting: "+ paragraph I.4 at 1 Dòng đã gõ. và dở dang")
    try shell.type("save", expecting: "saved q3.baocao")
    try shell.type("undo 3", expecting: "taken back: add item I.2 \"một\"")
    try shell.child.expect("Q3/2021*> ")
    try shell.type("quit", expecting: "Save it?")
    try shell.type("n", expecting: "")
    #expect(try shell.child.wait() == .exited(0))
    #expect(try program.read("q3.baocao").contains("| hai"))
    #expect(!program.exists(".q3.baocao.draft"))
    #expect(!program.exists(".q3.baocao.lock"))
  }

  @Test("is set aside and brought back by redo")
  func setAside() throws {
    let program = try killed(by: SIGKILL)
    defer { program.remove() }
    let shell = try ShellOnFolder(program)
    try shell.child.expect("s = set it aside: ")
    try shell.type("s", expecting: "brought back by: redo 2")
    try shell.child.expect("Q3/2021> ")
    try shell.type("redo 2", expecting: "done again: add item I.2 \"hai\"")
  }

  @Test("stops scripts and pipes, unless they are told what to do")
  func policy() throws {
    let program = try killed(by: SIGKILL)
    defer { program.remove() }
    for arguments in [
      ["run", "q3.baocao", "--export", "txt:-"], ["check", "q3.baocao"], ["export", "q3.baocao", "txt:-"],
      ["format", "q3.baocao"], ["q3.baocao", "-c", "show I.2"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.code == 4, "\(arguments)")
      #expect(outcome.errors.contains("error[unsaved-work]: q3.baocao: 2 commands from "))
      #expect(outcome.errors.contains("--recover take"))
    }
    let taken = try program.run(["run", "q3.baocao", "--recover", "take", "--export", "txt:-"])
    #expect(taken.code == 0)
    #expect(taken.output.contains("- hai"))
    let left = try program.run(["run", "q3.baocao", "--recover", "leave", "--export", "txt:-"])
    #expect(left.code == 0)
    #expect(!left.output.contains("- hai"))
    for policy in ["take", "leave"] {
      #expect(try program.run(["run", "q3.baocao", "--recover", policy, "--export", "a.txt"]).code == 0)
    }
    #expect(try program.run(["check", "q3.baocao"]).code == 4, "looking and exporting decide nothing")

    let edited = try program.run(["q3.baocao", "--recover", "take", "-c", "add item I.2 \"ba\"\nsave"])
    #expect(edited.code == 0)
    for text in ["một", "hai", "ba"] { #expect(try program.read("q3.baocao").contains("| \(text)")) }
    #expect(try program.run(["check", "q3.baocao"]).code == 0)
  }

  @Test("of a script that ends without save is dropped, and can be done again")
  func script() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let outcome = try program.run(["q3.baocao", "-c", "add item I.2 \"một\""])
    #expect(outcome.errors.contains("warning[not-saved]"))
    #expect(try program.run(["q3.baocao", "-c", "show I.2"]).code == 0)
    let again = try program.run(["q3.baocao", "-c", "redo\nsave"])
    #expect(again.output == "done again: add item I.2 \"một\"\nsaved q3.baocao\n")
    #expect(try program.read("q3.baocao").contains("| một"))
  }

  @Test("of a report without a name is offered by the next shell")
  func unnamed() throws {
    let program = try Program()
    defer { program.remove() }
    func shell() throws -> PtyChild {
      try PtyChild(
        [PtyChild.builtProgram(named: "baocao"), "--language", "en"],
        environment: ["LANG": "C.UTF-8", "TERM": "xterm", "HOME": program.folder.path, "NO_COLOR": "1"], columns: 120)
    }
    let first = try shell()
    try first.expect("baocao> ")
    try first.send("report Q3/2021\r")
    try first.expect("+ report")
    kill(first.processID, SIGKILL)
    _ = try first.wait()
    let second = try shell()
    try second.expect("the report without a name: 1 command from ")
    try second.send("\r")
    try second.expect("Q3/2021*> ")
    try second.send("save \(program.folder.path)/q3.baocao\r")
    try second.expect("saved ")
    try second.send("undo\r")
    try second.expect("taken back: report Q3/2021")
    #expect(program.exists(".q3.baocao.journal"))
    let state = program.folder.appending(path: ".local/state/baocao")
    let left = try FileManager.default.contentsOfDirectory(atPath: state.path)
    #expect(left.filter { $0.contains("unnamed") } == [])
  }
}

@Suite("Two shells on one report")
struct SecondShellTests {
  @Test("the second is told who works on it, and can only look")
  func second() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let first = try ShellOnFolder(program)
    try first.child.expect("Q3/2021> ")
    let second = try ShellOnFolder(program)
    try second.child.expect("q3.baocao is being worked on elsewhere: process \(first.child.processID), terminal pts/")
    try second.child.expect("Q3/2021> ")
    try second.type("add item I.2 \"hai\"", expecting: "error[report-in-use]")
    try second.type("save", expecting: "error[report-in-use]")
    try first.type("add item I.2 \"một\"", expecting: "+ item I.2 at 1 một")
    try first.type("save", expecting: "saved q3.baocao")
    try first.type("quit", expecting: "")
    #expect(try first.child.wait() == .exited(0))
    try second.type("open q3.baocao", expecting: "opened q3.baocao")
    try second.type("add item I.2 \"hai\"", expecting: "+ item I.2 at 2 hai")
  }
}

@Suite("A file that somebody else has changed")
struct ChangedFileTests {
  @Test("is shown, merged or reloaded, never overwritten")
  func changed() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let shell = try ShellOnFolder(program)
    try shell.child.expect("Q3/2021> ")
    try shell.type("add item I.2 \"của tôi\"", expecting: "+ item")
    try program.write("q3.baocao", "report Q3/2021\nadd item I.2 \"của họ\"\n")
    try shell.type("save", expecting: "error[changed-on-disk]")
    try shell.child.expect("Enter = leave it: ")
    try shell.type("d", expecting: "- | của họ")
    try shell.child.expect("Enter = leave it: ")
    try shell.type("m", expecting: "merged into the one on disk")
    try shell.type("save", expecting: "saved q3.baocao")
    let saved = try program.read("q3.baocao")
    #expect(saved.contains("| của họ\nadd item I.2\n| của tôi\n"))
    try shell.type("undo 2", expecting: "taken back: take q3.baocao from the disk")
    try shell.type("show script", expecting: "| của tôi")
    #expect(!String(decoding: shell.child.transcript.suffix(200), as: UTF8.self).contains("của họ"))
    #expect(try program.read("q3.baocao~") == "report Q3/2021\nadd item I.2 \"của họ\"\n")
  }

  @Test("stops a script")
  func scripted() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    try program.write("other.baocao", "report Q2/2021\n")
    // The script itself changes the file behind its own back.
    let outcome = try program.run(["q3.baocao", "-c", "add item I.2 \"một\"\nexport txt:q3.baocao force\nsave"])
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("error[changed-on-disk]"))
  }
}

@Suite("A paper that was exported before")
struct ExportMemoryTests {
  @Test("is overwritten if it is the last export, and kept if it is anything else")
  func remembered() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    try program.write("other.txt", "của người khác\n")
    #expect(try program.run(["export", "q3.baocao", "a.txt"]).code == 0)
    try program.write("q3.baocao", "report Q2/2021\n")
    #expect(try program.run(["run", "q3.baocao", "--export", "a.txt"]).code == 0, "the last export of this report")
    try program.write("a.txt", try program.read("a.txt") + "sửa tay\n")
    let edited = try program.run(["export", "q3.baocao", "a.txt"])
    #expect(edited.code == 4)
    #expect(edited.errors.contains("error[foreign-file]: not exported: a.txt was edited since it was exported"))
    #expect(edited.errors.contains("--force"))
    #expect(try program.read("a.txt").hasSuffix("sửa tay\n"))
    let foreign = try program.run(["export", "q3.baocao", "b.txt", "other.txt"])
    #expect(foreign.code == 4)
    #expect(!program.exists("b.txt"), "nothing is written if one of them is refused")
    #expect(try program.run(["export", "q3.baocao", "a.txt", "other.txt", "--force"]).code == 0)
    #expect(try program.run(["export", "q3.baocao", "a.txt", "other.txt"]).code == 0)
  }

  @Test("from standard input is remembered too")
  func standardInput() throws {
    let program = try Program()
    defer { program.remove() }
    for quarter in ["Q2/2021", "Q3/2021"] {
      let outcome = try program.run(["run", "-", "--export", "a.txt"], input: "report \(quarter)\n")
      #expect(outcome.code == 0)
    }
  }
}

@Suite("A disk that takes nothing")
struct FailingDiskTests {
  private func shell(_ program: Program, behind command: String) throws -> ShellOnFolder {
    let shell = try ShellOnFolder(program, wrappedIn: command)
    try shell.child.expect("Q3/2021> ")
    return shell
  }

  @Test("NOT SAVED is said, nothing is acknowledged, and another place takes it all")
  func limitedFileSize() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    // Files may not grow beyond 512 bytes.
    let shell = try shell(program, behind: "ulimit -f 1;")
    let long = String(repeating: "dài ", count: 150)
    try shell.child.send("add item I.2 \"\(long)\"\r")
    try shell.child.expect("error[not-saved]: NOT SAVED: what you just did is in memory only")
    try shell.child.expect("or save in another place: save ")
    try shell.child.expect("Q3/2021*!> ")
    #expect(!String(decoding: shell.child.transcript, as: UTF8.self).contains("+ item"))
    kill(shell.child.processID, SIGKILL)
    _ = try shell.child.wait()
    let next = try ShellOnFolder(program)
    try next.child.expect("Q3/2021> ")  // nothing that was not acknowledged is there
    #expect(!String(decoding: next.child.transcript, as: UTF8.self).contains("were not saved"))
  }

  @Test("/dev/full is told of, and the report stays unsaved")
  func devFull() throws {
    let program = try Program()
    defer { program.remove() }
    let outcome = try program.run(["-c", "report Q3/2021\nsave /dev/full"])
    #expect(outcome.code == 4)
    #expect(outcome.errors.contains("NOT SAVED"))
    #expect(!outcome.output.contains("saved"))
  }

  @Test("a folder that cannot be written", .disabled(if: geteuid() == 0, "an administrator may write everywhere"))
  func readOnlyFolder() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let shell = try shell(program, behind: "chmod a-w . &&")
    try shell.type("add item I.2 \"một\"", expecting: "NOT SAVED")
    try shell.type("save", expecting: "NOT SAVED")
    try shell.type("save /tmp/\(program.folder.lastPathComponent).baocao", expecting: "saved /tmp/")
    chmod(program.folder.path, 0o755)
  }

  @Test("a folder that was removed")
  func removedFolder() throws {
    let program = try Program()
    defer { program.remove() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let shell = try shell(program, behind: "")
    try FileManager.default.removeItem(at: program.folder)
    try shell.type("add item I.2 \"một\"", expecting: "NOT SAVED")
    try shell.type("save", expecting: "NOT SAVED")
    let other = try Program()
    defer { other.remove() }
    try shell.type("save \(other.folder.path)/q3.baocao", expecting: "saved ")
    #expect(try other.read("q3.baocao").contains("| một"))
    try shell.type("add item I.2 \"hai\"", expecting: "+ item I.2 at 2 hai")
  }

  @Test("of 1 MB that is full", .enabled(if: SmallDisk.canBeMounted, "no tmpfs can be mounted here"))
  func smallDisk() throws {
    let program = try Program()
    defer { program.remove() }
    let disk = try SmallDisk(at: program.folder.path)
    defer { disk.unmount() }
    try program.write("q3.baocao", "report Q3/2021\n")
    let long = String(repeating: "dài ", count: 3000)
    try program.write("long.baocao", "add item I.2 \"\(long)\"\n")
    let shell = try shell(program, behind: "")
    try shell.type("add item I.2 \"một\"", expecting: "+ item I.2 at 1 một")
    try disk.fill()
    try shell.child.send("run long.baocao\r")
    try shell.child.expect("NOT SAVED")
    try shell.child.expect("Q3/2021*!> ")
    try FileManager.default.removeItem(atPath: program.folder.path + "/fill")
    try shell.type("add item I.2 \"ba\"", expecting: "what was in memory only is on the disk now")
    try shell.child.expect("+ item I.2 at 3 ba")
    try shell.type("save", expecting: "saved q3.baocao")
  }
}

/// A disk of 1 MB in memory.
private struct SmallDisk {
  let path: String

  static var canBeMounted: Bool {
    guard geteuid() == 0, let program = try? Program() else { return false }
    defer { program.remove() }
    guard let disk = try? SmallDisk(at: program.folder.path) else { return false }
    disk.unmount()
    return true
  }

  init(at path: String) throws {
    self.path = path
    guard mount("tmpfs", path, "tmpfs", 0, "size=1m") == 0 else { throw POSIXError(.EPERM) }
  }

  /// Leaves no byte free.
  func fill() throws {
    let file = open(path + "/fill", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    for size in [4096, 1] {
      let zeros = [UInt8](repeating: 0, count: size)
      while write(file, zeros, size) == size {}
    }
  }

  func unmount() { umount2(path, Int32(2)) }
}

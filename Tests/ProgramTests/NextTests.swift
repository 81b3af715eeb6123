import Foundation
import TestSupport
import Testing

@Suite("baocao next")
struct NextProgramTests {
  private let third = """
    baocao 1 en
    report Q3/2021

    add paragraph I.4
    | {period}

    add dossier H01 field "Hộ tịch" via direct received 01/9/2021 due 30/9/2021

    """
  private let fourth = """
    baocao 1 en
    report Q4/2021

    add paragraph I.4 reviewed Q3/2021
    | {period}

    add dossier H01 field "Hộ tịch" via direct received 01/9/2021 due 30/9/2021

    add figures field "Hộ tịch" period Q3/2021 direct 1 interm 1

    """

  private func program() throws -> Program {
    let program = try Program()
    try program.write("q3.baocao", third)
    return program
  }

  @Test("tells its plan and writes the new file, in canonical form")
  func writes() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["next", "q3.baocao", "-o", "q4.baocao"])
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.hasPrefix("After Q3/2021: Q4/2021, 15/9/2021 – 14/12/2021\nkept:\n"))
    #expect(run.output.hasSuffix("wrote q4.baocao\n"))
    #expect(try program.read("q4.baocao") == fourth)
    #expect(try program.read("q3.baocao") == third)
    #expect(try program.run(["format", "--check", "q4.baocao"]).code == 0)
    #expect(try program.run(["check", "q4.baocao"]).code == 0)
    #expect(try program.run(["check", "q4.baocao", "--strict"]).code == 1)
  }

  @Test("only tells its plan with --dry-run, and only writes the script to standard output")
  func outputs() throws {
    let program = try program()
    defer { program.remove() }
    let dry = try program.run(["next", "q3.baocao", "--dry-run", "-o", "q4.baocao"])
    #expect(dry.code == 0 && dry.output.contains("carried over:\n  1 open dossier: H01"))
    #expect(!program.exists("q4.baocao"))
    let piped = try program.run(["next", "-", "-o", "-"], input: third)
    #expect(piped.code == 0 && piped.output == fourth)
  }

  @Test("says in Vietnamese too what it does")
  func vietnamese() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["next", "q3.baocao", "--dry-run", "--language", "vi", "--period", "quý 1/2022"])
    #expect(run.output.hasPrefix("Kỳ sau của Quý III/2021: Quý I/2022, từ 15/12/2021 đến 14/3/2022\n"))
  }

  @Test("overwrites neither the present report nor, without --force, another file")
  func foreign() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("q4.baocao", "của người khác")
    let refused = try program.run(["next", "q3.baocao", "-o", "q4.baocao"])
    #expect(refused.code == 4 && refused.errors.contains("error[foreign-file]: q4.baocao exists"))
    #expect(try program.read("q4.baocao") == "của người khác")
    #expect(try program.run(["next", "q3.baocao", "-o", "q4.baocao", "--force"]).code == 0)
    #expect(try program.read("q4.baocao") == fourth)
    #expect(try program.read("q4.baocao~") == "của người khác")
    // The same once more changes nothing, so it needs no force.
    #expect(try program.run(["next", "q3.baocao", "-o", "q4.baocao"]).code == 0)
    for name in ["q3.baocao", "./q3.baocao"] {
      let own = try program.run(["next", "q3.baocao", "-o", name, "--force"])
      #expect(own.code == 4 && own.errors.contains("error[same-file]"))
    }
    #expect(try program.read("q3.baocao") == third)
  }

  @Test(
    "says why not",
    arguments: [
      (["next", "q3.baocao"], 2, "write: baocao next q3.baocao -o q4.baocao"),
      (["next", "q3.baocao", "-o", "x", "--period", "Q2/2021"], 3, "error[period-not-later]"),
      (["next", "q3.baocao", "-o", "x", "--period", "mai"], 2, "error["),
      (["next", "no.baocao", "-o", "x"], 4, "no.baocao"), (["next", "bad.baocao", "-o", "x"], 3, "bad.baocao:2"),
      (["next", "none.baocao", "-o", "x"], 3, "error[missing-period]"),
      (["-c", "next", "q3.baocao"], 3, "write: next into q4.baocao"),
    ])
  func refusals(arguments: [String], code: Int32, message: String) throws {
    let program = try program()
    defer { program.remove() }
    try program.write("bad.baocao", "report Q3/2021\nadd nothing\n")
    try program.write("none.baocao", "set unit \"a\"\n")
    let run = try program.run(arguments)
    #expect(run.code == code)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(!program.exists("x"))
  }

  @Test("is a command of a pipe as well, into a file that is named")
  func pipe() throws {
    let program = try program()
    defer { program.remove() }
    let run = try program.run(["-c", "next into q4.baocao\nset number 7\nsave", "q3.baocao"])
    #expect(run.code == 0, "\(run.errors)")
    let numbered = fourth.replacing("\n\nadd paragraph", with: "\n\nset number 7\n\nadd paragraph")
    #expect(try program.read("q4.baocao") == numbered)
    #expect(try program.read("q3.baocao") == third)
    #expect(try program.run(["-c", "next into q4.baocao", "q3.baocao"]).code == 4)
    let nameless = try program.run(["-c", "report Q3/2021\nnext\nsave n.baocao"])
    #expect(nameless.code == 0)
    #expect(try program.read("n.baocao") == "baocao 1 en\nreport Q4/2021\n")
  }

  @Test("is made and reviewed on a terminal, where the prompt counts what is left")
  func terminal() throws {
    let program = try program()
    defer { program.remove() }
    let command = "cd '\(program.folder.path)' && exec \"$@\""
    let child = try PtyChild(
      ["/bin/sh", "-c", command, "sh", PtyChild.builtProgram(named: "baocao"), "--language", "en", "q3.baocao"],
      environment: [
        "LANG": "C.UTF-8", "TERM": "xterm", "HOME": program.folder.path, "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
      ], columns: 120)
    func type(_ line: String, expecting text: String) throws {
      try child.send(line + "\r")
      try child.expect(text)
    }
    try child.expect("Q3/2021> ")
    try type("next", expecting: "New file [q4.baocao] (Enter = take it, q = leave it): ")
    try type("", expecting: "the report of Q3/2021 is untouched in q3.baocao")
    try child.expect("1 to review")
    try type("review", expecting: "Enter = keep, e = edit, d = drop, s = skip, < = back, q = stop: ")
    try type("", expecting: "Everything is reviewed.")
    try child.expect("Q4/2021*> ")
    try type("save", expecting: "saved q4.baocao")
    try type("quit", expecting: "")
    #expect(try child.wait() == .exited(0))
    #expect(try program.read("q4.baocao") == fourth.replacing("reviewed Q3/2021", with: "reviewed Q4/2021"))
    #expect(try program.read("q3.baocao") == third)
  }

  @Test("makes no final paper of what is not reviewed, by run and by export")
  func final() throws {
    let program = try program()
    defer { program.remove() }
    try program.write("q4.baocao", fourth)
    for arguments in [["export", "q4.baocao", "a.txt"], ["run", "q4.baocao", "--export", "a.txt"]] {
      let run = try program.run(arguments + ["--final"])
      #expect(run.code == 3 && run.errors.contains("error[not-reviewed]") && run.errors.contains("error[not-final]"))
      #expect(!program.exists("a.txt"))
    }
    try program.write(
      "q4.baocao", "report Q4/2021\nset number 5\nset date 8/12/2021\nset signer \"A\"\nadd paragraph I.4 \"x\"\n")
    #expect(try program.run(["export", "q4.baocao", "a.txt", "--final"]).code == 0)
  }
}

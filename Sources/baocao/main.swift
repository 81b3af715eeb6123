import CommandLanguage
import Diagnostics
import Foundations
import ReportModel
import ReportScript
@preconcurrency import Glibc

let env = Environment.ofProcess
var sources = SourceMap()
let bytes = try env.files.readFile(CommandLine.arguments[1], limit: 1 << 28)
let c = ContinuousClock()
let t0 = c.now
let id = try ScriptSource.read(bytes, name: CommandLine.arguments[1], into: &sources)
let t1 = c.now
let parsed = ScriptParser.parse(id, in: sources)
let t2 = c.now
var replay = ScriptReplay(onto: Report(), binder: ScriptBinder(sessionCommands: []))
replay.run(parsed.script)
let t3 = c.now
fputs("\(t1-t0) \(t2-t1) \(t3-t2)\n", stderr)
for d in parsed.diagnostics + replay.diagnostics { fputs("\(d)\n", stderr) }
if CommandLine.arguments.count > 2 { print(CanonicalScript.print(replay.report, .vietnamese)) }

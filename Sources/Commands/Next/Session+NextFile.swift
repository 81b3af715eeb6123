import Diagnostics
import Foundations
import ReportModel
import ReportScript
import Workspace

// What the subcommand `next` of the command line does.

/// `baocao next FILE …`.
package struct NextRequest: Sendable {
  package var path: String
  package var period: String?
  package var output: String?
  package var isDryRun: Bool
  package var isForced: Bool

  package init(path: String, period: String?, output: String?, isDryRun: Bool, isForced: Bool) {
    self.path = path
    self.period = period
    self.output = output
    self.isDryRun = isDryRun
    self.isForced = isForced
  }
}

extension Session {
  package mutating func makeNext(_ request: NextRequest) -> ExitCode {
    do throws(CommandFailure) {
      let wanted = try period(ofOption: request.period)
      let outcome = try read(request.path)
      guard outcome.diagnostics.isEmpty else { throw .diagnostics(outcome.diagnostics) }
      let report = outcome.replay.report
      let plan = try nextPlan(report, wanted, at: nil)
      guard request.isDryRun || request.output != nil else {
        let proposal = NextFileName.proposal(for: request.path, from: plan.from, to: plan.to, language)
        throw .usage(.nextNeedsOutput(request.path, proposal))
      }
      if request.output != "-" || request.isDryRun { try tell(plan, of: report) }
      guard !request.isDryRun, let output = request.output else { return .done }
      let script = CanonicalScript.print(plan.report, outcome.header?.language ?? .english)
      try write(Array(script.utf8), of: request, to: output)
      return .done
    } catch {
      show(error)
      return error.exitCode
    }
  }

  private func period(ofOption text: String?) throws(CommandFailure) -> Period? {
    guard let text else { return nil }
    switch fileBinder.bind(Self.periodStatement(text), inFile: true) {
    case .edit(.setPeriod(let period, _)): return period
    case .rejected(let diagnostics): throw diagnostics.first.map { .usage($0) } ?? .diagnostics(diagnostics)
    default: return nil
    }
  }

  private func write(_ bytes: [UInt8], of request: NextRequest, to output: String) throws(CommandFailure) {
    guard output != "-" else { return console.write(bytes) }
    let files = environment.files
    let place = ReportPlace(output, in: files)
    if request.path != "-", place.file == ReportPlace(request.path, in: files).file {
      throw .refused([.nextInPlace(output)])
    }
    let isThere = (try? files.status(at: place.file)) != nil
    let present = isThere ? try? files.readFile(place.file, limit: Workspace.sizeLimit) : nil
    guard !isThere || request.isForced || present == bytes else { throw .refused([.nextExists(output)]) }
    do throws(SystemError) {
      if let present, present != bytes {
        try files.replaceFile(place.previous, with: present, permissions: 0o600)
      }
      try files.replaceFile(place.file, with: bytes)
    } catch {
      throw .system(error)
    }
    say("đã ghi \(output)", "wrote \(output)")
  }
}

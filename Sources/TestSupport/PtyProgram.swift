import Glibc

extension PtyChild {
  /// The path of a program of this package, which is built beside the running test program.
  package static func builtProgram(named name: String) throws -> String {
    guard let resolved = realpath("/proc/self/exe", nil) else { throw Failure(description: "no path: errno \(errno)") }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return (path.lastIndex(of: "/").map { String(path[...$0]) } ?? "") + name
  }
}

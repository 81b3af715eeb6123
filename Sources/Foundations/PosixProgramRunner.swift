import Glibc

/// Runs programs through `sh`, so that a variable may hold options and quotes.
package struct PosixProgramRunner: ProgramRunner {
  package init() {}

  package func run(_ commandLine: String, arguments: [String], input: [UInt8]?) throws(SystemError) -> Int32 {
    var pipeEnds: [Int32] = [-1, -1]
    if input != nil {
      guard pipe(&pipeEnds) == 0 else { throw SystemError(.run, commandLine, code: errno) }
      for end in pipeEnds { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    // While it runs, Ctrl-C and Ctrl-\ are the program's business; that it reads no more is no reason to end.
    var ignore = sigaction()
    ignore.__sigaction_handler.sa_handler = SIG_IGN
    let signals = [SIGINT, SIGQUIT, SIGPIPE]
    let former = signals.map { signal in
      var old = sigaction()
      sigaction(signal, &ignore, &old)
      return old
    }
    defer {
      for (signal, old) in zip(signals, former) {
        var old = old
        sigaction(signal, &old, nil)
      }
    }
    let words = ["/bin/sh", "-c", "\(commandLine) \"$@\"", "sh"] + arguments
    let process: pid_t
    do throws(SystemError) {
      process = try spawn(words, commandLine, input: pipeEnds[0])
    } catch {
      for end in pipeEnds where end >= 0 { close(end) }
      throw error
    }
    if let input {
      close(pipeEnds[0])
      write(input, to: pipeEnds[1])
      close(pipeEnds[1])
    }
    return wait(for: process)
  }

  private func spawn(_ words: [String], _ commandLine: String, input: Int32) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    if input >= 0 { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The program starts with the usual signals, whatever this one has made of them.
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGINT, SIGQUIT, SIGPIPE, SIGTSTP] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let pointers = words.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, words[0], &actions, &attributes, pointers, environ)
    guard code == 0 else { throw SystemError(.run, commandLine, code: code) }
    return process
  }

  /// A pager that was left early reads no more; that is no failure.
  private func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  private func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}

import CPty
import Glibc

/// How tests start programs: signals have their usual meaning, whatever the test runner made of them, and nothing is open
/// but the standard descriptors. A program that outlives its caller would else keep open what other tests wait for the
/// end of, and with signals blocked it could not be ended.
package enum SpawnSettings {
  /// `prepare` adds what is to be opened; `spawn` gets both, and its result is returned.
  package static func apply(
    flags: Int16 = 0, prepare: (inout posix_spawn_file_actions_t) -> Void = { _ in },
    spawn: (inout posix_spawn_file_actions_t, inout posix_spawnattr_t) -> Int32
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    prepare(&actions)
    cpty_spawn_close_from(&actions, 3)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    var all = sigset_t()
    sigfillset(&all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK) | flags)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    return spawn(&actions, &attributes)
  }
}

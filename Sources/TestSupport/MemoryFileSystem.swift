import Foundations
import Glibc
import Synchronization

/// Files that live in memory: folders by absolute path or by one from the
/// folder that one works in, no symbolic links, one user who may do what the mode allows her.
package final class MemoryFileSystem: FileSystem {
  private struct Node {
    var bytes: [UInt8] = []
    var permissions: UInt32
    var isFolder = false
    let inode: UInt64
  }

  private struct Handle {
    let inode: UInt64
    var offset = 0
  }

  private struct State {
    var nodes: [UInt64: Node] = [1: Node(permissions: 0o755, isFolder: true, inode: 1)]
    var names: [String: UInt64] = ["/": 1, ".": 1]
    var handles: [Int32: Handle] = [:]
    /// The inodes that are locked, and by which open file.
    var locks: [UInt64: Int32] = [:]
    var nextInode: UInt64 = 2
    var nextDescriptor: Int32 = 3

    mutating func add(_ path: String, _ node: Node) {
      guard names[path] == nil else { return }
      names[path] = node.inode
      nodes[node.inode] = node
      nextInode += 1
    }

    func node(
      _ path: String, _ operation: SystemError.Operation
    ) throws(SystemError) -> Node {
      guard let inode = names[path], let node = nodes[inode] else { throw SystemError(operation, path, code: ENOENT) }
      return node
    }

    func opened(
      _ file: OpenFile, _ operation: SystemError.Operation
    ) throws(SystemError) -> (handle: Handle, node: Node) {
      guard let handle = handles[file.descriptor], let node = nodes[handle.inode] else {
        throw SystemError(operation, file.path, code: EBADF)
      }
      return (handle, node)
    }
  }

  private let state = Mutex(State())

  /// Makes the folders that `files` need.
  package init(_ files: [String: String] = [:]) {
    state.withLock { state in
      for (path, text) in files {
        var folder = FilePath.folder(of: path)
        while folder != "/" && folder != "." {
          state.add(folder, Node(permissions: 0o755, isFolder: true, inode: state.nextInode))
          folder = FilePath.folder(of: folder)
        }
        state.add(path, Node(bytes: Array(text.utf8), permissions: 0o644, inode: state.nextInode))
      }
    }
  }

  /// What a file holds, as text; `nil` where there is none.
  package func text(_ path: String) -> String? {
    state.withLock { state in
      guard let inode = state.names[path], let node = state.nodes[inode], !node.isFolder else { return nil }
      return String(decoding: node.bytes, as: UTF8.self)
    }
  }

  /// What a file holds; `nil` where there is none.
  package func bytes(_ path: String) -> [UInt8]? {
    state.withLock { state in state.names[path].flatMap { state.nodes[$0]?.bytes } }
  }

  /// Puts `bytes` at a path whose folder is there, as another program would.
  package func put(_ bytes: [UInt8], at path: String) {
    state.withLock { state in
      state.names[path] = nil
      state.add(path, Node(bytes: bytes, permissions: 0o644, inode: state.nextInode))
    }
  }

  /// The paths of all files, sorted.
  package var files: [String] {
    state.withLock { state in state.names.filter { state.nodes[$0.value]?.isFolder == false }.keys.sorted() }
  }

  /// How many files were opened and not given back.
  package var openCount: Int { state.withLock { $0.handles.count } }

  package func setPermissions(at path: String, to permissions: UInt32) {
    state.withLock { state in
      guard let inode = state.names[path] else { return }
      state.nodes[inode]?.permissions = permissions
    }
  }

  package func open(_ path: String, _ mode: OpenMode) throws(SystemError) -> OpenFile {
    try state.withLock { (state) throws(SystemError) in
      switch mode {
      case .creating(let permissions):
        if state.names[path] != nil { throw SystemError(.create, path, code: EEXIST) }
        _ = try state.node(FilePath.folder(of: path), .create)
        state.add(path, Node(permissions: permissions & ~0o022, inode: state.nextInode))
      case .reading:
        if try state.node(path, .open).permissions & 0o400 == 0 { throw SystemError(.open, path, code: EACCES) }
      case .appending:
        let node = try state.node(path, .write)
        if node.isFolder { throw SystemError(.write, path, code: EISDIR) }
        if node.permissions & 0o200 == 0 { throw SystemError(.write, path, code: EACCES) }
      }
      let node = try state.node(path, .open)
      let descriptor = state.nextDescriptor
      state.nextDescriptor += 1
      state.handles[descriptor] = Handle(inode: node.inode)
      return OpenFile(descriptor: descriptor, path: path)
    }
  }

  package func read(_ file: OpenFile, into buffer: inout MutableSpan<UInt8>) throws(SystemError) -> Int {
    let capacity = buffer.count
    let bytes = try state.withLock { (state) throws(SystemError) in
      let (handle, node) = try state.opened(file, .read)
      if node.isFolder { throw SystemError(.read, file.path, code: EISDIR) }
      let bytes = node.bytes.dropFirst(handle.offset).prefix(capacity)
      state.handles[file.descriptor]?.offset += bytes.count
      return bytes
    }
    for (index, byte) in bytes.enumerated() { buffer[index] = byte }
    return bytes.count
  }

  package func write(_ file: OpenFile, _ bytes: Span<UInt8>) throws(SystemError) -> Int {
    var new: [UInt8] = []
    for index in bytes.indices { new.append(bytes[index]) }
    try state.withLock { [new] (state) throws(SystemError) in
      let (_, node) = try state.opened(file, .write)
      state.nodes[node.inode]?.bytes += new
    }
    return new.count
  }

  package func synchronise(_ file: OpenFile) throws(SystemError) { _ = try status(of: file) }

  package func synchroniseData(_ file: OpenFile) throws(SystemError) { _ = try status(of: file) }

  package func truncate(_ file: OpenFile, to size: Int) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let (_, node) = try state.opened(file, .write)
      state.nodes[node.inode]?.bytes = Array(node.bytes.prefix(size))
    }
  }

  package func lock(_ file: OpenFile) throws(SystemError) -> Bool {
    try state.withLock { (state) throws(SystemError) in
      let (handle, _) = try state.opened(file, .lock)
      let holder = state.locks[handle.inode]
      if holder == nil { state.locks[handle.inode] = file.descriptor }
      return holder == nil || holder == file.descriptor
    }
  }

  package func close(_ file: OpenFile) throws(SystemError) {
    let handle = state.withLock { state in
      state.locks = state.locks.filter { $0.value != file.descriptor }
      return state.handles.removeValue(forKey: file.descriptor)
    }
    if handle == nil { throw SystemError(.close, file.path, code: EBADF) }
  }

  package func status(of file: OpenFile) throws(SystemError) -> FileStatus {
    try state.withLock { (state) throws(SystemError) in status(try state.opened(file, .status).node) }
  }

  package func setPermissions(of file: OpenFile, to permissions: UInt32) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let (_, node) = try state.opened(file, .setAttributes)
      state.nodes[node.inode]?.permissions = permissions
    }
  }

  package func setOwner(of file: OpenFile, to owner: UInt32, group: UInt32) throws(SystemError) {
    throw SystemError(.setAttributes, file.path, code: EPERM)
  }

  package func status(at path: String) throws(SystemError) -> FileStatus {
    try state.withLock { (state) throws(SystemError) in status(try state.node(path, .status)) }
  }

  package func rename(_ path: String, to target: String) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let node = try state.node(path, .rename)
      _ = try state.node(FilePath.folder(of: target), .rename)
      if let there = state.names[target], state.nodes[there]?.isFolder == true {
        throw SystemError(.rename, target, code: EISDIR)
      }
      state.names[path] = nil
      state.names[target] = node.inode
    }
  }

  package func remove(_ path: String) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      let isFolder = try state.node(path, .remove).isFolder
      if isFolder, state.names.keys.contains(where: { $0 != path && FilePath.folder(of: $0) == path }) {
        throw SystemError(.remove, path, code: ENOTEMPTY)
      }
      state.names[path] = nil
    }
  }

  package func synchroniseFolder(_ path: String) throws(SystemError) { _ = try status(at: path) }

  package func makeFolder(_ path: String, permissions: UInt32) throws(SystemError) {
    try state.withLock { (state) throws(SystemError) in
      if state.names[path] != nil { throw SystemError(.makeFolder, path, code: EEXIST) }
      _ = try state.node(FilePath.folder(of: path), .makeFolder)
      state.add(path, Node(permissions: permissions, isFolder: true, inode: state.nextInode))
    }
  }

  package func names(inFolder path: String) throws(SystemError) -> [String] {
    try state.withLock { (state) throws(SystemError) in
      _ = try state.node(path, .list)
      return state.names.keys.filter { $0 != "/" && $0 != "." && FilePath.folder(of: $0) == path }.map {
        FilePath.name(of: $0)
      }
    }
  }

  package func linkTarget(_ path: String) throws(SystemError) -> String? { nil }

  package func realPath(_ path: String) throws(SystemError) -> String {
    _ = try status(at: path)
    return path
  }

  private func status(_ node: Node) -> FileStatus {
    FileStatus(
      kind: node.isFolder ? .folder : .file, size: node.bytes.count, permissions: node.permissions, owner: 1000,
      group: 1000, identity: FileStatus.Identity(device: 1, inode: node.inode))
  }
}

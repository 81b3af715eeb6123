import Glibc

extension FileSystem {
  /// Puts `bytes` in a new file that only the user may read, in a new folder of its own that only she may enter, below
  /// the first of `folders` that takes one. Returns its path.
  package func makePrivateFile(
    named name: String, holding bytes: [UInt8], below folders: [String]
  ) throws(SystemError) -> String {
    let folder = try makePrivateFolder(below: folders)
    let path = FilePath.join(folder, name)
    do throws(SystemError) {
      let file = try open(path, .creating(permissions: 0o600))
      do throws(SystemError) {
        try writeAll(bytes, to: file)
      } catch {
        try? close(file)  // the first failure is the one to report
        throw error
      }
      try close(file)
    } catch {
      removePrivateFile(path)
      throw error
    }
    return path
  }

  /// Removes such a file with the copies that an editor has left beside it (`x~`, `.x.swp`, `#x#`), and the folder if
  /// nothing else is in it. What resists stays: it is the user's own, and nobody else can see it.
  package func removePrivateFile(_ path: String) {
    let (folder, name) = (FilePath.folder(of: path), FilePath.name(of: path))
    for other in names(beside: path) where other.contains(name) { try? remove(FilePath.join(folder, other)) }
    try? remove(path)
    try? remove(folder)
  }

  /// True if something else stands in the folder of such a file: a copy that an editor has rescued.
  package func hasCompany(_ path: String) -> Bool { !names(beside: path).isEmpty }

  private func names(beside path: String) -> [String] {
    let names = (try? names(inFolder: FilePath.folder(of: path))) ?? []
    return names.filter { $0 != FilePath.name(of: path) }
  }

  /// Makes a folder that only the user may enter, with those above it that are missing. What fails shows when something
  /// is put there.
  package func makeFolders(_ folder: String) {
    var missing: [String] = []
    var path = folder
    while path != "/", path != ".", (try? status(at: path)) == nil {
      missing.append(path)
      path = FilePath.folder(of: path)
    }
    for path in missing.reversed() { try? makeFolder(path, permissions: 0o700) }
  }

  private func makePrivateFolder(below folders: [String]) throws(SystemError) -> String {
    var failure = SystemError(.makeFolder, folders.first ?? "/tmp", code: ENOENT)
    for base in folders {
      do throws(SystemError) {
        return try makePrivateFolder(in: base)
      } catch {
        failure = error
      }
    }
    throw failure
  }

  /// A name that is taken, by a file that was kept or by somebody else, is stepped over.
  private func makePrivateFolder(in base: String) throws(SystemError) -> String {
    var number = 1
    while true {
      let path = FilePath.join(base, "baocao-\(number)")
      do throws(SystemError) {
        try makeFolder(path, permissions: 0o700)
        return path
      } catch {
        number += 1
        if error.code != EEXIST || number == 10_000 { throw error }
      }
    }
  }
}

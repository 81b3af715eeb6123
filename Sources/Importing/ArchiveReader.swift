import CArchive
import Glibc

/// The parts of a zip archive that lies in memory, unpacked one by one within limits: no part of it is ever written
/// anywhere, so the names in it can lead nowhere.
final class ArchiveReader {
  /// In bytes, of one part when it is unpacked.
  static let partLimit = 48 << 20
  /// How much smaller a part may be packed, if it is larger than `freeSize`: text shrinks to a twentieth, seldom to a
  /// hundredth; bombs to a thousandth.
  static let ratioLimit = 300
  static let freeSize = 4 << 20
  static let entryLimit = 10_000

  private let archive: OpaquePointer
  private let bytes: UnsafeMutableRawPointer
  private let size: Int
  private var indices: [String: Int] = [:]

  init(_ content: [UInt8]) throws(ImportFailure) {
    guard czip_is_available() else { throw .missingLibrary("libzip4") }
    var error = zip_error_t()
    czip_error_init(&error)
    defer { czip_error_fini(&error) }
    guard let copy = malloc(max(content.count, 1)) else { throw .damagedArchive }
    content.withUnsafeBytes { source in
      if let start = source.baseAddress { _ = memcpy(copy, start, content.count) }
    }
    guard let source = czip_source_buffer_create(copy, zip_uint64_t(content.count), 0, &error) else {
      free(copy)
      throw .damagedArchive
    }
    guard let archive = czip_open_from_source(source, ZIP_RDONLY, &error) else {
      czip_source_free(source)
      free(copy)
      throw .damagedArchive
    }
    self.archive = archive
    bytes = copy
    size = content.count
    let count = czip_get_num_entries(archive, 0)
    guard count >= 0, count <= Self.entryLimit else { throw .damagedArchive }
    for index in 0..<Int(count) {
      var status = zip_stat_t()
      guard czip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let name = status.name else { continue }
      // Of two parts with one name the first counts, for every part alike.
      let key = String(cString: name)
      if indices[key] == nil { indices[key] = index }
    }
  }

  deinit {
    czip_discard(archive)
    free(bytes)
  }

  func contains(_ name: String) -> Bool { indices[name] != nil }

  /// A part, unpacked; nil if there is none of this name.
  func part(_ name: String) throws(ImportFailure) -> [UInt8]? {
    guard let index = indices[name] else { return nil }
    var status = zip_stat_t()
    guard czip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw .damagedArchive }
    guard status.encryption_method == UInt16(ZIP_EM_NONE) else { throw .encrypted }
    let packed = max(min(Int(clamping: status.comp_size), size), 1)
    let unpacked = Int(clamping: status.size)
    guard unpacked <= Self.partLimit, unpacked <= Self.freeSize || unpacked / packed <= Self.ratioLimit else {
      throw .tooLarge(name)
    }
    guard let file = czip_fopen_index(archive, zip_uint64_t(index), 0) else { throw .malformedPart(name) }
    defer { _ = czip_fclose(file) }
    return try read(file, name, packed: packed)
  }

  /// The size that the archive tells may be a lie, so what comes is counted.
  private func read(_ file: OpaquePointer, _ name: String, packed: Int) throws(ImportFailure) -> [UInt8] {
    var content: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { buffer -> Int in
        guard let start = buffer.baseAddress else { return 0 }
        return Int(czip_fread(file, start, zip_uint64_t(buffer.count)))
      }
      if count == 0 { return content }
      guard count > 0 else { throw .malformedPart(name) }
      let total = content.count + count
      guard total <= Self.partLimit, total <= Self.freeSize || total / packed <= Self.ratioLimit else {
        throw .tooLarge(name)
      }
      content.append(contentsOf: chunk.prefix(count))
    }
  }
}

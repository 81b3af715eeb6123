import CArchive
import Foundations
import Glibc

/// One file of an archive.
struct ArchivePart {
  /// Its path inside the archive.
  var path: String
  var bytes: [UInt8]
}

/// A zip archive packed in memory by libzip. The same parts and time give the same bytes.
struct ZipArchive {
  /// In order; a DOCX begins with its content types.
  var parts: [ArchivePart]
  /// The time of every part.
  var time: CivilTime

  func packed() throws(WriterError) -> [UInt8] {
    guard czip_is_available() else { throw .archiveLibraryMissing }
    var error = zip_error_t()
    czip_error_init(&error)
    defer { czip_error_fini(&error) }
    guard let target = czip_source_buffer_create(nil, 0, 0, &error) else {
      throw .archive(code: czip_error_code_zip(&error))
    }
    defer { czip_source_free(target) }
    guard let archive = czip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      throw .archive(code: czip_error_code_zip(&error))
    }
    czip_source_keep(target)  // the archive frees its source when it is closed; the packed bytes are read after that
    do {
      for part in parts { try add(part, to: archive) }
    } catch {
      czip_discard(archive)
      throw error
    }
    guard czip_close(archive) == 0 else {
      let code = czip_error_code_zip(czip_get_error(archive))
      czip_discard(archive)
      throw .archive(code: code)
    }
    return try contents(of: target)
  }

  private func add(_ part: ArchivePart, to archive: OpaquePointer) throws(WriterError) {
    // libzip reads the bytes only when the archive is closed, so it gets a copy that it owns.
    let count = part.bytes.count
    guard let copy = malloc(max(count, 1)) else { throw .archive(code: ZIP_ER_MEMORY) }
    part.bytes.withUnsafeBytes { bytes in
      if let start = bytes.baseAddress { _ = memcpy(copy, start, count) }
    }
    guard let source = czip_source_buffer(archive, copy, zip_uint64_t(count), 1) else {
      free(copy)
      throw failure(of: archive)
    }
    let index = czip_file_add(archive, part.path, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      czip_source_free(source)
      throw failure(of: archive)
    }
    let stamp = time.dosDateAndTime
    let number = zip_uint64_t(index)
    guard czip_file_set_dostime(archive, number, stamp.time, stamp.date, 0) == 0,
      czip_set_file_compression(archive, number, method(for: part), compressionLevel) == 0
    else { throw failure(of: archive) }
  }

  private func failure(of archive: OpaquePointer) -> WriterError {
    .archive(code: czip_error_code_zip(czip_get_error(archive)))
  }

  private func contents(of source: OpaquePointer) throws(WriterError) -> [UInt8] {
    var status = zip_stat_t()
    guard czip_source_stat(source, &status) == 0, czip_source_open(source) == 0 else {
      throw .archive(code: czip_error_code_zip(czip_source_error(source)))
    }
    defer { czip_source_close(source) }
    let size = Int(status.size)
    var readCount: zip_int64_t = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      readCount = czip_source_read(source, buffer.baseAddress, zip_uint64_t(size))
      count = Int(max(0, readCount))
    }
    guard readCount == zip_int64_t(size) else { throw .archive(code: ZIP_ER_READ) }
    return bytes
  }

  /// Setting up deflate takes longer than the smallest parts are worth.
  private func method(for part: ArchivePart) -> zip_int32_t {
    part.bytes.count < 2048 ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  }

  /// The fastest: WordprocessingML repeats itself so much that level 9 saves little and takes five times as long.
  private let compressionLevel: zip_uint32_t = 1
}

import CSpreadsheet
import Glibc

/// A workbook that libxlsxwriter builds in memory. The same calls and time give the same bytes.
struct Workbook: ~Copyable {
  private var spreadsheet = cspreadsheet()
  private var formats: [CellFormat: CellFormat.Reference] = [:]

  /// - Parameters:
  ///   - font: of every cell.
  ///   - size: an upper bound of the largest part, in bytes before it is packed.
  init(font: String, size: Int) throws(WriterError) {
    guard cspreadsheet_is_available() else { throw .spreadsheetLibraryMissing }
    guard cspreadsheet_open(&spreadsheet, font, UInt64(clamping: size)) else { throw .noRoom(errno) }
  }

  deinit {
    var rest = spreadsheet
    cspreadsheet_free(&rest)
  }

  /// `created` in seconds since 1970; libxlsxwriter takes 0 for now, which would change from one export to the next.
  mutating func setProperties(title: String, author: String, created: Int64) {
    guard let book = spreadsheet.book else { return }
    cworkbook_set_properties(book, title, author, max(created, 1))
  }

  /// The name must be one that `SheetName` gives.
  mutating func addSheet(named name: String) throws(WriterError) -> Sheet {
    guard let book = spreadsheet.book, let sheet = cworkbook_add_worksheet(book, name) else {
      throw .spreadsheet(code: Int32(bitPattern: LXW_ERROR_PARAMETER_VALIDATION.rawValue))
    }
    return Sheet(sheet)
  }

  /// What libxlsxwriter calls the format; the same for equal ones.
  mutating func reference(to format: CellFormat) throws(WriterError) -> CellFormat.Reference {
    if let known = formats[format] { return known }
    guard let book = spreadsheet.book, let reference = cworkbook_add_format(book) else {
      throw .spreadsheet(code: Int32(bitPattern: LXW_ERROR_MEMORY_MALLOC_FAILED.rawValue))
    }
    format.apply(to: reference)
    formats[format] = reference
    return reference
  }

  /// The file. Nothing can be added any more.
  mutating func bytes() throws(WriterError) -> [UInt8] {
    guard spreadsheet.book != nil else { return [] }
    try check(cspreadsheet_close(&spreadsheet))
    let size = cspreadsheet_size(&spreadsheet)
    guard size > 0 else { throw .noRoom(errno) }
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { [spreadsheet] buffer, count in
      guard let start = buffer.baseAddress else { return }
      var file = spreadsheet
      isRead = cspreadsheet_read(&file, start, UInt64(size))
      count = isRead ? Int(size) : 0
    }
    guard isRead else { throw .noRoom(errno) }
    return bytes
  }
}

/// libxlsxwriter's codes → errors.
func check(_ code: lxw_error) throws(WriterError) {
  guard code != LXW_NO_ERROR else { return }
  throw .spreadsheet(code: Int32(bitPattern: code.rawValue))
}

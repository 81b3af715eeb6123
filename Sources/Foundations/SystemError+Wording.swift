import Glibc

extension SystemError {
  /// What happened, in an officer's words: “cannot write “q3.baocao”: no space is left on the disk”.
  package var message: LocalizedText {
    let name = UnicodeText.printable(path)
    let (verb, cause) = (verb, cause.what)
    return LocalizedText(
      vi: "không \(verb.vi) được “\(name)”: \(cause.vi)", en: "cannot \(verb.en) “\(name)”: \(cause.en)")
  }

  /// What she can do about it.
  package var hint: LocalizedText { cause.next }

  /// The message and the hint as one sentence, for where there is one line only.
  package var description: LocalizedText {
    let (message, hint) = (message, hint)
    return LocalizedText(vi: "\(message.vi); \(hint.vi)", en: "\(message.en); \(hint.en)")
  }

  /// True where the user wanted to change something on the disk.
  private var isAboutWriting: Bool {
    switch operation {
    case .open, .read, .status, .list, .readLink, .lock, .run: false
    case .create, .write, .synchronise, .close, .setAttributes, .rename, .remove, .makeFolder: true
    }
  }

  private var verb: LocalizedText {
    switch operation {
    case .open, .read, .status, .readLink: LocalizedText(vi: "đọc", en: "read")
    case .create, .write, .synchronise, .close, .setAttributes, .rename: LocalizedText(vi: "ghi", en: "write")
    case .remove: LocalizedText(vi: "xóa", en: "remove")
    case .list: LocalizedText(vi: "xem thư mục", en: "look into the folder")
    case .makeFolder: LocalizedText(vi: "tạo thư mục", en: "make the folder")
    case .lock: LocalizedText(vi: "khóa", en: "lock")
    case .run: LocalizedText(vi: "chạy", en: "run")
    }
  }

  private typealias Cause = (what: LocalizedText, next: LocalizedText)

  private var cause: Cause {
    switch reason {
    case .tooLarge(let limit): tooLarge(limit: limit)
    case .code(let code): pathCause(code) ?? diskCause(code) ?? machineCause(code) ?? unknownCause(code)
    }
  }

  /// The user named something that is not there, is not hers, or is not a file.
  private func pathCause(_ code: Int32) -> Cause? {
    switch code {
    case ENOENT where isAboutWriting:
      cause(
        vi: "thư mục chứa tệp không tồn tại", en: "its folder does not exist",
        vi: "hãy tạo thư mục đó trước hoặc lưu vào nơi khác", en: "make that folder first or save elsewhere")
    case ENOENT:
      cause(
        vi: "không có tệp này", en: "there is no such file",
        vi: "hãy kiểm tra tên tệp và thư mục", en: "check the name and the folder")
    case EACCES where isAboutWriting, EPERM where isAboutWriting:
      cause(
        vi: "bạn không có quyền ghi", en: "you are not allowed to write it",
        vi: "hãy xin quyền ghi hoặc lưu vào nơi khác", en: "ask for permission or save elsewhere")
    case EACCES, EPERM:
      cause(
        vi: "bạn không có quyền đọc", en: "you are not allowed to read it",
        vi: "hãy xin quyền đọc từ chủ của tệp", en: "ask the owner of the file for permission")
    case EISDIR:
      cause(
        vi: "đây là thư mục, không phải tệp", en: "it is a folder, not a file",
        vi: "hãy ghi tên một tệp trong thư mục đó", en: "give the name of a file in that folder")
    case ENOTDIR:
      cause(
        vi: "một phần của đường dẫn là tệp, không phải thư mục", en: "a part of the path is a file, not a folder",
        vi: "hãy kiểm tra đường dẫn", en: "check the path")
    case ELOOP:
      cause(
        vi: "các liên kết trỏ vòng quanh nhau", en: "its symbolic links lead in a circle",
        vi: "hãy ghi đường dẫn của chính tệp", en: "give the path of the file itself")
    case ENAMETOOLONG:
      cause(
        vi: "tên quá dài", en: "the name is too long",
        vi: "hãy chọn tên ngắn hơn", en: "choose a shorter name")
    case EEXIST:
      cause(
        vi: "đã có tệp hoặc thư mục mang tên này", en: "there is already something with this name",
        vi: "hãy chọn tên khác", en: "choose another name")
    default: nil
    }
  }

  /// The disk is full, read-only, broken or gone.
  private func diskCause(_ code: Int32) -> Cause? {
    switch code {
    case ENOSPC:
      cause(
        vi: "đĩa đã hết chỗ trống", en: "no space is left on the disk",
        vi: "hãy giải phóng chỗ trống hoặc lưu vào nơi khác", en: "free some space or save elsewhere")
    case EDQUOT:
      cause(
        vi: "bạn đã dùng hết dung lượng được cấp", en: "your share of the disk is used up",
        vi: "hãy xóa bớt tệp hoặc lưu vào nơi khác", en: "remove some files or save elsewhere")
    case EROFS:
      cause(
        vi: "đĩa này chỉ cho đọc", en: "this disk can only be read",
        vi: "hãy lưu vào nơi khác", en: "save elsewhere")
    case EFBIG:
      cause(
        vi: "tệp lớn hơn mức đĩa cho phép", en: "the file is larger than the disk allows",
        vi: "hãy lưu vào nơi khác", en: "save elsewhere")
    case EIO:
      cause(
        vi: "đĩa báo lỗi đọc ghi", en: "the disk reports an error",
        vi: "hãy lưu một bản vào đĩa khác và báo bộ phận kỹ thuật",
        en: "save a copy to another disk and tell your technician")
    case ESTALE, ENODEV, ENXIO, ETIMEDOUT, EHOSTDOWN, ENOTCONN:
      cause(
        vi: "ổ đĩa hoặc thiết bị không còn kết nối", en: "the disk or device is no longer connected",
        vi: "hãy kết nối lại hoặc lưu vào nơi khác", en: "connect it again or save elsewhere")
    default: nil
    }
  }

  /// The machine is busy or short of something.
  private func machineCause(_ code: Int32) -> Cause? {
    switch code {
    case EMFILE, ENFILE:
      cause(
        vi: "đang có quá nhiều tệp được mở", en: "too many files are open",
        vi: "hãy đóng bớt chương trình rồi thử lại", en: "close some programs and try again")
    case ENOMEM:
      cause(
        vi: "máy hết bộ nhớ", en: "the machine is out of memory",
        vi: "hãy đóng bớt chương trình rồi thử lại", en: "close some programs and try again")
    case EBUSY, ETXTBSY, EAGAIN:
      cause(
        vi: "chương trình khác đang dùng tệp", en: "another program is using it",
        vi: "hãy đóng chương trình đó rồi thử lại", en: "close that program and try again")
    case EPIPE:
      cause(
        vi: "chương trình nhận đã dừng", en: "the program that was to receive it has stopped",
        vi: "hãy chạy lại hoặc lưu vào tệp", en: "run it again or save to a file")
    case EINVAL, EILSEQ:
      cause(
        vi: "tên hoặc nơi này không dùng được", en: "this name or place cannot be used",
        vi: "hãy chọn tên khác hoặc nơi khác", en: "choose another name or place")
    default: nil
    }
  }

  private func unknownCause(_ code: Int32) -> Cause {
    let system = "\(String(cString: strerror(code))), errno \(code)"
    return cause(
      vi: "hệ thống báo lỗi (\(system))", en: "the system reports an error (\(system))",
      vi: "hãy thử lại hoặc báo bộ phận kỹ thuật", en: "try again or tell your technician")
  }

  private func tooLarge(limit: Int) -> Cause {
    let (size, unit) = limit >= 1 << 20 ? (limit >> 20, "MB") : limit >= 1 << 10 ? (limit >> 10, "KB") : (limit, "byte")
    return cause(
      vi: "nội dung lớn hơn giới hạn \(size) \(unit)", en: "it holds more than the limit of \(size) \(unit)",
      vi: "hãy kiểm tra xem đây có đúng tệp không", en: "check that this is the right file")
  }

  private func cause(vi: String, en: String, vi nextVi: String, en nextEn: String) -> Cause {
    (LocalizedText(vi: vi, en: en), LocalizedText(vi: nextVi, en: nextEn))
  }
}

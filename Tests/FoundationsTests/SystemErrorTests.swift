import Foundations
import Glibc
import Testing

struct SystemErrorTests {
  @Test func aFullDiskIsExplainedInBothLanguages() {
    let error = SystemError(.write, "q3.baocao", code: ENOSPC)
    #expect(error.message.en == "cannot write “q3.baocao”: no space is left on the disk")
    #expect(error.message.vi == "không ghi được “q3.baocao”: đĩa đã hết chỗ trống")
    #expect(error.hint.en == "free some space or save elsewhere")
    #expect(error.hint.vi == "hãy giải phóng chỗ trống hoặc lưu vào nơi khác")
  }

  @Test func whatIsMissingDependsOnWhatWasWanted() {
    #expect(SystemError(.open, "a/b", code: ENOENT).message.en == "cannot read “a/b”: there is no such file")
    #expect(SystemError(.create, "a/b", code: ENOENT).message.en == "cannot write “a/b”: its folder does not exist")
  }

  @Test func aLimitIsToldInItsUnit() {
    let error = SystemError(path: "x", operation: .read, reason: .tooLarge(limit: 64 << 20))
    #expect(error.message.en == "cannot read “x”: it holds more than the limit of 64 MB")
    #expect(error.code == EFBIG)
  }

  @Test func anUnknownErrorNamesItsNumber() {
    #expect(SystemError(.read, "x", code: EDOM).message.en.contains("errno \(EDOM)"))
  }

  @Test func aPathCannotCommandTheTerminal() {
    #expect(SystemError(.open, "a\u{1B}[2J\n", code: ENOENT).message.en.hasPrefix("cannot read “a␛[2J␊”"))
  }

  @Test(arguments: SystemError.Operation.allCases) func everyOperationHasItsWordsForEveryCause(
    operation: SystemError.Operation
  ) {
    let codes = [
      ENOENT, EACCES, EPERM, EISDIR, ENOTDIR, ELOOP, ENAMETOOLONG, EEXIST, ENOSPC, EDQUOT, EROFS, EFBIG, EIO, ESTALE,
      EMFILE, ENFILE, ENOMEM, EBUSY, ETXTBSY, EPIPE, EINVAL,
    ]
    for code in codes {
      let text = SystemError(operation, "x", code: code).description
      #expect(text.vi != text.en)
      #expect(!text.en.contains("errno") && !text.vi.contains("errno"))
    }
  }
}

import Foundations
import ReportModel
import Testing

@Suite("Completion of files")
struct CompletionFileTests {
  private static let files = [
    "quý 2.baocao": "", "q3.baocao": "", "ảnh.png": "", "cũ/q1.baocao": "", "thư mục/x.baocao": "", ".ẩn": "",
    "cũ/sâu/y.baocao": "", "/tmp/z.baocao": "",
  ]

  @Test("offers reports first, then folders and other files, hidden ones only if they are asked for")
  func order() {
    let typed = Typed("mở ▮", files: Self.files)
    #expect(typed.texts == ["q3.baocao", "\"quý 2.baocao\"", "ảnh.png", "cũ/", "\"thư mục/"])
    #expect(typed.labels == ["q3.baocao", "quý 2.baocao", "ảnh.png", "cũ/", "thư mục/"])
    #expect(typed.completion.candidates.map(\.ending) == [" ", " ", " ", "", ""])
    #expect(Typed("mở .▮", files: Self.files).texts == [".ẩn"])
  }

  @Test(
    "goes on a path, quoted where it must be",
    arguments: [
      ("mở q3▮", "mở q3.baocao "), ("mở quy▮", "mở \"quý 2.baocao\" "), ("mở \"quy▮", "mở \"quý 2.baocao\" "),
      ("mở \"q3▮", "mở \"q3.baocao\" "), ("mở anh▮", "mở ảnh.png "), ("mở cu▮", "mở cũ/"), ("mở thu▮", "mở \"thư mục/"),
      ("mở \"thư mục/▮", "mở \"thư mục/x.baocao\" "), ("mở cũ/q▮", "mở cũ/q1.baocao "),
      ("mở cũ/sâu/▮", "mở cũ/sâu/y.baocao "),
      ("mở /tmp/▮", "mở /tmp/z.baocao "), ("mở /t▮", "mở /tmp/"), ("mở không-có/▮", "0: []"),
      ("chạy q3▮", "chạy q3.baocao "),
      ("lưu q3▮", "lưu q3.baocao "), ("mở 2▮", "mở \"quý 2.baocao\" "),
    ])
  func path(typed: String, line: String) {
    #expect(Typed(typed, files: Self.files).taken == line)
  }

  @Test("proposes names for an export, then the files, then the formats")
  func exports() {
    #expect(
      Typed("xuất ▮", files: ["a.docx": ""]).fileNames == [
        "bao-cao-quy-iii-2021.docx", "bao-cao-quy-iii-2021.pdf", "bao-cao-quy-iii-2021.xlsx",
        "bao-cao-quy-iii-2021.html", "bao-cao-quy-iii-2021.csv", "bao-cao-quy-iii-2021.txt", "bao-cao-quy-iii-2021.md",
        "bao-cao-quy-iii-2021.json", "a.docx", "docx:", "pdf:", "xlsx:", "html:", "csv:", "txt:", "txt80:", "md:",
        "json:",
      ])
    #expect(Typed("export r▮", .english).completion.commonPrefix == "report-q3-2021.")
    #expect(Typed("xuất ▮", in: Report()).fileNames.first == "bao-cao.docx")
    #expect(Typed("xuất ▮", path: "báo cáo/quý 3.baocao").fileNames.first == "\"báo cáo/quý 3.docx\"")
  }

  @Test(
    "goes on an export",
    arguments: [
      ("xuất a▮", "xuất a.docx "), ("xuất txt8▮", "xuất txt80:"), ("xuất txt:▮", "2: [\"txt:-\", \"txt:a.docx\"]"),
      ("xuất txt:a▮", "xuất txt:a.docx "), ("xuất moi.do▮", "xuất moi.docx "), ("xuất docx:▮", "xuất docx:a.docx "),
      ("xuất zzz:▮", "0: []"),
    ])
  func export(typed: String, line: String) {
    #expect(Typed(typed, files: ["a.docx": ""]).taken == line)
  }
}

extension Typed {
  /// The candidates without those that go on the command itself: “xuất tất cả”.
  fileprivate var fileNames: [String] {
    texts.compactMap { $0 == "xuất tất cả" ? nil : $0.hasPrefix("xuất ") ? String($0.dropFirst("xuất ".count)) : $0 }
  }
}

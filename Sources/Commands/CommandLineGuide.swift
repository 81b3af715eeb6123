import Foundations

/// What the command line understands, in words: for the manual and the man page. A test holds it to the options that the
/// program declares.
enum CommandLineGuide {
  struct Entry: Sendable {
    /// As it is typed: `--period P`.
    let usage: LocalizedText
    let meaning: LocalizedText

    init(_ usage: LocalizedText, vi: String, en: String) {
      self.usage = usage
      meaning = LocalizedText(vi: vi, en: en)
    }

    init(_ usage: String, vi: String, en: String) { self.init(LocalizedText(verbatim: usage), vi: vi, en: en) }
  }

  struct Subcommand: Sendable {
    let usage: LocalizedText
    let summary: LocalizedText
    let options: [Entry]
  }

  static let subcommands = [
    Subcommand(
      usage: LocalizedText(vi: "baocao [TỆP]", en: "baocao [FILE]"),
      summary: LocalizedText(
        vi:
          "mở phiên làm việc trên TỆP; tệp chưa có thì được tạo khi lưu lần đầu. Khi đầu vào chuẩn không phải là bàn phím "
          + "thì đọc lệnh từ đó",
        en:
          "opens the shell on FILE, which is made on the first save if it does not exist. When standard input is not a "
          + "terminal, reads commands from it"),
      options: [
        Entry(
          LocalizedText(vi: "-c LỆNH", en: "-c COMMANDS"), vi: "chạy các lệnh này rồi thoát",
          en: "run these commands and exit")
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao run TỆP", en: "baocao run FILE"),
      summary: LocalizedText(
        vi: "chạy một tệp báo cáo và xuất ra các định dạng", en: "runs a report and exports it"),
      options: [
        Entry(
          LocalizedText(vi: "--export RA", en: "--export OUT"), vi: "xuất ra RA; lặp lại được",
          en: "export to OUT; repeatable"),
        Entry(
          LocalizedText(vi: "--period KỲ", en: "--period PERIOD"), vi: "dùng kỳ báo cáo này thay cho kỳ trong tệp",
          en: "use this period instead of the one in the file"),
        Entry(
          LocalizedText(vi: "--set TRƯỜNG=GIÁ-TRỊ", en: "--set FIELD=VALUE"),
          vi: "đặt một trường, như lệnh “đặt”; lặp lại được",
          en: "set a field, as the command `set` does; repeatable"),
        Entry(
          LocalizedText(vi: "--param TÊN=GIÁ-TRỊ", en: "--param NAME=VALUE"),
          vi: "giá trị của một tham số; lặp lại được", en: "the value of a parameter; repeatable"),
        Entry("--dry-run", vi: "kiểm tra tất cả nhưng không ghi tệp nào", en: "check everything, write nothing"),
        Entry(
          "--keep-going", vi: "bỏ qua lệnh sai, làm tiếp phần còn lại; mã thoát vẫn là 3",
          en: "leave out wrong commands and go on; the exit code is still 3"),
        Entry(
          "--force", vi: "ghi đè cả tệp không phải bản xuất lần trước, hoặc đã có người sửa",
          en: "overwrite even what is not the last export, or was edited since"),
        finalOption,
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao next TỆP -o RA", en: "baocao next FILE -o OUT"),
      summary: LocalizedText(
        vi: "lập báo cáo kỳ sau từ TỆP vào RA, và cho biết đã làm gì; TỆP không bị ghi",
        en: "makes the report of the next period from FILE in OUT, and tells how; FILE is not written"),
      options: [
        Entry(
          LocalizedText(vi: "-o, --output RA", en: "-o, --output OUT"), vi: "tệp mới; - là đầu ra chuẩn",
          en: "the new file; - is standard output"),
        Entry(
          LocalizedText(vi: "--period KỲ", en: "--period PERIOD"), vi: "kỳ của báo cáo sau, nếu không phải kỳ liền sau",
          en: "the period of the next report, if it is not the one that follows"),
        Entry("--dry-run", vi: "chỉ cho biết sẽ làm gì", en: "only tell what would be done"),
        Entry("--force", vi: "ghi đè tệp đã có; bản cũ ở RA~", en: "overwrite a file that exists; the old one is OUT~"),
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao check TỆP", en: "baocao check FILE"),
      summary: LocalizedText(vi: "soát lỗi của một báo cáo", en: "looks for what is wrong in a report"),
      options: [
        Entry(
          LocalizedText(vi: "--param TÊN=GIÁ-TRỊ", en: "--param NAME=VALUE"),
          vi: "giá trị của một tham số; lặp lại được", en: "the value of a parameter; repeatable"),
        Entry("--format text|json", vi: "dạng kết quả", en: "form of the result"),
        Entry("--strict", vi: "coi cảnh báo là lỗi", en: "take warnings for errors"),
        Entry("--layout", vi: "soát cả cách dàn trang của bản PDF", en: "look at the pages of the PDF too"),
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao export TỆP RA…", en: "baocao export FILE OUT…"),
      summary: LocalizedText(vi: "xuất một báo cáo", en: "exports a report"),
      options: [
        Entry(
          LocalizedText(vi: "--param TÊN=GIÁ-TRỊ", en: "--param NAME=VALUE"),
          vi: "giá trị của một tham số; lặp lại được", en: "the value of a parameter; repeatable"),
        Entry("--draft", vi: "xuất cả khi còn lỗi", en: "export even with errors"),
        Entry(
          "--force", vi: "ghi đè cả tệp không phải bản xuất lần trước, hoặc đã có người sửa",
          en: "overwrite even what is not the last export, or was edited since"),
        finalOption,
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao compare CŨ MỚI", en: "baocao compare OLD NEW"),
      summary: LocalizedText(
        vi: "so sánh hai báo cáo; mã thoát là 0 dù khác nhau hay không",
        en: "compares two reports; the exit code is 0 whether they differ or not"),
      options: [
        Entry(
          "--format text|md|html|json", vi: "dạng kết quả; không nêu thì theo đuôi tệp sau -o",
          en: "form of the result; else by the extension of the file behind -o"),
        Entry(
          LocalizedText(vi: "-o RA", en: "-o OUT"), vi: "ghi vào tệp RA thay vì in ra",
          en: "write to the file OUT instead of standard output"),
        Entry("--force", vi: "ghi đè tệp RA đã có", en: "overwrite OUT if it exists"),
      ]),
    Subcommand(
      usage: LocalizedText(vi: "baocao format TỆP…", en: "baocao format FILE…"),
      summary: LocalizedText(
        vi: "viết lại tệp theo dạng chuẩn, như khi lưu", en: "rewrites files in canonical form, as `save` does"),
      options: [
        Entry(
          "--check", vi: "chỉ nêu tên tệp chưa chuẩn, không ghi gì", en: "only name the files that are not canonical")
      ]),
  ]

  private static let finalOption = Entry(
    "--final", vi: "chỉ xuất khi đã soát hết và có đủ số, ngày, người ký",
    en: "export only if all is reviewed and number, date and signer are there")

  static let commonOptions = [
    Entry("--language vi|en", vi: "ngôn ngữ của thông báo", en: "language of messages"),
    Entry("--color auto|always|never", vi: "tô màu kết quả và thông báo", en: "colour of results and diagnostics"),
    Entry(
      "--plain", vi: "chỉ ghi thêm từng dòng, không dùng mã điều khiển màn hình",
      en: "append-only output without escapes"),
    Entry(
      "--recover take|leave",
      vi: "phần chưa lưu của phiên trước: lấy, hoặc để lại trong nhật ký; không nêu mà có thì dừng với mã 4",
      en: "unsaved work of an earlier session: take it, or leave it in the journal; else that stops with exit code 4"),
    Entry("--version", vi: "phiên bản", en: "the version"),
    Entry("--help", vi: "trợ giúp", en: "help"),
  ]

  static let exitCodes = [
    Entry("0", vi: "xong", en: "done"),
    Entry(
      "1", vi: "“check” tìm thấy lỗi trong báo cáo; điều mong đợi không đúng; “format --check” gặp tệp chưa chuẩn",
      en:
        "`check` found errors of the report; an expectation failed; `format --check` found a file that is not canonical"
    ),
    Entry("2", vi: "dòng lệnh viết sai", en: "wrong usage of the command line"),
    Entry("3", vi: "lỗi trong tệp lệnh hoặc số liệu", en: "an error in a script or its data"),
    Entry("4", vi: "lỗi tệp hoặc lỗi hệ thống", en: "an error of a file or the system"),
    Entry("130", vi: "bị ngắt", en: "interrupted"),
  ]

  static let variables = [
    Entry("BAOCAO_LANG", vi: "ngôn ngữ của thông báo: vi hoặc en", en: "language of messages: vi or en"),
    Entry(
      "LC_ALL, LC_MESSAGES, LANG", vi: "ngôn ngữ khi không có gì khác quyết định",
      en: "the language when nothing else decides"),
    Entry("NO_COLOR", vi: "có giá trị thì không tô màu", en: "no colour if it has a value"),
    Entry(
      "BAOCAO_KEYS", vi: "“vi”: phím soạn dòng theo kiểu vi; nếu không thì theo kiểu emacs",
      en: "`vi`: lines are edited in vi's way; else in emacs's way"),
    Entry(
      "TERM, ACCESSIBLE", vi: "“dumb”, hoặc ACCESSIBLE=1, thì nhập và in từng dòng đơn giản",
      en: "plain input and output if TERM is dumb or ACCESSIBLE is 1"),
    Entry(
      "PAGER", vi: "chương trình xem nội dung dài hơn màn hình; mặc định là less, để trống hoặc “cat” thì in thẳng",
      en: "the program that shows what is longer than the screen; less by default, none if empty or cat"),
    Entry(
      "SOURCE_DATE_EPOCH", vi: "thời điểm ghi vào tệp xuất ra, tính bằng giây từ năm 1970",
      en: "the time that exports record, in seconds since 1970"),
    Entry(
      "XDG_CONFIG_HOME, XDG_STATE_HOME", vi: "thư mục của các tệp dưới đây; mặc định ~/.config và ~/.local/state",
      en: "where the files below are kept; ~/.config and ~/.local/state by default"),
  ]

  static let files = [
    Entry("$XDG_CONFIG_HOME/baocao/settings", vi: "ngôn ngữ đã chọn", en: "the remembered language"),
    Entry(
      "$XDG_STATE_HOME/baocao/history", vi: "các dòng đã gõ trong phiên làm việc", en: "the lines typed in the shell"),
    Entry(
      "$XDG_STATE_HOME/baocao/.unnamed-N.journal", vi: "nhật ký của báo cáo chưa có tên",
      en: "the journal of a report without a name"),
    Entry(
      "$XDG_STATE_HOME/baocao/exports", vi: "các bản đã xuất của báo cáo không có nhật ký riêng",
      en: "what was exported of reports without a journal"),
    Entry(
      ".TỆP.journal, .TỆP.lock, .TỆP.draft, TỆP~",
      vi: "cạnh tệp báo cáo: nhật ký, khóa, dòng gõ dở, và bản trước lần lưu cuối",
      en: "beside a report: its journal, its lock, a half-typed line, and the generation before the last save"),
  ]
}

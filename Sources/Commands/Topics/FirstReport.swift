import Foundations
import ReportScript

extension HelpTopic {
  /// A first session, as it really runs: a test types it again.
  static let firstReport = HelpTopic(
    id: "first-report", name: Term("first report", "báo cáo đầu tiên", aliases: ["start", "bắt đầu", "tour"]),
    title: LocalizedText(vi: "Báo cáo đầu tiên", en: "The first report"),
    body: { words in
      [
        .paragraph(
          words.say(
            "Từ cửa sổ trống đến tệp Word trong vài phút. Lệnh nào còn thiếu thì được hỏi từng câu; “hướng dẫn” đi qua cả báo "
              + "cáo, từng mục một.",
            "From an empty window to the Word file in a few minutes. What a command lacks is asked for, question by "
              + "question; `guide` walks through the whole report, section by section.")),
        .code(words.say(vietnameseSession, englishSession)),
        .paragraph(
          words.say(
            "Lần sau chạy “baocao quy-3.baocao” để mở lại; gõ nhầm thì “hoàn tác”; “tình trạng” cho biết còn thiếu gì.",
            "Next time `baocao q3.baocao` opens it again; `undo` takes a mistake back; `status` tells what is missing.")
        ),
      ]
    })

  private static let vietnameseSession = #"""
    $ baocao --language vi
    baocao 0.5.0: soạn báo cáo kiểm soát thủ tục hành chính
    bắt đầu bằng: báo cáo quý 3/2021
    “trợ giúp” xem các lệnh, “hướng dẫn” đi từng bước, phím Tab viết nốt
    “lưu” để lưu, “thoát” để kết thúc
    baocao> báo cáo quý 3/2021
    + báo cáo Quý III/2021 (từ 15/6/2021 đến 14/9/2021)
    Quý III/2021*> đặt đơn vị "Sở Ngoại vụ"
    + đơn vị Sở Ngoại vụ
    Quý III/2021*> them ke hoach 75/KH-SNgV ngay 8/2/2021 trich yeu "rà soát, đánh giá thủ tục hành chính năm 2021"
    + kế hoạch 75/KH-SNgV 08/02/2021 rà soát, đánh giá thủ tục hành chính năm 2021
    Quý III/2021*> thêm hồ sơ
    thêm hồ sơ: trả lời từng câu; < = câu trước, ? = giải thích, Ctrl-C = bỏ
    mã hồ sơ (ví dụ H01): H01
    lĩnh vực (ví dụ Hộ tịch): Hộ tịch
    hình thức nộp (1 trực tuyến, 2 trực tiếp, 3 bưu chính): 2
    ngày nhận (ngày/tháng/năm, ví dụ 21/6/2021): 21/6/2021
    ngày hẹn trả (ngày/tháng/năm, ví dụ 05/7/2021): 5/7/2021
    thêm gì nữa? (thủ tục, trả, trả lại, rút, tạm dừng, tiếp tục; Enter = xong) trả 30/6/2021
    thêm gì nữa? (thủ tục, trả lại, rút, tạm dừng, tiếp tục; Enter = xong)
    = thêm hồ sơ H01 lĩnh vực "Hộ tịch" qua trực tiếp nhận 21/6/2021 hẹn 05/7/2021 trả 30/6/2021
    + hồ sơ H01 Hộ tịch nhận 21/6/2021 hẹn 05/7/2021 trả 30/6/2021
    Quý III/2021*> thêm đoạn I.4
    | {đơn vị} đã thực hiện {75/KH-SNgV}; {hồ sơ.trước hạn} hồ sơ được giải quyết trước hạn.
    | .
    + đoạn I.4 vị trí 1 {đơn vị} đã thực hiện {75/KH-SNgV}; {hồ sơ.trước hạn} hồ sơ được giải quyết tr…
    Quý III/2021*> xem I.4
    4. Rà soát, đơn giản hóa TTHC
      1. [đoạn] Sở Ngoại vụ đã thực hiện Kế hoạch số 75/KH-SNgV ngày 08/02/2021 về rà soát, đánh giá thủ
         tục hành chính năm 2021; 1 hồ sơ được giải quyết trước hạn.
    Quý III/2021*> lưu quy-3.baocao
    đã lưu quy-3.baocao
    Quý III/2021> xuất quy-3.docx
    đã xuất quy-3.docx (11 KB)
    Quý III/2021> thoát
    """#

  private static let englishSession = #"""
    $ baocao --language en
    baocao 0.5.0: reports on the control of administrative procedures
    begin with: report Q3/2021
    “help” for the commands, “guide” goes step by step, Tab completes
    Gõ “ngôn ngữ vi” để dùng tiếng Việt
    baocao> report Q3/2021
    + report Q3/2021 (15/6/2021 – 14/9/2021)
    Q3/2021*> set unit "Sở Ngoại vụ"
    + unit Sở Ngoại vụ
    Q3/2021*> add plan 75/KH-SNgV dated 8/2/2021 title "rà soát, đánh giá thủ tục hành chính năm 2021"
    + plan 75/KH-SNgV 08/02/2021 rà soát, đánh giá thủ tục hành chính năm 2021
    Q3/2021*> add dossier
    add dossier: answer one by one; < = back, ? = explain, Ctrl-C = drop it
    dossier code (for example H01): H01
    field (for example Hộ tịch): Hộ tịch
    channel (1 online, 2 direct, 3 postal): direct
    date of receipt (day/month/year, for example 21/6/2021): 21/6/2021
    due date (day/month/year, for example 05/7/2021): 5/7/2021
    procedure, resolved, returned, withdrawn, suspended, resumed
    anything else? (Enter = done) resolved 30/6/2021
    procedure, returned, withdrawn, suspended, resumed
    anything else? (Enter = done)
    = add dossier H01 field "Hộ tịch" via direct received 21/6/2021 due 05/7/2021 resolved 30/6/2021
    + dossier H01 Hộ tịch received 21/6/2021 due 05/7/2021 resolved 30/6/2021
    Q3/2021*> add paragraph I.4
    | {unit} đã thực hiện {75/KH-SNgV}; {dossiers.early} hồ sơ được giải quyết trước hạn.
    | .
    + paragraph I.4 at 1 {unit} đã thực hiện {75/KH-SNgV}; {dossiers.early} hồ sơ được giải quyết trướ…
    Q3/2021*> save q3.baocao
    saved q3.baocao
    Q3/2021> export q3.docx
    exported q3.docx (11 KB)
    Q3/2021> quit
    """#
}

import Foundations
import Testing

@Suite("Scratch")
struct ScratchTests {
  @Test func show() {
    let files = [
      "báo cáo quý 2.baocao": "", "q3.baocao": "", "a.txt": "", "khác/q1.baocao": "", "có trống/x.baocao": "", ".an": "",
    ]
    for line in [
      "▮", "trả ▮", "thêm ▮", "báo cáo ▮", "báo cáo q▮", "báo cáo quý 3/2021 ▮", "báo cáo quý 3/2021 từ ▮", "report Q3/2021 from 1/7/2021 ▮",
      "đặt ▮", "đặt đơn vị ▮", "đặt đơn vị t▮", "đặt kiểu số đếm ▮", "đặt ngày ▮", "đặt ký hiệu BC▮", "đặt đơn vị \"S▮",
      "thêm kế hoạch ▮", "thêm kế hoạch 75/KH-SNgV ▮", "thêm kế hoạch 80/KH-SNgV ngày ▮", "add plan 80/KH-SNgV dated 8/2/2021 ▮", "thêm kế hoạch 80/KH-SNgV cơ quan ▮", "thêm kế hoạch 80/KH-SNgV năm ▮",
      "sửa kế hoạch ▮", "sửa kế hoạch 15▮", "sửa kế hoạch KH-SN▮", "sửa kế hoạch kế▮", "sửa văn bản kiểm▮",
      "thêm hồ sơ ▮", "thêm hồ sơ H03 ▮", "thêm hồ sơ H03 lĩnh vực ▮", "thêm hồ sơ H03 lĩnh vực hộ▮", "thêm hồ sơ H03 lĩnh vực \"hộ▮", "thêm hồ sơ H03 lĩnh vực “hộ t▮", "thêm hồ sơ H03 lĩnh vực \"Hộ tịch\" thủ tục ▮", "thêm hồ sơ H03 qua ▮", "thêm hồ sơ H03 qua trực ▮", "thêm hồ sơ H03 nhận 1/7/2021 hẹn ▮", "thêm hồ sơ H03 nhận 1/7/2021 trả ▮", "trả kết quả ▮", "trả kết quả H02 ▮", "trả kết quả H02 ngày ▮", "sửa hồ sơ ▮",
      "thêm số liệu ▮", "thêm số liệu kỳ ▮", "thêm số liệu kỳ t▮",
      "thêm đoạn ▮", "thêm đoạn rà▮", "thêm đoạn I.4 ▮", "thêm đoạn I.4 vị trí ▮", "sửa đoạn I.4 vị trí ▮", "sửa ý I.4 vị trí ▮", "chuyển đoạn I.4 vị trí 1 đến I.5 vị trí ▮", "thêm mục ▮", "thêm mục I▮", "chuyển mục I.4 ▮",
      "thêm mục IV \"x\" kiểu ý ▮", "xóa nơi nhận ▮", "xóa chữ viết tắt ▮", "thêm biểu ▮", "giải thích ▮", "liệt kê ▮", "xem ▮", "xem b▮", "trợ giúp thêm h▮", "ngôn ngữ ▮", "mở ▮", "mở bao▮", "mở khac/▮", "mở co▮", "mở \"có trống/▮", "xuất ▮", "xuất docx:▮", "xuất a▮", "xuất a.docx ▮",
      "thêm đoạn I.4 \"Theo {▮", "thêm đoạn I.4 \"Theo {k▮", "thêm đoạn I.4\n| Theo {75▮", "thêm đoạn I.4\n| Theo {hồ sơ.tr▮", "thêm đoạn I.4\n| Theo {hồ sơ.trước hạn: h▮", "thêm đoạn I.4\n| Theo {hồ sơ.trước hạn + ▮", "thêm đoạn I.4\n| Theo {dossiers.early/dossiers.solved|▮", "thêm đoạn I.4\n| Theo {kỳ|▮", "thêm đoạn I.4\n| Theo {75/KH-SNgV|▮", "thêm đoạn I.4\n| Theo {biểu ▮", "thêm bảng I.4\n| a | {75▮", "thêm đoạn \\\n  I.4 \\\n  vị▮",
    ] {
      let typed = Typed(line, files: files)
      let c = typed.completion
      print("== \(line.replacing("\n", with: "⏎"))  [\(c.replaced)] prefix=\(c.commonPrefix) omitted=\(c.omittedCount)")
      for x in c.candidates.prefix(12) { print("     \(x.text)\(x.ending)◁  | \(x.label) | \(x.detail.prefix(70))") }
      if c.candidates.count > 12 { print("     … \(c.candidates.count)") }
    }
  }
}

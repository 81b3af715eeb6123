extension FormDefinition {
  /// Circular 01/2020/TT-VPCP was issued on 21/10/2020.
  private static let circularOf2020 = CalendarDate(existingYear: 2020, month: 10, day: 21)
  /// Circular 5/2025/TT-VPCP takes its place on 15/02/2026; this is the last day before.
  private static let lastDayOfCircularOf2020 = CalendarDate(existingYear: 2026, month: 2, day: 14)

  /// How the bodies that solve dossiers themselves report on them.
  package static let II06a = FormDefinition(
    code: "II.06a", symbol: "II.06a/VPCP/KSTT",
    titleLines: [
      "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
      "TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
    ],
    unitNote: "Đơn vị tính: Số hồ sơ TTHC.",
    effectiveFrom: circularOf2020, effectiveTo: lastDayOfCircularOf2020, isVerified: true,
    header: [
      .column("STT", number: 1),
      .column("Lĩnh vực giải quyết", number: 2),
      .group(
        "Số lượng hồ sơ tiếp nhận",
        [
          .column("Tổng số", number: 3, formula: "(3)=(4)+(5)+(6)"),
          .group(
            "Trong kỳ",
            [.column("Trực tuyến", number: 4), .column("Trực tiếp, dịch vụ bưu chính", number: 5)]),
          .column("Từ kỳ trước", number: 6),
        ]),
      .group(
        "Số lượng hồ sơ đã giải quyết",
        [
          .column("Tổng số", number: 7, formula: "(7)=(8)+(9)+(10)"),
          .column("Trước hạn", number: 8), .column("Đúng hạn", number: 9), .column("Quá hạn", number: 10),
        ]),
      .group(
        "Số lượng hồ sơ đang giải quyết",
        [
          .column("Tổng số", number: 11, formula: "(11)=(12)+(13)"),
          .column("Trong hạn", number: 12), .column("Quá hạn", number: 13),
        ]),
    ])

  /// Petitions about regulations and conduct. Its columns are known at second hand only.
  package static let II05a = FormDefinition(
    code: "II.05a", symbol: "II.05a/VPCP/KSTT",
    titleLines: ["KẾT QUẢ TIẾP NHẬN, XỬ LÝ PHẢN ÁNH, KIẾN NGHỊ VỀ QUY ĐỊNH HÀNH CHÍNH"],
    unitNote: "Đơn vị tính: Số phản ánh, kiến nghị.",
    effectiveFrom: circularOf2020, effectiveTo: lastDayOfCircularOf2020, isVerified: false,
    header: [
      .column("STT", number: 1),
      .column("Lĩnh vực", number: 2),
      .group(
        "Số phản ánh, kiến nghị tiếp nhận",
        [
          .column("Tổng số", number: 3, formula: "(3)=(4)+(5)=(6)+(7)"),
          .group(
            "Theo nội dung", [.column("Hành vi hành chính", number: 4), .column("Quy định hành chính", number: 5)]),
          .group("Theo thời điểm", [.column("Từ kỳ trước", number: 6), .column("Trong kỳ", number: 7)]),
        ]),
      .group(
        "Kết quả xử lý",
        [.column("Đã xử lý", number: 8), .column("Đang xử lý", number: 9), .column("Đã công khai", number: 10)]),
    ])
}

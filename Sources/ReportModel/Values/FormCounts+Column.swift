import Foundations

extension FormCounts {
  /// A column of figures; the raw value is the number the form prints, (3)…(13).
  package enum Column: Int, CaseIterable, Sendable {
    case received = 3
    case online, direct, carried, solved, early, ontime, late, open, interm, overdue

    /// The columns that count; the three others are their sums.
    package static let stored: [Column] = [.online, .direct, .carried, .early, .ontime, .late, .interm, .overdue]

    /// True for (3), (7) and (11).
    package var isSum: Bool { self == .received || self == .solved || self == .open }

    /// What a script calls it: `{dossiers.early}`, `{hồ sơ.trước hạn}`.
    package var name: LocalizedText {
      switch self {
      case .received: LocalizedText(vi: "tiếp nhận", en: "received")
      case .online: LocalizedText(vi: "trực tuyến", en: "online")
      case .direct: LocalizedText(vi: "trực tiếp", en: "direct")
      case .carried: LocalizedText(vi: "kỳ trước", en: "carried")
      case .solved: LocalizedText(vi: "đã giải quyết", en: "solved")
      case .early: LocalizedText(vi: "trước hạn", en: "early")
      case .ontime: LocalizedText(vi: "đúng hạn", en: "ontime")
      case .late: LocalizedText(vi: "quá hạn", en: "late")
      case .open: LocalizedText(vi: "đang giải quyết", en: "open")
      case .interm: LocalizedText(vi: "còn hạn", en: "interm")
      case .overdue: LocalizedText(vi: "trễ", en: "overdue")
      }
    }

    /// What the form prints above the column, where that is another name and can mean no other column.
    private var headings: [String] {
      switch self {
      case .direct: ["trực tiếp, dịch vụ bưu chính"]
      case .carried: ["từ kỳ trước"]
      case .interm: ["trong hạn", "đang giải quyết trong hạn"]
      case .overdue: ["đang giải quyết quá hạn"]
      case .late: ["đã giải quyết quá hạn"]
      default: []
      }
    }

    /// The column of this name, in either language and any case, with or without diacritics.
    package init?(name: some StringProtocol) {
      guard let column = Self.byFoldedName[UnicodeText.folded(name)] else { return nil }
      self = column
    }

    private static let byFoldedName: [String: Column] = {
      var columns: [String: Column] = [:]
      for column in allCases {
        for language in Language.allCases { columns[UnicodeText.folded(column.name[language])] = column }
        for heading in column.headings { columns[UnicodeText.folded(heading)] = column }
      }
      return columns
    }()
  }

  /// The figure of a column. Setting one of the sums (3), (7) and (11) does nothing: they follow from the others.
  package subscript(column: Column) -> Int {
    get {
      switch column {
      case .received: received
      case .online: online
      case .direct: direct
      case .carried: carried
      case .solved: solved
      case .early: early
      case .ontime: ontime
      case .late: late
      case .open: open
      case .interm: interm
      case .overdue: overdue
      }
    }
    set {
      switch column {
      case .online: online = newValue
      case .direct: direct = newValue
      case .carried: carried = newValue
      case .early: early = newValue
      case .ontime: ontime = newValue
      case .late: late = newValue
      case .interm: interm = newValue
      case .overdue: overdue = newValue
      case .received, .solved, .open: break
      }
    }
  }
}

import DocumentTree

/// How Word names a style: the identifier that paragraphs refer to and the name that the officer sees.
struct WordStyleName {
  /// ASCII, without blanks.
  var id: String
  /// Names that Word knows ("heading 1") give its own style, the navigation pane and the table of contents. No commas:
  /// Word would read an alias after them.
  var name: String

  /// Word shows its own styles in the user's language; all others are custom styles.
  var isBuiltIn: Bool {
    name.hasPrefix("heading ") || name == "Body Text" || name == "caption" || name == "header"
  }
}

extension ParagraphRole {
  var wordStyle: WordStyleName {
    switch self {
    case .superiorBody: WordStyleName(id: "SuperiorBody", name: "Cơ quan chủ quản")
    case .issuingBody: WordStyleName(id: "IssuingBody", name: "Cơ quan ban hành")
    case .numberAndSymbol: WordStyleName(id: "NumberAndSymbol", name: "Số và ký hiệu")
    case .secrecy: WordStyleName(id: "Secrecy", name: "Độ mật")
    case .urgency: WordStyleName(id: "Urgency", name: "Độ khẩn")
    case .draftMark: WordStyleName(id: "DraftMark", name: "Dấu dự thảo")
    case .nationalName: WordStyleName(id: "NationalName", name: "Quốc hiệu")
    case .motto: WordStyleName(id: "Motto", name: "Tiêu ngữ")
    case .placeAndDate: WordStyleName(id: "PlaceAndDate", name: "Địa danh và thời gian")
    case .documentType: WordStyleName(id: "DocumentType", name: "Tên loại văn bản")
    case .subject: WordStyleName(id: "Subject", name: "Trích yếu")
    case .addressee: WordStyleName(id: "Addressee", name: "Kính gửi")
    case .addresseeTitle: WordStyleName(id: "AddresseeTitle", name: "Kính gửi nhiều nơi")
    case .addresseeItem: WordStyleName(id: "AddresseeItem", name: "Nơi được kính gửi")
    case .body: WordStyleName(id: "BodyText", name: "Body Text")
    case .heading1: WordStyleName(id: "Heading1", name: "heading 1")
    case .heading2: WordStyleName(id: "Heading2", name: "heading 2")
    case .heading3: WordStyleName(id: "Heading3", name: "heading 3")
    case .heading4: WordStyleName(id: "Heading4", name: "heading 4")
    case .item1: WordStyleName(id: "Item1", name: "Ý cấp 1")
    case .item2: WordStyleName(id: "Item2", name: "Ý cấp 2")
    case .tableCaption: WordStyleName(id: "Caption", name: "caption")
    case .tableHeader: WordStyleName(id: "TableHeader", name: "Đầu bảng")
    case .tableText: WordStyleName(id: "TableText", name: "Chữ trong bảng")
    case .tableNumber: WordStyleName(id: "TableNumber", name: "Số trong bảng")
    case .recipientsTitle: WordStyleName(id: "RecipientsTitle", name: "Nơi nhận")
    case .recipient: WordStyleName(id: "Recipient", name: "Danh sách nơi nhận")
    case .authority: WordStyleName(id: "Authority", name: "Quyền hạn và chức vụ")
    case .signatureSpace: WordStyleName(id: "SignatureSpace", name: "Chỗ ký")
    case .signer: WordStyleName(id: "Signer", name: "Người ký")
    case .annexNumber: WordStyleName(id: "AnnexNumber", name: "Số phụ lục")
    case .annexTitle: WordStyleName(id: "AnnexTitle", name: "Tên phụ lục")
    case .annexReference: WordStyleName(id: "AnnexReference", name: "Kèm theo văn bản")
    case .formCode: WordStyleName(id: "FormCode", name: "Ký hiệu biểu")
    case .formTitle: WordStyleName(id: "FormTitle", name: "Tên biểu")
    case .formPeriod: WordStyleName(id: "FormPeriod", name: "Kỳ báo cáo")
    case .formParty: WordStyleName(id: "FormParty", name: "Đơn vị báo cáo")
    case .formUnit: WordStyleName(id: "FormUnit", name: "Đơn vị tính")
    }
  }
}

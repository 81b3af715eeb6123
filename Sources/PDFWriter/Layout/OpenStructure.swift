import DocumentTree

/// Which structure is open while pages are filled. What holds text ends with its page and begins anew on the next; a
/// table or a list goes on.
struct OpenStructure {
  private var text: StructureTag?
  private var isInTable = false
  private var isInList = false
  private var isInItem = false

  mutating func beginParagraph(_ paragraph: LaidParagraph, _ page: inout LaidOutPage) {
    let list = paragraph.content.list
    if isInList, list == nil || list?.isFirst == true { leaveList(&page) }
    if list != nil, !isInList {
      page.marks.append(.begin(.list))
      isInList = true
    }
    guard !paragraph.isEmpty else { return }
    if list != nil {
      page.marks.append(.begin(.item))
      isInItem = true
    }
    begin(paragraph, &page)
  }

  mutating func resumeParagraph(_ paragraph: LaidParagraph, _ page: inout LaidOutPage) {
    if text == nil, !paragraph.isEmpty { begin(paragraph, &page) }
  }

  mutating func endParagraph(_ page: inout LaidOutPage) {
    closeText(&page)
    leaveItem(&page)
  }

  /// Before a page ends.
  mutating func closeText(_ page: inout LaidOutPage) {
    if let text { page.marks.append(.end(text)) }
    text = nil
  }

  mutating func enterTable(_ page: inout LaidOutPage) {
    guard !isInTable else { return }
    leaveList(&page)
    page.marks.append(.begin(.table))
    isInTable = true
  }

  mutating func leaveTable(_ page: inout LaidOutPage) {
    if isInTable { page.marks.append(.end(.table)) }
    isInTable = false
  }

  mutating func closeAll(_ page: inout LaidOutPage) {
    closeText(&page)
    leaveList(&page)
    leaveTable(&page)
  }

  private mutating func begin(_ paragraph: LaidParagraph, _ page: inout LaidOutPage) {
    let tag: StructureTag
    if let level = paragraph.content.role.headingLevel {
      tag = StructureTag(headingLevel: level)
    } else {
      tag = isInItem ? .itemBody : .paragraph
    }
    page.marks.append(.begin(tag))
    text = tag
  }

  private mutating func leaveItem(_ page: inout LaidOutPage) {
    if isInItem { page.marks.append(.end(.item)) }
    isInItem = false
  }

  private mutating func leaveList(_ page: inout LaidOutPage) {
    leaveItem(&page)
    if isInList { page.marks.append(.end(.list)) }
    isInList = false
  }
}

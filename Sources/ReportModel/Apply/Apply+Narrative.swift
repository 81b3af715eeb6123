import Diagnostics

extension Report {
  /// Puts blocks into a section: at the end, or before the block at `position` (counted from 1). A run-in paragraph
  /// always comes first, because it stands on the heading's line.
  mutating func add(
    _ blocks: [NarrativeBlock], to id: SectionID, at position: Int?
  ) throws(EditRejection) -> Change {
    let result = outline.update(id) { Self.insert(blocks, at: position, into: &$0, id) }
    guard let result else { throw EditRejection(.sectionUnknown(id), at: "section") }
    let index = try result.get()
    return Change(.added, .blocks(id, position: index + 1, blocks))
  }

  private static func insert(
    _ blocks: [NarrativeBlock], at position: Int?, into section: inout Section, _ id: SectionID
  ) -> Result<Int, EditRejection> {
    let hasRunIn = section.blocks.first?.isRunIn ?? false
    if blocks.first?.isRunIn ?? false {
      guard !hasRunIn else { return .failure(EditRejection(.runInTaken(id), at: "runin")) }
      section.blocks.insert(contentsOf: blocks, at: 0)
      return .success(0)
    }
    do throws(EditRejection) {
      let index = max(try insertionIndex(position, count: section.blocks.count), hasRunIn ? 1 : 0)
      section.blocks.insert(contentsOf: blocks, at: index)
      return .success(index)
    } catch {
      return .failure(error)
    }
  }

  /// The block that a reference means: its section and its index there, counted from 0.
  private func find(_ reference: BlockReference) throws(EditRejection) -> (block: NarrativeBlock, index: Int) {
    guard let section = outline[reference.section] else {
      throw EditRejection(.sectionUnknown(reference.section), at: "section")
    }
    let count = section.blocks.count
    guard reference.position != nil || count <= 1 else {
      throw EditRejection(.blockNeedsPosition(reference, count: count), at: "section")
    }
    let index = (reference.position ?? 1) - 1
    guard section.blocks.indices.contains(index) else {
      throw EditRejection(.blockUnknown(reference, count: count), at: reference.position == nil ? "section" : "at")
    }
    let block = section.blocks[index]
    guard block.kind == reference.kind else {
      throw EditRejection(.blockOfOtherKind(reference, actual: block.kind), at: "at")
    }
    return (block, index)
  }

  mutating func edit(_ reference: BlockReference, _ change: BlockChange) throws(EditRejection) -> Change {
    var (block, index) = try find(reference)
    block.text = change.text ?? block.text
    block.isOnce = change.isOnce ?? block.isOnce
    let isRewritten = change.text != nil || change.table != nil
    block.reviewed = change.reviewed ?? (isRewritten ? block.reviewedNow(in: period) : block.reviewed)
    block.comments = block.comments.joined(change.comments)
    if let table = change.table { block.content = .table(table) }
    if let level = change.level { block.content = .item(level: level) }
    if change.isRunIn == true, !block.isRunIn {
      guard outline[reference.section]?.blocks.first?.isRunIn != true else {
        throw EditRejection(.runInTaken(reference.section), at: "runin")
      }
      block.content = .paragraph(isRunIn: true)
    }
    let changed = [block] + change.following.map { Self.block(after: block, $0) }
    let target = block.isRunIn ? 0 : index
    _ = outline.update(reference.section) {
      $0.blocks.remove(at: index)
      $0.blocks.insert(contentsOf: changed, at: target)
    }
    return Change(.changed, .blocks(reference.section, position: target + 1, changed))
  }

  /// The next paragraph of a text: a block like the one before, but on a line of its own.
  private static func block(after block: NarrativeBlock, _ text: SourcedText) -> NarrativeBlock {
    var next = block
    if block.isRunIn { next.content = .paragraph(isRunIn: false) }
    next.text = text
    next.comments = .none
    next.place = Provenance(text.span ?? block.place.span)
    return next
  }

  mutating func remove(_ reference: BlockReference) throws(EditRejection) -> Change {
    let (block, index) = try find(reference)
    _ = outline.update(reference.section) { $0.blocks.remove(at: index) }
    return Change(.removed, .blocks(reference.section, position: index + 1, [block]))
  }

  mutating func move(
    _ reference: BlockReference, to target: SectionID, at position: Int?, _ comments: Comments
  ) throws(EditRejection) -> Change {
    var (block, index) = try find(reference)
    let before = outline
    block.comments = block.comments.joined(comments)
    if case .paragraph(true) = block.content, target != reference.section {
      block.content = .paragraph(isRunIn: outline[target]?.blocks.isEmpty ?? false)
    }
    _ = outline.update(reference.section) { $0.blocks.remove(at: index) }
    do throws(EditRejection) {
      guard case .blocks(_, let place, let blocks) = try add([block], to: target, at: position).subject else {
        return Change(.changed, .blocks(target, position: 1, [block]))
      }
      return Change(.changed, .blocks(target, position: place, blocks))
    } catch {
      outline = before
      throw EditRejection(error.reason, at: error.parameter == "section" ? "to" : error.parameter)
    }
  }
}

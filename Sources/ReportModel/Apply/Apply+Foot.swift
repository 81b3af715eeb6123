import Diagnostics

// Abbreviations, recipients and annexed forms: short lists, searched from the front.

extension Report {
  mutating func add(_ abbreviation: Abbreviation) throws(EditRejection) -> Change {
    if let existing = abbreviations.first(where: { $0.short == abbreviation.short }) {
      throw EditRejection(.abbreviationExists(existing), at: "short")
    }
    if let parameter = parameter(named: abbreviation.short) {
      throw EditRejection(.nameTaken(abbreviation.short, .parameter(parameter)), at: "short")
    }
    abbreviations.append(abbreviation)
    return Change(.added, .abbreviation(abbreviation))
  }

  private func abbreviationIndex(_ short: String) throws(EditRejection) -> Int {
    guard let index = abbreviations.firstIndex(where: { $0.short == short }) else {
      throw EditRejection(.abbreviationUnknown(short), at: "short")
    }
    return index
  }

  mutating func edit(_ abbreviation: Abbreviation) throws(EditRejection) -> Change {
    let index = try abbreviationIndex(abbreviation.short)
    var changed = abbreviation
    changed.comments = abbreviations[index].comments.joined(abbreviation.comments)
    abbreviations[index] = changed
    return Change(.changed, .abbreviation(changed))
  }

  mutating func removeAbbreviation(_ short: String) throws(EditRejection) -> Change {
    let removed = abbreviations.remove(at: try abbreviationIndex(short))
    return Change(.removed, .abbreviation(removed))
  }

  mutating func add(_ recipient: Recipient, at position: Int?) throws(EditRejection) -> Change {
    let index = try insertionIndex(position, count: recipients.count)
    recipients.insert(recipient, at: index)
    return Change(.added, .recipient(index + 1, recipient.text.text))
  }

  private func recipientIndex(_ number: Int) throws(EditRejection) -> Int {
    guard recipients.indices.contains(number - 1) else {
      throw EditRejection(.recipientUnknown(number, count: recipients.count), at: "number")
    }
    return number - 1
  }

  mutating func editRecipient(
    _ number: Int, _ text: SourcedText, _ comments: Comments
  ) throws(EditRejection) -> Change {
    let index = try recipientIndex(number)
    recipients[index].text = text
    recipients[index].comments = recipients[index].comments.joined(comments)
    return Change(.changed, .recipient(number, text.text))
  }

  mutating func removeRecipient(_ number: Int) throws(EditRejection) -> Change {
    let removed = recipients.remove(at: try recipientIndex(number))
    return Change(.removed, .recipient(number, removed.text.text))
  }

  mutating func moveRecipient(
    _ number: Int, to target: Int, _ comments: Comments
  ) throws(EditRejection) -> Change {
    let index = try recipientIndex(number)
    guard recipients.indices.contains(target - 1) else {
      throw EditRejection(.recipientUnknown(target, count: recipients.count), at: "to")
    }
    var recipient = recipients.remove(at: index)
    recipient.comments = recipient.comments.joined(comments)
    recipients.insert(recipient, at: target - 1)
    return Change(.changed, .recipient(target, recipient.text.text))
  }

  mutating func add(_ form: AnnexedForm) throws(EditRejection) -> Change {
    if let existing = forms.first(where: { $0.code == form.code }) {
      throw EditRejection(.formAnnexed(existing), at: "code")
    }
    forms.append(form)
    return Change(.added, .form(form.code))
  }

  mutating func removeForm(_ code: String) throws(EditRejection) -> Change {
    guard let index = forms.firstIndex(where: { $0.code == code }) else {
      throw EditRejection(.formNotAnnexed(code), at: "code")
    }
    forms.remove(at: index)
    return Change(.removed, .form(code))
  }
}

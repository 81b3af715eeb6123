import Diagnostics

// Parameters and expectations: short lists, searched from the front.

extension Report {
  mutating func add(_ parameter: TextParameter) throws(EditRejection) -> Change {
    if let owner = owner(ofName: parameter.name) {
      throw EditRejection(.nameTaken(parameter.name, owner), at: "name")
    }
    parameters.append(parameter)
    return Change(.added, .parameter(parameter))
  }

  mutating func editParameter(_ name: String, _ change: ParameterChange) throws(EditRejection) -> Change {
    let index = try parameterIndex(name)
    var parameter = parameters[index]
    parameter.kind = change.kind ?? parameter.kind
    parameter.prompt = change.prompt ?? parameter.prompt
    parameter.comments = parameter.comments.joined(change.comments)
    do throws(ParameterValue.Failure) {
      if let standard = change.standard {
        parameter.standard = try ParameterValue(standard, parameter.kind)
      } else if let standard = parameter.standard, !standard.fits(parameter.kind) {
        parameter.standard = try ParameterValue(standard.script(.vietnamese), parameter.kind)
      }
    } catch {
      throw EditRejection(
        .parameterValue(error, change.standard ?? parameter.standard?.script(.vietnamese) ?? ""),
        at: change.standard == nil ? "type" : "default")
    }
    parameters[index] = parameter
    return Change(.changed, .parameter(parameter))
  }

  mutating func removeParameter(_ name: String) throws(EditRejection) -> Change {
    Change(.removed, .parameter(parameters.remove(at: try parameterIndex(name))))
  }

  private func parameterIndex(_ name: String) throws(EditRejection) -> Int {
    let key = TextParameter.key(name)
    guard let index = parameters.firstIndex(where: { TextParameter.key($0.name) == key }) else {
      throw EditRejection(.parameterUnknown(name), at: "name")
    }
    return index
  }

  /// Who has that name already, of those that a text may put in braces.
  private func owner(ofName name: String) -> NameOwner? {
    if let variable = TextVariable(name: name) { return .builtIn(variable) }
    if let parameter = parameter(named: name) { return .parameter(parameter) }
    let key = TextParameter.key(name)
    if let abbreviation = abbreviations.first(where: { TextParameter.key($0.short) == key }) {
      return .abbreviation(abbreviation)
    }
    let document = documents.documents.first { $0.alias.map { TextParameter.key($0) == key } ?? false }
    return document.map { .document($0) }
  }

  /// An alias may be no name that means something else in braces.
  func checkAlias(_ alias: String) throws(EditRejection) {
    if let variable = TextVariable(name: alias) { throw EditRejection(.nameTaken(alias, .builtIn(variable)), at: "as") }
    if let parameter = parameter(named: alias) {
      throw EditRejection(.nameTaken(alias, .parameter(parameter)), at: "as")
    }
  }

  mutating func add(_ expectation: Expectation) throws(EditRejection) -> Change {
    if let index = expectationIndex(expectation.name) {
      throw EditRejection(.expectationExists(expectations[index]), at: "name")
    }
    expectations.append(expectation)
    return Change(.added, .expectation(expectation))
  }

  mutating func removeExpectation(_ name: String) throws(EditRejection) -> Change {
    guard let index = expectationIndex(name) else { throw EditRejection(.expectationUnknown(name), at: "name") }
    return Change(.removed, .expectation(expectations.remove(at: index)))
  }

  private func expectationIndex(_ name: String) -> Int? {
    let key = TextParameter.key(name)
    return expectations.firstIndex { TextParameter.key($0.name) == key }
  }
}

import Foundations
import Testing

@Suite("An index of names")
struct NameIndexTests {
  /// The names of a list, each entered in its turn.
  private func index(_ names: [String]) -> NameIndex {
    var index = NameIndex()
    for (place, name) in names.enumerated() { _ = index.enter(name, at: place) { names[$0] == name } }
    return index
  }

  @Test func everyNameIsFoundHoweverManyThereAre() {
    let names = (0..<5000).map { "\($0)/KH-SNgV" } + ["", "Hộ tịch", String(repeating: "dài ", count: 100)]
    let index = index(names)
    for (place, name) in names.enumerated() { #expect(index.place(of: name) { names[$0] == name } == place) }
  }

  @Test func aNameThatWasNotEnteredHasNoPlace() {
    let names = (0..<1000).map { "\($0)/KH-SNgV" }
    let index = index(names)
    for name in ["1000/KH-SNgV", "0/KH-SNgv", "", "Hộ tịch"] {
      #expect(index.place(of: name) { names[$0] == name } == nil)
    }
    #expect(NameIndex().place(of: "1") { _ in true } == nil)
  }

  @Test func theFirstPlaceOfANameStays() {
    let names = ["a", "b", "a"]
    var index = NameIndex()
    let places = names.indices.map { place in index.enter(names[place], at: place) { names[$0] == names[place] } }
    #expect(places == [0, 1, 0])
    #expect(index.place(of: "a") { names[$0] == "a" } == 0)
  }
}

import CourseModel

/// What a text refers to by number or short name, listed where the text ends: notes, links, sources.
struct TextReferences {
    /// Addresses in the order of their numbers, from 1.
    private(set) var links: [String] = []
    /// Notes in the order of their numbers, from 1.
    private(set) var notes: [RunningText] = []
    /// The sources cited, each once, in the order of their first citation.
    private(set) var cited: [SourceID] = []

    /// The number of a link; the same address has the same number.
    mutating func number(ofLink address: String) -> Int {
        if let index = links.firstIndex(of: address) { return index + 1 }
        links.append(address)
        return links.count
    }

    /// A number for a note whose text comes later, because it can refer to things itself.
    mutating func reserveNote() -> Int {
        notes.append(RunningText())
        return notes.count
    }

    mutating func setNote(_ number: Int, to text: RunningText) { notes[number - 1] = text }

    mutating func cite(_ source: SourceID) {
        if !cited.contains(source) { cited.append(source) }
    }
}

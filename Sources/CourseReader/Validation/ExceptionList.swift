/// The value of `allow`: `rule: reason`, or several of them with `; ` between.
package struct ExceptionList: Sendable {
    package struct Entry: Sendable, Hashable {
        package var rule: String
        package var reason: String
    }

    package var entries: [Entry]

    package init(_ entries: [Entry]) { self.entries = entries }

    /// Reads a value; nil where it does not begin with the name of a rule, a colon, a space and a reason. A reason ends
    /// where `; ` and another name with its colon follow, so it may hold semicolons of its own.
    package init?(_ value: String) {
        let words = value.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
        entries = []
        for (index, word) in words.enumerated() {
            let startsEntry = index == 0 || words[index - 1].hasSuffix(";")
            if startsEntry, let name = Self.ruleName(word) {
                if index > 0 { entries[entries.count - 1].reason.removeLast() }
                entries.append(Entry(rule: name, reason: ""))
            } else if entries.isEmpty {
                return nil
            } else {
                entries[entries.count - 1].reason += (entries[entries.count - 1].reason.isEmpty ? "" : " ") + word
            }
        }
        guard !entries.isEmpty, entries.allSatisfy({ $0.reason.contains(where: \.isLetter) }) else { return nil }
    }

    /// The value that says the entries.
    package var spelled: String { entries.map { "\($0.rule): \($0.reason)" }.joined(separator: "; ") }

    private static func ruleName(_ word: Substring) -> String? {
        guard word.last == ":", let first = word.utf8.first, (0x61...0x7A).contains(first) else { return nil }
        let name = word.dropLast()
        return name.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D } ? String(name) : nil
    }
}

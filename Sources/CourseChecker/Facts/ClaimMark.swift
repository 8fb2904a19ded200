import CourseModel

/// Signs in a text that it says something which readers can look up elsewhere.
enum ClaimMark {
    /// The first sign of a claim outside quotation marks, as it is written: "in 2015", "A/70/174".
    static func first(in text: String) -> String? {
        guard text.utf8.contains(where: isDigit) else { return nil }
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }) else {
            return firstUnquoted(in: text)
        }
        var isQuoted = false
        var before: [String] = []
        let words = text.split(whereSeparator: \.isWhitespace)
        for (index, word) in words.enumerated() {
            let marks = word.count { "\"“”".contains($0) }
            let opens = word.drop { "([".contains($0) }.first.map { "\"“".contains($0) } ?? false
            let next = index + 1 < words.count ? words[index + 1] : ""
            if !isQuoted, marks == 0, let claim = claim(word.bare, after: before, counts: counts(word, next)) {
                return claim
            }
            if opens || marks > 0 { isQuoted = marks % 2 == 1 ? !isQuoted : isQuoted }
            before = isQuoted || marks > 0 ? [] : Array((before + [word.bare]).suffix(2))
        }
        return nil
    }

    /// The same in ASCII without quotation marks, as most paragraphs are: only words with a digit are looked at.
    private static func firstUnquoted(in text: String) -> String? {
        let words = text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
        for (index, word) in words.enumerated() where word.contains(where: isDigit) {
            let word = Substring(word)
            let next = index + 1 < words.count ? Substring(words[index + 1]) : ""
            let before = words[max(0, index - 2)..<index].map { Substring($0).bare }
            if let claim = claim(word.bare, after: before, counts: counts(word, next)) { return claim }
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// Whether a number says how many there are of what follows, as in "1950 letters".
    private static func counts(_ word: Substring, _ next: Substring) -> Bool {
        guard word.last?.isNumber == true, next.first?.isLowercase == true else { return false }
        return next.bare.hasSuffix("s") && !["is", "was", "has", "as", "this", "its"].contains(next.bare)
            || ["people", "men", "women", "children", "per"].contains(next.bare)
    }

    private static func claim(_ word: String, after before: [String], counts: Bool) -> String? {
        guard let first = word.first else { return nil }
        let previous = before.last ?? ""
        if isSymbol(word) || (word.hasPrefix("CVE-") && word.contains(where: \.isNumber)) { return word }
        guard first.isASCII, first.isNumber else { return nil }
        let claim = (before.last.map { [$0] } ?? []) + [word]
        if isYear(word), !counts, timeWords.contains(previous.lowercased()) || months.contains(previous) {
            return claim.joined(separator: " ")
        }
        if instruments.contains(previous) || (["resolution", "Resolution"].contains(previous) && word.contains("/")) {
            return claim.joined(separator: " ")
        }
        if before == ["Directive", "EU"] || before == ["Regulation", "EU"] { return "\(before[0]) (EU) \(word)" }
        return nil
    }

    /// A year of the twentieth or twenty-first century, or a span that begins with one: 2015, 2019-21.
    private static func isYear(_ word: String) -> Bool {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard digits.count == 4, let year = Int(digits), (1900...2099).contains(year) else { return false }
        let rest = word.dropFirst(4)
        return rest.isEmpty || ["'s", "’s", "s"].contains(rest)
            || ("-–".contains(rest.first ?? " ") && rest.dropFirst().allSatisfy(\.isNumber) && rest.count > 2)
    }

    /// The symbol of a document of the United Nations: A/70/174, S/2020/1, A/RES/73/27.
    private static func isSymbol(_ word: String) -> Bool {
        let parts = word.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count >= 3 && ["A", "S", "E"].contains(parts[0])
            && parts.dropFirst().contains { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }

    private static let timeWords: Set<String> = [
        "in", "of", "since", "until", "by", "from", "during", "before", "after",
    ]
    private static let instruments: Set<String> = ["Article", "SP", "RFC", "IEC", "ISO", "ISO/IEC"]
    fileprivate static let months: Set<String> = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

extension String {
    /// Whether it says that what it tells never happened.
    var saysInvented: Bool {
        let bytes = Array(utf8)
        return bytes.indices.contains { index in
            let first = bytes[index]
            return (first == UInt8(ascii: "i") || first == UInt8(ascii: "f") || first == UInt8(ascii: "m"))
                && Self.inventedWords.contains { bytes[index...].starts(with: $0.utf8) }
        }
    }

    private static let inventedWords = ["invented", "imaginary", "fictional", "fictitious", "made-up"]

    /// Words with a capital letter that can be the name of somebody or something.
    var names: Set<String> {
        Set(
            split(whereSeparator: \.isWhitespace).map(\.bare).filter { word in
                word.utf8.count >= 3 && word.first?.isUppercase == true && !Self.commonCapitals.contains(word)
                    && !ClaimMark.months.contains(word)
            })
    }

    private static let commonCapitals: Set<String> = [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "State", "States", "United",
        "Nations", "Ministry", "The", "This", "That", "These", "Those", "There", "Then", "They", "She", "His", "Her",
        "Its",
        "One", "Two", "Three", "Four", "And", "But", "For", "From", "After", "Before", "When", "Who", "What", "Why",
        "How",
        "All", "Each", "Every", "Nobody", "Somebody", "Not", "Now", "You", "Your", "Our", "With", "Without", "Since",
        "Until",
    ]
}

extension Substring {
    /// Without punctuation at its ends.
    fileprivate var bare: String {
        func isKept(_ character: Character) -> Bool { character.isLetter || character.isNumber }
        guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
        return String(self[first...last])
    }
}

extension [Inline] {
    /// Whether a citation stands in it, or in a footnote of it.
    var holdsCitation: Bool {
        contains { inline in
            if case .citation = inline { return true }
            if case .footnote(let note) = inline { return note.text.holdsCitation }
            return inline.innerText.holdsCitation
        }
    }
}

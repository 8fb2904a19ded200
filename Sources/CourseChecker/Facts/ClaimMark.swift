import CourseModel

/// Signs in a text that it says something which readers can look up elsewhere.
enum ClaimMark {
    /// The first sign of a claim outside quotation marks, as it is written: "in 2015", "A/70/174".
    ///
    /// Every claim has a digit, so that only words with one, and what stands beside them, become strings.
    static func first(in text: String) -> String? {
        guard text.holdsDigit else { return nil }
        let bytes = Array(text.utf8)
        func string(_ word: Word) -> Substring { Substring(decoding: bytes[word.range], as: UTF8.self) }
        var isQuoted = false
        // The two words before, or fewer where a quotation stands there.
        var before: (first: Word?, second: Word?)
        var next = Word.next(in: bytes, from: 0)
        while let word = next {
            next = Word.next(in: bytes, from: word.range.upperBound)
            if !isQuoted, word.marks == 0, word.hasDigit {
                let written = string(word)
                let claim = claim(
                    written.bare, after: [before.first, before.second].compactMap { $0.map { string($0).bare } },
                    counts: next.map { counts(written, string($0)) } ?? false)
                if let claim { return claim }
            }
            if word.marks % 2 == 1 { isQuoted.toggle() }
            before = isQuoted || word.marks > 0 ? (nil, nil) : (before.second, word)
        }
        return nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// What stands between white space, as a range of the text's bytes.
    private struct Word {
        var range: Range<Int>
        /// How many quotation marks are in it.
        var marks = 0
        var hasDigit = false

        /// The first word at or after an offset; nil where none is left.
        static func next(in bytes: [UInt8], from offset: Int) -> Word? {
            var start = offset
            while start < bytes.count, case let length = spaceLength(in: bytes, at: start), length > 0 {
                start += length
            }
            guard start < bytes.count else { return nil }
            var word = Word(range: start..<start)
            var end = start
            while end < bytes.count {
                let byte = bytes[end]
                // Most bytes are small letters, which are neither space nor mark.
                if byte &- 0x61 >= 26 {
                    if spaceLength(in: bytes, at: end) > 0 { break }
                    if isDigit(byte) { word.hasDigit = true }
                    if byte == UInt8(ascii: "\"") || isCurvedMark(in: bytes, at: end) { word.marks += 1 }
                }
                end += 1
            }
            word.range = start..<end
            return word
        }

        /// How many bytes the white space has that stands there (Unicode: White_Space); 0 where none does.
        private static func spaceLength(in bytes: [UInt8], at offset: Int) -> Int {
            switch bytes[offset] {
            case 0x20, 0x09...0x0D: return 1
            case 0xC2 where offset + 1 < bytes.count: return [0x85, 0xA0].contains(bytes[offset + 1]) ? 2 : 0
            case 0xE1...0xE3 where offset + 2 < bytes.count:
                switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
                case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
                    (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
                    return 3
                default: return 0
                }
            default: return 0
            }
        }

        /// Whether “ or ” stands there, U+201C and U+201D.
        private static func isCurvedMark(in bytes: [UInt8], at offset: Int) -> Bool {
            bytes[offset] == 0xE2 && offset + 2 < bytes.count && bytes[offset + 1] == 0x80
                && (bytes[offset + 2] == 0x9C || bytes[offset + 2] == 0x9D)
        }
    }

    /// Whether a number says how many there are of what follows, as in "1950 letters".
    private static func counts(_ word: Substring, _ next: Substring) -> Bool {
        guard word.last?.isNumber == true, next.first?.isLowercase == true else { return false }
        return next.bare.hasSuffix("s") && !["is", "was", "has", "as", "this", "its"].contains(next.bare)
            || ["people", "men", "women", "children", "per"].contains(next.bare)
    }

    private static func claim(
        _ word: String, after before: @autoclosure () -> [String], counts: @autoclosure () -> Bool
    ) -> String? {
        guard let first = word.utf8.first else { return nil }
        if isSymbol(word) || (word.hasPrefix("CVE-") && word.contains(where: \.isNumber)) { return word }
        guard isDigit(first) else { return nil }
        let before = before()
        guard let previous = before.last else { return nil }
        if isYear(word), timeWords.contains(previous.lowercased()) || months.contains(previous), !counts() {
            return "\(previous) \(word)"
        }
        if instruments.contains(previous) || (["resolution", "Resolution"].contains(previous) && word.contains("/")) {
            return "\(previous) \(word)"
        }
        if before == ["Directive", "EU"] || before == ["Regulation", "EU"] { return "\(before[0]) (EU) \(word)" }
        return nil
    }

    /// A year of the twentieth or twenty-first century, or a span that begins with one: 2015, 2019-21.
    private static func isYear(_ word: String) -> Bool {
        let digits = word.utf8.prefix(while: isDigit)
        guard digits.count == 4, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8) else { return false }
        let rest = Substring(word.utf8.dropFirst(4))
        return rest.isEmpty || ["'s", "’s", "s"].contains(rest)
            || ("-–".contains(rest.first ?? " ") && rest.dropFirst().allSatisfy(\.isNumber) && rest.count > 2)
    }

    /// The symbol of a document of the United Nations: A/70/174, S/2020/1, A/RES/73/27.
    private static func isSymbol(_ word: String) -> Bool {
        guard word.utf8.contains(UInt8(ascii: "/")) else { return false }
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
        if utf8.allSatisfy({ $0 < 0x80 }) {
            func isKept(_ byte: UInt8) -> Bool {
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
            }
            guard let first = utf8.firstIndex(where: isKept), let last = utf8.lastIndex(where: isKept) else {
                return ""
            }
            return String(self[first...last])
        }
        func isKept(_ character: Character) -> Bool { character.isLetter || character.isNumber }
        guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else { return "" }
        return String(self[first...last])
    }
}

extension String {
    /// Whether a digit stands in it. One expression without a way out of the loop: the compiler takes sixteen bytes at a
    /// time.
    fileprivate var holdsDigit: Bool {
        var text = self
        return text.withUTF8 { bytes in
            var found: UInt8 = 0
            for byte in bytes { found |= byte &- 0x30 < 10 ? 1 : 0 }
            return found != 0
        }
    }
}

extension [Inline] {
    /// Whether a digit stands in what a reader says of it: not in code, nor in words of another language.
    var holdsDigit: Bool {
        contains { inline in
            switch inline {
            case .text(let text): text.holdsDigit
            case .code, .foreign: false
            case .footnote(let note): note.text.holdsDigit
            default: inline.innerText.holdsDigit
            }
        }
    }

    /// Whether a citation stands in it, or in a footnote of it.
    var holdsCitation: Bool {
        contains { inline in
            if case .citation = inline { return true }
            if case .footnote(let note) = inline { return note.text.holdsCitation }
            return inline.innerText.holdsCitation
        }
    }
}

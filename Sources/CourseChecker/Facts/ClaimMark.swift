import CourseModel

/// Signs in a text that it says something which readers can look up elsewhere.
///
/// Words are ranges of the text's bytes. Every claim has a digit, so that only a word with one, and what stands beside it,
/// are looked at.
struct ClaimMark {
    private let text: UnsafeBufferPointer<UInt8>

    /// The first sign of a claim outside quotation marks, as it is written: "in 2015", "A/70/174".
    static func first(in text: [UInt8]) -> String? {
        text.withUnsafeBufferPointer { ClaimMark(text: $0).first() }
    }

    private func first() -> String? {
        // The quotation marks so far: after an odd number, words are quoted.
        var marks = 0
        var index = 0
        while index < text.count {
            guard Self.isDigit(text[index]) else {
                if isMark(at: index) { marks += 1 }
                index += 1
                continue
            }
            let word = start(ofWordBefore: index)..<end(ofWordAt: index)
            let inside = self.marks(in: word)
            marks += self.marks(in: index..<word.upperBound)
            if inside == 0, marks % 2 == 0, let claim = claim(word) { return claim }
            index = word.upperBound
        }
        return nil
    }

    /// What a word claims, alone or with those before it.
    private func claim(_ word: Range<Int>) -> String? {
        let said = bare(word)
        guard !said.isEmpty else { return nil }
        if text[said].starts(with: "CVE-".utf8) || isSymbol(said) { return string(said) }
        guard Self.isDigit(text[said.lowerBound]), let second = unquoted(before: word) else { return nil }
        let previous = bare(second)
        let isInTime =
            isYear(said)
            && (isOne(of: Self.timeWords, previous, ignoringCase: true) || isOne(of: Self.months, previous))
        if isInTime && !counts(word) || isOne(of: Self.instruments, previous)
            || isOne(of: Self.resolutions, previous) && text[said].contains(UInt8(ascii: "/"))
        {
            return "\(string(previous)) \(string(said))"
        }
        guard isOne(of: ["EU"], previous), let law = unquoted(before: second).map(bare),
            isOne(of: ["Directive", "Regulation"], law)
        else { return nil }
        return "\(string(law)) (EU) \(string(said))"
    }

    private func string(_ word: Range<Int>) -> String { String(decoding: text[word], as: UTF8.self) }

    private func isOne(of words: [StaticString], _ word: Range<Int>, ignoringCase: Bool = false) -> Bool {
        let bit: UInt8 = ignoringCase ? 0x20 : 0
        return words.contains { known in
            known.utf8CodeUnitCount == word.count
                && word.indices.allSatisfy { text[$0] | bit == known.utf8Start[$0 - word.lowerBound] }
        }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a number says how many there are of what follows, as in "1950 letters".
    private func counts(_ word: Range<Int>) -> Bool {
        let following = self.word(after: word)
        guard string(word).last?.isNumber == true, string(following).first?.isLowercase == true else { return false }
        let bare = string(bare(following))
        return bare.hasSuffix("s") && !["is", "was", "has", "as", "this", "its"].contains(bare)
            || ["people", "men", "women", "children", "per"].contains(bare)
    }

    /// A year of the twentieth or twenty-first century, or a span that begins with one: 2015, 2019-21.
    private func isYear(_ word: Range<Int>) -> Bool {
        let word = text[word]
        let digits = word.prefix(while: Self.isDigit)
        guard digits.count == 4, digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8) else { return false }
        let rest = Substring(decoding: word.dropFirst(4), as: UTF8.self)
        return rest.isEmpty || ["'s", "’s", "s"].contains(rest)
            || ("-–".contains(rest.first ?? " ") && rest.dropFirst().allSatisfy(\.isNumber) && rest.count > 2)
    }

    /// The symbol of a document of the United Nations: A/70/174, S/2020/1, A/RES/73/27.
    private func isSymbol(_ word: Range<Int>) -> Bool {
        guard text[word].contains(UInt8(ascii: "/")) else { return false }
        let parts = string(word).split(separator: "/", omittingEmptySubsequences: false)
        return parts.count >= 3 && ["A", "S", "E"].contains(parts[0])
            && parts.dropFirst().contains { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }

    static func isMonth(_ word: String) -> Bool { months.contains { $0.description == word } }

    private static let timeWords: [StaticString] = [
        "in", "of", "since", "until", "by", "from", "during", "before", "after",
    ]
    private static let instruments: [StaticString] = ["Article", "SP", "RFC", "IEC", "ISO", "ISO/IEC"]
    private static let resolutions: [StaticString] = ["resolution", "Resolution"]
    private static let months: [StaticString] = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

// MARK: - Words, which stand between white space

extension ClaimMark {
    /// The word before another; nil where there is none, or a quotation mark is in it.
    private func unquoted(before word: Range<Int>) -> Range<Int>? {
        var end = word.lowerBound
        while case let length = spaceLength(before: end), length > 0 { end -= length }
        let word = start(ofWordBefore: end)..<end
        return word.isEmpty || marks(in: word) > 0 ? nil : word
    }

    /// The word after another; empty where there is none.
    private func word(after word: Range<Int>) -> Range<Int> {
        var start = word.upperBound
        while start < text.count, case let length = spaceLength(at: start), length > 0 { start += length }
        return start..<end(ofWordAt: start)
    }

    private func start(ofWordBefore offset: Int) -> Int {
        var start = offset
        while start > 0, spaceLength(before: start) == 0 { start -= 1 }
        return start
    }

    private func end(ofWordAt offset: Int) -> Int {
        var end = offset
        while end < text.count, spaceLength(at: end) == 0 { end += 1 }
        return end
    }

    private func marks(in word: Range<Int>) -> Int { word.count(where: isMark(at:)) }

    /// Whether a quotation mark stands there: a straight one, or “ or ”, U+201C and U+201D.
    private func isMark(at offset: Int) -> Bool {
        switch text[offset] {
        case UInt8(ascii: "\""): true
        case 0xE2 where offset + 2 < text.count && text[offset + 1] == 0x80:
            text[offset + 2] == 0x9C || text[offset + 2] == 0x9D
        default: false
        }
    }

    /// How many bytes the white space has that ends there; 0 where none does.
    private func spaceLength(before end: Int) -> Int {
        for length in 1...3 where length <= end && spaceLength(at: end - length) == length { return length }
        return 0
    }

    /// How many bytes the white space has that stands there (Unicode: White_Space); 0 where none does.
    private func spaceLength(at offset: Int) -> Int {
        switch text[offset] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2 where offset + 1 < text.count: return text[offset + 1] == 0x85 || text[offset + 1] == 0xA0 ? 2 : 0
        case 0xE1...0xE3 where offset + 2 < text.count:
            switch (text[offset], text[offset + 1], text[offset + 2]) {
            case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
                (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
                return 3
            default: return 0
            }
        default: return 0
        }
    }

    /// A word without punctuation at its ends.
    private func bare(_ word: Range<Int>) -> Range<Int> {
        var (start, end) = (word.lowerBound, word.upperBound)
        while start < end, text[start] < 0x80, !text[start].isLetterOrDigit { start += 1 }
        while start < end, text[end - 1] < 0x80, !text[end - 1].isLetterOrDigit { end -= 1 }
        guard start < end, text[start] >= 0x80 || text[end - 1] >= 0x80 else { return start..<end }
        let string = Substring(decoding: text[start..<end], as: UTF8.self)
        let bare = string.bare.utf8
        let before = string.utf8.distance(from: string.utf8.startIndex, to: bare.startIndex)
        return start + before..<start + before + bare.count
    }
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
            split(whereSeparator: \.isWhitespace).map { String($0.bare) }.filter { word in
                word.utf8.count >= 3 && word.first?.isUppercase == true && !Self.commonCapitals.contains(word)
                    && !ClaimMark.isMonth(word)
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
    var bare: Substring {
        let ofASCII = utf8.withContiguousStorageIfAvailable { bytes -> Range<Int>? in
            guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
            var (start, end) = (0, bytes.count)
            while start < end, !bytes[start].isLetterOrDigit { start += 1 }
            while start < end, !bytes[end - 1].isLetterOrDigit { end -= 1 }
            return start..<end
        }
        if case let kept?? = ofASCII {
            let start = utf8.index(startIndex, offsetBy: kept.lowerBound)
            return self[start..<utf8.index(start, offsetBy: kept.count)]
        }
        func isKept(_ character: Character) -> Bool { character.isLetter || character.isNumber }
        guard let first = firstIndex(where: isKept), let last = lastIndex(where: isKept) else {
            return self[endIndex...]
        }
        return self[first...last]
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

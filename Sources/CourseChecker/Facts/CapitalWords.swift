import CourseModel

extension [Inline] {
    /// Whether three capital letters A–Z stand in a row in the text; code and foreign words do not count.
    var holdsCapitals: Bool {
        contains { inline in
            switch inline {
            case .text(let text): text.holdsCapitals
            case .code, .foreign: false
            default: inline.innerText.holdsCapitals
            }
        }
    }

    /// The text as a reader says it: code and foreign words are a gap, a footnote stands in parentheses.
    var spokenText: String {
        var bytes: [UInt8] = []
        appendSpoken(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Adds the text as a reader says it.
    func appendSpoken(to bytes: inout [UInt8]) {
        for inline in self {
            switch inline {
            case .text(let text): bytes.append(utf8: text)
            case .code, .foreign, .image: bytes.append(utf8: "\u{FFFC}")
            case .lineBreak: bytes.append(UInt8(ascii: " "))
            case .footnote(let note):
                bytes.append(utf8: " (")
                note.text.appendSpoken(to: &bytes)
                bytes.append(UInt8(ascii: ")"))
            default: inline.innerText.appendSpoken(to: &bytes)
            }
        }
    }
}

extension [UInt8] {
    /// Adds the bytes of a text.
    mutating func append(utf8 text: String) {
        var text = text
        text.withUTF8 { append(contentsOf: $0) }
    }
}

extension String {
    fileprivate var holdsCapitals: Bool {
        utf8.withContiguousStorageIfAvailable(\.holdsCapitals) ?? Array(utf8).withUnsafeBufferPointer(\.holdsCapitals)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without a way out of the loop: the compiler takes sixteen bytes at a time.
    fileprivate var holdsCapitals: Bool {
        guard count > 2 else { return false }
        var least = UInt8.max
        for index in 0..<count - 2 {
            let first = Swift.max(self[index] &- 0x41, self[index + 1] &- 0x41)
            least = Swift.min(least, Swift.max(first, self[index + 2] &- 0x41))
        }
        return least < 26
    }
}

/// A word of three to six capital letters in a text. An `s` of the plural is no part of it.
struct CapitalWord {
    var word: String
    /// Whether the text beside it says what the letters stand for: parentheses, "stands for", or words of these initials.
    var isExplained: Bool
    /// Whether it can be an abbreviation that needs explaining: not a word said loudly, a Roman number, a label, or one
    /// that everybody knows.
    var isAbbreviation: Bool

    /// The capital words of a text, in order.
    static func all(in text: String) -> [CapitalWord] {
        let tokens = Token.all(in: Array(text.utf8))
        return tokens.indices.compactMap { index in
            guard let word = tokens[index].capitals, (3...6).contains(word.utf8.count) else { return nil }
            let isLoud =
                [index - 1, index + 1].contains { tokens.indices.contains($0) && (tokens[$0].capitals?.count ?? 0) > 1 }
            return CapitalWord(
                word: word, isExplained: isExplained(index, word, tokens),
                isAbbreviation: !isLoud && tokens.count > 1 && !isRomanNumber(word) && !wordsOfTheirOwn.contains(word))
        }
    }

    private static func isExplained(_ index: Int, _ word: String, _ tokens: [Token]) -> Bool {
        if tokens[index].opensParenthesis { return true }
        if index + 1 < tokens.count {
            if tokens[index + 1].opensParenthesis { return true }
            if ["stands", "means", "short"].contains(tokens[index + 1].text) { return true }
        }
        return hasWords(withInitials: Array(word.lowercased().utf8), tokens)
    }

    /// Whether words in a row begin with these letters; small words between them may be passed over.
    private static func hasWords(withInitials letters: [UInt8], _ tokens: [Token]) -> Bool {
        let small: Set<String> = ["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to", "with"]
        let words = tokens.map { $0.capitals == nil ? $0.text.lowercased() : "" }
        return words.indices.contains { start in
            var next = 0
            for word in words[start...] {
                if let first = word.utf8.first, first == letters[next] {
                    next += 1
                    if next == letters.count { return true }
                } else if next == 0 || !small.contains(word) {
                    return false
                }
            }
            return false
        }
    }

    private static func isRomanNumber(_ word: String) -> Bool { word.allSatisfy { "IVXLC".contains($0) } }

    /// Words that are no riddle in capitals: names that everybody knows, labels of the Traffic Light Protocol, and words
    /// that authors say loudly.
    private static let wordsOfTheirOwn: Set<String> = [
        "USB", "PDF", "URL", "SMS", "GPS", "FAQ", "PIN", "SIM", "CEO", "USA", "ATM", "DVD", "UTC", "GMT", "WWW", "HTML",
        "HTTP", "HTTPS", "XML", "CSV", "JSON", "NATO",
        "RED", "AMBER", "STRICT", "GREEN", "CLEAR", "WHITE",
        "ALL", "ALWAYS", "AND", "ANY", "ASK", "BOTH", "BUT", "CAN", "CANNOT", "EVERY", "FALSE", "FOR", "FROM", "HIGH",
        "HOW",
        "LOW", "MAY", "MEDIUM", "MORE", "MUST", "NEVER", "NEW", "NONE", "NOT", "NOTE", "NOW", "ONCE", "ONE", "ONLY",
        "SHALL", "SHOULD", "STOP", "THE", "THIS", "TRUE", "TWO", "URGENT", "WHAT", "WHEN", "WHO", "WHY", "WILL", "YES",
        "YOU", "YOUR",
        "AFTER", "ALOUD", "ANSWER", "BEFORE", "BEGIN", "CALL", "CLOSED", "COPY", "DANGER", "DRAFT", "END", "EXIT",
        "FIRST",
        "HELP", "HERE", "KEEP", "LAST", "LEFT", "NOBODY", "OFF", "OPEN", "OUT", "READ", "RIGHT", "SAME", "SECRET",
        "START",
        "TEST", "THERE", "VERY", "WRONG",
    ]
}

/// A word of a text, without the punctuation at its ends.
private struct Token {
    var text: String
    /// Whether an opening parenthesis stands directly before it.
    var opensParenthesis: Bool

    /// The word where it is capital letters, at most with an `s` of the plural or the possessive.
    var capitals: String? {
        var letters = Substring(text)
        for ending in ["'s", "’s", "s"] where letters.hasSuffix(ending) {
            letters = letters.dropLast(ending.count)
            break
        }
        return !letters.isEmpty && letters.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A } ? String(letters) : nil
    }

    static func all(in bytes: [UInt8]) -> [Token] {
        var tokens: [Token] = []
        var start = 0
        while start < bytes.count {
            if isSpace(bytes[start]) {
                start += 1
                continue
            }
            let end = bytes[start...].firstIndex(where: isSpace) ?? bytes.count
            var first = start
            var last = end
            var opens = false
            while first < last, isPunctuation(bytes[first]) {
                opens = bytes[first] == UInt8(ascii: "(") || opens && isQuote(bytes[first])
                first += 1
            }
            while last > first, isPunctuation(bytes[last - 1]) { last -= 1 }
            if first < last {
                tokens.append(
                    Token(text: String(decoding: bytes[first..<last], as: UTF8.self), opensParenthesis: opens))
            }
            start = end
        }
        return tokens
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    private static func isQuote(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") }

    /// ASCII punctuation that may stand at the ends of a word.
    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"):
            true
        default: isQuote(byte)
        }
    }
}

import CourseModel

/// A sentence of running text, as English has them: it ends at a full stop, a question mark or an exclamation mark, and
/// what follows does not begin with a small letter.
struct Sentence {
    /// The words that a reader has to hold at once.
    ///
    /// Not counted are citations, the words of a quotation (which are not the author's to shorten), and of a list after a
    /// colon all items but the longest.
    var words: Int
    /// How it begins: its first words as they stand in the text, four at most.
    var beginning: String

    /// The sentences of a text and of its footnotes. What has no mark at its end, such as an item of a list or a label, is
    /// none; a colon at the end of a paragraph ends its sentence.
    static func all(in text: [Inline]) -> [Sentence] {
        var words = SpokenWords()
        words.add(text)
        return (words.notes + [words.bytes]).flatMap { SentenceReader.sentences(in: $0) }
    }
}

/// The words of running text as bytes: code and words of another language are one word, citations and pictures none.
private struct SpokenWords {
    var bytes: [UInt8] = []
    /// Footnotes stand apart from the sentence that they belong to.
    var notes: [[UInt8]] = []

    mutating func add(_ text: [Inline]) {
        for inline in text {
            switch inline {
            case .text(let text): bytes.append(contentsOf: text.utf8)
            case .code, .foreign: bytes.append(UInt8(ascii: "x"))
            case .citation, .image: break
            case .lineBreak: bytes.append(SentenceReader.lineBreak)
            case .footnote(let note):
                var inner = SpokenWords()
                inner.add(note.text)
                notes += inner.notes + [inner.bytes]
            default: add(inline.innerText)
            }
        }
    }
}

/// Reads the sentences of a text, word by word.
private struct SentenceReader {
    /// Stands for a line that the author ended.
    static let lineBreak: UInt8 = 0x0B

    private var sentences: [Sentence] = []
    private var beginning: [ArraySlice<UInt8>] = []
    private var words = 0
    private var isQuoted = false
    /// After a colon: the words before it, and those of each item of the list that may follow.
    private var introduction: Int?
    private var items = [0]

    static func sentences(in bytes: [UInt8]) -> [Sentence] {
        var reader = SentenceReader()
        let words = bytes.split(whereSeparator: isSpace)
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            reader.read(word, next: next)
            let isLast = next.map { bytes[word.endIndex..<$0.startIndex].contains(lineBreak) } ?? true
            if isLast, word.trimmingClosers.last == UInt8(ascii: ":") { reader.end() }
            if isLast { reader.forget() }
        }
        return reader.sentences
    }

    private mutating func read(_ word: ArraySlice<UInt8>, next: ArraySlice<UInt8>?) {
        if beginning.count < 4 { beginning.append(word) }
        let opens = word.quoteOpens
        if opens { isQuoted = true }
        if !isQuoted, word.isWord {
            words += 1
            items[items.count - 1] += 1
        }
        if word.quoteCloses(opened: opens) { isQuoted = false }
        let core = word.trimmingClosers
        switch core.last {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if next.map({ !$0.beginsSmall }) ?? true { end() }
        case UInt8(ascii: ":"):
            introduction = introduction ?? words
            items = [0]
        case UInt8(ascii: ","), UInt8(ascii: ";"): if introduction != nil { items.append(0) }
        default: break
        }
    }

    /// Ends the sentence here.
    private mutating func end() {
        let isList = items.count >= 3
        let longest = isList ? max(introduction ?? 0, items.max() ?? 0) : words
        sentences.append(
            Sentence(
                words: longest,
                beginning: beginning.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")))
        forget()
    }

    /// Begins anew; what was read since the last end is no sentence.
    private mutating func forget() {
        beginning = []
        words = 0
        isQuoted = false
        introduction = nil
        items = [0]
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension ArraySlice<UInt8> {
    /// Whether a letter or a digit is in it: a dash or an arrow between spaces is no word.
    fileprivate var isWord: Bool {
        var index = startIndex
        while index < endIndex {
            switch self[index] {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
            // General punctuation, U+2000 to U+203F, and arrows, U+2190 to U+21BF.
            case 0xE2 where index + 2 < endIndex && [0x80, 0x86].contains(self[index + 1]): index += 3
            case 0x80...: return true
            default: index += 1
            }
        }
        return false
    }

    /// Without brackets and quotation marks at the end.
    fileprivate var trimmingClosers: ArraySlice<UInt8> {
        var rest = self
        while let last = rest.last {
            if last == UInt8(ascii: ")") || last == UInt8(ascii: "]") || last == UInt8(ascii: "\"")
                || last == UInt8(ascii: "'")
            {
                rest.removeLast()
            } else if last >= 0x80, rest.count > 3,
                rest.suffix(3).elementsEqual([0xE2, 0x80, 0x9D])
                    || rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99])
            {
                rest.removeLast(3)
            } else {
                break
            }
        }
        return rest
    }

    /// Whether it begins with a small letter, so that the mark before it ended an abbreviation and no sentence.
    fileprivate var beginsSmall: Bool {
        guard let first = first(where: { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "\"") }) else { return false }
        return (0x61...0x7A).contains(first)
    }

    /// Whether a quotation begins with this word.
    fileprivate var quoteOpens: Bool {
        let core = drop { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
        return core.first == UInt8(ascii: "\"") || core.first == 0xE2 && core.starts(with: [0xE2, 0x80, 0x9C])
    }

    /// Whether a quotation ends with this word. A straight mark that opened it does not close it as well.
    fileprivate func quoteCloses(opened: Bool) -> Bool {
        guard contains(where: { $0 == UInt8(ascii: "\"") || $0 == 0xE2 }) else { return false }
        if firstRange(of: [0xE2, 0x80, 0x9D]) != nil { return true }
        let marks = count(where: { $0 == UInt8(ascii: "\"") })
        return marks > (opened ? 1 : 0)
    }
}

import CourseModel

/// A sentence of running text, as English has them: it ends at a full stop, a question mark or an exclamation mark, and
/// what follows does not begin with a small letter.
struct Sentence {
    /// The words that a reader has to hold at once.
    ///
    /// Not counted are citations, the words of a quotation (which are not the author's to shorten), and of a list after a
    /// colon all items but the longest.
    var words: Int
    /// Its first words, four at most, as bytes of the text that it stands in.
    fileprivate var firstWords: ArraySlice<UInt8>

    /// How it begins: its first words, four at most, with a space between them.
    var beginning: String {
        firstWords.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// The sentences of a text and of its footnotes. What has no mark at its end, such as an item of a list or a label, is
    /// none; a colon at the end of a paragraph ends its sentence.
    static func all(in text: [Inline]) -> [Sentence] {
        var words = SpokenWords()
        words.add(text)
        let sentences = SentenceReader.sentences(in: words.bytes)
        return words.notes.isEmpty ? sentences : words.notes.flatMap(SentenceReader.sentences) + sentences
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

/// Reads the sentences of a text, word by word. It goes over every byte of a course, so that it makes nothing on its way but
/// the sentences, and looks at each byte once: what a word needs a second look for is noted on the way.
private struct SentenceReader {
    /// Stands for a line that the author ended.
    static let lineBreak: UInt8 = 0x0B

    /// What stands between white space, as a range of the text's bytes.
    private struct Word {
        var range: Range<Int>
        /// Whether a letter or digit of ASCII is in it.
        var isPlain: Bool
        /// Whether it ends with one: no mark of a sentence stands there.
        var endsPlainly: Bool
        /// Whether a quotation mark can be in it: a straight one, or something outside ASCII.
        var mayQuote: Bool
        /// Whether the author ended the line before it.
        var isAfterBreak: Bool
    }

    private let bytes: [UInt8]
    private var sentences: [Sentence] = []
    /// Where the first words of the sentence stand, and how many they are.
    private var firstWords = 0..<0
    private var firstWordCount = 0
    private var words = 0
    private var isQuoted = false
    /// After a colon: the words before it, and those of the items of the list that may follow.
    private var introduction: Int?
    private var items = 1
    private var wordsOfItem = 0
    private var wordsOfLongestItem = 0

    private init(bytes: [UInt8]) { self.bytes = bytes }

    static func sentences(in bytes: [UInt8]) -> [Sentence] {
        var reader = SentenceReader(bytes: bytes)
        var word = Self.word(in: bytes, from: 0)
        while !word.range.isEmpty {
            let next = Self.word(in: bytes, from: word.range.upperBound)
            reader.read(word, next: next.range)
            if next.range.isEmpty || next.isAfterBreak {
                if reader.mark(endOf: word.range) == UInt8(ascii: ":") { reader.end() }
                reader.forget()
            }
            word = next
        }
        return reader.sentences
    }

    /// The next word; empty at the end of the text.
    private static func word(in bytes: [UInt8], from offset: Int) -> Word {
        bytes.withUnsafeBufferPointer { bytes in
            var start = offset
            var isAfterBreak = false
            while start < bytes.count, bytes[start].isSpace {
                if bytes[start] == lineBreak { isAfterBreak = true }
                start += 1
            }
            var end = start
            var (isPlain, mayQuote) = (false, false)
            while end < bytes.count {
                let byte = bytes[end]
                if byte.isLetterOrDigit {
                    isPlain = true
                } else if byte.isSpace {
                    break
                } else if byte >= 0x80 || byte == UInt8(ascii: "\"") {
                    mayQuote = true
                }
                end += 1
            }
            return Word(
                range: start..<end, isPlain: isPlain, endsPlainly: end > start && bytes[end - 1].isLetterOrDigit,
                mayQuote: mayQuote, isAfterBreak: isAfterBreak)
        }
    }

    private mutating func read(_ word: Word, next: Range<Int>) {
        let range = word.range
        if firstWordCount < 4 {
            firstWords = (firstWordCount == 0 ? range.lowerBound : firstWords.lowerBound)..<range.upperBound
            firstWordCount += 1
        }
        let opens = word.mayQuote && quoteOpens(range)
        if opens { isQuoted = true }
        if !isQuoted, word.isPlain || (word.mayQuote && isSpoken(range)) {
            words += 1
            wordsOfItem += 1
        }
        if word.mayQuote, quoteCloses(range, opened: opens) { isQuoted = false }
        guard !word.endsPlainly else { return }
        switch mark(endOf: range) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if !beginsSmall(next) { end() }
        case UInt8(ascii: ":"):
            introduction = introduction ?? words
            (items, wordsOfItem, wordsOfLongestItem) = (1, 0, 0)
        case UInt8(ascii: ","), UInt8(ascii: ";"):
            guard introduction != nil else { break }
            wordsOfLongestItem = max(wordsOfLongestItem, wordsOfItem)
            (items, wordsOfItem) = (items + 1, 0)
        default: break
        }
    }

    /// Ends the sentence here.
    private mutating func end() {
        let longest = max(introduction ?? 0, wordsOfItem, wordsOfLongestItem)
        sentences.append(Sentence(words: items >= 3 ? longest : words, firstWords: bytes[firstWords]))
        forget()
    }

    /// Begins anew; what was read since the last end is no sentence.
    private mutating func forget() {
        (firstWords, firstWordCount) = (0..<0, 0)
        words = 0
        isQuoted = false
        introduction = nil
        (items, wordsOfItem, wordsOfLongestItem) = (1, 0, 0)
    }
}

// MARK: - One word

extension SentenceReader {
    /// Whether something outside ASCII that is read aloud is in it: a dash or an arrow between spaces is no word.
    private func isSpoken(_ word: Range<Int>) -> Bool {
        var index = word.lowerBound
        while index < word.upperBound {
            switch bytes[index] {
            // General punctuation, U+2000 to U+203F, and arrows, U+2190 to U+21BF.
            case 0xE2 where index + 2 < word.upperBound && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x86):
                index += 3
            case 0x80...: return true
            default: index += 1
            }
        }
        return false
    }

    /// The last byte of a word but brackets and quotation marks; nil where there is nothing else.
    private func mark(endOf word: Range<Int>) -> UInt8? {
        var end = word.upperBound
        while end > word.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): end -= 1
            // Curved quotation marks, U+2019 and U+201D.
            case 0x99, 0x9D:
                guard end - word.lowerBound > 3, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE2 else {
                    return bytes[end - 1]
                }
                end -= 3
            default: return bytes[end - 1]
            }
        }
        return nil
    }

    /// Whether it begins with a small letter, so that the mark before it ended an abbreviation and no sentence.
    private func beginsSmall(_ word: Range<Int>) -> Bool {
        for byte in bytes[word] where byte != UInt8(ascii: "(") && byte != UInt8(ascii: "\"") {
            return (0x61...0x7A).contains(byte)
        }
        return false
    }

    /// Whether a quotation begins with this word.
    private func quoteOpens(_ word: Range<Int>) -> Bool {
        var start = word.lowerBound
        while start < word.upperBound, bytes[start] == UInt8(ascii: "(") || bytes[start] == UInt8(ascii: "[") {
            start += 1
        }
        guard start < word.upperBound else { return false }
        return bytes[start] == UInt8(ascii: "\"") || isQuotationMark(0x9C, at: start, in: word)
    }

    /// Whether a quotation ends with this word. A straight mark that opened it does not close it as well.
    private func quoteCloses(_ word: Range<Int>, opened: Bool) -> Bool {
        var straight = 0
        for index in word {
            if bytes[index] == UInt8(ascii: "\"") { straight += 1 }
            if bytes[index] == 0xE2, isQuotationMark(0x9D, at: index, in: word) { return true }
        }
        return straight > (opened ? 1 : 0)
    }

    /// Whether the character U+2000 + (`last` - 0x80) stands there.
    private func isQuotationMark(_ last: UInt8, at index: Int, in word: Range<Int>) -> Bool {
        index + 2 < word.upperBound && bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == last
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    fileprivate var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

    /// Whether words end at this byte of UTF-8: a space, or a control character that stands for one.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

import CourseModel

/// A sentence of running text, as English has them: it ends at a full stop, a question mark or an exclamation mark, and
/// what follows does not begin with a small letter.
struct Sentence {
    /// The words that a reader has to hold at once.
    ///
    /// Not counted are citations, the words of a quotation (which are not the author's to shorten), and of a list after a
    /// colon all items but the longest.
    var words: Int
    /// Where it stands in the text that was read.
    fileprivate var range: Range<Int>
}

/// Reads the sentences of running texts, word by word. It goes over every byte of a course: most words are letters alone,
/// which nothing else looks at, and what it makes on its way serves for the next text as well.
struct SentenceReader {
    /// Stands for a line that the author ended.
    private static let lineBreak: UInt8 = 0x0B

    /// What was read: code and words of another language are one word, citations and pictures none. Footnotes stand
    /// apart from the sentence that they belong to, after the text.
    private var bytes: [UInt8] = []
    /// The sentences of the text that was read last, those of its footnotes first.
    private(set) var sentences: [Sentence] = []
    /// Where the sentence begins; nil before its first word.
    private var start: Int?
    private var words = 0
    private var isQuoted = false
    /// After a colon: the words before it, and those of the items of the list that may follow.
    private var introduction: Int?
    private var items = 1
    private var wordsOfItem = 0
    private var wordsOfLongestItem = 0

    /// Reads the sentences of a text and of its footnotes. What has no mark at its end, such as an item of a list or a
    /// label, is none; a colon at the end of a paragraph ends its sentence.
    mutating func read(_ text: [Inline]) {
        bytes.removeAll(keepingCapacity: true)
        sentences.removeAll(keepingCapacity: true)
        readWithNotes(text)
    }

    /// How a sentence begins: its first words, four at most, with a space between them.
    func beginning(of sentence: Sentence) -> String {
        bytes[sentence.range].split(maxSplits: 4, whereSeparator: \.isSpace).prefix(4)
            .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    private mutating func readWithNotes(_ text: [Inline]) {
        let start = bytes.count
        var notes: [Footnote] = []
        add(text, &notes)
        let end = bytes.count
        for note in notes { readWithNotes(note.text) }
        let read = bytes
        read.withUnsafeBufferPointer { readSentences(in: UnsafeBufferPointer(rebasing: $0[..<end]), from: start) }
    }

    private mutating func add(_ text: [Inline], _ notes: inout [Footnote]) {
        for inline in text {
            switch inline {
            case .text(let text): bytes.append(utf8: text)
            case .code, .foreign: bytes.append(UInt8(ascii: "x"))
            case .citation, .image: break
            case .lineBreak: bytes.append(Self.lineBreak)
            case .footnote(let note): notes.append(note)
            default: add(inline.innerText, &notes)
            }
        }
    }

    private mutating func readSentences(in text: UnsafeBufferPointer<UInt8>, from offset: Int) {
        var index = offset
        while index < text.count {
            // Most words are letters alone, with a space after each.
            let first = index
            var word = index
            var plain = 0
            while index < text.count {
                if text[index].isLetterOrDigit {
                    index += 1
                } else if text[index] == UInt8(ascii: " "), index > word {
                    plain += 1
                    index += 1
                    word = index
                } else {
                    break
                }
            }
            if plain > 0 { count(plain, from: first) }
            let letters = index
            while index < text.count, !text[index].isSpace { index += 1 }
            let end = index
            var endsLine = false
            while index < text.count, text[index].isSpace {
                if text[index] == Self.lineBreak { endsLine = true }
                index += 1
            }
            if letters < end {
                readMarked(word..<end, in: text, before: index)
            } else if word < end {
                count(1, from: word)
            }
            if endsLine || index == text.count {
                if word < end, text.mark(endOf: word..<end) == UInt8(ascii: ":") { endSentence(at: end) }
                forget()
            }
        }
    }

    /// Counts words without marks.
    private mutating func count(_ plain: Int, from first: Int) {
        if start == nil { start = first }
        guard !isQuoted else { return }
        words += plain
        wordsOfItem += plain
    }

    /// Reads a word that has more than letters and digits in it; the next one begins at `next`.
    private mutating func readMarked(_ word: Range<Int>, in text: UnsafeBufferPointer<UInt8>, before next: Int) {
        if start == nil { start = word.lowerBound }
        var (hasLetter, mayQuote) = (false, false)
        for index in word {
            if text[index].isLetterOrDigit {
                hasLetter = true
            } else if text[index] >= 0x80 || text[index] == UInt8(ascii: "\"") {
                mayQuote = true
            }
        }
        let opens = mayQuote && text.quoteOpens(word)
        if opens { isQuoted = true }
        if !isQuoted, hasLetter || (mayQuote && text.isSpoken(word)) {
            words += 1
            wordsOfItem += 1
        }
        if mayQuote, text.quoteCloses(word, opened: opens) { isQuoted = false }
        guard !text[word.upperBound - 1].isLetterOrDigit else { return }
        switch text.mark(endOf: word) {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            if !text.beginsSmall(at: next) { endSentence(at: word.upperBound) }
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

    private mutating func endSentence(at end: Int) {
        guard let start else { return }
        let longest = max(introduction ?? 0, wordsOfItem, wordsOfLongestItem)
        sentences.append(Sentence(words: items >= 3 ? longest : words, range: start..<end))
        forget()
    }

    /// Begins anew; what was read since the last end is no sentence.
    private mutating func forget() {
        start = nil
        words = 0
        isQuoted = false
        introduction = nil
        (items, wordsOfItem, wordsOfLongestItem) = (1, 0, 0)
    }
}

// MARK: - One word

extension UnsafeBufferPointer<UInt8> {
    /// Whether something outside ASCII that is read aloud is in it: a dash or an arrow between spaces is no word.
    fileprivate func isSpoken(_ word: Range<Int>) -> Bool {
        var index = word.lowerBound
        while index < word.upperBound {
            switch self[index] {
            // General punctuation, U+2000 to U+203F, and arrows, U+2190 to U+21BF.
            case 0xE2 where index + 2 < word.upperBound && (self[index + 1] == 0x80 || self[index + 1] == 0x86):
                index += 3
            case 0x80...: return true
            default: index += 1
            }
        }
        return false
    }

    /// The last byte of a word but brackets and quotation marks; nil where there is nothing else.
    fileprivate func mark(endOf word: Range<Int>) -> UInt8? {
        var end = word.upperBound
        while end > word.lowerBound {
            switch self[end - 1] {
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): end -= 1
            // Curved quotation marks, U+2019 and U+201D.
            case 0x99, 0x9D:
                guard end - word.lowerBound > 3, self[end - 2] == 0x80, self[end - 3] == 0xE2 else {
                    return self[end - 1]
                }
                end -= 3
            default: return self[end - 1]
            }
        }
        return nil
    }

    /// Whether the word there begins with a small letter, so that the mark before it ended an abbreviation and no sentence.
    fileprivate func beginsSmall(at start: Int) -> Bool {
        var index = start
        while index < count, self[index] == UInt8(ascii: "(") || self[index] == UInt8(ascii: "\"") { index += 1 }
        return index < count && (0x61...0x7A).contains(self[index])
    }

    /// Whether a quotation begins with this word.
    fileprivate func quoteOpens(_ word: Range<Int>) -> Bool {
        var start = word.lowerBound
        while start < word.upperBound, self[start] == UInt8(ascii: "(") || self[start] == UInt8(ascii: "[") {
            start += 1
        }
        guard start < word.upperBound else { return false }
        return self[start] == UInt8(ascii: "\"") || isQuotationMark(0x9C, at: start, in: word)
    }

    /// Whether a quotation ends with this word. A straight mark that opened it does not close it as well.
    fileprivate func quoteCloses(_ word: Range<Int>, opened: Bool) -> Bool {
        var straight = 0
        for index in word {
            if self[index] == UInt8(ascii: "\"") { straight += 1 }
            if self[index] == 0xE2, isQuotationMark(0x9D, at: index, in: word) { return true }
        }
        return straight > (opened ? 1 : 0)
    }

    /// Whether the character U+2000 + (`last` - 0x80) stands there.
    fileprivate func isQuotationMark(_ last: UInt8, at index: Int, in word: Range<Int>) -> Bool {
        index + 2 < word.upperBound && self[index] == 0xE2 && self[index + 1] == 0x80 && self[index + 2] == last
    }
}

extension UInt8 {
    /// Whether it is a letter or a digit of ASCII.
    var isLetterOrDigit: Bool { (self | 0x20) &- 0x61 < 26 || self &- 0x30 < 10 }

    /// Whether words end at this byte of UTF-8: a space, or a control character that stands for one.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}

extension TextLines {
    /// The words of a paragraph in lines of at most `width` columns.
    init(filledWith text: RunningText, width: Int) {
        self.init()
        reserveCapacity(text.bytes.count + 1)
        fill(text, width: width)
    }

    /// Fills lines of at most `width` columns with the words of a paragraph, with `rest` before all but the first. A word
    /// that is wider than that, such as an address, stays whole on a line of its own.
    mutating func fill(_ text: RunningText, width: Int, rest: [UInt8] = []) {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        text.bytes.withUnsafeBufferPointer {
            fill($0, isASCII: text.isASCII, width: width, first: nothing, rest: rest)
        }
    }

    /// The same with the last line of a text, which begins at `start`. What stands before its words does not count and
    /// begins the first line.
    mutating func fill(_ text: [UInt8], from start: Int, words: Int, width: Int, rest: [UInt8]) {
        text.withUnsafeBufferPointer { text in
            let first = UnsafeBufferPointer(rebasing: text[start..<words])
            let words = UnsafeBufferPointer(rebasing: text[words...])
            fill(words, isASCII: words.isASCII, width: width, first: first, rest: rest)
        }
    }

    private mutating func fill(
        _ words: UnsafeBufferPointer<UInt8>, isASCII: Bool, width: Int, first: UnsafeBufferPointer<UInt8>, rest: [UInt8]
    ) {
        if isASCII, words.count <= width {
            guard !words.isEmpty else { return }
            append(part: first)
            append(part: words)
            return endLine()
        }
        var isFirst = true
        func write(_ line: UnsafeBufferPointer<UInt8>) {
            if isFirst { append(part: first) } else { append(part: rest) }
            isFirst = false
            append(part: line)
            endLine()
        }
        if isASCII {
            Self.fillASCII(words, width, append: write)
        } else {
            var filler = LineFiller(source: words, limit: width)
            filler.fill(append: write)
        }
    }

    /// Looks only at the ends of lines, because lines of ASCII text end at spaces and each byte is a column.
    private static func fillASCII(
        _ words: UnsafeBufferPointer<UInt8>, _ width: Int, append: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let space = UInt8(ascii: " ")
        var start = 0
        while words.count - start > width {
            // The last space that leaves the line short enough, else the first one.
            var end = start + width
            while end >= start, words[end] != space { end -= 1 }
            if end < start { end = start + width + 1 }
            while end < words.count, words[end] != space { end += 1 }
            while end + 1 < words.count, words[end + 1] == space { end += 1 }
            guard end < words.count else { break }
            append(UnsafeBufferPointer(rebasing: words[start..<end]))
            start = end + 1
        }
        if start < words.count { append(UnsafeBufferPointer(rebasing: words[start...])) }
    }
}

/// Walks once over a paragraph and finds where its lines end.
private struct LineFiller {
    private let source: UnsafeBufferPointer<UInt8>
    private let limit: Int

    private var width = DisplayWidth()
    private var lineStart = 0
    /// The last place where the line could end: the end of the line, the start of the next, and the columns up to there.
    private var chance: Chance?
    /// The one before it.
    private var earlierChance: Chance?
    private var previous = LineBreaking.glue
    /// A line that is finished and not yet written.
    private var finished: Range<Int>?
    /// Isolates that the lines so far left open; each line closes and opens them again, because a line end closes them.
    private var openIsolates = 0
    private var hasIsolates = false

    private typealias Chance = (end: Int, next: Int, columns: Int)

    init(source: UnsafeBufferPointer<UInt8>, limit: Int) {
        self.source = source
        self.limit = limit
    }

    /// Gives each line when it is finished.
    mutating func fill(append: (UnsafeBufferPointer<UInt8>) -> Void) {
        var index = 0
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\n"):
                endLine(at: index, next: index + 1)
                index += 1
            case UInt8(ascii: " "):
                passSpace(at: index)
                index += 1
            case 0x80...:
                let (scalar, length) = UTF8Scalars.scalar(in: source, at: index)
                pass(scalar, at: index, length: length)
                index += length
            default:
                let start = index
                while index + 1 < source.count, source[index + 1] > 0x20, source[index + 1] < 0x80 { index += 1 }
                passWord(start...index)
                index += 1
            }
            if let finished { write(finished, append) }
        }
        endLine(at: source.count, next: source.count)
        if let finished { write(finished, append) }
    }

    private mutating func passSpace(at index: Int) {
        earlierChance = chance
        chance = (index, index + 1, width.columns + 1)
        width.add(0x20)
        previous = .glue
    }

    private mutating func pass(_ scalar: UInt32, at index: Int, length: Int = 1) {
        if scalar == Scalar.zeroWidthSpace {
            chance = (index, index + length, width.columns)
            previous = .glue
            return
        }
        let own = LineBreaking.of(scalar)
        if index > lineStart, LineBreaking.isAllowed(between: previous, and: own) {
            chance = (index, index, width.columns)
        }
        // Dots to write on stay on the line of the word that says what is written there.
        if scalar == Scalar.ellipsis, chance?.next == index { chance = earlierChance }
        if !own.contains(.joinsPrevious) { previous = own }
        if scalar == Scalar.firstStrongIsolate || scalar == Scalar.popIsolate { hasIsolates = true }
        width.add(scalar)
        endLineIfTooWide()
    }

    private mutating func endLineIfTooWide() {
        guard width.columns > limit, let place = chance else { return }
        finished = lineStart..<place.end
        lineStart = place.next
        width.reset(to: width.columns - place.columns)
        (chance, earlierChance) = (nil, nil)
    }

    /// Passes ASCII characters without spaces, between which no line ends.
    private mutating func passWord(_ range: ClosedRange<Int>) {
        pass(UInt32(source[range.lowerBound]), at: range.lowerBound)
        guard range.count > 1 else { return }
        previous = LineBreaking.of(UInt32(source[range.upperBound]))
        width.addASCII(range.count - 1)
        endLineIfTooWide()
    }

    private mutating func endLine(at end: Int, next: Int) {
        if end > lineStart { finished = lineStart..<end }
        lineStart = next
        width.reset(to: 0)
        (chance, earlierChance) = (nil, nil)
        previous = .glue
    }

    /// Writes the line that was finished last.
    private mutating func write(_ range: Range<Int>, _ append: (UnsafeBufferPointer<UInt8>) -> Void) {
        finished = nil
        guard hasIsolates else { return append(UnsafeBufferPointer(rebasing: source[range])) }
        var line = [UInt8]()
        for _ in 0..<openIsolates { line += LineFiller.open }
        line += source[range]
        for index in range where source[index] == 0xE2 && source[index...].starts(with: [0xE2, 0x81]) {
            guard index + 2 < range.upperBound else { continue }
            if source[index + 2] == 0xA8 { openIsolates += 1 }
            if source[index + 2] == 0xA9 { openIsolates = max(0, openIsolates - 1) }
        }
        for _ in 0..<openIsolates { line += LineFiller.close }
        line.withUnsafeBufferPointer(append)
    }

    private static let open: [UInt8] = [0xE2, 0x81, 0xA8]
    private static let close: [UInt8] = [0xE2, 0x81, 0xA9]
}

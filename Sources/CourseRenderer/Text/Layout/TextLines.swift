/// Lines of finished text: UTF-8, each line ended by one LF, no spaces before it.
struct TextLines {
    private(set) var bytes: [UInt8] = []

    init() {}

    init(line: String) { append(line: line) }

    /// Deep nesting never leaves fewer columns than this.
    static let narrowest = 16

    var isEmpty: Bool { bytes.isEmpty }

    /// The text as a string.
    var string: String { String(decoding: bytes, as: UTF8.self) }

    /// The columns of the widest line.
    var width: Int { width(ofLinesAt: bytes.indices) }

    /// The columns of the widest of the lines that stand in a range of the bytes.
    func width(ofLinesAt range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var widest = 0
            var start = range.lowerBound
            while start < range.upperBound {
                let end = bytes.first(UInt8(ascii: "\n"), from: start)
                widest = max(widest, DisplayWidth.of(UnsafeBufferPointer(rebasing: bytes[start..<end])))
                start = end + 1
            }
            return widest
        }
    }

    /// Adds one line.
    mutating func append(line: [UInt8]) {
        bytes += line
        endLine()
    }

    /// Adds one line.
    mutating func append(line: String) {
        bytes.append(text: line)
        endLine()
    }

    /// Adds the lines of another text.
    mutating func append(_ other: TextLines) { bytes += other.bytes }

    /// Adds the lines of another text with something before each: `first` before the first, `rest` before the others.
    mutating func append(_ other: TextLines, first: [UInt8], rest: [UInt8]) {
        other.bytes.withUnsafeBufferPointer { lines in
            var start = 0
            while start < lines.count {
                let end = lines.first(UInt8(ascii: "\n"), from: start)
                append(part: start == 0 ? first : rest)
                append(part: UnsafeBufferPointer(rebasing: lines[start..<end]))
                endLine()
                start = end + 1
            }
        }
    }

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Takes all lines away, and keeps the room that they had.
    mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    /// Adds an empty line, unless nothing or an empty line stands before it.
    mutating func separate() {
        guard !bytes.isEmpty, !endsWithEmptyLine else { return }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Takes empty lines off the end of those that begin at `start`.
    mutating func removeEmptyLinesAtEnd(from start: Int) {
        while bytes.count > start, bytes.count == start + 1 ? bytes[start] == UInt8(ascii: "\n") : endsWithEmptyLine {
            bytes.removeLast()
        }
    }

    private var endsWithEmptyLine: Bool {
        bytes.count >= 2 && bytes[bytes.count - 1] == UInt8(ascii: "\n") && bytes[bytes.count - 2] == UInt8(ascii: "\n")
    }

    /// Adds a block after an empty line.
    mutating func appendBlock(_ other: TextLines) { appendBlock { $0.append(other) } }

    /// Adds what `write` adds, after an empty line.
    mutating func appendBlock(_ write: (inout TextLines) -> Void) {
        let end = bytes.count
        separate()
        let start = bytes.count
        write(&self)
        if bytes.count == start { bytes.removeLast(start - end) }
    }

    /// Adds what `write` adds, after an empty line. Where a rule ends what stands before and the same rule begins what is
    /// added, one stays.
    mutating func appendFrame(_ write: (inout TextLines) -> Void) {
        let end = bytes.count
        appendBlock(write)
        let start = bytes.count > end && bytes[end] == UInt8(ascii: "\n") ? end + 1 : end
        guard start < bytes.count, bytes[start] == UInt8(ascii: "=") else { return }
        let rule = bytes[start...].prefix { $0 == UInt8(ascii: "=") }
        let last = end - rule.count - 1
        guard rule.count > 3, last > 0, bytes[last - 1] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\n"),
            bytes[last..<end - 1] == rule
        else { return }
        bytes.removeSubrange(last..<start)
    }

    /// Adds a line of one repeated ASCII character.
    mutating func appendRule(_ character: Unicode.Scalar, columns: Int) {
        append(character, times: columns)
        endLine()
    }

    // MARK: Parts of a line

    mutating func append(part: [UInt8], from start: Int = 0) {
        part.withUnsafeBufferPointer { append(part: UnsafeBufferPointer(rebasing: $0[start...])) }
    }

    mutating func append(part: UnsafeBufferPointer<UInt8>) {
        guard !part.isEmpty else { return }
        bytes.append(contentsOf: part)
    }

    mutating func append(spaces count: Int) { append(" ", times: count) }

    /// Adds an ASCII character some times.
    mutating func append(_ character: Unicode.Scalar, times count: Int) {
        bytes.append(UInt8(ascii: character), times: count)
    }

    /// Ends the line of the parts before.
    mutating func endLine() {
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Puts a right-to-left mark before each line that has letters written from right to left but begins with others: each
    /// line of a plain text runs the way of its first letter (UAX #9, rules P2 and P3).
    mutating func markRightToLeft() {
        let mark = Array("\u{200F}".utf8)
        var marked: [UInt8] = []
        marked.reserveCapacity(bytes.count)
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            if Direction.ofLine(line) == .leftToRight, Direction.hasRightToLeftLetter(line) { marked += mark }
            marked += line
            marked.append(UInt8(ascii: "\n"))
        }
        bytes = marked
    }
}

extension [UInt8] {
    mutating func append(_ byte: UInt8, times count: Int) {
        guard count > 0 else { return }
        append(contentsOf: repeatElement(byte, count: count))
    }
}

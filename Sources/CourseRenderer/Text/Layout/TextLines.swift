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
        var widest = 0
        var rest = bytes[range]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            widest = max(widest, DisplayWidth.of(rest[..<end]))
            rest = rest[(end + 1)...]
        }
        return widest
    }

    /// The lines without their ends, empty ones too.
    var lines: [ArraySlice<UInt8>] {
        bytes.dropLast().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// The number of lines.
    var count: Int { bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) } }

    /// Adds one line.
    mutating func append(line: some Sequence<UInt8>) {
        bytes.append(contentsOf: line)
        endLine()
    }

    /// Adds one line.
    mutating func append(line: String) { append(line: line.utf8) }

    /// Adds one line after what stands before it.
    mutating func append(line: UnsafeBufferPointer<UInt8>, after prefix: ArraySlice<UInt8>) {
        bytes += prefix
        bytes.append(contentsOf: line)
        endLine()
    }

    /// Adds the lines of another text.
    mutating func append(_ other: TextLines) { bytes.append(contentsOf: other.bytes) }

    /// Adds whole lines that are laid out already, each with its LF.
    mutating func append(finished lines: Slice<UnsafeBufferPointer<UInt8>>) { bytes.append(contentsOf: lines) }

    /// Adds the lines of another text with something before each: `first` before the first, `rest` before the others.
    mutating func append(_ other: TextLines, first: String, rest: String) {
        let first = Array(first.utf8)
        let rest = Array(rest.utf8)
        other.bytes.withUnsafeBufferPointer { lines in
            var start = 0
            while start < lines.count {
                let end = lines[start...].firstIndex(of: UInt8(ascii: "\n")) ?? lines.count
                bytes += start == 0 ? first : rest
                bytes.append(contentsOf: lines[start..<end])
                endLine()
                start = end + 1
            }
        }
    }

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Adds an empty line, unless nothing or an empty line stands before it.
    mutating func separate() {
        guard !bytes.isEmpty, !bytes.hasSuffix([UInt8(ascii: "\n"), UInt8(ascii: "\n")]) else { return }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Takes empty lines off the end.
    mutating func removeEmptyLinesAtEnd() {
        while bytes.hasSuffix([UInt8(ascii: "\n"), UInt8(ascii: "\n")]) || bytes == [UInt8(ascii: "\n")] {
            bytes.removeLast()
        }
    }

    /// Adds a block after an empty line.
    mutating func appendBlock(_ other: TextLines) {
        guard !other.isEmpty else { return }
        separate()
        append(other)
    }

    /// Adds a block after an empty line. Where a rule ends what stands before and the same rule begins the block, one stays.
    mutating func appendFrame(_ other: TextLines) {
        let rule = other.bytes.prefix { $0 == UInt8(ascii: "=") }
        if rule.count > 3, bytes.hasSuffix([UInt8(ascii: "\n")] + rule + [UInt8(ascii: "\n")]) {
            bytes.removeLast(rule.count + 1)
            append(other)
        } else {
            appendBlock(other)
        }
    }

    /// Adds a line of one repeated ASCII character.
    mutating func appendRule(_ character: Unicode.Scalar, columns: Int) {
        append(line: repeatElement(UInt8(ascii: character), count: columns))
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

    private mutating func endLine() {
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        bytes.append(UInt8(ascii: "\n"))
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}

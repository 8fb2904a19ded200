extension TextLines {
    /// Fills lines of at most `width` columns with the words of a paragraph. A word that is wider than that, such as an
    /// address, stays whole on a line of its own.
    mutating func fill(_ text: RunningText, width: Int) {
        let source = text.bytes
        var filler = LineFiller(source: source, limit: width)
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                switch byte {
                case UInt8(ascii: "\n"): filler.endLine(at: index, next: index + 1)
                case UInt8(ascii: " "): filler.passSpace(at: index)
                default:
                    let start = index
                    while index + 1 < source.count, source[index + 1] > 0x20, source[index + 1] < 0x80 { index += 1 }
                    filler.passWord(start...index)
                }
                index += 1
            } else {
                let (scalar, length) = Self.scalar(in: source, at: index)
                filler.pass(scalar, at: index, length: length)
                index += length
            }
            filler.flush(into: &self)
        }
        filler.endLine(at: source.count, next: source.count)
        filler.flush(into: &self)
    }

    /// The scalar that begins at a byte of well-formed UTF-8, and its length.
    private static func scalar(in bytes: [UInt8], at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        func tail(_ offset: Int) -> UInt32 {
            index + offset < bytes.count ? UInt32(bytes[index + offset]) & 0x3F : 0
        }
        switch lead {
        case 0xF0...: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        case 0xE0...: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: return ((lead & 0x1F) << 6 | tail(1), 2)
        }
    }
}

/// Walks once over a paragraph and finds where its lines end.
private struct LineFiller {
    let source: [UInt8]
    let limit: Int

    private var width = DisplayWidth()
    private var lineStart = 0
    /// The last place where the line could end: the end of the line, the start of the next, and the columns up to there.
    private var chance: (end: Int, next: Int, columns: Int)?
    private var previous = LineBreaking.glue
    /// A line that is finished and not yet written.
    private var finished: Range<Int>?
    /// Isolates that the lines so far left open; each line closes and opens them again, because a line end closes them.
    private var openIsolates = 0
    private var hasIsolates = false

    init(source: [UInt8], limit: Int) {
        self.source = source
        self.limit = limit
    }

    mutating func passSpace(at index: Int) {
        chance = (index, index + 1, width.columns + 1)
        width.add(0x20)
        previous = .glue
    }

    mutating func pass(_ scalar: UInt32, at index: Int, length: Int = 1) {
        if scalar == Scalar.zeroWidthSpace {
            chance = (index, index + length, width.columns)
            previous = .glue
            return
        }
        let own = LineBreaking.of(scalar)
        if index > lineStart, LineBreaking.isAllowed(between: previous, and: own) {
            chance = (index, index, width.columns)
        }
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
        chance = nil
    }

    /// Passes ASCII characters without spaces, between which no line ends.
    mutating func passWord(_ range: ClosedRange<Int>) {
        pass(UInt32(source[range.lowerBound]), at: range.lowerBound)
        guard range.count > 1 else { return }
        previous = LineBreaking.of(UInt32(source[range.upperBound]))
        width.addASCII(range.count - 1)
        endLineIfTooWide()
    }

    mutating func endLine(at end: Int, next: Int) {
        if end > lineStart { finished = lineStart..<end }
        lineStart = next
        width.reset(to: 0)
        chance = nil
        previous = .glue
    }

    /// Writes the line that was finished last.
    mutating func flush(into lines: inout TextLines) {
        guard let range = finished else { return }
        finished = nil
        guard hasIsolates else { return lines.append(line: source[range]) }
        var line = [UInt8]()
        for _ in 0..<openIsolates { line += LineFiller.open }
        line += source[range]
        for index in range where source[index] == 0xE2 && source[index...].starts(with: [0xE2, 0x81]) {
            guard index + 2 < range.upperBound else { continue }
            if source[index + 2] == 0xA8 { openIsolates += 1 }
            if source[index + 2] == 0xA9 { openIsolates = max(0, openIsolates - 1) }
        }
        for _ in 0..<openIsolates { line += LineFiller.close }
        lines.append(line: line)
    }

    private static let open: [UInt8] = [0xE2, 0x81, 0xA8]
    private static let close: [UInt8] = [0xE2, 0x81, 0xA9]
}

/// The bytes that cmark parsed the inlines of one block from, and where each of them stands in the author's file.
struct InlineContent {
    struct Segment {
        /// Where the segment begins in `bytes`.
        var start: Int
        /// Where it begins in the author's file.
        var source: Int
        /// The 1-based line there.
        var line: Int
    }

    let bytes: Bytes
    /// The first segment; none where the place is not known.
    let first: Segment?
    /// The segments after it, in order: each goes on to the start of the next. Most blocks have none.
    let others: [Segment]
    /// Text from here on is not lowered: the mark of a key column.
    var limit: Int

    init(_ bytes: Bytes, _ first: Segment? = nil, _ others: [Segment] = []) {
        self.bytes = bytes
        self.first = first
        self.others = others
        limit = bytes.count
    }

    private func segment(at index: Int) -> Segment? {
        guard !others.isEmpty, others[0].start <= index else { return first }
        var low = 0
        var high = others.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if others[middle].start <= index { low = middle } else { high = middle }
        }
        return others[low]
    }

    /// The byte offset in the author's file.
    func source(_ index: Int) -> Int? { segment(at: index).map { $0.source + index - $0.start } }

    /// The range in the author's file.
    func source(_ range: Range<Int>) -> Range<Int>? { place(range)?.range }

    /// The range in the author's file, and the 1-based line that it begins in.
    func place(_ range: Range<Int>) -> (range: Range<Int>, line: Int)? {
        guard let segment = segment(at: range.lowerBound) else { return nil }
        let start = segment.source + range.lowerBound - segment.start
        guard !range.isEmpty, let last = source(range.upperBound - 1) else { return (start..<start, segment.line) }
        return (start..<max(start, last + 1), segment.line)
    }

    /// The range in the author's file of all but white space at both ends.
    var wholeSource: Range<Int>? { source(bytes.trimmed(0..<bytes.count)) }

    /// The 1-based line in the author's file.
    func line(_ index: Int) -> Int { segment(at: index)?.line ?? 1 }
}

/// Places of the files that were read, to find what comes again.
struct Passages {
    /// A place up to which a file was read: its start, the end of a tag, the line after an empty one.
    struct Mark {
        var file: Int
        /// The name of the tag; empty, and at the end, where there is none.
        var tag: Range<Int>
        /// Where the tag or the line ends.
        var end: Int
        /// The last edge before it, or it itself.
        var edge: Int
        /// How much had been found up to here.
        var hits: Int
        var references: Int
    }

    /// In the order of reading. Parts that were passed over have none.
    var marks: [Mark] = []
    /// For a few bytes the last mark that they follow; -1 where there is none. Of two keys in one place the newer stays: what
    /// is not found is read.
    private var slots = [Int32](repeating: -1, count: Self.size)
    private static let size = 1 << 14

    /// Makes room for the marks of files of so many bytes: pages have one every fifty bytes or so, and half of them are
    /// copies. To move them each time that there are twice as many would take as long as to make them.
    init(bytes: Int) { marks.reserveCapacity(bytes / 64) }

    /// A number for the bytes that begin here; nil at the end of the file. It may be that of others too.
    static func key(of bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int? {
        guard place + 32 <= bytes.count else { return nil }
        var hash: UInt64 = 0
        for eight in 0..<4 {
            hash = (hash ^ bytes.eight(at: place + 8 * eight)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        return Int(truncatingIfNeeded: hash) & (size - 1)
    }

    /// The place in `marks` of the last one with such a key.
    subscript(key: Int) -> Int? {
        get { slots[key] < 0 ? nil : Int(slots[key]) }
        set { slots[key] = newValue.map(Int32.init(clamping:)) ?? -1 }
    }

    /// The last mark of the same file that is not after a place.
    func lastMark(after mark: Int, upTo place: Int) -> Int {
        var last = mark
        while last + 1 < marks.count, marks[last + 1].file == marks[mark].file, marks[last + 1].end <= place {
            last += 1
        }
        return last
    }

    /// The name of the next tag of the same file that has a mark.
    func tag(after mark: Int) -> Range<Int>? {
        guard mark + 1 < marks.count, marks[mark + 1].file == marks[mark].file, !marks[mark + 1].tag.isEmpty else {
            return nil
        }
        return marks[mark + 1].tag
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// How many bytes from a place on are the same as others.
    func countOfSame(from start: Int, as others: UnsafeBufferPointer<UInt8>, from otherStart: Int) -> Int {
        let most = Swift.min(count - start, others.count - otherStart)
        var same = 0
        while same &+ 8 <= most {
            let difference = eight(at: start &+ same) ^ others.eight(at: otherStart &+ same)
            if difference != 0 { return same + difference.trailingZeroBitCount >> 3 }
            same &+= 8
        }
        while same < most, self[start + same] == others[otherStart + same] { same += 1 }
        return same
    }
}

/// Counts the columns that text takes on a screen of equal-width letters (UAX #11): two for wide and fullwidth
/// characters and emoji, none for combining marks, one for the rest. What readers see as one character (a letter and
/// its marks, a joined emoji, a flag) counts once.
struct DisplayWidth {
    private(set) var columns = 0
    /// The columns of the character that marks would join.
    private var current = 0
    private var isJoined = false

    /// The columns of UTF-8 bytes without line breaks.
    static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if bytes.isASCII { return bytes.count }
        var width = DisplayWidth()
        var index = 0
        while index < bytes.count {
            let (scalar, length) =
                bytes[index] < 0x80 ? (UInt32(bytes[index]), 1) : UTF8Scalars.scalar(in: bytes, at: index)
            width.add(scalar)
            index += length
        }
        return width.columns
    }

    /// Starts again, as at the begin of a line.
    mutating func reset(to columns: Int) { self.columns = columns }

    /// Counts ASCII characters.
    mutating func addASCII(_ count: Int) {
        isJoined = false
        current = 1
        columns += count
    }

    /// Counts a scalar and returns the columns that it adds.
    @discardableResult
    mutating func add(_ scalar: UInt32) -> Int {
        if scalar < 0x300 {
            isJoined = false
            current = 1
            columns += 1
            return 1
        }
        let added: Int
        switch scalar {
        case Scalar.zeroWidthJoiner:
            isJoined = current == 2
            return 0
        case Scalar.emojiPresentation, 0x1F3FB...0x1F3FF:
            // Both make an emoji of the character before them.
            added = max(0, 2 - current)
            current = 2
        default:
            let own = Self.columns(of: scalar)
            if own == 0 || isJoined {
                added = 0
            } else {
                added = own
                current = own
            }
        }
        isJoined = false
        columns += added
        return added
    }

    /// The columns of one scalar that stands alone.
    static func columns(of scalar: UInt32) -> Int {
        if scalar < 0x300 { return 1 }
        if (0x4E00...0x9FFF).contains(scalar) || (0x30A0...0x30FF).contains(scalar) { return 2 }
        if contains(scalar, WidthTable.zero) { return 0 }
        return contains(scalar, WidthTable.wide) ? 2 : 1
    }

    private static func contains(_ scalar: UInt32, _ ranges: [(first: UInt32, last: UInt32)]) -> Bool {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].first <= scalar
    }
}

/// Scalars that layout knows by name.
enum Scalar {
    static let zeroWidthSpace: UInt32 = 0x200B
    static let zeroWidthJoiner: UInt32 = 0x200D
    static let ellipsis: UInt32 = 0x2026
    static let emojiPresentation: UInt32 = 0xFE0F
    static let firstStrongIsolate: UInt32 = 0x2068
    static let popIsolate: UInt32 = 0x2069
}

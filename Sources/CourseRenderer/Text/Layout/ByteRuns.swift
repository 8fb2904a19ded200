/// Runs of bytes that need no look at each: eight are looked at together.
extension UnsafeBufferPointer<UInt8> {
    /// The index of the first control character (below the space) at or after `start`, or the end.
    func firstControl(from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let found = Self.below(0x20, in: word(at: index))
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] >= 0x20 { index += 1 }
        return index
    }

    /// The index of the first byte at or after `start` that is no printable ASCII character, or the end.
    func endOfPrintableASCII(from start: Int) -> Int {
        var index = start
        while index + 8 <= count {
            let own = word(at: index)
            let found = Self.below(0x20, in: own) | Self.above(0x7E, in: own)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count, self[index] == UInt8(ascii: " ") || isVisibleASCII(self[index]) { index += 1 }
        return index
    }

    /// Where the words of visible ASCII characters end that begin at `start`, with one space between two.
    func endOfWords(from start: Int) -> Int {
        let space = UInt8(ascii: " ")
        var end = start
        while end + 9 <= count {
            let own = word(at: end)
            // Two bytes that are no control characters make a space together where both are one.
            let pairs = (own | word(at: end + 1)) ^ Self.all(space)
            let found = Self.below(0x20, in: own) | Self.above(0x7E, in: own) | Self.below(1, in: pairs)
            guard found == 0 else {
                end += found.trailingZeroBitCount / 8
                break
            }
            end += 8
        }
        while end < count, isVisibleASCII(self[end]) || self[end] == space && self[end - 1] != space { end += 1 }
        return end > start && self[end - 1] == space ? end - 1 : end
    }

    /// The index of the first byte at or after `start` that a string of a script cannot hold as it is, `"`, `\`, `<` or a
    /// control character, or of the first space before a full stop; or the end.
    func firstToEscapeInScript(from start: Int) -> Int {
        let (space, stop) = (UInt8(ascii: " "), UInt8(ascii: "."))
        let (quote, backslash, less) = (UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"))
        var index = start
        while index + 9 <= count {
            let own = word(at: index)
            let stops = (own ^ Self.all(space)) | (word(at: index + 1) ^ Self.all(stop))
            let found =
                Self.below(0x20, in: own) | Self.below(1, in: own ^ Self.all(quote))
                | Self.below(1, in: own ^ Self.all(backslash)) | Self.below(1, in: own ^ Self.all(less))
                | Self.below(1, in: stops)
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            switch self[index] {
            case 0..<0x20, quote, backslash, less: return index
            case space where index + 1 < count && self[index + 1] == stop: return index
            default: index += 1
            }
        }
        return count
    }

    /// Eight bytes, the first of them lowest.
    private func word(at index: Int) -> UInt64 {
        UInt64(littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    private static func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Marks, by its highest bit, the first byte that is less than `byte` (at most 0x80); bytes after it may be marked
    /// as well.
    private static func below(_ byte: UInt8, in word: UInt64) -> UInt64 { (word &- all(byte)) & ~word & all(0x80) }

    /// The same for the first byte that is more than `byte` (less than 0x80).
    private static func above(_ byte: UInt8, in word: UInt64) -> UInt64 {
        (word | (word &+ all(0x7F - byte))) & all(0x80)
    }

    /// Whether all are ASCII characters other than control characters.
    var isASCII: Bool {
        // Without a way out, so that many are compared at once.
        var highest: UInt8 = 0
        for byte in self { highest = Swift.max(highest, byte &- 0x20) }
        return highest < 0x60
    }
}

/// Whether a byte is an ASCII character that leaves ink.
func isVisibleASCII(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

/// The way that writing runs.
enum Direction {
    case leftToRight, rightToLeft

    var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }

    /// The direction of a language, by its BCP 47 tag.
    static func of(language: String) -> Direction {
        InterfaceStrings.direction(of: language) == .rightToLeft ? .rightToLeft : .leftToRight
    }

    /// Whether words of another direction must be kept apart in a text of this one (UAX #9, section 2.4): else the marks
    /// beside them would move to their other end. Words of both directions, such as a code and a title, stay in the text.
    func isolates(_ text: RunningText) -> Bool {
        self == .rightToLeft && text.bytes.contains { (0x41...0x5A).contains($0 & 0xDF) }
            && !Direction.hasRightToLeftLetter(text.bytes[...])
    }

    /// The direction of a text: that of its first letter (UAX #9, rule P2).
    static func of(_ text: RunningText) -> Direction {
        guard !text.isASCII, text.bytes.contains(where: { $0 >= 0xD6 }) else { return .leftToRight }
        return ofFirstLetter(in: String(decoding: text.bytes, as: UTF8.self).unicodeScalars) ?? .leftToRight
    }

    /// The direction of a finished line: that of its first letter outside isolates (UAX #9, rule P2); nil where it has none.
    static func ofLine(_ line: ArraySlice<UInt8>) -> Direction? {
        var depth = 0
        return ofFirstLetter(
            in: String(decoding: line, as: UTF8.self).unicodeScalars.lazy.filter { scalar in
                if scalar.value == Scalar.firstStrongIsolate { depth += 1 }
                if scalar.value == Scalar.popIsolate { depth = max(0, depth - 1) }
                return depth == 0
            })
    }

    /// Whether a line has letters that are written from right to left.
    static func hasRightToLeftLetter(_ line: ArraySlice<UInt8>) -> Bool {
        String(decoding: line, as: UTF8.self).unicodeScalars.contains { isRightToLeft($0) }
    }

    private static func ofFirstLetter(in scalars: some Sequence<Unicode.Scalar>) -> Direction? {
        for scalar in scalars {
            if isRightToLeft(scalar) { return .rightToLeft }
            if scalar.properties.isAlphabetic { return .leftToRight }
        }
        return nil
    }

    private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x660...0x669, 0x6F0...0x6F9: false
        case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}

/// The way that writing runs.
enum Direction {
    case leftToRight, rightToLeft

    var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }

    /// The direction of a language, by its BCP 47 tag.
    static func of(language: String) -> Direction {
        let primary = language.prefix { $0 != "-" }.lowercased()
        return ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"].contains(primary)
            ? .rightToLeft : .leftToRight
    }

    /// Whether words of another direction must be kept apart in a text of this one (UAX #9, section 2.4): else the marks
    /// beside them would move to their other end, and a line that begins with them would run their way.
    func isolates(_ text: RunningText) -> Bool {
        self == .rightToLeft && text.bytes.contains { (0x41...0x5A).contains($0 & 0xDF) }
            && Direction.of(text) == .leftToRight
    }

    /// The direction of a text: that of its first letter (UAX #9, rule P2).
    static func of(_ text: RunningText) -> Direction {
        guard text.bytes.contains(where: { $0 >= 0xD6 }) else { return .leftToRight }
        for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
                return .rightToLeft
            default:
                if scalar.properties.isAlphabetic { return .leftToRight }
            }
        }
        return .leftToRight
    }
}

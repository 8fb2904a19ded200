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

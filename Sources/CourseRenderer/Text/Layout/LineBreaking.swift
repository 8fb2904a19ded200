/// Where a line may end between two characters that have no space between them.
///
/// Sources: UAX #14 (Unicode Line Breaking Algorithm) for what may be broken at all, and JIS X 4051 (the kinsoku rules)
/// for what may not begin or end a line. A break stands only next to an East Asian character: Latin words and numbers
/// stay whole, also at their hyphens and slashes, because codes and addresses are full of them.
struct LineBreaking: OptionSet {
    let rawValue: UInt8

    /// Lines may end before and after it: ideographs, kana, fullwidth letters and signs.
    static let eastAsian = LineBreaking(rawValue: 1)
    /// May not begin a line: closing brackets, full stops, commas, small kana, prolonged sound marks.
    static let notFirst = LineBreaking(rawValue: 2)
    /// May not end a line: opening brackets.
    static let notLast = LineBreaking(rawValue: 4)
    /// Belongs to the character before it: combining marks and variation selectors.
    static let joinsPrevious = LineBreaking(rawValue: 8)
    /// Holds what stands on both its sides together: non-breaking spaces, joiners.
    static let glue = LineBreaking(rawValue: 16)
    /// The behaviour of a scalar.
    static func of(_ scalar: UInt32) -> LineBreaking {
        if scalar < 0x80 { return ofASCII(UInt8(truncatingIfNeeded: scalar)) }
        if (0x4E00...0x9FFF).contains(scalar) { return .eastAsian }
        switch scalar {
        case 0x00A0, 0x2007, 0x202F, 0x2060, Scalar.zeroWidthJoiner, 0xFEFF: return .glue
        case 0x00BB, 0x2014, 0x2015, 0x2019, 0x201D, 0x203A, 0x203C, 0x2047...0x2049, 0x2010, 0x2013, 0x2025, 0x2026,
            0x2030,
            0x2032, 0x2033, 0x2103:
            return .notFirst
        case 0x00AB, 0x2018, 0x201C, 0x2039: return .notLast
        case Scalar.firstStrongIsolate: return .notLast
        case Scalar.popIsolate: return .notFirst
        case 0x1F3FB...0x1F3FF: return .joinsPrevious
        case 0x3000: return [.eastAsian, .notFirst]
        case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D,
            0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0xFFE5, 0xFF04, 0xFF03:
            return [.eastAsian, .notLast]
        case 0x3001, 0x3002, 0x3005, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0x301B, 0x301C,
            0x301E, 0x301F, 0x303B,
            0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096,
            0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7, 0x30EE,
            0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF,
            0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60, 0xFF61,
            0xFF63...0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
            return [.eastAsian, .notFirst]
        case 0xFF66...0xFF9D: return .eastAsian
        default:
            switch DisplayWidth.columns(of: scalar) {
            case 0: return .joinsPrevious
            case 2: return .eastAsian
            default: return []
            }
        }
    }

    private static func ofASCII(_ byte: UInt8) -> LineBreaking {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "%"),
            UInt8(ascii: "-"), UInt8(ascii: "/"):
            .notFirst
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "$"), UInt8(ascii: "#"): .notLast
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "_"), UInt8(ascii: "*"),
            UInt8(ascii: "^"):
            [.notFirst, .notLast]
        default: []
        }
    }

    /// Whether a line may end between two neighbours.
    static func isAllowed(between left: LineBreaking, and right: LineBreaking) -> Bool {
        guard left.contains(.eastAsian) || right.contains(.eastAsian) else { return false }
        if right.contains(.notFirst) || right.contains(.joinsPrevious) || left.contains(.notLast) { return false }
        return !left.contains(.glue) && !right.contains(.glue)
    }
}

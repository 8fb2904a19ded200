extension String {
    /// Author text as it may be printed on one line: whatever could act on a terminal or a log, hide, or turn the
    /// text around is spelt as `\u{1B}`.
    package var visible: String {
        var filter = ActiveTextFilter()
        var result = ""
        for scalar in unicodeScalars {
            if filter.refuses(scalar) { result += scalar.spelt } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}

extension Unicode.Scalar {
    /// This character by its number, such as `\u{1B}`.
    var spelt: String { "\\u{\(String(value, radix: 16, uppercase: true))}" }
}

/// Finds the characters of a text that must not be printed as they are.
///
/// Beside single characters there is one sequence: build servers take `##[name]` (GitHub, Azure) or `##name[`
/// (Azure, TeamCity) for a command wherever it stands in a line, so that its bracket is refused. Commands that begin
/// a line (`::name::`) need no filter here: no printer begins a line with author text.
struct ActiveTextFilter {
    private enum Progress { case none, oneHash, hashes }
    private var progress = Progress.none

    /// Whether the next character of the text must be spelt.
    mutating func refuses(_ scalar: Unicode.Scalar) -> Bool {
        switch (progress, scalar) {
        case (.none, "#"): progress = .oneHash
        case (_, "#"): progress = .hashes
        case (.hashes, "a"..."z"), (.hashes, "A"..."Z"): break
        case (.hashes, "["):
            progress = .none
            return true
        default: progress = .none
        }
        return Self.isActive(scalar)
    }

    /// Whether a character controls, hides or reorders: C0, DEL, C1, line and paragraph separators, bidirectional
    /// controls, invisible format characters and noncharacters. The joiners U+200C and U+200D stay: Persian, Indic
    /// scripts and emoji are written with them.
    private static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0x200C, 0x200D: return false
        case 0xFFF9...0xFFFB: return true
        default:
            let properties = scalar.properties
            return switch properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: true
            case .format: properties.isDefaultIgnorableCodePoint
            default: properties.isNoncharacterCodePoint
            }
        }
    }
}

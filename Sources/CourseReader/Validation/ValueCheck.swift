import CourseDiagnostics
import CourseModel

/// Whether the value of an attribute has the form that the vocabulary asks for.
enum ValueCheck {
    struct Problem {
        var remedy: String
        var suggestion: String?
    }

    /// What is wrong with `value` as a value of `type`, or nil.
    static func problem(of value: String, as type: AttributeType) -> Problem? {
        switch type {
        case .text: return nil
        case .id, .reference: return isIdentifier(value) ? nil : identifierProblem(value)
        case .references:
            guard !areIdentifiers(value) else { return nil }
            let words = value.utf8.split(separator: UInt8(ascii: " ")).lazy.map { Substring($0) }
            guard let wrong = words.first(where: { !isIdentifier($0) }) else { return nil }
            return identifierProblem(String(wrong))
        case .number(let minimum):
            if let number = Int(value), (minimum...9999).contains(number), value.utf8.allSatisfy(isDigit) { return nil }
            return Problem(remedy: "Write a whole number from \(minimum) to 9999.")
        case .numbers:
            let words = value.split(separator: " ")
            if !words.isEmpty, words.allSatisfy({ $0.utf8.count <= 4 && $0.utf8.allSatisfy(isDigit) }) { return nil }
            return Problem(remedy: "Write whole numbers from 0 to 9999 with spaces between, such as 20 100 10.")
        case .playTime:
            return PlayTime(value) != nil
                ? nil
                : Problem(remedy: "Write hours and minutes since the start of play as h:mm, such as 0:45 or 1:10.")
        case .choice(let values):
            guard !values.contains(value) else { return nil }
            return Problem(
                remedy: "Write one of: \(values.joined(separator: ", ")).",
                suggestion: label(value, among: values) ?? nearestName(to: value, among: values))
        case .yesNo:
            guard value != "yes", value != "no" else { return nil }
            let meant = ["true": "yes", "1": "yes", "on": "yes", "false": "no", "0": "no", "off": "no"][
                value.lowercased()]
            return Problem(remedy: "Write yes or no.", suggestion: meant)
        case .day: return isDay(value) ? nil : Problem(remedy: "Write a day as YYYY-MM-DD, such as 2026-03-31.")
        case .date:
            return isDay(value) || isMonth(value) || isYear(value)
                ? nil : Problem(remedy: "Write YYYY, YYYY-MM or YYYY-MM-DD, such as 2015-07-22.")
        case .clock:
            return ClockTime(value) != nil ? nil : Problem(remedy: "Write a time of day as HH:MM, such as 09:00.")
        case .language:
            return isLanguageTag(value)
                ? nil : Problem(remedy: "Write a language tag (BCP 47), such as en, ja or pt-BR.")
        case .path:
            return value.allSatisfy(\.isWhitespace)
                ? Problem(remedy: "Write a path below the course's folder, such as images/zones.svg.") : nil
        case .exceptions:
            return ExceptionList(value) != nil
                ? nil
                : Problem(remedy: "Write the name of the rule, a colon and your reason: allow=\"rule: reason\".")
        case .address:
            return LinkScheme.isSafe(value)
                ? nil : Problem(remedy: "Write an address that begins with https:, http:, mailto: or tel:.")
        case .objectives:
            let words = value.split(separator: " ")
            guard words.isEmpty || words.contains(where: { TaughtObjective($0) == nil }) else { return nil }
            return Problem(
                remedy:
                    "Write course/lesson#objective for each, with spaces between, such as shr-101/marking#choose-label."
            )
        case .target:
            return ReferenceTarget(value) != nil ? nil : targetProblem(value)
        }
    }

    /// The TLP label that was meant by an older or longer form of it: `TLP:AMBER`, `white` of TLP 1.0.
    private static func label(_ value: String, among values: [String]) -> String? {
        guard values == TLPLabel.allCases.map(\.rawValue) else { return nil }
        var name = value.lowercased().replacing(" ", with: "")
        if name.hasPrefix("tlp:") { name.removeFirst(4) }
        if name == "white" { name = "clear" }
        if name == "amber-strict" || name == "amberstrict" { name = "amber+strict" }
        return values.contains(name) ? name : nil
    }

    private static func targetProblem(_ value: String) -> Problem {
        let base = [".xml", ".md", ".html"].first { value.hasSuffix($0) }.map { value.dropLast($0.count) }
        return Problem(
            remedy:
                "Write lesson:id for a lesson, #id for a place in this one, lesson:id#id for a place in another, course:id for a course.",
            suggestion: (base ?? value[...]).split(separator: "/").last.flatMap {
                isIdentifier($0) ? "lesson:\($0)" : nil
            })
    }

    private static func identifierProblem(_ value: String) -> Problem {
        let folded = String(
            value.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        )
        .split(separator: "-").joined(separator: "-")
        return Problem(
            remedy: "An id has small letters a–z, digits and hyphens, at most 64, and begins with a letter or digit.",
            suggestion: isIdentifier(folded) ? folded : nil)
    }

    /// Whether a value is nothing but ids with single spaces between them.
    private static func areIdentifiers(_ value: String) -> Bool {
        var length = 0
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): length += 1
            case UInt8(ascii: "-") where length > 0: length += 1
            case UInt8(ascii: " ") where length > 0: length = 0
            default: return false
            }
            if length > 64 { return false }
        }
        return length > 0
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isYear(_ value: String) -> Bool {
        value.utf8.count == 4 && value.utf8.allSatisfy(isDigit) && value != "0000"
    }

    private static func isMonth(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, isYear(String(parts[0])), parts[1].utf8.count == 2, let month = Int(parts[1]) else {
            return false
        }
        return (1...12).contains(month)
    }

    /// Whether it is a day of the Gregorian calendar (ISO 8601, `YYYY-MM-DD`).
    private static func isDay(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, isMonth("\(parts[0])-\(parts[1])"), parts[2].utf8.count == 2,
            parts[2].utf8.allSatisfy(isDigit), let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return false }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// The form of `xs:language` (XML Schema Part 2, 3.3.3).
    private static func isLanguageTag(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy {
                    (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (index > 0 && isDigit($0))
                }
        }
    }
}

/// The schemes of links that lead out of a pack.
package enum LinkScheme {
    package static let allowed = ["http", "https", "mailto", "tel"]

    /// Whether an address begins with an allowed scheme (RFC 3986, 3.1: case does not matter) and says something after it.
    package static func isSafe(_ address: String) -> Bool {
        guard let colon = address.firstIndex(of: ":") else { return false }
        let rest = address[address.index(after: colon)...]
        return allowed.contains(address[..<colon].lowercased()) && !rest.allSatisfy(\.isWhitespace)
    }
}

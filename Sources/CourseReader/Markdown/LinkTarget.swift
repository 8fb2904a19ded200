internal import CourseDiagnostics
internal import CourseModel

/// What is wrong with an address.
struct AddressProblem {
    var rule: RuleID
    var message: String
    var remedy: String
    /// The address that is meant; whether it is there, only the project knows.
    var suggestion: String?
}

/// What a link's address makes of it.
struct LinkTarget {
    /// The element that holds the link's text, or nil where the text stands alone.
    var element: String?
    /// The attribute for the address.
    var attribute: String?
    var value = ""
    var problem: AddressProblem?

    /// Addresses that open something outside of the pack.
    private static let outside: Set = ["http", "https", "mailto", "tel"]
    /// Names of inline elements that have no marks of their own.
    private static let elements: Set = ["em", "strong", "sub", "sup", "del", "code", "br"]
    /// Names that stand before an id.
    private static let references: Set = ["lesson", "course", "term", "value", "lang"]

    /// Whether an address is that of an inline element, neither of a file nor of the world outside.
    static func isElement(_ address: String) -> Bool {
        if address.hasPrefix("#") { return true }
        guard let scheme = addressScheme(address) else { return false }
        return elements.contains(scheme) || references.contains(scheme)
    }

    init(_ address: String) {
        guard !address.isEmpty else {
            problem = AddressProblem(
                rule: .unresolvedReference, message: "This link leads nowhere: its address is empty.",
                remedy: "Write the address, or the text without brackets.")
            return
        }
        if address.hasPrefix("#") {
            (element, attribute, value) = ("ref", "to", address)
            return
        }
        guard let scheme = addressScheme(address) else {
            let lesson = Self.lesson(ofPath: address)
            problem = AddressProblem(
                rule: .unresolvedReference, message: "`\(address)` is a path, which leads nowhere in a pack.",
                remedy: address.hasPrefix("//")
                    ? "Write `https:` before it."
                    : lesson.map { _ in "Write `lesson:` and the name of the lesson's file without its ending." }
                        ?? "Write `lesson:ID` or `course:ID` for a page, `::: attachment {src=\(address) title=\"…\"}` for a file.",
                suggestion: lesson)
            return
        }
        let rest = String(Substring(address.utf8.dropFirst(scheme.utf8.count + 1)))
        switch scheme {
        case _ where Self.outside.contains(scheme.lowercased()):
            (element, attribute, value) = ("link", "href", address)
        case "lesson", "course": (element, attribute, value) = ("ref", "to", address)
        case "term": (element, attribute, value) = ("term", "ref", rest)
        case "value": (element, attribute, value) = ("value", "ref", rest)
        case "lang": (element, attribute, value) = ("foreign", "lang", rest)
        case _ where Self.elements.contains(scheme):
            element = scheme
            if !rest.isEmpty {
                problem = AddressProblem(
                    rule: .linkScheme, message: "Nothing may follow `\(scheme):`.",
                    remedy: "Write `[text](\(scheme):)`.")
            }
        default:
            problem = AddressProblem(
                rule: .linkScheme, message: "Links may not begin with `\(scheme):`.",
                remedy: "A link begins with https, http, mailto, tel, lesson, course, term, value, lang or `#`.")
        }
    }
}

extension LinkTarget {
    /// The lesson that a path to a source or page is meant for, as a link names it.
    fileprivate static func lesson(ofPath path: String) -> String? {
        let place = path.split(separator: "#", maxSplits: 1)
        let parts = (place.first ?? "").split(separator: "/").filter { $0 != "." && $0 != ".." }
        guard let name = parts.last?.split(separator: "."), name.count == 2, ["md", "xml", "html"].contains(name[1]),
            parts.count <= 2, isIdentifier(name[0]), parts.count == 1 || isIdentifier(parts[0])
        else { return nil }
        let course = parts.count == 2 ? "\(parts[0])/" : ""
        return "lesson:\(course)\(name[0])\(place.count == 2 ? "#\(place[1])" : "")"
    }
}

/// What an image's address makes of it.
struct ImageSource {
    var path: String
    var isDecorative = false
    var problem: AddressProblem?

    init(_ address: String) {
        path = address
        if address.hasPrefix("decorative:") {
            isDecorative = true
            path = String(address.dropFirst("decorative:".count))
        }
        if let scheme = addressScheme(path) {
            let isWeb = scheme.lowercased() == "https" || scheme.lowercased() == "http"
            problem = AddressProblem(
                rule: isWeb ? .missingFile : .linkScheme, message: "The picture `\(path)` is not a file of the course.",
                remedy: "Copy it into the course's folder `images/` and write `images/` and its name.")
        } else if path.hasPrefix("//") {
            problem = AddressProblem(
                rule: .missingFile, message: "The picture `\(path)` is not a file of the course.",
                remedy: "Copy it into the course's folder `images/` and write `images/` and its name.")
        }
    }
}

/// The scheme of an address (RFC 3986, section 3.1), as written; nil for a path.
private func addressScheme(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")), colon != address.utf8.startIndex else {
        return nil
    }
    let scheme = address.utf8[..<colon]
    guard let first = scheme.first, first.isLetter,
        scheme.allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
    else { return nil }
    return String(Substring(scheme))
}

internal import CourseDiagnostics

/// A Mustache tag in a template.
struct TemplateTag: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case unescapedVariable
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case invertedSection
        /// `{{/name}}`
        case close
        /// `{{>name}}`
        case partial
        /// `{{! … }}`
        case comment
        /// Anything else of Mustache: pragmas, delimiters, inheritance. Templates of courses do without.
        case unsupported
        /// `{{` without its end.
        case unclosed
    }

    var kind: Kind
    var name: String
    /// The bytes from `{{` to `}}`.
    var range: SourceRange
}

/// Finds all tags of a template, with the places they stand at.
enum TagScanner {
    private static let open = UInt8(ascii: "{")
    private static let close = UInt8(ascii: "}")

    static func tags(in bytes: [UInt8]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var index = 0
        while index + 1 < bytes.count {
            guard bytes[index] == open, bytes[index + 1] == open else {
                index += 1
                continue
            }
            let start = index
            let isTriple = index + 2 < bytes.count && bytes[index + 2] == open
            let braces = isTriple ? 3 : 2
            guard let end = closing(braces, in: bytes, from: start + braces) else {
                tags.append(TemplateTag(kind: .unclosed, name: "", range: SourceRange(start..<start + braces)))
                break
            }
            let inside = bytes[(start + braces)..<end]
            let (kind, name) = isTriple ? (.unescapedVariable, trimmed(inside)) : classify(inside)
            index = end + braces
            tags.append(TemplateTag(kind: kind, name: name, range: SourceRange(start..<index)))
        }
        return tags
    }

    /// Where the braces that end a tag begin.
    private static func closing(_ braces: Int, in bytes: [UInt8], from start: Int) -> Int? {
        var run = 0
        for index in start..<max(start, bytes.count) {
            run = bytes[index] == close ? run + 1 : 0
            if run == braces { return index + 1 - braces }
        }
        return nil
    }

    private static func classify(_ inside: ArraySlice<UInt8>) -> (TemplateTag.Kind, String) {
        let rest = inside.dropFirst()
        return switch inside.first {
        case UInt8(ascii: "#"): (.section, trimmed(rest))
        case UInt8(ascii: "^"): (.invertedSection, trimmed(rest))
        case UInt8(ascii: "/"): (.close, trimmed(rest))
        case UInt8(ascii: ">"): (.partial, trimmed(rest))
        case UInt8(ascii: "&"): (.unescapedVariable, trimmed(rest))
        case UInt8(ascii: "!"): (.comment, "")
        case UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "<"), UInt8(ascii: "$"):
            (.unsupported, trimmed(inside))
        default: (.variable, trimmed(inside))
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var name = bytes.drop { $0 <= UInt8(ascii: " ") }
        while let last = name.last, last <= UInt8(ascii: " ") { name.removeLast() }
        return String(decoding: name, as: UTF8.self)
    }
}

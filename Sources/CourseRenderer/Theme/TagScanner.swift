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
    static func tags(in bytes: [UInt8]) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var index = 0
        let open = UInt8(ascii: "{")
        let close = UInt8(ascii: "}")
        while index + 1 < bytes.count {
            guard bytes[index] == open, bytes[index + 1] == open else {
                index += 1
                continue
            }
            let start = index
            let triple = index + 2 < bytes.count && bytes[index + 2] == open
            let wanted = triple ? 3 : 2
            var end = index + wanted
            while end + wanted <= bytes.count, !bytes[end..<end + wanted].allSatisfy({ $0 == close }) { end += 1 }
            guard end + wanted <= bytes.count else {
                tags.append(TemplateTag(kind: .unclosed, name: "", range: SourceRange(start..<start + wanted)))
                break
            }
            let inside = String(decoding: bytes[(start + wanted)..<end], as: UTF8.self)
            let (kind, name) = triple ? (.unescapedVariable, trimmed(inside)) : classify(inside)
            index = end + wanted
            tags.append(TemplateTag(kind: kind, name: name, range: SourceRange(start..<index)))
        }
        return tags
    }

    private static func classify(_ inside: String) -> (TemplateTag.Kind, String) {
        let rest = inside.dropFirst()
        return switch inside.first {
        case "#": (.section, trimmed(rest))
        case "^": (.invertedSection, trimmed(rest))
        case "/": (.close, trimmed(rest))
        case ">": (.partial, trimmed(rest))
        case "&": (.unescapedVariable, trimmed(rest))
        case "!": (.comment, "")
        case "=", "%", "<", "$": (.unsupported, trimmed(inside))
        default: (.variable, trimmed(inside))
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        func isSpace(_ character: Character) -> Bool { character == " " || character == "\t" || character.isNewline }
        return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
    }
}

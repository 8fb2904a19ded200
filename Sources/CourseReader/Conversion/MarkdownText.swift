/// Spells plain text so that Markdown reads it back as the same text, with as few backslashes as that takes.
///
/// Escapes are those of CommonMark 0.31, section 2.4: a backslash before ASCII punctuation; of `<`, a reference.
enum MarkdownText {
    /// Text inside a line. `before` is what stands before it, `endsRun` whether something other than text follows.
    static func escaped(_ text: String, after before: Unicode.Scalar?, beforeMarkup: Bool) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let previous = index > 0 ? scalars[index - 1] : before
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            guard needsEscape(scalar, scalars, index, previous: previous, next: next, beforeMarkup: beforeMarkup) else {
                result.append(scalar)
                continue
            }
            // A backslash does not keep `<!` and `<?` apart.
            let isDeclaration = scalar == "<" && (next == "!" || next == "?" || next == nil && beforeMarkup)
            result.append(contentsOf: (isDeclaration ? "&lt;" : "\\\(scalar)").unicodeScalars)
        }
        return String(result)
    }

    private static func needsEscape(
        _ scalar: Unicode.Scalar, _ scalars: [Unicode.Scalar], _ index: Int, previous: Unicode.Scalar?,
        next: Unicode.Scalar?, beforeMarkup: Bool
    ) -> Bool {
        switch scalar {
        case "`", "[", "]": true
        // Two tildes with words between them would be taken for pandoc's subscript.
        case "~": index == 0 || next == nil && beforeMarkup || scalars.count { $0 == "~" } > 1
        // What would be taken for a formula of TeX, and for words that another tool marks.
        case "$": beforeMarkup || looksLikeFormula(scalars)
        case "=": previous != "=" && beginsHighlight(scalars[(index + 1)...], beforeMarkup)
        case "\\": next?.isASCIIPunctuation ?? true
        case "*": !(index > 0 && previous == " " && next == " ")
        case "_": !(index > 0 && previous?.isASCIIAlphanumeric == true && next?.isASCIIAlphanumeric == true)
        case "!": next == nil && beforeMarkup
        // After a citation, a footnote or an image these would begin a destination or a definition.
        case "(", ":": index == 0 && previous == "]" || scalar == ":" && beginsAddress(scalars, index)
        case "<": next.map { $0.properties.isAlphabetic || "/!?".unicodeScalars.contains($0) } ?? true
        case "&": beginsEntity(scalars[(index + 1)...])
        case ".": index >= 3 && scalars[(index - 3)..<index].elementsEqual("www".unicodeScalars)
        // At the start of brackets these make a citation or a footnote of them.
        case "^": index == 0 && previous == "["
        case "@" where index == 0 && previous == "[": true
        case "@":
            previous?.isASCIIAlphanumeric == true && next?.isASCIIAlphanumeric == true
        default: false
        }
    }

    /// Whether a text with dollar signs might hold a formula: it has a sign of formulas, or one letter between two of them.
    private static func looksLikeFormula(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.contains { $0 == "^" || $0 == "_" || $0 == "\\" }
            || scalars.indices.dropLast(2).contains {
                scalars[$0] == "$" && scalars[$0 + 1].isASCIIAlphanumeric && scalars[$0 + 2] == "$"
            }
    }

    /// Whether an equals sign before this begins `==words`.
    private static func beginsHighlight(_ rest: ArraySlice<Unicode.Scalar>, _ beforeMarkup: Bool) -> Bool {
        guard rest.first == "=" else { return false }
        return rest.dropFirst().first.map { $0 != "=" && !$0.isXMLSpace } ?? beforeMarkup
    }

    /// Whether the colon is that of an address that would become a link.
    private static func beginsAddress(_ scalars: [Unicode.Scalar], _ colon: Int) -> Bool {
        colon > 0 && colon + 1 < scalars.count && scalars[colon + 1] == "/" && scalars[colon - 1].isASCIIAlphanumeric
    }

    /// Whether `&` before this would read as a character reference.
    private static func beginsEntity(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let name = rest.prefix { $0.isASCIIAlphanumeric || $0 == "#" }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }

    /// A line of a paragraph, spelled so that it does not begin another block.
    static func lineStart(_ line: String, isFirst: Bool) -> String {
        let scalars = Array(line.unicodeScalars)
        guard let first = scalars.first else { return line }
        func endsWord(_ index: Int) -> Bool { index >= scalars.count || scalars[index].isXMLSpace }
        // Below another such line, a mark right before a word would be taken for that of an item.
        func beginsItem(_ index: Int) -> Bool {
            endsWord(index) || !isFirst && (scalars[index].properties.isAlphabetic || !scalars[index].isASCII)
        }
        switch first {
        case "#":
            let count = scalars.prefix { $0 == "#" }.count
            return count <= 6 && (count > 1 || endsWord(count)) ? "\\" + line : line
        case "-", "+", "*":
            let isRule = first == "-" && scalars.allSatisfy { $0 == "-" || $0.isXMLSpace }
            return (first == "-" ? beginsItem(1) : endsWord(1)) || isRule || isDelimiterRow(scalars)
                ? "\\" + line : line
        case ">": return "\\" + line
        case "=": return !isFirst && scalars.allSatisfy({ $0 == "=" || $0.isXMLSpace }) ? "\\" + line : line
        case ":":
            let isTerm = !isFirst && endsWord(1)
            return isTerm || scalars.prefix(while: { $0 == ":" }).count >= 2 || isDelimiterRow(scalars)
                ? "\\" + line : line
        case "|": return "\\" + line
        case "0"..."9":
            let digits = scalars.prefix { ("0"..."9").contains($0) }.count
            guard digits <= 9, digits < scalars.count, scalars[digits] == "." || scalars[digits] == ")",
                beginsItem(digits + 1)
            else { return line }
            return string(scalars[..<digits]) + "\\" + string(scalars[digits...])
        default: return line
        }
    }

    /// Whether a line could be the one below the head of a table.
    private static func isDelimiterRow(_ scalars: [Unicode.Scalar]) -> Bool {
        scalars.allSatisfy { $0 == "|" || $0 == ":" || $0 == "-" || $0.isXMLSpace }
    }

    /// The words of a heading: number signs at the end would be taken as markup.
    static func heading(_ text: String) -> String { text.hasSuffix("#") ? text.dropLast() + "\\#" : text }

    /// The words of a head cell: `{key}` at the end would be taken as the mark of a key column.
    static func headCell(_ text: String) -> String { text.hasSuffix("{key}") ? text.dropLast(5) + "\\{key}" : text }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// A code span; nil where no number of backquotes can hold the text.
    static func codeSpan(_ text: String) -> String? {
        guard !text.isEmpty else { return nil }
        let fence = String(repeating: "`", count: longestRun(of: "`", in: text, notOnly: true))
        let isPadded = text.hasPrefix(" ") && text.hasSuffix(" ") && text.contains { $0 != " " }
        let needsSpace = text.hasPrefix("`") || text.hasSuffix("`") || isPadded
        return needsSpace ? "\(fence) \(text) \(fence)" : "\(fence)\(text)\(fence)"
    }

    /// The smallest number of `mark` that is no run in `text` (or, without `notOnly`, longer than every run).
    static func longestRun(of mark: Character, in text: String, notOnly: Bool = false) -> Int {
        var lengths: Set<Int> = []
        var length = 0
        for character in text {
            if character == mark {
                length += 1
            } else if length > 0 {
                lengths.insert(length)
                length = 0
            }
        }
        if length > 0 { lengths.insert(length) }
        guard notOnly else { return (lengths.max() ?? 0) + 1 }
        var free = 1
        while lengths.contains(free) { free += 1 }
        return free
    }

    /// The place in a source, as a citation spells it: another citation begins with `;` and `@`.
    static func locator(_ text: String) -> String {
        text.split(separator: ";", omittingEmptySubsequences: false)
            .map { escaped(String($0), after: " ", beforeMarkup: false) }.joined(separator: "\\;")
    }

    /// The destination of a link or image. cmark undoes character references before backslashes, so `&` is not escaped
    /// by one.
    static func destination(_ address: String) -> String {
        let scalars = Array(address.unicodeScalars)
        let needsBrackets =
            address.isEmpty
            || scalars.contains {
                $0.value <= 0x20 || $0.value == 0x7F || "()<>".unicodeScalars.contains($0)
            }
        var result = ""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\\": result += "\\\\"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\n", "\r": result += "%0A"
            case "&" where beginsEntity(scalars[(index + 1)...]): result += "&amp;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return needsBrackets ? "<\(result)>" : result
    }

    /// The short form of a link whose text is its address, or nil where it would read otherwise (section 6.5).
    static func autolink(_ address: String, text: String) -> String? {
        let isPlain = address.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"<>\\|`".unicodeScalars.contains($0)
        }
        guard isPlain, address == text, address.hasPrefix("https://") || address.hasPrefix("http://") else {
            return nil
        }
        return "<\(address)>"
    }

    /// The title of a link or image, with its quotes.
    static func title(_ title: String) -> String {
        let scalars = Array(title.unicodeScalars)
        var result = "\""
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "\"", "{": result += "\\" + String(scalar)
            // cmark undoes references before backslashes, and loses count of backslashes before the closing quote.
            case "\\": result += "&#92;&#92;"
            case "<": result += "&lt;"
            case "&" where beginsEntity(scalars[(index + 1)...]): result += "&amp;"
            case "\n", "\r", "\t": result += " "
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension Unicode.Scalar {
    var isASCIIPunctuation: Bool {
        (0x21...0x2F).contains(value) || (0x3A...0x40).contains(value) || (0x5B...0x60).contains(value)
            || (0x7B...0x7E).contains(value)
    }

    var isASCIIAlphanumeric: Bool {
        (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
    }
}

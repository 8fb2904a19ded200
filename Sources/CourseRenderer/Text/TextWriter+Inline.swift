import CourseModel

extension TextWriter {
    /// Running text as the words of a paragraph.
    mutating func text(_ inlines: [Inline]) -> RunningText { putTogether(inlines) { $0.fitted } }

    /// Adds running text to lines, as a paragraph.
    mutating func fill(_ inlines: [Inline], into lines: inout TextLines) {
        let width = width
        putTogether(inlines) { lines.fill($0, width: width) }
    }

    /// Hands on running text as the words of a paragraph, which are put together where those of the one before were.
    mutating func putTogether<Result>(_ inlines: [Inline], _ use: (RunningText) -> Result) -> Result {
        var result = words
        words = RunningText()
        result.removeAll()
        append(paragraph: inlines, to: &result)
        let used = use(result)
        words = result
        return used
    }

    private mutating func append(paragraph inlines: [Inline], to result: inout RunningText) {
        if inlines.count == 1, case .foreign(let foreign) = inlines[0] {
            append(foreign.text, to: &result)
        } else {
            append(inlines, to: &result)
        }
    }

    /// Running text without marks of emphasis, as titles have it.
    mutating func title(_ inlines: [Inline]) -> RunningText {
        let marked = marksEmphasis
        marksEmphasis = false
        defer { marksEmphasis = marked }
        return text(inlines)
    }

    private mutating func append(_ inlines: [Inline], to result: inout RunningText) {
        var citations: [Citation] = []
        for inline in inlines {
            if case .citation(let citation) = inline {
                citations.append(citation)
            } else {
                if !citations.isEmpty {
                    append(citations, to: &result)
                    citations = []
                }
                append(inline, to: &result)
            }
        }
        if !citations.isEmpty { append(citations, to: &result) }
    }

    private mutating func append(_ inline: Inline, to result: inout RunningText) {
        switch inline {
        case .text(let text): result.append(text)
        case .emphasis(let inner): appendMarked(inner, with: "_", to: &result)
        case .strong(let inner): appendMarked(inner, with: "*", to: &result)
        case .code(let code): appendApart("`\(code)`", to: &result)
        case .subscript(let inner): appendRaised(inner, with: "_", to: &result)
        case .superscript(let inner): appendRaised(inner, with: "^", to: &result)
        case .deleted(let inner):
            result.append("[\(strings[.deleted])\(strings[.colon])")
            append(inner, to: &result)
            result.append("]")
        case .link(let link): append(link, to: &result)
        case .reference(let reference): append(reference, to: &result)
        case .term(let term):
            append(term.text.isEmpty ? texts.names.titleOfTerm(term.term) ?? [] : term.text, to: &result)
        case .value(let value):
            if let words = texts.course.catalogue.values[value.id] {
                result.append(words)
            } else {
                append(value.text, to: &result)
            }
        case .citation(let citation): append([citation], to: &result)
        case .footnote(let note):
            let number = references.reserveNote()
            if !result.isAtWordStart, !result.endsEastAsian { result.append(" ") }
            result.append("[\(strings.text(.footnoteMark, ["number": String(number)]))]")
            references.setNote(number, to: text(note.text))
        case .image(let image):
            if let alternative = image.alternative {
                result.append("[\(strings[.picture])\(strings[.colon])\(alternative)]")
            }
        case .lineBreak: result.breakLine()
        case .foreign(let foreign): append(foreign, to: &result)
        }
    }

    /// Emphasis between marks; East Asian text, which has no room for them, goes without.
    private mutating func appendMarked(_ inner: [Inline], with mark: String, to result: inout RunningText) {
        var words = RunningText()
        append(inner, to: &words)
        guard marksEmphasis, !words.isEastAsian else { return result.append(words) }
        result.append(mark)
        result.append(words)
        result.append(mark)
    }

    /// What stands lower or higher: `H_2O`, `10^3`, and in brackets where it is more than one word or sign.
    private mutating func appendRaised(_ inner: [Inline], with mark: String, to result: inout RunningText) {
        let words = text(inner)
        let isSimple = words.bytes.allSatisfy { byte in
            byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
                || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        }
        guard !isSimple else {
            result.append(mark)
            return result.append(words)
        }
        let nonBreaking = words.string.split(separator: " ").joined(separator: "\u{A0}")
        result.append("\(mark)(\(nonBreaking))")
    }

    private mutating func append(_ link: Link, to result: inout RunningText) {
        let words = link.text.plainText
        let short = link.address.drop(scheme: "mailto:").drop(scheme: "tel:")
        if words.isEmpty || words == link.address || words == short { return appendApart(short, to: &result) }
        append(link.text, to: &result)
        result.append(" [\(references.number(ofLink: link.address))]")
    }

    /// A reference as its words and, where they are not, the title of its target and its code.
    private mutating func append(_ reference: Reference, to result: inout RunningText) {
        let words = reference.text.plainText
        append(reference.text, to: &result)
        guard let target = texts.course.targets.resolve(reference.target, from: lesson) else { return }
        let title: String
        let code: String?
        switch target {
        case .lesson(let id, let anchor, let name):
            title = name
            code = anchor == nil ? texts.course.targets.lessons[id]?.code : nil
        case .courseHome:
            title = texts.course.head.metadata.title
            code = texts.course.head.metadata.code
        case .otherCourse(_, let otherCode, let name):
            title = name
            code = otherCode
        }
        let named = code.map { title.isEmpty ? $0 : "\(title)\(strings[.comma])\($0)" } ?? title
        if words.isEmpty {
            guard let code, !title.isEmpty else { return result.append(code ?? title) }
            // The brackets are those that stand before the title.
            let brackets = texts.brackets(after: result)
            return result.append("\(title)\(brackets.open)\(code)\(brackets.close)")
        }
        // Words that a title has before a mark, such as its colon, name it: all of it would be said twice.
        let isName =
            title.begins(withBytesOf: words)
            && Substring(title.utf8.dropFirst(words.utf8.count)).first?.isPunctuation != false
        if isName || named.isEmpty {
            if let code, words != code { texts.append(inBrackets: code, to: &result) }
        } else if words == code {
            texts.append(inBrackets: title, to: &result)
        } else {
            texts.append(inBrackets: named, to: &result)
        }
    }

    /// Sources that stand together, in one pair of brackets.
    private mutating func append(_ citations: [Citation], to result: inout RunningText) {
        let brackets = texts.brackets(after: result)
        result.append(brackets.open)
        for (index, citation) in citations.enumerated() {
            if index > 0 { result.append(strings[.semicolon]) }
            references.cite(citation.source)
            let name = texts.names.ofSource(citation.source)
            appendApart(name, to: &result)
            if let locator = citation.locator {
                result.append(strings[.comma])
                appendApart(locator, to: &result)
            }
        }
        result.append(brackets.close)
    }

    /// Words that belong together, isolated where the text around them runs the other way.
    private mutating func appendApart(_ words: String, to result: inout RunningText) {
        guard texts.direction == .rightToLeft else { return result.append(words) }
        let text = RunningText(words)
        guard texts.direction.isolates(text) else { return result.append(words) }
        result.append(text.apart(in: texts.direction))
    }

    /// Words of another language, isolated where they run the other way.
    private mutating func append(_ foreign: ForeignText, to result: inout RunningText) {
        var words = RunningText()
        append(foreign.text, to: &words)
        guard Direction.of(words) == texts.direction.opposite else {
            return result.append(words)
        }
        result.appendIsolate("\u{2068}")
        result.append(words)
        result.appendIsolate("\u{2069}")
    }
}

extension CourseTexts {
    func append(inBrackets words: String, to text: inout RunningText) {
        let brackets = brackets(after: text)
        text.append(brackets.open)
        text.append(words)
        text.append(brackets.close)
    }

    /// Those of the language; narrow ones where a text of another language stands in an East Asian pack. A text that begins
    /// or ends with an East Asian character is none: a Japanese title may well end with a number.
    fileprivate func brackets(after text: RunningText) -> (open: String, close: String) {
        text.beginsEastAsian || text.endsEastAsian ? (strings[.bracketOpen], strings[.bracketClose]) : (" (", ")")
    }
}

extension RunningText {
    /// The words as a text that stands by itself, such as a cell, isolated where the text around it runs the other way.
    func apart(in direction: Direction) -> RunningText {
        guard direction.isolates(self) else { return self }
        var result = RunningText()
        result.appendIsolate("\u{2068}")
        result.append(self)
        result.appendIsolate("\u{2069}")
        return result
    }
}

extension String {
    fileprivate func begins(withBytesOf other: String) -> Bool {
        var (text, other) = (self, other)
        return text.withUTF8 { text in
            other.withUTF8 { text.count >= $0.count && text[..<$0.count].elementsEqual($0) }
        }
    }

    fileprivate func drop(scheme: String) -> String { hasPrefix(scheme) ? String(dropFirst(scheme.count)) : self }
}

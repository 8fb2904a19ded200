internal import CourseDiagnostics
internal import XMLKit

/// Lowers the inlines of one block at a time into an element.
///
/// cmark's places of inlines are not reliable, so a cursor goes through the block's content in step with cmark's
/// nodes: each node says what must stand there, and the cursor says where. What cmark does not know (citations,
/// references to nothing) is found on the way.
struct InlineLowering {
    /// An element that inlines are added to.
    private struct Level {
        var element: XMLNode
        /// Where its source begins in the content.
        var start: Int
        /// Whether it is an element of its own, rather than something that was left out.
        var isOwn: Bool
        var isLink = false
    }

    private(set) var content: InlineContent
    private(set) var cursor = 0
    private var levels: [Level]
    /// The plain text of the image that is open, and how many images are.
    private var alternative: [UInt8] = []
    private var openImages: [MarkdownNode] = []
    private var imageStart = 0
    /// Where the citation ends that the cursor is in.
    private var citationEnd = 0
    /// The last bytes of text, or none after something that is no text.
    private var lastBytes: ArraySlice<UInt8> = []
    private var openTags: [String] = []
    /// The byte that stands for a masked `<` of the author.
    private let mask: UInt8?

    init(into element: XMLNode, _ content: InlineContent, mask: UInt8?) {
        self.content = content
        self.mask = mask
        levels = [Level(element: element, start: 0, isOwn: true)]
    }

    private var bytes: Bytes { content.bytes }
    private var parent: XMLNode { levels[levels.count - 1].element }
    private var isSilent: Bool { cursor < citationEnd || !openImages.isEmpty || cursor >= content.limit }

    // MARK: - Nodes

    mutating func enter(_ node: MarkdownNode, _ kind: MarkdownKind, _ context: inout LoweringContext) {
        switch kind {
        case .text: text(node.literal, &context)
        case .softBreak: softBreak(node)
        case .lineBreak: lineBreak()
        case .code: code(node.literal)
        case .htmlInline: html(node.literal, &context)
        case .emphasis: open("em", skipping: 1, &context)
        case .strong: open("strong", skipping: 2, &context)
        case .deleted: open("del", skipping: 2, &context)
        case .link: openLink(node, &context)
        case .image: openImage(node)
        case .footnoteReference: footnoteReference(&context)
        default: break
        }
    }

    mutating func exit(_ node: MarkdownNode, _ kind: MarkdownKind, _ context: inout LoweringContext) {
        switch kind {
        case .emphasis: close(skipping: 1, &context)
        case .strong, .deleted: close(skipping: 2, &context)
        case .link: closeLink(&context)
        case .image: closeImage(node, &context)
        default: break
        }
    }

    private func append(_ name: String, _ range: Range<Int>) -> XMLNode {
        parent.append(name, line: content.line(range.lowerBound), offsets: content.source(range))
    }

    // MARK: - Emphasis

    private mutating func open(_ name: String, skipping marks: Int, _ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        cursor = min(cursor + marks, bytes.count)
        push(silent ? nil : name, start, &context)
    }

    private mutating func push(_ name: String?, _ start: Int, _ context: inout LoweringContext) {
        guard let name, levels.count <= ReadingLimits.inlineNesting else {
            if name != nil, levels.count == ReadingLimits.inlineNesting + 1 {
                context.findings.report(
                    .nestingTooDeep, content.source(start..<start + 1),
                    "More than \(ReadingLimits.inlineNesting) levels of emphasis and links stand inside each other.")
            }
            levels.append(Level(element: parent, start: start, isOwn: false))
            return
        }
        let element = append(name, start..<start)
        levels.append(Level(element: element, start: start, isOwn: true))
    }

    private mutating func close(skipping marks: Int, _ context: inout LoweringContext) {
        if cursor < citationEnd, let level = levels.last, level.isOwn, openImages.isEmpty {
            context.findings.report(
                .badCitation, content.source(cursor..<min(cursor + marks, bytes.count)),
                "A mark of emphasis that began before this citation ends inside of it.",
                remedy: "End it before the citation, or write a backslash before the mark.")
        }
        cursor = min(cursor + marks, bytes.count)
        pop()
    }

    private mutating func pop() {
        guard levels.count > 1, let level = levels.popLast(), level.isOwn else { return }
        level.element.offsets = content.source(level.start..<cursor)
    }

    // MARK: - Text

    /// Goes over a text of cmark and its source together.
    private mutating func text(_ literal: Bytes, _ context: inout LoweringContext) {
        var piece = TextPiece(start: 0, cursor: cursor)
        var index = 0
        var isRepaired = false
        while index < literal.count, cursor < bytes.count {
            let byte = bytes[cursor]
            switch byte {
            case UInt8(ascii: "\\"):
                if cursor + 1 < bytes.count, bytes[cursor + 1].isPunctuation, bytes[cursor + 1] == literal[index] {
                    cursor += 2
                    index += 1
                    continue
                }
            case UInt8(ascii: "&"):
                if let taken = reference(literal, at: index, &context, &isRepaired) {
                    index += taken
                    continue
                }
            case UInt8(ascii: "["):
                if cursor >= citationEnd, openImages.isEmpty, let citation = bracket(&context) {
                    flush(literal, piece.start..<index, from: piece.cursor, isRepaired)
                    cite(citation, &context)
                    citationEnd = citation.range.upperBound
                    // The text goes on after the citation: go over its bytes as silent text.
                    piece = TextPiece(start: index, cursor: cursor)
                }
            case UInt8(ascii: "]"):
                if cursor >= citationEnd { afterBracket(&context) }
            case mask:
                isRepaired = true
                if cursor >= citationEnd { reportMasked(&context) }
            default: break
            }
            guard byte == literal[index] else {
                resynchronize(literal, index)
                continue
            }
            cursor += 1
            index += 1
            if cursor == citationEnd || (citationEnd > piece.cursor && cursor > citationEnd && piece.cursor < citationEnd) {
                piece = TextPiece(start: index, cursor: cursor)
            }
        }
        flush(literal, piece.start..<literal.count, from: piece.cursor, isRepaired)
    }

    private struct TextPiece {
        var start: Int
        var cursor: Int
    }

    /// Finds the rest of a text further on: a way out of a disagreement with cmark that nobody has seen.
    private mutating func resynchronize(_ literal: Bytes, _ index: Int) {
        let wanted = literal[index..<min(literal.count, index + 8)]
        var candidate = cursor + 1
        while candidate + wanted.count <= bytes.count {
            if bytes[candidate..<candidate + wanted.count].elementsEqual(wanted) {
                cursor = candidate
                return
            }
            candidate += 1
        }
        cursor = bytes.count
    }

    private mutating func flush(_ literal: Bytes, _ range: Range<Int>, from start: Int, _ isRepaired: Bool) {
        guard !range.isEmpty, start >= citationEnd else { return }
        var text = Bytes(rebasing: literal[range])
        lastBytes = text.tail
        guard openImages.isEmpty else {
            alternative.append(contentsOf: text)
            return
        }
        guard start < content.limit else { return }
        var end = cursor
        if end > content.limit {
            text = Bytes(rebasing: text.prefix(max(0, text.count - (end - content.limit))))
            end = content.limit
        }
        guard !text.isEmpty else { return }
        let line = content.line(start)
        let offsets = content.source(start..<max(start, end))
        if isRepaired {
            parent.append(text: unmasked(text), line: line, offsets: offsets)
        } else {
            parent.append(utf8: text, line: line, offsets: offsets)
        }
    }

    /// A character reference at the cursor: how many bytes of the literal it stands for, or nil if it is none.
    private mutating func reference(
        _ literal: Bytes, at index: Int, _ context: inout LoweringContext, _ isRepaired: inout Bool
    ) -> Int? {
        guard let reference = decodeReference(Bytes(rebasing: bytes[(cursor + 1)...])),
            index + reference.text.count <= literal.count,
            literal[index..<index + reference.text.count].elementsEqual(reference.text)
        else { return nil }
        let range = cursor..<cursor + 1 + reference.length
        if isForbidden(reference.text) {
            isRepaired = true
            context.findings.report(
                .controlCharacter, content.source(range),
                "`\(bytes.text(range))` stands for a character that no page may hold.", remedy: "Leave it out.")
        }
        cursor = range.upperBound
        return reference.text.count
    }

    private func isForbidden(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return true }
        if first < 0x20 { return first != 0x09 && first != 0x0A && first != 0x0D }
        return first == 0x7F || first >= 0xF8
    }

    private func reportMasked(_ context: inout LoweringContext) {
        context.findings.report(
            .rawHTML, content.source(cursor..<cursor + 1), "HTML declarations and instructions mean nothing in a course.",
            remedy: "Leave it out, or write `\\<` for a less-than sign that is text.")
    }

    // MARK: - Brackets in text

    /// A citation that begins at the cursor; other things in brackets that mean nothing are reported.
    private func bracket(_ context: inout LoweringContext) -> CitationSyntax? {
        if bytes.has("[@", at: cursor) {
            if let citation = CitationSyntax(bytes, at: cursor) { return citation }
            context.findings.report(
                .badCitation, content.source(cursor..<cursor + 2), "This citation has no closing bracket.",
                remedy: "Write `[@source, place]`, or `\\[@` for text.")
            return nil
        }
        guard let label = LinkSyntax.label(bytes, at: cursor) else { return nil }
        if bytes.has("[^", at: cursor), label.count > 3 {
            context.findings.report(
                .badFootnote, content.source(label), "There is no footnote `\(bytes.text(label))`.",
                remedy: "Write `\(bytes.text(label)): …` in a paragraph of its own, or `\\[` for text.")
        } else if let at = bytes[label].firstIndex(of: UInt8(ascii: "@")), at + 1 < label.upperBound,
            bytes[at + 1].isLetter, bytes[at - 1] == UInt8(ascii: "-") || bytes[at - 1].isWhitespace
        {
            context.findings.report(
                .badCitation, content.source(label), "A citation begins with its source.",
                remedy: "Write `[@source, place]`; other words stand before the bracket.")
        } else if cursor > 0, bytes[cursor - 1] == UInt8(ascii: "!"), label.upperBound >= bytes.count
            || (bytes[label.upperBound] != UInt8(ascii: "(") && bytes[label.upperBound] != UInt8(ascii: "["))
        {
            context.findings.report(
                .unresolvedReference, content.source(cursor - 1..<label.upperBound), "This picture has no file.",
                remedy: "Write `![what it shows](images/file.svg)`.")
        }
        return nil
    }

    /// What follows a closing bracket that is text: a label or an address that leads nowhere.
    private func afterBracket(_ context: inout LoweringContext) {
        if bytes.has("](", at: cursor) {
            context.findings.report(
                .unresolvedReference, content.source(cursor..<cursor + 2), "This looks like a link but is none.",
                remedy: "An address holds no space (write `%20`) and ends with `)`; for text write `\\]`.")
        } else if bytes.has("][", at: cursor), let label = LinkSyntax.label(bytes, at: cursor + 1), label.count > 2,
            !bytes.has("[^", at: cursor + 1), !bytes.has("[@", at: cursor + 1)
        {
            context.findings.report(
                .unresolvedReference, content.source(label), "No line defines `\(bytes.text(label))`.",
                remedy: "Write `\(bytes.text(label)): address` on a line of its own, or `\\[` for text.")
        }
    }

    private mutating func cite(_ citation: CitationSyntax, _ context: inout LoweringContext) {
        if let problem = citation.problem {
            context.findings.report(
                .badCitation, content.source(citation.range), problem, remedy: "Write `[@source, place]`.")
        }
        lastBytes = []
        for part in citation.parts {
            let element = append("cite", citation.parts.count == 1 ? citation.range : part.range)
            element.set("source", part.source, offsets: content.source(part.range))
            if let locator = part.locator, !locator.isEmpty {
                element.set("locator", locator, offsets: content.source(part.range))
            }
        }
    }

    // MARK: - Breaks and code

    private mutating func softBreak(_ node: MarkdownNode) {
        let start = cursor
        skipLineEnd()
        guard start >= citationEnd else { return }
        if EastAsianText.ends(lastBytes), EastAsianText.begins(node.nextText) { return }
        lastBytes = []
        if !openImages.isEmpty { alternative.append(0x20) }
        guard !isSilent else { return }
        parent.append(text: " ", line: content.line(start), offsets: content.source(start..<start + 1))
    }

    private mutating func lineBreak() {
        let start = cursor
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\\") { cursor += 1 }
        skipLineEnd()
        lastBytes = []
        if !openImages.isEmpty { alternative.append(0x20) }
        if !isSilent, start >= citationEnd { _ = append("br", start..<start + 1) }
    }

    private mutating func skipLineEnd() {
        while cursor < bytes.count, bytes[cursor].isBlank { cursor += 1 }
        if cursor < bytes.count, bytes[cursor] == 0x0A { cursor += 1 }
        while cursor < bytes.count, bytes[cursor].isBlank { cursor += 1 }
    }

    private mutating func code(_ literal: Bytes) {
        let start = cursor
        var end = start
        while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
        let ticks = end - start
        while end < bytes.count {
            var run = 0
            while end < bytes.count, bytes[end] == UInt8(ascii: "`") {
                run += 1
                end += 1
            }
            if run == ticks { break }
            while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
        }
        let silent = isSilent
        cursor = end
        lastBytes = literal.tail
        if !openImages.isEmpty { alternative.append(contentsOf: literal) }
        guard !silent else { return }
        let element = append("code", start..<end)
        let text = content.source(start + ticks..<max(start + ticks, end - ticks))
        element.append(
            text: unmasked(literal), line: content.line(start), offsets: text)
    }

    private func unmasked(_ text: Bytes) -> String {
        guard let mask else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: text.map { $0 == mask ? UInt8(ascii: "<") : $0 }, as: UTF8.self)
    }

    // MARK: - HTML

    private mutating func html(_ literal: Bytes, _ context: inout LoweringContext) {
        let start = cursor
        cursor = min(cursor + literal.count, bytes.count)
        lastBytes = []
        let range = content.source(start..<cursor)
        if literal.has(PreparedMarkdown.marker, at: 0) {
            context.reportIndentedDirective(onLine: context.preparedLine(content.line(start)))
        } else if literal.has("<!--", at: 0) {
            guard start >= citationEnd, openImages.isEmpty else { return }
            parent.append(comment: commentText(literal), line: content.line(start), offsets: range)
        } else {
            let tag = RawHTML.tag(literal)
            if let tag, tag.isClosing, let open = openTags.lastIndex(of: tag.name) {
                openTags.remove(at: open)
                return
            }
            if let tag, !tag.isClosing { openTags.append(tag.name) }
            context.findings.report(
                .rawHTML, range, "The HTML tag `\(literal.text(0..<min(literal.count, 60)))` means nothing in a course.",
                remedy: RawHTML.remedy(for: tag?.name))
        }
    }

    // MARK: - Links and images

    private mutating func openLink(_ node: MarkdownNode, _ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "[") || bytes[cursor] == UInt8(ascii: "<") { cursor += 1 }
        guard !silent else { return push(nil, start, &context) }
        // The address is known to cmark; where the link ends will be known when it closes.
        let target = LinkTarget(node.address.text(0..<node.address.count))
        let title = node.linkTitle.text(0..<node.linkTitle.count)
        push(target.element, start, &context)
        guard let level = levels.last else { return }
        let range = content.source(start..<bytes.count).map { $0.lowerBound..<$0.lowerBound + 1 }
        if level.isOwn, let name = target.attribute { level.element.set(name, target.value, offsets: range) }
        if !title.isEmpty {
            if target.element == "link", level.isOwn {
                level.element.set("title", title, offsets: range)
            } else {
                context.findings.report(
                    .badAttributes, range, "A title belongs to links to the outside; here it would be lost.",
                    remedy: "Leave the title out.")
            }
        }
        if let problem = target.problem {
            context.findings.report(problem.rule, range, problem.message, remedy: problem.remedy)
        }
    }

    private mutating func closeLink(_ context: inout LoweringContext) {
        guard let level = levels.last else { return }
        finishLink(from: level.start, &context)
        if level.isOwn {
            let range = content.source(level.start..<cursor)
            for attribute in level.element.attributes { attribute.offsets = range }
        }
        pop()
    }

    /// Moves the cursor over the end of a link or image that began at `start`.
    private mutating func finishLink(from start: Int, _ context: inout LoweringContext) {
        guard start < bytes.count, cursor < bytes.count else { return }
        if bytes[start] == UInt8(ascii: "<") {
            if bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
            return
        }
        guard bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "!"), bytes[cursor] == UInt8(ascii: "]")
        else { return }
        let textStart = start + (bytes[start] == UInt8(ascii: "!") ? 2 : 1)
        let ending = LinkSyntax(bytes, after: cursor + 1)
        switch ending {
        case .inline: break
        case .reference(let label, _): context.usedLabels.insert(normalizedLabel(bytes.text(label)))
        case .shortcut: context.usedLabels.insert(normalizedLabel(bytes.text(textStart..<cursor)))
        }
        cursor = ending.end
    }

    private mutating func openImage(_ node: MarkdownNode) {
        if openImages.isEmpty {
            imageStart = cursor
            alternative = []
        }
        openImages.append(node)
        cursor = min(cursor + 2, bytes.count)
        imageStarts.append(cursor - 2)
    }

    private var imageStarts: [Int] = []

    private mutating func closeImage(_ node: MarkdownNode, _ context: inout LoweringContext) {
        guard openImages.popLast() != nil, let start = imageStarts.popLast() else { return }
        finishLink(from: start, &context)
        guard openImages.isEmpty, start >= citationEnd else { return }
        let range = content.source(start..<cursor)
        let image = append("image", start..<cursor)
        let source = ImageSource(node.address.text(0..<node.address.count))
        image.set("src", source.path, offsets: range)
        let text = String(decoding: alternative, as: UTF8.self)
        if source.isDecorative { image.set("decorative", "yes", offsets: range) }
        if !text.isEmpty { image.set("alt", text, offsets: range) }
        if !node.linkTitle.isEmpty {
            image.set("title", node.linkTitle.text(0..<node.linkTitle.count), offsets: range)
        }
        lastBytes = []
        if let problem = source.problem {
            context.findings.report(problem.rule, range, problem.message, remedy: problem.remedy)
        }
    }

    // MARK: - Footnotes

    private mutating func footnoteReference(_ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        guard let label = LinkSyntax.label(bytes, at: cursor) else { return }
        cursor = label.upperBound
        lastBytes = []
        let name = normalizedLabel(bytes.text(label.lowerBound + 2..<label.upperBound - 1))
        guard !silent else { return }
        if context.footnotes[name] != nil {
            context.findings.report(
                .badFootnote, content.source(label), "The footnote `\(bytes.text(label))` is used twice.",
                remedy: "Write it twice, under two names.")
            return
        }
        context.footnotes[name] = append("footnote", start..<cursor)
    }
}

extension MarkdownNode {
    /// The first bytes of the text that follows a node, or none where something other than text does.
    fileprivate var nextText: ArraySlice<UInt8> {
        guard var node = nextSibling else { return [] }
        for _ in 0..<ReadingLimits.inlineNesting {
            switch node.kind {
            case .text, .code: return ArraySlice(node.literal.prefix(4))
            case .emphasis, .strong, .deleted, .link:
                guard let child = node.firstChild else { return [] }
                node = child
            default: return []
            }
        }
        return []
    }
}

extension Bytes {
    /// The last bytes: at least the last character.
    fileprivate var tail: ArraySlice<UInt8> { ArraySlice(suffix(4)) }
}

/// The text of an HTML comment, in a form that an XML comment may hold: without two hyphens in a row.
func commentText(_ html: Bytes) -> String {
    var end = html.count
    while end > 4, html[end - 1].isWhitespace { end -= 1 }
    if end >= 7, html.has("-->", at: end - 3) { end -= 3 }
    var result: [UInt8] = []
    for byte in html[min(4, end)..<end] {
        if byte == UInt8(ascii: "-"), result.last == byte { result.append(0x20) }
        result.append(byte)
    }
    if result.last == UInt8(ascii: "-") { result.append(0x20) }
    return String(decoding: result, as: UTF8.self)
}

internal import CourseDiagnostics
internal import XMLKit

/// Line breaks, code and HTML.
extension InlineLowering {
    // MARK: - Breaks and code

    mutating func softBreak(_ node: MarkdownNode) {
        let start = cursor
        skipLineEnd()
        guard start >= citationEnd else { return }
        if let last = lastText.last, last >= 0x80, EastAsianText.ends(ArraySlice(lastText.suffix(4))),
            EastAsianText.begins(node.nextText)
        {
            return
        }
        lastText = Bytes(start: nil, count: 0)
        if !openImages.isEmpty { alternative.append(0x20) }
        guard !isSilent else { return }
        let place = content.place(start..<start + 1)
        parent.append(text: " ", line: place?.line ?? 1, offsets: place?.range)
    }

    mutating func lineBreak() {
        let start = cursor
        if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "\\") { cursor += 1 }
        skipLineEnd()
        lastText = Bytes(start: nil, count: 0)
        if !openImages.isEmpty { alternative.append(0x20) }
        if !isSilent, start >= citationEnd { _ = append("br", start..<start + 1) }
    }

    mutating func skipLineEnd() {
        while cursor < bytes.count, bytes[cursor].isBlank { cursor += 1 }
        if cursor < bytes.count, bytes[cursor] == 0x0A { cursor += 1 }
        while cursor < bytes.count, bytes[cursor].isBlank { cursor += 1 }
    }

    mutating func code(_ literal: Bytes) {
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
        lastText = literal
        if !openImages.isEmpty { alternative.append(contentsOf: literal) }
        guard !silent else { return }
        let element = append("code", start..<end)
        let text = content.source(start + ticks..<max(start + ticks, end - ticks))
        element.append(
            text: unmasked(literal), line: content.line(start), offsets: text)
    }

    /// The text with U+FFFD for what XML may not hold: bytes that are not UTF-8, and controls.
    func repaired(_ text: Bytes) -> String {
        var result = String.UnicodeScalarView()
        for scalar in unmasked(text).unicodeScalars {
            let isAllowed = scalar.value >= 0x20 || scalar == "\t" || scalar == "\n" || scalar == "\r"
            result.append(isAllowed && scalar.value != 0x7F ? scalar : "\u{FFFD}")
        }
        return String(result)
    }

    private func unmasked(_ text: String) -> String {
        guard let mask else { return text }
        return text.replacing(String(Unicode.Scalar(mask)), with: "<")
    }

    func unmasked(_ text: Bytes) -> String {
        guard let mask else { return String(decoding: text, as: UTF8.self) }
        return String(decoding: text.map { $0 == mask ? UInt8(ascii: "<") : $0 }, as: UTF8.self)
    }

    // MARK: - HTML

    mutating func html(_ literal: Bytes, _ context: inout LoweringContext) {
        let start = cursor
        cursor = min(cursor + literal.count, bytes.count)
        lastText = Bytes(start: nil, count: 0)
        let range = content.source(start..<cursor)
        if literal.has(PreparedMarkdown.marker, at: 0) {
            context.reportIndentedDirective(onLine: context.preparedLine(content.line(start)))
        } else if literal.has("<!--", at: 0) {
            guard start >= citationEnd, openImages.isEmpty else { return }
            parent.append(comment: unmasked(commentText(literal)), line: content.line(start), offsets: range)
        } else {
            let tag = RawHTML.tag(literal)
            if let tag, tag.isClosing, let open = openTags.lastIndex(of: tag.name) {
                openTags.remove(at: open)
                return
            }
            if let tag, !tag.isClosing { openTags.append(tag.name) }
            context.findings.report(
                .rawHTML, range,
                "The HTML tag `\(literal.text(0..<min(literal.count, 60)))` means nothing in a course.",
                remedy: RawHTML.remedy(for: tag?.name))
        }
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

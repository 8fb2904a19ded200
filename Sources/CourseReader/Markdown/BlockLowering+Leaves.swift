internal import CourseDiagnostics
internal import XMLKit

/// Lists, and blocks that hold no Markdown.
extension BlockLowering {
    // MARK: - Leaves

    func setList(_ node: MarkdownNode) {
        let list = top.element
        let range = context.range(of: node).map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 1) }
        var item = node.firstChild
        var isCheck = false
        while let current = item, !isCheck {
            isCheck = current.box != nil
            item = current.nextSibling
        }
        list.set("kind", isCheck ? "check" : node.isOrderedList ? "ordered" : "bullet", offsets: range)
        if !isCheck, node.isOrderedList, node.listStart != 1 {
            list.set("start", String(node.listStart), offsets: range)
        }
    }

    mutating func codeBlock(_ node: MarkdownNode) {
        take(node.startLine, node.endLine)
        let range = context.range(of: node)
        let element = top.element.append("codeblock", line: line(node), offsets: range)
        let first = node.isFenced ? node.startLine + 1 : node.startLine
        if !node.isFenced {
            let lines = node.startLine...max(node.startLine, node.endLine)
            let directive = lines.first { context.prepared.directive(onLine: $0) != nil }
            if let directive { context.reportIndentedDirective(onLine: directive) }
        }
        if node.isFenced, !isClosed(node) {
            context.findings.report(
                .unclosedCode,
                context.range(fromLine: node.startLine, column: node.startColumn, toLine: node.startLine),
                "This block of code is never closed, so all that follows would be shown as code.",
                remedy: "Write the same line, without the name of a language, where the code ends.")
        }
        let info = node.fenceInfo
        if !info.isEmpty {
            let end = info.firstIndex(where: \.isWhitespace) ?? info.count
            let opening = context.range(fromLine: node.startLine, column: node.startColumn, toLine: node.startLine)
            element.set("language", info.text(0..<end), offsets: opening)
            if end < info.count {
                context.findings.report(
                    .badAttributes, opening, "Only the name of a language may stand after the fence.",
                    remedy: "Write `::: codeblock {…}` around the block for attributes.")
            }
        }
        var text = context.prepared.restored(node.literal, fromLine: first, in: context.bytes)
        if text.last == 0x0A { text.removeLast() }
        element.append(
            text: String(decoding: text, as: UTF8.self), line: context.authorLine(first),
            offsets: context.range(fromLine: first, toLine: node.endLine))
    }

    /// Whether the last line of a fenced block closes it: signs as on its first line, as many or more, and nothing else
    /// (CommonMark 0.31, section 4.5).
    private func isClosed(_ node: MarkdownNode) -> Bool {
        let lines = context.prepared.lines
        guard node.endLine > node.startLine, node.startLine >= 1, node.endLine <= lines.count else { return false }
        let text = context.text
        let first = lines[node.startLine - 1]
        let opening = text[min(first.end, first.start + max(0, node.startColumn - 1))..<first.end]
            .drop { $0 == 0x20 }
        guard let sign = opening.first else { return false }
        let count = opening.prefix { $0 == sign }.count
        let last = lines[node.endLine - 1]
        var end = last.end
        while end > last.start, text[end - 1].isBlank { end -= 1 }
        var start = end
        while start > last.start, text[start - 1] == sign { start -= 1 }
        return end - start >= count
            && text[last.start..<start].allSatisfy { $0.isBlank || $0 == UInt8(ascii: ">") }
    }

    mutating func htmlBlock(_ node: MarkdownNode) {
        let literal = node.literal
        if let directive = context.prepared.directive(for: literal, onLine: node.startLine) {
            take(node.startLine, node.startLine)
            meetDirective(directive, onLine: node.startLine)
            return
        }
        let lines = literal.reduce(into: 0) { count, byte in if byte == 0x0A { count += 1 } }
        let last = node.startLine + max(0, lines - 1)
        take(node.startLine, last)
        let start = literal.skipBlanks(0, literal.count)
        let range = context.range(fromLine: node.startLine, column: node.startColumn + start, toLine: last)
        let html = context.prepared.restored(literal, fromLine: node.startLine, in: context.bytes)
        html.withUnsafeBufferPointer { html in
            let html = Bytes(rebasing: html[min(start, html.count)...])
            guard html.has("<!--", at: 0) else { return reportHTML(html, range) }
            guard let end = html.commentEnd else {
                context.findings.report(
                    .rawHTML, range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + 4) },
                    "This comment is never closed, so it hides all that follows.", remedy: "Write `-->` at its end.")
                return
            }
            let written = range.map { range in
                let rest = Bytes(rebasing: context.bytes[range])
                return range.lowerBound..<range.lowerBound + (rest.commentEnd.map { $0 + 3 } ?? rest.count)
            }
            top.element.append(
                comment: commentText(Bytes(rebasing: html[..<(end + 3)])), line: line(node), offsets: written)
            let rest = html.trimmed(end + 3..<html.count)
            if !rest.isEmpty {
                context.findings.report(
                    .rawHTML, range, "The text after a comment, `\(html.text(rest.prefix(60)))`, would be lost.",
                    remedy: "Put the comment on lines of its own.")
            }
        }
    }

    mutating func reportHTML(_ html: Bytes, _ range: Range<Int>?) {
        let tag = RawHTML.tag(html)
        let end = html.firstIndex(where: { $0 == UInt8(ascii: ">") || $0.isLineEnd }).map { $0 + 1 } ?? html.count
        context.findings.report(
            .rawHTML, range.map { $0.lowerBound..<min($0.upperBound, $0.lowerBound + end) },
            "The HTML `\(html.text(0..<min(end, 60)))` means nothing in a course, so this block would be lost.",
            remedy: RawHTML.remedy(for: tag?.name))
    }
}

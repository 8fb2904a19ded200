internal import CourseDiagnostics
internal import Glibc
internal import XMLKit

/// What lowering one document shares between its blocks.
struct LoweringContext {
    let source: SourceFile
    let bytes: Bytes
    let prepared: PreparedMarkdown
    /// The bytes of the prepared text.
    let text: Bytes
    /// The 1-based line of the author's file that the prepared text begins with.
    let firstLine: Int
    var findings: Findings
    /// The place of each footnote that is used, by the name it has in the source.
    var footnotes: [String: XMLNode] = [:]
    /// Labels of definitions that links use.
    var usedLabels: Set<String> = []

    /// The 1-based line in the author's file of a 1-based line of the prepared text.
    func authorLine(_ line: Int) -> Int { firstLine + line - 1 }

    /// The 1-based line of the prepared text of a 1-based line of the author's file.
    func preparedLine(_ line: Int) -> Int { line - firstLine + 1 }

    /// The range in the author's file of 1-based lines of the prepared text, from a 1-based column of the first.
    func range(fromLine first: Int, column: Int = 1, toLine last: Int) -> Range<Int>? {
        guard first >= 1, first <= prepared.lines.count else { return nil }
        let start = prepared.lines[first - 1]
        let end = prepared.lines[min(max(first, last), prepared.lines.count) - 1]
        let from = min(start.source + max(0, column - 1), start.sourceEnd)
        return from..<max(from, bytes.trimmed(from..<max(from, end.sourceEnd)).upperBound)
    }

    /// The range of a block.
    func range(of node: MarkdownNode) -> Range<Int>? {
        range(fromLine: node.startLine, column: node.startColumn, toLine: node.endLine)
    }

    /// Says that a directive line has four or more blanks before it, where Markdown reads code or more of a paragraph.
    mutating func reportIndentedDirective(onLine line: Int) {
        guard let directive = prepared.directive(onLine: line) else { return }
        findings.report(
            .badDirective, directive.range,
            "This directive is indented by four or more spaces, so Markdown reads it as text.",
            remedy: "Indent it as the block around it.")
    }
}

extension LoweringContext {
    /// The content of a block whose lines go on to the end of the author's lines: paragraphs and their like.
    ///
    /// cmark has taken away what stands before each line and definitions at the start, so each line of the content is
    /// the end of a line of the text. `guess` is the 1-based line where the content should begin.
    func content(of node: MarkdownNode, guess: Int, first: Int, last: Int) -> InlineContent {
        let content = node.content
        var line = guess
        if !isEnd(ofLine: line, content) {
            line = (max(1, first)...max(1, first, last)).first { isEnd(ofLine: $0, content) } ?? 0
        }
        guard line >= 1 else { return InlineContent(content) }
        var first: InlineContent.Segment?
        var others: [InlineContent.Segment] = []
        var index = 0
        while index < content.count, line <= prepared.lines.count {
            let end = content.first(0x0A, in: index..<content.count)
            let length = content.trimmedEnd(index..<end) - index
            let place = prepared.lines[line - 1]
            let textEnd = text.trimmedEnd(place.start..<place.end)
            let segment = InlineContent.Segment(
                start: index, source: place.source + max(0, textEnd - place.start - length), line: authorLine(line))
            if first == nil {
                first = segment
                if end < content.count { others.reserveCapacity(max(1, last - line)) }
            } else {
                others.append(segment)
            }
            index = end + 1
            line += 1
        }
        return InlineContent(content, first, others)
    }

    /// Whether the first line of `content` is the end of a 1-based line of the text.
    private func isEnd(ofLine line: Int, _ content: Bytes) -> Bool {
        guard line >= 1, line <= prepared.lines.count else { return false }
        let length = content.trimmedEnd(0..<content.first(0x0A, in: 0..<content.count))
        let place = prepared.lines[line - 1]
        let textEnd = text.trimmedEnd(place.start..<place.end)
        guard textEnd - place.start >= length else { return false }
        guard let written = text.baseAddress, let wanted = content.baseAddress else { return length == 0 }
        return memcmp(written + textEnd - length, wanted, length) == 0
    }
}

extension Bytes {
    /// The end of a range without the white space before it.
    fileprivate func trimmedEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, self[end - 1].isWhitespace { end -= 1 }
        return end
    }
}

/// Lays out what a template of the text format rendered.
///
/// 1. Text is filled to the width; what follows on the next line stands below the words, not below a mark such as `1.`
/// 2. Finished lines (see `Markup.lines`) are moved to where the template inserts them: `| {{{body}}}` puts a bar
///    before every line of the body, any other words before them make room on the lines that follow.
/// 3. A line of three equal signs of `= - ~ . _` becomes as wide as the line above it, one of more as wide as the page.
/// 4. Of several empty lines one stays, at the begin and end none.
struct FrameLayout {
    /// Marks around finished lines and in place of line breaks: control characters that author text cannot have.
    static let open: UInt8 = 0x02
    static let close: UInt8 = 0x03
    static let lineBreak: UInt8 = 0x0B
    /// Stands before author's words, whose own `1.` or `-` is no mark of the template.
    static let words: UInt8 = 0x04

    private let width: Int
    /// The lines so far; those of the layout begin at `start`.
    private var result: TextLines
    private let start: Int
    /// What was rendered, without marks and finished lines; the line that is laid out begins at `lineStart`.
    private var text: [UInt8] = []
    private var lineStart = 0
    /// Where the author's words begin on the line.
    private var wordsStart: Int?
    /// What stands before the further lines of the text on the line.
    private var rest: [UInt8] = []
    private var hasFinishedLines = false
    /// The words above, in the bytes of the result.
    private var wordsAbove = 0..<0

    static func lines(_ rendered: Markup, width: Int) -> TextLines {
        var lines = TextLines()
        lines.reserveCapacity(rendered.bytes.count)
        add(rendered, width: width, to: &lines)
        return lines
    }

    /// Adds what was rendered to lines that end with an empty one, if there are any.
    static func add(_ rendered: Markup, width: Int, to lines: inout TextLines) {
        rendered.bytes.withUnsafeBufferPointer { rendered in
            // Finished lines and nothing else have nowhere to be moved to.
            if rendered.first == open, rendered.first(close, from: 1) == rendered.count - 1 {
                let start = lines.bytes.count
                lines.append(part: UnsafeBufferPointer(rebasing: rendered[1..<rendered.count - 1]))
                lines.endLine()
                return lines.removeEmptyLinesAtEnd(from: start)
            }
            var layout = FrameLayout(width: width, start: lines.bytes.count)
            swap(&layout.result, &lines)
            layout.layOut(rendered)
            swap(&layout.result, &lines)
        }
    }

    private init(width: Int, start: Int) {
        self.width = width
        self.start = start
        result = TextLines()
    }

    private mutating func layOut(_ rendered: UnsafeBufferPointer<UInt8>) {
        // Blocks are short; what is long is finished lines, which go past it.
        text.reserveCapacity(min(rendered.count, 1024))
        var index = 0
        while index < rendered.count {
            // Every mark is a control character.
            let end = rendered.firstControl(from: index)
            if end > index { text.append(contentsOf: UnsafeBufferPointer(rebasing: rendered[index..<end])) }
            guard end < rendered.count else { break }
            index = end + 1
            switch rendered[end] {
            case Self.open:
                let close = rendered.first(Self.close, from: index)
                insert(UnsafeBufferPointer(rebasing: rendered[index..<close]))
                index = close + 1
            case UInt8(ascii: "\n"): finishLine()
            case Self.words: wordsStart = wordsStart ?? text.count
            case Self.lineBreak: text.append(UInt8(ascii: "\n"))
            case let other: text.append(other)
            }
        }
        finishLine()
        result.removeEmptyLinesAtEnd(from: start)
    }

    /// Puts finished lines where the template inserts them, all but the last, which more may follow.
    private mutating func insert(_ lines: UnsafeBufferPointer<UInt8>) {
        begin()
        var start = 0
        if let last = lines.lastIndex(of: UInt8(ascii: "\n")) {
            if lineStart == text.count, rest.isEmpty {
                result.append(part: UnsafeBufferPointer(rebasing: lines[...last]))
                start = last + 1
            }
            while start <= last {
                let end = lines.first(UInt8(ascii: "\n"), from: start)
                if start == 0 { result.append(part: text, from: lineStart) } else { result.append(part: rest) }
                result.append(part: UnsafeBufferPointer(rebasing: lines[start..<end]))
                result.endLine()
                start = end + 1
            }
            startLine(with: rest)
        }
        text.append(contentsOf: UnsafeBufferPointer(rebasing: lines[start...]))
    }

    /// Begins finished lines after what is on the line.
    private mutating func begin() {
        defer { hasFinishedLines = true }
        if hasFinishedLines {
            // Two finished texts side by side stand one below the other.
            result.append(part: text, from: lineStart)
            result.endLine()
            result.separate()
            startLine(with: rest)
        } else if text[marker(before: text.count)...].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            makeRoom(before: text.count)
        } else {
            // Words come first: the lines stand below them.
            fillLine()
            rest = Array(text[lineStart..<margin(before: text.count)])
            rest.append(UInt8(ascii: " "), times: 2)
            startLine(with: rest)
        }
    }

    private mutating func startLine(with prefix: [UInt8]) {
        lineStart = text.count
        text += prefix
    }

    private mutating func finishLine() {
        defer {
            lineStart = text.count
            wordsStart = nil
            if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
            hasFinishedLines = false
        }
        while text.count > lineStart, text.last == UInt8(ascii: " ") { text.removeLast() }
        guard lineStart < text.count else {
            result.separate()
            return
        }
        let first = text[lineStart]
        let count = text.count - lineStart
        if hasFinishedLines {
            let start = result.bytes.count
            result.append(part: text, from: lineStart)
            result.endLine()
            wordsAbove = start..<result.bytes.count
        } else if Self.isRule(first), count >= 3, text[lineStart...].allSatisfy({ $0 == first }) {
            let columns = count > 3 ? width : min(max(3, result.width(ofLinesAt: wordsAbove)), width)
            result.appendRule(Unicode.Scalar(first), columns: columns)
        } else {
            fillLine()
        }
    }

    private mutating func fillLine() {
        let start = result.bytes.count
        defer { wordsAbove = start..<result.bytes.count }
        if isWhole {
            result.append(part: text, from: lineStart)
            return result.endLine()
        }
        let marker = marker(before: wordsStart ?? text.count)
        makeRoom(before: marker)
        result.fill(
            text, from: lineStart, words: marker, width: max(TextLines.narrowest, width - rest.count), rest: rest)
    }

    /// Whether there are words on the line, and room for all of it.
    private var isWhole: Bool {
        guard text.count - lineStart <= width, margin(before: text.count) < text.count else { return false }
        return text.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[lineStart...]).isASCII }
    }

    private static func isRule(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "~"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }

    /// What stands before the lines that follow: of the line up to `end`, bars and spaces stay, all else makes room.
    private mutating func makeRoom(before end: Int) {
        if !rest.isEmpty { rest.removeAll(keepingCapacity: true) }
        let margin = margin(before: end)
        for index in lineStart..<margin { rest.append(text[index]) }
        guard margin < end else { return }
        let mark = text.withUnsafeBufferPointer { DisplayWidth.of(UnsafeBufferPointer(rebasing: $0[margin..<end])) }
        rest.append(UInt8(ascii: " "), times: mark)
    }

    /// Where the margin of the line, bars and spaces, ends; at most `end`.
    private func margin(before end: Int) -> Int {
        var index = lineStart
        while index < end, Self.isMargin(text[index]) { index += 1 }
        return index
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    /// Where the margin of the line and the mark after it end, `-`, `1.`, `(a)` or `[1]` and a space; at most `end`.
    private func marker(before end: Int) -> Int {
        let longestMark = 6
        let start = margin(before: end)
        var space = start
        while space < end, space - start < longestMark, text[space] != UInt8(ascii: " ") { space += 1 }
        guard space < end, space > start, text[space] == UInt8(ascii: " ") else { return start }
        let isMark =
            switch (text[start], text[space - 1]) {
            case (UInt8(ascii: "-"), _): space - start == 1
            case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")): true
            case (_, UInt8(ascii: ".")): text[start..<(space - 1)].allSatisfy { (0x30...0x39).contains($0) }
            default: false
            }
        return isMark ? space + 1 : start
    }
}

extension Markup {
    /// Finished lines for a template of the text format; nil where there are none.
    static func lines(_ lines: TextLines) -> Markup? {
        guard !lines.isEmpty else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.bytes.count + 1)
        bytes.append(FrameLayout.open)
        bytes += lines.bytes[..<(lines.bytes.count - 1)]
        bytes.append(FrameLayout.close)
        return Markup(bytes)
    }

    /// Words for a template of the text format, to be filled where the template inserts them.
    static func words(_ text: RunningText) -> Markup {
        guard !text.isEmpty else { return Markup([]) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.bytes.count + 1)
        bytes.append(FrameLayout.words)
        bytes += text.bytes
        if !text.isASCII {
            for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { bytes[index] = FrameLayout.lineBreak }
        }
        return Markup(bytes)
    }
}

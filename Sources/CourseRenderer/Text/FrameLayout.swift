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
    private var result = TextLines()
    private var line: [UInt8] = []
    /// What stands before the further lines of the text on the line.
    private var rest: [UInt8] = []
    private var hasFinishedLines = false
    /// Where on the line the author's words begin.
    private var wordsStart: Int?
    /// The words above, in the bytes of the result.
    private var wordsAbove = 0..<0

    static func lines(_ rendered: Markup, width: Int) -> TextLines {
        var layout = FrameLayout(width: width)
        rendered.bytes.withUnsafeBufferPointer { layout.layOut($0) }
        return layout.result
    }

    private init(width: Int) { self.width = width }

    private mutating func layOut(_ rendered: UnsafeBufferPointer<UInt8>) {
        result.reserveCapacity(rendered.count)
        var index = 0
        while index < rendered.count {
            // Every mark is a control character.
            let end = rendered.firstControl(from: index)
            if end > index { line.append(contentsOf: UnsafeBufferPointer(rebasing: rendered[index..<end])) }
            guard end < rendered.count else { break }
            index = end + 1
            switch rendered[end] {
            case Self.open:
                let close = rendered.first(Self.close, from: index)
                insert(UnsafeBufferPointer(rebasing: rendered[index..<close]))
                index = close + 1
            case UInt8(ascii: "\n"): finishLine()
            case Self.words: wordsStart = wordsStart ?? line.count
            case Self.lineBreak: line.append(UInt8(ascii: "\n"))
            case let other: line.append(other)
            }
        }
        finishLine()
        result.removeEmptyLinesAtEnd()
    }

    /// Puts finished lines where the template inserts them, all but the last, which more may follow.
    private mutating func insert(_ lines: UnsafeBufferPointer<UInt8>) {
        begin()
        var start = 0
        if let last = lines.lastIndex(of: UInt8(ascii: "\n")) {
            if line.isEmpty, rest.isEmpty {
                result.append(part: UnsafeBufferPointer(rebasing: lines[...last]))
                start = last + 1
            }
            while start <= last {
                let end = lines.first(UInt8(ascii: "\n"), from: start)
                result.append(part: start == 0 ? line : rest)
                result.append(part: UnsafeBufferPointer(rebasing: lines[start..<end]))
                result.endLine()
                start = end + 1
            }
            startLine(with: rest)
        }
        line.append(contentsOf: UnsafeBufferPointer(rebasing: lines[start...]))
    }

    /// Begins finished lines after what is on the line.
    private mutating func begin() {
        defer { hasFinishedLines = true }
        if hasFinishedLines {
            // Two finished texts side by side stand one below the other.
            result.append(line: line)
            result.separate()
            startLine(with: rest)
        } else if line[marker(before: line.count)...].allSatisfy({ $0 == UInt8(ascii: " ") }) {
            makeRoom(for: line.count)
        } else {
            // Words come first: the lines stand below them.
            fillLine()
            rest = Array(line[..<margin(before: line.count)])
            rest.append(UInt8(ascii: " "), times: 2)
            startLine(with: rest)
        }
    }

    private mutating func startLine(with prefix: [UInt8]) {
        line.empty()
        line += prefix
    }

    private mutating func finishLine() {
        defer {
            line.empty()
            rest.empty()
            hasFinishedLines = false
            wordsStart = nil
        }
        while line.last == UInt8(ascii: " ") { line.removeLast() }
        guard let first = line.first else {
            result.separate()
            return
        }
        if hasFinishedLines {
            let start = result.bytes.count
            result.append(line: line)
            wordsAbove = start..<result.bytes.count
        } else if Self.rules.contains(first), line.count >= 3, line.allSatisfy({ $0 == first }) {
            let columns = line.count > 3 ? width : min(max(3, result.width(ofLinesAt: wordsAbove)), width)
            result.appendRule(Unicode.Scalar(first), columns: columns)
        } else {
            fillLine()
        }
    }

    private mutating func fillLine() {
        let marker = marker(before: wordsStart ?? line.count)
        makeRoom(for: marker)
        let start = result.bytes.count
        result.fill(line, from: marker, width: max(TextLines.narrowest, width - rest.count), rest: rest)
        wordsAbove = start..<result.bytes.count
    }

    private static let rules = Array("=-~._".utf8)

    /// What stands before the lines that follow: of the first bytes of the line, bars and spaces stay, everything else makes room.
    private mutating func makeRoom(for count: Int) {
        rest.empty()
        let margin = margin(before: count)
        for index in 0..<margin { rest.append(line[index]) }
        guard margin < count else { return }
        let mark = line.withUnsafeBufferPointer { DisplayWidth.of(UnsafeBufferPointer(rebasing: $0[margin..<count])) }
        rest.append(UInt8(ascii: " "), times: mark)
    }

    /// The length of the margin at the begin of the line, bars and spaces, in the bytes before `end`.
    private func margin(before end: Int) -> Int {
        var index = 0
        while index < end, Self.isMargin(line[index]) { index += 1 }
        return index
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    /// The length of the margin and the mark after it in the bytes before `end`: `-`, `1.`, `(a)` or `[1]`, and a space.
    private func marker(before end: Int) -> Int {
        let longestMark = 6
        let start = margin(before: end)
        var space = start
        while space < end, space - start < longestMark, line[space] != UInt8(ascii: " ") { space += 1 }
        guard space < end, space > start, line[space] == UInt8(ascii: " ") else { return start }
        let isMark =
            switch (line[start], line[space - 1]) {
            case (UInt8(ascii: "-"), _): space - start == 1
            case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")): true
            case (_, UInt8(ascii: ".")): line[start..<(space - 1)].allSatisfy { (0x30...0x39).contains($0) }
            default: false
            }
        return isMark ? space + 1 : start
    }
}

extension [UInt8] {
    /// Takes everything out and keeps the room for more.
    fileprivate mutating func empty() {
        if !isEmpty { removeAll(keepingCapacity: true) }
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

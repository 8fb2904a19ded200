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
    /// What stands before the further lines of a finished text.
    private var prefix: [UInt8] = []
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
            switch rendered[index] {
            case Self.open:
                let end = rendered.first(Self.close, from: index)
                insert(UnsafeBufferPointer(rebasing: rendered[(index + 1)..<end]))
                index = end + 1
                continue
            case UInt8(ascii: "\n"): finishLine()
            case Self.words: wordsStart = wordsStart ?? line.count
            default:
                let start = index
                // Every mark is a control character.
                while index + 1 < rendered.count, rendered[index + 1] >= 0x20 { index += 1 }
                line += rendered[start...index]
            }
            index += 1
        }
        finishLine()
        result.removeEmptyLinesAtEnd()
    }

    /// Puts finished lines where the template inserts them, all but the last, which more may follow.
    private mutating func insert(_ lines: UnsafeBufferPointer<UInt8>) {
        prefix = begin(prefix)
        guard let last = lines.lastIndex(of: UInt8(ascii: "\n")) else { return line += lines }
        if line.isEmpty, prefix.isEmpty {
            result.append(finished: lines[...last])
        } else {
            var start = 0
            while start <= last {
                let end = lines.first(UInt8(ascii: "\n"), from: start)
                line += lines[start..<end]
                result.append(line: line)
                line = prefix
                start = end + 1
            }
        }
        line += lines[(last + 1)...]
    }

    /// Begins finished lines after what is on the line, and returns what stands before the further ones.
    private mutating func begin(_ prefix: [UInt8]) -> [UInt8] {
        defer { hasFinishedLines = true }
        if hasFinishedLines {
            // Two finished texts side by side stand one below the other.
            result.append(line: line)
            result.separate()
            line = prefix
            return prefix
        }
        let marker = Self.marker(of: line[...])
        if line[marker...].allSatisfy({ $0 == UInt8(ascii: " ") }) { return Self.continuation(of: line[...]) }
        // Words come first: the lines stand below them.
        let margin = Array(line.prefix(while: Self.isMargin))
        fillLine()
        line = margin + Array("  ".utf8)
        return line
    }

    private mutating func finishLine() {
        defer {
            line = []
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
            let widthAbove = result.width(ofLinesAt: wordsAbove)
            result.append(line: repeatElement(first, count: line.count > 3 ? width : min(max(3, widthAbove), width)))
        } else {
            fillLine()
        }
    }

    private mutating func fillLine() {
        let marker = Self.marker(of: line[..<(wordsStart ?? line.endIndex)])
        let rest = Self.continuation(of: line[..<marker])
        var words = marker == 0 ? line : Array(line[marker...])
        if words.contains(Self.lineBreak) {
            for index in words.indices where words[index] == Self.lineBreak { words[index] = UInt8(ascii: "\n") }
        }
        let start = result.bytes.count
        result.fill(
            RunningText(clean: words), width: max(TextLines.narrowest, width - rest.count), first: line[..<marker],
            rest: rest)
        wordsAbove = start..<result.bytes.count
    }

    private static let rules = Array("=-~._".utf8)

    /// What stands before the following lines: bars and spaces stay, everything else makes room.
    private static func continuation(of prefix: ArraySlice<UInt8>) -> [UInt8] {
        guard !prefix.isEmpty else { return [] }
        let margin = prefix.prefix(while: isMargin)
        let columns = DisplayWidth.of(prefix[margin.endIndex...])
        return margin + [UInt8](repeating: UInt8(ascii: " "), count: columns)
    }

    private static func isMargin(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">")
    }

    /// The length of the margin and the mark at the begin of a line: bars and spaces, then `-`, `1.`, `(a)` or `[1]`.
    private static func marker(of line: ArraySlice<UInt8>) -> Int {
        let longestMark = 6
        let index = line.prefix(while: isMargin).endIndex
        guard let space = line[index...].firstIndex(of: 0x20), space > index, space - index <= longestMark else {
            return index
        }
        let mark = line[index..<space]
        let isMark =
            mark.elementsEqual("-".utf8) || mark.last == UInt8(ascii: ")") && mark.first == UInt8(ascii: "(")
            || mark.last == UInt8(ascii: "]") && mark.first == UInt8(ascii: "[")
            || mark.last == UInt8(ascii: ".") && mark.dropLast().allSatisfy { (0x30...0x39).contains($0) }
        return isMark ? space + 1 : index
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
        var bytes = [FrameLayout.words]
        bytes += text.bytes
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { bytes[index] = FrameLayout.lineBreak }
        return Markup(bytes)
    }
}

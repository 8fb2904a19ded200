internal import CourseDiagnostics

/// Marks of other dialects of Markdown in running text: words that are highlighted, and formulas of TeX. What marks other
/// tools leave in lines of any kind, `ForeignMarkup` finds.
extension InlineLowering {
    /// How far a mark may be from its end, in bytes: no text may cost more than its length times this.
    private static let reach = 300

    /// `==words==` at the cursor, between spaces or punctuation.
    mutating func reportHighlight(_ context: inout LoweringContext) {
        let inner = cursor + 2
        guard beginsMark, run(at: cursor) == 2, isApart(cursor - 1),
            inner < bytes.count, !bytes[inner].isWhitespace
        else { return }
        let end = endOfMark(UInt8(ascii: "="), from: inner + 1)
        guard end < bytes.count, run(at: end) == 2, !bytes[end - 1].isWhitespace, isApart(end + 2) else { return }
        foreignMarkEnd = end + 2
        context.findings.report(
            .foreignMarkup, content.source(cursor..<end + 2),
            "`\(bytes.text(cursor..<end + 2))` would be shown as text.",
            remedy: "Write `**\(bytes.text(inner..<end))**`; for equals signs that are text, `\\==`.")
    }

    /// `$x^2$` or `$$x^2$$` at the cursor: a formula, told from prices by what stands between the signs.
    mutating func reportFormula(_ context: inout LoweringContext) {
        let count = run(at: cursor)
        let inner = cursor + count
        guard beginsMark, count <= 2, isApart(cursor - 1), inner < bytes.count,
            !bytes[inner].isWhitespace
        else { return }
        let end = endOfMark(UInt8(ascii: "$"), from: inner)
        guard end < bytes.count, run(at: end) == count, !bytes[end - 1].isWhitespace, isApart(end + count),
            isFormula(inner..<end)
        else { return }
        foreignMarkEnd = end + count
        context.findings.report(
            .foreignMarkup, content.source(cursor..<end + count),
            "`\(bytes.text(cursor..<end + count))` would be shown as text.",
            remedy: "Write the formula in words and marks, such as `x[2](sup:)`, or show it as a picture with words "
                + "that say the same; for a dollar sign that is text write `\\$`.")
    }

    /// Whether the sign at the cursor is the first of its run, and in text that nothing was said of yet.
    private var beginsMark: Bool {
        cursor >= foreignMarkEnd && openImages.isEmpty && (cursor == 0 || bytes[cursor - 1] != bytes[cursor])
    }

    /// Where the next such mark stands on the line; the end where there is none near.
    private func endOfMark(_ mark: UInt8, from start: Int) -> Int {
        var index = start
        let limit = min(bytes.count, start + Self.reach)
        while index < limit, bytes[index] != mark, bytes[index] != UInt8(ascii: "\n") {
            index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return index < limit && bytes[index] == mark ? index : bytes.count
    }

    private func run(at start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
        return end - start
    }

    /// One letter alone, or what only formulas have: a raised or lowered part of one letter or bracket, a command.
    private func isFormula(_ range: Range<Int>) -> Bool {
        if range.count == 1 { return bytes[range.lowerBound].isLetter }
        return range.contains { index in
            let next = index + 1
            switch bytes[index] {
            case UInt8(ascii: "\\"): return range.contains(next) && bytes[next].isLetter
            case UInt8(ascii: "^"), UInt8(ascii: "_"):
                guard index > range.lowerBound, range.contains(next) else { return false }
                let before = bytes[index - 1]
                let isVariable = before.isLetter && (index - 1 == range.lowerBound || !bytes[index - 2].isLetter)
                return isVariable || ")}".utf8.contains(before) || before.isDigit && bytes[index] == UInt8(ascii: "^")
            default: return false
            }
        }
    }

    /// Whether a place is outside the text, or holds no letter or digit.
    private func isApart(_ index: Int) -> Bool {
        guard bytes.indices.contains(index) else { return true }
        return !bytes[index].isLetter && !bytes[index].isDigit
    }
}

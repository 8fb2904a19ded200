/// The bytes of one source file, and where its lines begin.
package final class SourceFile: Sendable {
    /// The path below the project's root, with `/`.
    package let path: String
    /// The bytes as they were read.
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package convenience init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// The 1-based line and column of a byte offset. Columns count characters as people see them (grapheme
    /// clusters); a tab is one.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let offset = min(max(0, offset), bytes.count)
        var line = 1
        var start = 0
        for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
            line += 1
            start = index + 1
        }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
        return (line, String(decoding: bytes[start..<offset], as: UTF8.self).count + 1)
    }

    /// The range of the line (without its line break) that holds a byte offset.
    package func lineRange(around offset: Int) -> Range<Int> {
        var start = min(max(0, offset), bytes.count)
        while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
        var end = start
        while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
        if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), end >= 3 { start = 3 }
        return start..<end
    }

    /// The range of the 1-based line `line`, without its line break; the last line where there are fewer.
    package func range(ofLine line: Int) -> SourceRange {
        var current = 1
        var start = 0
        for index in bytes.indices where current < line && bytes[index] == UInt8(ascii: "\n") {
            current += 1
            start = index + 1
        }
        return SourceRange(lineRange(around: start))
    }

    /// The text of a range, with anything that is not UTF-8 repaired.
    package func text(_ range: SourceRange) -> String {
        let end = min(Int(range.end), bytes.count)
        return String(decoding: bytes[min(Int(range.start), end)..<end], as: UTF8.self)
    }

    /// The location of a range, ready to print. Without a range: the first line.
    package func location(_ range: SourceRange?) -> SourceLocation {
        let range = range ?? SourceRange(0..<0)
        let start = position(of: Int(range.start))
        let end = position(of: max(Int(range.start), Int(range.end)))
        let line = lineRange(around: Int(range.start))
        return SourceLocation(
            line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
            offset: Int(range.start), length: range.offsets.count,
            excerpt: String(decoding: bytes[line], as: UTF8.self))
    }
}

/// Where a diagnostic points, as people and their editors count.
package struct SourceLocation: Sendable, Hashable {
    /// The 1-based line.
    package var line: Int
    /// The 1-based column, in characters.
    package var column: Int
    package var endLine: Int
    /// The column after the last character.
    package var endColumn: Int
    /// Bytes from the start of the file.
    package var offset: Int
    /// Length in bytes.
    package var length: Int
    /// The author's whole first line.
    package var excerpt: String
}

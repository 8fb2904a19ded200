import Synchronization

/// The bytes of one source file, and where its lines begin.
package final class SourceFile: Sendable {
    /// The path below the project's root, with `/`.
    package let path: String
    /// The bytes as they were read.
    package let bytes: [UInt8]
    /// Only findings ask for lines, so the table of them is made for the first one.
    private let knownLineStarts = Mutex<[Int]?>(nil)

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    package convenience init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// The 1-based line and column of a byte offset. Columns count characters as people see them (grapheme
    /// clusters); a tab is one. An offset in a line break is at the end of its line.
    package func position(of offset: Int) -> (line: Int, column: Int) {
        let place = place(of: offset)
        return (place.line, place.column)
    }

    /// The range of the line (without its line break) that holds a byte offset.
    package func lineRange(around offset: Int) -> Range<Int> { range(ofLineAt: lineIndex(of: offset)) }

    /// The range of the 1-based line `line`, without its line break; the last line where there are fewer.
    package func range(ofLine line: Int) -> SourceRange {
        SourceRange(range(ofLineAt: min(max(1, line), lineStarts.count) - 1))
    }

    /// The text of a range, with anything that is not UTF-8 repaired.
    package func text(_ range: SourceRange) -> String {
        let end = min(Int(range.end), bytes.count)
        return text(min(Int(range.start), end)..<end)
    }

    /// The location of a range, ready to print. Without a range: the first line.
    package func location(_ range: SourceRange?) -> SourceLocation {
        let range = range ?? SourceRange(0..<0)
        let start = place(of: Int(range.start))
        let end = place(of: range.offsets.upperBound)
        let excerpt = excerpt(around: start)
        return SourceLocation(
            line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
            codePointColumn: start.codePointColumn, endCodePointColumn: end.codePointColumn,
            offset: Int(range.start), length: range.offsets.count,
            excerpt: excerpt.text, excerptColumn: excerpt.column)
    }
}

extension SourceFile {
    /// The offset of the first byte of each line; a byte order mark is no part of the first. A line ends at LF, CR or
    /// CRLF (CommonMark 0.31, 2.1; XML 1.0, 2.11).
    private var lineStarts: [Int] {
        knownLineStarts.withLock { known in
            if let known { return known }
            var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
            bytes.withUnsafeBufferPointer { buffer in
                for index in buffer.indices where buffer.endsLine(at: index) { starts.append(index + 1) }
            }
            known = starts
            return starts
        }
    }

    /// How many lines there are; what follows the last line ending is one.
    package var lineCount: Int { lineStarts.count }

    /// An offset as people and their tools count it. All but `offset` are 1-based.
    private struct Place {
        var offset: Int
        var line: Int
        var column: Int
        var codePointColumn: Int
    }

    private func place(of offset: Int) -> Place {
        let index = lineIndex(of: offset)
        let line = range(ofLineAt: index)
        let offset = min(max(line.lowerBound, offset), line.upperBound)
        let before = bytes[line.lowerBound..<offset]
        guard !before.allSatisfy({ $0 < 0x80 }) else {
            return Place(
                offset: offset, line: index + 1, column: before.count + 1, codePointColumn: before.count + 1)
        }
        let text = String(decoding: before, as: UTF8.self)
        return Place(
            offset: offset, line: index + 1, column: text.count + 1, codePointColumn: text.unicodeScalars.count + 1)
    }

    /// The index in `lineStarts` of the line that holds a byte offset.
    private func lineIndex(of offset: Int) -> Int {
        let lineStarts = lineStarts
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private func range(ofLineAt index: Int) -> Range<Int> {
        let lineStarts = lineStarts
        let start = lineStarts[index]
        guard index + 1 < lineStarts.count else { return start..<bytes.count }
        let end = lineStarts[index + 1] - 1
        let isPair = end > start && bytes[end] == UInt8(ascii: "\n") && bytes[end - 1] == UInt8(ascii: "\r")
        return start..<(isPair ? end - 1 : end)
    }

    /// The line of a place, or the part around the place where the line is so long that a report of many
    /// diagnostics would grow beyond reason; `…` stands where it was cut.
    private func excerpt(around place: Place) -> (text: String, column: Int) {
        let line = range(ofLineAt: place.line - 1)
        let start = characterBoundary(near: max(line.lowerBound, place.offset - 300), in: line)
        let end = characterBoundary(near: min(line.upperBound, place.offset + 700), in: line)
        let cutBefore = start > line.lowerBound
        return (
            (cutBefore ? "…" : "") + text(start..<end) + (end < line.upperBound ? "…" : ""),
            cutBefore ? place.column - text(start..<place.offset).count - 1 : 1
        )
    }

    /// The nearest offset at or before `offset` where a UTF-8 sequence begins.
    private func characterBoundary(near offset: Int, in line: Range<Int>) -> Int {
        var offset = offset
        while offset > line.lowerBound, offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a line ends with this byte: LF, or CR that no LF follows.
    fileprivate func endsLine(at index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == count || self[index + 1] != UInt8(ascii: "\n")
        default: false
        }
    }
}

/// Where a diagnostic points, as people and their editors count.
package struct SourceLocation: Sendable, Hashable {
    /// The 1-based line.
    package var line: Int
    /// The 1-based column, in characters as people see them.
    package var column: Int
    /// The 1-based line of the end.
    package var endLine: Int
    /// The column after the last character.
    package var endColumn: Int
    /// `column`, counted in Unicode code points.
    package var codePointColumn: Int
    /// `endColumn`, counted in Unicode code points.
    package var endCodePointColumn: Int
    /// Bytes from the start of the file.
    package var offset: Int
    /// Length in bytes.
    package var length: Int
    /// The author's first line, or about 1,000 bytes of a longer one, with `…` where it was cut.
    package var excerpt: String
    /// The column of the excerpt's first character: 1 unless the excerpt was cut there.
    package var excerptColumn: Int
}

internal import CourseDiagnostics

/// Limits that cmark does not have: beyond each, time or memory grows with the square of the input or worse.
enum MarkdownLimits {
    /// Whether a file may be read at all.
    static func holds(_ bytes: Bytes, _ findings: inout Findings) -> Bool {
        guard bytes.count <= ReadingLimits.bytes else {
            findings.report(
                .fileTooLarge, nil,
                "The file has \(bytes.count) bytes; \(ReadingLimits.bytes) can be read.",
                remedy: "Divide it into lessons.")
            return false
        }
        return true
    }

    /// Whether the text may be given to cmark.
    static func holds(_ prepared: PreparedMarkdown, _ bytes: Bytes, _ findings: inout Findings) -> Bool {
        guard prepared.lines.count <= ReadingLimits.lines else {
            let line = prepared.lines[ReadingLimits.lines]
            findings.report(
                .fileTooLarge, line.source..<line.source,
                "The file has \(prepared.lines.count) lines; \(ReadingLimits.lines) can be read.",
                remedy: "Divide it into lessons.")
            return false
        }
        return tablesHold(prepared, bytes, &findings) && marksHold(bytes, prepared, &findings)
            && growthHolds(prepared, &findings)
    }

    private static func tablesHold(_ prepared: PreparedMarkdown, _ bytes: Bytes, _ findings: inout Findings) -> Bool {
        var inARow = 0
        var previous = -1
        for index in prepared.tableStarts {
            let line = prepared.lines[index]
            let range = line.source..<line.sourceEnd
            let columns = TableLowering.split(
                bytes, bytes.trimmed(PreparedMarkdown.skipContainers(bytes, range)..<range.upperBound)
            ).count
            if columns > ReadingLimits.tableColumns {
                findings.report(
                    .growthTooLarge, range.lowerBound..<min(range.upperBound, range.lowerBound + 40),
                    "This table has \(columns) columns; \(ReadingLimits.tableColumns) can be read.",
                    remedy: "Turn rows and columns, or divide the table.")
                return false
            }
            let hasBlank =
                previous < 0
                || (previous + 1..<index).contains { prepared.lines[$0].start == prepared.lines[$0].end }
            inARow = hasBlank ? 1 : inARow + 1
            previous = index
            if inARow > ReadingLimits.tableStarts {
                findings.report(
                    .growthTooLarge, range,
                    "More than \(ReadingLimits.tableStarts) lines of dashes stand here without a blank line.",
                    remedy: "Put a blank line before and after each table.")
                return false
            }
        }
        return true
    }

    /// Whether no mark that cmark looks back over stands too often where it does.
    private static func marksHold(_ bytes: Bytes, _ prepared: PreparedMarkdown, _ findings: inout Findings) -> Bool {
        guard let first = prepared.lines.first else { return true }
        let text = Bytes(rebasing: bytes[first.source...])
        var (parentheses, ats, bars) = (
            text.count(of: UInt8(ascii: ")")), text.count(of: UInt8(ascii: "@")), text.count(of: UInt8(ascii: "|"))
        )
        let limit = ReadingLimits.repeatedMarks
        guard parentheses > limit || ats > limit || bars > ReadingLimits.bars else { return true }
        (parentheses, ats, bars) = (0, 0, 0)
        for index in first.source..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: ")"): parentheses += 1
            case UInt8(ascii: "@"): ats += 1
            case UInt8(ascii: "|"): bars += 1
            case 0x0A, 0x0D: (parentheses, ats, bars) = (0, 0, 0)
            case 0x20, 0x09: (parentheses, ats) = (0, 0)
            default: break
            }
            guard parentheses > limit || ats > limit || bars > ReadingLimits.bars else { continue }
            findings.report(
                .growthTooLarge, index..<index + 1,
                bars > ReadingLimits.bars
                    ? "This line has more than \(ReadingLimits.bars) bars."
                    : "More than \(limit) of this character stand here without a space.",
                remedy: "Divide the line.")
            return false
        }
        return true
    }

    /// Counts what reference links would repeat: cmark copies the address and title of a definition into each link.
    private static func growthHolds(_ prepared: PreparedMarkdown, _ findings: inout Findings) -> Bool {
        let text = prepared.text
        let limit = ReadingLimits.grownBytes(from: text.count)
        var sizes: [(index: Int, size: Int)] = []
        for index in prepared.definitions {
            // To the next blank line at most: an address and a title have none.
            var last =
                sizes.last.map { $0.index < index && index <= $0.index + $0.size ? $0.index + $0.size : index } ?? index
            if last == index {
                while last + 1 < prepared.lines.count, prepared.lines[last + 1].start != prepared.lines[last + 1].end {
                    last += 1
                }
            }
            sizes.append((index, last - index))
        }
        guard !sizes.isEmpty else { return true }
        let largest = sizes.map { prepared.lines[$0.index + $0.size].end - prepared.lines[$0.index].start }.max() ?? 0
        let brackets = text.withUnsafeBufferPointer { $0.count(of: UInt8(ascii: "[")) }
        guard brackets * largest > limit else { return true }
        return text.withUnsafeBufferPointer { growthHolds(prepared, $0, sizes, limit, &findings) }
    }

    private static func growthHolds(
        _ prepared: PreparedMarkdown, _ text: Bytes, _ sizes: [(index: Int, size: Int)], _ limit: Int,
        _ findings: inout Findings
    ) -> Bool {
        var uses: [String: Int] = [:]
        var index = 0
        while let bracket = text[index...].firstIndex(of: UInt8(ascii: "[")) {
            if let label = LinkSyntax.label(text, at: bracket) {
                uses[normalizedLabel(text.text(label.lowerBound + 1..<label.upperBound - 1)), default: 0] += 1
            }
            index = bracket + 1
        }
        var growth = 0
        for (index, size) in sizes {
            let line = prepared.lines[index]
            guard let bracket = text[line.start..<line.end].firstIndex(of: UInt8(ascii: "[")),
                let label = LinkSyntax.label(text, at: bracket)
            else { continue }
            let length = prepared.lines[index + size].end - line.start
            growth += length * uses[normalizedLabel(text.text(label.lowerBound + 1..<label.upperBound - 1)), default: 0]
            if growth > limit {
                findings.report(
                    .growthTooLarge, line.source..<line.sourceEnd,
                    "The links of this file repeat their addresses to more than \(limit) bytes.",
                    remedy: "Write shorter addresses, or fewer links to them.")
                return false
            }
        }
        return true
    }
}

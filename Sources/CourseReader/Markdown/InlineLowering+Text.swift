internal import CourseDiagnostics
internal import Glibc
internal import XMLKit

/// Text, and what is found in it.
extension InlineLowering {
    // MARK: - Text

    /// Goes over a text of cmark and its source together.
    mutating func text(_ literal: Bytes, _ context: inout LoweringContext) {
        var index = cursor == 0 ? boxEnd : 0
        cursor += index
        if index == 0, cursor >= citationEnd, isAsWritten(literal) {
            let start = cursor
            cursor += literal.count
            return flush(literal, 0..<literal.count, from: start, false)
        }
        var piece = TextPiece(start: index, cursor: cursor)
        var isRepaired = false
        while index < literal.count, cursor < bytes.count {
            let byte = bytes[cursor]
            switch byte {
            case UInt8(ascii: "\\"):
                if cursor + 1 < bytes.count, bytes[cursor + 1].isPunctuation, bytes[cursor + 1] == literal[index] {
                    cursor += 2
                    index += 1
                    continue
                }
            case UInt8(ascii: "&"):
                if let taken = reference(literal, at: index, &context, &isRepaired) {
                    index += taken
                    continue
                }
            case UInt8(ascii: "["):
                if cursor >= citationEnd { openBrackets += 1 }
                if cursor >= citationEnd, openImages.isEmpty, let citation = bracket(&context) {
                    flush(literal, piece.start..<index, from: piece.cursor, isRepaired)
                    cite(citation, &context)
                    citationEnd = citation.range.upperBound
                    openBrackets -= 1
                    // The text goes on after the citation: go over its bytes as silent text.
                    piece = TextPiece(start: index, cursor: cursor)
                }
            case UInt8(ascii: "]"):
                if cursor >= citationEnd, openBrackets > 0 {
                    openBrackets -= 1
                    afterBracket(&context)
                }
            case UInt8(ascii: "*"):
                if cursor >= citationEnd, bytes.has("**", at: cursor) { reportMarks(&context) }
            case UInt8(ascii: "="):
                if cursor >= citationEnd, bytes.has("==", at: cursor) { reportHighlight(&context) }
            case UInt8(ascii: "$"):
                if cursor >= citationEnd { reportFormula(&context) }
            case UInt8(ascii: "<"):
                if cursor >= citationEnd, bytes.has("<!--", at: cursor) { reportComment(&context) }
            case mask:
                isRepaired = true
                if cursor >= citationEnd { reportMasked(&context) }
            default: break
            }
            guard byte == literal[index] else {
                resynchronize(literal, index)
                continue
            }
            cursor += 1
            index += 1
            if cursor == citationEnd
                || (citationEnd > piece.cursor && cursor > citationEnd && piece.cursor < citationEnd)
            {
                piece = TextPiece(start: index, cursor: cursor)
            }
        }
        flush(literal, piece.start..<literal.count, from: piece.cursor, isRepaired)
    }

    /// Whether the source at the cursor has the very bytes of a text, and none of them means anything here.
    private func isAsWritten(_ literal: Bytes) -> Bool {
        guard let text = literal.baseAddress, let source = bytes.baseAddress, literal.count <= bytes.count - cursor,
            memcmp(text, source + cursor, literal.count) == 0
        else { return false }
        let mask = mask ?? UInt8(ascii: "&")
        return !literal.holds { bytes, _ in
            bytes.marks(of: UInt8(ascii: "\\")) | bytes.marks(of: UInt8(ascii: "&"))
                | bytes.marks(of: UInt8(ascii: "[")) | bytes.marks(of: UInt8(ascii: "]"))
                | bytes.marks(of: UInt8(ascii: "*")) | bytes.marks(of: UInt8(ascii: "<")) | bytes.marks(of: mask)
                | bytes.marks(of: UInt8(ascii: "=")) | bytes.marks(of: UInt8(ascii: "$"))
        }
    }

    struct TextPiece {
        var start: Int
        var cursor: Int
    }

    /// Finds the rest of a text further on: a way out of a disagreement with cmark that nobody has seen.
    mutating func resynchronize(_ literal: Bytes, _ index: Int) {
        let wanted = literal[index..<min(literal.count, index + 8)]
        var candidate = cursor + 1
        while candidate + wanted.count <= bytes.count {
            if bytes[candidate..<candidate + wanted.count].elementsEqual(wanted) {
                cursor = candidate
                return
            }
            candidate += 1
        }
        cursor = bytes.count
    }

    mutating func flush(_ literal: Bytes, _ range: Range<Int>, from start: Int, _ isRepaired: Bool) {
        guard !range.isEmpty, start >= citationEnd else { return }
        var text = Bytes(rebasing: literal[range])
        lastText = text
        guard openImages.isEmpty else {
            alternative.append(contentsOf: text)
            return
        }
        guard start < content.limit else { return }
        var end = cursor
        if end > content.limit {
            text = Bytes(rebasing: text.prefix(max(0, text.count - (end - content.limit))))
            end = content.limit
        }
        guard !text.isEmpty else { return }
        let place = content.place(start..<max(start, end))
        if isRepaired {
            parent.append(text: repaired(text), line: place?.line ?? 1, offsets: place?.range)
        } else {
            parent.append(utf8: text, line: place?.line ?? 1, offsets: place?.range)
        }
    }

    /// A character reference at the cursor: how many bytes of the literal it stands for, or nil if it is none.
    mutating func reference(
        _ literal: Bytes, at index: Int, _ context: inout LoweringContext, _ isRepaired: inout Bool
    ) -> Int? {
        guard let reference = decodeReference(Bytes(rebasing: bytes[(cursor + 1)...])),
            index + reference.text.count <= literal.count,
            literal[index..<index + reference.text.count].elementsEqual(reference.text)
        else { return nil }
        let range = cursor..<cursor + 1 + reference.length
        if isForbidden(reference.text) {
            isRepaired = true
            context.findings.report(
                .controlCharacter, content.source(range),
                "`\(bytes.text(range))` stands for a character that no page may hold.", remedy: "Leave it out.")
        }
        cursor = range.upperBound
        return reference.text.count
    }

    func isForbidden(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return true }
        if first < 0x20 { return first != 0x09 && first != 0x0A && first != 0x0D }
        return first == 0x7F || first >= 0xF8
    }

    func reportMasked(_ context: inout LoweringContext) {
        context.findings.report(
            .rawHTML, content.source(cursor..<cursor + 1),
            "HTML declarations and instructions mean nothing in a course.",
            remedy: "Leave it out, or write `\\<` for a less-than sign that is text.")
    }

    /// Says once a block that marks of emphasis are left in the text; between two spaces they are meant as text.
    private mutating func reportMarks(_ context: inout LoweringContext) {
        var end = cursor
        while end < bytes.count, bytes[end] == UInt8(ascii: "*") { end += 1 }
        let isAfterSpace = cursor == 0 || bytes[cursor - 1].isWhitespace
        let isBeforeSpace = end == bytes.count || bytes[end].isWhitespace
        guard !hasMarksLeftOver, !isAfterSpace || !isBeforeSpace else { return }
        hasMarksLeftOver = true
        context.findings.report(
            .emphasisMarksLeftOver, content.source(cursor..<end), "This `**` marks nothing and would be shown as text.",
            remedy: "Write it right before and right after the words. Where words stand without spaces, write "
                + "`[text](strong:)`; for asterisks that are text, `\\*\\*`.")
    }

    func reportComment(_ context: inout LoweringContext) {
        context.findings.report(
            .rawHTML, content.source(cursor..<cursor + 4), "This comment would be shown as text.",
            remedy: "Close it with `-->`, and write no `--` in it; a long comment stands on lines of its own.")
    }

    // MARK: - Brackets in text

    /// A citation that begins at the cursor; other things in brackets that mean nothing are reported.
    func bracket(_ context: inout LoweringContext) -> CitationSyntax? {
        if bytes.has("[@", at: cursor) {
            if let citation = CitationSyntax(bytes, at: cursor) { return citation }
            context.findings.report(
                .badCitation, content.source(cursor..<cursor + 2), "This citation has no closing bracket.",
                remedy: "Write `[@source, place]`, or `\\[@` for text.")
            return nil
        }
        guard let label = LinkSyntax.label(bytes, at: cursor) else { return nil }
        if cursor == 0, bytes.has("[!", at: 0), let kind = Alert(bytes.text(2..<label.upperBound - 1)) {
            context.findings.report(
                .badDirective, content.source(label), "`\(bytes.text(label))` is not how a course marks a note.",
                remedy: "Write `::: note {kind=\(kind.rawValue)}` before the text and `:::` after it, without `>`.")
        } else if bytes.has("[^", at: cursor), label.count > 3 {
            context.findings.report(
                .badFootnote, content.source(label), "There is no footnote `\(bytes.text(label))`.",
                remedy: "Write `\(bytes.text(label)): …` in a paragraph of its own, or `\\[` for text.")
        } else if let at = bytes[label].firstIndex(of: UInt8(ascii: "@")), at + 1 < label.upperBound,
            bytes[at + 1].isLetter, bytes[at - 1] == UInt8(ascii: "-") || bytes[at - 1].isWhitespace
        {
            context.findings.report(
                .badCitation, content.source(label), "A citation begins with its source.",
                remedy: "Write `[@source, place]`; other words stand before the bracket.")
        } else if cursor > 0, bytes[cursor - 1] == UInt8(ascii: "!"),
            label.upperBound >= bytes.count
                || (bytes[label.upperBound] != UInt8(ascii: "(") && bytes[label.upperBound] != UInt8(ascii: "["))
        {
            context.findings.report(
                .unresolvedReference, content.source(cursor - 1..<label.upperBound), "This picture has no file.",
                remedy: "Write `![what it shows](images/file.svg)`.")
        }
        return nil
    }

    /// What follows a closing bracket that is text: a label or an address that leads nowhere.
    func afterBracket(_ context: inout LoweringContext) {
        if bytes.has("](", at: cursor) {
            context.findings.report(
                .unresolvedReference, content.source(cursor..<cursor + 2), "This looks like a link but is none.",
                remedy: "An address holds no space (write `%20`) and ends with `)`; for text write `\\]`.")
        } else if bytes.has("][", at: cursor), let label = LinkSyntax.label(bytes, at: cursor + 1), label.count > 2,
            !bytes.has("[^", at: cursor + 1), !bytes.has("[@", at: cursor + 1)
        {
            context.findings.report(
                .unresolvedReference, content.source(label), "No line defines `\(bytes.text(label))`.",
                remedy: "Write `\(bytes.text(label)): address` on a line of its own, or `\\[` for text.")
        }
    }

    mutating func cite(_ citation: CitationSyntax, _ context: inout LoweringContext) {
        if let problem = citation.problem {
            context.findings.report(
                .badCitation, content.source(citation.range), problem, remedy: "Write `[@source, place]`.")
        }
        lastText = Bytes(start: nil, count: 0)
        for part in citation.parts {
            let element = append("cite", citation.parts.count == 1 ? citation.range : part.range)
            element.set("source", part.source, offsets: content.source(part.range))
            if let locator = part.locator, !locator.isEmpty {
                element.set("locator", locator, offsets: content.source(part.range))
            }
        }
    }
}

/// The marks that begin alerts on GitHub, as kinds of note.
private enum Alert: String {
    case note, tip, caution, warning

    init?(_ mark: String) {
        switch mark.lowercased() {
        case "note", "info", "important": self = .note
        case "tip", "hint": self = .tip
        case "caution", "danger": self = .caution
        case "warning": self = .warning
        default: return nil
        }
    }
}

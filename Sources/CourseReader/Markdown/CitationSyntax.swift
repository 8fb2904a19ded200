/// A citation: `[@source, place]`, or several, `[@a, x; @b, y]`.
struct CitationSyntax {
    struct Part {
        var source: String
        var locator: String?
        /// Where the part stands in the content.
        var range: Range<Int>
    }

    private(set) var parts: [Part] = []
    /// With its brackets.
    private(set) var range: Range<Int>
    /// What is wrong with it.
    private(set) var problem: String?

    /// Bytes that are searched for the closing bracket.
    private static let reach = 1_000

    /// Reads the citation whose `[@` stands at `start`; nil when no bracket closes it.
    init?(_ bytes: Bytes, at start: Int) {
        var end = start + 1
        let limit = min(bytes.count, start + Self.reach)
        while end < limit, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") {
            end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard end < limit, bytes[end] == UInt8(ascii: "]") else { return nil }
        range = start..<end + 1
        var index = start + 1
        while index < end {
            let part = Self.partEnd(bytes, index, end)
            readPart(bytes, index..<part)
            index = part + 1
        }
    }

    /// The semicolon before the next `@`, or the end.
    private static func partEnd(_ bytes: Bytes, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == UInt8(ascii: ";") {
                var next = index + 1
                while next < end, bytes[next].isWhitespace { next += 1 }
                if next == end || bytes[next] == UInt8(ascii: "@") { return index }
            }
            index += 1
        }
        return end
    }

    private mutating func readPart(_ bytes: Bytes, _ range: Range<Int>) {
        let range = bytes.trimmed(range)
        var index = range.lowerBound + 1
        while index < range.upperBound, bytes[index].isNameByte { index += 1 }
        guard range.lowerBound < range.upperBound, bytes[range.lowerBound] == UInt8(ascii: "@"),
            index > range.lowerBound + 1
        else {
            problem = problem ?? "The name of the source is missing after `@`."
            return
        }
        let source = bytes.text(range.lowerBound + 1..<index)
        let afterName = bytes.trimmed(index..<range.upperBound)
        if afterName.isEmpty {
            parts.append(Part(source: source, locator: nil, range: range))
        } else if bytes[afterName.lowerBound] == UInt8(ascii: ",") {
            let locator = unescapedText(bytes, bytes.trimmed(afterName.lowerBound + 1..<afterName.upperBound))
            if locator.isEmpty { problem = problem ?? "The place after the comma is missing." }
            parts.append(Part(source: source, locator: locator, range: range))
        } else {
            problem = problem ?? "Between the source `\(source)` and the place stands no comma."
            parts.append(Part(source: source, locator: unescapedText(bytes, afterName), range: range))
        }
    }
}

/// The text of a range, with backslashes and character references undone and white space as one space.
func unescapedText(_ bytes: Bytes, _ range: Range<Int>) -> String {
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\\"), index + 1 < range.upperBound, bytes[index + 1].isPunctuation {
            result.append(bytes[index + 1])
            index += 2
        } else if byte == UInt8(ascii: "&"),
            let reference = decodeReference(Bytes(rebasing: bytes[index + 1..<range.upperBound]))
        {
            result.append(contentsOf: reference.text)
            index += 1 + reference.length
        } else if byte.isWhitespace {
            if result.last != 0x20 { result.append(0x20) }
            index += 1
        } else {
            result.append(byte)
            index += 1
        }
    }
    return String(decoding: result, as: UTF8.self)
}

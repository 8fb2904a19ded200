/// The attributes in braces after a heading or the name of a directive: `{#id key=value key="two words"}`.
///
/// In quotes, `\"` and `\\` stand for the quote and the backslash.
struct AttributeList {
    struct Entry {
        var name: String
        var value: String
        /// Where name and value stand.
        var range: Range<Int>
    }

    struct Problem {
        var range: Range<Int>
        var message: String
        var remedy: String?
        /// What the author meant, where only its spelling is wrong.
        var meant: Entry?
    }

    private(set) var entries: [Entry] = []
    private(set) var problems: [Problem] = []
    /// The offset after the closing brace, or the end of the line without one.
    private(set) var end: Int
    private(set) var isClosed = false

    /// Whether a quote took the rest of the line, and the closing brace with it.
    private var isQuoteOpen = false

    /// Reads the list whose `{` stands at `start`; it ends at the latest at `limit`, the end of its line.
    init(_ bytes: Bytes, at start: Int, limit: Int) {
        end = start + 1
        entries.reserveCapacity(4)
        while true {
            end = bytes.skipBlanks(end, limit)
            guard end < limit else { break }
            if bytes[end] == UInt8(ascii: "}") {
                end += 1
                isClosed = true
                return
            }
            readEntry(bytes, limit)
        }
        guard !isQuoteOpen else { return }
        problems.append(
            Problem(
                range: start..<limit, message: "The attributes that begin with `{` are never closed.",
                remedy: "Write `}` at the end of the line, or `\\{` for a brace that is text."))
    }

    private mutating func readEntry(_ bytes: Bytes, _ limit: Int) {
        let start = end
        if bytes[end] == UInt8(ascii: "#") {
            end += 1
            let value = readBareValue(bytes, limit)
            add("id", value, start..<end)
            return
        }
        while end < limit, bytes[end].isNameByte { end += 1 }
        let name = bytes.text(start..<end)
        guard end > start, end < limit, bytes[end] == UInt8(ascii: "=") else {
            while end < limit, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "}") { end += 1 }
            problems.append(problem(ofWord: bytes.text(start..<end), start..<end, bytes, limit))
            return
        }
        end += 1
        if end < limit, bytes[end] == UInt8(ascii: "\"") || bytes[end] == UInt8(ascii: "'") {
            let value = readQuotedValue(bytes, limit, start)
            add(name, value, start..<end)
        } else if let quote = TypographicQuote(bytes, at: end, limit: limit) {
            let value = readTypographicValue(bytes, limit, quote)
            problems.append(
                Problem(
                    range: start..<end,
                    message: "The value of `\(name)` stands in typographic quotes (`\(quote.text)`).",
                    remedy: "Write straight quotes: `\(name)=\"\(value)\"`."))
            add(name, value, start..<end)
        } else {
            let value = readBareValue(bytes, limit)
            if value.isEmpty {
                problems.append(
                    Problem(
                        range: start..<end, message: "The attribute `\(name)` has no value.",
                        remedy: "Write `\(name)=value`, without a space, or leave it out."))
            } else {
                add(name, value, start..<end)
            }
        }
    }

    /// What is wrong with a word that is no attribute; what belongs to the same mistake is passed over.
    private mutating func problem(
        ofWord word: String, _ range: Range<Int>, _ bytes: Bytes, _ limit: Int
    ) -> Problem {
        let message = "`\(word)` is not an attribute."
        if word.hasSuffix(":"), word.count > 1 {
            end = bytes.skipBlanks(end, limit)
            let value = readBareValue(bytes, limit)
            let name = word.dropLast()
            return Problem(
                range: range.lowerBound..<end, message: message,
                remedy: "Write an equals sign and no space: `\(name)=\(value.isEmpty ? "…" : value)`.",
                meant: Entry(name: String(name), value: value, range: range.lowerBound..<end))
        }
        if word.hasPrefix(".") {
            return Problem(
                range: range, message: message, remedy: "There are no classes; attributes are written `key=value`.")
        }
        // Words after a value without quotes belong to it.
        if let last = entries.last, bytes[last.range.upperBound - 1] != UInt8(ascii: "\""), last.name != "id" {
            return Problem(
                range: range, message: message,
                remedy: "A value of several words stands in quotes: `\(last.name)=\"\(last.value) \(word)\"`.")
        }
        return Problem(range: range, message: message, remedy: "Write `#id`, `key=value` or `key=\"two words\"`.")
    }

    private mutating func readBareValue(_ bytes: Bytes, _ limit: Int) -> String {
        let start = end
        while end < limit, !bytes[end].isBlank, bytes[end] != UInt8(ascii: "}") { end += 1 }
        return bytes.text(start..<end)
    }

    private mutating func readQuotedValue(_ bytes: Bytes, _ limit: Int, _ start: Int) -> String {
        let quote = bytes[end]
        let opening = end
        end += 1
        let close = bytes.first(quote, in: end..<limit)
        if close < limit, bytes.first(UInt8(ascii: "\\"), in: end..<close) == close {
            let value = bytes.text(end..<close)
            end = close + 1
            return value
        }
        var value: [UInt8] = []
        while end < limit, bytes[end] != quote {
            if bytes[end] == UInt8(ascii: "\\"), end + 1 < limit,
                bytes[end + 1] == quote || bytes[end + 1] == UInt8(ascii: "\\")
            {
                end += 1
            }
            value.append(bytes[end])
            end += 1
        }
        if end < limit {
            end += 1
        } else {
            isQuoteOpen = true
            problems.append(
                Problem(
                    range: opening..<limit, message: "The quote of this value is never closed.",
                    remedy: "Close it on the same line, before `}`."))
        }
        return String(decoding: value, as: UTF8.self)
    }

    private mutating func readTypographicValue(_ bytes: Bytes, _ limit: Int, _ quote: TypographicQuote) -> String {
        end += quote.length
        let start = end
        while end < limit, bytes[end] != UInt8(ascii: "}") {
            if let closing = TypographicQuote(bytes, at: end, limit: limit) {
                let value = bytes.text(start..<end)
                end += closing.length
                return value
            }
            end += 1
        }
        return bytes.text(start..<end)
    }

    private mutating func add(_ name: String, _ value: String, _ range: Range<Int>) {
        if beginsWithXML(name) || name.utf8.first?.isLetter != true {
            problems.append(Problem(range: range, message: "`\(name)` cannot be the name of an attribute."))
        } else if value.isEmpty, name == "id" {
            problems.append(Problem(range: range, message: "The id after `#` is missing.", remedy: "Write `#id`."))
        } else if entries.contains(where: { $0.name == name }) {
            problems.append(
                Problem(
                    range: range, message: "The attribute `\(name)` stands twice.",
                    remedy: "Keep one; several ids go into one value: `\(name)=\"first second\"`."))
        } else if entries.count < ReadingLimits.attributes {
            entries.append(Entry(name: name, value: value, range: range))
        } else {
            problems.append(
                Problem(range: range, message: "There are more than \(ReadingLimits.attributes) attributes here."))
        }
    }
}

/// Whether a name begins as names do that XML keeps for itself (XML 1.0, 2.3).
func beginsWithXML(_ name: String) -> Bool {
    guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "x"), name.utf8.count >= 3 else { return false }
    return zip(name.utf8, "xml".utf8).allSatisfy { $0 | 0x20 == $1 }
}

/// A quote that word processors write and programs do not read.
private struct TypographicQuote {
    var text: String
    var length: Int

    init?(_ bytes: Bytes, at index: Int, limit: Int) {
        guard bytes[index] >= 0x80 else { return nil }
        for quote in ["“", "”", "„", "‟", "‘", "’", "‚", "«", "»", "「", "」", "＂"] {
            let length = quote.utf8.count
            guard index + length <= limit else { continue }
            if bytes[index..<index + length].elementsEqual(quote.utf8) {
                text = quote
                self.length = length
                return
            }
        }
        return nil
    }
}

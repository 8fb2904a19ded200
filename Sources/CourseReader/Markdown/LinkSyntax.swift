/// How a link or image ends in the source, after the `]` of its text.
enum LinkSyntax {
    /// `(address "title")`
    case inline(end: Int)
    /// `[label]`
    case reference(label: Range<Int>, end: Int)
    /// `[]`, or nothing: the text is the label.
    case shortcut(end: Int)

    var end: Int {
        switch self {
        case .inline(let end), .reference(_, let end), .shortcut(let end): end
        }
    }

    /// Reads what follows the `]` that ends at `index`, of something that cmark took for a link.
    init(_ bytes: Bytes, after index: Int) {
        if let end = Self.inlineEnd(bytes, index) {
            self = .inline(end: end)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "["), let label = Self.label(bytes, at: index) {
            self =
                label.count == 2
                ? .shortcut(end: label.upperBound)
                : .reference(label: label.lowerBound + 1..<label.upperBound - 1, end: label.upperBound)
        } else {
            self = .shortcut(end: index)
        }
    }

    /// The range of a label with its brackets, at most 1,000 bytes long.
    static func label(_ bytes: Bytes, at start: Int) -> Range<Int>? {
        var index = start + 1
        let limit = min(bytes.count, start + 1002)
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += index + 1 < limit && bytes[index + 1].isPunctuation ? 2 : 1
            case UInt8(ascii: "["): return nil
            case UInt8(ascii: "]"): return start..<index + 1
            default: index += 1
            }
        }
        return nil
    }

    private static func skipWhitespace(_ bytes: Bytes, _ index: Int) -> Int {
        var index = index
        while index < bytes.count, bytes[index].isWhitespace { index += 1 }
        return index
    }

    private static func inlineEnd(_ bytes: Bytes, _ start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        var index = skipWhitespace(bytes, start + 1)
        guard let addressEnd = addressEnd(bytes, index) else { return nil }
        index = skipWhitespace(bytes, addressEnd)
        if index < bytes.count, bytes[index] == UInt8(ascii: ")") { return index + 1 }
        guard index > addressEnd, let titleEnd = titleEnd(bytes, index) else { return nil }
        index = skipWhitespace(bytes, titleEnd)
        return index < bytes.count && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
    }

    private static func addressEnd(_ bytes: Bytes, _ start: Int) -> Int? {
        var index = start
        if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
            index += 1
            while index < bytes.count {
                switch bytes[index] {
                case UInt8(ascii: ">"): return index + 1
                case UInt8(ascii: "\\"): index += 2
                case UInt8(ascii: "<"), 0x0A, 0x0D: return nil
                default: index += 1
                }
            }
            return nil
        }
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1].isPunctuation {
                index += 2
                continue
            }
            if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            } else if byte.isWhitespace || byte < 0x20 {
                break
            }
            index += 1
        }
        return index
    }

    private static func titleEnd(_ bytes: Bytes, _ start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let closing: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = bytes[start]
        case UInt8(ascii: "("): closing = UInt8(ascii: ")")
        default: return nil
        }
        var index = start + 1
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 2
            } else if bytes[index] == closing {
                return index + 1
            } else {
                index += 1
            }
        }
        return nil
    }
}

/// The label of a reference as labels are compared: without regard to case, white space as one space.
func normalizedLabel(_ label: String) -> String {
    label.uppercased().lowercased().unicodeScalars
        .split { $0.value < 0x80 && UInt8($0.value).isWhitespace }.map(String.init).joined(separator: " ")
}

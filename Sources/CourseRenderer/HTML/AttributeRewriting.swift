/// Changes attributes of finished content that moves to another page. The content is our own: every attribute stands in
/// double quotes, and no others are in it, for those of authors are escaped.
enum AttributeRewriting {
    /// What an attribute is for, as far as a new page changes it.
    enum Kind {
        /// An anchor, or what shares its name space: `id`, `name`, `for`.
        case anchor
        /// Anchors of what names a part, with spaces between them: `aria-labelledby`.
        case naming
        /// Anchors of what describes a part, with spaces between them: `aria-describedby`.
        case describing
        /// `href`.
        case link
        /// `src`.
        case picture
    }

    enum Change {
        case same
        case other([UInt8])
        /// The attribute goes.
        case without
    }

    /// The content with its attributes changed; those of no `Kind` stay as they are.
    static func rewrite(_ content: ArraySlice<UInt8>, _ change: (Kind, ArraySlice<UInt8>) -> Change) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count + content.count / 8)
        let quote = UInt8(ascii: "\"")
        /// What is not yet copied begins here.
        var rest = content.startIndex
        var position = rest
        while let open = content[position...].firstIndex(of: quote),
            let close = content[(open + 1)...].firstIndex(of: quote)
        {
            position = close + 1
            let name = attribute(before: open, in: content)
            guard let kind = kind(of: name) else { continue }
            switch change(kind, content[(open + 1)..<close]) {
            case .same: continue
            case .other(let value):
                result += content[rest...open]
                result += value
                rest = close
            case .without:
                // With the space before and the sign of equality behind.
                result += content[rest..<(open - name.count - 2)]
                rest = position
            }
        }
        result += content[rest...]
        return result
    }

    /// Gives anchors, and what refers to them, another beginning, so that those of several pages fit on one.
    static func prefixed(_ kind: Kind, _ value: ArraySlice<UInt8>, by prefix: [UInt8]) -> Change {
        switch kind {
        case .anchor: return .other(prefix + value)
        case .naming, .describing:
            let ids = value.split(separator: UInt8(ascii: " ")).map { prefix + $0 }
            return .other(Array(ids.joined(separator: [UInt8(ascii: " ")])))
        case .link, .picture: return .same
        }
    }

    private static func kind(of name: ArraySlice<UInt8>) -> Kind? {
        func isCalled(_ other: StaticString) -> Bool {
            name.elementsEqual(UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount))
        }
        switch name.count {
        case 2: return isCalled("id") ? .anchor : nil
        case 3: return isCalled("for") ? .anchor : isCalled("src") ? .picture : nil
        case 4: return isCalled("name") ? .anchor : isCalled("href") ? .link : nil
        case 15: return isCalled("aria-labelledby") ? .naming : nil
        case 16: return isCalled("aria-describedby") ? .describing : nil
        default: return nil
        }
    }

    /// The name of the attribute whose value begins at a quote.
    private static func attribute(before quote: Int, in content: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard quote > content.startIndex, content[quote - 1] == UInt8(ascii: "=") else { return [] }
        var start = quote - 1
        while start > content.startIndex, content[start - 1] != UInt8(ascii: " "),
            content[start - 1] != UInt8(ascii: "\n")
        { start -= 1 }
        return content[start..<(quote - 1)]
    }
}

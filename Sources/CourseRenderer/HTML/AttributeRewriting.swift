/// Changes attributes of finished content that moves to another page. The content is our own: every attribute stands in
/// double quotes, and no others are in it, for those of authors are escaped.
enum AttributeRewriting {
    enum Change {
        case same
        case other([UInt8])
        /// The attribute goes.
        case without
    }

    static func rewrite(_ content: ArraySlice<UInt8>, _ change: (String, ArraySlice<UInt8>) -> Change) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        let quote = UInt8(ascii: "\"")
        var position = content.startIndex
        while position < content.endIndex {
            guard let open = content[position...].firstIndex(of: quote),
                let close = content[(open + 1)...].firstIndex(of: quote)
            else { break }
            let name = attribute(before: open, in: content)
            switch change(String(decoding: name, as: UTF8.self), content[(open + 1)..<close]) {
            case .same: result += content[position...close]
            case .other(let value):
                result += content[position...open]
                result += value
                result.append(quote)
            case .without:
                // With the space before and the sign of equality behind.
                result += content[position..<(open - name.count - 2)]
            }
            position = close + 1
        }
        return result + content[position...]
    }

    /// Gives anchors, and what refers to them, another beginning, so that those of several pages fit on one. A list of
    /// references gets one more at its end, where there is `another`.
    static func prefixed(
        _ name: String, _ value: ArraySlice<UInt8>, by prefix: String, and another: String? = nil
    ) -> Change {
        switch name {
        case "id", "name", "for": return .other(Array(prefix.utf8) + value)
        case "aria-labelledby", "aria-describedby":
            var ids = value.split(separator: UInt8(ascii: " ")).map { Array(prefix.utf8) + $0 }
            if let another { ids.append(Array(another.utf8)) }
            return .other(Array(ids.joined(separator: [UInt8(ascii: " ")])))
        default: return .same
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

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
        /// Other bytes stand in place of the first ones of the value.
        case beginning([UInt8], inPlaceOf: Int)
        /// The attribute goes.
        case without
    }

    /// The content with its attributes changed; those of no `Kind` stay as they are.
    static func rewrite(
        _ content: ArraySlice<UInt8>, _ change: (Kind, UnsafeBufferPointer<UInt8>) -> Change
    ) -> [UInt8] {
        content.withUnsafeBufferPointer { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count + bytes.count / 8)
            let quote = UInt8(ascii: "\"")
            /// What is not yet copied begins here.
            var rest = 0
            var position = 0
            while case let open = bytes.first(quote, from: position), open < bytes.count,
                case let close = bytes.first(quote, from: open + 1), close < bytes.count
            {
                position = close + 1
                guard let (kind, start) = attribute(before: open, in: bytes) else { continue }
                switch change(kind, UnsafeBufferPointer(rebasing: bytes[(open + 1)..<close])) {
                case .same: continue
                case .beginning(let beginning, let length):
                    result.append(contentsOf: bytes[rest...open])
                    result += beginning
                    rest = open + 1 + length
                case .without:
                    // With the space before.
                    result.append(contentsOf: bytes[rest..<(start - 1)])
                    rest = position
                }
            }
            result.append(contentsOf: bytes[rest...])
            return result
        }
    }

    /// Gives anchors, and what refers to them, another beginning, so that those of several pages fit on one.
    static func prefixed(_ kind: Kind, _ value: UnsafeBufferPointer<UInt8>, by prefix: [UInt8]) -> Change {
        switch kind {
        case .anchor: return .beginning(prefix, inPlaceOf: 0)
        case .naming, .describing:
            let space = UInt8(ascii: " ")
            let ids = value.split(separator: space).map { prefix + $0 }
            return .beginning(Array(ids.joined(separator: [space])), inPlaceOf: value.count)
        case .link, .picture: return .same
        }
    }

    /// What the attribute is for whose value begins at a quote, and where its name begins; nil where it stays as it is.
    private static func attribute(before quote: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (Kind, start: Int)? {
        let end = quote - 1
        guard end > 0, bytes[end] == UInt8(ascii: "=") else { return nil }
        func ends(_ name: StaticString) -> Bool {
            let start = end - name.utf8CodeUnitCount
            guard start > 0, bytes[start - 1] == UInt8(ascii: " ") || bytes[start - 1] == UInt8(ascii: "\n") else {
                return false
            }
            return bytes[start..<end].elementsEqual(
                UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        }
        func attribute(_ kind: Kind, _ name: StaticString) -> (Kind, start: Int)? {
            ends(name) ? (kind, end - name.utf8CodeUnitCount) : nil
        }
        switch bytes[end - 1] {
        case UInt8(ascii: "d"): return attribute(.anchor, "id")
        case UInt8(ascii: "e"): return attribute(.anchor, "name")
        case UInt8(ascii: "r"): return attribute(.anchor, "for")
        case UInt8(ascii: "y"):
            return attribute(.naming, "aria-labelledby") ?? attribute(.describing, "aria-describedby")
        case UInt8(ascii: "f"): return attribute(.link, "href")
        case UInt8(ascii: "c"): return attribute(.picture, "src")
        default: return nil
        }
    }
}

import CourseDiagnostics
import XMLKit

/// Finds where attributes stand in the author's file: libxml2 keeps names and values, but not places.
enum AttributePlaces {
    /// Places every attribute, and shortens the place of each element from its whole start tag to `<name`, which is what
    /// a message about the element points at.
    static func find(in tree: XMLTree, source: SourceFile) {
        guard let root = tree.root else { return }
        var stack = [root]
        while let node = stack.popLast() {
            if let tag = node.offsets { node.offsets = find(of: node, in: tag, source.bytes) }
            stack.append(contentsOf: node.elements)
        }
    }

    /// Scans a start tag that is known to be well-formed, and returns the range of `<name`.
    private static func find(of node: XMLNode, in tag: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        var index = tag.lowerBound + 1
        func skip(while condition: (UInt8) -> Bool) {
            while index < tag.upperBound, condition(bytes[index]) { index += 1 }
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
        skip { !isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let name = tag.lowerBound..<index
        var places: [String: Range<Int>] = [:]
        while index < tag.upperBound {
            skip { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard index < tag.upperBound, bytes[index] != UInt8(ascii: ">") else { break }
            let start = index
            skip { $0 != UInt8(ascii: "=") && !isSpace($0) && $0 != UInt8(ascii: ">") }
            let attribute = String(decoding: bytes[start..<index], as: UTF8.self)
            skip { isSpace($0) || $0 == UInt8(ascii: "=") }
            guard index < tag.upperBound else { break }
            let quote = bytes[index]
            index += 1
            skip { $0 != quote }
            index = min(index + 1, tag.upperBound)
            places[attribute] = start..<index
        }
        for attribute in node.attributes { attribute.offsets = places[attribute.qualifiedName] }
        return name
    }
}

import XMLKit

/// What the parser says about a text.
func parse(_ text: String) -> XMLParser.Result { parse(Array(text.utf8)) }

/// What the parser says about bytes.
func parse(_ bytes: [UInt8]) -> XMLParser.Result {
    bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: "test.xml") }
}

/// The elements of a tree in document order.
func elements(of tree: XMLTree) -> [XMLNode] { nodes(of: tree).filter(\.isElement) }

/// The nodes below the document element, and itself, in document order.
func nodes(of tree: XMLTree) -> [XMLNode] {
    var found: [XMLNode] = []
    var stack = tree.root.map { [$0] } ?? []
    while let node = stack.popLast() {
        found.append(node)
        if node.isElement { stack.append(contentsOf: Array(node.children).reversed()) }
    }
    return found
}

/// The text of a range of bytes.
func text(_ range: Range<Int>?, of bytes: [UInt8]) -> String? {
    range.flatMap { $0.upperBound <= bytes.count ? String(decoding: bytes[$0], as: UTF8.self) : nil }
}

import CourseDiagnostics
import CourseModel
import XMLKit

extension UnsafeBufferPointer<UInt8> {
    /// Whether its only white space is single spaces. One expression in each loop and no way out: the compiler takes
    /// sixteen bytes at a time.
    var isTidy: Bool {
        var found: UInt8 = 0
        for byte in self { found |= (byte == 0x0A ? 1 : 0) | (byte == 0x09 ? 1 : 0) | (byte == 0x0D ? 1 : 0) }
        for (one, next) in zip(self, dropFirst()) { found |= (one == 0x20 ? 1 : 0) & (next == 0x20 ? 1 : 0) }
        return found == 0
    }
}

extension XMLNode {
    /// Where the author wrote the element.
    var origin: Origin { Origin(offsets.map(SourceRange.init)) }

    /// Where the author wrote an attribute, or else the element.
    func origin(of attribute: String) -> Origin {
        Origin((attributeNode(attribute)?.offsets ?? offsets).map(SourceRange.init))
    }

    var id: ElementID? { attribute("id").map { ElementID($0) } }

    var objectives: [ObjectiveID] { words("objective").map { ObjectiveID($0) } }

    /// The first child element of a name.
    func child(_ name: StaticString) -> XMLNode? { elements.first { $0.isNamed(name) } }

    func children(named name: StaticString) -> [XMLNode] { elements.filter { $0.isNamed(name) } }

    func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

    /// The words of a list-valued attribute.
    func words(_ name: String) -> [String] {
        guard let value = attribute(name) else { return [] }
        return value.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }.compactMap { String($0) }
    }

    func choice<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        attribute(name).flatMap { Value(rawValue: $0) }
    }

    /// All text inside, each run of white space as one space, none at the ends.
    var collapsedText: String {
        if let tidy = tidyText { return tidy }
        let text = text
        let words = text.utf8.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
        if words.count == 1, words[0].count == text.utf8.count { return text }
        return words.compactMap { String($0) }.joined(separator: " ")
    }

    /// The text of an element that holds one text with single spaces between its words; else nil.
    var tidyText: String? {
        var children = children.makeIterator()
        guard let child = children.next(), child.kind == .text, children.next() == nil else { return nil }
        return child.withTextBytes { bytes in
            guard bytes.first != 0x20, bytes.last != 0x20, bytes.isTidy else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}

import CourseDiagnostics
import CourseModel
import XMLKit

extension UnsafeBufferPointer<UInt8> {
    /// Whether its only white space is single spaces.
    var isTidy: Bool {
        !holds { bytes, next in
            bytes.marks(of: 0x0A) | bytes.marks(of: 0x09) | bytes.marks(of: 0x0D)
                | (bytes.marks(of: 0x20) & next.marks(of: 0x20))
        }
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
    func child(_ name: StaticString) -> XMLNode? {
        for child in elements where child.isNamed(name) { return child }
        return nil
    }

    func children(named name: StaticString) -> [XMLNode] {
        var found: [XMLNode] = []
        for child in elements where child.isNamed(name) { found.append(child) }
        return found
    }

    func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

    /// The words of a list-valued attribute.
    func words(_ name: String) -> [String] {
        guard let value = attribute(name) else { return [] }
        if !value.utf8.contains(where: { $0 <= 0x20 }) { return value.isEmpty ? [] : [value] }
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
        guard let child = children.next(), child.isText, children.next() == nil else { return nil }
        let bytes = child.textBytes
        guard bytes.first != 0x20, bytes.last != 0x20, bytes.isTidy else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

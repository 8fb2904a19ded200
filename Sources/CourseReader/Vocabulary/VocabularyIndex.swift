import XMLKit

/// An element of the vocabulary with everything that the walk over a tree asks of it worked out beforehand: which child
/// a node is, found from the node's bytes without making a string.
final class IndexedElement: Sendable {
    let definition: ElementDefinition
    let parts: [Part]
    let required: [AttributeDefinition]
    let allowsText: Bool
    let isSequence: Bool
    let isEmpty: Bool
    private let partNames: [String]
    private let children: [UInt64: Child]

    private struct Child: Sendable {
        var name: [UInt8]
        /// The place of the element in `VocabularyIndex.elements`.
        var element: Int
        /// The place of the part that the child fills in `parts`.
        var part: Int?
    }

    init(_ definition: ElementDefinition, placeOf: [String: Int]) {
        self.definition = definition
        let parts = Vocabulary.parts(of: definition)
        self.parts = parts
        partNames = parts.map { Vocabulary.element($0.key).name }
        required = definition.attributes.filter(\.isRequired)
        switch definition.content {
        case .inline, .text, .verbatim: (allowsText, isSequence) = (true, false)
        case .sequence: (allowsText, isSequence) = (false, true)
        case .empty, .blocks, .parts: (allowsText, isSequence) = (false, false)
        }
        if case .empty = definition.content { isEmpty = true } else { isEmpty = false }
        var children: [UInt64: Child] = [:]
        for (name, child) in Vocabulary.children(of: definition) {
            guard let place = placeOf[child.key] else { continue }
            let bytes = Array(name.utf8)
            let known = children.updateValue(
                Child(name: bytes, element: place, part: parts.firstIndex { $0.key == child.key }),
                forKey: bytes.withUnsafeBufferPointer(XMLNode.hash))
            precondition(known == nil, "bug: two names of the vocabulary have one hash")
        }
        self.children = children
    }

    /// The element that a child node is, and the place of the part that it fills; nil for a stranger.
    func child(_ node: XMLNode) -> (element: IndexedElement, part: Int?)? {
        guard let child = children[node.nameHash], node.isNamed(child.name) else { return nil }
        return (VocabularyIndex.elements[child.element], child.part)
    }

    /// The place in `parts` of the part that a key of the front matter fills, by its name or that of several; their
    /// number where it fills none.
    func rank(ofKey name: String) -> Int {
        partNames.firstIndex { $0 == name || name.utf8.last == UInt8(ascii: "s") && $0 == name.dropLast() }
            ?? parts.count
    }

    /// The element that a child of this name is; nil for a stranger.
    func child(named name: String) -> IndexedElement? {
        var name = name
        return name.withUTF8 { bytes in
            guard let child = children[XMLNode.hash(of: bytes)], bytes.elementsEqual(child.name) else { return nil }
            return VocabularyIndex.elements[child.element]
        }
    }
}

/// The vocabulary arranged for walks.
enum VocabularyIndex {
    /// The elements in the order of `Vocabulary.elements`.
    static let elements: [IndexedElement] = {
        let places = Dictionary(uniqueKeysWithValues: Vocabulary.elements.enumerated().map { ($1.key, $0) })
        return Vocabulary.elements.map { IndexedElement($0, placeOf: places) }
    }()

    private static let byKey = Dictionary(uniqueKeysWithValues: elements.map { ($0.definition.key, $0) })

    /// The element with a key; a key that the table lacks is a bug of the table.
    static func element(_ key: String) -> IndexedElement {
        guard let element = byKey[key] else { preconditionFailure("bug: no element '\(key)' in the vocabulary") }
        return element
    }
}

import XMLKit

/// An element of the vocabulary with everything that the walk over a tree asks of it worked out beforehand: which child
/// a node is, found from the node's bytes without making a string.
final class IndexedElement: Sendable {
    /// The key of the element's definition.
    let key: String
    let parts: [Part]
    let required: [AttributeDefinition]
    let allowsText: Bool
    let isSequence: Bool
    let isEmpty: Bool
    /// The place of the definition in `Vocabulary.elements`.
    private let place: Int
    private let partNames: [String]
    /// The parts by the value of the attribute that their counts depend on.
    private let partsByValue: (attribute: String, parts: [String: [Part]])?
    private let attributeNames: [[UInt8]]
    private let attributeTypes: [AttributeType]
    /// The names of the children.
    private let names: [[UInt8]]
    /// The children, each at the first free place from its hash on; a power of two of places, half of them free.
    private let children: [Child?]

    private struct Child: Sendable {
        var hash: UInt64
        /// The place of the name in `names`.
        var name: Int
        /// The place of the element in `VocabularyIndex.elements`.
        var element: Int
        /// The place of the part that the child fills in `parts`.
        var part: Int?
    }

    /// The definition, which is large: it is copied here, so ask for it where something is to be said.
    var definition: ElementDefinition { Vocabulary.elements[place] }

    init(_ definition: ElementDefinition, placeOf: [String: Int], place: Int) {
        self.place = place
        key = definition.key
        let parts = Vocabulary.parts(of: definition)
        self.parts = parts
        partsByValue = definition.counts.map { counts in
            (
                counts.attribute,
                counts.parts.mapValues { own in parts.map { part in own.first { $0.key == part.key } ?? part } }
            )
        }
        partNames = parts.map { Vocabulary.element($0.key).name }
        required = definition.attributes.filter(\.isRequired)
        switch definition.content {
        case .inline, .text, .verbatim: (allowsText, isSequence) = (true, false)
        case .sequence: (allowsText, isSequence) = (false, true)
        case .empty, .blocks, .parts: (allowsText, isSequence) = (false, false)
        }
        if case .empty = definition.content { isEmpty = true } else { isEmpty = false }
        attributeNames = definition.attributes.map { Array($0.name.utf8) }
        attributeTypes = definition.attributes.map(\.type)
        let known = Vocabulary.children(of: definition)
        var places = 2
        while places < 2 * known.count { places *= 2 }
        var children = [Child?](repeating: nil, count: places)
        var names: [[UInt8]] = []
        for (name, child) in known {
            guard let element = placeOf[child.key] else { continue }
            let bytes = Array(name.utf8)
            let hash = bytes.withUnsafeBufferPointer(XMLNode.hash)
            var place = Int(truncatingIfNeeded: hash) & (places - 1)
            while children[place] != nil { place = (place + 1) & (places - 1) }
            children[place] = Child(
                hash: hash, name: names.count, element: element, part: parts.firstIndex { $0.key == child.key })
            names.append(bytes)
        }
        self.children = children
        self.names = names
    }

    /// The child with a name of this hash that `isSame` confirms.
    private func child(_ hash: UInt64, _ isSame: ([UInt8]) -> Bool) -> Child? {
        var place = Int(truncatingIfNeeded: hash) & (children.count - 1)
        while let child = children[place] {
            if child.hash == hash, isSame(names[child.name]) { return child }
            place = (place + 1) & (children.count - 1)
        }
        return nil
    }

    /// The element that a child node is, and the place of the part that it fills; nil for a stranger.
    func child(_ node: XMLNode) -> (element: IndexedElement, part: Int?)? {
        child(node.nameHash) { node.isNamed($0) }.map { (VocabularyIndex.elements[$0.element], $0.part) }
    }

    /// The type of an attribute, which is in no namespace; nil for a stranger.
    func type(of attribute: XMLAttribute) -> AttributeType? {
        for index in attributeNames.indices where attribute.isNamed(attributeNames[index]) {
            return attributeTypes[index]
        }
        return nil
    }

    /// The parts with the counts that hold in `node`, which is this element: they may depend on the value of an attribute.
    func parts(in node: XMLNode) -> [Part] {
        guard let partsByValue, let value = node.attribute(partsByValue.attribute) else { return parts }
        return partsByValue.parts[value] ?? parts
    }

    /// The place in `parts` of the part that a key of the front matter fills, by its name or that of several; their
    /// number where it fills none.
    func rank(ofKey name: String) -> Int {
        let isPlural = name.utf8.last == UInt8(ascii: "s")
        return partNames.firstIndex { $0 == name || isPlural && $0.utf8.elementsEqual(name.utf8.dropLast()) }
            ?? parts.count
    }

    /// The element that a child of this name is; nil for a stranger.
    func child(named name: String) -> IndexedElement? {
        var name = name
        return name.withUTF8 { bytes in
            child(XMLNode.hash(of: bytes)) { bytes.elementsEqual($0) }.map { VocabularyIndex.elements[$0.element] }
        }
    }
}

/// The vocabulary arranged for walks.
enum VocabularyIndex {
    /// The elements in the order of `Vocabulary.elements`.
    static let elements: [IndexedElement] = {
        let places = Dictionary(uniqueKeysWithValues: Vocabulary.elements.enumerated().map { ($1.key, $0) })
        return Vocabulary.elements.enumerated().map { IndexedElement($1, placeOf: places, place: $0) }
    }()

    private static let byKey = Dictionary(uniqueKeysWithValues: elements.map { ($0.key, $0) })

    /// The element with a key; a key that the table lacks is a bug of the table.
    static func element(_ key: String) -> IndexedElement {
        guard let element = byKey[key] else { preconditionFailure("bug: no element '\(key)' in the vocabulary") }
        return element
    }
}

internal import CLibXML2
import Glibc

/// A node of an `XMLTree`. A thin value around libxml2's pointer, valid while its tree lives.
package struct XMLNode: Equatable {
    let pointer: xmlNodePtr

    init(_ pointer: xmlNodePtr) { self.pointer = pointer }

    /// The kinds of node that coursepack tells apart.
    package enum Kind { case element, text, comment, processingInstruction, other }

    package var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        case XML_COMMENT_NODE: .comment
        case XML_PI_NODE: .processingInstruction
        default: .other
        }
    }

    package var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    package var isText: Bool {
        pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE
    }

    /// The local name: of an element its tag, of a processing instruction its target.
    package var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

    /// Whether the local name is `other`, without making a string.
    package func isNamed(_ other: StaticString) -> Bool {
        guard let name = pointer.pointee.name else { return false }
        return strcmp(
            UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }

    /// Whether the local name has exactly these bytes.
    package func isNamed(_ other: [UInt8]) -> Bool {
        guard let name = pointer.pointee.name else { return false }
        return UnsafePointer(name).spells(other)
    }

    /// A hash of the local name's bytes (FNV-1a, 64 bits).
    package var nameHash: UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        guard var name = pointer.pointee.name else { return hash }
        while name.pointee != 0 {
            hash = (hash ^ UInt64(name.pointee)) &* 0x100_0000_01b3
            name += 1
        }
        return hash
    }

    /// The hash that a node of this name has.
    package static func hash(of name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// Whether both are in one namespace by the same declaration. (Two declarations of one namespace are not looked at.)
    package func sharesNamespace(with other: XMLNode) -> Bool { pointer.pointee.ns == other.pointer.pointee.ns }

    /// Whether a text holds nothing but the white space of XML.
    package var isBlank: Bool {
        guard var text = pointer.pointee.content else { return true }
        while text.pointee != 0 {
            guard text.pointee == 0x20 || (0x09...0x0D).contains(text.pointee) else { return false }
            text += 1
        }
        return true
    }

    /// The namespace name, or nil for an element in no namespace.
    package var namespace: String? {
        guard let space = pointer.pointee.ns, let href = space.pointee.href else { return nil }
        return String(cString: href)
    }

    /// The prefix as written, or nil.
    package var prefix: String? {
        guard let space = pointer.pointee.ns, let prefix = space.pointee.prefix else { return nil }
        return String(cString: prefix)
    }

    /// The 1-based line in the author's file.
    package var line: Int { xmlGetLineNo(pointer) }

    package var parent: XMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLNode(parent)
    }

    package var children: Children { Children(first: pointer.pointee.children) }

    /// The children that are elements.
    package var elements: Elements { Elements(first: pointer.pointee.children) }

    /// The next sibling.
    package var next: XMLNode? { pointer.pointee.next.map(XMLNode.init) }

    /// The text of a text, comment or processing-instruction node; of an element, all text inside it.
    package var text: String {
        if pointer.pointee.type != XML_ELEMENT_NODE {
            return pointer.pointee.content.map { String(cString: $0) } ?? ""
        }
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { coursepack_xml_free(content) }
        return String(cString: content)
    }

    /// The UTF-8 bytes of a text node, where they lie: valid while the tree lives and the node is not changed.
    package var textBytes: UnsafeBufferPointer<UInt8> {
        guard let content = pointer.pointee.content else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: content, count: strlen(content))
    }

    /// The half-open range of byte offsets in the author's file: of an element its start tag (or the Markdown it
    /// came from), of text the text as it is written, or nil where it is not known.
    package var offsets: Range<Int>? {
        get { SourceWord.decode(pointer.pointee._private) }
        nonmutating set { pointer.pointee._private = SourceWord.encode(newValue) }
    }

    /// A node's children, in order.
    package struct Children: Sequence {
        let first: xmlNodePtr?

        package func makeIterator() -> Iterator { Iterator(current: first) }

        package var isEmpty: Bool { first == nil }

        package struct Iterator: IteratorProtocol {
            var current: xmlNodePtr?

            package mutating func next() -> XMLNode? {
                guard let node = current else { return nil }
                current = node.pointee.next
                return XMLNode(node)
            }
        }
    }
}

extension XMLNode {
    /// A node's child elements, in order.
    package struct Elements: Sequence {
        let first: xmlNodePtr?

        package func makeIterator() -> Iterator { Iterator(current: first) }

        package struct Iterator: IteratorProtocol {
            var current: xmlNodePtr?

            package mutating func next() -> XMLNode? {
                while let node = current {
                    current = node.pointee.next
                    if node.pointee.type == XML_ELEMENT_NODE { return XMLNode(node) }
                }
                return nil
            }
        }
    }

    /// An element's attributes, in order.
    package struct Attributes: Sequence {
        let first: xmlAttrPtr?

        package func makeIterator() -> Iterator { Iterator(current: first) }

        package struct Iterator: IteratorProtocol {
            var current: xmlAttrPtr?

            package mutating func next() -> XMLAttribute? {
                guard let attribute = current else { return nil }
                current = attribute.pointee.next
                return XMLAttribute(pointer: attribute)
            }
        }
    }
}

/// An attribute of an element.
package struct XMLAttribute {
    let pointer: xmlAttrPtr

    package var name: String { pointer.pointee.name.map { String(cString: $0) } ?? "" }

    package var namespace: String? {
        guard let space = pointer.pointee.ns, let href = space.pointee.href else { return nil }
        return String(cString: href)
    }

    /// Whether it is in a namespace, which an attribute is only by a prefix.
    package var hasNamespace: Bool { pointer.pointee.ns != nil }

    /// Whether the local name has exactly these bytes.
    package func isNamed(_ other: [UInt8]) -> Bool {
        guard let name = pointer.pointee.name else { return false }
        return UnsafePointer(name).spells(other)
    }

    /// The name with its prefix, as it is written.
    package var qualifiedName: String {
        guard let prefix = pointer.pointee.ns?.pointee.prefix else { return name }
        return "\(String(cString: prefix)):\(name)"
    }

    package var value: String {
        guard let child = pointer.pointee.children else { return "" }
        if child.pointee.next == nil, child.pointee.type == XML_TEXT_NODE {
            return child.pointee.content.map { String(cString: $0) } ?? ""
        }
        guard let value = xmlNodeListGetString(pointer.pointee.doc, child, 1) else { return "" }
        defer { coursepack_xml_free(value) }
        return String(cString: value)
    }

    /// Where name and value stand in the author's file, or nil where that is not known.
    package var offsets: Range<Int>? {
        get { SourceWord.decode(pointer.pointee._private) }
        nonmutating set { pointer.pointee._private = SourceWord.encode(newValue) }
    }
}

extension UnsafePointer<UInt8> {
    /// Whether these bytes stand here, and a zero after them.
    fileprivate func spells(_ bytes: [UInt8]) -> Bool {
        for index in bytes.indices where self[index] != bytes[index] { return false }
        return self[bytes.count] == 0
    }
}

extension XMLNode {
    package var attributes: Attributes { Attributes(first: isElement ? pointer.pointee.properties : nil) }

    package var hasAttributes: Bool { isElement && pointer.pointee.properties != nil }

    /// The value of the attribute `name` (in no namespace), or nil.
    package func attribute(_ name: String) -> String? { attributeNode(name)?.value }

    /// The attribute `name` (in no namespace), or nil.
    package func attributeNode(_ name: String) -> XMLAttribute? {
        guard isElement, pointer.pointee.properties != nil else { return nil }
        var name = name
        return name.withUTF8 { coursepack_find_attribute(pointer, $0.baseAddress, $0.count) }.map(XMLAttribute.init)
    }

    // MARK: - Building

    /// Adds an element as the last child, in this element's namespace, placed at `line` and `offsets` of the source.
    @discardableResult
    package func append(_ name: String, line: Int, offsets: Range<Int>?) -> XMLNode {
        var name = name
        let child = name.withUTF8 { coursepack_new_element(pointer, $0.baseAddress, $0.count) }
        guard let child else { preconditionFailure("bug: libxml2 is out of memory") }
        link(child)
        let node = XMLNode(child)
        node.setLine(line)
        node.offsets = offsets
        return node
    }

    /// Adds text as the last child. Text next to text stays a node of its own, so that each keeps its place.
    @discardableResult
    package func append(text: String, line: Int, offsets: Range<Int>?) -> XMLNode {
        var text = text
        let child = text.withUTF8 { xmlNewDocTextLen(pointer.pointee.doc, $0.baseAddress, Int32($0.count)) }
        guard let child else { preconditionFailure("bug: libxml2 is out of memory") }
        link(child)
        let node = XMLNode(child)
        node.setLine(line)
        node.offsets = offsets
        return node
    }

    /// Adds text, which must be UTF-8, as the last child, like `append(text:line:offsets:)`.
    @discardableResult
    package func append(utf8 text: UnsafeBufferPointer<UInt8>, line: Int, offsets: Range<Int>?) -> XMLNode {
        guard let child = xmlNewDocTextLen(pointer.pointee.doc, text.baseAddress, Int32(clamping: text.count)) else {
            preconditionFailure("bug: libxml2 is out of memory")
        }
        link(child)
        let node = XMLNode(child)
        node.setLine(line)
        node.offsets = offsets
        return node
    }

    /// Adds a comment as the last child.
    @discardableResult
    package func append(comment: String, line: Int, offsets: Range<Int>?) -> XMLNode {
        guard let child = xmlNewDocComment(pointer.pointee.doc, comment) else {
            preconditionFailure("bug: libxml2 is out of memory")
        }
        link(child)
        let node = XMLNode(child)
        node.setLine(line)
        node.offsets = offsets
        return node
    }

    /// Sets an attribute in no namespace, placed at `offsets` of the source.
    package func set(_ name: String, _ value: String, offsets: Range<Int>? = nil) {
        if let known = attributeNode(name) { xmlRemoveProp(known.pointer) }
        var (name, value) = (name, value)
        let attribute = name.withUTF8 { name in
            value.withUTF8 {
                coursepack_add_attribute(pointer, name.baseAddress, name.count, $0.baseAddress, $0.count)
            }
        }
        guard let attribute else { preconditionFailure("bug: libxml2 is out of memory") }
        XMLAttribute(pointer: attribute).offsets = offsets
    }

    /// Gives the element another name.
    package func rename(_ name: String) { xmlNodeSetName(pointer, name) }

    /// Takes the node out of its place and adds it as the last child of `parent`.
    package func move(to parent: XMLNode) {
        xmlUnlinkNode(pointer)
        parent.link(pointer)
    }

    /// Takes the node out of its tree and frees it, children included.
    package func remove() {
        xmlUnlinkNode(pointer)
        xmlFreeNode(pointer)
    }

    /// Sets the line that libxml2's messages name.
    package func setLine(_ line: Int) {
        // The tree keeps 16 bits of a line; a larger one goes where xmlGetLineNo looks for it (only text nodes
        // have that place), so an element's exact place is in `offsets`.
        pointer.pointee.line = UInt16(clamping: line)
    }

    /// Links a node as the last child by hand: `xmlAddChild` would merge adjacent text nodes.
    private func link(_ child: xmlNodePtr) {
        child.pointee.parent = pointer
        if let last = pointer.pointee.last {
            last.pointee.next = child
            child.pointee.prev = last
        } else {
            pointer.pointee.children = child
        }
        pointer.pointee.last = child
    }
}

/// A range of byte offsets in the word that libxml2 leaves to applications.
enum SourceWord {
    static func encode(_ range: Range<Int>?) -> UnsafeMutableRawPointer? {
        guard let range, let start = UInt32(exactly: range.lowerBound), let end = UInt32(exactly: range.upperBound)
        else {
            return nil
        }
        return coursepack_pack_range(start, end)
    }

    static func decode(_ word: UnsafeMutableRawPointer?) -> Range<Int>? {
        guard let word else { return nil }
        let packed = coursepack_range_word(word)
        let start = Int(packed >> 32)
        let end = Int(packed & 0xffff_ffff) - 1
        return start <= end ? start..<end : nil
    }
}

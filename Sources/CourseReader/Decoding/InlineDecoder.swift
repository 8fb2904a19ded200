import CourseDiagnostics
import CourseModel
import XMLKit

extension TreeDecoder {
    /// The running text in `node`, its white space collapsed as XML authors expect: runs become one space, and those at
    /// the ends of the block and around line breaks go.
    func inlines(_ node: XMLNode) -> [Inline] {
        if let tidy = node.tidyText { return tidy.isEmpty ? [] : [.text(tidy)] }
        var state = WhiteSpace()
        var result = inlines(node, &state)
        result.trimTrailingSpace()
        return result
    }

    private func inlines(_ node: XMLNode, _ space: inout WhiteSpace) -> [Inline] {
        var result: [Inline] = []
        result.reserveCapacity(node.inlineCount)
        // The first of the texts since the last element.
        var first: XMLNode?
        for child in node.children {
            if child.isText {
                space.add(child.textBytes)
                if first == nil { first = child }
            } else if child.isElement {
                if let text = first { space.moveWords(from: text, to: &result) }
                first = nil
                if let inline = inline(child, &space) {
                    if case .lineBreak = inline {
                        result.trimTrailingSpace()
                        space.isAfterSpace = true
                        space.isAfterEastAsian = false
                    }
                    result.append(inline)
                }
            }
        }
        if let first { space.moveWords(from: first, to: &result) }
        return result
    }

    private func inline(_ node: XMLNode, _ space: inout WhiteSpace) -> Inline? {
        switch node.name {
        case "em": return .emphasis(inlines(node, &space))
        case "strong": return .strong(inlines(node, &space))
        case "code":
            let text = node.collapsedText
            space.pass(over: text)
            return .code(text)
        case "sub": return .subscript(inlines(node, &space))
        case "sup": return .superscript(inlines(node, &space))
        case "del": return .deleted(inlines(node, &space))
        case "link":
            return .link(
                Link(
                    address: node.attribute("href") ?? "", title: node.attribute("title"), text: inlines(node, &space),
                    origin: node.origin))
        case "ref":
            guard let target = ReferenceTarget(node.attribute("to") ?? "") else { return nil }
            let text = inlines(node, &space)
            if text.isEmpty { space.pass(over: "") }
            return .reference(Reference(target: target, text: text, origin: node.origin(of: "to")))
        case "term":
            return .term(
                TermReference(
                    term: TermID(node.attribute("ref") ?? ""), text: inlines(node, &space),
                    origin: node.origin(of: "ref")))
        case "value":
            return .value(
                CountryValue(
                    id: ElementID(node.attribute("ref") ?? ""), text: inlines(node, &space),
                    origin: node.origin(of: "ref")))
        case "cite":
            space.pass(over: "")
            return .citation(
                Citation(
                    source: SourceID(node.attribute("source") ?? ""), locator: node.attribute("locator"),
                    origin: node.origin(of: "source")))
        case "footnote":
            space.pass(over: "")
            return .footnote(Footnote(text: inlines(node), origin: node.origin))
        case "image":
            space.pass(over: "")
            return .image(image(node))
        case "br": return .lineBreak
        case "foreign":
            return .foreign(
                ForeignText(
                    language: node.attribute("lang") ?? "", text: inlines(node, &space), origin: node.origin))
        default: return nil
        }
    }

    func image(_ node: XMLNode) -> Image {
        Image(
            path: node.attribute("src") ?? "",
            alternative: node.attribute("decorative") == "yes" ? nil : node.attribute("alt") ?? "",
            title: node.attribute("title"), origin: node.origin(of: "src"))
    }
}

/// What has to be remembered from one piece of running text to the next.
private struct WhiteSpace {
    /// Whether the last thing was white space, or the block begins here.
    var isAfterSpace = true
    /// Whether the last text, maybe in another element, ended in a Chinese or Japanese character.
    var isAfterEastAsian = false
    /// The texts side by side, of which Markdown has many: together they are one text.
    private var words: [UInt8] = []

    init() { words.reserveCapacity(512) }

    /// Adds a text as it is written, until `moveWords`.
    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { words.append(contentsOf: bytes) }

    /// Moves what was added as one text, its white space collapsed; `first` is the first of the nodes that it came from.
    mutating func moveWords(from first: XMLNode, to result: inout [Inline]) {
        guard let start = words.first, let last = words.last else { return }
        if !(isAfterSpace && start == 0x20), words.withUnsafeBufferPointer(\.isTidy) {
            isAfterSpace = last == 0x20
            // After a space the next word begins without one, whatever stands before it.
            isAfterEastAsian = last >= 0x80 && EastAsianText.ends(words[...])
        } else {
            words.removeAll(keepingCapacity: true)
            var text: XMLNode? = first
            while let node = text, !node.isElement {
                if node.isText { collapse(node.textBytes) { node.isBeforeEastAsianText } }
                text = node.next
            }
        }
        if !words.isEmpty { result.append(.text(String(decoding: words, as: UTF8.self))) }
        words.removeAll(keepingCapacity: true)
    }

    /// Notes something that is shown between two texts: the words of code, or none.
    mutating func pass(over text: String) {
        isAfterSpace = false
        isAfterEastAsian = EastAsianText.ends(Array(text.utf8.suffix(4))[...])
    }

    /// Adds a text to the words, with each run of spaces, tabs and line breaks as one space; none after a space. A line
    /// break between two Chinese or Japanese characters joins them without one, also across the ends of elements.
    /// `isBeforeEastAsian` says whether such a character is the next that is shown after this text.
    private mutating func collapse(_ bytes: UnsafeBufferPointer<UInt8>, isBeforeEastAsian: () -> Bool) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard Self.isSpace(bytes[index]) else {
                result.append(bytes[index])
                isAfterSpace = false
                index += 1
                continue
            }
            var end = index
            var hasLineBreak = false
            while end < bytes.count, Self.isSpace(bytes[end]) {
                if bytes[end] == 0x0A { hasLineBreak = true }
                end += 1
            }
            let isAfter = result.last.map { $0 != 0x20 } == true ? EastAsianText.ends(result[...]) : isAfterEastAsian
            let joins =
                hasLineBreak && isAfter
                && (end < bytes.count
                    ? EastAsianText.begins(Array(bytes[end..<min(end + 4, bytes.count)])[...]) : isBeforeEastAsian())
            if !isAfterSpace, !joins {
                result.append(0x20)
                isAfterSpace = true
            }
            index = end
        }
        if let last = result.last, last != 0x20 { isAfterEastAsian = EastAsianText.ends(result[...]) }
        words += result
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

extension XMLNode {
    /// How many inlines the children are at most: each element is one, and so are the texts between two.
    fileprivate var inlineCount: Int {
        var (count, isInText) = (0, false)
        for child in children where child.isText || child.isElement {
            if !child.isText || !isInText { count += 1 }
            isInText = child.isText
        }
        return count
    }

    /// Whether the first that is shown after this text, in whatever inline element, is a Chinese or Japanese character.
    fileprivate var isBeforeEastAsianText: Bool {
        var node = self
        while true {
            var following = node.next
            while let candidate = following {
                if let shown = candidate.firstShown { return EastAsianText.begins(shown) }
                following = candidate.next
            }
            let wrappers = ["em", "strong", "sub", "sup", "del", "link", "ref", "term", "foreign"]
            guard let parent = node.parent, wrappers.contains(parent.name) else { return false }
            node = parent
        }
    }

    /// The first bytes that a node shows; nil where it shows nothing.
    private var firstShown: ArraySlice<UInt8>? {
        if !isElement {
            guard kind == .text else { return nil }
            let bytes = Array(text.utf8).drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
            return bytes.isEmpty ? nil : bytes.prefix(4)
        }
        if ["cite", "footnote", "image", "br"].contains(name) { return [] }
        for child in children {
            if let shown = child.firstShown { return shown }
        }
        return isNamed("ref") ? [] : nil
    }
}

/// Scripts that are written without spaces between words: Han, Hiragana, Katakana and their punctuation.
package enum EastAsianText {
    /// Whether UTF-8 text ends in such a character.
    package static func ends(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let start = bytes.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
        return begins(bytes[start...])
    }

    /// Whether UTF-8 text begins with such a character.
    package static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, first >= 0xE2 else { return false }
        guard let scalar = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
        switch scalar.value {
        case 0x3000...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFFEF,
            0x20000...0x3FFFF:
            return true
        default: return false
        }
    }
}

extension [Inline] {
    /// Removes a space at the very end, inside the last element if need be.
    fileprivate mutating func trimTrailingSpace() {
        guard let last else { return }
        func trimmed(_ inner: [Inline]) -> [Inline] {
            var inner = inner
            inner.trimTrailingSpace()
            return inner
        }
        switch last {
        case .text(let text):
            guard text.hasSuffix(" ") else { return }
            removeLast()
            let rest = text.dropLast()
            if !rest.isEmpty { append(.text(String(rest))) }
        case .emphasis(let inner): self[count - 1] = .emphasis(trimmed(inner))
        case .strong(let inner): self[count - 1] = .strong(trimmed(inner))
        case .subscript(let inner): self[count - 1] = .subscript(trimmed(inner))
        case .superscript(let inner): self[count - 1] = .superscript(trimmed(inner))
        case .deleted(let inner): self[count - 1] = .deleted(trimmed(inner))
        case .link(var link):
            link.text = trimmed(link.text)
            self[count - 1] = .link(link)
        case .reference(var reference):
            reference.text = trimmed(reference.text)
            self[count - 1] = .reference(reference)
        case .term(var term):
            term.text = trimmed(term.text)
            self[count - 1] = .term(term)
        case .value(var value):
            value.text = trimmed(value.text)
            self[count - 1] = .value(value)
        case .foreign(var foreign):
            foreign.text = trimmed(foreign.text)
            self[count - 1] = .foreign(foreign)
        case .code, .citation, .footnote, .image, .lineBreak: return
        }
    }
}

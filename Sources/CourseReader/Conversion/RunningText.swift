internal import XMLKit

/// A piece of running text, white space settled: text, an inline element with its pieces, or a comment.
struct InlinePiece {
    enum Content {
        case text(String)
        /// An element with what its running text holds. `code` holds one text; empty elements hold nothing.
        case element(XMLNode, ElementDefinition?, [InlinePiece])
        case comment(String)
    }

    var content: Content

    var isComment: Bool {
        if case .comment = content { return true }
        return false
    }

    /// The element's name, or nil for text and comments.
    var elementName: String? {
        if case .element(let node, _, _) = content { return node.name }
        return nil
    }
}

/// Reads running text out of a tree: a paragraph, a heading, a cell.
///
/// White space counts only as one space between two things: a run of it becomes one space where it begins, none at
/// the edges of the block and beside a line break, none for a line break between two Chinese or Japanese characters. Code keeps its spaces. The decoder reads the same out of what is written here as out of the source.
struct RunningText {
    /// The pieces of `node`, an element with running text.
    static func read(_ node: XMLNode, _ definition: ElementDefinition?) -> [InlinePiece] {
        var reader = RunningText()
        return reader.collect(node, definition).compactMap(\.piece)
    }

    /// A piece whose text may still receive the space that is pending.
    private final class Draft {
        var text = ""
        var element: (node: XMLNode, definition: ElementDefinition?, children: [Draft])?
        var isComment = false

        var piece: InlinePiece? {
            if isComment { return InlinePiece(content: .comment(text)) }
            guard let element else { return text.isEmpty ? nil : InlinePiece(content: .text(text)) }
            return InlinePiece(
                content: .element(element.node, element.definition, element.children.compactMap(\.piece)))
        }
    }

    private var pending: Draft?
    private var pendingHasLineBreak = false
    private var isAtStart = true
    private var last: Unicode.Scalar?

    private mutating func collect(_ node: XMLNode, _ definition: ElementDefinition?) -> [Draft] {
        let known = definition.map(Vocabulary.children(of:)) ?? [:]
        var drafts: [Draft] = []
        for child in node.children {
            switch child.kind {
            case .text, .other:
                if drafts.last.map({ $0.element == nil && !$0.isComment }) != true { drafts.append(Draft()) }
                if let draft = drafts.last { append(child.text, to: draft) }
            case .comment:
                let draft = Draft()
                draft.isComment = true
                draft.text = RunningText.code(child.text)
                drafts.append(draft)
            case .element:
                let draft = Draft()
                draft.element = (child, known[child.name], element(child, known[child.name]))
                drafts.append(draft)
            case .processingInstruction:
                continue
            }
        }
        return drafts
    }

    private mutating func element(_ node: XMLNode, _ definition: ElementDefinition?) -> [Draft] {
        switch (definition?.key, definition?.content) {
        case ("br", _):
            pending = nil
            isAtStart = true
            return []
        case ("footnote", _):
            settle(before: nil)
            var inner = RunningText()
            return inner.collect(node, definition)
        case (_, .text), (_, .verbatim):
            let draft = Draft()
            draft.text = RunningText.code(node.text)
            settle(before: draft.text.unicodeScalars.first)
            last = draft.text.unicodeScalars.last
            return [draft]
        case (_, .empty):
            settle(before: nil)
            return []
        case ("ref", _) where RunningText.plain(node.text).isEmpty:
            // It shows the title of its target.
            settle(before: nil)
            return []
        default:
            return collect(node, definition)
        }
    }

    private mutating func append(_ text: String, to draft: Draft) {
        for scalar in text.unicodeScalars {
            if scalar.isXMLSpace {
                guard !isAtStart else { continue }
                if pending == nil {
                    pending = draft
                }
                if scalar == "\n" || scalar == "\r" { pendingHasLineBreak = true }
            } else {
                settle(before: scalar)
                draft.text.unicodeScalars.append(scalar)
                last = scalar
            }
        }
    }

    /// Writes the pending space, if it counts, because `next` (nil: something that is not text) follows.
    private mutating func settle(before next: Unicode.Scalar?) {
        if let draft = pending {
            let joins = pendingHasLineBreak && (last?.isEastAsian ?? false) && (next?.isEastAsian ?? false)
            if !joins { draft.text += " " }
            pending = nil
        }
        pendingHasLineBreak = false
        isAtStart = false
        last = nil
    }

    /// The text of an element that holds nothing but text, such as a title: runs of white space as one space.
    static func plain(_ text: String) -> String {
        text.split { $0.unicodeScalars.allSatisfy(\.isXMLSpace) }.joined(separator: " ")
    }

    /// Code or a comment in a line: line breaks and the white space around them as one space, other spaces as they are.
    private static func code(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { $0 != " " && $0.isXMLSpace }) else { return text }
        var result = ""
        var run = ""
        for scalar in text.unicodeScalars {
            if scalar.isXMLSpace {
                run.unicodeScalars.append(scalar)
            } else {
                result += run.unicodeScalars.allSatisfy { $0 == " " } ? run : " "
                run = ""
                result.unicodeScalars.append(scalar)
            }
        }
        return result + (run.unicodeScalars.allSatisfy { $0 == " " } ? run : " ")
    }
}

extension Unicode.Scalar {
    /// White space as XML knows it: space, tab, line feed, carriage return.
    var isXMLSpace: Bool { self == " " || self == "\t" || self == "\n" || self == "\r" }

    fileprivate var isEastAsian: Bool { EastAsianText.begins(Array(String(self).utf8)[...]) }
}

extension XMLNode {
    /// The text of a code block: one line break at each end belongs to the markup.
    var codeText: String {
        var text = Substring(self.text)
        if text.hasPrefix("\n") { text = text.dropFirst() }
        if text.hasSuffix("\n") { text = text.dropLast() }
        return String(text)
    }
}

internal import CourseDiagnostics
internal import XMLKit

/// Spells running text in Markdown.
///
/// 1. The pieces are laid out as a row of marks (text, code, the opening and closing of elements), so that each can see
///    its neighbours.
/// 2. Emphasis and deletion take `*`, `**` and `~~` where CommonMark's rules let them work, `_` inside another pair, and
///    else the form of a link, `[text](em:)`.
/// 3. A link cannot stand in a link; an element in the form of a link inside one takes the form of an image,
///    `![text](lang:ja)`, which may.
struct MarkdownInline {
    /// Where running text stands: what it may hold, and what its beginning could be taken for, differs.
    enum Place {
        /// Lines of its own: hard breaks are written as such.
        case paragraph
        /// The line of a footnote's text.
        case footnote
        /// The rest of a line that has begun.
        case heading
        /// Between pipes.
        case cell

        var beginsLine: Bool { self == .paragraph || self == .footnote }
    }

    /// Numbers a footnote, and keeps its text to be written later.
    var footnote: (XMLNode, ElementDefinition?) -> Int
    /// Takes what Markdown cannot say.
    var report: (XMLNode, String, String) -> Void

    /// The lines of the running text of `node`; none where it is empty.
    func lines(_ node: XMLNode, _ definition: ElementDefinition?, in place: Place) -> [String] {
        let pieces = RunningText.read(node, definition)
        var row = Row()
        row.lay(place.beginsLine ? pieces.withoutLeadingComments : pieces, in: place, by: self)
        var speller = Speller(row: row, place: place, report: report)
        speller.spell()
        guard !speller.output.isEmpty else { return [] }
        guard place.beginsLine else { return [speller.output] }
        let lines = speller.output.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.enumerated().map { MarkdownText.lineStart(String($1), isFirst: $0 == 0) }
    }

    /// An image, with its alternative text spelled as text.
    static func image(_ node: XMLNode) -> String {
        let source = node.attribute("src") ?? ""
        let address = node.attribute("decorative") == "yes" ? "decorative:\(source)" : source
        let title = title(node)
        let words = MarkdownText.escaped(
            RunningText.plain(node.attribute("alt") ?? ""), after: "[", beforeMarkup: false)
        return "![\(words)](\(MarkdownText.destination(address))\(title))"
    }

    /// The title of a link or image, after a space; nothing where there is none.
    fileprivate static func title(_ node: XMLNode) -> String {
        guard let title = node.attribute("title"), !title.isEmpty else { return "" }
        return " \(MarkdownText.title(title))"
    }

    /// A citation without its brackets.
    fileprivate static func citation(_ node: XMLNode) -> String {
        let source = "@\(node.attribute("source") ?? "")"
        let locator = RunningText.plain(node.attribute("locator") ?? "")
        return locator.isEmpty ? source : "\(source), \(MarkdownText.locator(locator))"
    }
}

extension [InlinePiece] {
    /// The pieces with comments at their beginning behind the first other one: at the start of a line a comment is a
    /// block.
    fileprivate var withoutLeadingComments: [InlinePiece] {
        let comments = prefix(while: \.isComment)
        return Array(dropFirst(comments.count).prefix(1) + comments + dropFirst(comments.count + 1))
    }
}

/// An inline element on its way into Markdown.
private struct Span {
    enum Kind { case emphasis(marks: [String]), scheme, link }

    var node: XMLNode
    var kind: Kind
    /// The destination in the form of a link.
    var destination: String
    /// Whether a link to the outside is inside.
    var holdsLink: Bool
    /// The place of its closing in the row.
    var closing = 0
}

/// A row of marks.
private struct Row {
    enum Mark {
        case text(String)
        /// Spelled already.
        case spelled(String)
        case lineBreak(XMLNode)
        case open(Int)
        case close(Int)
    }

    var marks: [Mark] = []
    var spans: [Span] = []

    mutating func lay(_ pieces: [InlinePiece], in place: MarkdownInline.Place, by writer: MarkdownInline) {
        var index = 0
        while index < pieces.count {
            let piece = pieces[index]
            index += 1
            switch piece.content {
            case .text(let text): marks.append(.text(text))
            case .comment(let text):
                // At the start of a line it would be a block.
                if case .lineBreak(let node)? = marks.last {
                    marks.removeLast()
                    laySpan(node, [], in: place, by: writer)
                }
                marks.append(.spelled("<!--\(text.hasPrefix(">") || text.hasPrefix("-") ? " " : "")\(text)-->"))
            case .element(let node, let definition, let children):
                switch node.name {
                case "code": layCode(node, children, in: place, by: writer)
                case "br":
                    let isInside = index > 1 && index < pieces.count && pieces[index - 2].elementName != "br"
                    if isInside, place == .paragraph {
                        marks.append(.lineBreak(node))
                    } else {
                        laySpan(node, children, in: place, by: writer)
                    }
                case "cite":
                    var cites = [MarkdownInline.citation(node)]
                    while index < pieces.count, case .element(let next, _, _) = pieces[index].content,
                        next.isNamed("cite")
                    {
                        cites.append(MarkdownInline.citation(next))
                        index += 1
                    }
                    marks.append(.spelled("[\(cites.joined(separator: "; "))]"))
                case "footnote": marks.append(.spelled("[^\(writer.footnote(node, definition))]"))
                case "image": marks.append(.spelled(MarkdownInline.image(node)))
                default: laySpan(node, children, in: place, by: writer)
                }
            }
        }
    }

    private mutating func layCode(
        _ node: XMLNode, _ children: [InlinePiece], in place: MarkdownInline.Place, by writer: MarkdownInline
    ) {
        // In a heading a brace begins attributes, even in a code span.
        if case .text(let text)? = children.first?.content, let span = MarkdownText.codeSpan(text), !endsInCode,
            place != .heading || !text.contains("{")
        {
            marks.append(.spelled(span))
        } else {
            laySpan(node, children, in: place, by: writer)
        }
    }

    /// Whether the last mark is a code span, which would run together with another.
    private var endsInCode: Bool {
        if case .spelled(let text)? = marks.last { return text.hasSuffix("`") }
        return false
    }

    private mutating func laySpan(
        _ node: XMLNode, _ children: [InlinePiece], in place: MarkdownInline.Place, by writer: MarkdownInline
    ) {
        let address = node.attribute("href") ?? ""
        if node.isNamed("link"), node.attribute("title") == nil, children.count == 1,
            case .text(let text) = children[0].content, let autolink = MarkdownText.autolink(address, text: text)
        {
            marks.append(.spelled(autolink))
            return
        }
        let (kind, destination): (Span.Kind, String) =
            switch node.name {
            case "em": (.emphasis(marks: ["*", "_"]), "em:")
            case "strong": (.emphasis(marks: ["**", "__"]), "strong:")
            case "del": (.emphasis(marks: ["~~"]), "del:")
            case "link": (.link, MarkdownText.destination(address) + MarkdownInline.title(node))
            case "ref": (.scheme, MarkdownText.destination(node.attribute("to") ?? ""))
            case "term": (.scheme, "term:\(node.attribute("ref") ?? "")")
            case "value": (.scheme, "value:\(node.attribute("ref") ?? "")")
            case "foreign": (.scheme, "lang:\(node.attribute("lang") ?? "")")
            default: (.scheme, "\(node.name):")
            }
        let number = spans.count
        spans.append(
            Span(node: node, kind: kind, destination: destination, holdsLink: children.contains(where: \.holdsLink)))
        marks.append(.open(number))
        lay(children, in: place, by: writer)
        spans[number].closing = marks.count
        marks.append(.close(number))
    }
}

extension InlinePiece {
    /// Whether it is or holds a link to the outside.
    fileprivate var holdsLink: Bool {
        guard case .element(let node, _, let children) = content else { return false }
        return node.isNamed("link") || children.contains(where: \.holdsLink)
    }
}

/// Goes along a row and spells it.
private struct Speller {
    private enum Form: Equatable { case marks(String), link, image }

    let row: Row
    let place: MarkdownInline.Place
    let report: (XMLNode, String, String) -> Void
    private(set) var output = ""
    private var forms: [Int: Form] = [:]
    private var open: [Int] = []

    init(row: Row, place: MarkdownInline.Place, report: @escaping (XMLNode, String, String) -> Void) {
        self.row = row
        self.place = place
        self.report = report
    }

    mutating func spell() {
        for (index, mark) in row.marks.enumerated() {
            switch mark {
            case .text(let text):
                let isLast = index + 1 >= row.marks.count
                let spelled = MarkdownText.escaped(text, after: output.unicodeScalars.last, beforeMarkup: !isLast)
                output += place == .heading ? spelled.replacing("{", with: "\\{") : spelled
            case .spelled(let text): output += text
            case .lineBreak: output += "\\\n"
            case .open(let number):
                let form = form(of: number, at: index)
                forms[number] = form
                open.append(number)
                switch form {
                case .marks(let marks): output += marks
                case .link: output += "["
                case .image: output += "!["
                }
            case .close(let number):
                open.removeLast()
                if case .marks(let marks)? = forms[number] {
                    output += marks
                } else {
                    output += "](\(row.spans[number].destination))"
                }
            }
        }
    }

    private func form(of number: Int, at index: Int) -> Form {
        let span = row.spans[number]
        if case .emphasis(let candidates) = span.kind {
            for marks in candidates where works(marks, span, at: index) { return .marks(marks) }
        }
        let isInLink = open.contains { forms[$0] == .link }
        if case .link = span.kind {
            if isInLink || span.holdsLink {
                report(
                    span.node, "A link inside a link cannot be said in Markdown.",
                    "Let the inner link end before the outer one begins.")
            }
            return .link
        }
        return isInLink || span.holdsLink ? .image : .link
    }

    private func works(_ marks: String, _ span: Span, at index: Int) -> Bool {
        guard let mark = marks.first, index + 1 < span.closing, output.last != mark else { return false }
        // The same element around this one could be closed by its marks.
        if open.contains(where: { row.spans[$0].node.name == span.node.name && isMarked($0) }) { return false }
        let following = span.closing + 1 < row.marks.count ? row.marks[span.closing + 1] : nil
        if case .close(let outer)? = following, case .marks(let others)? = forms[outer], others.first == mark {
            return false
        }
        let before = output.unicodeScalars.last.map { $0 == "~" ? Self.unknown : [$0] } ?? [nil]
        let after = following.map { edges($0, isStart: true) } ?? [nil]
        return before.allSatisfy { before in
            after.allSatisfy { after in
                edges(row.marks[index + 1], isStart: true).allSatisfy { first in
                    edges(row.marks[span.closing - 1], isStart: false).allSatisfy { last in
                        guard let first, let last else { return false }
                        return MarkdownEmphasis.works(mark, before: before, first: first, last: last, after: after)
                    }
                }
            }
        }
    }

    private func isMarked(_ number: Int) -> Bool {
        if case .marks? = forms[number] { return true }
        return false
    }

    /// cmark looks past tildes, to a character of any kind.
    private static let unknown: [Unicode.Scalar?] = ["a", "."]

    /// What the first or last character of a mark may be, as far as the rules of emphasis see it.
    private func edges(_ mark: Row.Mark, isStart: Bool) -> [Unicode.Scalar?] {
        switch mark {
        case .text(let text):
            let edge = isStart ? text.unicodeScalars.first : text.unicodeScalars.last
            return edge == "~" ? Self.unknown : [edge]
        case .open(let number), .close(let number):
            return row.spans[number].node.isNamed("del") ? Self.unknown : ["["]
        case .spelled: return ["["]
        case .lineBreak: return [isStart ? "\\" : "\n"]
        }
    }
}

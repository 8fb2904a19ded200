internal import CourseDiagnostics
internal import CourseModel
internal import XMLKit

/// Directives, whose lines are blocks of their own, and footnotes, whose text stands far from its place.
extension BlockLowering {
    // MARK: - Directives

    static func events(_ root: MarkdownNode, _ prepared: PreparedMarkdown) -> [DirectivePairing.Event] {
        guard !prepared.alterations.isEmpty else { return [] }
        var events: [DirectivePairing.Event] = []
        var current: MarkdownNode? = root.firstChild
        while let node = current {
            let kind = node.kind
            if kind == .heading, node.parentNode == root {
                events.append(.init(kind: .heading(level: node.headingLevel), line: node.startLine, container: root))
            } else if kind == .htmlBlock,
                let directive = prepared.directive(for: node.literal, onLine: node.startLine),
                let container = node.parentNode
            {
                events.append(.init(kind: .directive(directive), line: node.startLine, container: container))
            }
            switch kind {
            case .quote, .list, .item, .footnoteDefinition: current = node.firstChild ?? node.following(within: root)
            default: current = node.following(within: root)
            }
        }
        return events
    }

    mutating func meetDirective(_ directive: DirectiveLine, onLine line: Int) {
        switch pairing.roles[line] ?? .nothing {
        case .nothing: break
        case .closes(let opener):
            if frames.contains(where: { $0.kind == .directive(line: opener) }) {
                while top.kind != .directive(line: opener) { popFrame() }
                popFrame()
            }
        case .opens:
            closeUnclosed(beforeLine: line)
            openDirective(directive, onLine: line)
        }
    }

    mutating func openDirective(_ directive: DirectiveLine, onLine line: Int) {
        let place = directive.name.isEmpty ? nil : place(of: directive.name, isDirective: true)
        report(directive, place)
        guard !directive.name.isEmpty, isShallow(at: directive.range) else { return }
        switch place?.definition.markdown {
        case .native(let form):
            context.findings.report(
                .badDirective, directive.range, "`\(directive.name)` is not written as a directive.",
                remedy: "Write \(form).")
        case .frontMatter(let form):
            context.findings.report(
                .badDirective, directive.range, "`\(directive.name)` is not written as a directive.",
                remedy: "Write `\(form)` in the front matter.")
        default: break
        }
        depth += 1
        let element = top.element.append(directive.name, line: context.authorLine(line), offsets: directive.range)
        if let list = directive.attributes {
            set(list, on: element)
            // What the element does not have is reported as that, and its spelling does not matter.
            for meant in strangers(in: list, of: place) { element.set(meant.name, meant.value, offsets: meant.range) }
        }
        frames.append(Frame(element: element, place: place, kind: .directive(line: line)))
    }

    mutating func closeUnclosed(beforeLine line: Int) {
        guard let openers = pairing.recoveries[line] else { return }
        while let index = frames.firstIndex(where: { frame in
            if case .directive(let opener) = frame.kind { openers.contains(opener) } else { false }
        }) {
            while frames.count > index { popFrame() }
        }
    }

    /// The misspelt attributes that the element would not have if they were spelt well.
    private func strangers(in list: AttributeList, of place: IndexedElement?) -> [AttributeList.Entry] {
        guard let place, !list.problems.isEmpty else { return [] }
        let known = Set(list.entries.map(\.name))
        return list.problems.compactMap(\.meant).filter { meant in
            isIdentifier(meant.name) && !known.contains(meant.name)
                && !place.definition.attributes.contains { $0.name == meant.name }
        }
    }

    private mutating func report(_ directive: DirectiveLine, _ place: IndexedElement?) {
        if directive.name.isEmpty {
            // Other tools write the name in braces.
            let words = directive.attributes?.problems.map { context.bytes.text($0.range) } ?? []
            let name = words.first { Self.isDirective($0.lowercased()) } ?? words.first
            context.findings.report(
                .badDirective, directive.range, "The name of the directive is missing after the colons.",
                remedy: "Write it in small letters and without braces: `::: \(name?.lowercased() ?? "note")`.")
            return
        }
        if let list = directive.attributes, !list.problems.isEmpty {
            let strangers = Set(strangers(in: list, of: place).map(\.range))
            report(list.problems.filter { problem in problem.meant.map { !strangers.contains($0.range) } ?? true })
        }
        if let rest = directive.rest {
            context.findings.report(
                .badDirective, rest, "Text may not stand on the line of a directive.",
                remedy: "A title goes into the attributes, `{title=\"…\"}`; text goes on the next line.")
        }
    }

    func set(_ list: AttributeList, on element: XMLNode) {
        for entry in list.entries { element.set(entry.name, entry.value, offsets: entry.range) }
    }

    mutating func report(_ list: AttributeList) { report(list.problems) }

    private mutating func report(_ problems: [AttributeList.Problem]) {
        for problem in problems {
            context.findings.report(.badAttributes, problem.range, problem.message, remedy: problem.remedy)
        }
    }

    // MARK: - Footnotes

    mutating func openFootnote(_ node: MarkdownNode) -> Bool {
        take(node.startLine, max(node.startLine, node.endLine))
        guard let range = context.range(fromLine: node.startLine, toLine: node.startLine) else { return false }
        let bytes = context.bytes
        guard let start = bytes[range].firstIndex(of: UInt8(ascii: "[")), let label = LinkSyntax.label(bytes, at: start)
        else { return false }
        let name = normalizedLabel(bytes.text(label.lowerBound + 2..<label.upperBound - 1))
        let isParagraph = node.firstChild?.kind == .paragraph && node.firstChild?.nextSibling == nil
        guard isParagraph else {
            context.findings.report(
                .badFootnote, label, "A footnote is one paragraph; `\(bytes.text(label))` holds something else.",
                remedy: "Move the rest into the text, or make it one paragraph.")
            return false
        }
        guard let place = context.footnotes[name] else {
            context.findings.report(
                .badFootnote, label, "The footnote `\(bytes.text(label))` is used where no footnote may stand.",
                remedy: "Use it in running text.")
            return false
        }
        frames.append(Frame(element: place, place: VocabularyIndex.element("footnote"), kind: .container(node)))
        return true
    }
}

extension MarkdownNode {
    /// The next node in document order that is not below this one.
    fileprivate func following(within root: MarkdownNode) -> MarkdownNode? {
        var node = self
        while node != root {
            if let next = node.nextSibling { return next }
            guard let parent = node.parentNode else { return nil }
            node = parent
        }
        return nil
    }
}

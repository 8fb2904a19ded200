import CourseReader

/// A small accident in a source that was sound, and where its author should be told.
struct SourceMutation: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case name = "a letter of a name"
        case value = "a sign in a value"
        case lostFence = "a lost closing line or tag"
        case extraFence = "a closing line or tag too many"
        case quotes = "typographic quotes"
        case tab = "a tab for spaces"
        case duplicate = "an id used twice"
        case moved = "a part moved to the end"
    }

    /// A sign that no name, number, date or id may hold; in words it is kept.
    static let mark = "§"

    var kind: Kind
    var text: String
    /// The 1-based lines on which the finding may stand.
    var lines: Set<Int>
}

/// Makes every mutation of a source.
struct SourceMutator {
    private let lines: [String]
    private let isMarkdown: Bool
    private var random: SeededRandom
    private(set) var mutations: [SourceMutation] = []

    static func mutations(of text: String, isMarkdown: Bool, seed: Int) -> [SourceMutation] {
        var mutator = SourceMutator(text, isMarkdown: isMarkdown, seed: seed)
        if isMarkdown { mutator.mutateMarkdown() } else { mutator.mutateXML() }
        mutator.mutateTabs()
        return mutator.mutations
    }

    private init(_ text: String, isMarkdown: Bool, seed: Int) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        self.isMarkdown = isMarkdown
        random = SeededRandom(seed: seed)
    }

    // MARK: - Changing lines

    private mutating func add(_ kind: SourceMutation.Kind, _ changed: [String], at lines: Set<Int>) {
        mutations.append(SourceMutation(kind: kind, text: changed.joined(separator: "\n"), lines: lines))
    }

    private mutating func replace(
        _ kind: SourceMutation.Kind, _ range: Range<String.Index>, ofLine line: Int, with text: String
    ) {
        var changed = lines
        changed[line].replaceSubrange(range, with: text)
        add(kind, changed, at: [line + 1])
    }

    /// The name with one letter doubled, dropped or exchanged; nil where that is a name, too.
    private mutating func misspelt(_ name: Substring) -> String? {
        var letters = Array(name)
        let index = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: letters.insert(letters[index], at: index)
        case 1 where letters.count > 2: letters.remove(at: index)
        default: letters[index] = letters[index] == "q" ? "k" : "q"
        }
        let result = String(letters)
        return Self.names.contains(result) ? nil : result
    }

    private static let names = Set(
        Vocabulary.elements.map(\.name) + Vocabulary.elements.flatMap { $0.attributes.map(\.name) }
            + Vocabulary.aliases.keys)

    private mutating func change(name range: Range<String.Index>, ofLine line: Int) {
        if let name = misspelt(lines[line][range]) { replace(.name, range, ofLine: line, with: name) }
    }

    private mutating func change(value range: Range<String.Index>, ofLine line: Int) {
        guard !range.isEmpty else { return }
        let value = lines[line][range]
        let offset = Int.random(in: 0...value.count, using: &random)
        let index = lines[line].index(range.lowerBound, offsetBy: offset)
        replace(.value, index..<index, ofLine: line, with: SourceMutation.mark)
    }

    private mutating func changeQuotes(_ range: Range<String.Index>, ofLine line: Int) {
        let value = lines[line][range].dropFirst().dropLast()
        replace(.quotes, range, ofLine: line, with: "“\(value)”")
    }

    /// Gives each id the value of the one before it.
    private mutating func duplicate(_ ids: [(line: Int, range: Range<String.Index>)]) {
        for (first, second) in zip(ids, ids.dropFirst()) {
            let value = String(lines[first.line][first.range])
            guard value != lines[second.line][second.range] else { continue }
            replace(.duplicate, second.range, ofLine: second.line, with: value)
        }
    }

    /// Tabs as wide as the spaces that they stand for.
    private mutating func mutateTabs() {
        var isCode = false
        for (index, line) in lines.enumerated() {
            if line.contains("```") || line.contains("codeblock") { isCode.toggle() }
            let spaces = line.prefix { $0 == " " }.count
            guard spaces > 3, spaces % 4 == 0, !isCode, !line.contains("```"), !line.contains("codeblock"),
                spaces < line.count
            else {
                continue
            }
            var changed = lines
            changed[index] = String(repeating: "\t", count: spaces / 4) + line.dropFirst(spaces)
            add(.tab, changed, at: [index + 1])
        }
    }

    /// Whether an element has a place only as a part of others.
    private static func isPart(_ name: String) -> Bool {
        let anywhere = Setting.allCases.flatMap { Vocabulary.keys(of: $0) } + Vocabulary.inlineKeys
        let known = Vocabulary.elements.filter { $0.name == name }
        return !known.isEmpty && known.allSatisfy { !anywhere.contains($0.key) && $0.markdown != .document }
    }
}

// MARK: - Markdown

extension SourceMutator {
    private struct Directive {
        var name: String
        var opening: Int
        var closing: Int
        var colons: Int
        /// The directives around it.
        var depth: Int
    }

    private mutating func mutateMarkdown() {
        let end = lines.dropFirst().firstIndex(of: "---") ?? 0
        var ids: [(line: Int, range: Range<String.Index>)] = []
        for index in 1..<max(1, end) { mutateFrontMatter(line: index) }
        for index in end + 1..<max(end + 1, lines.count) {
            let line = lines[index]
            if let found = line.firstMatch(of: /^[ >]*:{3,}[ ]*([a-z][a-z-]*)/) {
                change(name: found.output.1.startIndex..<found.output.1.endIndex, ofLine: index)
            }
            guard line.firstMatch(of: /^[ >]*(:{3,}|#{2,4} )/) != nil, let brace = line.lastIndex(of: "{") else {
                continue
            }
            for found in line[brace...].matches(of: /([a-z][a-z-]*)=("[^"]*"|[^ }"]+)/) {
                change(name: found.output.1.startIndex..<found.output.1.endIndex, ofLine: index)
                let value = found.output.2
                let isQuoted = value.hasPrefix("\"")
                let inner = isQuoted ? value.dropFirst().dropLast() : value
                change(value: inner.startIndex..<inner.endIndex, ofLine: index)
                if isQuoted { changeQuotes(value.startIndex..<value.endIndex, ofLine: index) }
            }
            if let found = line[brace...].firstMatch(of: /#([a-z0-9-]+)/) {
                let range = found.output.1.startIndex..<found.output.1.endIndex
                change(value: range, ofLine: index)
                ids.append((index, range))
            }
        }
        duplicate(ids)
        mutateFences()
    }

    private mutating func mutateFrontMatter(line index: Int) {
        let line = lines[index]
        guard let found = line.firstMatch(of: /^[ -]*([a-z][a-z-]*):(?: +(.*))?$/) else { return }
        change(name: found.output.1.startIndex..<found.output.1.endIndex, ofLine: index)
        guard let value = found.output.2, !value.isEmpty, !"{[\"".contains(value.first ?? " ") else { return }
        change(value: value.startIndex..<value.endIndex, ofLine: index)
    }

    private mutating func mutateFences() {
        var open: [(name: String, line: Int, colons: Int)] = []
        var directives: [Directive] = []
        var code: (line: Int, fence: Substring)?
        for (index, line) in lines.enumerated() {
            if let fence = line.firstMatch(of: /^[ >]*(`{3,})/)?.output.1 {
                if let opened = code, fence.count >= opened.fence.count {
                    var changed = lines
                    changed.remove(at: index)
                    add(.lostFence, changed, at: [opened.line + 1])
                    code = nil
                } else if code == nil {
                    code = (index, fence)
                }
                continue
            }
            guard code == nil, let found = line.firstMatch(of: /^[ >]*(:{3,}) *([a-z-]*)/) else { continue }
            let colons = found.output.1.count
            if !found.output.2.isEmpty {
                open.append((String(found.output.2), index, colons))
            } else if let opened = open.popLast() {
                directives.append(
                    Directive(
                        name: opened.name, opening: opened.line, closing: index, colons: colons, depth: open.count))
            }
        }
        for directive in directives { mutate(directive, among: directives) }
    }

    private mutating func mutate(_ directive: Directive, among all: [Directive]) {
        // A line that closes nothing else of its length closes the directive around, whose own line is then too many.
        let around = all.filter {
            $0.opening < directive.opening && $0.closing > directive.closing && $0.colons == directive.colons
        }
        var changed = lines
        changed.remove(at: directive.closing)
        add(.lostFence, changed, at: Set([directive.opening + 1] + around.map { $0.opening + 1 }))
        changed = lines
        changed.insert(lines[directive.closing], at: directive.closing)
        add(
            .extraFence, changed,
            at: Set([directive.closing + 1, directive.closing + 2] + around.map { $0.closing + 2 }))
        guard Self.isPart(directive.name), !lines[directive.opening].hasPrefix(" "),
            !lines[directive.opening].hasPrefix(">")
        else { return }
        changed = lines
        let moved = Array(lines[directive.opening...directive.closing])
        changed.removeSubrange(directive.opening...directive.closing)
        while changed.last == "" { changed.removeLast() }
        changed += [""] + moved + [""]
        add(.moved, changed, at: Set([changed.count - moved.count]))
    }
}

// MARK: - XML

extension SourceMutator {
    private struct Tag {
        var line: Int
        /// The whole tag.
        var range: Range<String.Index>
        var name: Range<String.Index>
        var isEnd: Bool
        var isEmpty: Bool
    }

    private mutating func mutateXML() {
        var open: [Tag] = []
        var ids: [(line: Int, range: Range<String.Index>)] = []
        for tag in tags() {
            let name = String(lines[tag.line][tag.name])
            if tag.isEnd {
                guard let start = open.popLast() else { continue }
                let around = open.filter { lines[$0.line][$0.name] == name }
                mutate(start, end: tag, name: name, isTop: open.count < 2, around: Set(around.map { $0.line + 1 }))
                continue
            }
            if !tag.isEmpty { open.append(tag) } else { change(name: tag.name, ofLine: tag.line) }
            for found in lines[tag.line][tag.range].matches(of: #/ ([a-z][a-z-]*)=("[^"]*")/#) {
                guard found.output.1 != "xmlns" else { continue }
                change(name: found.output.1.startIndex..<found.output.1.endIndex, ofLine: tag.line)
                let value = found.output.2.dropFirst().dropLast()
                change(value: value.startIndex..<value.endIndex, ofLine: tag.line)
                changeQuotes(found.output.2.startIndex..<found.output.2.endIndex, ofLine: tag.line)
                if found.output.1 == "id" { ids.append((tag.line, value.startIndex..<value.endIndex)) }
            }
        }
        duplicate(ids)
    }

    private func tags() -> [Tag] {
        lines.enumerated().flatMap { index, line in
            line.matches(of: #/<(\/?)([a-z][a-z-]*)([^<>]*)>/#).map { found in
                Tag(
                    line: index, range: found.range, name: found.output.2.startIndex..<found.output.2.endIndex,
                    isEnd: !found.output.1.isEmpty, isEmpty: found.output.3.hasSuffix("/"))
            }
        }
    }

    /// `around` are the lines of elements of the same name around it: libxml2 cannot tell which of them is meant.
    private mutating func mutate(_ start: Tag, end: Tag, name: String, isTop: Bool, around: Set<Int>) {
        if let wrong = misspelt(lines[start.line][start.name]) {
            var changed = lines
            changed[end.line].replaceSubrange(end.name, with: wrong)
            changed[start.line].replaceSubrange(start.name, with: wrong)
            add(.name, changed, at: [start.line + 1])
        }
        var changed = lines
        changed[end.line].removeSubrange(end.range)
        add(.lostFence, changed, at: around.union([start.line + 1]))
        guard around.isEmpty else { return }
        changed = lines
        changed[end.line].insert(contentsOf: lines[end.line][end.range], at: end.range.upperBound)
        add(.extraFence, changed, at: [end.line + 1])
        guard !isTop, Self.isPart(name), let last = lines.lastIndex(where: { $0.hasPrefix("</") }), end.line < last
        else {
            return
        }
        // A part moves with its lines when it has them for itself.
        let before = lines[start.line][..<start.range.lowerBound]
        let after = lines[end.line][end.range.upperBound...]
        guard before.allSatisfy({ $0 == " " }), after.isEmpty else { return }
        changed = lines
        let moved = Array(lines[start.line...end.line])
        changed.insert(contentsOf: moved, at: last)
        changed.removeSubrange(start.line...end.line)
        add(.moved, changed, at: [last - moved.count + 1])
    }
}

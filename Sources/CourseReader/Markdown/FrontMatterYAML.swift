internal import CourseDiagnostics
internal import Yams

/// Front matter in any form of YAML.
extension FrontMatter {
    /// What the lines of a range say; nil, with findings, where they cannot be read.
    func readYAML(_ range: Range<Int>, _ findings: inout Findings) -> FrontMatterValue? {
        do {
            // Without a resolver nothing is read as a number, a date or a truth: values are what was written.
            // The encoding is given so that Yams does not look for one in the environment.
            let parser = try Parser(yaml: bytes.text(range), resolver: .basic, encoding: .utf8)
            guard let node = try parser.singleRoot() else { return nil }
            var remaining = ReadingLimits.frontMatterBytes
            return value(node, &remaining, &findings)
        } catch let error as YamlError {
            report(error, &findings)
        } catch {
            findings.report(.badFrontMatter, opening, "The front matter is not YAML.")
        }
        return nil
    }

    /// The value of a node; nil where a part of it stands for something else: an anchor, alias or tag. Without these a
    /// file has fewer nodes than bytes, of which `remaining` keeps count.
    private func value(_ node: Node, _ remaining: inout Int, _ findings: inout Findings) -> FrontMatterValue? {
        remaining -= 1
        guard remaining >= 0 else { return nil }
        let range = place(node)
        var isMarked = range.map { $0.lowerBound < bytes.count && "&*!".utf8.contains(bytes[$0.lowerBound]) } ?? false
        if case .alias = node { isMarked = true }
        guard !isMarked else {
            findings.report(
                .badFrontMatter, range.map { $0.lowerBound..<$0.lowerBound + 1 } ?? opening,
                "Anchors, aliases and tags (`&`, `*`, `!`) have no place in front matter.",
                remedy: "Write the value out; a text that begins with this character stands in quotes.")
            return nil
        }
        let content: FrontMatterValue.Content
        switch node {
        case .scalar(let scalar): content = .text(scalar.string)
        case .alias: return nil  // Reported above.
        case .sequence(let sequence):
            var items: [FrontMatterValue] = []
            for item in sequence {
                guard let item = value(item, &remaining, &findings) else { return nil }
                items.append(item)
            }
            content = .list(items)
        case .mapping(let mapping):
            var entries: [FrontMatterValue.Entry] = []
            for (key, inner) in mapping {
                guard let key = value(key, &remaining, &findings), let inner = value(inner, &remaining, &findings)
                else { return nil }
                entries.append(FrontMatterValue.Entry(key: key, value: inner))
            }
            content = .mapping(entries)
        }
        return FrontMatterValue(content: content, range: range, line: (node.mark?.line ?? 0) + 1)
    }

    private func report(_ error: YamlError, _ findings: inout Findings) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            if let plain = Self.plainWords(of: problem) {
                findings.report(.badFrontMatter, place(mark), plain.message, remedy: plain.remedy)
                return
            }
            let isAlias = problem.contains("alias")
            findings.report(
                .badFrontMatter, place(mark),
                isAlias
                    ? "Anchors, aliases and tags (`&`, `*`, `!`) have no place in front matter."
                    : "The front matter is not YAML: \(problem).",
                remedy: "Indent with spaces, and put a text that holds `: ` or begins with a sign into quotes.")
        case .duplicatedKeysInMapping(let duplicates, let context):
            let key = duplicates.first ?? ""
            findings.report(
                .badFrontMatter, second(key) ?? place(context.mark),
                "The key `\(key)` stands twice in the front matter.",
                remedy: "Keep one of them.")
        default:
            findings.report(.badFrontMatter, opening, "The front matter is not YAML.")
        }
    }

    /// What libyaml says of the commonest mistakes, in the words of somebody who writes courses.
    private static func plainWords(of problem: String) -> (message: String, remedy: String)? {
        switch problem {
        case "mapping values are not allowed in this context":
            (
                "Here is a second colon, and a line of front matter has one: `key: value`.",
                "Put the whole value into quotes, as in `title: \"TLP: four labels\"`."
            )
        case "found character that cannot start any token":
            (
                "A value may not begin with a tab, with `@` or with a backquote.",
                "Indent with spaces; put a value that begins with a sign into quotes."
            )
        case "found unexpected end of stream", "found unexpected document indicator":
            ("A quote that opens here or above is never closed.", "Close it on the same line.")
        case "did not find expected key", "could not find expected ':'", "did not find expected '-' indicator":
            (
                "This line is no `key: value`, or it is indented differently from the lines it belongs to.",
                "Begin it in the same column as the lines of its list, and write a colon and a space after the key."
            )
        default: nil
        }
    }

    /// The range of the second line that begins with a key.
    private func second(_ key: String) -> Range<Int>? {
        let found = lineStarts.compactMap { start -> Range<Int>? in
            let end = Self.lineEnd(bytes, start)
            var index = start
            while index < end, bytes[index].isBlank || bytes[index] == UInt8(ascii: "-") { index += 1 }
            let name = index..<index + key.utf8.count
            guard name.upperBound < end, bytes[name].elementsEqual(key.utf8),
                bytes[name.upperBound] == UInt8(ascii: ":")
            else { return nil }
            return name
        }
        return found.dropFirst().first
    }

    // MARK: - Places

    /// The range from a mark to the end of its line.
    private func place(_ mark: Mark) -> Range<Int>? {
        guard mark.line >= 1, mark.line <= lineStarts.count else { return opening }
        let start = lineStarts[mark.line - 1]
        let end = Self.lineEnd(bytes, start)
        var index = start
        for _ in 1..<max(1, mark.column) where index < end {
            index += 1
            while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
        }
        return index..<max(index, bytes.trimmed(index..<end).upperBound)
    }

    /// The range of a node: of a text on one line the text, else to the end of its line.
    private func place(_ node: Node) -> Range<Int>? {
        guard let mark = node.mark, let line = place(mark) else { return nil }
        guard case .scalar(let scalar) = node else { return line }
        let start = line.lowerBound
        let quote =
            start < bytes.count && (bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'")) ? 1 : 0
        let text = start + quote..<start + quote + scalar.string.utf8.count
        guard text.upperBound + quote <= line.upperBound, bytes[text].elementsEqual(scalar.string.utf8) else {
            return line
        }
        return start..<text.upperBound + quote
    }
}

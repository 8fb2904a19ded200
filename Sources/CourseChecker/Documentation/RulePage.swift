import CourseDiagnostics

/// A rule's documentation as text: for a terminal, and for the page of all rules.
package enum RulePage {
    /// What `coursepack explain` prints.
    package static func text(_ rule: RuleDocumentation) -> String {
        var text = "\(rule.rule.rawValue) (\(rule.rule.severity.rawValue), \(rule.rule.group.rawValue))\n\n"
        text += paragraph(rule.demand) + "\n"
        text += "Why it matters\n" + paragraph(rule.why) + "\n"
        text += "How to mend it\n" + paragraph(rule.remedy) + "\n"
        text += "How to allow it\n" + paragraph(leniency(of: rule.rule))
        for (name, examples) in [("Found", rule.bad), ("Not found", rule.good)] {
            for example in examples {
                text += "\n\(name)\n" + (example.caption.map { paragraph($0.visible) } ?? "")
                for part in parts(of: example) {
                    text += "\n    \(part.path)\n"
                    for line in part.lines { text += line.isEmpty ? "\n" : "      \(line)\n" }
                }
            }
        }
        return text
    }

    /// The page of all rules, in Markdown.
    package static func page(_ rules: [RuleDocumentation]) -> String {
        var page = """
            # The rules

            What `coursepack check` looks for, \(rules.count) rules in all. This page is made from the rules themselves, and its
            examples are their tests: edit the rules, not the page. `coursepack explain RULE` prints one of them.

            An **error** keeps a course from being built, a **warning** fails a run under `--fail-on warning`, a **hint** never
            does. In the examples `^` marks the places that are reported.

            Rules marked "may be allowed" are let off for a block, a section or a document by
            `allow="rule: your reason"`, from the element that carries it to its end. In front matter that is a line
            `allow:` and below it a line `- rule: your reason`. Every exception is counted in the report, and one that is
            not needed is an error. No other rule can be let off: it protects people, or no page can be made without it.


            """
        for group in RuleID.Group.allCases {
            let members = rules.filter { $0.rule.group == group }
            guard !members.isEmpty else { continue }
            page += "- **\(group.rawValue)**, \(group.meaning): "
            page += members.map { "[\($0.rule.rawValue)](#\($0.rule.rawValue))" }.joined(separator: ", ") + "\n"
        }
        for group in RuleID.Group.allCases {
            let members = rules.filter { $0.rule.group == group }
            guard !members.isEmpty else { continue }
            page += "\n## \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n"
            for rule in members { page += "\n" + section(rule) }
        }
        return page
    }

    private static func section(_ rule: RuleDocumentation) -> String {
        var text =
            "### \(rule.rule.rawValue)\n\n*\(rule.rule.severity.rawValue)\(rule.rule.leniency == .allowed ? ", may be allowed" : "")*. \(rule.demand)\n\n\(rule.why)\n\n**Mend it.** \(rule.remedy)\n"
        for (name, examples) in [("Found", rule.bad), ("Not found", rule.good)] {
            for example in examples {
                let parts = parts(of: example)
                text += "\n\(name)\(example.caption.map { ". \($0.visible)" } ?? "")\(parts.isEmpty ? "" : ":")\n"
                for part in parts {
                    text += "\n```text\n" + (["# \(part.path)"] + part.lines).joined(separator: "\n") + "\n```\n"
                }
            }
        }
        return text
    }

    /// How an author lets the rule off, or why she cannot.
    private static func leniency(of rule: RuleID) -> String {
        switch rule.leniency {
        case .allowed:
            "On the smallest block, section or document that needs it, with your reason: "
                + "allow=\"\(rule.rawValue): …\"; in front matter a line `allow:` and below it `- \(rule.rawValue): …`. "
                + "Every exception is counted in the report."
        case .protects: "It cannot be allowed: it protects people."
        case .needed: "It cannot be allowed: without it no page can be made."
        }
    }

    /// The files of an example: their paths, with what is said of them, and their lines with marks below.
    private static func parts(of example: RuleExample) -> [(path: String, lines: [String])] {
        example.files.map { file in
            var path = file.path + (file.isReported ? " (reported)" : "")
            if file.path.hasPrefix("content/demo-101/lesson."), let asOf = example.asOf { path += ", --as-of \(asOf)" }
            switch file.content {
            case .text(let text): return (path, MarkedText(text).printed)
            case .bytes(_, let words): return ("\(path): \(words)", [])
            case .symbolicLink: return ("\(path): a symbolic link", [])
            case .missing: return ("\(path): not there", [])
            }
        }
    }

    /// The words in lines of at most 100 columns, indented.
    private static func paragraph(_ text: String) -> String {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ") {
            if line.count + 1 + word.count > 100, !line.isEmpty {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).map { "  \($0)\n" }.joined()
    }
}

/// A text in which `⟦` and `⟧` enclose places. An end may be left out; it is then that of the line.
package struct MarkedText: Sendable {
    /// The text without marks.
    package var text: String
    /// The places, as offsets in UTF-8. The end is nil where the author left it out.
    package var places: [(start: Int, end: Int?)]

    package init(_ marked: String) {
        var bytes: [UInt8] = []
        places = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": places.append((bytes.count, nil))
            case "⟧": if let last = places.indices.last { places[last].end = bytes.count }
            default: bytes += Array(String(scalar).utf8)
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// The lines, and below each that has places a line with `^` under them.
    var printed: [String] {
        var printed: [String] = []
        var start = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let end = start + line.utf8.count
            printed.append(String(line).visible)
            var marks = ""
            for place in places where place.start >= start && place.start <= end {
                func column(_ offset: Int) -> Int {
                    String(decoding: Array(line.utf8).prefix(min(offset, end) - start), as: UTF8.self).visible.count
                }
                let from = column(place.start)
                let to = max(from + 1, column(place.end ?? end))
                marks += String(repeating: " ", count: max(0, from - marks.count))
                marks += String(repeating: "^", count: to - from)
            }
            if !marks.isEmpty { printed.append(marks) }
            start = end + 1
        }
        return printed
    }
}

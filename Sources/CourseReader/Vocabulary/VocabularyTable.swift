/// Writes the vocabulary as a page for authors: every element in both syntaxes, what it may carry and hold.
///
/// The page is a file of the project (`VOCABULARY.md` beside this one); a test keeps it equal to the table.
package enum VocabularyTable {
    package static func write() -> String {
        var page = """
            # The vocabulary, version 1

            Written by coursepack from its vocabulary table. Every element can be said in Markdown and in XML
            (`xmlns="\(Vocabulary.namespace)"`), and means the same in both.

            - **Documents** carry their attributes in the front matter of Markdown, and as attributes of the document
              element in XML.
            - A **directive** is `::: name {#id key=value key="two words"}`, what it holds, and a line `:::` with as many
              colons as the first. Directives may stand in each other.
            - Ids have small letters, digits and hyphens. Where several ids may stand, they are separated by spaces.
            - `*` marks what must be there.
            - Every document, section and directive may carry `allow`: the name of a rule that does not count from here to
              its end, and the reason, as in `allow="vague-link-text: The source names its page so."`. In front matter
              it is a list, one `- rule: reason` a line.


            """
        for (title, keys) in chapters {
            page +=
                "## \(title)\n\n| Element | What it is | In Markdown | Attributes | Holds |\n|---|---|---|---|---|\n"
            for key in keys { page += row(Vocabulary.element(key)) }
            page += "\n"
        }
        page += "## Where blocks may stand\n\n| In | These |\n|---|---|\n"
        for setting in Setting.allCases {
            let holders = Vocabulary.elements.filter {
                if case .blocks(let own, _) = $0.content { own == setting } else { false }
            }
            page += "| \(holders.map(shown).joined(separator: ", ")) "
            page +=
                "| \(Vocabulary.keys(of: setting).map { shown(Vocabulary.element($0)) }.joined(separator: ", ")) |\n"
        }
        return page
    }

    /// The chapters of the page, told by how elements are spelled in Markdown.
    private static var chapters: [(String, [String])] {
        func keys(_ belongs: (ElementDefinition) -> Bool) -> [String] { Vocabulary.elements.filter(belongs).map(\.key) }
        let inline = Set(Vocabulary.inlineKeys)
        return [
            ("Documents", keys { $0.markdown == .document }),
            ("Front matter", keys { if case .frontMatter = $0.markdown { true } else { false } }),
            (
                "Blocks and their parts",
                keys { element in
                    if inline.contains(element.key) { return false }
                    return switch element.markdown {
                    case .native, .wrapped: true
                    case .directive, .frontMatter, .document: false
                    }
                }
            ),
            ("Directives", keys { $0.markdown == .directive }),
            ("Running text", Vocabulary.inlineKeys),
        ]
    }

    private static func row(_ element: ElementDefinition) -> String {
        let common = Vocabulary.commonAttributes.map(\.name)
        let attributes = element.attributes.filter { !common.contains($0.name) }.map {
            "\($0.name)\($0.isRequired ? "*" : "")\(values($0.type))"
        }
        let cells = [
            shown(element), element.meaning, markdown(element),
            attributes.isEmpty ? "–" : attributes.joined(separator: ", "), holds(element),
        ]
        return "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }

    /// The element's name, and what it belongs to where two elements share a name.
    private static func shown(_ element: ElementDefinition) -> String {
        guard Vocabulary.elements.contains(where: { $0.name == element.name && $0.key != element.key }),
            let parent = Vocabulary.elements.first(where: {
                Vocabulary.parts(of: $0).contains { $0.key == element.key }
            })
        else { return "`\(element.name)`" }
        return "`\(element.name)` of `\(parent.name)`"
    }

    private static func markdown(_ element: ElementDefinition) -> String {
        switch element.markdown {
        case .document:
            switch element.name {
            case "lesson": "any other `.md` file"
            case "scenario": "a file in the folder `scenarios`"
            case "delivery": "a file in the folder `deliveries`"
            default: "`\(element.name).md`"
            }
        case .frontMatter(let form): "`\(form)`"
        case .native(let form): form
        case .wrapped(let form): "\(form); `::: \(element.name)` round it for attributes"
        case .directive: "`::: \(element.name)`"
        }
    }

    private static func values(_ type: AttributeType) -> String {
        switch type {
        case .choice(let values): " (\(values.joined(separator: ", ")))"
        case .yesNo: " (yes, no)"
        case .day: " (YYYY-MM-DD)"
        case .date: " (YYYY, YYYY-MM or YYYY-MM-DD)"
        case .clock: " (HH:MM)"
        case .number: " (a whole number)"
        case .numbers: " (whole numbers)"
        case .playTime: " (h:mm of play)"
        case .references: " (ids)"
        case .objectives: " (course/lesson#objective …)"
        case .text, .id, .reference, .language, .path, .exceptions, .address, .target: ""
        }
    }

    private static func holds(_ element: ElementDefinition) -> String {
        func list(_ parts: [Part]) -> String {
            parts.map { part in
                let name = "`\(Vocabulary.element(part.key).name)`"
                let many = part.maximum == 1 ? "" : " …"
                return name + (part.minimum > 0 ? "*" : "") + many
            }.joined(separator: ", ")
        }
        switch element.content {
        case .empty: return "nothing"
        case .text: return "words"
        case .verbatim: return "text to the letter"
        case .inline: return "running text"
        case .blocks(_, let parts): return parts.isEmpty ? "blocks" : "blocks, \(list(parts))"
        case .parts(let parts): return list(parts)
        case .sequence(let parts): return "\(list(parts)), again and again"
        }
    }
}

import Testing

/// A mistake that authors make in Markdown, and what the file then looks like.
struct MarkdownMistake: CustomTestStringConvertible, Sendable {
    var name: String
    var root = "lesson"
    var text: String

    var testDescription: String { name }
}

extension MarkdownMistake {
    /// A lesson around `body`, whose first line is line 6.
    private init(_ name: String, _ body: String) {
        self.init(name, file: "---\ntitle: Marking what you share\nminutes: 45\n---\n\n\(body)\n")
    }

    private init(_ name: String, root: String = "lesson", file text: String) {
        self.name = name
        self.root = root
        self.text = text
    }

    /// Each of them has a golden of its name.
    static let all = frontMatter + directives + attributes + structure + words

    private static let frontMatter = [
        MarkdownMistake("no-front-matter", file: "# Marking what you share\n\nA hospital tells the team.\n"),
        MarkdownMistake("missing-title", file: "---\nminutes: 45\n---\n\nText.\n"),
        MarkdownMistake("misspelt-key", file: "---\ntitle: Marking\nminuts: 45\n---\n\nText.\n"),
        MarkdownMistake("unknown-key", file: "---\ntitle: Marking\nminutes: 45\ncolour: red\n---\n\nText.\n"),
        MarkdownMistake("key-without-a-value", file: "---\ntitle: Marking\nminutes: 45\nsummary:\n---\n\nText.\n"),
        MarkdownMistake("key-twice", file: "---\ntitle: Marking\nminutes: 45\ntitle: Labels\n---\n\nText.\n"),
        MarkdownMistake("colon-in-a-title", file: "---\ntitle: TLP: four labels\nminutes: 45\n---\n\nText.\n"),
        MarkdownMistake("tab-in-front-matter", file: "---\ntitle: Marking\nobjectives:\n\t- id: a\n---\n\nText.\n"),
        MarkdownMistake("front-matter-never-closed", file: "---\ntitle: Marking\nminutes: 45\n\nText.\n"),
        MarkdownMistake("number-in-words", file: "---\ntitle: Marking\nminutes: twenty\n---\n\nText.\n"),
        MarkdownMistake(
            "date-of-the-day", file: "---\ntitle: Marking\nminutes: 5\nreviewed: 31.3.2026\n---\n\nText.\n"),
        MarkdownMistake(
            "objective-without-an-id",
            file: "---\ntitle: Marking\nminutes: 45\nobjectives:\n  - Choose a label\n---\n\nText.\n"),
        MarkdownMistake(
            "module-as-words", root: "course",
            file: "---\ntitle: Sharing\nmodules:\n  - Looking in\n---\n\nText.\n"),
        MarkdownMistake(
            "course-without-modules", root: "course", file: "---\ntitle: Sharing\nlessons: [one, two]\n---\n\nText.\n"),
        MarkdownMistake(
            "glossary-entry-without-an-id", root: "glossary",
            file: "---\ntitle: Glossary\n---\n\n## Response team\n\nThe people who answer.\n"),
        MarkdownMistake("empty-file", file: ""),
    ]

    private static let directives = [
        MarkdownMistake("misspelt-directive", "::: activty\nLabel the six reports.\n:::"),
        MarkdownMistake("unknown-directive", "::: video {src=film.mp4}\n:::"),
        MarkdownMistake("directive-in-capitals", "::: Note\nMind the gap.\n:::"),
        MarkdownMistake("directive-that-nobody-knows", "::: looks\nMind the gap.\n:::"),
        MarkdownMistake("directive-of-another-tool", ":::{note}\nMind the gap.\n:::"),
        MarkdownMistake("two-colons", ":: note\nMind the gap.\n::"),
        MarkdownMistake("unclosed-directive", "::: note\nMind the gap.\n\nMore text.\n\n## Next\n\nText."),
        MarkdownMistake("unclosed-directive-at-the-end", "::: note\nMind the gap."),
        MarkdownMistake(
            "unclosed-before-a-question",
            "::: activity\nLabel them.\n\n::: question {type=single use=test}\nWhich?\n\n- [ ] A\n- [x] B\n:::"),
        MarkdownMistake("closed-twice", "::: note\nMind the gap.\n:::\n\nText.\n\n:::"),
        MarkdownMistake(
            "inner-directive-never-closed", "::: activity\nLabel them.\n\n::: trainer-note\nLet them argue.\n:::"),
        MarkdownMistake("wrong-number-of-colons", ":::: note\nMind the gap.\n:::"),
        MarkdownMistake(
            "wrong-number-of-colons-inside", "::: activity\nLabel.\n\n:::: note\nMind the gap.\n:::\n:::"),
        MarkdownMistake("directive-over-a-heading", "::: note\nMind the gap.\n\n## Labels\n\nText.\n:::"),
        MarkdownMistake("indented-directive", "    ::: note\n    Mind the gap.\n    :::"),
        MarkdownMistake("directive-opened-in-a-list", "- One\n\n  ::: note\n  Mind the gap.\n\n:::"),
        MarkdownMistake("text-after-the-name", "::: note Mind the gap.\nText.\n:::"),
        MarkdownMistake("part-in-the-wrong-place", "## Labels\n\n::: hint\nThink.\n:::"),
        MarkdownMistake("activity-in-a-list", "- One\n\n  ::: activity\n  Label.\n  :::"),
        MarkdownMistake("alias-instructor", "::: instructor\nLet both sides argue.\n:::"),
    ]

    private static let attributes = [
        MarkdownMistake("typographic-quotes", "::: activity {title=“Mark it” minutes=20}\nLabel.\n:::"),
        MarkdownMistake(
            "colon-in-an-attribute-of-another",
            "::: question {type=single use=test minutes: 5}\nWhich?\n\n- [ ] A\n- [x] B\n:::"),
        MarkdownMistake("unclosed-brace", "::: activity {title=\"Mark it\"\nLabel.\n:::"),
        MarkdownMistake("unclosed-quote", "::: activity {title=\"Mark it}\nLabel.\n:::"),
        MarkdownMistake("attribute-without-quotes", "::: activity {title=Mark it}\nLabel.\n:::"),
        MarkdownMistake("attribute-with-a-colon", "::: activity {minutes: 20}\nLabel.\n:::"),
        MarkdownMistake("class-instead-of-an-attribute", "## Labels {.wide}\n\nText."),
        MarkdownMistake("unknown-attribute", "::: activity {titel=\"Mark it\" colour=red}\nLabel.\n:::"),
        MarkdownMistake("wrong-value", "::: note {kind=warnin}\nMind the gap.\n:::"),
        MarkdownMistake("missing-attribute", "::: answer-space\n:::"),
        MarkdownMistake("id-with-capitals", "## Four labels {#Four_Labels}\n\nText."),
        MarkdownMistake("duplicate-id", "## One {#labels}\n\nText.\n\n## Two {#labels}\n\nText."),
        MarkdownMistake("allowing-an-unknown-rule", "## One {allow=vague-link-text}\n\nText."),
    ]

    private static let structure = [
        MarkdownMistake("title-as-a-heading", "# Marking what you share\n\nText."),
        MarkdownMistake("heading-too-deep", "## One\n\n### Two\n\n#### Three\n\n##### Four\n\nText."),
        MarkdownMistake("heading-skipped", "## One\n\n#### Three\n\nText."),
        MarkdownMistake("heading-in-a-list", "- ## One\n\n  Text."),
        MarkdownMistake("heading-without-a-space", "##Labels\n\nText."),
        MarkdownMistake("table-with-a-short-rule", "| Label | For |\n|---|\n| RED | the room |"),
        MarkdownMistake("table-without-a-rule", "Two labels:\n| RED | the room |\n| CLEAR | all |"),
        MarkdownMistake("hyphens-without-spaces", "-Call the owner\n-Write down when"),
        MarkdownMistake("numbers-without-spaces", "手順：\n1.電話する\n2.書く"),
        MarkdownMistake("boxes-without-hyphens", "[ ] Report sent\n[x] Partners called"),
        MarkdownMistake("list-of-terms", "TLP\n: A label."),
        MarkdownMistake("question-without-boxes", "::: question {type=single use=practice}\nWhich?\n\n- A\n- B\n:::"),
        MarkdownMistake("question-with-one-option", "::: question {type=single use=practice}\nWhich?\n\n- [x] A\n:::"),
        MarkdownMistake(
            "options-with-letters", "::: question {type=single use=practice}\nWhich?\n\na) GREEN\nb) AMBER\n:::"),
        MarkdownMistake("list-wrapper-around-text", "::: list {allow=\"unused-term: x\"}\nText.\n:::"),
        MarkdownMistake("two-tables-in-one-wrapper", "::: table {#t}\n| A |\n|---|\n| 1 |\n\n| B |\n|---|\n| 2 |\n:::"),
        MarkdownMistake("cards-without-cards", "::: cards\nText.\n:::"),
        MarkdownMistake("cells-beyond-the-head", "| A | B |\n|---|---|\n| 1 | 2 | 3 |"),
        MarkdownMistake("definitions-without-a-list", "::: definitions\nTLP: a label.\n:::"),
    ]

    private static let words = [
        MarkdownMistake("raw-HTML", "A <b>bold</b> word and H<sub>2</sub>O.<br>\n\n<table><tr><td>x</td></tr></table>"),
        MarkdownMistake("alert-of-GitHub", "> [!NOTE]\n> Mind the gap."),
        MarkdownMistake("link-to-a-file", "See [the norms](eleven-norms.md) and [this](../nrm-101/one.md#two)."),
        MarkdownMistake("link-that-runs-a-program", "See [this](javascript:alert(1))."),
        MarkdownMistake("link-without-an-address", "See [this]() and [the labels][labels]."),
        MarkdownMistake("link-with-a-space", "See [this](https://example.org/a b)."),
        MarkdownMistake("citation-without-brackets-closed", "It says so [@un-a-70-174, para. 13."),
        MarkdownMistake("citation-without-a-comma", "It says so [@un-a-70-174 para. 13]."),
        MarkdownMistake("footnote-without-its-text", "It says so[^1]."),
        MarkdownMistake("footnote-that-nothing-uses", "It says so.\n\n[^1]: On a Monday."),
        MarkdownMistake("definition-that-nothing-uses", "Text.\n\n[labels]: https://example.org"),
        MarkdownMistake("emphasis-in-Japanese", "これは**「重要」**です。"),
        MarkdownMistake("emphasis-never-closed", "A **bold word and text."),
        MarkdownMistake("image-with-an-unknown-address", "![Zones](https://example.org/zones.png)"),
        MarkdownMistake("code-never-closed", "```\ncode"),
        MarkdownMistake("declaration-of-a-DOCTYPE", "<!DOCTYPE html>\n\nText."),
        MarkdownMistake("processing-instruction", "<?page-break?>\n\nText."),
    ]
}

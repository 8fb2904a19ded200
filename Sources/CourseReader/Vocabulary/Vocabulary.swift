import CourseModel

/// Every element that a source may hold: the one table behind the schema, the structural pass, the Markdown reader,
/// `convert` and the author's table.
package enum Vocabulary {
    /// The namespace of the vocabulary, version 1.
    package static let namespace = "urn:coursepack:1"

    /// The elements, documents first, in the order of the author's table.
    package static let elements: [ElementDefinition] =
        (documentElements + topicElements + deliveryElements + flowElements + inlineElements + pedagogyElements
        + sheetElements
        + exerciseElements)
        .map { element in
            guard element.carriesCommonAttributes else { return element }
            var element = element
            if labelled.contains(element.key) { element.attributes.append(tlp) }
            element.attributes += commonAttributes
            return element
        }

    /// The blocks that may carry a TLP label of their own. Parts of a block, paragraphs and what stands in them have that
    /// of what they stand in.
    private static let labelled: Set = [
        "section", "intro-section", "list", "definitions", "table", "codeblock", "quote", "figure", "attachment",
        "note",
        "key-points", "resources", "discussion", "activity", "exercise", "question", "handout", "cards", "form",
        "scoring", "trainer-note",
    ]

    /// What every document, section and directive may carry.
    package static let commonAttributes = [attribute("allow", .exceptions)]

    /// Elements that stand for a whole document, by name.
    package static let documents = [
        "catalogue", "course", "lesson", "glossary", "sources", "topics", "delivery", "scenario",
    ]

    /// Names that are read as another one, with a hint.
    package static let aliases = ["instructor": "trainer-note"]

    /// The inline elements.
    package static let inlineKeys = [
        "em", "strong", "code", "sub", "sup", "del", "link", "ref", "term", "value", "cite", "footnote", "inline-image",
        "br",
        "foreign",
    ]

    /// The keys of the blocks that a setting allows.
    package static func keys(of setting: Setting) -> [String] {
        let plain = [
            "p", "list", "definitions", "table", "codeblock", "quote", "figure", "attachment", "separator", "note",
        ]
        let passage = plain + ["answer-space", "trainer-note", "passage-only"]
        switch setting {
        case .plain: return plain
        case .intro: return plain + ["intro-section", "intro-only"]
        case .passage: return passage
        case .sheet: return passage + ["exercise", "question", "cards", "form", "variants", "scoring"]
        case .task: return passage + ["key-points", "resources", "handout", "cards", "form", "variants", "scoring"]
        case .body:
            return passage.filter { $0 != "passage-only" } + [
                "only",
                "section", "key-points", "resources", "discussion", "activity", "exercise", "question", "handout",
                "cards", "form", "variants", "scoring",
            ]
        }
    }

    private static let byKey = Dictionary(uniqueKeysWithValues: elements.map { ($0.key, $0) })

    /// The element with a key; a key that the table lacks is a bug of the table.
    package static func element(_ key: String) -> ElementDefinition {
        guard let element = byKey[key] else { preconditionFailure("bug: no element '\(key)' in the vocabulary") }
        return element
    }

    /// The elements that may stand in `parent`, by the name that authors write.
    package static func children(of parent: ElementDefinition) -> [String: ElementDefinition] {
        childTable[parent.key] ?? [:]
    }

    /// The parts of an element's content, with their counts.
    package static func parts(of element: ElementDefinition) -> [Part] {
        switch element.content {
        case .blocks(_, let parts), .parts(let parts), .sequence(let parts): parts
        case .empty, .text, .verbatim, .inline: []
        }
    }

    private static let childTable: [String: [String: ElementDefinition]] = Dictionary(
        uniqueKeysWithValues: elements.map { parent in
            var keys = parts(of: parent).map(\.key)
            switch parent.content {
            case .blocks(let setting, _): keys += Self.keys(of: setting)
            case .inline: keys += inlineKeys
            case .empty, .text, .verbatim, .parts, .sequence: break
            }
            let children = keys.map { (element($0).name, element($0)) }
            return (parent.key, Dictionary(children, uniquingKeysWith: { first, _ in first }))
        })
}

extension ElementDefinition {
    /// Whether it may carry the attributes that documents, sections and directives have in common.
    fileprivate var carriesCommonAttributes: Bool {
        switch markdown {
        case .document, .directive, .wrapped: true
        case .frontMatter: false
        case .native: ["section", "intro-section", "entry", "source", "topic"].contains(key)
        }
    }
}

private func attribute(_ name: String, _ type: AttributeType, required: Bool = false) -> AttributeDefinition {
    AttributeDefinition(name, type, required: required)
}

private let id = AttributeDefinition("id", .id)
private let title = AttributeDefinition("title", .text)
private let minutes = AttributeDefinition("minutes", .number(minimum: 1))
private let objective = AttributeDefinition("objective", .references)
private let tlp = AttributeDefinition("tlp", .choice(TLPLabel.allCases.map(\.rawValue)))
private let per = AttributeDefinition("per", .choice(Share.allCases.map(\.rawValue)))

// MARK: - Documents

let unitAttributes = [
    attribute("code", .text), attribute("audience", .references),
    attribute("level", .choice(Level.allCases.map(\.rawValue))), attribute("version", .text),
    attribute("licence", .text), attribute("prerequisites", .references), attribute("reviewed", .day),
    attribute("review-by", .day), attribute("status", .choice(Status.allCases.map(\.rawValue))), tlp,
]

private let documentElements: [ElementDefinition] = [
    ElementDefinition(
        key: "catalogue", name: "catalogue",
        meaning: "the project: publisher, licence, language, audiences, the order of its courses",
        markdown: .document,
        attributes: [
            attribute("language", .language, required: true), attribute("licence", .text),
            attribute("courses", .references),
            attribute("highest-tlp", .choice(TLPLabel.allCases.map(\.rawValue))),
        ],
        content: .blocks(
            .plain,
            [
                .one("title"), .optional("publisher"), .optional("summary"), .optional("audiences"),
                .optional("values"),
            ])),
    ElementDefinition(
        key: "course", name: "course", meaning: "a course: its metadata, and its modules in order", markdown: .document,
        attributes: unitAttributes + [attribute("language", .language), attribute("delivery", .reference)],
        content: .blocks(
            .intro,
            [
                .one("title"), .optional("summary"), .optional("authors"), .optional("handling"),
                .optional("objectives"), .one("modules"),
            ])),
    ElementDefinition(
        key: "lesson", name: "lesson", meaning: "the unit of teaching", markdown: .document,
        attributes: [attribute("minutes", .number(minimum: 1), required: true)] + unitAttributes,
        content: .blocks(
            .body,
            [
                .one("title"), .optional("summary"), .optional("authors"), .optional("handling"),
                .optional("objectives"),
            ])),
    ElementDefinition(
        key: "glossary", name: "glossary", meaning: "the terms that every course shares", markdown: .document,
        attributes: [attribute("language", .language)], content: .parts([.one("title"), .any("entry")])),
    ElementDefinition(
        key: "sources", name: "sources", meaning: "the bibliography that every course shares", markdown: .document,
        attributes: [attribute("language", .language)], content: .parts([.one("title"), .any("source")])),
    ElementDefinition(
        key: "title", name: "title", meaning: "the title of a document", markdown: .frontMatter("title: …"),
        attributes: [], content: .text),
    ElementDefinition(
        key: "summary", name: "summary", meaning: "one or two sentences for lists",
        markdown: .frontMatter("summary: …"),
        attributes: [], content: .text),
    ElementDefinition(
        key: "publisher", name: "publisher", meaning: "who publishes", markdown: .frontMatter("publisher: …"),
        attributes: [], content: .text),
    ElementDefinition(
        key: "audiences", name: "audiences", meaning: "the audiences that courses may name",
        markdown: .frontMatter("audiences: [{id: …, text: …}]"), attributes: [], content: .parts([.some("audience")])),
    ElementDefinition(
        key: "audience", name: "audience", meaning: "one audience", markdown: .frontMatter("{id: …, text: …}"),
        attributes: [attribute("id", .id, required: true)], content: .text),
    ElementDefinition(
        key: "values", name: "values", meaning: "what differs from country to country, such as whom to call",
        markdown: .frontMatter("values: [{id: …, text: …}]"), attributes: [], content: .parts([.some("country-value")])),
    ElementDefinition(
        key: "country-value", name: "value", meaning: "one value", markdown: .frontMatter("{id: …, text: …}"),
        attributes: [attribute("id", .id, required: true)], content: .text),
    ElementDefinition(
        key: "authors", name: "authors", meaning: "who wrote it", markdown: .frontMatter("authors: [name, name]"),
        attributes: [], content: .parts([.some("author")])),
    ElementDefinition(
        key: "author", name: "author", meaning: "one author", markdown: .frontMatter("name"), attributes: [],
        content: .text),
    ElementDefinition(
        key: "handling", name: "handling", meaning: "what goes with the TLP label",
        markdown: .frontMatter("handling: {source: …, contact: …, restriction: …, date: …}"),
        attributes: [
            attribute("source", .text), attribute("contact", .text), attribute("restriction", .text),
            attribute("date", .day),
        ],
        content: .empty),
    ElementDefinition(
        key: "objectives", name: "objectives", meaning: "what learners can do afterwards",
        markdown: .frontMatter("objectives: [{id: …, text: …, bloom: …}]"), attributes: [],
        content: .parts([.some("objective")])),
    ElementDefinition(
        key: "objective", name: "objective", meaning: "one objective: a measurable verb and what it is done to",
        markdown: .frontMatter("{id: …, text: …, bloom: …}"),
        attributes: [
            attribute("id", .id, required: true), attribute("bloom", .choice(Objective.Bloom.allCases.map(\.rawValue))),
        ],
        content: .text),
    ElementDefinition(
        key: "modules", name: "modules", meaning: "the modules in order",
        markdown: .frontMatter("modules: [{id: …, title: …, lessons: [id, id], scenarios: [id]}]"), attributes: [],
        content: .parts([.some("module")])),
    ElementDefinition(
        key: "module", name: "module", meaning: "lessons and exercises that belong together",
        markdown: .frontMatter("{id: …, title: …, lessons: [id, id], scenarios: [id]}"),
        attributes: [attribute("id", .id, required: true)],
        content: .parts([.one("title"), .any("module-lesson"), .any("module-scenario")])),
    ElementDefinition(
        key: "module-scenario", name: "scenario", meaning: "an exercise of a module", markdown: .frontMatter("id"),
        attributes: [attribute("ref", .reference, required: true)], content: .empty),
    ElementDefinition(
        key: "module-lesson", name: "lesson", meaning: "a lesson of a module", markdown: .frontMatter("id"),
        attributes: [attribute("ref", .reference, required: true)], content: .empty),
    ElementDefinition(
        key: "entry", name: "entry", meaning: "a term and what it means",
        markdown: .native("`## Term {#id abbreviation=…}` in the glossary"),
        attributes: [
            attribute("id", .id, required: true), attribute("abbreviation", .text), attribute("ja", .text),
        ],
        content: .blocks(.plain, [.one("heading")])),
    ElementDefinition(
        key: "source", name: "source", meaning: "something that lessons cite",
        markdown: .native("`## Title {#id kind=… issuer=\"…\"}` in the sources"),
        attributes: [
            attribute("id", .id, required: true),
            attribute(
                "kind",
                .choice([
                    "report", "resolution", "treaty", "law", "standard", "guide", "statement", "policy", "news", "page",
                    "dataset", "book", "paper",
                ])),
            attribute("short", .text), attribute("issuer", .text), attribute("number", .text), attribute("date", .date),
            attribute("address", .address), attribute("checked", .text),
        ],
        content: .blocks(.plain, [.one("heading")])),
]

// MARK: - Flow

private let flowElements: [ElementDefinition] = [
    ElementDefinition(
        key: "section", name: "section", meaning: "a part under a heading",
        markdown: .native("`## Title {#id minutes=…}`, to `####`"), attributes: [id, minutes],
        content: .blocks(.body, [.one("heading")])),
    ElementDefinition(
        key: "intro-section", name: "section", meaning: "a part of a course's intro under a heading",
        markdown: .native("`## Title {#id}`"), attributes: [id], content: .blocks(.intro, [.one("heading")])),
    ElementDefinition(
        key: "heading", name: "title", meaning: "the words of a heading", markdown: .native("the heading's words"),
        attributes: [], content: .inline),
    ElementDefinition(
        key: "p", name: "p", meaning: "a paragraph", markdown: .native("a paragraph"), attributes: [], content: .inline),
    ElementDefinition(
        key: "list", name: "list", meaning: "a list", markdown: .wrapped("`- item`, `1. item`, `- [ ] item`"),
        attributes: [
            attribute("kind", .choice(["bullet", "ordered", "check"])), attribute("start", .number(minimum: 0)),
        ],
        content: .parts([.some("item")])),
    ElementDefinition(
        key: "item", name: "item", meaning: "an item of a list", markdown: .native("`- item`"),
        attributes: [attribute("checked", .yesNo)], content: .blocks(.passage, [])),
    ElementDefinition(
        key: "definitions", name: "definitions", meaning: "terms and their definitions", markdown: .directive,
        attributes: [], content: .sequence([.one("definition-term"), .one("definition")])),
    ElementDefinition(
        key: "definition-term", name: "term", meaning: "what is defined",
        markdown: .native("the first paragraph of a list item in `::: definitions`"), attributes: [], content: .inline),
    ElementDefinition(
        key: "definition", name: "definition", meaning: "what it means",
        markdown: .native("the blocks after it in the item"), attributes: [], content: .blocks(.passage, [])),
    ElementDefinition(
        key: "table", name: "table", meaning: "a table", markdown: .wrapped("a table with pipes"), attributes: [id],
        content: .parts([.optional("caption"), .one("head"), .any("row")])),
    ElementDefinition(
        key: "caption", name: "caption", meaning: "what a table or figure shows",
        markdown: .native("the paragraph beside it in its directive"), attributes: [], content: .inline),
    ElementDefinition(
        key: "head", name: "head", meaning: "the head row", markdown: .native("the first row"), attributes: [],
        content: .parts([.some("head-cell")])),
    ElementDefinition(
        key: "head-cell", name: "cell", meaning: "the head of a column; `key` makes it a column of keys",
        markdown: .native("`| Title |`, `| Title {key} |`, `|:--|`"),
        attributes: [attribute("align", .choice(["left", "center", "right"])), attribute("key", .yesNo)],
        content: .inline),
    ElementDefinition(
        key: "row", name: "row", meaning: "a row", markdown: .native("`| a | b |`"), attributes: [],
        content: .parts([.some("cell")])),
    ElementDefinition(
        key: "cell", name: "cell", meaning: "a cell", markdown: .native("`| a |`"), attributes: [], content: .inline),
    ElementDefinition(
        key: "codeblock", name: "codeblock", meaning: "text shown to the letter", markdown: .wrapped("a fenced block"),
        attributes: [attribute("language", .text)], content: .verbatim),
    ElementDefinition(
        key: "quote", name: "quote", meaning: "somebody's words", markdown: .wrapped("`> words`"), attributes: [],
        content: .blocks(.passage, [.optional("attribution")])),
    ElementDefinition(
        key: "attribution", name: "attribution", meaning: "whose words they are", markdown: .directive, attributes: [],
        content: .inline),
    ElementDefinition(
        key: "figure", name: "figure", meaning: "a picture", markdown: .wrapped("a paragraph with one image alone"),
        attributes: [id, attribute("credit", .text), attribute("licence", .text)],
        content: .parts([.one("image"), .optional("caption"), .optional("description")])),
    ElementDefinition(
        key: "image", name: "image", meaning: "the picture's file and what it shows",
        markdown: .native("`![alt](images/x.svg)`, `![](decorative:images/x.svg)`"),
        attributes: imageAttributes, content: .empty),
    ElementDefinition(
        key: "description", name: "description", meaning: "the same in words", markdown: .directive, attributes: [],
        content: .blocks(.plain, [])),
    ElementDefinition(
        key: "attachment", name: "attachment", meaning: "a file to hand out", markdown: .directive,
        attributes: [attribute("src", .path, required: true), attribute("title", .text, required: true)],
        content: .empty),
    ElementDefinition(
        key: "separator", name: "separator", meaning: "a break of subject", markdown: .native("`---`"), attributes: [],
        content: .empty),
    ElementDefinition(
        key: "note", name: "note", meaning: "a callout", markdown: .directive,
        attributes: [attribute("kind", .choice(["note", "tip", "caution", "warning"])), title],
        content: .blocks(.passage, [])),
]

private let imageAttributes = [
    attribute("src", .path, required: true), attribute("alt", .text), attribute("title", .text),
    attribute("decorative", .yesNo),
]

// MARK: - Inline

private let inlineElements: [ElementDefinition] = [
    inline("em", "emphasis", "`*text*` or `[text](em:)`"),
    inline("strong", "strong importance", "`**text**` or `[text](strong:)`"),
    ElementDefinition(
        key: "code", name: "code", meaning: "text of a machine", markdown: .native("`` `text` `` or `[text](code:)`"),
        attributes: [],
        content: .text),
    inline("sub", "subscript", "`[2](sub:)`"),
    inline("sup", "superscript", "`[2](sup:)`"),
    inline("del", "deleted words", "`~~text~~` or `[text](del:)`"),
    inline(
        "link", "a link to the world outside", "`[text](https://…)`",
        [attribute("href", .address, required: true), title]),
    inline(
        "ref", "a link inside the project", "`[text](lesson:id#place)`, `[text](#place)`, `[text](course:id)`",
        [attribute("to", .target, required: true)]),
    inline("term", "a word of the glossary", "`[text](term:id)`", [attribute("ref", .reference, required: true)]),
    inline(
        "value", "a value of the catalogue, in place of the words", "`[the national team](value:id)`",
        [attribute("ref", .reference, required: true)]),
    ElementDefinition(
        key: "cite", name: "cite", meaning: "where a claim comes from", markdown: .native("`[@source, place]`"),
        attributes: [attribute("source", .reference, required: true), attribute("locator", .text)], content: .empty),
    inline("footnote", "a note to a word", "`[^n]` and `[^n]: text`"),
    ElementDefinition(
        key: "inline-image", name: "image", meaning: "a picture in a line", markdown: .native("`![alt](images/x.svg)`"),
        attributes: imageAttributes, content: .empty),
    ElementDefinition(
        key: "br", name: "br", meaning: "a line break",
        markdown: .native("two spaces or `\\` at the end of a line, or `[](br:)`"),
        attributes: [], content: .empty),
    inline(
        "foreign", "words of another language", "`[言葉](lang:ja)`", [attribute("lang", .language, required: true)]),
]

private func inline(
    _ name: String, _ meaning: String, _ markdown: String, _ attributes: [AttributeDefinition] = []
) -> ElementDefinition {
    ElementDefinition(
        key: name, name: name, meaning: meaning, markdown: .native(markdown), attributes: attributes, content: .inline)
}

// MARK: - Pedagogy

private let pedagogyElements: [ElementDefinition] = [
    ElementDefinition(
        key: "key-points", name: "key-points", meaning: "what to remember", markdown: .directive, attributes: [],
        content: .blocks(.passage, [])),
    ElementDefinition(
        key: "resources", name: "resources", meaning: "what to read next", markdown: .directive, attributes: [],
        content: .blocks(.passage, [])),
    ElementDefinition(
        key: "discussion", name: "discussion", meaning: "something to talk about", markdown: .directive,
        attributes: [id, title, minutes], content: .blocks(.task, [])),
    ElementDefinition(
        key: "activity", name: "activity", meaning: "something that learners do", markdown: .directive,
        attributes: [
            id, title, minutes, attribute("grouping", .choice(["individual", "pairs", "groups", "plenary"])),
            attribute("groups-of", .number(minimum: 2)), objective, attribute("handout", .references),
            attribute("own-data", .yesNo),
        ],
        content: .blocks(.task, [.optional("materials"), .optional("steps"), .optional("debrief")])),
    directivePart("materials", "what to have ready"),
    directivePart("steps", "what learners do, in order"),
    directivePart("debrief", "what to ask afterwards"),
    ElementDefinition(
        key: "exercise", name: "exercise", meaning: "a task with a key", markdown: .directive,
        attributes: [id, title, minutes, objective],
        content: .parts([
            .optional("statement"), .any("exercise-item"), .any("hint"), .optional("variants"), .optional("answer"),
            .optional("solution"), .any("trainer-note"),
        ]),
        impliedPart: "statement"),
    directivePart("statement", "what the exercise asks"),
    ElementDefinition(
        key: "exercise-item", name: "item", meaning: "one thing to decide", markdown: .directive, attributes: [id],
        content: .parts([.one("prompt"), .optional("answer"), .optional("reason"), .optional("accept")]),
        impliedPart: "prompt"),
    directivePart("prompt", "what the item or question asks"),
    directivePart("answer", "the key; `for=trainer` keeps it out of the answers edition", [readers(keys: true)]),
    directivePart("reason", "why it is the key"),
    directivePart("accept", "other answers that count as right"),
    directivePart(
        "hint", "help on the way; `for` names the edition that says least among those that have it",
        [readers(keys: false)]),
    directivePart(
        "solution", "the worked solution; `for=trainer` keeps it out of the answers edition", [readers(keys: true)]),
    ElementDefinition(
        key: "question", name: "question", meaning: "a question", markdown: .directive,
        attributes: [
            id, attribute("type", .choice(Question<Trainer>.Kind.allCases.map(\.rawValue)), required: true),
            attribute("use", .choice(["practice", "test"]), required: true), attribute("points", .number(minimum: 0)),
            objective,
        ],
        content: .parts([
            .one("prompt"), .any("option"), .optional("table"), .any("overall-feedback"), .optional("model-answer"),
            .optional("rubric"), .any("trainer-note"),
        ]),
        impliedPart: "prompt",
        counts: CountsByValue(
            attribute: "type",
            parts: Dictionary(
                uniqueKeysWithValues: Question<Trainer>.Kind.allCases.map { kind in
                    let parts: [Part] =
                        switch kind {
                        case .single, .multiple, .trueFalse: [.some("option", atLeast: 2), .none("table")]
                        case .sequence: [.some("option", atLeast: 3), .none("table")]
                        case .match: [.none("option"), .one("table")]
                        case .open: [.none("option"), .none("table"), .one("model-answer")]
                        }
                    return (kind.rawValue, kind == .open ? parts : parts + [.none("model-answer"), .none("rubric")])
                }))),
    directivePart("model-answer", "an answer to an open question that earns all points"),
    directivePart("rubric", "what earns points in the answer to an open question"),
    ElementDefinition(
        key: "option", name: "option", meaning: "something to choose, or to put in order",
        markdown: .native("`- [ ] wrong`, `- [x] right`; in a sequence `1. first`, `2. second`"),
        attributes: [attribute("correct", .yesNo)], content: .parts([.one("p"), .optional("feedback")])),
    ElementDefinition(
        key: "feedback", name: "feedback", meaning: "what is said to those who chose the option",
        markdown: .native("the blocks under the option"), attributes: [], content: .blocks(.passage, [])),
    ElementDefinition(
        key: "overall-feedback", name: "feedback", meaning: "what is said about the whole answer", markdown: .directive,
        attributes: [attribute("when", .choice(["correct", "incorrect"]))], content: .blocks(.passage, [])),
    ElementDefinition(
        key: "answer-space", name: "answer-space", meaning: "room to write on", markdown: .directive,
        attributes: [attribute("lines", .number(minimum: 1), required: true)], content: .empty),
]

private func directivePart(
    _ name: String, _ meaning: String, _ attributes: [AttributeDefinition] = []
) -> ElementDefinition {
    ElementDefinition(
        key: name, name: name, meaning: meaning, markdown: .directive, attributes: attributes,
        content: .blocks(.task, []))
}

/// From which edition on a hint, or what tells a key, is there.
private func readers(keys: Bool) -> AttributeDefinition {
    attribute("for", .choice(EditionName.allCases.filter { !keys || $0 > .participant }.map(\.rawValue)))
}

// MARK: - Sheets and people

private let sheetElements: [ElementDefinition] = [
    ElementDefinition(
        key: "handout", name: "handout", meaning: "a sheet to print and give out", markdown: .directive,
        attributes: [id, title, per], content: .blocks(.sheet, [])),
    ElementDefinition(
        key: "cards", name: "cards", meaning: "cards to print and cut", markdown: .directive,
        attributes: [id, title, per], content: .parts([.some("card")])),
    ElementDefinition(
        key: "card", name: "card", meaning: "one card", markdown: .directive, attributes: [id, title],
        content: .parts([.one("front"), .optional("back")]), impliedPart: "front"),
    sheetPart("front", "the side that is read first"),
    sheetPart("back", "the other side"),
    ElementDefinition(
        key: "form", name: "form", meaning: "a sheet with fields to fill in", markdown: .directive,
        attributes: [id, title, per], content: .blocks(.passage, [.some("field")])),
    ElementDefinition(
        key: "field", name: "field", meaning: "a label and room to write", markdown: .directive,
        attributes: [attribute("lines", .number(minimum: 1))], content: .inline),
    ElementDefinition(
        key: "variants", name: "variants", meaning: "one task with help and without", markdown: .directive,
        attributes: [], content: .parts([.one("guided"), .one("unguided")])),
    sheetPart("guided", "the task with help"),
    sheetPart("unguided", "the task without help"),
    only("only", .body), only("intro-only", .intro), only("passage-only", .passage),
    ElementDefinition(
        key: "trainer-note", name: "trainer-note", meaning: "a note for the trainer alone", markdown: .directive,
        attributes: [
            attribute("kind", .choice(["timing", "set-up", "goes-wrong", "hard-question", "cut"]))
        ],
        content: .blocks(.plain, [])),
]

private func sheetPart(_ name: String, _ meaning: String) -> ElementDefinition {
    ElementDefinition(
        key: name, name: name, meaning: meaning, markdown: .directive, attributes: [], content: .blocks(.passage, []))
}

/// What only some packs have. It may hold whole sections where sections may stand.
private func only(_ key: String, _ setting: Setting) -> ElementDefinition {
    ElementDefinition(
        key: key, name: "only", meaning: "what only packs of an edition, an audience or a language have",
        markdown: .directive,
        attributes: [
            attribute("edition", .choice(EditionName.allCases.map(\.rawValue))), attribute("audience", .references),
            attribute("language", .language),
        ],
        content: .blocks(setting, []))
}

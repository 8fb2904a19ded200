import CourseModel

/// Tabletop exercises and score sheets. The terms are those of the Homeland Security Exercise and Evaluation Program
/// (HSEEP, January 2020): objectives, master scenario events list, inject, expected action, hot wash.
extension Vocabulary {
    static let exerciseElements: [ElementDefinition] = [
        ElementDefinition(
            key: "scenario", name: "scenario", meaning: "a tabletop exercise with timed injects", markdown: .document,
            attributes: [
                AttributeDefinition("minutes", .number(minimum: 1), required: true),
                AttributeDefinition("working-title", .text),
            ] + unitAttributes,
            content: .parts([
                .one("title"), .optional("summary"), .optional("authors"), .optional("handling"),
                .one("exercise-objectives"),
                .one("background"), .optional("ground-rules"), .one("roles"), .some("exercise-module"),
                .any("handout"), .any("cards"), .any("form"), .one("evaluation"), .optional("hot-wash"),
                .any("trainer-note"),
            ])),
        ElementDefinition(
            key: "exercise-objectives", name: "objectives", meaning: "the aims of an exercise",
            markdown: .frontMatter("objectives: [{id: …, text: …, for: controllers, players: …, scored: no}]"),
            attributes: [], content: .parts([.some("aim")])),
        ElementDefinition(
            key: "aim", name: "objective",
            meaning: "an aim; `for=controllers` keeps it from players, who read `players` instead where it is there",
            markdown: .frontMatter("{id: …, text: …, for: …, players: …, scored: …}"),
            attributes: [
                AttributeDefinition("id", .id, required: true),
                AttributeDefinition("bloom", .choice(Objective.Bloom.allCases.map(\.rawValue))),
                AttributeDefinition("for", .choice(["all", "controllers"])),
                AttributeDefinition("players", .text), AttributeDefinition("scored", .yesNo),
            ],
            content: .text),
        part("background", "what players know before play", .blocks(.passage, [])),
        part("ground-rules", "how the exercise is played", .blocks(.passage, [])),
        part("roles", "the seats at the table", .parts([.some("role")])),
        part(
            "role", "a seat: its card, which everybody may read, and its own sheet",
            .blocks(.passage, [.optional("seat-sheet")]),
            [
                AttributeDefinition("id", .id, required: true), AttributeDefinition("seat", .text),
                AttributeDefinition("title", .text, required: true), AttributeDefinition("played", .yesNo),
                AttributeDefinition("handout", .references),
            ]),
        part("seat-sheet", "what this seat alone knows at the start", .blocks(.passage, [])),
        ElementDefinition(
            key: "exercise-module", name: "module", meaning: "a phase of play with its injects in order",
            markdown: .directive,
            attributes: [
                AttributeDefinition("id", .id), AttributeDefinition("title", .text, required: true),
                AttributeDefinition("start", .playTime, required: true),
                AttributeDefinition("minutes", .number(minimum: 1), required: true),
            ],
            content: .blocks(.passage, [.some("inject")])),
        ElementDefinition(
            key: "inject", name: "inject", meaning: "something that the exercise tells a seat, and what it should do",
            markdown: .directive,
            attributes: [
                AttributeDefinition("id", .id, required: true), AttributeDefinition("title", .text),
                AttributeDefinition("at", .playTime, required: true), AttributeDefinition("story-time", .text),
                AttributeDefinition("from", .text, required: true),
                AttributeDefinition("to", .references, required: true),
                AttributeDefinition("method", .choice(InjectMethod.allCases.map(\.rawValue)), required: true),
                AttributeDefinition("kind", .choice(InjectKind.allCases.map(\.rawValue))),
                AttributeDefinition("objective", .references, required: true),
                AttributeDefinition("handout", .references), AttributeDefinition("after", .reference),
            ],
            content: .parts([
                .one("message"), .some("expected-action"), .any("inject-discussion"), .optional("controller-note"),
                .any("branch"),
            ]),
            impliedPart: "message"),
        part("message", "what the seat is told", .blocks(.passage, [])),
        part("expected-action", "what a good team does", .blocks(.passage, [])),
        ElementDefinition(
            key: "inject-discussion", name: "discussion", meaning: "what the facilitator may ask", markdown: .directive,
            attributes: [], content: .blocks(.passage, [])),
        part("controller-note", "what controllers must know", .blocks(.plain, [])),
        part(
            "branch", "what happens instead, in a case", .blocks(.passage, []),
            [AttributeDefinition("when", .text, required: true)]),
        part(
            "evaluation", "how play is judged", .blocks(.passage, [.some("criterion"), .any("band")]),
            [
                AttributeDefinition("points", .number(minimum: 1), required: true),
                AttributeDefinition("pass", .number(minimum: 1)),
            ]),
        part(
            "criterion", "what earns points", .blocks(.passage, []),
            [
                AttributeDefinition("id", .id), AttributeDefinition("points", .number(minimum: 1), required: true),
                AttributeDefinition("objective", .references, required: true),
                AttributeDefinition("inject", .references), AttributeDefinition("evidence", .text),
            ]),
        part(
            "band", "what a result from this number up means", .inline,
            [
                AttributeDefinition("from", .number(minimum: 0), required: true),
                AttributeDefinition("title", .text, required: true),
            ]),
        part(
            "hot-wash", "the talk right after play", .blocks(.passage, []),
            [AttributeDefinition("minutes", .number(minimum: 1))]),
        part(
            "scoring", "a sheet that scores a case by categories",
            .blocks(.passage, [.some("caveat"), .some("category"), .any("band"), .any("case")]),
            [
                AttributeDefinition("id", .id), AttributeDefinition("title", .text),
                AttributeDefinition("formula", .choice(ScoreFormula.allCases.map(\.rawValue)), required: true),
                AttributeDefinition("per", .choice(Share.allCases.map(\.rawValue))),
            ]),
        part("caveat", "whose scale it is, and what must not be made of it", .blocks(.plain, [])),
        part(
            "category", "something that is scored: what it means, and its levels",
            .blocks(.passage, [.some("score-level")]),
            [
                AttributeDefinition("id", .id, required: true), AttributeDefinition("title", .text, required: true),
                AttributeDefinition("weight", .number(minimum: 1)),
            ]),
        ElementDefinition(
            key: "score-level", name: "level", meaning: "a score and what it stands for", markdown: .directive,
            attributes: [AttributeDefinition("score", .number(minimum: 0), required: true)], content: .inline),
        part(
            "case", "a case to score; its scores, in the order of the categories, belong to the key",
            .blocks(.passage, []),
            [
                AttributeDefinition("id", .id), AttributeDefinition("title", .text, required: true),
                AttributeDefinition("scores", .numbers, required: true),
            ]),
    ]

    private static func part(
        _ name: String, _ meaning: String, _ content: Content, _ attributes: [AttributeDefinition] = []
    ) -> ElementDefinition {
        ElementDefinition(
            key: name, name: name, meaning: meaning, markdown: .directive, attributes: attributes, content: content)
    }
}

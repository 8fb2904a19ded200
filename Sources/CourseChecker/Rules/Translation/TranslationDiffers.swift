package import CourseDiagnostics
package import CourseModel

/// A translation has the ids, the options and the keys of its source.
package enum TranslationDiffers: CourseRule {
    package static let documentation = RuleDocumentation(
        .translationDiffers,
        demand: """
            A translation has what its source has, in the same order: minutes, objectives, ids, questions with their options \
            and keys; an exercise also its seats, times, injects and points; and a course its modules.
            """,
        why: """
            Two people in one room, with the course in two languages, must find the same task under the same number, and be \
            marked by the same key.
            """,
        remedy:
            "Compare with the source, and give the translation the part that the message names. Translate words, not ids.",
        bad: [
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source),
                    .text(
                        "content/demo-101/lesson.ja.md",
                        source.replacing("## Labels {#labels}", with: "⟦## ラベル {#raberu}⟧")),
                ]),
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source),
                    .text(
                        "content/demo-101/lesson.ja.md",
                        source.replacing("- [ ] GREEN", with: "- [x] 緑").replacing("- [x] AMBER", with: "- [ ] 黄")
                            .replacing(
                                "::: question {#provider type=single use=test}",
                                with: "⟦::: question {#provider type=single use=test}⟧")),
                ], "The key moved to another option."),
        ],
        good: [
            .files(
                [
                    .text("content/demo-101/course.ja.md", head),
                    .text("content/demo-101/lesson.md", source),
                    .text(
                        "content/demo-101/lesson.ja.md",
                        source.replacing("## Labels {#labels}", with: "## ラベル {#labels}")),
                ])
        ])

    private static let head = """
        ---
        title: 情報共有
        modules:
          - {id: one, title: 一, lessons: [lesson]}
        ---

        """

    private static let source = """
        ---
        title: Marking
        minutes: 30
        ---

        ## Labels {#labels}

        Four labels.

        ::: question {#provider type=single use=test}
        Which label fits?

        - [ ] GREEN
        - [x] AMBER
        :::

        """

    package static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let translation = course.course.translation else { return [] }
        var diagnostics = differences(course.course.head, translation.head)
        for document in course.course.lessons {
            if let source = translation.lessons[document.value.id] {
                diagnostics += differences(document, source)
            }
        }
        for document in course.course.scenarios {
            if let source = translation.scenarios[document.value.id] {
                diagnostics += differences(document, source)
            }
        }
        for document in course.course.deliveries {
            if let source = translation.deliveries[document.value.id],
                !fits(document.value, source)
            {
                diagnostics.append(
                    document.source.diagnostic(
                        id, at: document.value.titleOrigin.range, "This plan is not the one that it translates.",
                        remedy: "Give it the days, entries, times and minutes of its source."))
            }
        }
        return diagnostics
    }

    /// What a translated glossary or list of sources has that the written one has not.
    static func strangers(
        _ glossary: Document<Glossary<Trainer>>?, _ bibliography: Document<Bibliography<Trainer>>?,
        in index: ProjectIndex
    ) -> [Diagnostic] {
        let terms = (glossary?.value.terms ?? []).filter { index.terms[$0.id] == nil }.compactMap {
            glossary?.source.diagnostic(
                id, at: $0.origin.range, "The glossary that this translates has no term '\($0.id)'.",
                remedy: "Add the term there, or remove it here.")
        }
        let sources = (bibliography?.value.sources ?? []).filter { index.sources[$0.id] == nil }.compactMap {
            bibliography?.source.diagnostic(
                id, at: $0.origin.range, "The list of sources that this translates has no source '\($0.id)'.",
                remedy: "Add the source there, or remove it here.")
        }
        return terms + sources
    }

    private static func differences(
        _ head: Document<CourseHead<Trainer>>, _ source: CourseHead<Trainer>
    ) -> [Diagnostic] {
        func shape(_ head: CourseHead<Trainer>) -> [String] {
            head.modules.map { "\($0.id): \($0.lessons.map(\.lesson.rawValue).joined(separator: ", "))" }
        }
        var diagnostics: [Diagnostic] = []
        if shape(head.value) != shape(source) {
            diagnostics.append(
                head.source.diagnostic(
                    id, at: head.value.modules.first?.origin.range ?? head.value.origin.range,
                    "The modules differ from those of the source.",
                    remedy: "Write these modules and lessons, in this order: \(shape(source).joined(separator: "; ")).")
            )
        }
        return diagnostics + labels(head.value.metadata, source.metadata, head.source, head.value.origin)
            + objectives(head.value.metadata, source.metadata, head.source, head.value.origin)
    }

    private static func labels(
        _ metadata: Metadata, _ source: Metadata, _ file: SourceFile, _ origin: Origin
    ) -> [Diagnostic] {
        guard metadata.tlp != source.tlp else { return [] }
        func words(_ label: TLPLabel?) -> String { label.map(\.text) ?? "without a label" }
        return [
            file.diagnostic(
                id, at: (metadata.tlp == nil ? origin : metadata.tlpOrigin).range,
                "This is \(words(metadata.tlp)), its source \(words(source.tlp)).",
                remedy: source.tlp.map { "Write `tlp: \($0.rawValue)`." }
                    ?? "Remove `tlp`, or label the source as well.")
        ]
    }

    private static func objectives(
        _ metadata: Metadata, _ source: Metadata, _ file: SourceFile, _ origin: Origin
    ) -> [Diagnostic] {
        let (own, expected) = (metadata.objectives.map(\.id), source.objectives.map(\.id))
        guard own != expected else { return [] }
        let stranger = metadata.objectives.first { !expected.contains($0.id) }
        return [
            file.diagnostic(
                id, at: (stranger?.origin ?? origin).range, "The objectives differ from those of the source.",
                remedy:
                    "Write objectives with these ids, in this order: \(expected.map(\.rawValue).joined(separator: ", "))."
            )
        ]
    }

    /// Whether a translation has the minutes, objectives, parts, ids and keys of its source.
    package static func fits(_ translation: Document<Lesson<Trainer>>, _ source: Lesson<Trainer>) -> Bool {
        differences(translation, source).isEmpty
    }

    /// Whether an exercise has the aims, seats, times, injects, ids and points of its source.
    package static func fits(_ translation: Document<Scenario<Trainer>>, _ source: Scenario<Trainer>) -> Bool {
        differences(translation, source).isEmpty
    }

    /// Whether a course document has the modules and objectives of its source.
    package static func fits(_ translation: Document<CourseHead<Trainer>>, _ source: CourseHead<Trainer>) -> Bool {
        differences(translation, source).isEmpty
    }

    /// Whether a plan has the days, entries and times of its source.
    package static func fits(_ translation: Delivery, _ source: Delivery) -> Bool {
        translation.withoutWords == source.withoutWords
    }

    private static func differences(_ document: Document<Lesson<Trainer>>, _ source: Lesson<Trainer>) -> [Diagnostic] {
        let lesson = document.value
        var diagnostics = objectives(lesson.metadata, source.metadata, document.source, lesson.origin)
        diagnostics += labels(lesson.metadata, source.metadata, document.source, lesson.origin)
        if lesson.minutes != source.minutes {
            diagnostics.append(
                document.source.diagnostic(
                    id, at: lesson.origin.range,
                    "The lesson has \(lesson.minutes) minutes, its source \(source.minutes).",
                    remedy: "Write `minutes: \(source.minutes)`."))
        }
        return diagnostics
            + differences(
                TranslationShape(lesson).parts, TranslationShape(source).parts, document.source, lesson.origin)
    }

    private static func differences(
        _ document: Document<Scenario<Trainer>>, _ source: Scenario<Trainer>
    ) -> [Diagnostic] {
        let scenario = document.value
        return objectives(scenario.metadata, source.metadata, document.source, scenario.origin)
            + labels(scenario.metadata, source.metadata, document.source, scenario.origin)
            + differences(
                TranslationShape(scenario).parts, TranslationShape(source).parts, document.source, scenario.origin)
    }

    /// The first place where the two part ways: what follows is a consequence of it.
    private static func differences(
        _ own: [TranslationShape.Part], _ expected: [TranslationShape.Part], _ file: SourceFile, _ origin: Origin
    ) -> [Diagnostic] {
        let ways = zip(own, expected).enumerated().first { $0.element.0.words != $0.element.1.words }
        if let place = ways?.offset {
            return [
                file.diagnostic(
                    id, at: own[place].origin.range,
                    "This is \(own[place].words); in the source stands \(expected[place].words).",
                    remedy:
                        "Give the translation the parts of its source, in the same order, with the same ids and keys.")
            ]
        }
        guard own.count != expected.count else { return [] }
        let missing = own.count < expected.count ? expected[own.count].words : nil
        return [
            file.diagnostic(
                id, at: (missing == nil ? own[expected.count].origin : origin).range,
                missing.map { "The translation ends before \($0) of the source." }
                    ?? "The source ends before \(own[expected.count].words).",
                remedy: "Give the translation the parts of its source, no less and no more.")
        ]
    }
}

import CourseDiagnostics
import CourseModel

/// A translation has the ids, the options and the keys of its source.
enum TranslationDiffers: CourseRule {
    static let documentation = RuleDocumentation(
        .translationDiffers,
        demand: """
            A translation has what its source has, in the same order: minutes, objectives, ids, questions with their options \
            and keys; and a course its modules.
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

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let translation = course.course.translation else { return [] }
        var diagnostics = differences(course.course.head, translation.head)
        for document in course.course.lessons {
            if let source = translation.lessons[document.value.id] {
                diagnostics += differences(document, source)
            }
        }
        for document in course.course.deliveries {
            if let source = translation.deliveries[document.value.id],
                source.withoutWords != document.value.withoutWords
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
        // The first place where the two part ways: what follows is a consequence of it.
        let (own, expected) = (LessonShape(lesson).parts, LessonShape(source).parts)
        if let place = zip(own, expected).enumerated().first(where: { $0.element.0.words != $0.element.1.words })?
            .offset
        {
            diagnostics.append(
                document.source.diagnostic(
                    id, at: own[place].origin.range,
                    "This is \(own[place].words); in the source stands \(expected[place].words).",
                    remedy:
                        "Give the translation the parts of its source, in the same order, with the same ids and keys."))
        } else if own.count != expected.count {
            let missing = own.count < expected.count ? expected[own.count].words : nil
            diagnostics.append(
                document.source.diagnostic(
                    id, at: (missing == nil ? own[expected.count].origin : lesson.origin).range,
                    missing.map { "The translation ends before \($0) of the source." }
                        ?? "The source ends before \(own[expected.count].words).",
                    remedy: "Give the translation the parts of its source, no less and no more."))
        }
        return diagnostics
    }
}

/// What a lesson and its translation have in common: the blocks with ids and keys, in order.
private struct LessonShape {
    var parts: [(words: String, origin: Origin)] = []

    init(_ lesson: Lesson<Trainer>) {
        lesson.blocks.forEachBlock { block in
            if let part = Self.part(block) { parts.append(part) }
        }
    }

    private static func part(_ block: Block<Trainer>) -> (words: String, origin: Origin)? {
        func named(_ what: String, _ id: ElementID?) -> String {
            id.map { "\(what) '\($0)'" } ?? "\(what) without an id"
        }
        /// What has no id is told by its place alone.
        func ids(_ ids: [ElementID?]) -> String {
            ids.allSatisfy { $0 == nil } ? "" : " (\(ids.map { $0?.rawValue ?? "-" }.joined(separator: ", ")))"
        }
        switch block {
        case .section(let section):
            let label = section.tlp.map { " labelled \($0.text)" } ?? ""
            return (named("a section", section.id) + label, section.origin)
        case .activity(let activity):
            let objectives = activity.objectives.map(\.rawValue).joined(separator: " ")
            return (
                "\(named("an activity", activity.id)) of \(activity.minutes ?? 0) minutes on '\(objectives)'",
                activity.origin
            )
        case .exercise(let exercise):
            let items = ids(exercise.items.map(\.id))
            return ("\(named("an exercise", exercise.id)) with \(exercise.items.count) items\(items)", exercise.origin)
        case .question(let question):
            return (self.question(question, named("a question", question.id)), question.origin)
        case .handout(let handout): return (named("a handout", handout.id), handout.origin)
        case .cards(let set):
            let cards = ids(set.cards.map(\.id))
            return ("\(named("a set of cards", set.id)) with \(set.cards.count) cards\(cards)", set.origin)
        case .form(let form): return ("\(named("a form", form.id)) with \(form.parts.count) parts", form.origin)
        case .table(let table):
            return (
                "\(named("a table", table.id)) of \(table.columns.count) columns and \(table.rows.count) rows",
                table.origin
            )
        case .figure(let figure): return (named("a figure", figure.id), figure.origin)
        case .discussion(let discussion): return (named("a discussion", discussion.id), discussion.origin)
        case .labelled(let labelled): return ("a part labelled \(labelled.label.text)", labelled.origin)
        case .trainerNote(let note):
            return note.tlp.map { ("a trainer note labelled \($0.text)", note.origin) }
        default: return nil
        }
    }

    private static func question(_ question: Question<Trainer>, _ name: String) -> String {
        let (use, options) =
            switch question.use {
            case .practice(let options, _, _): ("practice", options.map { $0.key?.isCorrect == true })
            case .test(let options, _, _): ("test", options.map { $0.key?.isCorrect == true })
            }
        // The options of a sequence and of a match stand in the order of their words, which a translation changes.
        let key = question.kind.isChoice ? " with the key \(options.map { $0 ? "x" : "-" }.joined())" : ""
        return "\(name), \(question.kind.rawValue), for \(use), of \(options.count) options\(key)"
    }
}

extension Delivery {
    /// The plan without what a translation may change.
    fileprivate var withoutWords: Delivery {
        var plan = self
        plan.title = ""
        plan.summary = nil
        for day in plan.days.indices {
            plan.days[day].title = ""
            for entry in plan.days[day].entries.indices {
                switch plan.days[day].entries[entry].kind {
                case .session(var session):
                    session.title = nil
                    plan.days[day].entries[entry].kind = .session(session)
                case .pause: plan.days[day].entries[entry].kind = .pause(label: nil)
                case .buffer: break
                }
            }
        }
        return plan
    }
}

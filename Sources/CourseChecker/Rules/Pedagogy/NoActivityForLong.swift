import CourseDiagnostics
import CourseModel

/// No stretch of sections of more than 20 planned minutes is without a task.
enum NoActivityForLong: DocumentRule {
    static let documentation = RuleDocumentation(
        .noActivityForLong,
        demand: "No stretch of sections of more than 20 planned minutes is without a task.",
        why: """
            Attention falls after about a quarter of an hour of listening. What is said after 20 minutes without a task is said, but \
            not learned. A question to the neighbour for two minutes is enough to begin again.
            """,
        remedy: """
            Let learners do something: an activity, a discussion, an exercise or a question in one of the sections.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                ---

                ⟦## Why labels {minutes=15}⟧

                A story.

                ## Four labels {minutes=15}

                The rules.

                ## Practice {minutes=15}

                ::: discussion
                Which report was hard?
                :::
                """),
            .lesson(
                """
                ⟦<section⟧ minutes="30">
                  <title>Four labels</title>
                  <p>The rules.</p>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 40
                ---

                ## Why labels {minutes=20}

                A story.

                ## Practice {minutes=20}

                ::: discussion
                Which report was hard?
                :::
                """, "Twenty minutes are not too long."),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                ---

                ## Why labels {minutes=15}

                A story.

                ::: question {type=true-false use=test}
                RED is for the people in the room.

                - [x] True
                - [ ] False
                :::

                ## Four labels {minutes=15}

                The rules.

                ## More {minutes=15}

                ::: discussion
                Which label is hard?
                :::
                """, "A question is enough."),
        ])

    /// The longest stretch without a task, in minutes.
    private static let limit = 20

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        guard document.lesson != nil else { return [] }
        var diagnostics: [Diagnostic] = []
        var stretch: [PlannedPart] = []
        func close() {
            let minutes = stretch.plannedMinutes
            if minutes > limit, let first = stretch.first {
                diagnostics.append(
                    document.source.diagnostic(
                        id, at: first.origin.range,
                        "From \"\(first.title ?? "")\" on, learners only listen for \(minutes) minutes.",
                        remedy: "Add an activity, a discussion, an exercise or a question."))
            }
            stretch = []
        }
        for part in document.plan {
            if part.isTask { close() } else if part.plannedMinutes > 0 { stretch.append(part) }
        }
        close()
        return diagnostics
    }
}

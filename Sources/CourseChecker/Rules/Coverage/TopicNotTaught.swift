import CourseDiagnostics
import CourseModel

/// A topic that is neither taught nor planned.
enum TopicNotTaught: ProjectRule {
    static let documentation = RuleDocumentation(
        .topicNotTaught,
        demand: "Every topic is taught, or planned for a course with a reason.",
        why: """
            Whoever reads the list of topics believes that all of it is taught. A plan without a reason looks like a \
            promise that somebody forgot.
            """,
        remedy: """
            Name the objective that teaches it, as `taught="course/lesson#objective"`, or write the code of the course to \
            come in `planned`, and why it comes later in `reason`.
            """,
        bad: [
            .files([.taughtLesson(practises: true), .topics("## Botnets {⟦#botnets⟧}")]),
            .files(
                [.taughtLesson(practises: true), .topics("## Botnets {⟦#botnets⟧ planned=SHR-203}")],
                "The plan has no reason."),
        ],
        good: [
            .files([
                .taughtLesson(practises: true),
                .topics(
                    """
                    ## Labels {#labels taught="demo-101/marking#choose"}

                    ## Botnets {#botnets planned=SHR-203 reason="The course is being written."}
                    """),
            ])
        ])

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let topics = project.index.topics else { return [] }
        return zip(topics.value.topics, project.topics).compactMap { topic, coverage in
            // A claim that does not hold is found where it stands.
            guard coverage.state == .missing, coverage.claims.isEmpty else { return nil }
            let isPlanned = !topic.planned.isEmpty
            return topics.source.diagnostic(
                id, at: topic.origin.range,
                isPlanned
                    ? "The topic '\(topic.id)' is planned, but nothing says why it comes later."
                    : "The topic '\(topic.id)' is neither taught nor planned.",
                remedy: isPlanned
                    ? "Write `reason=\"…\"`."
                    : "Write `taught=\"course/lesson#objective\"`, or `planned=… reason=\"…\"`.")
        }
    }
}

extension RuleExample.File {
    static func topics(_ text: String) -> Self {
        .text("content/topics.md", "---\ntitle: Topics\n---\n\n" + text + "\n")
    }

    /// The lesson `demo-101/marking`, whose objective `choose` is assessed, and practised where that is wanted.
    static func taughtLesson(practises: Bool) -> Self {
        .text(
            "content/demo-101/marking.md",
            """
            ---
            title: Marking what you share
            minutes: 20
            objectives:
              - id: choose
                text: Choose a label for a report
            ---

            ::: activity {title="Mark it"\(practises ? " objective=choose" : "")}
            Label the reports.
            :::

            ::: question {type=single use=test objective=choose}
            Which label fits?

            - [ ] TLP:GREEN
            - [x] TLP:AMBER
            :::

            """)
    }
}

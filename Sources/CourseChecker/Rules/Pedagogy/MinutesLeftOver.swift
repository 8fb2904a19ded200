import CourseDiagnostics
import CourseModel

/// Where every section of a lesson has minutes, they add up to those of the lesson.
enum MinutesLeftOver: DocumentRule {
    static let documentation = RuleDocumentation(
        .minutesLeftOver,
        demand: "Where every section of a lesson has minutes, they add up to those of the lesson.",
        why: """
            Trainers plan their day by the minutes of lessons and run it by those of sections. Where the two differ, the group waits \
            for lunch or misses it.
            """,
        remedy: """
            Correct the minutes of the lesson or of a section. A section that is only read at home needs no minutes.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                ---

                ⟦## Labels {minutes=20}⟧

                Four labels.

                ## Practice {minutes=20}

                Six reports.
                """),
            .lesson(
                """
                <lesson xmlns="urn:coursepack:1" minutes="30">
                  <title>Marking what you share</title>
                  ⟦<section⟧ minutes="25"><title>Labels</title><p>Four labels.</p></section>
                </lesson>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 40
                ---

                ## Labels {minutes=20}

                Four labels.

                ## Practice {minutes=20}

                Six reports.
                """),
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                ---

                ## Labels {minutes=20}

                Four labels.

                ## Practice

                Six reports.
                """, "A section without minutes takes the rest."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        let sections = document.plan.filter { $0.title != nil }
        let sum = document.plan.plannedMinutes
        guard let whole = document.minutes, let first = sections.first, sections.allSatisfy({ $0.minutes != nil }),
            sum < whole
        else { return [] }
        return [
            document.source.diagnostic(
                id, at: first.origin.range,
                "The sections of this lesson take \(sum) minutes, the lesson has \(whole).",
                remedy: "Give the lesson \(sum) minutes, or say in which section the other \(whole - sum) are spent.")
        ]
    }
}

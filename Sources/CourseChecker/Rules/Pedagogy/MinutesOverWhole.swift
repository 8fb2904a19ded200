import CourseDiagnostics
import CourseModel

/// The minutes of the parts are no more than those of the whole.
enum MinutesOverWhole: DocumentRule {
    static let documentation = RuleDocumentation(
        .minutesOverWhole,
        demand: "The minutes of the parts are no more than those of the whole.",
        why: """
            A trainer who follows the plan runs out of time before the end, and what falls off the end is the debrief, where the \
            learning is put into words.
            """,
        remedy: """
            Shorten a part or lengthen the whole. Give the minutes of what truly happens in the room: groups need time to form.
            """,
        bad: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 45
                ---

                ⟦## Labels {minutes=30}⟧

                Four labels.

                ## Practice {minutes=30}

                Six reports.
                """),
            .lesson(
                """
                ⟦<section⟧ minutes="15">
                  <title>Practice</title>
                  <activity title="Mark it" minutes="10"><p>Label the six reports.</p></activity>
                  <activity title="Defend it" minutes="10"><p>Defend one choice.</p></activity>
                </section>
                """),
        ],
        good: [
            .lesson(
                """
                ---
                title: Marking what you share
                minutes: 60
                ---

                ## Labels {minutes=30}

                Four labels.

                ## Practice {minutes=30}

                Six reports.
                """),
            .lesson(
                """
                ## Practice {minutes=15}

                ::: activity {title="Mark it" minutes=15 handout=reports}
                Label the reports.
                :::

                ::: handout {#reports title="Reports"}
                ::: exercise {minutes=15}
                Report 1: a hospital.
                :::
                :::
                """, "The exercise on the sheet is what the activity is about: its minutes are not counted twice."),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        func check(_ whole: String, _ minutes: Int?, _ parts: [PlannedPart], _ origin: Origin) {
            let sum = parts.plannedMinutes
            guard let minutes, sum > minutes else { return }
            diagnostics.append(
                document.source.diagnostic(
                    id, at: origin.range,
                    "The parts of this \(whole) take \(sum) minutes, the \(whole) has \(minutes).",
                    remedy: "Shorten a part, or give the \(whole) \(sum) minutes."))
        }
        check(
            "lesson", document.minutes, document.plan,
            document.plan.first { $0.minutes != nil }?.origin ?? document.origin)
        document.plan.forEachPart { check("section", $0.minutes, $0.parts, $0.origin) }
        return diagnostics
    }
}

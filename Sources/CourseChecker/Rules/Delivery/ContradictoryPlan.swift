import CourseDiagnostics
import CourseModel

/// A lesson is taught once, from its beginning to its end, or left out.
enum ContradictoryPlan: CourseRule {
    static let documentation = RuleDocumentation(
        .contradictoryPlan,
        demand: "A delivery plan teaches a lesson once, its parts in their order, or leaves it out.",
        why: "A plan that says two things about a lesson leaves the trainer to guess in the room.",
        remedy: """
            Take the lesson out of `omits`, or out of the day. Where a lesson goes on after a break, name the section that it \
            goes on with: `- lesson:marking#practice`.
            """,
        bad: [
            .delivery(
                """
                ---
                title: One day
                omits: [marking]
                ---

                ## Monday

                - lesson:why-share
                - ⟦lesson:marking⟧
                """),
            .delivery(
                """
                ## Monday

                - lesson:marking
                - break 15
                - ⟦lesson:marking⟧
                - lesson:why-share
                """),
        ],
        good: [
            .delivery(
                """
                ---
                title: One day
                omits: [why-share]
                ---

                ## Monday

                - lesson:marking
                - break 15
                - lesson:marking#practice
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] { course.plans.flatMap(findings) }

    private static func findings(in plan: PlanFacts) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var taughtUpTo: [LessonID: Int] = [:]
        for (lesson, entry) in plan.lessonSessions {
            func report(_ message: String, _ remedy: String) {
                diagnostics.append(
                    plan.source.diagnostic(id, at: entry.entry.origin.range, message, remedy: remedy))
            }
            if plan.delivery.omits.contains(lesson) {
                report(
                    "The plan says that it omits '\(lesson)', and teaches it here.",
                    "Take it out of `omits`, or take this entry out.")
            }
            guard let range = entry.taught else { continue }
            if let before = taughtUpTo[lesson], range.lowerBound <= before {
                report(
                    "This part of '\(lesson)' is taught before already.",
                    "Name the section that the lesson goes on with: `- lesson:\(lesson)#section`.")
            }
            taughtUpTo[lesson] = max(taughtUpTo[lesson] ?? -1, range.lowerBound)
        }
        return diagnostics
    }
}

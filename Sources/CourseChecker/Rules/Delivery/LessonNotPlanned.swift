import CourseDiagnostics
import CourseModel

/// Every lesson of the course is taught, or left out by name.
enum LessonNotPlanned: CourseRule {
    static let documentation = RuleDocumentation(
        .lessonNotPlanned,
        demand: "A delivery plan teaches every lesson of its course from the beginning, or omits it by name.",
        why: "Participants would find a lesson in their pack that nobody teaches, and would ask why.",
        remedy: "Give the lesson a session, or write its name into `omits: […]` in the front matter.",
        bad: [
            .delivery(
                """
                ---
                ⟦title: One day⟧
                ---

                ## Monday

                - lesson:why-share
                """),
            .delivery(
                """
                ---
                ⟦title: One day⟧
                ---

                ## Monday

                - lesson:why-share
                - lesson:marking#practice, 45
                """, "The beginning of the lesson is missing."),
        ],
        good: [
            .delivery(
                """
                ---
                title: One morning
                omits: [marking]
                ---

                ## Monday

                - lesson:why-share
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] { course.plans.flatMap(findings) }

    private static func findings(in plan: PlanFacts) -> [Diagnostic] {
        var taughtFrom: [LessonID: Int] = [:]
        for (lesson, entry) in plan.lessonSessions {
            taughtFrom[lesson] = min(taughtFrom[lesson] ?? .max, entry.taught?.lowerBound ?? 0)
        }
        let misspelt = plan.misspelt
        return plan.lessons.compactMap { lesson in
            guard !plan.delivery.omits.contains(lesson), taughtFrom[lesson] != 0, !misspelt.contains(lesson) else {
                return nil
            }
            let message =
                taughtFrom[lesson] == nil
                ? "The plan neither teaches the lesson '\(lesson)' nor omits it."
                : "The plan does not teach the beginning of the lesson '\(lesson)'."
            return plan.source.diagnostic(
                id, at: plan.delivery.titleOrigin.range, message,
                remedy: "Write `- lesson:\(lesson)` into a day, or `omits: [\(lesson)]` into the front matter.")
        }
    }
}

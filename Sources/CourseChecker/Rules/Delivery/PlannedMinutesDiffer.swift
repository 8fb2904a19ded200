import CourseDiagnostics
import CourseModel

/// A lesson gets the time that it needs.
enum PlannedMinutesDiffer: CourseRule {
    static let documentation = RuleDocumentation(
        .plannedMinutesDiffer,
        demand: """
            The minutes that a delivery plan gives to a lesson are those that it needs at the plan's pace, give or take a tenth.
            """,
        why: """
            A lesson that is given too little time loses its end, where it is summed up; one that is given too much loses \
            the room.
            """,
        remedy: """
            Leave the minutes out to give the lesson what it needs, or cut the lesson. With an interpreter everything takes \
            longer: `pace: 130` in the front matter stretches every lesson.
            """,
        bad: [
            .delivery(
                """
                ## Monday

                - lesson:why-share
                - ⟦lesson:marking, 60⟧
                """),
            .delivery(
                """
                ---
                title: One day
                pace: 130
                ---

                ## Monday

                - ⟦lesson:why-share, 45⟧
                - lesson:marking
                """, "With an interpreter 45 minutes become 59."),
        ],
        good: [
            .delivery(
                """
                ## Monday

                - lesson:why-share, 48
                - lesson:marking
                - break 15
                - lesson:marking#practice, 45
                """)
        ])

    /// By how much the minutes may differ, in percent of those that are needed.
    private static let tolerance = 10

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.plans.flatMap { plan in
            plan.lessonSessions.compactMap { lesson, entry in
                guard let needed = entry.needed, entry.entry.minutes != nil,
                    abs(entry.minutes - needed) * 100 > tolerance * needed
                else { return nil }
                let pace = plan.delivery.pace == 100 ? "" : " at a pace of \(plan.delivery.pace) percent"
                return plan.source.diagnostic(
                    id, at: entry.entry.origin.range,
                    "The plan gives \(entry.minutes) minutes to '\(lesson)', which needs \(needed) here\(pace).",
                    remedy: "Write `\(needed)`, or leave the minutes out.")
            }
        }
    }
}

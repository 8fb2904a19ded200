import CourseDiagnostics
import CourseModel

/// A day is over when it has to be.
enum DayOverrun: CourseRule {
    static let documentation = RuleDocumentation(
        .dayOverrun,
        demand: "The entries of a day are over by the `end` of the day.",
        why: "What stands after the end of the day is not taught: the bus leaves, the guards lock the building.",
        remedy: "Move a session to another day, omit a lesson, or give the day a later `end`.",
        bad: [
            .delivery(
                """
                ---
                title: One morning
                start: 09:00
                end: 11:00
                ---

                ⟦## Monday⟧

                - lesson:why-share
                - lesson:marking
                """),
            .delivery(
                """
                ⟦## Monday {start=13:00 end=15:00}⟧

                - lesson:why-share
                - break 15
                - lesson:marking
                """),
        ],
        good: [
            .delivery(
                """
                ## Monday {start=13:00 end=15:30}

                - lesson:why-share
                - break 15
                - lesson:marking
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.plans.flatMap { plan in
            zip(plan.schedule.days, plan.delivery.days).compactMap { day, source in
                guard let end = day.end, day.start.minutes + day.minutes > end.minutes else { return nil }
                let over = day.start.minutes + day.minutes - end.minutes
                return plan.source.diagnostic(
                    id, at: source.origin.range,
                    "This day ends at \(day.start + day.minutes), \(over) minutes after its end at \(end).",
                    remedy: "Move a session of about \(over) minutes to another day, or omit a lesson.")
            }
        }
    }
}

import CourseDiagnostics
import CourseModel

/// A session with a time of its own begins after the one before is over.
enum SessionOverlap: CourseRule {
    static let documentation = RuleDocumentation(
        .sessionOverlap,
        demand: "An entry with a time of its own begins when the one before is over, or later.",
        why: "Two things cannot happen in one room at one time, and lunch does not wait.",
        remedy: "Give the entry a later time, leave its time out, or shorten what stands before it.",
        bad: [
            .delivery(
                """
                ## Monday {start=09:00}

                - lesson:why-share
                - ⟦09:30 break 15⟧
                - lesson:marking
                """),
            .delivery(
                """
                <delivery xmlns="urn:coursepack:1" start="09:00">
                  <title>One day</title>
                  <day>
                    <title>Monday</title>
                    <session lesson="marking"/>
                    <break minutes="15"/>
                    ⟦<session⟧ at="10:30" lesson="why-share"/>
                  </day>
                </delivery>
                """),
        ],
        good: [
            .delivery(
                """
                ## Monday {start=09:00}

                - lesson:why-share
                - 10:00 break 15
                - lesson:marking
                """, "Fifteen minutes stay free before the break.")
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.plans.flatMap { plan in
            plan.schedule.days.flatMap { day in
                day.entries.compactMap { entry in
                    guard let at = entry.entry.at, day.start + entry.start != at else { return nil }
                    return plan.source.diagnostic(
                        id, at: entry.entry.origin.range,
                        "This begins at \(at), but what stands before it ends at \(day.start + entry.start).",
                        remedy: "Write \(day.start + entry.start), or leave the time out.")
                }
            }
        }
    }
}

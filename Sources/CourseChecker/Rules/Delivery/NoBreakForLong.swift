import CourseDiagnostics
import CourseModel

/// People get a break before 110 minutes are over.
enum NoBreakForLong: CourseRule {
    static let documentation = RuleDocumentation(
        .noBreakForLong,
        demand: "No more than \(Delivery.longestStretch) minutes of a day pass without a break or a prayer.",
        why: "After an hour and fifty minutes people stop listening, and some have to leave the room.",
        remedy: "Put a break between two sessions. A long lesson can go on after it: `- lesson:marking#practice`.",
        bad: [
            .delivery(
                """
                ## Monday

                - lesson:why-share
                - ⟦lesson:marking⟧
                """),
            .delivery(
                """
                ## Monday

                - Opening, 30
                - lesson:why-share
                - ⟦Visit: The control room, 60⟧
                - break 15
                - lesson:marking
                """),
        ],
        good: [
            .delivery(
                """
                ## Monday

                - Opening, 20
                - lesson:why-share
                - Prayer, 15
                - lesson:marking
                - closing, 20
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.plans.flatMap { plan in plan.schedule.days.flatMap { findings(in: $0, of: plan.source) } }
    }

    /// Reports the entry that makes a stretch too long, once a stretch.
    private static func findings(in day: Schedule.Day, of source: SourceFile) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var begin = 0
        var isReported = false
        for entry in day.entries {
            if entry.isPause || entry.start > (day.entries.last { $0.end <= entry.start }?.end ?? 0) {
                begin = entry.isPause ? entry.end : entry.start
                isReported = false
            }
            guard !entry.isPause, !isReported, entry.end - begin > Delivery.longestStretch else { continue }
            isReported = true
            diagnostics.append(
                source.diagnostic(
                    id, at: entry.entry.origin.range,
                    "By the end of this, \(entry.end - begin) minutes have passed without a break.",
                    remedy: "Write `- break 15` before it, or divide it."))
        }
        return diagnostics
    }
}

extension Schedule.Entry {
    /// Whether people leave their chairs: a break or a prayer.
    fileprivate var isPause: Bool {
        switch entry.kind {
        case .pause: true
        case .session(let session): session.slot == .prayer
        case .buffer: false
        }
    }
}

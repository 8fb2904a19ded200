import CourseDiagnostics
import CourseModel

/// A session names a lesson of the course, and a section of that lesson.
enum UnresolvedSession: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedSession,
        demand: "A session of a delivery plan names a lesson of its course, and a section of that lesson with an id.",
        why: "The trainer would look for a lesson that is not in the pack, in front of a room that waits.",
        remedy: "Correct the name. A part of a lesson is named after its section: `## Practice {#practice}`.",
        bad: [
            .delivery(
                """
                ## Monday

                - lesson:why-share
                - ⟦lesson:markings⟧
                - lesson:marking
                """),
            .delivery(
                """
                ## Monday

                - lesson:why-share
                - lesson:marking
                - break 15
                - lesson:marking⟦#practise⟧, 45
                """),
        ],
        good: [
            .delivery(
                """
                ## Monday

                - lesson:why-share
                - lesson:marking
                - break 15
                - lesson:marking#practice
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let head = course.course.head
        let plans = course.course.deliveries.map(\.value.id)
        guard let plan = head.value.delivery, !plans.contains(plan), !course.course.brokenDeliveries.contains(plan)
        else { return course.plans.flatMap(findings) }
        let unknown = head.source.diagnostic(
            id, at: head.value.origin.range, "This course has no delivery plan '\(plan)'.",
            remedy: "Name a file of its folder deliveries/, without the ending.",
            suggestion: nearestName(to: plan.rawValue, among: plans.map(\.rawValue)))
        return [unknown] + course.plans.flatMap(findings)
    }

    private static func findings(in plan: PlanFacts) -> [Diagnostic] {
        let known = plan.timelines.keys.map(\.rawValue).sorted()
        var diagnostics: [Diagnostic] = []
        func unknown(_ lesson: LessonID, _ origin: Origin) {
            diagnostics.append(
                plan.source.diagnostic(
                    id, at: origin.range, "This course has no lesson '\(lesson)'.",
                    remedy: "Correct the name, or take the entry out of the plan.",
                    suggestion: nearestName(to: lesson.rawValue, among: known)))
        }
        for lesson in plan.delivery.omits where !plan.knows(lesson) { unknown(lesson, plan.delivery.origin) }
        for entry in plan.delivery.days.flatMap(\.entries) {
            guard let session = entry.session, let lesson = session.lesson else { continue }
            guard plan.knows(lesson) else {
                unknown(lesson, entry.origin)
                continue
            }
            guard let part = session.part, let timeline = plan.timelines[lesson], timeline.start(of: part) == nil else {
                continue
            }
            let sections = timeline.marks.filter { $0.kind == .section }.compactMap { $0.id?.rawValue }
            diagnostics.append(
                plan.source.diagnostic(
                    id, at: session.partOrigin.range, "The lesson '\(lesson)' has no section '\(part)'.",
                    remedy: sections.isEmpty
                        ? "Give a section of the lesson an id: `## Practice {#practice}`."
                        : "Name one of its sections: \(sections.joined(separator: ", ")).",
                    suggestion: nearestName(to: part.rawValue, among: sections)))
        }
        return diagnostics
    }
}

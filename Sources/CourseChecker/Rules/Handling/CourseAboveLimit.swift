import CourseDiagnostics
import CourseModel

/// `--tlp` leaves stricter parts out; the course itself cannot be left out of its own pack.
enum CourseAboveLimit: CourseRule {
    static let documentation = RuleDocumentation(
        .courseAboveLimit,
        demand: "A course that is built with --tlp has a label, and none above the one asked for.",
        why: """
            The pack would carry the label asked for. A course above it must not, and of a course without a label nobody \
            has said who may read it: no label is not TLP:CLEAR.
            """,
        remedy: "Give the course document a `tlp`, or ask for a stricter label.",
        bad: [
            .told("A course of `tlp: amber`, built with `--tlp green`."),
            .told("A course without `tlp`, built with `--tlp green`."),
            .told("A course of `tlp: green` whose lessons are all amber, built with `--tlp green`."),
        ],
        good: [
            .told(
                "A course of `tlp: green` with an amber lesson among others, built with `--tlp green`: the lesson is left out."
            )
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        guard let limit = course.project.limits.min() else { return [] }
        guard let label = course.head.label else {
            return [
                course.head.source.diagnostic(
                    id, at: course.head.origin.range,
                    "The course has no label, so nobody knows whether a pack up to \(limit.text) may hold it.",
                    remedy: "Write `tlp: …` into the course document; no label is not TLP:CLEAR.")
            ]
        }
        guard label.value <= limit else {
            return [
                course.head.source.diagnostic(
                    id, at: label.origin.range,
                    "The course is \(label.value.text), stricter than the \(limit.text) asked for.",
                    remedy: "Ask for --tlp \(label.value.rawValue).")
            ]
        }
        let labels = (course.lessons + course.scenarios).map { $0.label?.value }
        guard !labels.isEmpty, labels.allSatisfy({ $0.map { $0 > limit } ?? false }) else { return [] }
        return [
            course.head.source.diagnostic(
                id, at: label.origin.range,
                "Everything in the course is stricter than the \(limit.text) asked for, so nothing would be left.",
                remedy: "Ask for --tlp \(labels.compactMap(\.self).min()?.rawValue ?? label.value.rawValue).")
        ]
    }
}

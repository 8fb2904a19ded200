package import CourseDiagnostics
import CourseModel

/// A section or a task of a document, with the minutes that its author planned for it.
package struct PlannedPart: Sendable {
    package enum Kind: Sendable, Hashable {
        case section(title: String)
        /// An activity, a discussion, an exercise or a question: something that learners do.
        case task
    }

    package var kind: Kind
    package var minutes: Int?
    /// The sections and tasks directly inside a section; those of a task share its minutes and are left out.
    package var parts: [PlannedPart]
    package var origin: Origin

    /// Whether learners do something in it.
    package var isTask: Bool { kind == .task || parts.contains(where: \.isTask) }

    /// The title of a section.
    package var title: String? {
        switch kind {
        case .section(let title): title
        case .task: nil
        }
    }

    /// The minutes that are planned for it: its own where they are given, else those of its parts.
    package var plannedMinutes: Int { minutes ?? parts.plannedMinutes }
}

extension [PlannedPart] {
    /// The minutes of all parts together.
    package var plannedMinutes: Int { reduce(0) { $0 + $1.plannedMinutes } }

    /// Calls `body` with the parts of every section, and with these.
    func forEachLevel(_ body: ([PlannedPart]) -> Void) {
        body(self)
        for part in self { part.parts.forEachLevel(body) }
    }

    /// Calls `body` with every part, the outer before the inner.
    func forEachPart(_ body: (PlannedPart) -> Void) {
        for part in self {
            body(part)
            part.parts.forEachPart(body)
        }
    }
}

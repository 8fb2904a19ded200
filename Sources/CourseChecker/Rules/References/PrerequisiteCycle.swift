import CourseDiagnostics
import CourseModel

/// No course may ask for itself, directly or through others.
enum PrerequisiteCycle: SharedRule {
    static let id = RuleID.prerequisiteCycle

    static func findings(in index: ProjectIndex) -> [Diagnostic] {
        let heads = index.heads
        // Each circle is said once, at the first of its courses that no circle before it holds.
        var said: Set<CourseID> = []
        return heads.sorted { $0.key < $1.key }.compactMap { course, head in
            guard !said.contains(course), let path = shortestPath(from: course, in: heads) else { return nil }
            said.formUnion(path)
            return head.source.diagnostic(
                id, at: head.value.origin.range,
                "The prerequisites go round in a circle: \((path + [course]).map(\.rawValue).joined(separator: " → ")).",
                remedy: "Take one of these prerequisites out.")
        }
    }

    /// The courses on the shortest way from `start` back to itself, `start` first; nil where there is none.
    private static func shortestPath(
        from start: CourseID, in heads: [CourseID: Document<CourseHead<Trainer>>]
    ) -> [CourseID]? {
        var paths = [[start]]
        var seen: Set<CourseID> = []
        while !paths.isEmpty {
            var longer: [[CourseID]] = []
            for path in paths {
                for next in heads[path[path.count - 1]]?.value.metadata.prerequisites ?? [] {
                    if next == start { return path }
                    if seen.insert(next).inserted { longer.append(path + [next]) }
                }
            }
            paths = longer
        }
        return nil
    }
}

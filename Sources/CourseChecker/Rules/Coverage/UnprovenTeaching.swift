import CourseDiagnostics
import CourseModel

/// An objective that a topic names as teaching it must be practised and assessed where the topic says.
enum UnprovenTeaching: ProjectRule {
    static let documentation = RuleDocumentation(
        .unprovenTeaching,
        demand: "What a topic names as teaching it is an objective that its lesson or exercise practises and assesses.",
        why: """
            A list of topics is shown to those who pay for a course and to those who send people to it. A topic that is only \
            talked about is not taught: nobody tried it, and nobody saw whether it was learned.
            """,
        remedy: """
            Name an objective that an activity or exercise and a question or exercise of the lesson serve, or that an \
            inject and a criterion of a tabletop exercise serve. Where there is none yet, write `planned` with the code of \
            the course to come, and a reason.
            """,
        bad: [
            .files(
                [
                    .taughtLesson(practises: false),
                    .topics("## Labels {#labels ⟦taught=\"demo-101/marking#choose\"⟧}"),
                ], "The lesson asks, but nobody tries."),
            .files(
                [
                    .taughtLesson(practises: true),
                    .text(
                        "content/topics.xml",
                        """
                        <topics xmlns="urn:coursepack:1">
                          <title>Topics</title>
                          <topic id="labels" ⟦taught="demo-101/marking#chose"⟧ planned="SHR-203" reason="More to come.">
                            <title>Labels</title>
                          </topic>
                        </topics>

                        """),
                ], "A plan for more is no excuse for a name that leads nowhere."),
        ],
        good: [
            .files([
                .taughtLesson(practises: true),
                .topics("## Labels {#labels taught=\"demo-101/marking#choose\"}"),
            ])
        ])

    static func findings(in project: ProjectFacts) -> [Diagnostic] {
        guard project.isComplete, let topics = project.index.topics else { return [] }
        return zip(topics.value.topics, project.topics).flatMap { topic, coverage in
            coverage.claims.filter { !$0.isProven }.compactMap { claim in
                guard let (message, remedy, suggestion) = words(claim, in: project) else { return nil }
                return topics.source.diagnostic(
                    id, at: topic.taughtOrigin.range, message, remedy: remedy, suggestion: suggestion)
            }
        }
    }

    /// nil where the course could not be read, which is reported where it stands.
    private static func words(
        _ claim: TopicCoverage.Claim, in project: ProjectFacts
    ) -> (message: String, remedy: String, suggestion: String?)? {
        let (course, unit, objective) = (claim.objective.course, claim.objective.unit, claim.objective.objective)
        let index = project.index
        switch claim.finding {
        case .noCourse:
            guard !index.brokenCourses.contains(course) else { return nil }
            return (
                "There is no course '\(course)'.",
                "Correct the name, or write the code of a course to come as planned.",
                nearestName(to: course.rawValue, among: index.heads.keys.map(\.rawValue).sorted())
            )
        case .noUnit:
            let modules = index.heads[course]?.value.modules ?? []
            let units = modules.flatMap { $0.lessons.map(\.lesson.rawValue) + $0.exercises.map(\.scenario.rawValue) }
            return (
                "The course '\(course)' has no lesson or exercise '\(unit)'.", "Correct the name.",
                nearestName(to: unit, among: units.sorted())
            )
        case .noObjective:
            return (
                "'\(course)/\(unit)' has no objective '\(objective)'.",
                "Correct the name, or add the objective to its lesson or exercise.",
                nearestName(to: objective.rawValue, among: project.objectives(of: claim.objective))
            )
        case .draft:
            return (
                "'\(course)/\(unit)' is a draft, and no pack holds it.",
                "Write `status: ready` in it when it is, or let the topic be planned until then.", nil
            )
        case .found(_, _, let isPractised, let isAssessed):
            let missing = [isPractised ? nil : "practised", isAssessed ? nil : "assessed"].compactMap(\.self)
            return (
                "In '\(course)/\(unit)' the objective '\(objective)' is never \(missing.joined(separator: " and never ")).",
                "Let an activity and a question, or an exercise, name it there, or let the topic be planned.", nil
            )
        }
    }
}

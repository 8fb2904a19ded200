import CourseChecker
package import CourseDiagnostics
package import CourseModel
import CourseReader

/// What a project teaches: its courses' objectives, and the topics that they are asked to teach.
package struct ProjectCoverage: Sendable, Encodable {
    /// The courses wanted that are sound.
    package var courses: [CourseCoverage]
    /// The topics in their order; empty where the project has none, or a course could not be read.
    package var topics: [TopicCoverage]
}

extension Build {
    /// Where the objectives of every course wanted are practised and assessed, and what became of the project's topics,
    /// for which every course is read.
    package func coverage() throws -> (coverage: ProjectCoverage, diagnostics: [Diagnostic]) {
        let project = try Project.open(
            folder, ProjectMap(try folder.entries()), jobs: jobs, asOf: asOf, includesDrafts: includesDrafts)
        let wanted = Set(try wantedCourses(of: project).map(\.id))
        let readsAll = project.index?.topics != nil
        let files = project.map.courses.filter { readsAll || wanted.contains($0.id) }
        let read = try files.concurrentMap(jobs: jobs) { try project.checkedCourse($0, jobs: 1) }
        var coverage = ProjectCoverage(courses: [], topics: [])
        var diagnostics = project.diagnostics
        var uses = CourseUses()
        for (course, outcome) in zip(files, read) {
            uses.formUnion(outcome.uses)
            guard wanted.contains(course.id) else { continue }
            diagnostics += outcome.diagnostics
            if let checked = outcome.checked.first { coverage.courses.append(checked.trainer.coverage) }
        }
        if let index = project.index, readsAll {
            let facts = ProjectFacts(index: index, uses: uses, isComplete: read.allSatisfy(\.isRead))
            if facts.isComplete { coverage.topics = facts.topics }
            diagnostics += CourseChecker.check(facts)
        }
        return (coverage, diagnostics.inReportOrder())
    }
}

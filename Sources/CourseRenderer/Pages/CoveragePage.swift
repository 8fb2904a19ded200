internal import CourseModel

/// Which part of which lesson serves which objective.
struct CoverageView: TemplateView {
    var rows: [CoverageRowView]

    static let fields: Fields<CoverageView> = [.list("rows", "The objectives, in order.") { $0.rows }]
}

/// An objective of the course or of a lesson.
struct CoverageRowView: TemplateView {
    var objective: String
    var lessons: [CoverageCellView]

    static let fields: Fields<CoverageRowView> = [
        .text("objective", "What it says.") { $0.objective },
        .list("lessons", "The lessons that serve it.") { $0.lessons },
    ]
}

/// What one lesson does for an objective: numbers of tasks, or nothing.
struct CoverageCellView: TemplateView {
    var title: String
    var address: String
    var activities: String?
    var exercises: String?
    var practice: String?
    var test: String?

    static let fields: Fields<CoverageCellView> = [
        .text("title", "The lesson.") { $0.title },
        .text("address", "The address of its page.") { $0.address },
        .text("activities", "The numbers of activities.") { $0.activities },
        .text("exercises", "The numbers of exercises.") { $0.exercises },
        .text("practice", "The numbers of practice questions.") { $0.practice },
        .text("test", "The numbers of test questions.") { $0.test },
    ]
}

extension SitePage {
    /// The coverage matrix: each objective by lesson, activity, exercise and question.
    static var coverage: SitePage {
        SitePage(
            name: "coverage", title: .coverage, purpose: .coveragePurpose, use: .lookUp,
            isIn: { E.name == .trainer && !$0.objectives.isEmpty },
            html: { $0.render(coverage(of: $0.site.course, $0.strings), with: "coverage") },
            text: { $0.frames.lines(coverage(of: $0.course, $0.strings), "coverage", width: $0.width) })
    }

    private static func coverage(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> CoverageView {
        let services = course.lessons.map { LessonServices($0) }
        return CoverageView(
            rows: course.objectives.map { objective in
                CoverageRowView(
                    objective: objective.text,
                    lessons: zip(course.lessons, services).compactMap { lesson, services in
                        let own = services.byObjective[objective.id]
                        guard own != nil || lesson.metadata.objectives.contains(where: { $0.id == objective.id }) else {
                            return nil
                        }
                        return CoverageCellView(
                            title: lesson.title, address: "lessons/\(lesson.id).html",
                            activities: own?.activities.listed(strings), exercises: own?.exercises.listed(strings),
                            practice: own?.practice.listed(strings), test: own?.test.listed(strings))
                    })
            })
    }
}

extension CourseEdition {
    /// The objectives of the course, then those that lessons alone have, each once.
    var objectives: [Objective] {
        var known: Set<ObjectiveID> = []
        return (head.metadata.objectives + lessons.flatMap(\.metadata.objectives)).filter {
            known.insert($0.id).inserted
        }
    }
}

extension Lesson {
    /// Code and title.
    var title: String { [metadata.code, metadata.title].compactMap(\.self).joined(separator: " ") }
}

/// The numbers of the tasks of a lesson by the objective that they serve.
private struct LessonServices {
    struct Tasks {
        var activities: [Int] = []
        var exercises: [Int] = []
        var practice: [Int] = []
        var test: [Int] = []
    }

    var byObjective: [ObjectiveID: Tasks] = [:]

    init<E: Edition>(_ lesson: Lesson<E>) {
        lesson.blocks.forEachBlock { block in
            switch block {
            case .activity(let activity): add(activity.objectives) { $0.activities.append(activity.number) }
            case .exercise(let exercise): add(exercise.objectives) { $0.exercises.append(exercise.number) }
            case .question(let question):
                add(question.objectives) { tasks in
                    switch question.use {
                    case .practice: tasks.practice.append(question.number)
                    case .test: tasks.test.append(question.number)
                    }
                }
            default: break
            }
        }
    }

    private mutating func add(_ objectives: [ObjectiveID], _ add: (inout Tasks) -> Void) {
        for objective in objectives { add(&byObjective[objective, default: Tasks()]) }
    }
}

extension [Int] {
    /// The numbers with commas; nil where there are none.
    fileprivate func listed(_ strings: InterfaceStrings) -> String? { strings.list(map(String.init)) }
}

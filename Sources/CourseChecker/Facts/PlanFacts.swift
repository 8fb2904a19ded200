import CourseDiagnostics
import CourseModel

/// A delivery plan as rules see it: laid out in time over the lessons of its course.
struct PlanFacts: Sendable {
    let source: SourceFile
    let schedule: Schedule
    /// The lessons of the course that could be read.
    let timelines: [LessonID: LessonTimeline]
    /// The lessons that the course's modules list.
    let lessons: [LessonID]
    /// Lessons that could not be read: what is said of them is reported where they stand.
    let broken: Set<LessonID>

    var delivery: Delivery { schedule.delivery }
    /// The entries of all days.
    var entries: [Schedule.Entry] { schedule.days.flatMap(\.entries) }
    /// The sessions that teach lessons, in order.
    var lessonSessions: [(lesson: LessonID, entry: Schedule.Entry)] {
        entries.compactMap { entry in entry.entry.session?.lesson.map { ($0, entry) } }
    }

    init(_ document: Document<Delivery>, of course: ReadCourse) {
        source = document.source
        timelines = Dictionary(
            course.lessons.map { ($0.value.id, LessonTimeline($0.value)) }, uniquingKeysWith: { first, _ in first })
        lessons = course.head.value.modules.flatMap(\.lessons).map(\.lesson)
        broken = course.broken
        schedule = Schedule(document.value, timelines: timelines)
    }

    /// Lessons that a session most likely means, by a name that is none: what is wrong is said where it is written.
    var misspelt: Set<LessonID> {
        let known = timelines.keys.map(\.rawValue).sorted()
        let unknown = lessonSessions.map(\.lesson).filter { !knows($0) }
        return Set(unknown.compactMap { nearestName(to: $0.rawValue, among: known).map { LessonID($0) } })
    }

    func knows(_ lesson: LessonID) -> Bool { timelines[lesson] != nil || broken.contains(lesson) }
}

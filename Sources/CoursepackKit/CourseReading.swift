import CourseChecker
import CourseDiagnostics
import CourseModel
import CourseReader

extension Project {
    /// Reads one course and checks it. Nothing where its course document could not be read.
    func checkedCourse(
        _ files: ProjectMap.CourseFiles, jobs: Int
    ) throws -> (checked: Outcome<CheckedCourse>, uses: CourseUses, isRead: Bool) {
        guard let index, let head = index.heads[files.id] else {
            return (Outcome(nil, try lessons(files, jobs: jobs).diagnostics), CourseUses(), false)
        }
        let read = try lessons(files, jobs: jobs)
        var diagnostics = read.diagnostics
        var assets: [Asset] = []
        for path in files.assets {
            let asset = try SourceReading.asset(path, below: files, in: folder)
            diagnostics += asset.diagnostics
            if let asset = asset.value { assets.append(asset) }
        }
        var course = ReadCourse(
            id: files.id, head: head, lessons: read.lessons, broken: read.broken, assets: assets)
        for (id, path) in files.deliveries.sorted(by: { $0.key < $1.key }) {
            let file = try SourceReading.file(path, in: folder)
            diagnostics += file.diagnostics
            guard let source = file.value else { continue }
            let outcome = DocumentReader.delivery(source, id: id)
            diagnostics += outcome.diagnostics
            if let document = outcome.value { course.deliveries.append(document) }
        }
        let isSound =
            isSharedSound && !unsoundHeads.contains(files.id) && !diagnostics.contains(where: \.isBlocking)
        var failure: (any Error)?
        let result = CourseChecker.check(course, in: index, isSound: isSound, reading: diagnostics) { other, lesson in
            do { return try lessonElsewhere(other, lesson) } catch {
                failure = error
                return .broken
            }
        }
        if let failure { throw failure }
        return (
            Outcome(result.checked.value, diagnostics + result.checked.diagnostics), result.uses,
            read.broken.isEmpty
        )
    }

    private func lessons(
        _ files: ProjectMap.CourseFiles, jobs: Int
    ) throws -> (lessons: [Document<Lesson<Trainer>>], broken: Set<LessonID>, diagnostics: [Diagnostic]) {
        let sorted = files.lessons.sorted { $0.key < $1.key }
        let read = try sorted.concurrentMap(jobs: jobs) { id, path in
            let file = try SourceReading.file(path, in: folder)
            guard let source = file.value else { return Outcome<Document<Lesson<Trainer>>>(nil, file.diagnostics) }
            let outcome = DocumentReader.lesson(source, id: id)
            return Outcome(outcome.value, file.diagnostics + outcome.diagnostics)
        }
        let broken = zip(sorted, read).filter { $0.1.value == nil }.map(\.0.key)
        outlines.add(
            Dictionary(
                uniqueKeysWithValues: zip(sorted, read).map { file, outcome in
                    (file.key, outcome.value.map { .found($0.value.outline) } ?? .broken)
                }),
            of: files.id)
        return (read.compactMap(\.value), Set(broken), read.flatMap(\.diagnostics))
    }

    /// Reads a lesson of another course to learn what can be linked to in it.
    private func lessonElsewhere(_ course: CourseID, _ lesson: LessonID) throws -> LessonElsewhere {
        guard let path = filesByCourse[course]?.lessons[lesson] else { return .missing }
        return try outlines.lesson(lesson, of: course) {
            guard let source = try SourceReading.file(path, in: folder).value,
                let document = DocumentReader.lesson(source, id: lesson).value
            else { return .broken }
            return .found(document.value.outline)
        }
    }
}

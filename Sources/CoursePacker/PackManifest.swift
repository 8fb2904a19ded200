package import CourseModel

/// What `pack.json` says about a pack; its list of files is also how a later build knows which files are its own.
package struct PackManifest: Codable, Sendable, Hashable {
    /// The version of this form.
    package var format: Int
    package var course: String
    package var title: String
    package var code: String?
    package var version: String?
    package var edition: String
    package var language: String
    /// Minutes of all lessons.
    package var minutes: Int
    package var lessons: [Lesson]
    /// The version of coursepack that built it.
    package var tool: String
    /// Every file of the pack but this one, sorted by path.
    package var files: [File]

    package struct Lesson: Codable, Sendable, Hashable {
        package var id: String
        package var title: String
        package var minutes: Int
    }

    package struct File: Codable, Sendable, Hashable {
        package var path: String
        /// Bytes.
        package var size: Int
    }

    /// The name of the file that holds it.
    package static let fileName = "pack.json"

    package init<E: Edition>(_ course: CourseEdition<E>, files: [PackFile], tool: String) {
        format = 1
        self.course = course.head.id.rawValue
        title = course.head.metadata.title
        code = course.head.metadata.code
        version = course.head.metadata.version
        edition = E.name.rawValue
        language = course.language
        minutes = course.lessons.reduce(0) { $0 + $1.minutes }
        lessons = course.lessons.map {
            Lesson(id: $0.id.rawValue, title: $0.metadata.title, minutes: $0.minutes)
        }
        self.tool = tool
        self.files = files.map { File(path: $0.path, size: $0.bytes.count) }
    }
}

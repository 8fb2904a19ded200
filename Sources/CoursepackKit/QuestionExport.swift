package import CourseDiagnostics
package import CourseModel
import CourseRenderer

extension Build {
    /// The formats of learning platforms that questions can be written in.
    package enum QuestionFormat: String, Sendable, CaseIterable {
        case gift
        case moodleXML = "moodle-xml"

        /// How the name of a file ends.
        package var ending: String {
            switch self {
            case .gift: "gift.txt"
            case .moodleXML: "moodle.xml"
            }
        }
    }

    /// The questions of one course as a file.
    package struct ExportedQuestions: Sendable {
        package var course: CourseID
        package var text: String
        /// Questions in the file.
        package var count: Int
        /// The names of questions of a kind that the format does not have.
        package var left: [String]
    }

    /// The questions of every course wanted that is sound and has any, and what was found on the way.
    package func questions(as format: QuestionFormat) throws -> (
        files: [ExportedQuestions], diagnostics: [Diagnostic]
    ) {
        let read = try soundCourses()
        let files = read.courses.compactMap { course -> ExportedQuestions? in
            let bank = QuestionBank(course)
            let count = bank.categories.reduce(0) { $0 + $1.entries.count }
            guard count > 0 else { return nil }
            let written = format == .gift ? GIFTWriter.write(bank) : MoodleXMLWriter.write(bank)
            return ExportedQuestions(
                course: course.head.id, text: written.text, count: count - written.left.count, left: written.left)
        }
        return (files, read.diagnostics)
    }
}

import CourseDiagnostics
import CourseModel

/// A picture or file that no document shows reaches no pack.
enum UnusedFile: CourseRule {
    static let documentation = RuleDocumentation(
        .unusedFile,
        demand: "Every picture and file of a course is shown by one of its documents.",
        why: """
            A file that nothing shows or links to is in no pack. It may be the picture that a lesson is missing, or \
            one that should not be kept.
            """,
        remedy: "Show it where it belongs, or remove it.",
        bad: [
            .lesson(
                """
                A lesson without a picture.
                """, with: [.text("content/demo-101/files/log.csv", "time,event\n", isReported: true)]),
            .lesson(
                """
                <p>A lesson.</p>
                """, with: [.text("content/demo-101/files/a.txt", "Words.", isReported: true)]),
        ],
        good: [
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """, with: [.picture]),
            .lesson(
                """
                ::: trainer-note
                ![Three zones](images/zones.svg)
                :::
                """, "Shown to trainers is shown, and so is what a translation shows.", with: [.picture]),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        // A lesson that could not be read may use it. A translation has nothing to say of its own: what it shows counts.
        guard course.course.broken.isEmpty, course.course.translation == nil,
            let translated = course.course.filesOfTranslations
        else { return [] }
        let used = translated.union(course.documents.flatMap(\.files).map(\.value))
        return course.course.assets.filter { !used.contains($0.path) }.map { asset in
            Diagnostic(
                id, path: asset.source.path, message: "No document of the course shows this file.",
                remedy: "Show it where it belongs, or remove it.")
        }
    }
}

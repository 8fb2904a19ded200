package import CourseDiagnostics
package import CourseModel

/// Writes the pages of a course: its first page, one a lesson, glossary, sources, style and script.
///
/// 1. What all pages share is made once: navigation, titles, names of sources.
/// 2. Each page's content is written, then put into the template of its kind, then into the frame.
/// 3. Nothing is read or written; the files are bytes in memory.
///
/// Compiled once for each edition: code for any edition would ask for types at every step.
@_specialize(where E == Trainer)
@_specialize(where E == Participant)
package func renderHTML<E: Edition>(
    _ course: CourseEdition<E>, theme: Theme, strings: InterfaceStrings
) -> Outcome<[PackFile]> {
    let pages = HTMLPages(site: CourseSite(course, theme: theme, strings: strings))
    var files = [pages.courseHome()]
    for index in course.lessons.indices { files.append(pages.lesson(at: index)) }
    if !course.terms.isEmpty { files.append(pages.glossary()) }
    if !course.sources.isEmpty { files.append(pages.sources()) }
    files.append(PackFile(path: "assets/style.css", bytes: Array(theme.style.utf8)))
    files.append(PackFile(path: "assets/script.js", bytes: Array(theme.script.utf8)))
    return Outcome(files)
}

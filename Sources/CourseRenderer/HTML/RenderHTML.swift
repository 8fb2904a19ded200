package import CourseDiagnostics
package import CourseModel

/// Writes the pages of a course: its first page, one a lesson and a sheet, those of `SitePage`, style and script.
///
/// 1. What all pages share is made once: navigation, titles, names of sources.
/// 2. Each page's content is written, then put into the template of its kind, then into the frame.
/// 3. Nothing is read or written; the files are bytes in memory.
///
/// `participants`: the same course as participants get it, for what a trainer's pack has for them; not asked for in others.
///
/// Compiled once for each edition: code for any edition would ask for types at every step.
@_specialize(where E == Trainer)
@_specialize(where E == Answers)
@_specialize(where E == Participant)
package func renderHTML<E: Edition>(
    _ course: CourseEdition<E>, participants: CourseEdition<Participant>?, theme: Theme, strings: InterfaceStrings,
    news: PackNews? = nil
) -> Outcome<[PackFile]> {
    let pages = HTMLPages(site: CourseSite(course, theme: theme, strings: strings, participants: participants))
    var files = [pages.courseHome()]
    for index in course.lessons.indices { files.append(pages.lesson(at: index)) }
    files += pages.site.pages.map(pages.page) + pages.site.sheets.map(pages.sheet) + [pages.start(news)]
    files += TallySheets.files(for: course, strings)
    if let room = pages.room() {
        files += [
            room, PackFile(path: "assets/room.js", bytes: Array(theme.roomScript.utf8)),
            PackFile(path: "assets/room.css", bytes: Array(theme.roomStyle.utf8)),
        ]
    }
    files.append(PackFile(path: "assets/style.css", bytes: Array(theme.style.utf8)))
    files.append(PackFile(path: "assets/script.js", bytes: Array(theme.script.utf8)))
    files.append(PackFile(path: "assets/search.js", bytes: Array(theme.searchScript.utf8)))
    files.append(PackFile(path: "assets/search-index.js", bytes: SearchIndex(course).script))
    return Outcome(files)
}

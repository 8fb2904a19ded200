package import CourseDiagnostics
package import CourseModel

/// Writes a course as plain text for screen readers, feature phones and terminals: `text/course.txt` with everything,
/// and `text/lessons/<id>.txt`; those pages of `SitePage` that have a text form; README.txt, LICENSE.txt and, where there is `news`, whats-new.txt.
/// UTF-8, LF, at most 72 columns but for code and words that are wider.
///
/// 1. Each lesson is laid out once: its text, then the keys that its edition tells, then its references.
/// 2. The pieces are put together twice: as the file of the lesson, and as a chapter of the course.
///
/// `participants`: the same course as participants get it, for what a trainer's pack has for them; not asked for in others.
///
/// Compiled once for each edition: code for any edition would ask for types at every step.
@_specialize(where E == Trainer)
@_specialize(where E == Answers)
@_specialize(where E == Participant)
package func renderText<E: Edition>(
    _ course: CourseEdition<E>, participants: CourseEdition<Participant>?, theme: Theme, strings: InterfaceStrings,
    news: PackNews? = nil
) -> Outcome<[PackFile]> {
    let pages = TextPages(
        course: course, participants: participants, theme: theme, strings: strings, news: news)
    let lessons = course.lessons.map(pages.layOut)
    var files = [pages.courseFile(lessons)] + lessons.map(pages.lessonFile)
    files += SitePage<E>.all.filter { $0.isIn(course) }.compactMap(pages.page)
    files += [pages.readme(), pages.licence(), pages.whatsNew()].compactMap(\.self)
    return Outcome(files)
}

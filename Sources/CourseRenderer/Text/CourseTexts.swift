import CourseModel

/// What all texts of one course share: made once, then only read. A class, because a copy of the course's value would count
/// some thirty references, and every writer has one.
final class CourseTexts<E: Edition>: Sendable {
    let course: CourseEdition<E>
    /// The course as participants get it, in a trainer's pack: for the pages that are printed for them.
    let participants: CourseEdition<Participant>?
    let names: CourseNames
    let frames: TextFrames
    let strings: InterfaceStrings
    /// The way that the texts run.
    let direction: Direction

    init(
        _ course: CourseEdition<E>, participants: CourseEdition<Participant>?, names: CourseNames, frames: TextFrames,
        strings: InterfaceStrings
    ) {
        self.course = course
        self.participants = participants
        self.names = names
        self.frames = frames
        self.strings = strings
        direction = Direction.of(language: course.language)
    }
}

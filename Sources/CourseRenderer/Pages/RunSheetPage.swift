internal import CourseModel

extension SitePage {
    /// The agenda of the trainer: minute marks inside lessons, what each needs, and what to cut.
    static var runSheet: SitePage {
        SitePage(
            name: "run-sheet", title: .runSheet, purpose: .runSheetPurpose, use: .work,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { writer in
                let course = writer.site.course
                let words = ScheduleWords(course, strings: writer.strings)
                var view = words.view(address: lessonAddress)
                writer.heading = 4
                addNotes(to: &view, words) { writer.write($0) }
                return writer.render(view, with: "run-sheet")
            },
            text: { writer in
                let words = ScheduleWords(writer.course, strings: writer.strings)
                var view = words.view { _, _ in nil }
                addNotes(to: &view, words) { notes in .lines(writer.lines(notes.map { .trainerNote($0) }, margin: 2)) }
                return writer.frames.lines(view, "run-sheet", width: writer.width)
            })
    }

    /// Adds what the notes of a lesson say about timing, set-up and cuts, where the lesson begins.
    private static func addNotes(
        to view: inout AgendaView, _ words: ScheduleWords<E>, _ write: ([E.Note]) -> Markup?
    ) {
        for (day, scheduled) in words.schedule.days.enumerated() {
            let entries = view.days[day].entries.indices.filter { view.days[day].entries[$0].kind != "free" }
            for (index, entry) in zip(entries, scheduled.entries) {
                guard let session = entry.entry.session, session.part == nil,
                    let lesson = session.lesson.flatMap({ words.lesson($0) })
                else { continue }
                view.days[day].entries[index].notes = write(runningNotes(of: lesson))
            }
        }
    }

    private static func runningNotes(of lesson: Lesson<E>) -> [E.Note] {
        var notes: [E.Note] = []
        lesson.blocks.forEachBlock { block in
            guard case .trainerNote(let note) = block else { return }
            switch E.open(note).kind {
            case .timing, .setUp, .cut: notes.append(note)
            case .goesWrong, .hardQuestion, nil: break
            }
        }
        return notes
    }
}

internal import CourseModel

/// Says a schedule in the words of a course and the interface.
struct ScheduleWords<E: Edition> {
    let schedule: Schedule
    let strings: InterfaceStrings
    private let lessons: [LessonID: Lesson<E>]
    private let foreignLanguages: [LessonID: String]

    init(_ course: CourseEdition<E>, strings: InterfaceStrings) {
        schedule = course.schedule
        self.strings = strings
        foreignLanguages = course.foreignLanguages
        lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
    }

    func lesson(_ id: LessonID) -> Lesson<E>? { lessons[id] }

    func view(address: (LessonID, ElementID?) -> String?) -> AgendaView {
        let title = schedule.delivery.title
        var view = AgendaView(
            plan: title.isEmpty ? nil : title, summary: schedule.delivery.summary,
            language: schedule.delivery.foreignLanguage, notice: strings.notice(on: schedule.delivery), days: [])
        for (index, day) in schedule.days.enumerated() {
            view.days.append(self.day(day, number: index + 1, address: address))
        }
        return view
    }

    private func day(
        _ day: Schedule.Day, number: Int, address: (LessonID, ElementID?) -> String?
    ) -> AgendaDayView {
        var view = AgendaDayView(
            id: "day_\(number)",
            title: day.title.isEmpty ? strings.text(.dayNumber, ["number": String(number)]) : day.title,
            language: day.title.isEmpty ? nil : schedule.delivery.foreignLanguage, date: day.date,
            dateInWords: day.date.map(strings.date),
            start: day.start.description, end: (day.start + day.minutes).description, length: String(day.minutes),
            minutes: strings.duration(minutes: day.minutes), entries: [])
        var now = 0
        for entry in day.entries {
            if entry.start > now {
                view.entries.append(self.entry("free", now, entry.start - now, strings[.freeTime], of: day))
            }
            now = entry.end
            view.entries.append(self.entry(entry, of: day, address: address))
        }
        return view
    }

    private func entry(
        _ kind: String, _ start: Int, _ minutes: Int, _ title: String, of day: Schedule.Day
    ) -> AgendaEntryView {
        AgendaEntryView(
            kind: kind, clock: (day.start + start).description, running: String(start), length: String(minutes),
            minutes: strings.duration(minutes: minutes), title: title, address: nil, marks: [], notes: nil)
    }

    private func entry(
        _ entry: Schedule.Entry, of day: Schedule.Day, address: (LessonID, ElementID?) -> String?
    ) -> AgendaEntryView {
        switch entry.entry.kind {
        case .pause(let label):
            let isLunch = schedule.delivery.id == Delivery.standardID && entry.minutes > Delivery.standardBreak
            var view = self.entry(
                "break", entry.start, entry.minutes, label ?? strings[isLunch ? .lunch : .pause], of: day)
            if label != nil { view.language = schedule.delivery.foreignLanguage }
            return view
        case .buffer: return self.entry("buffer", entry.start, entry.minutes, strings[.buffer], of: day)
        case .session(let session):
            var view = self.entry("session", entry.start, entry.minutes, title(session), of: day)
            view.address = session.lesson.flatMap { address($0, session.part) }
            view.lessonLanguage = session.lesson.flatMap { foreignLanguages[$0] }
            view.language = language(of: session)
            // No other edition's templates have them.
            if E.name == .trainer { view.marks = marks(session, entry, of: day) }
            return view
        }
    }

    /// The language of the title of a session, where all of it is in the same and that is not the pack's: the name of its
    /// lesson and the plan's own words.
    private func language(of session: Delivery.Session) -> String? {
        let own = session.title.map { _ in schedule.delivery.foreignLanguage }
        guard let lesson = session.lesson else { return session.slot == nil && session.test == nil ? own ?? nil : nil }
        guard let own else { return foreignLanguages[lesson] }
        return own == foreignLanguages[lesson] ? own : nil
    }

    private func title(_ session: Delivery.Session) -> String {
        if let id = session.lesson {
            let lesson = lessons[id]
            let name = [lesson?.metadata.code, lesson?.metadata.title ?? id.rawValue].compactMap(\.self)
                .joined(separator: " ")
            let part = session.part.flatMap { part in
                lesson.flatMap { LessonTimeline($0).marks.first { $0.id == part }?.title }
            }
            let words = session.title ?? part.map { strings.text(.lessonGoesOn, ["part": $0]) }
            return words.map { strings.text(.slotAndWords, ["slot": name, "words": $0]) } ?? name
        }
        let name: String? =
            switch (session.test, session.slot) {
            case (.before, _): strings[.preTest]
            case (.after, _): strings[.postTest]
            case (_, .opening): strings[.slotOpening]
            case (_, .prayer): strings[.slotPrayer]
            case (_, .visit): strings[.slotVisit]
            case (_, .recap): strings[.slotRecap]
            case (_, .closing): strings[.slotClosing]
            case (nil, nil): session.scenario.map { strings.text(.scenario, ["title": $0.rawValue]) }
            }
        guard let name else { return session.title ?? "" }
        return session.title.map { strings.text(.slotAndWords, ["slot": name, "words": $0]) } ?? name
    }

    /// What begins when in a session that teaches a lesson, at the pace of the session.
    ///
    /// A trainer looks here to know whether the room is late, so a time must not be a guess. Where the author's minutes do
    /// not tell when a task begins, the last minute at which it can stands there, and says so: whoever keeps to it ends the
    /// section in time, however long the talk before it took. A part without minutes that has no such place has no time.
    private func marks(_ session: Delivery.Session, _ entry: Schedule.Entry, of day: Schedule.Day) -> [RunSheetMarkView]
    {
        guard let lesson = session.lesson.flatMap({ lessons[$0] }), let taught = entry.taught, !taught.isEmpty else {
            return []
        }
        return LessonTimeline(lesson).marks.filter { taught.contains($0.start) }.map { mark in
            let begin: Int? = mark.isKnown || mark.minutes != nil ? mark.latest : nil
            let after = begin.map { ($0 - taught.lowerBound) * entry.minutes / taught.count }
            let label: String? =
                switch mark.kind {
                case .section: nil
                case .discussion: strings[.discussion]
                case .activity(let number): strings.text(.activity, ["number": String(number)])
                case .exercise(let number): strings.text(.exercise, ["number": String(number)])
                }
            return RunSheetMarkView(
                clock: after.map { (day.start + entry.start + $0).description },
                running: after.map { String(entry.start + $0) }, mark: after.map(String.init),
                isLatest: after != nil && !mark.isKnown, minutes: mark.minutes.map(strings.duration(minutes:)),
                title: words(label, mark.title),
                isTask: mark.kind != .section)
        }
    }

    /// A label and a title, or one of them.
    private func words(_ label: String?, _ title: String) -> String {
        guard let label else { return title }
        return title.isEmpty ? label : strings.text(.slotAndWords, ["slot": label, "words": title])
    }
}

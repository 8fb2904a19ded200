/// A delivery plan laid out in time: when each entry begins and how long it takes.
package struct Schedule: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var entry: Delivery.Entry
        /// Minutes after the begin of the day: the running minutes.
        package var start: Int
        package var minutes: Int
        /// The minutes that it needs: those of the lesson or its part, stretched by the plan's pace. nil for everything
        /// else, and where the lesson is not known.
        package var needed: Int?
        /// Which minutes of the lesson are taught, not stretched; nil for everything else.
        package var taught: Range<Int>?

        package var end: Int { start + minutes }
    }

    package struct Day: Sendable, Hashable {
        package var title: String
        package var date: String?
        package var start: ClockTime
        /// When the day has to be over; nil where the plan does not say.
        package var end: ClockTime?
        package var entries: [Entry]

        /// The minutes from the first entry to the end of the last.
        package var minutes: Int { entries.map(\.end).max() ?? 0 }
    }

    package var delivery: Delivery
    package var days: [Day]

    /// When days begin where a plan does not say.
    package static var usualStart: ClockTime { ClockTime(minutes: 9 * 60) }
    /// How long a test takes where a plan does not say, in minutes.
    package static var usualTest: Int { 15 }
    /// How long a scenario takes where neither it nor the plan says, in minutes.
    package static var usualScenario: Int { 60 }

    /// Lays out a plan. Lessons that it names and the course does not have take no time.
    ///
    /// An entry begins where the one before ends, or later where its `at` is later.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package init<E: Edition>(_ delivery: Delivery, lessons: [Lesson<E>]) {
        self.init(
            delivery,
            timelines: Dictionary(lessons.map { ($0.id, LessonTimeline($0)) }, uniquingKeysWith: { first, _ in first }))
    }

    package init(_ delivery: Delivery, timelines: [LessonID: LessonTimeline]) {
        self.delivery = delivery
        let taught = Self.taught(delivery, timelines)
        var index = 0
        days = delivery.days.map { day in
            let start = day.start ?? day.entries.first?.at ?? delivery.start ?? Self.usualStart
            var now = 0
            let entries = day.entries.map { entry in
                defer { index += 1 }
                if let at = entry.at { now = max(now, at.minutes - start.minutes) }
                let range = taught[index]
                let needed = range.map { Self.stretched($0.count, by: delivery.pace) }
                let minutes = entry.minutes ?? needed ?? Self.usualMinutes(of: entry)
                defer { now += minutes }
                return Entry(entry: entry, start: now, minutes: minutes, needed: needed, taught: range)
            }
            return Day(title: day.title, date: day.date, start: start, end: day.end ?? delivery.end, entries: entries)
        }
    }

    /// Minutes stretched by a pace in percent, rounded to the nearest minute.
    package static func stretched(_ minutes: Int, by pace: Int) -> Int { (minutes * pace + 50) / 100 }

    private static func usualMinutes(of entry: Delivery.Entry) -> Int {
        guard let session = entry.session else { return 0 }
        if session.test != nil { return usualTest }
        return session.scenario == nil ? 0 : usualScenario
    }

    /// For each entry of all days, in order, the minutes of its lesson that it teaches: from its part to where the next
    /// session of the lesson begins.
    private static func taught(_ delivery: Delivery, _ timelines: [LessonID: LessonTimeline]) -> [Range<Int>?] {
        let sessions = delivery.days.flatMap(\.entries).map(\.session)
        func start(_ session: Delivery.Session, _ timeline: LessonTimeline) -> Int? {
            session.part.map { timeline.start(of: $0) } ?? 0
        }
        return sessions.enumerated().map { index, session in
            guard let session, let lesson = session.lesson, let timeline = timelines[lesson],
                let from = start(session, timeline)
            else { return nil }
            let next = sessions[(index + 1)...].lazy.compactMap { $0 }.first { $0.lesson == lesson }
            let to = next.flatMap { start($0, timeline) } ?? timeline.minutes
            return from..<max(from, to > from ? to : timeline.minutes)
        }
    }
}

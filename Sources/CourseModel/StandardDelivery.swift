import CourseDiagnostics

extension Delivery {
    /// The id of the plan of a course that has none.
    package static var standardID: DeliveryID { DeliveryID("standard") }

    /// The longest time without a break that people can follow, in minutes.
    package static var longestStretch: Int { 110 }

    /// The minutes of its breaks; a longer one is lunch.
    package static var standardBreak: Int { 15 }

    /// The plan of a course that has none: full days of lessons in the order of the course.
    ///
    /// - A day begins at 09:00 and is over by 17:00; the first begins with an opening, the others with a recap.
    /// - A break of 15 minutes comes before 110 minutes without one are over, lunch of 60 at the break after 12:00.
    /// - A lesson longer than that is divided where a section begins, as near to its middle as may be.
    /// - With `tests`, the pre-test follows the opening and the post-test comes before the closing.
    @_specialize(where E == Trainer)
    @_specialize(where E == Answers)
    @_specialize(where E == Participant)
    package static func standard<E: Edition>(_ lessons: [Lesson<E>], tests: Bool) -> Delivery {
        var maker = StandardDelivery(tests: tests)
        for lesson in lessons { maker.teach(LessonTimeline(lesson), of: lesson.id) }
        return maker.finish()
    }
}

private struct StandardDelivery {
    private let tests: Bool
    private var days: [[Delivery.Entry]] = []
    private var entries: [Delivery.Entry] = []
    /// Minutes of the day that are taken.
    private var now = 0
    private var sinceBreak = 0
    private var hadLunch = false

    private static let dayLength = 8 * 60
    private static let closing = 15
    private static let lunchFrom = 3 * 60
    private static let shortBreak = Delivery.standardBreak
    private static let lunch = 60

    init(tests: Bool) {
        self.tests = tests
        add(.session(Delivery.Session(slot: .opening)), 20)
        if tests { add(.session(Delivery.Session(test: .before)), Schedule.usualTest) }
    }

    private mutating func add(_ kind: Delivery.Entry.Kind, _ minutes: Int) {
        entries.append(Delivery.Entry(kind: kind, minutes: minutes, origin: .unknown))
        now += minutes
        if case .pause = kind { sinceBreak = 0 } else { sinceBreak += minutes }
    }

    mutating func teach(_ timeline: LessonTimeline, of lesson: LessonID) {
        let middle = timeline.marks
            .filter { $0.kind == .section && $0.id != nil && $0.start > 0 && $0.isKnown }
            .min { abs($0.start * 2 - timeline.minutes) < abs($1.start * 2 - timeline.minutes) }
        if timeline.minutes > Delivery.longestStretch, let middle, let part = middle.id {
            session(Delivery.Session(lesson: lesson), middle.start)
            session(Delivery.Session(lesson: lesson, part: part), timeline.minutes - middle.start)
        } else {
            session(Delivery.Session(lesson: lesson), timeline.minutes)
        }
    }

    private mutating func session(_ session: Delivery.Session, _ minutes: Int) {
        let isLate = !hadLunch && now >= Self.lunchFrom
        let pause = isLate ? Self.lunch : Self.shortBreak
        let needsBreak = sinceBreak > 0 && (isLate || sinceBreak + minutes > Delivery.longestStretch)
        if now + (needsBreak ? pause : 0) + minutes + Self.closing > Self.dayLength, now > 60 {
            endDay()
            add(.session(Delivery.Session(slot: .recap)), 10)
        } else if needsBreak {
            add(.pause(label: nil), pause)
            if isLate { hadLunch = true }
        }
        add(.session(session), minutes)
    }

    private mutating func endDay() {
        days.append(entries)
        (entries, now, sinceBreak, hadLunch) = ([], 0, 0, false)
    }

    mutating func finish() -> Delivery {
        let last = Self.closing + (tests ? Schedule.usualTest : 0)
        if sinceBreak + last > Delivery.longestStretch { add(.pause(label: nil), Self.shortBreak) }
        if tests { add(.session(Delivery.Session(test: .after)), Schedule.usualTest) }
        add(.session(Delivery.Session(slot: .closing)), Self.closing)
        endDay()
        return Delivery(
            id: Delivery.standardID, title: "",
            days: days.map { Delivery.Day(title: "", entries: $0, origin: .unknown) }, origin: .unknown)
    }
}

package import CourseDiagnostics

/// A delivery plan: when what is taught. One course may have several, such as two days and four half-days.
package struct Delivery: Sendable, Hashable {
    /// The id: the file's base name.
    package var id: DeliveryID
    package var title: String
    package var summary: String?
    /// When days begin that do not say so themselves.
    package var start: ClockTime?
    /// When days have to be over that do not say so themselves.
    package var end: ClockTime?
    /// The people planned for.
    package var people: Int?
    /// People in a group.
    package var groupSize: Int?
    /// How long lessons take, in percent of their minutes; more than 100 where an interpreter repeats what is said.
    package var pace: Int
    /// The lessons that the plan leaves out on purpose.
    package var omits: [LessonID]
    package var days: [Day]
    /// Where the author wrote what it omits, or else the document.
    package var origin: Origin
    package var titleOrigin = Origin.unknown
    package var standing = TranslationStanding.current
    /// The language that it was written in, where a pack in another language has it as it was written.
    package var foreignLanguage: String?

    package init(
        id: DeliveryID, title: String, summary: String? = nil, start: ClockTime? = nil, end: ClockTime? = nil,
        people: Int? = nil, groupSize: Int? = nil, pace: Int = 100, omits: [LessonID] = [], days: [Day], origin: Origin
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.start = start
        self.end = end
        self.people = people
        self.groupSize = groupSize
        self.pace = pace
        self.omits = omits
        self.days = days
        self.origin = origin
    }

    /// A day of the plan.
    package struct Day: Sendable, Hashable {
        package var title: String
        /// `YYYY-MM-DD`, where it is known.
        package var date: String?
        package var start: ClockTime?
        package var end: ClockTime?
        package var entries: [Entry]
        package var origin: Origin

        package init(
            title: String, date: String? = nil, start: ClockTime? = nil, end: ClockTime? = nil, entries: [Entry],
            origin: Origin
        ) {
            self.title = title
            self.date = date
            self.start = start
            self.end = end
            self.entries = entries
            self.origin = origin
        }
    }

    /// A line of a day.
    package struct Entry: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case session(Session)
            /// A break, with its name where it has one.
            case pause(label: String?)
            /// Time that belongs to nothing, for what takes longer.
            case buffer
        }

        package var kind: Kind
        /// When it has to begin, where the plan says so.
        package var at: ClockTime?
        /// nil: the minutes of what is taught.
        package var minutes: Int?
        package var origin: Origin

        package init(kind: Kind, at: ClockTime? = nil, minutes: Int? = nil, origin: Origin) {
            self.kind = kind
            self.at = at
            self.minutes = minutes
            self.origin = origin
        }

        package var session: Session? { if case .session(let session) = kind { session } else { nil } }
    }

    /// Something that happens: a lesson, a part of one, an exercise, a test, or a slot of the day. A plan that follows the
    /// vocabulary names one thing; `unclear-session` says where it does not.
    package struct Session: Sendable, Hashable {
        package enum Slot: String, Sendable, Hashable, CaseIterable { case opening, prayer, visit, recap, closing }
        package enum Test: String, Sendable, Hashable, CaseIterable {
            case before = "pre"
            case after = "post"
        }

        package var lesson: LessonID?
        /// The section of the lesson that the session begins with; nil: its beginning. It goes on to the place where the
        /// next session of the same lesson begins.
        package var part: ElementID?
        package var scenario: ScenarioID?
        package var test: Test?
        package var slot: Slot?
        /// Its own words, where it has any.
        package var title: String?
        /// Where the author wrote the part.
        package var partOrigin = Origin.unknown

        package init(
            lesson: LessonID? = nil, part: ElementID? = nil, scenario: ScenarioID? = nil, test: Test? = nil,
            slot: Slot? = nil, title: String? = nil
        ) {
            self.lesson = lesson
            self.part = part
            self.scenario = scenario
            self.test = test
            self.slot = slot
            self.title = title
        }
    }
}

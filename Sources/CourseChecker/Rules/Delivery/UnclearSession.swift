import CourseDiagnostics
import CourseModel

/// A session is one thing, and how long it takes is known.
enum UnclearSession: CourseRule {
    static let documentation = RuleDocumentation(
        .unclearSession,
        demand:
            "A session of a delivery plan is one thing: a lesson, a scenario, a test, a slot or words; and its minutes are known.",
        why: "Nobody could tell from the agenda what happens in this time, or when the next thing begins.",
        remedy: "Name one thing. Give the minutes of everything but lessons, which have their own: `- Opening, 20`.",
        bad: [
            .delivery(
                """
                ## Monday

                - ⟦Opening⟧
                - lesson:why-share
                - lesson:marking
                """),
            .delivery(
                """
                <delivery xmlns="urn:coursepack:1">
                  <title>One day</title>
                  <day>
                    <title>Monday</title>
                    ⟦<session⟧ lesson="why-share" slot="opening" minutes="45"/>
                    <session lesson="marking"/>
                  </day>
                </delivery>
                """),
            .delivery(
                """
                <delivery xmlns="urn:coursepack:1">
                  <title>One day</title>
                  <day>
                    <title>Monday</title>
                    <session lesson="why-share"/>
                    <session lesson="marking"/>
                    ⟦<session⟧ minutes="15"/>
                  </day>
                </delivery>
                """),
        ],
        good: [
            .delivery(
                """
                ## Monday

                - Opening: The director says hello, 20
                - lesson:why-share
                - lesson:marking
                - Group photo, 10
                """)
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.deliveries.flatMap { document in
            document.value.days.flatMap(\.entries).compactMap { entry in
                guard let session = entry.session else { return nil }
                return problem(session, entry).map {
                    document.source.diagnostic(id, at: entry.origin.range, $0.message, remedy: $0.remedy)
                }
            }
        }
    }

    private static func problem(
        _ session: Delivery.Session, _ entry: Delivery.Entry
    ) -> (message: String, remedy: String)? {
        let things = [
            session.lesson != nil, session.scenario != nil, session.test != nil, session.slot != nil,
        ].count { $0 }
        if things > 1 {
            return ("This session names more than one thing.", "Make an entry of each.")
        }
        if things == 0, session.title == nil {
            return ("This session says nothing.", "Name a lesson, a slot such as the opening, or write what happens.")
        }
        if things == 1, entry.minutes == nil, let title = session.title, let minutes = minutes(title) {
            return (
                "These minutes have no comma before them, so they would be words of the title.",
                "Put a comma before them: `, \(minutes)`."
            )
        }
        if session.part != nil, session.lesson == nil {
            return ("This session names a part, and no lesson.", "Name the lesson that it is a part of.")
        }
        if entry.minutes == nil, session.slot != nil || things == 0 {
            let words = session.title ?? session.slot?.rawValue ?? ""
            return ("Nobody knows how long this takes.", "Write the minutes after a comma: `- \(words), 20`.")
        }
        return nil
    }

    /// The number in words that are nothing but minutes: `15`, `50 min`.
    private static func minutes(_ title: String) -> String? {
        let words = title.split(separator: " ")
        guard let number = words.first, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return words.count == 1 || words.count == 2 && words[1].lowercased().hasPrefix("min") ? String(number) : nil
    }
}

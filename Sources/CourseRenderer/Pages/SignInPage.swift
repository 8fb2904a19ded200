internal import CourseModel

/// How many people a sign-in sheet has room for.
enum SignIn {
    static var rows: Int { 24 }
}

/// The sheet on which people sign in, day by day.
struct SignInView: TemplateView {
    var days: [NamedView]
    var rows: [RuledLineView]

    static let fields: Fields<SignInView> = [
        .list("days", "The days of the plan.") { $0.days },
        .list("rows", "A line for each person.") { $0.rows },
    ]
}

/// Something of which a page shows the name alone.
struct NamedView: TemplateView {
    var name: String
    /// The language of the name, where that is not the page's.
    var language: String?

    static let fields: Fields<NamedView> = [.text("name", "The name.") { $0.name }, .language { $0.language }]
}

extension SitePage {
    static var signIn: SitePage {
        SitePage(
            name: "sign-in", title: .signInSheet, purpose: .signInSheetPurpose, use: .print,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { $0.render(signIn(of: $0.site.course, $0.strings), with: "sign-in") },
            text: { $0.frames.lines(signIn(of: $0.course, $0.strings), "sign-in", width: $0.width) })
    }

    private static func signIn(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> SignInView {
        let agenda = ScheduleWords(course, strings: strings).view { _, _ in nil }
        return SignInView(
            days: agenda.days.map { NamedView(name: $0.title) },
            rows: (1...(course.delivery?.people ?? SignIn.rows)).map { RuledLineView(number: String($0)) })
    }
}

internal import CourseModel

/// How many people a sign-in sheet has room for.
enum SignIn {
    static var rows: Int { 24 }
}

/// The sheet on which people sign in, day by day.
struct SignInView: TemplateView {
    var days: [NamedView]
    var rows: [RuledLineView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("days", "The days of the plan.", view?.days)
        fields.list("rows", "A line for each person.", view?.rows)
    }
}

/// Something of which a page shows the name alone.
struct NamedView: TemplateView {
    var name: String
    /// The language of the name, where that is not the page's.
    var language: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("name", "The name.", view?.name)
        fields.language(view?.language)
    }
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

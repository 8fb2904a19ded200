internal import CourseModel

extension SitePage {
    /// The terms that the course uses. In text, they stand in the file of the course.
    static var glossary: SitePage {
        SitePage(
            name: "glossary", title: .glossary, purpose: .glossaryPurpose, use: .lookUp,
            isIn: { !$0.terms.isEmpty },
            html: { writer in
                writer.heading = 3
                var view = GlossaryView()
                for term in writer.site.course.termsByTitle {
                    view.terms.append(
                        TermView(
                            id: term.id.rawValue, term: writer.markup(term.title) ?? Markup(""),
                            abbreviation: term.shownAbbreviation, japanese: term.shownJapanese,
                            body: writer.markup(term.blocks) ?? Markup("")
                        ).noting(term, writer.strings))
                }
                view.footnotes = writer.footnotesSection()
                return writer.render(view, with: "glossary")
            }, text: nil)
    }
}

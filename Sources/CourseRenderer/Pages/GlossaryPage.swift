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
                for term in writer.site.course.terms {
                    var entry = TermView(
                        id: term.id.rawValue, term: writer.markup(term.title) ?? Markup(""),
                        abbreviation: term.abbreviation, japanese: term.japanese,
                        body: writer.markup(term.blocks) ?? Markup(""))
                    entry.foreign = term.foreign
                    view.terms.append(entry)
                }
                view.footnotes = writer.footnotesSection()
                return writer.render(view, with: "glossary")
            }, text: nil)
    }
}

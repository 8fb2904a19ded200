internal import CourseModel

extension SitePage {
    /// The sources that the course cites. In text, they stand in the files that cite them.
    static var sources: SitePage {
        SitePage(
            name: "sources", title: .sources, purpose: .sourcesPurpose, use: .lookUp,
            isIn: { !$0.sources.isEmpty },
            html: { writer in
                writer.heading = 3
                var view = SourcesView()
                for source in writer.site.course.sources {
                    let entry = SourceView(
                        id: source.id.rawValue, title: writer.markup(source.title) ?? Markup(""),
                        kind: writer.strings.words(source.kind), issuer: source.issuer, number: source.number,
                        date: source.date.map(writer.strings.date),
                        address: source.address.flatMap(HTMLEscaping.outsideAddress),
                        checked: source.checked.map { writer.strings.text(.checkedAgainst, ["copy": $0]) },
                        body: writer.markup(source.blocks))
                    view.sources.append(entry.noting(source, writer.strings))
                }
                view.footnotes = writer.footnotesSection()
                return writer.render(view, with: "sources")
            }, text: nil)
    }
}

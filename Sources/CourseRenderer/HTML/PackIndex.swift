package import CourseModel

/// A pack as the page over all packs names it.
package struct PackIndexEntry: Sendable {
    /// The name of its folder.
    package var name: String
    package var course: String
    package var code: String?
    package var title: String
    package var edition: EditionName
    package var language: String
    package var minutes: Int
    package var version: String?
    /// Its label.
    package var tlp: TLPLabel?

    package init(
        name: String, course: String, code: String?, title: String, edition: EditionName, language: String,
        minutes: Int, version: String?, tlp: TLPLabel? = nil
    ) {
        self.name = name
        self.course = course
        self.code = code
        self.title = title
        self.edition = edition
        self.language = language
        self.minutes = minutes
        self.version = version
        self.tlp = tlp
    }
}

/// Writes index.html of an output folder: every pack in it, course by course, and where the page of topics is.
package func renderPackIndex(
    _ packs: [PackIndexEntry], topicsPage: String?, of catalogue: Catalogue<Trainer>, theme: Theme,
    strings: InterfaceStrings
) -> [UInt8] {
    var courses: [CourseEntryView] = []
    var places: [String: Int] = [:]
    let order = Dictionary(catalogue.courses.enumerated().map { ($1.rawValue, $0) }) { first, _ in first }
    func rank(_ pack: PackIndexEntry) -> (Int, String, EditionName, String) {
        (order[pack.course] ?? order.count, pack.course, pack.edition, pack.name)
    }
    for pack in packs.sorted(by: { rank($0) < rank($1) }) {
        let view = PackEntryView(
            address: "\(pack.name)/START-HERE.html", name: pack.name, edition: strings.words(pack.edition),
            language: pack.language, minutes: strings.duration(minutes: pack.minutes),
            version: pack.version.map { strings.text(.version, ["version": $0]) },
            tlp: HandlingView(pack.tlp, nil, strings))
        if let place = places[pack.course] {
            courses[place].packs.append(view)
        } else {
            places[pack.course] = courses.count
            courses.append(
                CourseEntryView(
                    code: pack.code, title: pack.title,
                    language: pack.language.lowercased() == strings.language.lowercased() ? nil : pack.language,
                    packs: [view]))
        }
    }
    let view = PackIndexView(title: catalogue.title, courses: courses, topicsPage: topicsPage)
    return SharedPageView.page(
        catalogue.title, view, with: "packs", of: catalogue, theme: theme, strings: strings)
}

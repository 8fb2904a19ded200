internal import CourseModel

extension SearchIndex {
    /// The index of a pack: its lessons, and the terms and sources that its pages list.
    init<E: Edition>(_ course: CourseEdition<E>) {
        for lesson in course.lessons {
            var walk = PlaceWalk<E>(anchor: nil, title: lesson.metadata.title)
            walk.add(lesson.metadata.summary)
            for objective in lesson.metadata.objectives { walk.add(objective.text) }
            walk.collect(lesson.blocks)
            pages.append(
                Page(address: "lessons/\(lesson.id).html", title: lesson.metadata.title, places: walk.places))
        }
        add(
            .glossary, of: course,
            course.terms.flatMap { term in
                let names = [term.title.plainText, term.abbreviation.map { "(\($0))" }, term.japanese]
                var walk = PlaceWalk<E>(
                    anchor: term.id.rawValue, title: names.compactMap(\.self).joined(separator: " "))
                walk.collect(term.blocks)
                return walk.places
            })
        add(
            .sources, of: course,
            course.sources.map { source in
                let facts = [source.issuer, source.number, source.date].compactMap(\.self)
                return Place(
                    anchor: source.id.rawValue, title: source.title.plainText,
                    texts: facts.isEmpty ? [] : [facts.joined(separator: ", ")])
            })
    }

    private mutating func add<E: Edition>(_ page: SitePage<E>, of course: CourseEdition<E>, _ places: [Place]) {
        // Each entry names itself; the page's own title would only repeat above every one of them.
        if page.isIn(course) { pages.append(Page(address: page.htmlPath, title: "", places: places)) }
    }
}

/// Gathers the places of one page.
private struct PlaceWalk<E: Edition> {
    var places: [SearchIndex.Place]
    /// The place that words are added to.
    private var current = 0

    init(anchor: String?, title: String) { places = [SearchIndex.Place(anchor: anchor, title: title)] }

    mutating func collect(_ blocks: [Block<E>]) {
        for block in blocks { collect(block) }
    }

    mutating func add(_ text: String?) {
        if let text, !text.isEmpty { places[current].texts.append(text) }
    }

    private mutating func collect(_ block: Block<E>) {
        let outer = current
        if let id = block.placeID, let title = block.placeTitle, !title.isEmpty {
            current = places.count
            places.append(SearchIndex.Place(anchor: id.rawValue, title: title))
        } else {
            add(block.placeTitle)
        }
        if case .section = block {
            // Its title is the place's own.
        } else {
            block.forEachText { add($0.plainText) }
        }
        if case .codeBlock(let code) = block { add(code.text) }
        if case .cards(let set) = block {
            for card in set.cards {
                add(card.title)
                collect(card.front + card.back)
            }
        } else {
            block.forEachPart { collect($0) }
        }
        current = outer
    }
}

extension Block {
    /// The id of a block that is a place of its own.
    fileprivate var placeID: ElementID? {
        switch self {
        case .section(let section): section.id
        case .activity(let activity): activity.id
        case .exercise(let exercise): exercise.id
        case .handout(let handout): handout.id
        case .cards(let set): set.id
        case .form(let form): form.id
        default: nil
        }
    }

    /// The title that a block carries beside its text.
    fileprivate var placeTitle: String? {
        switch self {
        case .section(let section): section.title.plainText
        case .activity(let activity): activity.title
        case .exercise(let exercise): exercise.title
        case .handout(let handout): handout.title
        case .cards(let set): set.title
        case .form(let form): form.title
        case .discussion(let discussion): discussion.title
        case .note(let note): note.title
        default: nil
        }
    }
}

package import CourseDiagnostics

/// A sheet, a set of cards or a form that is printed and given out by itself.
package struct PrintedSheet<E: Edition>: Sendable, Hashable {
    package var lesson: LessonID
    /// The handout, cards or form.
    package var block: Block<E>
    /// The label that holds for it: its own, or that of what it stands in.
    package var label: TLPLabel?
    package var id: ElementID?
    /// Its place among the sheets of its lesson, from 1.
    package var number: Int
    package var title: String?
    /// How many people share a copy.
    package var share: Share
    /// People in a group, where a group shares it.
    package var groupSize: Int
    /// Where it was written; the same in every edition.
    package var origin: Origin

    /// nil where it was read from no source.
    package var place: SheetPlace? { origin.range.map { SheetPlace(lesson: lesson, range: $0) } }

    /// Groups are of four where neither an activity nor the plan says otherwise.
    package static var usualGroup: Int { 4 }

    /// The copies to make for a room of so many people: the last group may be a small one.
    package func copies(for people: Int) -> Int {
        switch share {
        case .person: people
        case .pair: (people + 1) / 2
        case .group: (people + groupSize - 1) / groupSize
        case .room: 1
        }
    }
}

/// Where a sheet was written, by which the editions of one sheet find each other.
package struct SheetPlace: Sendable, Hashable {
    package var lesson: LessonID
    package var range: SourceRange
}

extension CourseEdition {
    /// The numbers of people that lists count copies for, from the least.
    ///
    /// A pack that was asked for with a plan is for one room, and its lists are for the people of that plan alone. The plan
    /// that a course names goes to every room: its number stands beside those of a small, a usual and a full one.
    package var roomSizes: [Int] {
        let usual = [12, 24, 36]
        guard let people = delivery?.people else { return usual }
        return variant.delivery != nil ? [people] : Set(usual + [people]).sorted()
    }

    /// The people in a group where an activity does not say.
    package var usualGroup: Int { delivery?.groupSize ?? PrintedSheet<E>.usualGroup }

    /// Every sheet, in the order of the lessons. A sheet inside another one is printed with it.
    package var printedSheets: [PrintedSheet<E>] {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            let group = usualGroup
            return lessons.flatMap { SheetGathering<E>.sheets(of: $0, usualGroup: group) }
        }
    }
}

private struct SheetGathering<E: Edition> {
    let lesson: LessonID
    let usualGroup: Int
    var sheets: [PrintedSheet<E>] = []
    /// The activities that hand something out.
    var users: [Activity<E>] = []
    /// The numbers of sheets that do not say who shares them.
    var unshared: Set<Int> = []

    static func sheets(of lesson: Lesson<E>, usualGroup: Int) -> [PrintedSheet<E>] {
        var gathered = SheetGathering<E>(lesson: lesson.id, usualGroup: usualGroup)
        gathered.gather(lesson.blocks, under: lesson.metadata.tlp)
        return gathered.sheets.map { gathered.shared($0) }
    }

    private init(lesson: LessonID, usualGroup: Int) {
        self.lesson = lesson
        self.usualGroup = usualGroup
    }

    /// The sheet, given to those who share it in the activity that hands it out.
    private func shared(_ sheet: PrintedSheet<E>) -> PrintedSheet<E> {
        guard let id = sheet.id, let user = users.first(where: { $0.handouts.contains(id) }) else { return sheet }
        var sheet = sheet
        sheet.groupSize = user.groupSize ?? sheet.groupSize
        // A sheet that does not say who shares it goes to those who work together.
        if unshared.contains(sheet.number) {
            switch user.grouping {
            case .pairs: sheet.share = .pair
            case .groups: sheet.share = .group
            case .individual, .plenary, nil: break
            }
        }
        return sheet
    }

    private mutating func gather(_ blocks: [Block<E>], under outer: TLPLabel?) {
        for block in blocks {
            let label = block.ownLabel ?? outer
            switch block {
            case .handout(let sheet): add(block, label, sheet.id, sheet.title, sheet.per, sheet.origin)
            case .cards(let set): add(block, label, set.id, set.title, set.per, set.origin)
            case .form(let form): add(block, label, form.id, form.title, form.per, form.origin)
            case .scoring(let sheet): add(block, label, sheet.id, sheet.title, sheet.per, sheet.origin)
            default:
                if case .activity(let activity) = block, !activity.handouts.isEmpty { users.append(activity) }
                block.forEachPart { gather($0, under: label) }
            }
        }
    }

    private mutating func add(
        _ block: Block<E>, _ label: TLPLabel?, _ id: ElementID?, _ title: String?, _ share: Share?,
        _ origin: Origin
    ) {
        let number = sheets.count + 1
        if share == nil { unshared.insert(number) }
        sheets.append(
            PrintedSheet(
                lesson: lesson, block: block, label: label, id: id, number: number, title: title,
                share: share ?? .person,
                groupSize: usualGroup, origin: origin))
    }
}

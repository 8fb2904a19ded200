internal import CourseModel

/// Every sheet, set of cards and form as a page of its own, to be printed and given out by itself.
extension HTMLPages {
    /// A trainer prints sheets for participants, so those of a trainer's pack hold no key either.
    func sheet(_ sheet: PrintedSheet<E>) -> PackFile {
        let block = sheet.block.labelled(sheet.label)
        let content: (body: Markup, footnotes: Markup?)
        if let participants = site.participants, let block = block as? Block<Trainer> {
            let theirs = sheet.place.flatMap { participantSheets[$0] }.map { [$0.block.labelled($0.label)] }
            // A sheet that trainers alone have is given out as far as participants may read it.
            content = write(theirs ?? [block].projected(to: Participant.self), of: sheet.lesson, participants)
        } else {
            content = write([block], of: sheet.lesson, site)
        }
        let link = sheetLink(sheet, from: "")
        let view = SheetPageView(sheet: link, body: content.body, footnotes: content.footnotes)
        let title = sheet.title ?? link.label + strings[.comma] + link.lesson
        return page(
            Frame(
                path: sheetPath(sheet), title: title, description: strings.labelled(link.label, link.lesson),
                root: "../", isGivenOut: true, here: title, navigation: nil,
                language: sheet.title == nil ? nil : link.language),
            site.theme.render(view, with: "sheet", in: site.environment))
    }

    private func write<P: Edition>(
        _ blocks: [Block<P>], of lesson: LessonID, _ site: CourseSite<P>
    ) -> (body: Markup, footnotes: Markup?) {
        var writer = HTMLWriter(site: site, root: "../", lesson: site.course.lessons.first { $0.id == lesson })
        writer.heading = 1
        writer.isOnLessonPage = false
        let body = writer.markup(blocks) ?? Markup("")
        return (body, writer.footnotesSection())
    }

    /// How lists name the sheet.
    func sheetLink(_ sheet: PrintedSheet<E>, from folder: String) -> SheetLinkView {
        let strings = site.strings
        let per =
            switch sheet.share {
            case .person: strings[.perPerson]
            case .pair: strings[.perPair]
            case .group: strings[.perGroup]
            case .room: strings[.perRoom]
            }
        let copies = site.course.roomSizes.map { (people: String($0), count: String(sheet.copies(for: $0))) }
        // A sheet for the room needs one, however many they are.
        let counts =
            sheet.share == .room
            ? nil
            : strings.list(
                copies.map { strings.text(.copiesForRoom, ["copies": $0.count, "people": $0.people]) })
        return SheetLinkView(
            address: folder + sheet.fileName, label: sheet.label(in: strings), title: sheet.title,
            lesson: site.course.lessons.first { $0.id == sheet.lesson }?.metadata.title ?? "", per: per,
            copies: copies.map { RoomCountView(count: $0.count) },
            copiesInWords: counts.map { strings.text(.copiesInWords, ["share": per, "copies": $0]) } ?? per,
            language: site.foreignLanguages[sheet.lesson])
    }

    private func sheetPath(_ sheet: PrintedSheet<E>) -> String { "handouts/" + sheet.fileName }
}

extension PrintedSheet {
    /// The file's name in the folder `handouts`. Ids hold no underscore, so no two sheets share one.
    var fileName: String { "\(lesson)_\(id?.rawValue ?? "sheet_\(number)").html" }

    fileprivate func label(in strings: InterfaceStrings) -> String {
        switch block {
        case .cards: strings[.cards]
        case .form: strings[.form]
        case .scoring: strings[.scoreSheet]
        default: strings[.handout]
        }
    }
}

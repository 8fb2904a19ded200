internal import CourseModel

/// What the facilitators of the seats give out during play, paper by paper: each seat's own sheet at the start, and its
/// inject cards one at a time. Whoever had this folder whole would know the exercise beforehand, so it stands apart from
/// what players get. Its pages are written as players read them.
struct SeatsFolder {
    let site: CourseSite<Participant>
    let base: String
    let scenario: Scenario<Participant>
    /// The exercise with all that players must not know.
    let full: Scenario<Trainer>
    let control: ScenarioControl
    /// That of the trainer's pack: what seats get during play is a part of it.
    let handling: Marking

    func files(from assets: [PackFile]) -> [PackFile] {
        let pages = ExercisePages(
            site, folder: base + "seats/", heading: .foldersSeats, isControl: false, handling: handling,
            translation: ExerciseTranslation(
                scenario, in: site.course,
                isOutdated: scenario.standing != .current || control.standing != .current || control.hasOutdatedPhases
            ))
        let strings = site.strings
        let title = scenario.metadata.title
        var files = [pages.style]
        var shown = control.injects.flatMap(\.message).projected(to: Participant.self)
        var sheets: [FolderPageView] = []
        var cards: [FolderPageView] = []
        for role in scenario.roles {
            let seat = SeatPapers(role, control)
            shown += seat.sheet + seat.papers + role.card
            files += seatSheet(of: role, seat, pages)
            sheets.append(FolderPageView(address: "sheets/\(role.id).html", title: role.name))
            guard role.isPlayed else { continue }
            files += injectCards(of: role, pages)
            cards.append(FolderPageView(address: "inject-cards/\(role.id).html", title: role.name))
        }
        var groups = [FolderGroupView(title: strings[.forOneSeat], pages: sheets)]
        if !cards.isEmpty { groups.append(FolderGroupView(title: strings[.cardsToKeepBack], pages: cards)) }
        files.append(
            pages.page("index.html", title: "\(strings[.foldersSeats]) – \(title)") { _ in
                pages.render(
                    FolderView(
                        title: title, heading: strings[.foldersSeats], purpose: strings[.seatsPurpose],
                        groups: groups),
                    "folder")
            })
        return files + pages.assets(in: shown, from: assets)
    }

    private func seatSheet(
        of role: Scenario<Participant>.Role, _ seat: SeatPapers, _ pages: ExercisePages<Participant>
    ) -> [PackFile] {
        func view(_ writer: inout some BlockWriter<Participant>) -> SeatView {
            SeatView(
                title: scenario.metadata.title, role: writer.view(of: role), sheet: writer.below(seat.sheet),
                papers: writer.markup(seat.papers))
        }
        return [
            pages.page("sheets/\(role.id).html", title: "\(role.name) – \(scenario.metadata.title)") { writer in
                var shown = view(&writer)
                shown.footnotes = writer.footnotesSection()
                return pages.render(shown, "seat")
            },
            pages.text("sheets/\(role.id).txt", "seat") { view(&$0) },
        ]
    }

    private func injectCards(
        of role: Scenario<Participant>.Role, _ pages: ExercisePages<Participant>
    ) -> [PackFile] {
        let names = ExerciseNames(full, control, strings: site.strings)
        let injects = control.injects.filter { $0.receivers == .all || $0.isFor(role.id) }
        func view(_ writer: inout some BlockWriter<Participant>) -> InjectCardsView {
            var view = InjectCardsView(title: scenario.metadata.title, seat: role.name)
            for inject in injects {
                view.cards.append(
                    InjectCardView(
                        number: names.number(of: inject.id), storyTime: inject.storyTime, sender: inject.sender,
                        receivers: names.receivers(of: inject), method: writer.words(inject.method),
                        message: writer.indented(by: 2) { $0.below(inject.message.projected(to: Participant.self)) }
                            ?? Markup(""),
                        handouts: names.sheets(inject.handouts)))
            }
            return view
        }
        let title = "\(site.strings[.injectCards]) – \(role.name)"
        return [
            pages.page("inject-cards/\(role.id).html", title: title) { writer in
                var shown = view(&writer)
                shown.footnotes = writer.footnotesSection()
                return pages.render(shown, "inject-cards")
            },
            pages.text("inject-cards/\(role.id).txt", "inject-cards") { view(&$0) },
        ]
    }
}

/// What one seat alone has from the start, as players read it.
private struct SeatPapers {
    let sheet: [Block<Participant>]
    let papers: [Block<Participant>]

    init(_ role: Scenario<Participant>.Role, _ control: ScenarioControl) {
        let own = control.seatSheets.first { $0.role == role.id }
        sheet = (own?.blocks ?? []).projected(to: Participant.self)
        papers =
            control.sheets.filter { block in block.sheetID.map { own?.handouts.contains($0) == true } ?? false }
            .projected(to: Participant.self)
    }
}

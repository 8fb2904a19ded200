package import CourseModel

/// Writes the folders of a course's exercises: `exercises/<id>/players`, and for trainers `seats`, `facilitators` and
/// `evaluators`, each to be handed over alone. The players' folder is the same in every edition.
///
/// Pages that players read are made from the participants' course, which has no place for anything that players must not know.
/// `control` is the trainers' course, or nil in other editions. `files` are the pictures and files of the course.
package func renderExercises(
    _ players: CourseEdition<Participant>, control: CourseEdition<Trainer>?, theme: Theme, strings: InterfaceStrings,
    files: [PackFile]
) -> [PackFile] {
    let open = CourseSite(players, theme: theme, strings: strings)
    let closed = control.map { CourseSite($0, theme: theme, strings: strings) }
    let seats = control.map { CourseSite(players.naming($0.sources), theme: theme, strings: strings) }
    var result: [PackFile] = []
    for scenario in players.scenarios {
        let full = control?.scenarios.first { $0.id == scenario.id }
        let base = "exercises/\(scenario.id)/"
        result += PlayersFolder(site: open, base: base, scenario: scenario).files(from: files)
        guard let closed, let seats, let full, let control = full.control else { continue }
        result += SeatsFolder(
            site: seats, base: base, scenario: scenario, full: full, control: control, handling: closed.course.marking
        ).files(from: files)
        result += FacilitatorsFolder(site: closed, base: base, scenario: full, control: control).files(from: files)
        result += EvaluatorsFolder(site: closed, base: base, scenario: full, control: control).files(from: files)
    }
    return result
}

extension CourseEdition<Participant> {
    /// The course with sources that papers of single seats may cite, although nothing else that players get does.
    fileprivate func naming(_ all: [Source<Trainer>]) -> CourseEdition<Participant> {
        var course = self
        course.sources = all.map {
            Source(
                id: $0.id, kind: nil, title: $0.title, short: $0.short, issuer: $0.issuer, number: $0.number,
                date: $0.date, address: $0.address, checked: $0.checked, blocks: [], origin: $0.origin)
        }
        return course
    }
}

/// What every player gets before play.
struct PlayersFolder {
    let site: CourseSite<Participant>
    let base: String
    let scenario: Scenario<Participant>

    func files(from assets: [PackFile]) -> [PackFile] {
        let pages = ExercisePages(
            site, folder: base + "players/", heading: .foldersPlayers, isControl: false,
            handling: site.course.marking,
            translation: ExerciseTranslation(scenario, in: site.course, isOutdated: scenario.standing != .current))
        let strings = site.strings
        let title = scenario.metadata.title
        let files =
            [
                pages.style,
                pages.page("situation-manual.html", title: "\(strings[.situationManual]) – \(title)") { writer in
                    var view = writer.view(of: scenario)
                    view.footnotes = writer.footnotesSection()
                    return pages.render(view, "situation-manual")
                },
                pages.page("role-cards.html", title: "\(strings[.roleCards]) – \(title)") { writer in
                    pages.render(writer.view(of: scenario), "role-cards")
                },
                pages.text("situation-manual.txt", "situation-manual") { $0.view(of: scenario) },
                pages.page("index.html", title: "\(strings[.foldersPlayers]) – \(title)") { _ in
                    pages.render(
                        FolderView(
                            title: title, heading: strings[.foldersPlayers], purpose: strings[.playersPurpose],
                            groups: [
                                FolderGroupView(
                                    title: strings[.forEverybody],
                                    pages: [
                                        FolderPageView(
                                            address: "situation-manual.html", title: strings[.situationManual],
                                            purpose: strings[.situationManualPurpose]),
                                        FolderPageView(
                                            address: "role-cards.html", title: strings[.roleCards],
                                            purpose: strings[.roleCardsPurpose]),
                                        FolderPageView(
                                            address: "text/situation-manual.txt", title: strings[.exerciseText]),
                                    ])
                            ]),
                        "folder")
                },
            ]
        let shown = [scenario.background, scenario.groundRules, scenario.sheets].flatMap(\.self)
        return files + pages.assets(in: shown + scenario.roles.flatMap(\.card), from: assets)
    }
}

/// What those who run the exercise get.
struct FacilitatorsFolder {
    let site: CourseSite<Trainer>
    let base: String
    let scenario: Scenario<Trainer>
    let control: ScenarioControl

    func files(from assets: [PackFile]) -> [PackFile] {
        let pages = ExercisePages(
            site, folder: base + "facilitators/", heading: .foldersFacilitators, isControl: true,
            handling: site.course.marking,
            translation: ExerciseTranslation(
                scenario, in: site.course,
                isOutdated: scenario.standing != .current || control.standing != .current || control.hasOutdatedPhases
            ))
        let strings = site.strings
        let title = control.workingTitle ?? scenario.metadata.title
        func page(_ name: String, _ key: StringKey, script: String? = nil) -> PackFile {
            pages.page("\(name).html", title: "\(strings[key]) – \(title)", script: script) { writer in
                var view = writer.view(of: scenario, control)
                view.footnotes = writer.footnotesSection()
                return pages.render(view, name)
            }
        }
        func text(_ name: String) -> PackFile {
            pages.text("\(name).txt", name) { $0.view(of: scenario, control) }
        }
        let master = MasterList(scenario: scenario, control: control, strings: strings)
        let words = HTMLWriter(site: site, root: "", lesson: nil)
        var files =
            [
                pages.style,
                PackFile(path: "\(pages.folder)exercise.js", bytes: Array(site.theme.exerciseScript.utf8)),
                page("run-sheet", .exerciseRunSheet), page("control", .controlPage, script: "exercise.js"),
                page("msel", .msel),
                PackFile(
                    path: "\(pages.folder)msel.csv", bytes: master.csv(label: site.course.tlp) { words.words($0) }),
                page("hot-wash", .hotWash), page("after-action-report", .afterActionReport), text("run-sheet"),
                text("msel"), text("hot-wash"), text("after-action-report"),
            ]
        if !control.sheets.isEmpty { files += [page("sheets", .sheetsToGive), text("sheets")] }
        let listed: [(String, StringKey, StringKey?)] = [
            ("run-sheet.html", .exerciseRunSheet, .exerciseRunSheetPurpose),
            ("control.html", .controlPage, .controlPagePurpose),
            ("msel.html", .msel, .mselPurpose), ("msel.csv", .mselFile, nil),
            ("sheets.html", .sheetsToGive, .sheetsToGivePurpose), ("hot-wash.html", .hotWash, .hotWashPurpose),
            ("after-action-report.html", .afterActionReport, .afterActionPurpose),
        ]
        let names = listed.filter { $0.0 != "sheets.html" || !control.sheets.isEmpty }.map { path, name, purpose in
            FolderPageView(address: path, title: strings[name], purpose: purpose.map { strings[$0] })
        }
        let texts = ["run-sheet", "msel", "hot-wash", "after-action-report"].map {
            FolderPageView(address: "text/\($0).txt", title: "\($0).txt")
        }
        files.append(
            pages.page("index.html", title: "\(strings[.foldersFacilitators]) – \(title)") { _ in
                pages.render(
                    FolderView(
                        title: title, heading: strings[.foldersFacilitators], purpose: strings[.facilitatorsPurpose],
                        groups: [
                            FolderGroupView(title: strings[.pagesOfFolder], pages: names),
                            FolderGroupView(title: strings[.exerciseText], pages: texts),
                        ]),
                    "folder")
            })
        return files
            + pages.assets(
                in: control.everyPart.flatMap(\.self) + scenario.roles.flatMap(\.card), from: assets)
    }
}

/// What those who judge the exercise get.
struct EvaluatorsFolder {
    let site: CourseSite<Trainer>
    let base: String
    let scenario: Scenario<Trainer>
    let control: ScenarioControl

    func files(from assets: [PackFile]) -> [PackFile] {
        let pages = ExercisePages(
            site, folder: base + "evaluators/", heading: .foldersEvaluators, isControl: true,
            handling: site.course.marking,
            translation: ExerciseTranslation(
                scenario, in: site.course, isOutdated: scenario.standing != .current || control.standing != .current))
        let strings = site.strings
        let title = control.workingTitle ?? scenario.metadata.title
        let files =
            [
                pages.style,
                pages.page("criteria.html", title: "\(strings[.criteria]) – \(title)") { writer in
                    var view = writer.view(of: scenario, control)
                    view.footnotes = writer.footnotesSection()
                    return pages.render(view, "criteria")
                },
                pages.text("criteria.txt", "criteria") { $0.view(of: scenario, control) },
                pages.page("index.html", title: "\(strings[.foldersEvaluators]) – \(title)") { _ in
                    pages.render(
                        FolderView(
                            title: title, heading: strings[.foldersEvaluators], purpose: strings[.evaluatorsPurpose],
                            groups: [
                                FolderGroupView(
                                    title: strings[.pagesOfFolder],
                                    pages: [
                                        FolderPageView(
                                            address: "criteria.html", title: strings[.criteria],
                                            purpose: strings[.criteriaPurpose]),
                                        FolderPageView(address: "text/criteria.txt", title: strings[.exerciseText]),
                                    ])
                            ]),
                        "folder")
                },
            ]
        let shown = (control.evaluation?.blocks ?? []) + (control.evaluation?.criteria.flatMap(\.blocks) ?? [])
        return files + pages.assets(in: shown, from: assets)
    }
}

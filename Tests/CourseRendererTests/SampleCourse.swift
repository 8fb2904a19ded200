import CourseDiagnostics
import CourseModel

/// A small course that has every block and every inline. What only trainers may see holds the word “SECRET”.
enum SampleCourse {
    static var trainer: CourseEdition<Trainer> { course(lessons: [flow, work, sheets]) }

    static func course(lessons: [Lesson<Trainer>]) -> CourseEdition<Trainer> {
        var metadata = Metadata()
        metadata.title = "Norms of responsible state behaviour"
        metadata.code = "NRM-101"
        metadata.summary = "What states agreed to do and not to do with their computers & networks."
        metadata.level = .foundation
        metadata.version = "1.2.0"
        metadata.licence = "CC BY 4.0"
        metadata.audience = [AudienceID("officials")]
        metadata.authors = ["A. Trainer", "B. Author"]
        metadata.reviewed = "2025-01-15"
        metadata.reviewBy = "2026-01-15"
        metadata.prerequisites = [CourseID("bas-100")]
        metadata.objectives = [
            Objective(
                id: ObjectiveID("name-norms"), text: "Name the eleven norms", bloom: .remember, origin: .unknown)
        ]
        let modules = [
            Module(
                id: ElementID("start"), title: "Start here",
                lessons: lessons.map { Module.Entry(lesson: $0.id, origin: .unknown) }, origin: .unknown)
        ]
        return CourseEdition<Trainer>(
            catalogue: Catalogue(
                title: "Courses", publisher: "The Training Centre", summary: nil, language: "en", licence: nil,
                audiences: [.init(id: AudienceID("officials"), name: "Officials of foreign ministries")],
                courses: [CourseID("nrm-101")], intro: [], origin: .unknown),
            head: CourseHead(
                id: CourseID("nrm-101"), metadata: metadata, modules: modules,
                intro: [.paragraph("Three short lessons."), section("How it goes", [.paragraph("Read, talk, try.")])],
                origin: .unknown),
            lessons: lessons,
            terms: [
                Term(
                    id: TermID("csirt"), title: [.text("computer security incident response team")],
                    abbreviation: "CSIRT", japanese: "シーサート",
                    blocks: [.paragraph("A team that helps when something goes wrong.")], origin: .unknown)
            ],
            sources: [
                Source(
                    id: SourceID("un-a-70-174"), kind: .report,
                    title: [.text("Report of the Group of Governmental Experts")], issuer: "United Nations",
                    number: "A/70/174", date: "2015-07-22", address: "https://undocs.org/A/70/174",
                    checked: "full text", blocks: [.paragraph("The report with the eleven norms.")], origin: .unknown)
            ],
            targets: LinkTargets(
                course: CourseID("nrm-101"),
                lessons: Dictionary(uniqueKeysWithValues: lessons.map { ($0.id, $0.outline) }),
                courses: [CourseID("bas-100"): Outline(title: "The basics", code: "BAS-100", anchors: [:])],
                lessonsElsewhere: [:]))
    }

    static func lesson(_ id: String, _ title: String, minutes: Int = 45, _ blocks: [Block<Trainer>]) -> Lesson<Trainer>
    {
        var metadata = Metadata()
        metadata.title = title
        metadata.code = "NRM-101.1"
        metadata.summary = "A lesson about \(title.lowercased())."
        metadata.objectives = [
            Objective(id: ObjectiveID("choose"), text: "Choose the right thing", bloom: nil, origin: .unknown)
        ]
        return Lesson(id: LessonID(id), metadata: metadata, minutes: minutes, blocks: blocks, origin: .unknown)
    }

    static func section(_ title: String, id: String? = nil, minutes: Int? = nil, _ blocks: [Block<Trainer>]) -> Block<
        Trainer
    > {
        .section(
            Section(
                id: id.map { ElementID($0) }, minutes: minutes, title: [.text(title)], blocks: blocks, origin: .unknown)
        )
    }

    static var flow: Lesson<Trainer> {
        lesson(
            "flow", "Text and tables",
            [
                .paragraph("Before the first section."),
                section(
                    "Words", id: "words", minutes: 10,
                    [.paragraph(everyInline), section("Below", [.paragraph("Deeper.")])]),
                section("Lists and the like", lists), section("Pictures", pictures),
            ])
    }

    static var everyInline: [Inline] {
        func text(_ text: String) -> [Inline] { [.text(text)] }
        func reference(_ target: ReferenceTarget, _ shown: String) -> Inline {
            .reference(Reference(target: target, text: shown.isEmpty ? [] : text(shown), origin: .unknown))
        }
        let parts: [Inline] = [
            .text("plain & <b>"), .emphasis(text("emphasis")), .strong(text("strong")), .code("let x = \"1\""),
            .subscript(text("sub")), .superscript(text("super")), .deleted(text("deleted")),
            .link(
                Link(
                    address: "https://example.org/?a=1&b=2", title: "An \"example\"", text: text("link"),
                    origin: .unknown)),
            reference(.here(ElementID("words")), ""),
            reference(.lesson(course: nil, LessonID("work"), nil), "the work"),
            reference(.course(CourseID("nrm-101")), "the course"), reference(.course(CourseID("bas-100")), ""),
            .term(TermReference(term: TermID("csirt"), text: text("CSIRTs"), origin: .unknown)),
            .citation(Citation(source: SourceID("un-a-70-174"), locator: "para. 13(c)", origin: .unknown)),
            .footnote(Footnote(text: text("In the footnote."), origin: .unknown)),
            .image(Image(path: "images/dot ö.png", alternative: "a dot", title: nil, origin: .unknown)), .lineBreak,
            .foreign(ForeignText(language: "ja", text: text("会議"), origin: .unknown)),
            .foreign(ForeignText(language: "ar", text: text("مرحبا"), origin: .unknown)),
        ]
        return Array(parts.map { [$0] }.joined(separator: [.text(" ")]))
    }

    static var lists: [Block<Trainer>] {
        func item(_ text: String, checked: Bool = false, _ more: [Block<Trainer>] = []) -> List<Trainer>.Item {
            .init(checked: checked, blocks: [.paragraph(text)] + more, origin: .unknown)
        }
        let inner = Block<Trainer>.list(List(kind: .bullet, start: 1, items: [item("inner")], origin: .unknown))
        return [
            .list(List(kind: .bullet, start: 1, items: [item("one"), item("two", [inner])], origin: .unknown)),
            .list(
                List(
                    kind: .ordered, start: 3, items: [item("three"), item("four", [.paragraph("and more")])],
                    origin: .unknown)),
            .list(List(kind: .check, start: 1, items: [item("to do"), item("done", checked: true)], origin: .unknown)),
            .definitions(
                DefinitionList(
                    entries: [.init(term: [.text("term")], definition: [.paragraph("meaning")])], origin: .unknown)),
            .table(
                Table(
                    id: ElementID("labels"), caption: [.text("Which label?")],
                    columns: [
                        .init(title: [], alignment: nil), .init(title: [.text("Message")], alignment: nil),
                        .init(title: [.text("Readers")], alignment: .right),
                    ],
                    rows: [
                        [[.text("1")], [.text("A list of addresses")], [.text("12")]],
                        [[.text("2")], [.text("A press release")], [.text("all")]],
                    ],
                    keys: [
                        KeyColumn(
                            position: 2, title: [.text("SECRET label")],
                            cells: [[.text("SECRET amber")], [.text("SECRET clear")]])
                    ], origin: .unknown)),
            .codeBlock(CodeBlock(language: "json", text: "{\n  \"a\": \"<b>\"\n}", origin: .unknown)),
            .quote(
                Quote(blocks: [.paragraph("States should not.")], attribution: [.text("The report")], origin: .unknown)),
            .quote(Quote(blocks: [.paragraph("Nobody said it.")], attribution: [], origin: .unknown)),
            .separator(.unknown),
        ]
    }

    static var pictures: [Block<Trainer>] {
        [
            .figure(
                Figure(
                    id: ElementID("zones"), credit: "The Centre", licence: "CC BY 4.0",
                    image: Image(path: "images/zones.svg", alternative: "Three zones", title: nil, origin: .unknown),
                    caption: [.text("The zones")], description: [.paragraph("Inner, middle and outer zone.")],
                    origin: .unknown)),
            .figure(
                Figure(
                    id: nil, credit: nil, licence: nil,
                    image: Image(path: "images/line.svg", alternative: nil, title: nil, origin: .unknown), caption: [],
                    description: [], origin: .unknown)),
            .attachment(Attachment(path: "files/event.json", title: "An event", origin: .unknown)),
        ]
    }

    static var work: Lesson<Trainer> {
        lesson(
            "work", "Talk and work", minutes: 90,
            [
                .note(Note(kind: .tip, title: "Slowly", blocks: [.paragraph("Take your time.")], origin: .unknown)),
                .note(
                    Note(kind: .warning, title: nil, blocks: [.paragraph("Not on a live network.")], origin: .unknown)),
                .keyPoints(Passage(blocks: [.paragraph("Norms are not law.")], origin: .unknown)),
                section("Together", [discussion, activity]), section("Alone", [exercise, practice, test]),
                .answerSpace(AnswerSpace(lines: 3, origin: .unknown)),
                .variants(
                    Variants(
                        guided: [.paragraph("With a table.")], unguided: [.paragraph("Without.")], origin: .unknown)),
                .resources(Passage(blocks: [.paragraph("Read the report.")], origin: .unknown)), secretNote(.timing),
                .handout(
                    Handout(
                        id: ElementID("sheet"), title: "The scale", per: .pair, blocks: [.paragraph("Five steps.")],
                        origin: .unknown)),
            ])
    }

    static func secretNote(_ kind: TrainerNote<Trainer>.Kind?) -> Block<Trainer> {
        .trainerNote(TrainerNote(kind: kind, blocks: [.paragraph("SECRET note.")], origin: .unknown))
    }

    static func secret(_ text: String) -> Solution<Trainer> { Solution(blocks: [.paragraph("SECRET \(text).")]) }

    static var discussion: Block<Trainer> {
        .discussion(
            Discussion(
                id: ElementID("why"), title: "Why share?", minutes: 10,
                blocks: [.paragraph("What do you gain?"), secretNote(.hardQuestion)], origin: .unknown))
    }

    static var activity: Block<Trainer> {
        .activity(
            Activity(
                id: nil, number: 1, title: "Sort the messages", minutes: 20, grouping: .groups, groupSize: 4,
                objectives: [ObjectiveID("choose"), ObjectiveID("name-norms")], handouts: [ElementID("sheet")],
                ownData: true, blocks: [.paragraph("Sort them.")], materials: [.paragraph("Twelve cards.")],
                steps: [.paragraph("First, read.")], debrief: [.paragraph("What was hard?")], origin: .unknown))
    }

    static var exercise: Block<Trainer> {
        .exercise(
            Exercise(
                id: ElementID("mark"), number: 1, title: "Mark it", minutes: 15, objectives: [ObjectiveID("choose")],
                statement: [.paragraph("Mark each message.")],
                items: [
                    .init(
                        id: ElementID("mark-a"), prompt: [.paragraph("A list.")], answer: secret("answer"),
                        reason: secret("reason"), accept: secret("accepted"), origin: .unknown),
                    .init(
                        id: nil, prompt: [.paragraph("A note.")], answer: nil, reason: nil, accept: nil,
                        origin: .unknown),
                ],
                hints: [.init(number: 1, blocks: [.paragraph("Who could be harmed?")])], variants: nil,
                answer: secret("whole answer"),
                solution: secret("solution"),
                notes: [TrainerNote(kind: nil, blocks: [.paragraph("SECRET exercise note.")], origin: .unknown)],
                origin: .unknown))
    }

    static func option(_ text: String, correct: Bool, feedback: String) -> Option<OptionKey<Trainer>> {
        Option(
            text: [.text(text)], key: OptionKey(isCorrect: correct, feedback: [.paragraph(feedback)]), origin: .unknown)
    }

    static var practice: Block<Trainer> {
        .question(
            Question(
                id: ElementID("binding"), number: 1, kind: .multiple, points: 1, objectives: [],
                prompt: [.paragraph("Which are binding?")],
                use: .practice(
                    options: [
                        option("A treaty", correct: true, feedback: "Yes."),
                        option("A norm", correct: false, feedback: "Norms are voluntary."),
                        option("A contract", correct: true, feedback: "Yes, too."),
                    ],
                    feedback: [.init(moment: .incorrect, content: [.paragraph("Read again.")])]),
                notes: [], origin: .unknown))
    }

    static var test: Block<Trainer> {
        .question(
            Question(
                id: nil, number: 2, kind: .trueFalse, points: 2, objectives: [], prompt: [.paragraph("Norms are law.")],
                use: .test(
                    options: [
                        option("True", correct: false, feedback: "SECRET no."),
                        option("False", correct: true, feedback: "SECRET yes."),
                    ],
                    feedback: [.init(moment: nil, content: secret("overall"))]),
                notes: [TrainerNote(kind: .cut, blocks: [.paragraph("SECRET question note.")], origin: .unknown)],
                origin: .unknown))
    }

    static var sheets: Lesson<Trainer> {
        let cards = CardSet<Trainer>(
            id: ElementID("messages"), title: "Messages", per: .group,
            cards: [
                .init(
                    id: nil, title: "First", front: [.paragraph("A leak.")], back: [.paragraph("Red?")],
                    origin: .unknown),
                .init(id: nil, title: nil, front: [.paragraph("A rumour.")], back: [], origin: .unknown),
            ], origin: .unknown)
        let form = Form<Trainer>(
            id: nil, title: "Report form", per: .person,
            parts: [
                .block(.paragraph("Fill in.")),
                .field(.init(label: [.text("Your name")], lines: 1, origin: .unknown)),
                .field(.init(label: [.text("What happened?")], lines: 4, origin: .unknown)),
            ], origin: .unknown)
        return lesson(
            "sheets", "Sheets",
            [
                .cards(cards), .form(form),
            ])
    }
}

extension Block<Trainer> {
    static func paragraph(_ text: [Inline]) -> Block { .paragraph(Paragraph(text: text, origin: .unknown)) }
    static func paragraph(_ text: String) -> Block { .paragraph([.text(text)]) }
}

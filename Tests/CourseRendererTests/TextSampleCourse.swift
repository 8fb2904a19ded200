import CourseDiagnostics
import CourseModel

/// A small course with every block and inline, as the trainer has it.
enum TextSample {
    typealias Blocks = [Block<Trainer>]

    static let lessonID = LessonID("labels")

    static func p(_ text: String) -> Block<Trainer> { p(.text(text)) }

    static func p(_ text: Inline...) -> Block<Trainer> { .paragraph(Paragraph(text: text, origin: .unknown)) }

    static func answer(_ text: String) -> Solution<Trainer> { Solution(blocks: [p(text)]) }

    static func note(_ kind: TrainerNote<Trainer>.Kind?, _ blocks: Block<Trainer>...) -> TrainerNote<Trainer> {
        TrainerNote(kind: kind, blocks: blocks, origin: .unknown)
    }

    static func list(_ kind: List<Trainer>.Kind, start: Int = 1, _ items: Blocks...) -> Block<Trainer> {
        .list(
            List(
                kind: kind, start: start,
                items: items.enumerated().map {
                    List.Item(checked: kind == .check && $0.offset == 0, blocks: $0.element, origin: .unknown)
                }, origin: .unknown))
    }

    static func table(
        _ head: [String], _ rows: [[String]], caption: String = "", keys: [KeyColumn] = [],
        alignment: Table<Trainer>.Alignment? = nil
    ) -> Block<Trainer> {
        .table(
            Table(
                id: nil, caption: caption.isEmpty ? [] : [.text(caption)],
                columns: head.enumerated().map {
                    Table.Column(title: [.text($0.element)], alignment: $0.offset == 0 ? nil : alignment)
                },
                rows: rows.map { $0.map { [.text($0)] } }, keys: keys, origin: .unknown))
    }

    static func section(_ title: String, minutes: Int? = nil, _ blocks: Block<Trainer>...) -> Block<Trainer> {
        .section(Section(id: nil, minutes: minutes, title: [.text(title)], blocks: blocks, origin: .unknown))
    }

    static func link(_ address: String, _ text: String) -> Inline {
        .link(Link(address: address, title: nil, text: [.text(text)], origin: .unknown))
    }

    static func reference(_ target: ReferenceTarget, _ text: String = "") -> Inline {
        .reference(Reference(target: target, text: text.isEmpty ? [] : [.text(text)], origin: .unknown))
    }

    static func citation(_ source: String, _ locator: String? = nil) -> Inline {
        .citation(Citation(source: SourceID(source), locator: locator, origin: .unknown))
    }

    static func foreign(_ language: String, _ text: String) -> Inline {
        .foreign(ForeignText(language: language, text: [.text(text)], origin: .unknown))
    }

    static var course: CourseEdition<Trainer> {
        CourseEdition(
            catalogue: Catalogue(
                title: "Courses", publisher: "Example Institute", summary: nil, language: "en",
                licence: "CC-BY-4.0",
                audiences: [Catalogue.Audience(id: AudienceID("national"), name: "National officials")],
                courses: [CourseID("shr-101")], intro: [], origin: .unknown),
            head: head, lessons: [lesson], terms: terms, sources: sources, targets: targets)
    }

    static var head: CourseHead<Trainer> {
        var metadata = Metadata()
        metadata.title = "Sharing with care"
        metadata.summary = "How to give a report to others, so that they can use it and nobody is harmed by it."
        metadata.code = "SHR-101"
        metadata.level = .foundation
        metadata.audience = [AudienceID("national")]
        metadata.version = "1.2"
        metadata.authors = ["A. Writer", "B. Writer"]
        metadata.prerequisites = [CourseID("nrm-101")]
        metadata.reviewed = "2026-01-31"
        metadata.objectives = [
            Objective(
                id: ObjectiveID("choose-label"), text: "Choose the label that a report needs", bloom: .apply,
                origin: .unknown)
        ]
        return CourseHead(
            id: CourseID("shr-101"), metadata: metadata,
            modules: [
                Module(
                    id: ElementID("first"), title: "Purpose and trust",
                    lessons: [Module.Entry(lesson: lessonID, origin: .unknown)], origin: .unknown)
            ],
            intro: [p("Two half days, one room, twelve to thirty people.")], origin: .unknown)
    }

    static var lesson: Lesson<Trainer> {
        var metadata = Metadata()
        metadata.title = "Four labels, one decision"
        metadata.summary = "What each label allows."
        metadata.code = "SHR-101.1"
        metadata.objectives = head.metadata.objectives
        return Lesson(
            id: lessonID, metadata: metadata, minutes: 90,
            blocks: [inlines, flow, tables, talk, work, questions, sheets], origin: .unknown)
    }

    static var terms: [Term<Trainer>] {
        [
            Term(
                id: TermID("csirt"), title: [.text("computer security incident response team")],
                abbreviation: "CSIRT", japanese: "シーサート",
                blocks: [
                    p("The people to call when a computer was broken into, and who tell others what to look for.")
                ],
                origin: .unknown)
        ]
    }

    static var sources: [Source<Trainer>] {
        [
            Source(
                id: SourceID("first-tlp"), kind: .standard, title: [.text("Traffic Light Protocol, version 2.0")],
                issuer: "FIRST", number: nil, date: "2022-08", address: "https://www.first.org/tlp/",
                checked: "full text", blocks: [], origin: .unknown),
            Source(
                id: SourceID("un-a-70-174"), kind: .report,
                title: [.text("Report of the Group of Governmental Experts")],
                issuer: "United Nations General Assembly", number: "A/70/174", date: "2015-07-22",
                address: "https://undocs.org/A/70/174", checked: nil, blocks: [p("The norms stand in paragraph 13.")],
                origin: .unknown),
        ]
    }

    static var targets: LinkTargets {
        LinkTargets(
            course: CourseID("shr-101"),
            lessons: [
                lessonID: Outline(
                    title: "Four labels, one decision", code: "SHR-101.1",
                    anchors: [ElementID("form"): "Label form", ElementID("case"): ""])
            ],
            courses: [CourseID("nrm-101"): Outline(title: "Norms", code: "NRM-101", anchors: [:])],
            lessonsElsewhere: [:])
    }
}

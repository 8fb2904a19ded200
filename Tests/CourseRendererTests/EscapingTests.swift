import CourseDiagnostics
import CourseModel
import Testing

@testable import CourseRenderer

@Suite("Author text")
struct EscapingTests {
    /// Markup, both quotes, an entity, and a quote that a combining mark makes one character with.
    static let attack = "\"><script>alert('1')</script>&amp;\"\u{338} onload=x \u{1}]]>"

    @Test("never acts, wherever it stands")
    func everywhere() throws {
        let course = attacked(SampleCourse.trainer)
        for (path, page) in try pages(course) where path.hasSuffix(".html") {
            #expect(issuesOfXML(page) == [], "\(path)")
            // The page's own script; the search page has its index and its script too.
            let scripts = path == "search.html" ? 3 : 1
            #expect(page.split(separator: "<script").count == scripts + 1, "\(path)")
            // As HTML does it, and in the strings of the page's style as CSS does it.
            let escaped = page.unicodeScalars.split(separator: "\u{338}").dropLast().allSatisfy {
                $0.last == ";" || $0.suffix(4).elementsEqual("\\22 ".unicodeScalars)
            }
            #expect(escaped, "\(path)")
        }
    }

    @Test("is escaped byte by byte, not character by character")
    func combiningMarks() {
        let quote = TemplateFormat.html.escape("a\"\u{338}").text
        #expect(Array(quote.utf8) == Array("a&quot;\u{338}".utf8))
        let bracket = TemplateFormat.html.escape("<\u{338}").text
        #expect(Array(bracket.utf8) == Array("&lt;\u{338}".utf8))
        let controls = TemplateFormat.html.escape("a\u{0}b\u{FFFF}c").text
        #expect(controls == "a\u{FFFD}b\u{FFFD}c")
        #expect(TemplateFormat.html.escape("会議 \t\n").text == "会議 \t\n")
    }

    @Test("is escaped at every place of texts of every length, a vector long or not")
    func everyPlace() {
        let marks: [(written: String, shown: String)] = [
            ("<", "&lt;"), ("&", "&amp;"), ("'", "&#39;"), ("\u{7F}", "\u{FFFD}"), ("\u{1F}", "\u{FFFD}"),
            ("\u{FFFE}", "\u{FFFD}"), ("\u{FF01}", "\u{FF01}"), ("\t", "\t"), ("", ""),
        ]
        for before in 0...35 {
            for after in [0, 1, 7, 15, 16, 33] {
                let (start, end) = (String(repeating: "a", count: before), String(repeating: "%", count: after))
                for mark in marks {
                    let text = TemplateFormat.html.escape(start + mark.written + end + mark.written).text
                    #expect(text == start + mark.shown + end + mark.shown)
                }
            }
        }
    }

    @Test("writing goes on where it was taken back, and copies go their own ways")
    func output() {
        var output = Output(capacity: 2)
        output += "one "
        let start = output.count
        output.append(text: "two")
        #expect(output.bytes(from: start) == Array("two".utf8))
        output.remove(from: start)
        var copy = output
        output.append(number: 2)
        copy += "three"
        #expect(output.bytes() == Array("one 2".utf8))
        #expect(copy.bytes() == Array("one three".utf8))
    }

    @Test(
        "links only where a pack may link to",
        arguments: ["javascript:alert(1)", "data:text/html,x", "//example.org", ""])
    func schemes(address: String) throws {
        let link = Inline.link(Link(address: address, title: nil, text: [.text("here")], origin: .unknown))
        let course = SampleCourse.course(lessons: [SampleCourse.lesson("one", "One", [.paragraph([link])])])
        let page = try #require(try pages(course)["lessons/one.html"])
        #expect(page.contains("<p>here</p>"))
    }

    @Test("paths of files are percent-encoded")
    func paths() {
        #expect(HTMLEscaping.link(toFile: "images/a b#ü?.svg") == "images/a%20b%23%C3%BC%3F.svg")
    }

    /// The course with the attack in every text that authors can write.
    private func attacked(_ course: CourseEdition<Trainer>) -> CourseEdition<Trainer> {
        let attack = Self.attack
        var course = course
        course.catalogue.publisher = attack
        course.catalogue.audiences[0].name = attack
        course.head.metadata.title = attack
        course.head.metadata.code = attack
        course.head.metadata.summary = attack
        course.head.metadata.version = attack
        course.head.metadata.licence = attack
        course.head.metadata.authors = [attack]
        course.head.metadata.reviewed = attack
        course.head.metadata.objectives[0].text = attack
        course.head.modules[0].title = attack
        course.terms[0].title = [.text(attack)]
        course.terms[0].abbreviation = attack
        course.terms[0].japanese = attack
        course.sources[0].title = [.text(attack)]
        course.sources[0].issuer = attack
        course.sources[0].number = attack
        course.sources[0].date = attack
        course.sources[0].address = "https://example.org/" + attack
        course.sources[0].checked = attack
        course.lessons[0].metadata.title = attack
        course.lessons[0].metadata.objectives[0].text = attack
        course.lessons[0].blocks = blocks(attack)
        course.targets.lessons[course.lessons[0].id]?.title = attack
        course.targets.courses[CourseID("bas-100")] = Outline(title: attack, code: attack, anchors: [:])
        return course
    }

    private func blocks(_ attack: String) -> [Block<Trainer>] {
        let inlines: [Inline] = [
            .text(attack), .code(attack), .footnote(Footnote(text: [.text(attack)], origin: .unknown)),
            .link(
                Link(address: "https://example.org/" + attack, title: attack, text: [.text(attack)], origin: .unknown)),
            .image(Image(path: attack, alternative: attack, title: attack, origin: .unknown)),
            .foreign(ForeignText(language: attack, text: [.text(attack)], origin: .unknown)),
            .citation(Citation(source: SourceID("un-a-70-174"), locator: attack, origin: .unknown)),
            .reference(Reference(target: .course(CourseID("bas-100")), text: [], origin: .unknown)),
        ]
        let text: Block<Trainer> = .paragraph(inlines)
        return [
            .section(Section(id: nil, minutes: 1, title: inlines, blocks: [text], origin: .unknown)),
            .table(
                Table(
                    id: nil, caption: inlines, columns: [.init(title: inlines, alignment: nil)], rows: [[inlines]],
                    keys: [KeyColumn(position: 0, title: inlines, cells: [inlines])], origin: .unknown)),
            .codeBlock(CodeBlock(language: attack, text: attack, origin: .unknown)),
            .quote(Quote(blocks: [text], attribution: inlines, origin: .unknown)),
            .definitions(DefinitionList(entries: [.init(term: inlines, definition: [text])], origin: .unknown)),
            .figure(
                Figure(
                    id: nil, credit: attack, licence: attack,
                    image: Image(path: attack, alternative: attack, title: attack, origin: .unknown), caption: inlines,
                    description: [text], origin: .unknown)),
            .attachment(Attachment(path: attack, title: attack, origin: .unknown)),
            .note(Note(kind: .note, title: attack, blocks: [text], origin: .unknown)),
            .discussion(Discussion(id: nil, title: attack, minutes: 1, blocks: [text], origin: .unknown)),
            .activity(
                Activity(
                    id: nil, number: 1, title: attack, minutes: 1, grouping: nil, groupSize: nil, objectives: [],
                    handouts: [], ownData: false, blocks: [text], materials: [text], steps: [text], debrief: [text],
                    origin: .unknown)),
            .exercise(
                Exercise(
                    id: nil, number: 1, title: attack, minutes: nil, objectives: [ObjectiveID("choose")],
                    statement: [text],
                    items: [
                        .init(
                            id: nil, prompt: [text], answer: Solution(blocks: [text]), reason: nil, accept: nil,
                            origin: .unknown)
                    ], hints: [.init(number: 1, blocks: [text])], variants: nil, answer: nil, solution: nil, notes: [],
                    origin: .unknown)),
            .question(
                Question(
                    id: nil, number: 1, kind: .single, points: 1, objectives: [], prompt: [text],
                    use: .practice(
                        options: [
                            Option(text: inlines, key: .init(isCorrect: true, feedback: [text]), origin: .unknown)
                        ],
                        feedback: []), notes: [], origin: .unknown)),
            .handout(Handout(id: nil, title: attack, per: .room, blocks: [text], origin: .unknown)),
            .cards(
                CardSet(
                    id: nil, title: attack, per: nil,
                    cards: [.init(id: nil, title: attack, front: [text], back: [text], origin: .unknown)],
                    origin: .unknown)),
            .form(
                Form(
                    id: nil, title: attack, per: nil,
                    parts: [.field(.init(label: inlines, lines: 1, origin: .unknown))], origin: .unknown)),
            .trainerNote(TrainerNote(kind: nil, blocks: [text], origin: .unknown)),
        ]
    }
}

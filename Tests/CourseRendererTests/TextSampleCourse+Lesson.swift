import CourseDiagnostics
import CourseModel

/// The parts of the lesson: one for each kind of block.
extension TextSample {
    static var inlines: Block<Trainer> {
        section(
            "Words", minutes: 10,
            p(
                .text("A "), .emphasis([.text("label")]), .text(" says "), .strong([.text("who may read")]),
                .text(" a report. Write "), .code("TLP:AMBER+STRICT"), .text(", not "), .deleted([.text("secret")]),
                .text(". Water is H"), .subscript([.text("2")]), .text("O, a thousand is 10"),
                .superscript([.text("3")]),
                .text(" and a sum is 10"), .superscript([.text("n + 1")]), .text(".")),
            p(
                .text("Read "), link("https://www.first.org/tlp/", "the standard"), .text(" or "),
                link("https://www.first.org/tlp/", "its page"), .text(", write to "),
                link("mailto:team@example.org", "team@example.org"), .text(", or open "),
                link(
                    "https://example.org/a/very/long/address/that/nobody/can/type/by/hand/and/that/must/stay/whole.html",
                    "https://example.org/a/very/long/address/that/nobody/can/type/by/hand/and/that/must/stay/whole.html"
                ),
                .text(".")),
            p(
                .text("The norms are from 2015 "), citation("un-a-70-174", "para. 13(c)"), citation("first-tlp"),
                .text(". A team"),
                .footnote(
                    Footnote(
                        text: [
                            .text("Often called a "),
                            .term(TermReference(term: TermID("csirt"), text: [], origin: .unknown)), .text("."),
                        ],
                        origin: .unknown)),
                .text(" uses "), reference(.here(ElementID("form"))), .text(", "),
                reference(.here(ElementID("form")), "the form"), .text(", "),
                reference(.lesson(course: nil, lessonID, nil), "this lesson"), .text(" and "),
                reference(.course(CourseID("nrm-101"))), .text(".")),
            p(
                .text("One line"), .lineBreak, .text("and the next, with "),
                .image(Image(path: "images/key.svg", alternative: "a key", title: nil, origin: .unknown)),
                .image(Image(path: "images/line.svg", alternative: nil, title: nil, origin: .unknown)), .text(".")),
            p(
                .text("In Japanese: "), foreign("ja", "情報共有"), .text(". In Arabic: "), foreign("ar", "تبادل المعلومات"),
                .text(", which runs the other way.")),
            p(
                .text("日本語の段落は単語の間に空白がないので、行のどこでも折り返せますが、"), .strong([.text("句読点")]),
                .text("や閉じ括弧（このような括弧）は行頭に来ません。TLP:AMBERのような語や2026年の数字は途中で切れません。")))
    }

    static var flow: Block<Trainer> {
        section(
            "Flow",
            section(
                "Lists",
                list(
                    .bullet, [p("Short")],
                    [
                        p("A longer item that does not fit into one line and goes on below its own first word."),
                        list(.ordered, start: 9, [p("nine")], [p("ten"), list(.check, [p("done")], [p("open")])]),
                    ]),
                list(.ordered, [p("First, with two paragraphs."), p("The second paragraph.")], [p("Second.")]),
                .definitions(
                    DefinitionList(
                        entries: [
                            DefinitionList.Entry(term: [.text("Source")], definition: [p("Who gave it.")]),
                            DefinitionList.Entry(
                                term: [.text("Recipient")], definition: [p("Who got it."), p("May be many.")]),
                        ], origin: .unknown))),
            section(
                "Others",
                .quote(
                    Quote(
                        blocks: [
                            p(
                                "States should share what they know about weaknesses, and about the remedies that there are for them."
                            ), p("Soon."),
                        ],
                        attribution: [.text("A report")], origin: .unknown)),
                .codeBlock(
                    CodeBlock(
                        language: "json",
                        text:
                            "{\n\t\"marking\": \"TLP:GREEN\",\n\n  \"a long line of code that is wider than the page\": \"stays as it is\"\n}",
                        origin: .unknown)),
                .figure(
                    Figure(
                        id: nil, credit: "Example Institute", licence: "CC0-1.0",
                        image: Image(
                            path: "images/zones.svg", alternative: "Three zones", title: nil, origin: .unknown),
                        caption: [.text("The zones of a plant")],
                        description: [p("Outside is the internet."), p("Inside are the machines.")], origin: .unknown)),
                .figure(
                    Figure(
                        id: nil, credit: nil, licence: nil,
                        image: Image(path: "images/one.svg", alternative: "One zone", title: nil, origin: .unknown),
                        caption: [], description: [], origin: .unknown)),
                .attachment(Attachment(path: "files/report.json", title: "The report", origin: .unknown)),
                .separator(.unknown),
                .note(
                    Note(
                        kind: .warning, title: "Stop", blocks: [p("Do not share names."), list(.bullet, [p("None.")])],
                        origin: .unknown)),
                .note(Note(kind: .tip, title: nil, blocks: [p("Ask first.")], origin: .unknown)),
                .keyPoints(
                    Passage(blocks: [list(.bullet, [p("Four labels.")], [p("One decision.")])], origin: .unknown)),
                .resources(Passage(blocks: [p(link("https://example.org/", "An example"))], origin: .unknown))))
    }

    static var tables: Block<Trainer> {
        section(
            "Tables",
            table(
                ["Label", "Points"], [["TLP:RED", "10"], ["TLP:AMBER", "5"], ["緑", "1"]], caption: "The labels",
                alignment: .right),
            table(
                ["Report", "What it says", "What you do"],
                [
                    ["One", "A machine of a ministry talks to an address abroad", "Tell the ministry, by telephone"],
                    ["Two", "A list of addresses that everybody may block", "Block them"],
                ],
                keys: [
                    KeyColumn(
                        position: 1, title: [.text("Label")],
                        cells: [[.text("SECRETKEY-RED")], [.text("SECRETKEY-CLEAR")]])
                ]),
            table(
                ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"],
                [Array(repeating: "something", count: 10), Array(repeating: "another", count: 10)]))
    }

    static var talk: Block<Trainer> {
        section(
            "Talk",
            .discussion(
                Discussion(
                    id: nil, title: "Whom do you trust?", minutes: 10, blocks: [p("Talk about it.")], origin: .unknown)),
            .activity(
                Activity(
                    id: nil, number: 1, title: "Sort the reports", minutes: 25, grouping: .groups, groupSize: 4,
                    objectives: [ObjectiveID("choose-label")], handouts: [ElementID("form")], ownData: true,
                    blocks: [p("Sort the reports of the sheet.")], materials: [list(.bullet, [p("Six cards a group")])],
                    steps: [list(.ordered, [p("Read.")], [p("Decide.")])],
                    debrief: [
                        p("What was hard?"),
                        .trainerNote(
                            note(
                                .timing, p("SECRETNOTE Stop after 25 minutes, even where groups are not done."),
                                p("Then go on."))),
                    ], origin: .unknown)),
            .trainerNote(
                note(
                    .hardQuestion, p("SECRETNOTE Who decides?"),
                    list(.bullet, [p("The one who wrote the report, and nobody else, whatever their rank is.")]))),
            .trainerNote(note(nil, p("SECRETNOTE Breathe."))))
    }

    static var work: Block<Trainer> {
        section(
            "Work",
            .exercise(
                Exercise(
                    id: nil, number: 1, title: "Choose a label", minutes: 15, objectives: [ObjectiveID("choose-label")],
                    statement: [p("Give each report a label.")],
                    items: [
                        Exercise.Item(
                            id: nil,
                            prompt: [p("A list of addresses that everybody who runs a network may block at once")],
                            answer: answer("SECRETANSWER TLP:CLEAR"),
                            reason: answer("SECRETANSWER Nobody is harmed when the whole world knows these."),
                            accept: answer("SECRETANSWER TLP:GREEN"), origin: .unknown),
                        Exercise.Item(
                            id: nil, prompt: [p("A name"), p("and an address")],
                            answer: Solution(blocks: [p("SECRETANSWER TLP:RED"), p("SECRETANSWER Always.")]),
                            reason: nil,
                            accept: nil, origin: .unknown),
                    ],
                    hints: [
                        .init(number: 1, blocks: [p("Who is harmed?")]), .init(number: 2, blocks: [p("Who can help?")]),
                    ],
                    variants: Variants(
                        guided: [
                            p(
                                "Use the table of the four labels, and go from the strictest to the one that allows most."
                            )
                        ], unguided: [p("Use nothing.")], origin: .unknown),
                    answer: nil, solution: answer("SECRETANSWER The label follows the harm."),
                    notes: [
                        note(.cut, p("SECRETNOTE Leave out the second.")),
                        note(
                            .timing,
                            p("SECRETNOTE 15 minutes, or ten when the group has done something like it before today.")),
                    ],
                    origin: .unknown)),
            .answerSpace(AnswerSpace(lines: 2, origin: .unknown)))
    }

    static var questions: Block<Trainer> {
        func option(_ text: String, _ isCorrect: Bool, _ feedback: String) -> Option<OptionKey<Trainer>> {
            Option(
                text: [.text(text)],
                key: OptionKey(isCorrect: isCorrect, feedback: feedback.isEmpty ? [] : [p(feedback)]),
                origin: .unknown)
        }
        return section(
            "Questions",
            .question(
                Question(
                    id: nil, number: 1, kind: .single, points: 1, objectives: [],
                    prompt: [p("Who chooses the label?")],
                    use: .practice(
                        options: [
                            option(
                                "The person who receives the report and has to decide what is to be done about it now",
                                false, "They have to keep to it."),
                            option("The person who gives it", true, "It is theirs."),
                        ],
                        feedback: [
                            OverallFeedback(moment: .incorrect, content: [p("Read the first section again.")]),
                            OverallFeedback(
                                moment: nil, content: [p("One thing at a time."), p("One report at a time.")]),
                        ]),
                    notes: [], origin: .unknown)),
            .question(
                Question(
                    id: nil, number: 2, kind: .multiple, points: 2, objectives: [ObjectiveID("choose-label")],
                    prompt: [p("Which are labels?")],
                    use: .test(
                        options: [
                            option("TLP:CLEAR", true, "SECRETFEEDBACK Yes."),
                            option("TLP:WHITE", false, "SECRETFEEDBACK It was one."),
                            option("TLP:RED", true, ""),
                        ],
                        feedback: [OverallFeedback(moment: .correct, content: answer("SECRETFEEDBACK Both."))]),
                    notes: [
                        note(
                            nil,
                            p("SECRETNOTE Many forget the first, because it was called by another name for many years.")
                        )
                    ], origin: .unknown)))
    }

    static var sheets: Block<Trainer> {
        section(
            "Sheets",
            .handout(
                Handout(
                    id: ElementID("sheet"), title: "EXERCISE: six reports", per: .group,
                    blocks: [p("All names are invented."), list(.ordered, [p("A report.")], [p("Another.")])],
                    origin: .unknown)),
            .cards(
                CardSet(
                    id: nil, title: "Labels", per: .pair,
                    cards: [
                        CardSet.Card(
                            id: nil, title: "Red", front: [p("For your eyes and ears.")], back: [p("TLP:RED")],
                            origin: .unknown),
                        CardSet.Card(id: nil, title: nil, front: [p("For all.")], back: [], origin: .unknown),
                    ], origin: .unknown)),
            .form(
                Form(
                    id: ElementID("form"), title: "Label form", per: .person,
                    parts: [
                        .block(p("Write clearly.")),
                        .field(Form.Field(label: [.text("Report")], lines: 1, origin: .unknown)),
                        .field(Form.Field(label: [.text("Why this label?")], lines: 2, origin: .unknown)),
                    ], origin: .unknown)))
    }

    static func testQuestion(firstIsRight: Bool) -> Block<Trainer> {
        func option(_ text: String, _ isCorrect: Bool) -> Option<OptionKey<Trainer>> {
            Option(
                text: [.text(text)],
                key: OptionKey(isCorrect: isCorrect, feedback: [p(isCorrect ? "Yes, that is it." : "No.")]),
                origin: .unknown)
        }
        return .question(
            Question(
                id: nil, number: 1, kind: .single, points: 1, objectives: [], prompt: [p("Which?")],
                use: .test(options: [option("This", firstIsRight), option("That", !firstIsRight)], feedback: []),
                notes: [], origin: .unknown))
    }
}

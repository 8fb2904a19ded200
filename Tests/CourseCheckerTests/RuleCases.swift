import Testing

/// A change to the sample project, and what is then to say.
struct RuleCase: CustomTestStringConvertible, Sendable {
    var name: String
    /// Each finding as `path:line rule: message`; none for a near miss.
    var expected: [String]
    var change: @Sendable (inout SampleProject) -> Void

    var testDescription: String { name }

    private init(_ name: String, _ expected: [String], _ change: @escaping @Sendable (inout SampleProject) -> Void) {
        self.name = name
        self.expected = expected
        self.change = change
    }

    /// A body of the lesson `a-101/two` that is to give `expected`, each without the lesson's path.
    private static func body(_ name: String, _ expected: [String], _ body: String) -> RuleCase {
        RuleCase(name, expected.map { "a-101/two.xml:\($0)" }) {
            $0.course("a-101", lessons: ["one", "two"])
            $0.lesson("a-101/two", body)
        }
    }

    static let all = references + names + circles + removed + modules + unused + texts

    private static let references = [
        body(
            "a link to a place that is not there",
            ["4 unresolved-reference: Nothing in this document has the id 'nowhere'."],
            "<p><ref to=\"#nowhere\">x</ref></p>"),
        body(
            "a link to a lesson that is not there",
            ["5 unresolved-reference: There is no lesson 'three' in this course."],
            "<p>x</p>\n<p><ref to=\"lesson:three\">x</ref></p>"),
        body(
            "a link to a place that the lesson has not",
            ["4 unresolved-reference: Nothing in the lesson 'one' has the id 'x'."], "<p><ref to=\"lesson:one#x\"/></p>"
        ),
        body(
            "a link to a course that is not there", ["4 unresolved-reference: There is no course 'c-101'."],
            "<p><ref to=\"course:c-101\"/></p>"),
        body(
            "a link to a lesson of a course that is not there", ["4 unresolved-reference: There is no course 'c-101'."],
            "<p><ref to=\"lesson:c-101/one\"/></p>"),
        body(
            "a link to a lesson that another course has not", ["4 unresolved-reference: There is no lesson 'two'."],
            "<p><ref to=\"lesson:b-101/two\"/></p>"),
        body(
            "a link to a place that a lesson of another course has not",
            ["4 unresolved-reference: Nothing in the lesson 'one' has the id 'here'."],
            "<p><ref to=\"lesson:b-101/one#here\"/></p>"),
        body(
            "links that lead somewhere", [],
            "<section id=\"s\"><title>S</title><p><ref to=\"#s\"/><ref to=\"lesson:one\"/><ref to=\"lesson:a-101/two#s\"/><ref to=\"course:b-101\"/><ref to=\"course:a-101\"/><ref to=\"lesson:b-101/one#there\"/></p></section>"
        ),
        RuleCase(
            "a link from a course document to a place in itself",
            ["a-101/course.xml:4 unresolved-reference: A course document cannot link to a place in itself."]
        ) {
            $0.course("a-101", intro: "<section id=\"s\"><title>S</title><p><ref to=\"#s\">x</ref></p></section>")
        },
        RuleCase(
            "a link into a broken lesson of another course is said there alone",
            ["b-101/one.xml:4 unknown-element: There is no element <wrong>."]
        ) {
            $0.lesson("b-101/one", "<wrong/>")
            $0.lesson(
                "a-101/one",
                "<p><ref to=\"lesson:b-101/one#there\"/><term ref=\"tlp\">x</term><cite source=\"first\"/></p>")
        },
        RuleCase(
            "a link into a course whose document is broken is said there alone",
            ["b-101/course.xml:4 unknown-element: There is no element <wrong>."]
        ) {
            $0.course("b-101", intro: "<wrong/>")
            $0.lesson(
                "a-101/one",
                "<p><ref to=\"course:b-101\"/><ref to=\"lesson:b-101/one\"/><term ref=\"tlp\">x</term><cite source=\"first\"/></p>"
            )
        },
        body(
            "a word that the glossary has not", ["4 unresolved-term: The glossary has no term 'tpl'."],
            "<p><term ref=\"tpl\">x</term></p>"),
        body(
            "a word in a heading that the glossary has not", ["4 unresolved-term: The glossary has no term 'csirt'."],
            "<section><title><term ref=\"csirt\">x</term></title><p>x</p></section>"),
        body("a word that the glossary has", [], "<p><term ref=\"tlp\">x</term></p>"),
        body(
            "a source that is not there", ["4 unresolved-source: The sources have no entry 'fisrt'."],
            "<p><cite source=\"fisrt\"/></p>"),
        body(
            "a source that is not there, in a footnote in a cell",
            ["4 unresolved-source: The sources have no entry 'none'."],
            "<table><head><cell>A</cell></head><row><cell>x<footnote>y <cite source=\"none\"/></footnote></cell></row></table>"
        ),
        body("a source that is there", [], "<p><cite source=\"first\" locator=\"section 2\"/></p>"),
        RuleCase(
            "a broken glossary is not said again at every word",
            ["glossary.xml:3 unknown-element: There is no element <wrong>."]
        ) {
            $0.write("glossary.xml", "<glossary xmlns=\"urn:coursepack:1\">\n<title>G</title>\n<wrong/></glossary>")
        },
        RuleCase("no glossary at all", ["a-101/one.xml:4 unresolved-term: The glossary has no term 'tlp'."]) {
            $0.files["content/glossary.xml"] = nil
        },
    ]

    private static let names = [
        body(
            "an activity for an objective that the lesson has not",
            ["4 unresolved-objective: This lesson has no objective 'lable'."],
            "<activity objective=\"label lable\"><p>x</p></activity>"),
        body(
            "a question for an objective that the lesson has not",
            ["4 unresolved-objective: This lesson has no objective 'x'."],
            "<question type=\"single\" use=\"test\" objective=\"x\"><prompt><p>x</p></prompt><option><p>a</p></option><option correct=\"yes\"><p>b</p></option></question>"
        ),
        body("an activity for an objective of the lesson", [], "<activity objective=\"label\"><p>x</p></activity>"),
        body(
            "an activity with a sheet that is not there",
            ["4 unresolved-handout: This lesson has no handout, cards or form 'sheet'."],
            "<activity handout=\"sheet\"><p>x</p></activity>"),
        body(
            "an activity with a section for a sheet",
            ["4 unresolved-handout: This lesson has no handout, cards or form 's'."],
            "<activity handout=\"s\"><p>x</p></activity><section id=\"s\"><title>S</title><p>x</p></section>"),
        body(
            "an activity with sheets that are there", [],
            "<activity handout=\"a b c\"><p>x</p></activity><handout id=\"a\"><p>x</p></handout><cards id=\"b\"><card><front><p>x</p></front></card></cards><form id=\"c\"><field>x</field></form>"
        ),
        RuleCase(
            "an audience that the catalogue has not",
            ["a-101/course.xml:1 unresolved-audience: The catalogue has no audience 'csrit'."]
        ) { $0.course("a-101", "audience=\"csrit csirt\"") },
        RuleCase(
            "an audience of a lesson that the catalogue has not",
            ["b-101/one.xml:1 unresolved-audience: The catalogue has no audience 'police'."]
        ) {
            $0.lesson("b-101/one", "<p>x</p>", attributes: "audience=\"police\"")
        },
        RuleCase("an audience that the catalogue has", []) { $0.course("a-101", "audience=\"csirt\"") },
        body(
            "ids that look alike", ["4 confusable-id: The id 'step-l' looks like 'step-1'."],
            "<table id=\"step-1\"><head><cell>x</cell></head></table><table id=\"step-l\"><head><cell>x</cell></head></table>"
        ),
        body(
            "ids with rn and m",
            ["4 confusable-id: The id 'norm' looks like 'nonn'."].map { $0.replacing("nonn", with: "norrn") }.map {
                $0.replacing("'norm' looks like 'norrn'", with: "'norrn' looks like 'norm'")
            },
            "<table id=\"norm\"><head><cell>x</cell></head></table><table id=\"norrn\"><head><cell>x</cell></head></table>"
        ),
        body(
            "ids that differ plainly", [],
            "<table id=\"step-1\"><head><cell>x</cell></head></table><table id=\"step-2\"><head><cell>x</cell></head></table>"
        ),
    ]

    private static let circles = [
        RuleCase(
            "a course that asks for itself",
            ["a-101/course.xml:1 prerequisite-cycle: The prerequisites go round in a circle: a-101 → a-101."]
        ) { $0.course("a-101", "prerequisites=\"a-101\"") },
        RuleCase(
            "two circles that share a course",
            [
                "a-101/course.xml:1 prerequisite-cycle: The prerequisites go round in a circle: a-101 → b-101 → a-101.",
                "c-101/course.xml:1 prerequisite-cycle: The prerequisites go round in a circle: c-101 → b-101 → c-101.",
            ]
        ) {
            $0.course("a-101", "prerequisites=\"b-101\"")
            $0.course("b-101", "prerequisites=\"a-101 c-101\"")
            $0.course("c-101", "prerequisites=\"b-101\"")
            $0.lesson("c-101/one", "<p>x</p>")
        },
        RuleCase("a course that asks for two that ask for the same", []) {
            $0.course("a-101", "prerequisites=\"b-101 c-101\"")
            $0.course("b-101", "prerequisites=\"c-101\"")
            $0.course("c-101")
            $0.lesson("c-101/one", "<p>x</p>")
        },
        RuleCase(
            "a prerequisite that is not there", ["a-101/course.xml:1 unresolved-reference: There is no course 'b-102'."]
        ) { $0.course("a-101", "prerequisites=\"b-102\"") },
        RuleCase(
            "a course of the catalogue that is not there",
            ["catalogue.xml:1 unresolved-reference: There is no course 'c-101'."]
        ) {
            $0.write(
                "catalogue.xml",
                "<catalogue xmlns=\"urn:coursepack:1\" language=\"en\" courses=\"a-101 c-101\"><title>C</title></catalogue>"
            )
        },
        RuleCase(
            "a prerequisite whose document is broken",
            ["b-101/course.xml:4 unknown-element: There is no element <wrong>."]
        ) {
            $0.course("a-101", "prerequisites=\"b-101\"")
            $0.course("b-101", intro: "<wrong/>")
        },
    ]

    private static let removed = [
        body(
            "a link into a trainer note",
            ["5 reference-into-removed-text: 'secret' stands in text that participants do not get."],
            "<trainer-note><table id=\"secret\"><head><cell>x</cell></head></table></trainer-note>\n<p><ref to=\"#secret\">x</ref></p>"
        ),
        body(
            "a link into the solution of an exercise",
            ["4 reference-into-removed-text: 't' stands in text that participants do not get."],
            "<p><ref to=\"lesson:two#t\">x</ref></p><exercise><statement><p>x</p></statement><solution><table id=\"t\"><head><cell>x</cell></head></table></solution></exercise>"
        ),
        body(
            "a link into the feedback of a test question",
            ["4 reference-into-removed-text: 't' stands in text that participants do not get."],
            "<p><ref to=\"#t\">x</ref></p><question type=\"single\" use=\"test\"><prompt><p>x</p></prompt><option><p>a</p><feedback><table id=\"t\"><head><cell>x</cell></head></table></feedback></option><option correct=\"yes\"><p>b</p></option></question>"
        ),
        body(
            "a link from a trainer note into a trainer note", [],
            "<trainer-note><p><ref to=\"#t\">x</ref></p></trainer-note><trainer-note><table id=\"t\"><head><cell>x</cell></head></table></trainer-note>"
        ),
        body(
            "a link into the feedback of a practice question", [],
            "<p><ref to=\"#t\">x</ref></p><question type=\"single\" use=\"practice\"><prompt><p>x</p></prompt><option><p>a</p><feedback><table id=\"t\"><head><cell>x</cell></head></table></feedback></option><option correct=\"yes\"><p>b</p></option></question>"
        ),
        body(
            "a link from a key column into a solution", [],
            "<table><head><cell>x</cell><cell key=\"yes\">K</cell></head><row><cell>x</cell><cell><ref to=\"#t\">x</ref></cell></row></table><exercise><solution><table id=\"t\"><head><cell>x</cell></head></table></solution></exercise>"
        ),
    ]

    private static let modules = [
        RuleCase(
            "a lesson that no module lists",
            ["a-101/two.xml:1 lesson-in-no-module: No module of the course lists the lesson 'two'."]
        ) { $0.lesson("a-101/two", "<p>x</p>") },
        RuleCase(
            "a lesson that a module lists and nobody wrote",
            ["a-101/course.xml:3 unresolved-reference: There is no lesson 'two' in this course."]
        ) { $0.course("a-101", lessons: ["one", "two"]) },
        RuleCase(
            "a lesson that is listed twice", ["a-101/course.xml:3 repeated-element: The lesson 'one' is listed twice."]
        ) { $0.course("a-101", lessons: ["one", "one"]) },
        RuleCase(
            "a broken lesson that a module lists", ["a-101/two.xml:4 unknown-element: There is no element <wrong>."]
        ) {
            $0.course("a-101", lessons: ["one", "two"])
            $0.lesson("a-101/two", "<wrong/>")
        },
    ]

    private static let unused = [
        RuleCase("a word that nobody links to", ["glossary.xml:4 unused-term: No lesson links to the term 'csirt'."]) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\">\n<title>G</title>\n<entry id=\"tlp\"><title>TLP</title><p>x</p></entry>\n<entry id=\"csirt\"><title>CSIRT</title><p>x</p></entry>\n</glossary>"
            )
        },
        RuleCase(
            "words that only use each other",
            [
                "glossary.xml:4 unused-term: No lesson links to the term 'a'.",
                "glossary.xml:5 unused-term: No lesson links to the term 'b'.",
            ]
        ) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\">\n<title>G</title>\n<entry id=\"tlp\"><title>TLP</title><p>x</p></entry>\n<entry id=\"a\"><title>A</title><p><term ref=\"b\">x</term></p></entry>\n<entry id=\"b\"><title>B</title><p><term ref=\"a\">x</term></p></entry>\n</glossary>"
            )
        },
        RuleCase("a word that only a used word uses, and a source that only this one cites", []) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\"><title>G</title><entry id=\"tlp\"><title>TLP</title><p><term ref=\"a\">x</term></p></entry><entry id=\"a\"><title>A</title><p>x<cite source=\"s\"/></p></entry></glossary>"
            )
            $0.write(
                "sources.xml",
                "<sources xmlns=\"urn:coursepack:1\"><title>S</title><source id=\"first\"><title>F</title></source><source id=\"s\"><title>S</title></source></sources>"
            )
        },
        RuleCase("a word and a source that only the note of a cited source uses", []) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\"><title>G</title><entry id=\"tlp\"><title>TLP</title><p>x</p></entry><entry id=\"a\"><title>A</title><p>x</p></entry></glossary>"
            )
            $0.write(
                "sources.xml",
                "<sources xmlns=\"urn:coursepack:1\"><title>S</title><source id=\"first\"><title>F</title><p>See <cite source=\"s\"/> and <term ref=\"a\">x</term>.</p></source><source id=\"s\"><title>S</title></source></sources>"
            )
        },
        RuleCase("a source that nobody cites", ["sources.xml:4 unused-source: Nothing cites the source 'second'."]) {
            $0.write(
                "sources.xml",
                "<sources xmlns=\"urn:coursepack:1\">\n<title>S</title>\n<source id=\"first\"><title>F</title></source>\n<source id=\"second\"><title>F</title></source>\n</sources>"
            )
        },
        RuleCase(
            "what is unused cannot be told while a lesson cannot be read",
            ["b-101/one.xml:4 unknown-element: There is no element <wrong>."]
        ) {
            $0.lesson("b-101/one", "<wrong/>")
            $0.lesson("a-101/one", "<p>x</p>")
            $0.files["content/b-101/images/x.csv"] = Array("a".utf8)
        },
        body(
            "a sheet that nobody gets", ["4 unused-handout: No activity hands out 'sheet', and no link leads to it."],
            "<handout id=\"sheet\"><p>x</p></handout>"),
        body(
            "a sheet without an id", ["4 unused-handout: This handout has no id, so no activity can hand it out."],
            "<handout><p>x</p></handout>"),
        body(
            "a sheet that a link of its lesson leads to", [],
            "<handout id=\"sheet\"><p>x</p></handout><p><ref to=\"#sheet\">x</ref></p>"),
        RuleCase("a sheet that a link of another lesson leads to", []) {
            $0.course("a-101", lessons: ["one", "two"])
            $0.lesson("a-101/two", "<handout id=\"sheet\"><p>x</p></handout>")
            $0.lesson(
                "a-101/one",
                "<p><ref to=\"lesson:two#sheet\">x</ref><term ref=\"tlp\">x</term><cite source=\"first\"/></p>")
        },
        RuleCase(
            "a file that nobody shows", ["a-101/files/data.csv unused-file: No document of the course shows this file."]
        ) { $0.files["content/a-101/files/data.csv"] = Array("a,b".utf8) },
        RuleCase(
            "a file that only another course shows",
            [
                "a-101/files/data.csv unused-file: No document of the course shows this file.",
                "b-101/one.xml:4 missing-file: There is no file 'files/data.csv' in the course's folder.",
            ]
        ) {
            $0.files["content/a-101/files/data.csv"] = Array("a,b".utf8)
            $0.lesson("b-101/one", "<attachment src=\"files/data.csv\" title=\"x\"/>")
        },
        RuleCase("a file that a trainer note shows", []) {
            $0.files["content/b-101/files/data.csv"] = Array("a,b".utf8)
            $0.lesson("b-101/one", "<trainer-note><attachment src=\"files/data.csv\" title=\"x\"/></trainer-note>")
        },
        body(
            "an image that is not there", ["4 missing-file: There is no file 'images/x.png' in the course's folder."],
            "<figure><image src=\"images/x.png\" alt=\"x\"/></figure>"),
        body(
            "an image outside the course",
            ["4 missing-file: There is no file '../b-101/images/x.png' in the course's folder."],
            "<p>See <image src=\"../b-101/images/x.png\" alt=\"x\"/></p>"),
    ]

    private static let texts = [
        RuleCase(
            "a shared text that links to a lesson",
            ["glossary.xml:3 unresolved-reference: A text that courses share cannot link to a place in one of them."]
        ) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\">\n<title>G</title>\n<entry id=\"tlp\"><title>TLP</title><p><ref to=\"lesson:a-101/one\">x</ref></p></entry></glossary>"
            )
        },
        RuleCase(
            "a shared text with a word, a source, a course and an image that are not there",
            [
                "catalogue.xml:3 missing-file: Shared texts have no folder for files.",
                "catalogue.xml:3 unresolved-source: The sources have no entry 'none'.",
                "catalogue.xml:3 unresolved-term: The glossary has no term 'none'.",
                "catalogue.xml:3 unresolved-reference: There is no course 'c-101'.",
            ]
        ) {
            $0.write(
                "catalogue.xml",
                "<catalogue xmlns=\"urn:coursepack:1\" language=\"en\">\n<title>C</title>\n<p><image src=\"images/x.png\" alt=\"x\"/><cite source=\"none\"/><term ref=\"none\">x</term><ref to=\"course:c-101\"/></p></catalogue>"
            )
        },
        RuleCase("a shared text that links to a course", []) {
            $0.write(
                "glossary.xml",
                "<glossary xmlns=\"urn:coursepack:1\"><title>G</title><entry id=\"tlp\"><title>TLP</title><p><ref to=\"course:a-101\"/></p></entry></glossary>"
            )
        },
        body(
            "a character that turns text round",
            ["4 bidirectional-control: Here stands the invisible character U+202E, which turns the direction of text."],
            "<p>a\u{202E}b</p>"),
        body(
            "isolates that turn text round",
            [
                "4 bidirectional-control: Here stands the invisible character U+2066, which turns the direction of text.",
                "5 bidirectional-control: Here stands the invisible character U+2069, which turns the direction of text.",
            ], "<p>\u{2066}a\n\u{2069}</p>"),
        body("marks that right-to-left text needs", [], "<p>\u{200E}a\u{200F}b\u{061C}c — … 会議</p>"),
        body(
            "a control character", ["4 control-character: Here stands the control character U+007F."], "<p>a\u{7F}b</p>"
        ),
        body(
            "a control character of the second block",
            ["4 control-character: Here stands the control character U+0085."], "<p>a\u{85}b</p>"),
        body("a no-break space and a tab", [], "<p>a\u{A0}b\tc</p>"),
    ]
}

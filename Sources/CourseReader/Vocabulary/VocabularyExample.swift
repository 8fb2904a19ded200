/// A piece of a source in both syntaxes: how elements are spelled, for the author's table and for the test that it is
/// true.
package struct VocabularyExample: Sendable {
    /// The keys of the elements that it shows.
    package var keys: [String]
    /// The document that it is the whole of, or nil for blocks of a lesson.
    package var document: String?
    package var markdown: String
    package var xml: String

    init(_ keys: [String], document: String? = nil, markdown: String, xml: String) {
        self.keys = keys
        self.document = document
        self.markdown = markdown
        self.xml = xml
    }

    /// The examples, in the order of the vocabulary. Each element is in at least one.
    package static let all: [VocabularyExample] =
        documents + topics + delivery + flow + inline + pedagogy + sheets + exercises
}

extension VocabularyExample {
    private static let documents = [
        VocabularyExample(
            ["catalogue", "title", "publisher", "summary", "audiences", "audience", "values", "country-value"],
            document: "catalogue",
            markdown: """
                ---
                title: Courses for small teams
                publisher: The Teaching Circle
                summary: Every course we teach.
                language: en
                courses: [shr-101, nrm-101]
                audiences:
                  - id: csirt
                    text: Members of incident response teams
                values:
                  - id: national-csirt
                    text: the response team of Oresta
                ---

                All courses work without a network.
                """,
            xml: """
                <catalogue xmlns="urn:coursepack:1" language="en" courses="shr-101 nrm-101">
                  <title>Courses for small teams</title>
                  <publisher>The Teaching Circle</publisher>
                  <summary>Every course we teach.</summary>
                  <audiences>
                    <audience id="csirt">Members of incident response teams</audience>
                  </audiences>
                  <values>
                    <value id="national-csirt">the response team of Oresta</value>
                  </values>
                  <p>All courses work without a network.</p>
                </catalogue>
                """),
        VocabularyExample(
            ["course", "handling", "modules", "module", "module-lesson", "intro-section", "intro-only"],
            document: "course",
            markdown: """
                ---
                title: Sharing threat information
                code: SHR-101
                level: foundation
                tlp: green
                handling: {source: The Teaching Circle, contact: mail@teaching.example}
                modules:
                  - id: purpose
                    title: Purpose and trust
                    lessons: [why-share, marking]
                ---

                ## How it works {#how}

                Each lesson begins with a case.

                ::: only {audience=csirt}
                Bring a report of your own.
                :::
                """,
            xml: """
                <course xmlns="urn:coursepack:1" code="SHR-101" level="foundation" tlp="green">
                  <title>Sharing threat information</title>
                  <handling source="The Teaching Circle" contact="mail@teaching.example"/>
                  <modules>
                    <module id="purpose">
                      <title>Purpose and trust</title>
                      <lesson ref="why-share"/>
                      <lesson ref="marking"/>
                    </module>
                  </modules>
                  <section id="how">
                    <title>How it works</title>
                    <p>Each lesson begins with a case.</p>
                    <only audience="csirt"><p>Bring a report of your own.</p></only>
                  </section>
                </course>
                """),
        VocabularyExample(
            ["lesson", "authors", "author", "objectives", "objective"], document: "lesson",
            markdown: """
                ---
                title: Marking what you share
                minutes: 45
                audience: [government, csirt]
                authors: [Lina Sarr]
                objectives:
                  - id: choose-label
                    text: Choose a label for a report
                    bloom: apply
                ---

                A hospital tells the national team about a break-in.
                """,
            xml: """
                <lesson xmlns="urn:coursepack:1" minutes="45" audience="government csirt">
                  <title>Marking what you share</title>
                  <authors>
                    <author>Lina Sarr</author>
                  </authors>
                  <objectives>
                    <objective id="choose-label" bloom="apply">Choose a label for a report</objective>
                  </objectives>
                  <p>A hospital tells the national team about a break-in.</p>
                </lesson>
                """),
        VocabularyExample(
            ["glossary", "entry"], document: "glossary",
            markdown: """
                ---
                title: Words we use
                ---

                ## computer security incident response team {#csirt abbreviation=CSIRT ja="シーサート"}

                A team that answers reports of incidents.
                """,
            xml: """
                <glossary xmlns="urn:coursepack:1">
                  <title>Words we use</title>
                  <entry id="csirt" abbreviation="CSIRT" ja="シーサート">
                    <title>computer security incident response team</title>
                    <p>A team that answers reports of incidents.</p>
                  </entry>
                </glossary>
                """),
        VocabularyExample(
            ["sources", "source"], document: "sources",
            markdown: """
                ---
                title: Where our claims come from
                ---

                ## Report of 2015 {#un-a-70-174 kind=report issuer="United Nations" number=A/70/174 date=2015-07-22}
                """,
            xml: """
                <sources xmlns="urn:coursepack:1">
                  <title>Where our claims come from</title>
                  <source id="un-a-70-174" kind="report" issuer="United Nations" number="A/70/174" date="2015-07-22">
                    <title>Report of 2015</title>
                  </source>
                </sources>
                """),
    ]

    private static let flow = [
        VocabularyExample(
            ["section", "heading", "p"],
            markdown: "## Four labels {#labels minutes=15}\n\nThere are four labels.",
            xml:
                "<section id=\"labels\" minutes=\"15\"><title>Four labels</title><p>There are four labels.</p></section>"
        ),
        VocabularyExample(
            ["list", "item"], markdown: "- one\n- two",
            xml: "<list kind=\"bullet\"><item><p>one</p></item><item><p>two</p></item></list>"),
        VocabularyExample(
            ["list", "item"], markdown: "3. three\n4. four",
            xml: "<list kind=\"ordered\" start=\"3\"><item><p>three</p></item><item><p>four</p></item></list>"),
        VocabularyExample(
            ["list", "item"], markdown: "- [ ] open\n- [x] done",
            xml: "<list kind=\"check\"><item><p>open</p></item><item checked=\"yes\"><p>done</p></item></list>"),
        VocabularyExample(
            ["definitions", "definition-term", "definition"],
            markdown: "::: definitions\n- TLP\n\n  A protocol for sharing.\n:::",
            xml: "<definitions><term>TLP</term><definition><p>A protocol for sharing.</p></definition></definitions>"),
        VocabularyExample(
            ["table", "caption", "head", "head-cell", "row", "cell"],
            markdown: """
                ::: table {#t1}
                Who may see what.

                | Report | Minutes | Label {key} |
                |---|--:|---|
                | 1 | 5 | RED |
                :::
                """,
            xml: """
                <table id="t1">
                  <caption>Who may see what.</caption>
                  <head><cell>Report</cell><cell align="right">Minutes</cell><cell key="yes">Label</cell></head>
                  <row><cell>1</cell><cell>5</cell><cell>RED</cell></row>
                </table>
                """),
        VocabularyExample(
            ["codeblock"], markdown: "```json\n{ \"label\": \"RED\" }\n```",
            xml: "<codeblock language=\"json\">{ \"label\": \"RED\" }</codeblock>"),
        VocabularyExample(
            ["quote", "attribution"], markdown: "> Sharing is a habit.\n>\n> ::: attribution\n> A trainer\n> :::",
            xml: "<quote><p>Sharing is a habit.</p><attribution>A trainer</attribution></quote>"),
        VocabularyExample(
            ["figure", "image"], markdown: "![Three zones](images/zones.svg)",
            xml: "<figure><image src=\"images/zones.svg\" alt=\"Three zones\"/></figure>"),
        VocabularyExample(
            ["figure", "image", "caption", "description"],
            markdown: """
                ::: figure {#zones credit="Lina Sarr"}
                ![Three zones](images/zones.svg)

                The zones of a plant.

                ::: description
                Three boxes, one inside the other.
                :::
                :::
                """,
            xml: """
                <figure id="zones" credit="Lina Sarr">
                  <image src="images/zones.svg" alt="Three zones"/>
                  <caption>The zones of a plant.</caption>
                  <description><p>Three boxes, one inside the other.</p></description>
                </figure>
                """),
        VocabularyExample(
            ["attachment"], markdown: "::: attachment {src=files/reports.json title=\"Six reports\"}\n:::",
            xml: "<attachment src=\"files/reports.json\" title=\"Six reports\"/>"),
        VocabularyExample(["separator"], markdown: "---", xml: "<separator/>"),
        VocabularyExample(
            ["note"], markdown: "::: note {kind=tip}\nAsk the source.\n:::",
            xml: "<note kind=\"tip\"><p>Ask the source.</p></note>"),
    ]
}

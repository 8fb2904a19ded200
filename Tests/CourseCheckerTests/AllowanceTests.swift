import CourseDiagnostics
import CourseModel
import CoursepackKit
import CoursepackTestSupport
import Testing

/// Rules that authors let off: where they hold, what they cannot reach, and that they are counted.
@Suite struct AllowanceTests {
    private func findings(_ lesson: String, name: String = "lesson.md", asOf: String? = nil) throws -> [Diagnostic] {
        var files = [
            "content/catalogue.md": "---\ntitle: Demo\nlanguage: en\n---\n",
            "content/demo-101/course.md":
                "---\ntitle: Demo\nmodules:\n  - {id: one, title: One, lessons: [lesson]}\n---\n",
        ].mapValues { Array($0.utf8) }
        files["content/demo-101/\(name)"] = Array(lesson.utf8)
        var build = Build(folder: MemoryFolder(files), courses: [], jobs: 1)
        build.asOf = asOf.flatMap { Day($0) }
        return try build.check().diagnostics
    }

    /// Each finding as `line rule`, with a plus where it is let off.
    private func short(_ findings: [Diagnostic]) -> [String] {
        findings.map { "\($0.location?.line ?? 0) \($0.rule.rawValue)\($0.suppression == nil ? "" : " +")" }
    }

    private let head = "---\ntitle: Demo\nminutes: 30\n---\n"

    @Test func `an exception holds from its element to the end of it, and no further`() throws {
        let markdown = """
            \(head)
            Read [here](https://a.example).

            ## One {allow="vague-link-text: A reason"}

            Read [here](https://a.example), and see the note[^n].

            ### Inside

            - An item [here](https://a.example).

            ## Two

            Read [here](https://a.example).

            [^n]: It is [here](https://a.example).
            """
        #expect(
            try short(findings(markdown)) == [
                "6 vague-link-text", "10 vague-link-text +", "14 vague-link-text +", "18 vague-link-text",
                "20 vague-link-text +",
            ])
        let xml = """
            <lesson xmlns="urn:coursepack:1" minutes="30">
              <title>Demo</title>
              <p>Read <link href="https://a.example">here</link>.</p>
              <section allow="vague-link-text: A reason">
                <title>One</title>
                <p>Read <link href="https://a.example">here</link><footnote>It is
                  <link href="https://a.example">here</link>.</footnote>.</p>
                <list><item><p>An item <link href="https://a.example">here</link></p></item></list>
              </section>
              <section><title>Two</title><p>Read <link href="https://a.example">here</link>.</p></section>
            </lesson>
            """
        #expect(
            try short(findings(xml, name: "lesson.xml")) == [
                "3 vague-link-text", "6 vague-link-text +", "7 vague-link-text +", "8 vague-link-text +",
                "10 vague-link-text",
            ])
    }

    @Test func `one value lets off several rules, each with its reason`() throws {
        let found = try findings(
            """
            ---
            title: Demo
            minutes: 30
            allow:
              - vague-link-text: "The page: it has no name."
              - heading-skipped: Levels follow the law; it has three.
            ---

            ## One

            #### Three

            Read [here](https://a.example).
            """)
        #expect(
            found.map { $0.suppression?.reason } == [
                "Levels follow the law; it has three.", "The page: it has no name.",
            ])
    }

    @Test func `the innermost exception is the one that is used`() throws {
        let found = try findings(
            """
            ---
            title: Demo
            minutes: 30
            allow: "vague-link-text: The whole lesson"
            ---

            ::: note {allow="vague-link-text: This note"}
            Read [here](https://a.example).
            :::
            """)
        #expect(short(found) == ["4 unused-allowance", "8 vague-link-text +"])
        #expect(found[1].suppression?.reason == "This note")
    }

    @Test func `an error that is let off does not keep a course from being built`() throws {
        let question = """
            \(head)
            ::: question {type=single use=practice ALLOW}
            Which?

            - [x] One

              Yes.
            - [x] Two

              Yes.
            :::
            """
        let refused = try findings(question.replacing(" ALLOW", with: ""))
        #expect(refused.contains { $0.isBlocking })
        let allowed = try findings(
            question.replacing("ALLOW", with: "allow=\"severalRightOptions\""))
        #expect(allowed.contains { $0.rule == .badValue })
        let found = try findings(
            question.replacing(
                "ALLOW", with: "allow=\"several-right-options: The point of it\""))
        #expect(!found.contains { $0.isBlocking }, "\(short(found))")
    }

    @Test(arguments: [
        ("link-scheme", "protects people"), ("active-content", "protects people"),
        ("unresolved-term", "no page can be made"), ("unknown-element", "no page can be made"),
        ("bad-allowance", "no page can be made"), ("vague-link-txt", "There is no rule"),
    ]) func `what protects people, or a page cannot do without, cannot be let off`(rule: String, words: String) throws {
        let found = try findings("\(head)\n::: note {allow=\"\(rule): A reason\"}\nText.\n:::\n")
        #expect(short(found) == ["6 bad-allowance"])
        #expect(found[0].message.contains(words))
        #expect(found[0].isBlocking)
    }

    @Test func `every rule of safety, of handling and of what a pack may hold protects`() {
        let groups: [RuleID.Group] = [.safety, .handling, .distribution]
        for rule in RuleID.allCases where groups.contains(rule.group) { #expect(rule.leniency == .protects) }
    }

    @Test(arguments: ["vague-link-text", "vague-link-text:", "vague-link-text: ", ": reason", "Vague: reason", "a: 1"])
    func `an exception without a rule or a reason is no exception`(value: String) throws {
        let found = try findings("\(head)\n::: note {allow=\"\(value)\"}\nText.\n:::\n")
        #expect(short(found) == ["6 bad-value"])
    }

    @Test func `a rule about time is judged only where there is a day`() throws {
        let lesson = """
            ---
            title: Demo
            minutes: 30
            review-by: 2026-01-31
            allow:
              - review-overdue: We wait for the new law.
            ---

            Text.
            """
        #expect(try short(findings(lesson)) == [])
        #expect(try short(findings(lesson, asOf: "2025-01-01")) == ["5 unused-allowance"])
        #expect(try short(findings(lesson, asOf: "2026-11-01")) == ["4 review-overdue +"])
    }

    @Test func `a term that nothing uses is let off in the glossary`() throws {
        func findings(_ attributes: String) throws -> [String] {
            let files = [
                "content/catalogue.md": "---\ntitle: Demo\nlanguage: en\n---\n",
                "content/glossary.md": "---\ntitle: Glossary\n---\n\n## Label {#label\(attributes)}\n\nA mark.\n",
            ].mapValues { Array($0.utf8) }
            return try short(Build(folder: MemoryFolder(files), courses: [], jobs: 1).check().diagnostics)
        }
        #expect(try findings("") == ["5 unused-term"])
        #expect(try findings(" allow=\"unused-term: The next course needs it\"") == ["5 unused-term +"])
    }

    @Test func `every report counts what is let off, and none takes it for a problem`() throws {
        let found = try findings(
            "\(head)\n::: note {allow=\"vague-link-text: No | other\"}\n[here](https://a.example)\n:::\n")
        func report(_ format: ReportFormat) -> String { format.render(found) }
        #expect(report(.people) == "no problems found (1 allowed by their authors)\n")
        #expect(report(.json).contains(#""suppression":{"kind":"allowed","reason":"No | other"}"#))
        #expect(report(.sarif).contains(#""justification": "No | other""#))
        #expect(report(.junit).contains("failures=\"0\" errors=\"0\" skipped=\"1\""))
        #expect(report(.github) == "Not counted: 1 allowed by their authors.\n")
        #expect(report(.summary).contains("- `vague-link-text` in `content/demo-101/lesson.md:7`: `No | other`"))
    }
}

package import CourseDiagnostics

/// What authors are told about a rule: the page that `coursepack explain` prints. Its examples are the rule's tests.
package struct RuleDocumentation: Sendable {
    package var rule: RuleID
    /// What the rule asks of a source, in one sentence.
    package var demand: String
    /// Why it matters in the room.
    package var why: String
    /// How to mend it.
    package var remedy: String
    /// Sources in which the rule finds something, at the marked places and nowhere else.
    package var bad: [RuleExample]
    /// Sources in which it is silent, near misses among them.
    package var good: [RuleExample]

    init(_ rule: RuleID, demand: String, why: String, remedy: String, bad: [RuleExample], good: [RuleExample]) {
        self.rule = rule
        self.demand = demand
        self.why = why
        self.remedy = remedy
        self.bad = bad
        self.good = good
    }

    /// The pages of all rules, in the order of their groups and names.
    package static let all: [RuleDocumentation] = {
        let pages = Dictionary(
            (RuleCatalogue.all.map { $0.documentation } + readingRules + xmlRules + markdownRules + vocabularyRules
                + otherSafetyRules + handlingRules + distributionRules + exceptionRules + templateRules).map {
                    ($0.rule, $0)
                },
            uniquingKeysWith: { first, _ in first })
        return RuleID.Group.allCases.flatMap { group in
            RuleID.allCases.filter { $0.group == group }.sorted { $0.rawValue < $1.rawValue }.compactMap { pages[$0] }
        }
    }()
}

/// A small source that shows a rule at work.
package struct RuleExample: Sendable {
    package struct File: Sendable {
        package enum Content: Sendable {
            /// A text in which `⟦` and `⟧` enclose each place that the rule reports.
            case text(String)
            /// Bytes that are no text, and what they are in words.
            case bytes([UInt8], String)
            case symbolicLink
            /// A file that ought to be there.
            case missing
        }

        /// The path below the project's root.
        package var path: String
        package var content: Content
        /// Whether the rule reports the file as a whole.
        package var isReported = false
    }

    /// What to see in it, where the text alone does not say.
    package var caption: String?
    /// The files that matter; the rest of the project is sound. Empty where only the caption tells the example.
    package var files: [File]
    /// The day of `--as-of`.
    package var asOf: String?
    /// The language of the project.
    package var language = "en"

    /// A lesson: its body, or the whole of it where that begins with front matter or its root element.
    static func lesson(
        _ text: String, _ caption: String? = nil, with others: [File] = [], asOf: String? = nil, language: String = "en"
    ) -> RuleExample {
        let ending = MarkedText(text).text.hasPrefix("<") ? "xml" : "md"
        return RuleExample(
            caption: caption,
            files: [File(path: "content/demo-101/lesson.\(ending)", content: .text(text))] + others, asOf: asOf,
            language: language)
    }

    /// An exercise: the parts that matter, or the whole of it where that begins with front matter or its root element.
    static func scenario(_ text: String, _ caption: String? = nil) -> RuleExample {
        let ending = MarkedText(text).text.hasPrefix("<") ? "xml" : "md"
        return RuleExample(
            caption: caption, files: [File(path: "content/demo-101/scenarios/demo.\(ending)", content: .text(text))])
    }

    /// A delivery plan, after its title or from its front matter on, in a course of two lessons: `why-share` (45
    /// minutes) and `marking` (90 minutes, its second half the section `#practice`).
    static func delivery(_ text: String, _ caption: String? = nil, with others: [File] = []) -> RuleExample {
        let isXML = MarkedText(text).text.hasPrefix("<")
        let isWhole = isXML || MarkedText(text).text.hasPrefix("---")
        return RuleExample(
            caption: caption,
            files: [
                File(
                    path: "content/demo-101/deliveries/one-day.\(isXML ? "xml" : "md")",
                    content: .text(isWhole ? text : "---\ntitle: One day\n---\n\n\(text)\n")),
                .text("content/demo-101/why-share.md", "---\ntitle: Why share\nminutes: 45\n---\n\nA case.\n"),
                .text(
                    "content/demo-101/marking.md",
                    """
                    ---
                    title: Marking
                    minutes: 90
                    ---

                    ## Labels {#labels minutes=45}

                    Four labels.

                    ## Practice {#practice minutes=45}

                    Six reports.

                    """),
            ] + others)
    }

    /// Files of a project.
    static func files(_ files: [File], _ caption: String? = nil, asOf: String? = nil) -> RuleExample {
        RuleExample(caption: caption, files: files, asOf: asOf)
    }

    /// An example that is only told.
    static func told(_ caption: String) -> RuleExample { RuleExample(caption: caption, files: []) }
}

extension RuleExample.File {
    static func text(_ path: String, _ text: String, isReported: Bool = false) -> Self {
        Self(path: path, content: .text(text), isReported: isReported)
    }

    static func glossary(_ text: String) -> Self {
        .text("content/glossary.md", "---\ntitle: Glossary\n---\n\n" + text)
    }

    static func sources(_ text: String) -> Self { .text("content/sources.md", "---\ntitle: Sources\n---\n\n" + text) }

    /// A picture that is sound.
    static let picture = Self.text(
        "content/demo-101/images/zones.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\"><path d=\"M0 0h4\"/></svg>")
}

import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about a project's own templates, which loading the theme finds.
    static let templateRules: [RuleDocumentation] = [
        RuleDocumentation(
            .unknownTemplateVariable,
            demand: "A template uses names that coursepack gives it.",
            why: """
                A name that does not exist prints nothing, so the page would have a gap that nobody notices.
                """,
            remedy: "Correct the name. `coursepack templates` lists the names of every template.",
            bad: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/note.mustache", "{{titel}}", isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/answer-space.mustache", "<p></p>"),
                    ])
            ]),
        RuleDocumentation(
            .missingTemplate,
            demand: "A template includes templates that are there.",
            why: """
                Where a template is missing nothing is printed, so the page would have a gap that nobody notices.
                """,
            remedy: "Correct the name after {{> }}, or add the template.",
            bad: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/note.mustache", "{{> html/blocks/nothing}}", isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/answer-space.mustache", "<p></p>"),
                    ])
            ]),
        RuleDocumentation(
            .unknownTemplate,
            demand: "A file below templates/ has the name of a template.",
            why: "A template that nothing uses changes no page; its name is probably misspelt.",
            remedy: "Correct the name or remove the file. `coursepack templates` lists the names.",
            bad: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/nota.mustache", "Words.", isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/answer-space.mustache", "<p></p>"),
                    ])
            ]),
        RuleDocumentation(
            .badTemplate,
            demand: "A template is well-formed Mustache.",
            why: "A template that cannot be read cannot make a page.",
            remedy: "Close every section that is opened: {{#title}}…{{/title}}.",
            bad: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/note.mustache", "{{#title}}", isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/answer-space.mustache", "<p></p>"),
                    ])
            ]),
        RuleDocumentation(
            .unescapedTemplateVariable,
            demand: "A template inserts text escaped.",
            why: "Text inserted as it is, without escaping, could carry a program into the page.",
            remedy: "Write two braces instead of three; only values that are pages already may have three.",
            bad: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/note.mustache", "{{{title}}}", isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        .text("templates/html/blocks/answer-space.mustache", "<p></p>"),
                    ])
            ]),
        RuleDocumentation(
            .missingString,
            demand: "A language of a course has all interface strings.",
            why: "Readers of this language would see these words in English.",
            remedy: "Add the words to the strings file of the language, below templates/strings/.",
            bad: [
                .told("A course in a language that has no strings file.")
            ],
            good: [
                .told("A course in English or Japanese.")
            ]),
    ]
}

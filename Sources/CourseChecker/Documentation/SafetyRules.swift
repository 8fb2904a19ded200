import CourseDiagnostics

extension RuleDocumentation {
    /// The safety rules that reading finds.
    static let otherSafetyRules: [RuleDocumentation] = [
        RuleDocumentation(
            .linkScheme,
            demand: "Links lead to http, https, mailto or tel, or to an id of the project.",
            why: """
                A link in a pack is opened by strangers. Schemes other than web, mail and telephone can run programs on \
                their computers.
                """,
            remedy: """
                Link to an http, https, mailto or tel address, or by id: lesson:, course:, term:, #place.
                """,
            bad: [
                .lesson(
                    """
                    See ⟦[the page](javascript:alert).
                    """)
            ],
            good: [
                .lesson(
                    """
                    See [the page](https://example.org/), or call [us](tel:+41000000).
                    """)
            ])
    ]
}

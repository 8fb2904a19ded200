import CourseDiagnostics

extension RuleDocumentation {
    /// The rules of handling that building finds, in finished packs.
    static let handlingRules: [RuleDocumentation] = [
        RuleDocumentation(
            .labelNotShown,
            demand: "Every page and text file of a labelled pack shows its label at the beginning and at the end.",
            why: """
                People print one page, or send one file. Whoever gets it must see on that page who may read it, as TLP 2.0 \
                asks of every document. A template of the project can lose the label without anybody noticing. A file that \
                the author hands out travels as it is: where it is text (csv, html, md, tsv, txt) and says no label, there \
                is a warning above TLP:CLEAR.
                """,
            remedy:
                """
                Show `tlp` in the project's own template, in its header and in its footer, as the shipped one does. Write \
                the label into a file that you hand out, first and last.
                """,
            bad: [
                .told("A `templates/html/page.mustache` of the project without `{{#tlp}}` in its footer."),
                .told("A `files/indicators.csv` without a label in a course with `tlp: green`."),
            ],
            good: [.told("The shipped templates, and a file whose first and last line is `TLP:GREEN`.")])
    ]
}

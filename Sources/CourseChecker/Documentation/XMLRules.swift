import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about the form of XML sources, which the XML reader finds.
    static let xmlRules: [RuleDocumentation] = [
        RuleDocumentation(
            .malformedXML,
            demand: "An XML source is well-formed.",
            why: """
                Where a tag or a sign is broken, nobody can tell for certain what the rest of the file means, so none of \
                it is read.
                """,
            remedy: """
                Close every tag that you open, in the opposite order, and write `&amp;` for & and `&lt;` for <.
                """,
            bad: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Fear ⟦&⟧ trust</p>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Fear &amp; trust</p>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .doctype,
            demand: "An XML source has no DOCTYPE.",
            why: """
                A DOCTYPE can pull in other files of this computer or grow without end. A course never needs one.
                """,
            remedy: "Remove the line that begins with <!DOCTYPE.",
            bad: [
                .lesson(
                    """
                    ⟦<!DOCTYPE lesson>
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Words.</p>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Words.</p>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .processingInstruction,
            demand: "An XML source has no processing instructions.",
            why: """
                An instruction to another program has no meaning in a course and would be lost without a word.
                """,
            remedy: "Remove it. `<?xml version=\"1.0\"?>` in the first line may stay.",
            bad: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                    ⟦<?page-break?><p>Words.</p>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <?xml version="1.0"?>
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Words.</p>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .wrongNamespace,
            demand: "Every element of an XML source is of the namespace urn:coursepack:1.",
            why: """
                Elements of another vocabulary mean nothing here: what stands in them would reach no learner.
                """,
            remedy: """
                Write `xmlns="urn:coursepack:1"` on the root element, and no prefix or other xmlns below it.
                """,
            bad: [
                .lesson(
                    """
                    ⟦<lesson⟧ minutes="10">
                      <title>A lesson</title>
                      <p>Words.</p>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <p>Words.</p>
                    </lesson>
                    """)
            ]),
    ]
}

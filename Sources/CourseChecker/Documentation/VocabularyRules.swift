import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about elements and values, which reading finds in both syntaxes alike.
    static let vocabularyRules: [RuleDocumentation] = [
        RuleDocumentation(
            .unknownElement,
            demand: "Every element and directive is of the vocabulary.",
            why: "What stands under a name that is not known here is lost, and no learner would see it.",
            remedy: "Correct the name. The report names the nearest one, and `coursepack schema` prints all.",
            bad: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      ⟦<activty⟧ title="Mark it"><p>Label the reports.</p></activty>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <activity title="Mark it"><p>Label the reports.</p></activity>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .misplacedElement,
            demand: "Every element stands where the vocabulary has a place for it.",
            why: "In this place it has no meaning, so no learner would see it.",
            remedy: "Move it to one of the places that the message names.",
            bad: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      ⟦<steps⟧><p>Label the reports.</p></steps>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <activity><steps><p>Label the reports.</p></steps></activity>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .missingElement,
            demand: "Every element has the parts that it needs.",
            why: "Without this part the block cannot be shown as it is meant.",
            remedy: "Add the part that the message names.",
            bad: [
                .lesson(
                    """
                    ⟦::: cards {title="Cards"}⟧
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: cards {title="Cards"}
                    ::: card
                    RED
                    :::
                    :::
                    """)
            ]),
        RuleDocumentation(
            .repeatedElement,
            demand: "A part of which there is one stands once.",
            why: "Only one can be shown, so the others would be lost.",
            remedy: "Join them into one, or remove those that are too many.",
            bad: [
                .lesson(
                    """
                    ::: activity
                    ::: debrief
                    One.
                    :::
                    ⟦::: debrief⟧
                    Two.
                    :::
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: activity
                    ::: debrief
                    One.

                    Two.
                    :::
                    :::
                    """)
            ]),
        RuleDocumentation(
            .unknownAttribute,
            demand: "Every attribute and key is of the vocabulary.",
            why: """
                A value under a name that is not known here would be lost, and what it should do would not happen.
                """,
            remedy: "Correct the name. The report names the nearest one.",
            bad: [
                .lesson(
                    """
                    ::: activity {⟦minuts=10⟧}
                    Label the reports.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <activity minutes="10"><p>Label the reports.</p></activity>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .missingAttribute,
            demand: "Every element has the values that it needs.",
            why: "Without this value the block cannot be shown or checked.",
            remedy: "Add the value that the message names.",
            bad: [
                .lesson(
                    """
                    ⟦::: answer-space⟧
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: answer-space {lines=3}
                    :::
                    """)
            ]),
        RuleDocumentation(
            .badValue,
            demand: "Every value has the form that its attribute asks for.",
            why: "Only known values can be shown and checked.",
            remedy: "Use one of the values, or the form, that the message names.",
            bad: [
                .lesson(
                    """
                    ::: activity {⟦grouping=trios⟧}
                    Label the reports.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: activity {grouping=groups groups-of=3}
                    Label the reports.
                    :::
                    """)
            ]),
        RuleDocumentation(
            .misplacedText,
            demand: "Text stands in paragraphs, items, cells and titles.",
            why: "Text outside a paragraph would be lost.",
            remedy: "Put the words into <p>…</p>.",
            bad: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <note>⟦Label the reports.⟧</note>
                    </lesson>
                    """)
            ],
            good: [
                .lesson(
                    """
                    <lesson xmlns="urn:coursepack:1" minutes="10">
                      <title>A lesson</title>
                      <note><p>Label the reports.</p></note>
                    </lesson>
                    """)
            ]),
        RuleDocumentation(
            .duplicateID,
            demand: "An id stands once in its document.",
            why: "A link to this id could lead to either place, and a name in a report could mean either.",
            remedy: "Give one of the two another id.",
            bad: [
                .lesson(
                    """
                    ## A {#labels}

                    Words.

                    ## B {⟦#labels⟧}

                    Words.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ## A {#labels}

                    Words.

                    ## B {#more-labels}

                    Words.
                    """)
            ]),
        RuleDocumentation(
            .schemaViolation,
            demand: "A source is valid against the schema.",
            why: """
                A file that breaks the format could lose a part on its way to learners. That this message comes from the \
                schema alone is a bug of coursepack: please report it with the file.
                """,
            remedy: "Compare the place with the author guide.",
            bad: [
                .told("Something that our own checks let through and the schema does not.")
            ],
            good: [
                .told("Every document for which the other rules are silent.")
            ]),
        RuleDocumentation(
            .aliasUsed,
            demand: "Elements are written by their first name.",
            why: "One name for one thing keeps courses easy to read for the next author.",
            remedy: "Write the name that the message gives.",
            bad: [
                .lesson(
                    """
                    ⟦::: instructor⟧
                    Give them time.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: trainer-note
                    Give them time.
                    :::
                    """)
            ]),
    ]
}

import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about the form of Markdown sources, which the Markdown reader finds.
    static let markdownRules: [RuleDocumentation] = [
        RuleDocumentation(
            .badFrontMatter,
            demand: "Front matter is YAML with known keys.",
            why: """
                The front matter (the lines between --- at the top) gives the title, the minutes and the objectives. \
                What is not understood there is missing everywhere.
                """,
            remedy: """
                Write one `key: value` a line, with a space after the colon; put a value that holds `: ` or begins with \
                a sign in quotes.
                """,
            bad: [
                .lesson(
                    """
                    ---
                    title: Trust⟦: how it is lost
                    minutes: 10
                    ---
                    """)
            ],
            good: [
                .lesson(
                    """
                    ---
                    title: "Trust: how it is lost"
                    minutes: 10
                    ---
                    """)
            ]),
        RuleDocumentation(
            .missingFrontMatter,
            demand: "A Markdown source begins with front matter.",
            why: "Without front matter the document has no title, and no list or page could name it.",
            remedy: "Begin the file with ---, then `title: …` and for a lesson `minutes: …`, then --- again.",
            bad: [
                .files(
                    [
                        .text("content/demo-101/lesson.md", "⟦Words.")
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

                            Words.
                            """)
                    ])
            ]),
        RuleDocumentation(
            .badDirective,
            demand: "A line that begins with ::: opens or closes a block of a known name.",
            why: "A block that begins with ::: and is not understood would lose what it holds.",
            remedy: """
                Correct the name after the colons, and close the block with as many colons as it was opened with.
                """,
            bad: [
                .lesson(
                    """
                    ::: note ⟦Look here⟧
                    Label the reports.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: activity {title="Mark it"}
                    Label the reports.
                    :::
                    """)
            ]),
        RuleDocumentation(
            .unclosedDirective,
            demand: "A block that ::: opens is closed in its section.",
            why: """
                Without a closing ::: all that follows would become part of the block, up to the end of its section.
                """,
            remedy: "Write ::: on a line of its own where the block ends.",
            bad: [
                .lesson(
                    """
                    ⟦::: note⟧
                    Label the reports.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: note
                    Label the reports.
                    :::
                    """)
            ]),
        RuleDocumentation(
            .badAttributes,
            demand: "Attributes are written {#id key=value key=\"two words\"}.",
            why: """
                The words in { } say what a block is and does. Those that are not understood would be lost, and the \
                block would do something else.
                """,
            remedy: "Write {#id key=value key=\"two words\"} with straight quotation marks.",
            bad: [
                .lesson(
                    """
                    ::: activity {⟦title=“Mark it”⟧}
                    Label the reports.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: activity {title="Mark it"}
                    Label the reports.
                    :::
                    """)
            ]),
        RuleDocumentation(
            .rawHTML,
            demand: "A Markdown source has no HTML.",
            why: """
                A lesson becomes plain text and paper, too, where HTML tags mean nothing. They are not read, so nothing \
                hidden can enter a page.
                """,
            remedy: """
                Use the spelling that the message names, or a backslash before < when the sign itself is meant.
                """,
            bad: [
                .lesson(
                    """
                    Press ⟦<b>⟧now</b>.
                    """)
            ],
            good: [
                .lesson(
                    """
                    Press **now**, or write `<b>`.
                    """)
            ]),
        RuleDocumentation(
            .titleHeading,
            demand: "The title of a document stands in its front matter, not in a heading with one #.",
            why: """
                The title stands in the front matter, so that every page, list and link can show it. A second one would \
                stand below the first.
                """,
            remedy: "Take the line out, or write ## for a section.",
            bad: [
                .lesson(
                    """
                    ⟦# Marking what you share⟧

                    Words.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ## Marking what you share

                    Words.
                    """)
            ]),
        RuleDocumentation(
            .headingTooDeep,
            demand: "Headings have three levels, ## to ####.",
            why: """
                More than three levels of headings are hard to follow on a page and impossible to say aloud.
                """,
            remedy: "Use **bold words** at the beginning of the paragraph, or divide the lesson.",
            bad: [
                .lesson(
                    """
                    ## A

                    ### B

                    #### C

                    ⟦##### D⟧

                    Words.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ## A

                    ### B

                    #### C

                    **D.** Words.
                    """)
            ]),
        RuleDocumentation(
            .headingSkipped,
            demand: "A heading is at most one level below the one before it.",
            why: """
                People who listen to a page jump from heading to heading. A missing level sounds like missing text.
                """,
            remedy: "Use one # more than the heading above it, never two.",
            bad: [
                .lesson(
                    """
                    ## A

                    ⟦#### C⟧

                    Words.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ## A

                    ### B

                    Words.

                    ## C

                    Words.
                    """)
            ]),
        RuleDocumentation(
            .headingInContainer,
            demand: "Headings stand in no list, quote or footnote.",
            why: """
                A heading inside a list or a quote belongs to no section, so tables of contents leave it out.
                """,
            remedy: "Use **bold words**, or move it out of the list or quote.",
            bad: [
                .lesson(
                    """
                    > ⟦## A⟧
                    >
                    > Words.
                    """)
            ],
            good: [
                .lesson(
                    """
                    > **A.** Words.
                    """)
            ]),
        RuleDocumentation(
            .badCitation,
            demand: "A citation is written [@source, place].",
            why: "A citation that is not understood leaves the claim without its source.",
            remedy: "Write [@source, place], with the id of an entry of content/sources.",
            bad: [
                .lesson(
                    """
                    Four labels ⟦[@tlp page]⟧.
                    """)
            ],
            good: [
                .lesson(
                    """
                    Four labels, as an address such as info@example.org shows.
                    """)
            ]),
        RuleDocumentation(
            .badFootnote,
            demand: "A footnote is used once and written once.",
            why: """
                A footnote belongs to exactly one place in the text. Any other would be lost or shown twice.
                """,
            remedy: "Write [^name] once in the text and [^name]: with one paragraph below.",
            bad: [
                .lesson(
                    """
                    Words.⟦[^1]⟧
                    """)
            ],
            good: [
                .lesson(
                    """
                    Words.[^1]

                    [^1]: More words.
                    """)
            ]),
        RuleDocumentation(
            .wrongWrapping,
            demand: "A directive round a list, table, quote, code block or picture holds one of them.",
            why: """
                A directive of this name adds an id or a caption to one block. Around more than one, nobody can tell to \
                which.
                """,
            remedy: "Put one block of that kind into it, with at most one paragraph as its caption.",
            bad: [
                .lesson(
                    """
                    ⟦::: table {#t1}⟧
                    Words alone.
                    :::
                    """)
            ],
            good: [
                .lesson(
                    """
                    ::: table {#t1}
                    Four labels

                    | Label |
                    |---|
                    | RED |
                    :::
                    """)
            ]),
        RuleDocumentation(
            .extraCells,
            demand: "A row of a table has no more cells than its head.",
            why: "Cells beyond the last column of the head would be lost without a word.",
            remedy: "Give the head row as many columns as the longest row; a cell of it may be empty.",
            bad: [
                .lesson(
                    """
                    | Label |
                    |---|
                    | RED | ⟦for the room |
                    """)
            ],
            good: [
                .lesson(
                    """
                    | Label | For |
                    |---|---|
                    | RED | the room |
                    | CLEAR |
                    """)
            ]),
        RuleDocumentation(
            .emphasisMarksLeftOver,
            demand: "No `**` is left in the text.",
            why: """
                Markdown reads `**` as a mark only where spaces and punctuation stand as in European languages. Between \
                Japanese characters and brackets it stays in the text, and learners see asterisks.
                """,
            remedy: "Write `[text](strong:)`, which works everywhere, or `\\*\\*` for asterisks that are text.",
            bad: [.lesson("これは⟦**⟧「重要」**です。")],
            good: [.lesson("これは[「重要」](strong:)です。 `2**3` is 8, and so is 2 \\*\\* 3.")]),
        RuleDocumentation(
            .headingMarkLeftOver,
            demand: "Number signs at the start of a line make a heading, with a space after them.",
            why: """
                Without the space the line is an ordinary paragraph: the signs are shown, the section has no heading, and \
                the list of contents leaves it out.
                """,
            remedy: "Write a space after the signs. A line that is to begin with them is written `\\##`.",
            bad: [
                .lesson(
                    """
                    ⟦##⟧Four labels

                    A label says who may see a report.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ## Four labels

                    A label says who may see a report: \\##RED, or ##AMBER. #tlp is a tag.
                    """)
            ]),
        RuleDocumentation(
            .tableMarksLeftOver,
            demand: "Rows between bars make a table, with a line of hyphens of as many cells below the first.",
            why: """
                Without that line, or with one of another length, the rows are an ordinary paragraph: they run together, \
                with bars and hyphens in them.
                """,
            remedy: """
                Write `|---|---|` below the first row, a cell for each of its cells. A bar that begins a line of text is \
                written `\\|`.
                """,
            bad: [
                .lesson(
                    """
                    ⟦| Label | For whom |⟧
                    |---|
                    | RED | Those in the room |

                    ⟦| CLEAR | Everybody |⟧
                    | GREEN | The community |
                    """)
            ],
            good: [
                .lesson(
                    """
                    | Label | For whom |
                    |---|---|
                    | RED | Those in the room |

                    |x| is how far x is from zero.
                    """)
            ]),
        RuleDocumentation(
            .listMarksLeftOver,
            demand: "Each item of a list begins with a mark and a space; a box has a hyphen before it.",
            why: "Without the space, or the hyphen, the lines are an ordinary paragraph and run together.",
            remedy: "Write `- word`, `1. word` or `- [ ] word`, and a blank line before the first item.",
            bad: [
                .lesson(
                    """
                    ⟦-⟧Call the owner
                    -Write down when

                    ⟦1.⟧Listen
                    2.Ask

                    ⟦[ ]⟧ Report sent
                    [x] Partners called
                    """)
            ],
            good: [
                .lesson(
                    """
                    - Call the owner
                    - Write down when

                    3.2 of the plan says so, and
                    4.1 says it again. [x] is a box.
                    """)
            ]),
        RuleDocumentation(
            .foreignMarkup,
            demand: "A text has no marks that only other tools understand.",
            why: """
                Lessons often come from Word, by way of a converter. Its marks for underlined words, for subscript, for \
                tables and for lists with letters mean nothing here, and learners would see them.
                """,
            remedy: """
                Write what the message says. `coursepack import --from pandoc-markdown FILE` does the safe half of the work.
                """,
            bad: [
                .lesson(
                    """
                    An [hour]⟦{.underline}⟧ later, H⟦~2~⟧O. ![Zones](images/zones.svg)⟦{width="3in"}⟧

                    ⟦a.⟧  GREEN
                    b.  AMBER
                    """, with: [.picture]),
                .lesson("Read ⟦==the label==⟧ first. The points are ⟦$s^2 + 1$⟧ or ⟦$n$⟧."),
                .lesson(
                    """
                    ## ⟦1.⟧ Four labels

                    ⟦+-------+-----+⟧
                    | Label | Who |
                    +=======+=====+
                    | RED   | One |
                    +-------+-----+

                    ## ⟦2.⟧ More

                    Text.
                    """),
            ],
            good: [
                .lesson(
                    """
                    ## 3.5 million users

                    Write `H~2~O` and `[x]{.y}` in code; ~5 people, 2^10 and a~b are words. a. first, b. second.
                    A stick costs $5 and a case $6, or US$7; a == b, `$x^2$`, $HOME/my_files and $A_B are words, too.

                    ```text
                    m^2^
                    ```

                    ---
                    """)
            ]),
        RuleDocumentation(
            .unclosedCode,
            demand: "A block of code that begins with three backticks or tildes ends with them.",
            why: "Without its last line the block goes on to the end of the lesson, with all headings and questions.",
            remedy: "Write a line of three backticks where the code ends.",
            bad: [
                .lesson(
                    """
                    ⟦```text⟧
                    TLP:AMBER

                    ## Next

                    Text.
                    """)
            ],
            good: [
                .lesson(
                    """
                    ````text
                    ```
                    ````

                    - An item:

                      ~~~
                      TLP:AMBER
                      ~~~
                    """)
            ]),
        RuleDocumentation(
            .unusedDefinition,
            demand: "An address that is defined in a line of its own is used by a link.",
            why: "A definition shows nothing. Its author meant to give readers a link that they do not get.",
            remedy: "Write the link, or remove the line.",
            bad: [
                .lesson(
                    """
                    A label says who may see a report.

                    ⟦[labels]⟧: https://www.first.org/tlp/
                    """)
            ],
            good: [
                .lesson(
                    """
                    [A label][labels] says who may see a report.

                    [labels]: https://www.first.org/tlp/
                    """)
            ]),
        RuleDocumentation(
            .badSession,
            demand: "An entry of a day in a delivery plan is one line that says what happens and how long it takes.",
            why: "An entry that is not understood would be missing from the agenda, and the room would wait for it.",
            remedy: """
                Write `- lesson:id` for a lesson, `- lesson:id#section, 40` for a part of it, `- 09:00 Opening, 20`, \
                `- break 15`, `- break Lunch, 60` or `- buffer 10`.
                """,
            bad: [
                .delivery(
                    """
                    ## Monday

                    - ⟦break⟧
                    - lesson:why-share
                    - lesson:marking
                    """),
                .delivery(
                    """
                    ## Monday

                    ⟦- **Opening**, 20⟧
                    - lesson:why-share
                    - lesson:marking
                    """),
            ],
            good: [
                .delivery(
                    """
                    ## Monday

                    - 09:00 Opening: Welcome \\*, 20
                    - lesson:why-share
                    - break Coffee and tea, 15
                    - lesson:marking
                    """)
            ]),
        RuleDocumentation(
            .noMarkdownForm,
            demand: "A document that is converted can be written in the other syntax.",
            why: "What one of the two syntaxes cannot say would be lost in a conversion.",
            remedy: "Keep the document in XML, or change the place that the message names.",
            bad: [
                .told("An XML table whose cell holds a line that Markdown would read as a heading.")
            ],
            good: [
                .told("A table that Markdown can write.")
            ]),
    ]
}

import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about the files of a project, which reading them finds.
    static let readingRules: [RuleDocumentation] = [
        RuleDocumentation(
            .fileTooLarge,
            demand: "A source has at most 1 MiB, a picture or attachment at most 20 MiB.",
            why: """
                A very large file is slow to build, and slow or impossible to open on the computers and lines that \
                learners have.
                """,
            remedy: """
                Divide the document into lessons. Shrink a picture; cut a log down to the part that the exercise needs.
                """,
            bad: [
                .told("A lesson of 9 MB, into which a picture was pasted as text.")
            ],
            good: [
                .told("A lesson of 40 kB that shows the picture from images/.")
            ]),
        RuleDocumentation(
            .notUTF8,
            demand: "A source is text in UTF-8.",
            why: "In another encoding every letter beyond English would reach learners as a wrong one.",
            remedy: "Save the file as UTF-8. In most editors that is a choice in the dialog of \"Save as\".",
            bad: [
                .files(
                    [
                        RuleExample.File(
                            path: "content/demo-101/lesson.md",
                            content: .bytes(
                                Array("---\ntitle: Caf".utf8) + [0xE9] + Array("\nminutes: 10\n---\n".utf8),
                                "a lesson whose title has é in Windows-1252"), isReported: true)
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/demo-101/lesson.md",
                            """
                            ---
                            title: Café
                            minutes: 10
                            ---
                            """)
                    ])
            ]),
        RuleDocumentation(
            .nestingTooDeep,
            demand: "Blocks stand in each other at most 32 deep.",
            why: """
                Nesting this deep is always an accident, such as a tag that was never closed, and can stop a program \
                that reads it.
                """,
            remedy: """
                Look for a quote, list or element that was opened again and again, and close it where it ends.
                """,
            bad: [
                .told("A paragraph behind 5,000 signs `>`.")
            ],
            good: [
                .lesson(
                    """
                    > A quote.
                    >
                    > > A quote in it.
                    """)
            ]),
        RuleDocumentation(
            .growthTooLarge,
            demand: "A source says what it says without repeating itself by machine.",
            why: """
                A small file that repeats itself over and over could fill the disk of everybody who builds it.
                """,
            remedy: "Write out what is repeated, or show it once and link to it.",
            bad: [
                .told("YAML anchors in front matter that each repeat the one before ten times.")
            ],
            good: [
                .lesson(
                    """
                    A lesson that says everything once.
                    """)
            ]),
        RuleDocumentation(
            .unreadableFile,
            demand: "Every file of a project can be read.",
            why: "A file that cannot be read cannot be put into a pack.",
            remedy: "Give yourself the right to read it, or put a sound copy in its place.",
            bad: [
                .told("A lesson that belongs to another account of the computer.")
            ],
            good: [
                .told("A lesson that you can open in your editor.")
            ]),
        RuleDocumentation(
            .symbolicLink,
            demand: "A project holds files and folders, no symbolic links.",
            why: """
                A link can bring in private files from elsewhere on this computer, and packs go to strangers.
                """,
            remedy: "Put the file itself into the folder.",
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
                        RuleExample.File(
                            path: "content/demo-101/images/zones.svg", content: .symbolicLink, isReported: true),
                    ])
            ],
            good: [
                .lesson("![Three zones](images/zones.svg)", with: [.picture])
            ]),
        RuleDocumentation(
            .badFileName,
            demand: "The names of courses, lessons and files work on every system.",
            why: """
                The file's name becomes an id and part of a web address. It must work on Windows, on a memory stick, and \
                when somebody reads it out on the telephone.
                """,
            remedy: "Use small letters a to z, digits and hyphens, such as eleven-norms.md.",
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
                        .text(
                            "content/demo-101/Eleven Norms.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """, isReported: true),
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
                            """)
                    ])
            ]),
        RuleDocumentation(
            .duplicateDocument,
            demand: "A document is written once, in Markdown or in XML.",
            why: "With two sources of one document, an author mends one and learners see the other.",
            remedy: "Keep one of the two; `coursepack convert` writes either from the other.",
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
                        .text(
                            "content/demo-101/lesson.xml",
                            """
                            <lesson xmlns="urn:coursepack:1" minutes="10"><title>A</title><p>B</p></lesson>
                            """, isReported: true),
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
                            """)
                    ])
            ]),
        RuleDocumentation(
            .missingDocument,
            demand: "A project has a catalogue, and every folder of a course a course document.",
            why: """
                Without its course document nobody knows which lessons make the course, and in which order.
                """,
            remedy: "Write the document that the message names, with the keys that it names.",
            bad: [
                .files(
                    [
                        .text(
                            "content/new-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                        RuleExample.File(path: "content/new-101/course.md", content: .missing, isReported: true),
                    ])
            ],
            good: [
                .files(
                    [
                        .text(
                            "content/new-101/course.md",
                            """
                            ---
                            title: New
                            modules:
                              - {id: one, title: One, lessons: [lesson]}
                            ---
                            """),
                        .text(
                            "content/new-101/lesson.md",
                            """
                            ---
                            title: A lesson
                            minutes: 10
                            ---
                            """),
                    ])
            ]),
        RuleDocumentation(
            .strayFile,
            demand: "Every file below content/ is read by something.",
            why: "A file that nothing reads never reaches a learner, though it looks as if it did.",
            remedy: """
                Lessons stand in the course's folder and end in .md or .xml, pictures in images/, other files in files/. \
                Remove what is none of these.
                """,
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
                        .text("content/demo-101/notes.txt", "Ask Kim.", isReported: true),
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
                        .text("content/README.md", "Notes for authors."),
                    ])
            ]),
        RuleDocumentation(
            .badTranslationRecord,
            demand: "The record of what translations were made from has one line a part: its name and its digest.",
            why: """
                Nobody could tell which parts of a translation are behind their source. Most often two translators worked at \
                once, and the marks of a conflict were left in the file.
                """,
            remedy: """
                Remove the lines that the message names, then run `coursepack translations --accept` for each document that \
                you have translated.
                """,
            bad: [
                .files(
                    [
                        .text("content/demo-101/lesson.md", "---\ntitle: A lesson\nminutes: 10\n---\n"),
                        .text(
                            "content/demo-101/course.ja.md",
                            "---\ntitle: 講座\nmodules: [{id: one, title: 一, lessons: [lesson]}]\n---\n"),
                        .text("content/demo-101/translated.ja.txt", "⟦<<<<<<< HEAD⟧\n"),
                    ]),
                .files(
                    [
                        .text("content/demo-101/lesson.md", "---\ntitle: A lesson\nminutes: 10\n---\n"),
                        .text(
                            "content/demo-101/course.ja.md",
                            "---\ntitle: 講座\nmodules: [{id: one, title: 一, lessons: [lesson]}]\n---\n"),
                        .text("content/demo-101/translated.ja.txt", "⟦course  yesterday⟧\n"),
                    ]),
            ],
            good: [
                .files(
                    [
                        .text("content/demo-101/lesson.md", "---\ntitle: A lesson\nminutes: 10\n---\n"),
                        .text(
                            "content/demo-101/course.ja.md",
                            "---\ntitle: 講座\nmodules: [{id: one, title: 一, lessons: [lesson]}]\n---\n"),
                        .text("content/demo-101/translated.ja.txt", "# Made in March.\ncourse  0cd2ccabc17eb7bd\n"),
                    ])
            ]),
    ]
}

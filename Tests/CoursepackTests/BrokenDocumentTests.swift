import Testing

/// A document with an error of form is no course, but what can be understood of it is looked at in the same run.
@Suite struct BrokenDocumentTests {
    /// The rules that `check` names, with the lines, of one file.
    private func found(_ folder: TemporaryFolder, in file: String) throws -> [String] {
        let run = try Binary.run(["check", "--format", "json"], in: folder.url)
        #expect(run.status == 1 && run.endedByItself)
        return run.output.split(separator: "\n").filter { $0.contains("\"path\":\"content/one/\(file)\"") }
            .map { line in
                let rule = line.firstMatch(of: /"rule":"([^"]+)"/)?.1 ?? ""
                let place = line.firstMatch(of: /"line":([0-9]+)/)?.1 ?? ""
                return "\(place) \(rule)"
            }
    }

    @Test func aWrongKeyDoesNotHideTheWrongCitationsBelowIt() throws {
        let folder = try smallProject(
            lesson: """
                A [team](term:csrit) answers [@nowhere].

                ::: activity {tittle="Sort"}
                ![Zones](images/zones.svg) and [a lesson](lesson:secnd).
                :::

                See [the end](#end).
                """)
        #expect(
            try found(folder, in: "first.md") == [
                "6 unresolved-term", "6 unresolved-source", "8 unknown-attribute", "9 missing-file",
                "9 unresolved-reference",
            ])
    }

    @Test func whatMayFollowFromAnErrorIsNotSaid() throws {
        let folder = try smallProject(
            lesson: """
                See [the task](#sort), [here](lesson:first#sort).

                ::: actvity {#sort title=Sort}
                By [@nowhere].
                :::

                ::: figure {#map}
                Words.
                :::
                """)
        #expect(try found(folder, in: "first.md") == ["8 unknown-element", "12 wrong-wrapping"])
    }

    @Test func anErrorInTheCourseDocumentDoesNotHideThoseOfItsLessons() throws {
        let folder = try smallProject(lesson: "By [@nowhere].")
        try folder.write(
            "---\ntitle: One\nlevl: awareness\nmodules:\n  - {id: one, title: One, lessons: [first]}\n---\n\nBy [@nobody].\n",
            to: "content/one/course.md")
        #expect(try found(folder, in: "course.md") == ["3 unknown-attribute", "8 unresolved-source"])
        #expect(try found(folder, in: "first.md") == ["6 unresolved-source"])
    }

    @Test func anExceptionOfASoundLessonHoldsWhereTheCourseDocumentIsBroken() throws {
        let folder = try smallProject(
            lesson: "::: note {allow=\"missing-locator: The whole report is meant.\"}\nAll of it [@report].\n:::\n")
        try folder.write(
            "---\ntitle: Sources\n---\n\n## A report {#report kind=report}\n", to: "content/sources.md")
        try folder.write(
            "---\ntitle: One\nlevl: awareness\nmodules:\n  - {id: one, title: One, lessons: [first]}\n---\n",
            to: "content/one/course.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.hasSuffix("1 error in 1 file (1 allowed by their authors)\n"), "\(run.output)")
    }

    @Test func anExceptionHoldsInABrokenDocumentAndIsNotCalledUnneeded() throws {
        let folder = try smallProject(
            lesson: """
                ::: note {allow="missing-locator: The whole report is meant." tittle=Look}
                All of it [@report].
                :::

                All of it [@report].
                """)
        try folder.write(
            "---\ntitle: Sources\n---\n\n## A report {#report kind=report}\n", to: "content/sources.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.contains("warning[missing-locator]") && run.output.contains("first.md:10:12"))
        #expect(run.output.hasSuffix("1 error, 1 warning in 1 file (1 allowed by their authors)\n"))
    }
}

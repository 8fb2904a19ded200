import Foundation
import Testing

/// Exercises, plans and what courses share, in another language and behind their source.
@Suite struct ExerciseTranslationTests {
    private static func english(
        background: String = "A harbour.", message: String = "The gates are shut.", at: String = "0:05"
    ) -> String {
        """
        ---
        title: Exercise Lantern
        minutes: 20
        working-title: The wrong folder
        objectives:
          - {id: decide, text: Decide who is told first}
        ---

        ::: background
        \(background)
        :::

        :::: roles
        ::: role {#team seat=P1 title="The team"}
        You answer the telephone.
        :::
        ::::

        :::: module {#evening title="The evening" start=0:00 minutes=20}
        Let them talk.

        ::: inject {#call title="A call" at=\(at) story-time="Fri 02:00" from="the porter" to=team method=phone objective=decide}
        \(message)

        ::: expected-action
        Tells the port.
        :::

        ::: branch {when="nobody answers"}
        The porter calls again.
        :::
        :::
        ::::

        :::: evaluation {points=2 pass=1}
        ::: criterion {points=2 objective=decide inject=call evidence="the log"}
        The port is told.
        :::
        ::::

        """
    }

    private static let japanese = """
        ---
        title: 演習ランタン
        minutes: 20
        working-title: 取り違えたフォルダー
        objectives:
          - {id: decide, text: 誰に最初に知らせるかを決める}
        ---

        ::: background
        ある港です。
        :::

        :::: roles
        ::: role {#team seat=P1 title="対応チーム"}
        電話に出ます。
        :::
        ::::

        :::: module {#evening title="夕方" start=0:00 minutes=20}
        話し合わせます。

        ::: inject {#call title="電話" at=0:05 story-time="金曜 2:00" from="守衛" to=team method=phone objective=decide}
        門が閉まっています。

        ::: expected-action
        港に知らせる。
        :::

        ::: branch {when="誰も出ない"}
        守衛がもう一度かけてきます。
        :::
        :::
        ::::

        :::: evaluation {points=2 pass=1}
        ::: criterion {points=2 objective=decide inject=call evidence="記録"}
        港に知らせた。
        :::
        ::::

        """

    private static func head(_ title: String) -> String {
        "---\ntitle: \(title)\nmodules:\n  - {id: one, title: One, lessons: [first], scenarios: [lantern]}\n---\n"
    }

    private static func plan(_ title: String, day: String) -> String {
        "---\ntitle: \(title)\n---\n\n## \(day)\n\n- 09:00 lesson:first\n- scenario:lantern, 20\n"
    }

    private static func catalogue(_ title: String, publisher: String) -> String {
        "---\ntitle: \(title)\npublisher: \(publisher)\nlanguage: en\n---\n"
    }

    /// A course with an exercise, in English and Japanese.
    private func project(translated: Bool = true) throws -> TemporaryFolder {
        let folder = try smallProject()
        try folder.write(Self.catalogue("Small", publisher: "The port"), to: "content/catalogue.md")
        try folder.write(Self.head("A course"), to: "content/one/course.md")
        try folder.write(Self.head("ある講座"), to: "content/one/course.ja.md")
        try folder.write(Self.english(), to: "content/one/scenarios/lantern.md")
        try folder.write(Self.plan("One morning", day: "Monday"), to: "content/one/deliveries/morning.md")
        if translated {
            try folder.write(Self.catalogue("小", publisher: "港"), to: "content/catalogue.ja.md")
            try folder.write(Self.japanese, to: "content/one/scenarios/lantern.ja.md")
            try folder.write(Self.plan("午前", day: "月曜日"), to: "content/one/deliveries/morning.ja.md")
        }
        let run = try Binary.run(["translations", "--accept-all"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        return folder
    }

    private func built(_ folder: TemporaryFolder, _ arguments: String...) throws -> (run: Run, files: [String: String])
    {
        let run = try Binary.run(
            ["build", "--edition", "trainer", "--language", "ja"] + arguments, in: folder.url)
        let files = try? folder.files(below: "output/one-trainer-ja")
        return (run, (files ?? [:]).mapValues { String(decoding: $0, as: UTF8.self) })
    }

    private let outdated = "この演習の原文は、翻訳後に変更されました。以下の内容の一部は古い可能性があります。"
    private let asWritten = "この演習の原文は、翻訳後に変更されました。原文のまま掲載しています。"
    private let phaseOutdated = "この節の原文は、翻訳後に変更されました。"

    private func exercise(_ folder: String, _ page: String) -> String { "exercises/lantern/\(folder)/\(page)" }

    @Test func anExerciseIsPlayedInTheLanguageOfItsTranslation() throws {
        let folder = try project()
        let (run, files) = try built(folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(!run.output.contains("stale-translation"), "\(run.output)")
        let sheet = try #require(files[exercise("facilitators", "run-sheet.html")])
        for words in ["取り違えたフォルダー", "夕方", "守衛", "金曜 2:00", "門が閉まっています。", "誰も出ない"] {
            #expect(sheet.contains(words), "\(words)")
        }
        #expect(files[exercise("seats", "inject-cards/team.html")]?.contains("門が閉まっています。") == true)
        #expect(files[exercise("evaluators", "text/criteria.txt")]?.contains("港に知らせた。") == true)
        for (path, text) in files where path.hasPrefix("exercises/") {
            #expect(!text.contains("callout notice"), "\(path)")
            #expect(!text.contains("The gates are shut."), "\(path)")
        }
    }

    @Test func whatIsNotTranslatedSaysSoAndItsLanguageIsMarked() throws {
        let folder = try project(translated: false)
        let (run, files) = try built(folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let page = try #require(files[exercise("players", "situation-manual.html")])
        #expect(page.contains("<p class=\"callout notice\" role=\"note\">この演習はまだ翻訳されていません。"))
        #expect(page.contains("<div lang=\"en\" dir=\"ltr\">"))
        #expect(
            files[exercise("players", "text/situation-manual.txt")]?.hasPrefix("この演習はまだ翻訳されていません。") == true)
    }

    @Test func aPhaseThatIsBehindSaysSoToThoseWhoRunTheExerciseAlone() throws {
        let folder = try project()
        try folder.write(Self.english(message: "The gates are open."), to: "content/one/scenarios/lantern.md")
        let (run, files) = try built(folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("warning[stale-translation]: The source of this section has changed"))
        #expect(run.output.contains("content/one/scenarios/lantern.ja.md:19:1"), "\(run.output)")
        #expect(run.output.contains("translations --accept one/scenarios/lantern"))
        let sheet = try #require(files[exercise("facilitators", "run-sheet.html")])
        #expect(sheet.contains(outdated))
        #expect(sheet.contains(phaseOutdated))
        #expect(files[exercise("facilitators", "text/run-sheet.txt")]?.contains(phaseOutdated) == true)
        #expect(files[exercise("seats", "inject-cards/team.html")]?.contains(outdated) == true)
        #expect(files[exercise("players", "situation-manual.html")]?.contains(outdated) == false)
        #expect(files[exercise("evaluators", "criteria.html")]?.contains(outdated) == false)
    }

    @Test func aBackgroundThatIsBehindSaysSoToPlayers() throws {
        let folder = try project()
        try folder.write(Self.english(background: "Two harbours."), to: "content/one/scenarios/lantern.md")
        let files = try built(folder).files
        #expect(files[exercise("players", "situation-manual.html")]?.contains(outdated) == true)
        #expect(files[exercise("facilitators", "run-sheet.html")]?.contains(phaseOutdated) == false)
    }

    @Test func withFallbackTheWholeExerciseStandsAsItWasWritten() throws {
        let folder = try project()
        try folder.write(Self.english(message: "The gates are open."), to: "content/one/scenarios/lantern.md")
        let (run, files) = try built(folder, "--stale", "fallback")
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let sheet = try #require(files[exercise("facilitators", "run-sheet.html")])
        #expect(sheet.contains(asWritten))
        #expect(sheet.contains("<div lang=\"en\" dir=\"ltr\">"))
        #expect(sheet.contains("The gates are open."))
        #expect(!sheet.contains("門が閉まっています。"))
    }

    @Test func withErrorNoPackIsBuilt() throws {
        let folder = try project()
        try folder.write(Self.english(message: "The gates are open."), to: "content/one/scenarios/lantern.md")
        let (run, files) = try built(folder, "--stale", "error")
        #expect(run.status == 1)
        #expect(run.output.contains("error[stale-translation]"))
        #expect(files.isEmpty)
    }

    @Test func whereTheSourceHasOtherTimesNowTheExerciseStandsAsItWasWritten() throws {
        let folder = try project()
        try folder.write(Self.english(at: "0:06"), to: "content/one/scenarios/lantern.md")
        let (run, files) = try built(folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("Its source has other parts now"))
        #expect(!run.output.contains("translation-differs"))
        #expect(files[exercise("facilitators", "run-sheet.html")]?.contains(asWritten) == true)
    }

    @Test func aTranslationWithAnotherTimeIsNamed() throws {
        let folder = try project()
        try folder.write(
            Self.japanese.replacing("at=0:05", with: "at=0:07"), to: "content/one/scenarios/lantern.ja.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(
            run.output.contains(
                """
                error[translation-differs]: This is the contextual inject 'call' at 0:07 to team by phone for 'decide', with 1 \
                branches; in the source stands the contextual inject 'call' at 0:05
                """), "\(run.output)")
        #expect(run.output.contains("content/one/scenarios/lantern.ja.md:22:1"), "\(run.output)")
    }

    @Test func translatorsGetEveryWordOfAnExercise() throws {
        let folder = try project()
        try folder.write(Self.english(message: "The gates are open."), to: "content/one/scenarios/lantern.md")
        let list = try Binary.run(["translations"], in: folder.url)
        #expect(list.output.contains("one/scenarios/lantern   1 of 5 parts behind"), "\(list.output)")
        #expect(list.output.contains("content/one/scenarios/lantern.md:19  The evening"), "\(list.output)")
        let run = try Binary.run(["translations", "--to", "po"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let text = String(
            decoding: try #require(try folder.files()["output/translations/one-scenarios-lantern.ja.po"]), as: UTF8.self
        )
        #expect(
            text.contains(
                """
                #. The evening
                #: content/one/scenarios/lantern.md:22
                #, fuzzy
                msgctxt "#evening 4 inject@story-time"
                msgid "Fri 02:00"
                msgstr "金曜 2:00"

                """), "\(text)")
        for words in ["The wrong folder", "the porter", "nobody answers", "the log", "Decide who is told first"] {
            #expect(text.contains("msgid \"\(words)\""), "\(words)")
        }
        #expect(try Binary.run(["translations", "--accept", "scenarios/lantern"], in: folder.url).status == 0)
        #expect(try !Binary.run(["check"], in: folder.url).output.contains("stale-translation"))
    }

    @Test func aTranslationOfNoExerciseIsNamed() throws {
        let folder = try project()
        try folder.write(Self.japanese, to: "content/one/scenarios/lamp.ja.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.contains("This translates an exercise that is not there."), "\(run.output)")
    }

    @Test func anAgendaWhosePlanIsBehindSaysSo() throws {
        let folder = try project()
        try folder.write(Self.plan("One early morning", day: "Monday"), to: "content/one/deliveries/morning.md")
        let notice = "このコースの進行計画の原文は、翻訳後に変更されました。"
        let files = try built(folder).files
        for path in ["START-HERE.html", "agenda.html", "run-sheet.html", "text/agenda.txt", "text/run-sheet.txt"] {
            #expect(files[path]?.replacing("\n", with: "").contains(notice) == true, "\(path)")
        }
        #expect(files["agenda.html"]?.contains("午前") == true)
        let written = try built(folder, "--stale", "fallback").files
        #expect(written["agenda.html"]?.contains(notice + "原文のまま掲載しています。") == true)
        #expect(written["agenda.html"]?.contains("One early morning") == true)
    }

    @Test func aCourseWhoseCatalogueIsBehindSaysSo() throws {
        let folder = try project()
        try folder.write(Self.catalogue("Small", publisher: "The two ports"), to: "content/catalogue.md")
        let notice = "カタログの原文は、翻訳後に変更されました。"
        let files = try built(folder).files
        #expect(files["index.html"]?.contains(notice) == true)
        #expect(files["text/course.txt"]?.contains(notice) == true)
        #expect(files["index.html"]?.contains("発行：港") == true)
        let written = try built(folder, "--stale", "fallback").files
        #expect(written["index.html"]?.contains("発行：The two ports") == true)
        #expect(written["index.html"]?.contains("名称は原文のまま掲載しています。") == true)
    }

    @Test func aSourceThatIsBehindSaysSo() throws {
        func sources(_ title: String) -> String {
            "---\ntitle: Sources\n---\n\n## \(title) {#guide issuer=FIRST date=2022}\n\nThe whole text.\n"
        }
        let folder = try project()
        try folder.write("---\ntitle: First\nminutes: 10\n---\n\nOld [@guide, p. 1].\n", to: "content/one/first.md")
        try folder.write(sources("A guide"), to: "content/sources.md")
        try folder.write(sources("手引き"), to: "content/sources.ja.md")
        #expect(try Binary.run(["translations", "--accept-all"], in: folder.url).status == 0)
        try folder.write(sources("Another guide"), to: "content/sources.md")
        let files = try built(folder).files
        #expect(files["sources.html"]?.contains("この項目の原文は、翻訳後に変更されました。") == true)
        #expect(files["text/course.txt"]?.contains("この項目の原文は、翻訳後に変更されました。") == true)
    }

    @Test(
        "with error no pack is built where a shared document is behind",
        arguments: ["catalogue", "glossary", "sources"])
    func sharedDocuments(name: String) throws {
        let folder = try project()
        let words = [
            "glossary": "---\ntitle: Words\n---\n\n## key {#key}\n\nIt opens.\n",
            "sources": "---\ntitle: Sources\n---\n\n## A guide {#guide issuer=FIRST date=2022}\n\nThe text.\n",
            "catalogue": Self.catalogue("Small", publisher: "The port"),
        ]
        let text = try #require(words[name])
        try folder.write(
            "---\ntitle: First\nminutes: 10\n---\n\nA [key](term:key) [@guide, p. 1].\n", to: "content/one/first.md")
        for name in ["glossary", "sources"] {
            try folder.write(try #require(words[name]), to: "content/\(name).md")
            try folder.write(try #require(words[name]), to: "content/\(name).ja.md")
        }
        #expect(try Binary.run(["translations", "--accept-all"], in: folder.url).status == 0)
        #expect(try !built(folder, "--stale", "error").files.isEmpty)
        try FileManager.default.removeItem(at: folder.url.appending(path: "output"))
        let changed = text.replacing("opens", with: "shuts").replacing("The text", with: "A text")
            .replacing("The port", with: "A port")
        try folder.write(changed, to: "content/\(name).md")
        let (run, files) = try built(folder, "--stale", "error")
        #expect(run.status == 1)
        #expect(run.output.contains("content/\(name).ja.md"), "\(run.output)")
        #expect(files.isEmpty)
        // The course as it was written has no part in it.
        #expect(
            try Binary.run(["build", "--edition", "trainer", "--language", "en", "--stale", "error"], in: folder.url)
                .output.contains("error[stale-translation]"))
        #expect(try !folder.files(below: "output/one-trainer-en").isEmpty)
    }
}

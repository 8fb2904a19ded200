import Foundation
import Testing

@Suite struct TranslationTests {
    private static func lesson(_ title: String, _ opening: String, _ first: String, _ second: String) -> String {
        """
        ---
        title: \(title)
        minutes: 30
        ---

        \(opening)

        ## \(title) 1 {#labels}

        \(first)

        ## \(title) 2

        \(second)

        ### \(title) 2.1

        \(second) \(second)

        """
    }

    /// A course of one lesson in English, translated into Japanese, whose translations are recorded as current.
    private func translatedProject() throws -> TemporaryFolder {
        let folder = try smallProject(lesson: Self.lesson("Marking", "Look.", "Four labels.", "Ask first."))
        try folder.write(
            "---\ntitle: ある講座\nmodules:\n  - {id: one, title: 一, lessons: [first]}\n---\n",
            to: "content/one/course.ja.md")
        try folder.write(Self.lesson("表示", "見てください。", "四つのラベル。", "先に聞きます。"), to: "content/one/first.ja.md")
        let run = try Binary.run(["translations", "--accept-all"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        return folder
    }

    private func change(_ folder: TemporaryFolder, opening: String = "Look.", first: String = "Five labels.") throws {
        try folder.write(Self.lesson("Marking", opening, first, "Ask first."), to: "content/one/first.md")
    }

    private func page(_ folder: TemporaryFolder, _ path: String = "lessons/first.html") throws -> String {
        String(decoding: try #require(try folder.files(below: "output/one-participant-ja")[path]), as: UTF8.self)
    }

    private func build(_ folder: TemporaryFolder, _ arguments: String...) throws -> Run {
        try Binary.run(["build", "--edition", "participant"] + arguments, in: folder.url)
    }

    private let notice = "この節の原文は、翻訳後に変更されました。以下の内容は古い可能性があります。"

    @Test func aTranslationThatIsCurrentSaysNothing() throws {
        let folder = try translatedProject()
        let run = try build(folder)
        #expect(run.status == 0)
        #expect(!run.output.contains("stale-translation"), "\(run.output)")
        #expect(try !page(folder).contains("class=\"callout notice\""))
        #expect(try Binary.run(["check", "--fail-on", "warning"], in: folder.url).status == 0)
    }

    @Test func onlyTheSectionWhoseSourceChangedSaysSo() throws {
        let folder = try translatedProject()
        try change(folder)
        let run = try build(folder)
        #expect(run.status == 0)
        #expect(run.output.contains("warning[stale-translation]: The source of this section has changed"))
        #expect(run.output.contains("content/one/first.ja.md:8:1"))
        #expect(run.output.contains("content/one/first.md:8"))
        let html = try page(folder)
        #expect(html.components(separatedBy: notice).count == 2)
        let section = try #require(html.components(separatedBy: "<section id=\"labels\">").last)
        #expect(section.components(separatedBy: "</section>")[0].contains(notice))
        #expect(html.contains("四つのラベル。"))
        let text = try page(folder, "text/lessons/first.txt")
        #expect(text.components(separatedBy: "この節の原文は").count == 2)
        #expect(
            try !String(
                decoding: #require(folder.files(below: "output/one-participant-en")["lessons/first.html"]),
                as: UTF8.self
            ).contains("callout notice"))
    }

    /// Who opens the pack reads what is behind before the first lesson is opened.
    @Test func theFirstPagesSayWhatIsBehindAndWhatIsNotTranslated() throws {
        let folder = try translatedProject()
        try folder.write(
            "---\ntitle: A day\nstart: 09:00\n---\n\n## Monday\n\n- lesson:first\n", to: "content/one/deliveries/day.md"
        )
        for (language, title) in [("", "A course"), (".ja", "ある講座")] {
            try folder.write(
                "---\ntitle: \(title)\ndelivery: day\nmodules:\n  - {id: one, title: 一, lessons: [first, second]}\n---\n",
                to: "content/one/course\(language).md")
        }
        try folder.write("---\ntitle: Second\nminutes: 5\n---\n\nWords.\n", to: "content/one/second.md")
        try change(folder)
        #expect(try build(folder).status == 0)
        let plan = "このコースの進行計画はまだ翻訳されていません。原文のまま掲載しています。"
        for path in ["START-HERE.html", "index.html"] {
            let html = try page(folder, path)
            #expect(html.contains("<span class=\"lesson-notice\">このレッスンの一部の原文は、翻訳後に変更されました。"), "\(path)")
            #expect(html.contains("<span class=\"lesson-notice\">このレッスンはまだ翻訳されていません。"), "\(path)")
            #expect(html.contains("<p class=\"callout notice\" role=\"note\">このコースの説明の原文は、"), "\(path)")
        }
        for path in ["START-HERE.html", "agenda.html"] {
            #expect(try page(folder, path).contains("<p class=\"callout notice\" role=\"note\">\(plan)</p>"), "\(path)")
        }
        #expect(try page(folder, "text/agenda.txt").replacing("\n", with: "").contains(plan))
    }

    @Test func theOpeningIsAPartOfItsOwn() throws {
        let folder = try translatedProject()
        try change(folder, opening: "Look twice.", first: "Four labels.")
        #expect(try build(folder).status == 0)
        let html = try page(folder)
        #expect(html.contains("このレッスンの冒頭の原文は、翻訳後に変更されました。"))
        #expect(!html.contains(notice))
    }

    @Test func withFallbackTheSectionStandsAsItWasWrittenAndItsLanguageIsMarked() throws {
        let folder = try translatedProject()
        try change(folder, opening: "Look twice.")
        #expect(try build(folder, "--stale", "fallback").status == 0)
        let html = try page(folder)
        #expect(html.contains("<section id=\"labels\" lang=\"en\" dir=\"ltr\">"))
        #expect(html.contains("Five labels."))
        #expect(!html.contains("四つのラベル。"))
        #expect(html.contains("<p class=\"callout notice\" role=\"note\" lang=\"ja\" dir=\"ltr\">この節の原文は"))
        #expect(html.contains("<div lang=\"en\" dir=\"ltr\">\n<p>Look twice.</p>\n</div>"))
        #expect(html.contains("先に聞きます。"))
        #expect(try page(folder, "text/lessons/first.txt").contains("Five labels."))
    }

    @Test func aTermThatOnlyTheSourceUsesIsInTheGlossaryOfTheFallback() throws {
        let folder = try translatedProject()
        try folder.write("---\ntitle: Words\n---\n\n## key {#key}\n\nIt opens.\n", to: "content/glossary.md")
        try change(folder, first: "A [key](term:key).")
        let run = try build(folder, "--stale", "fallback")
        #expect(run.status == 0, "\(run.output)")
        #expect(try page(folder, "glossary.html").contains("It opens."))
    }

    @Test func withErrorTheCourseIsNotBuiltInThatLanguage() throws {
        let folder = try translatedProject()
        try change(folder)
        let run = try build(folder, "--stale", "error")
        #expect(run.status == 1)
        #expect(run.output.contains("error[stale-translation]"))
        let packs = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "output").path(percentEncoded: false))
        #expect(packs.contains("one-participant-en"))
        #expect(!packs.contains("one-participant-ja"))
    }

    @Test func acceptingMakesItCurrentAndASecondTimeChangesNothing() throws {
        let folder = try translatedProject()
        try change(folder)
        let list = try Binary.run(["translations"], in: folder.url)
        #expect(list.output.contains("1 of 4 parts behind"))
        #expect(list.output.contains("content/one/first.md:8  Marking 1"))
        #expect(try Binary.run(["translations", "--accept", "first"], in: folder.url).status == 0)
        let record = try #require(try folder.files()["content/one/translated.ja.txt"])
        #expect(try !Binary.run(["check"], in: folder.url).output.contains("stale-translation"))
        #expect(try Binary.run(["translations", "--accept", "one/first"], in: folder.url).status == 0)
        #expect(try folder.files()["content/one/translated.ja.txt"] == record)
        let wrong = try Binary.run(["translations", "--accept", "frist"], in: folder.url)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("Did you mean 'first'?"))
    }

    @Test func whereTheSourceHasOtherPartsNowTheLessonStandsAsItWasWritten() throws {
        let folder = try translatedProject()
        try folder.write(
            Self.lesson("Marking", "Look.", "Four labels.", "Ask first.") + "\n## A third\n\nNew.\n",
            to: "content/one/first.md")
        let run = try build(folder)
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("Its source has other parts now"))
        #expect(!run.output.contains("translation-differs"))
        let html = try page(folder)
        #expect(html.contains("<article lang=\"en\" dir=\"ltr\">"))
        #expect(html.contains("このレッスンの原文は構成が変わり"))
        #expect(try Binary.run(["translations", "--accept", "first"], in: folder.url).status == 1)
    }

    @Test(arguments: [false, true])
    func whereTheTranslationAloneDiffersTheOtherRuleSpeaks(isBehind: Bool) throws {
        let folder = try translatedProject()
        if isBehind { try change(folder) }
        try folder.write(
            Self.lesson("表示", "見てください。", "四つ。", "先に。") + "\n## 三\n\n新しい。\n", to: "content/one/first.ja.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("translation-differs"))
        #expect(!run.output.contains("stale-translation"))
    }

    @Test func aTermOfTheGlossaryIsBehindByItself() throws {
        let folder = try translatedProject()
        try folder.write(
            Self.lesson("Marking", "A [key](term:key), a [lock](term:lock).", "4", "A"), to: "content/one/first.md")
        try folder.write(Self.lesson("表示", "[鍵](term:key)と[錠](term:lock)。", "4", "A"), to: "content/one/first.ja.md")
        func glossary(_ key: String, lock: String = "It holds.") -> String {
            "---\ntitle: Words\n---\n\n## key {#key}\n\n\(key)\n\n## lock {#lock}\n\n\(lock)\n"
        }
        try folder.write(glossary("It opens."), to: "content/glossary.md")
        try folder.write(
            "---\ntitle: 用語\n---\n\n## 鍵 {#key}\n\n開けるもの。\n\n## 錠 {#lock}\n\n閉じるもの。\n", to: "content/glossary.ja.md")
        #expect(try Binary.run(["translations", "--accept-all"], in: folder.url).status == 0)
        try folder.write(glossary("It opens a lock."), to: "content/glossary.md")
        #expect(try build(folder).status == 0)
        let page = try page(folder, "glossary.html")
        #expect(page.components(separatedBy: "この項目の原文は").count == 2)
        #expect(try build(folder, "--stale", "fallback").status == 0)
        #expect(try self.page(folder, "glossary.html").contains("It opens a lock."))

        // A term that is not translated has nothing to mend.
        try folder.write("---\ntitle: 用語\n---\n\n## 鍵 {#key}\n\n開けるもの。\n", to: "content/glossary.ja.md")
        #expect(try Binary.run(["translations", "--accept", "glossary", "first"], in: folder.url).status == 0)
        try folder.write(glossary("It opens a lock.", lock: "It closes."), to: "content/glossary.md")
        #expect(try !Binary.run(["check"], in: folder.url).output.contains("stale-translation"))
        #expect(try Binary.run(["translations"], in: folder.url).output.contains("  glossary    current\n"))
    }

    @Test func howASourceIsSpelledDoesNotMatter() throws {
        let folder = try translatedProject()
        let xml = try Binary.run(["convert", "content/one/first.md"], in: folder.url)
        #expect(xml.status == 0)
        try FileManager.default.removeItem(at: folder.url.appending(path: "content/one/first.md"))
        try folder.write(xml.output, to: "content/one/first.xml")
        #expect(try !Binary.run(["check"], in: folder.url).output.contains("stale-translation"))
    }

    @Test func theListIsTheSameForPrograms() throws {
        let folder = try translatedProject()
        try change(folder)
        let run = try Binary.run(["translations", "--json"], in: folder.url)
        let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
        let first = try #require(list.first { $0["name"] as? String == "first" })
        #expect(first["state"] as? String == "outdated")
        let parts = try #require(first["parts"] as? [[String: Any]])
        #expect(parts.map { $0["name"] as? String } == ["", "#labels", "/2", "/2.1"])
        #expect(parts.map { $0["state"] as? String } == ["current", "outdated", "current", "current"])
    }

    @Test func translatorsGetAFileThatGettextTakes() throws {
        let folder = try translatedProject()
        try change(folder, first: "Five \"labels\".")
        let run = try Binary.run(["translations", "--to", "po"], in: folder.url)
        #expect(run.status == 0, "\(run.errors)")
        let path = "output/translations/one-first.ja.po"
        let text = String(decoding: try #require(try folder.files()[path]), as: UTF8.self)
        #expect(
            text.contains(
                """
                #. Marking 1
                #: content/one/first.md:10
                #, fuzzy
                msgctxt "#labels 2 p"
                msgid "Five \\"labels\\"."
                msgstr "四つのラベル。"

                """))
        #expect(text.contains("msgctxt \"/2 2 p\"\nmsgid \"Ask first.\"\nmsgstr \"先に聞きます。\"\n"))
        let gettext = URL(filePath: "/usr/bin/msgfmt")
        guard FileManager.default.isExecutableFile(atPath: gettext.path(percentEncoded: false)) else { return }
        let process = Process()
        process.executableURL = gettext
        process.arguments = [
            "--check", "-o", "/dev/null", folder.url.appending(path: path).path(percentEncoded: false),
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }

    @Test func marksOfAConflictInARecordAreNamed() throws {
        let folder = try translatedProject()
        try folder.write("<<<<<<< HEAD\nfirst 0123456789abcdef\n", to: "content/one/translated.ja.txt")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("error[bad-translation-record]"))
        #expect(run.output.contains("content/one/translated.ja.txt:1:1"))
    }

    @Test func aTranslationThatNothingRecordsIsNamed() throws {
        let folder = try translatedProject()
        try FileManager.default.removeItem(at: folder.url.appending(path: "content/one/translated.ja.txt"))
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.output.contains("Nothing says which source this was translated from."))
    }

    @Test func theSameSourcesGiveTheSameBytesWhereATranslationIsBehind() throws {
        let folder = try translatedProject()
        try change(folder)
        #expect(try build(folder, "--jobs", "1").status == 0)
        let first = try folder.files(below: "output")
        try FileManager.default.removeItem(at: folder.url.appending(path: "output"))
        #expect(try build(folder, "--jobs", "4").status == 0)
        #expect(try folder.files(below: "output") == first)
    }
}

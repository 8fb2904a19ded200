import Foundation
import Testing

@Suite struct LanguageTests {
    /// A course of two lessons, of which one is translated.
    private func bilingualProject() throws -> TemporaryFolder {
        let folder = try smallProject(lesson: "A [key](term:key) opens a door.\n")
        let modules = "modules:\n  - {id: one, title: One, lessons: [first, second]}\n"
        try folder.write("---\ntitle: A course\n\(modules)---\n", to: "content/one/course.md")
        try folder.write("---\ntitle: Second\nminutes: 5\n---\n\nA second paragraph.\n", to: "content/one/second.md")
        try folder.write("---\ntitle: Words\n---\n\n## key {#key}\n\nIt opens a lock.\n", to: "content/glossary.md")
        try folder.write("---\ntitle: ある講座\n\(modules)---\n", to: "content/one/course.ja.md")
        try folder.write(
            "---\ntitle: 最初\nminutes: 10\n---\n\n[鍵](term:key)はドアを開けます。\n", to: "content/one/first.ja.md")
        try folder.write("---\ntitle: 用語\n---\n\n## 鍵 {#key}\n\n錠を開けるもの。\n", to: "content/glossary.ja.md")
        return folder
    }

    @Test func aCourseHasAPackInEveryLanguageOfItsCourseDocument() throws {
        let folder = try bilingualProject()
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let english = try folder.files(below: "output/one-participant-en")
        let japanese = try folder.files(below: "output/one-participant-ja")
        func text(_ files: [String: Data], _ path: String) throws -> String {
            String(decoding: try #require(files[path]), as: UTF8.self)
        }
        #expect(Set(english.keys) == Set(japanese.keys))
        #expect(try text(english, "glossary.html").contains("It opens a lock."))
        #expect(try text(japanese, "glossary.html").contains("錠を開けるもの。"))
        #expect(try text(japanese, "index.html").contains("<html lang=\"ja\" dir=\"ltr\">"))
        #expect(try text(japanese, "lessons/first.html").contains("<article>"))
        // The other lesson stands as it was written, and says so in the reader's language.
        let second = try text(japanese, "lessons/second.html")
        #expect(second.contains("<article lang=\"en\" dir=\"ltr\">"))
        #expect(second.contains("このレッスンはまだ翻訳されていません。"))
        #expect(try text(japanese, "text/lessons/second.txt").contains("まだ翻訳されていません"))
        #expect(try !text(english, "lessons/second.html").contains("not translated"))
    }

    @Test func aTranslationShowsPicturesOfItsOwn() throws {
        let folder = try bilingualProject()
        func drawing(_ words: String) -> String {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><text>\(words)</text></svg>\n"
        }
        try folder.write(drawing("key"), to: "content/one/images/key.svg")
        try folder.write(drawing("鍵"), to: "content/one/images/key.ja.svg")
        try folder.write(drawing("cle"), to: "content/one/images/key.fr.svg")
        try folder.write(
            "---\ntitle: First\nminutes: 10\n---\n\nA [key](term:key).\n\n![A key](images/key.svg)\n",
            to: "content/one/first.md")
        try folder.write(
            "---\ntitle: 最初\nminutes: 10\n---\n\n[鍵](term:key)。\n\n![鍵の絵](images/key.ja.svg)\n",
            to: "content/one/first.ja.md")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        func pictures(_ language: String) throws -> [String] {
            try folder.files(below: "output/one-participant-\(language)").keys.filter { $0.hasPrefix("images/") }
                .sorted()
        }
        #expect(try pictures("en") == ["images/key.svg"])
        #expect(try pictures("ja") == ["images/key.ja.svg"])
        // Only what no language shows is unused, and it is named once.
        #expect(run.output.components(separatedBy: "warning[unused-file]").count == 2, "\(run.output)")
        #expect(run.output.contains("content/one/images/key.fr.svg"))
    }

    @Test func theSourcesOfATranslationHaveTheirTitlesInItsLanguage() throws {
        let folder = try bilingualProject()
        try folder.write(
            """
            ---
            title: Sources
            ---

            ## Joint statement {#statement kind=statement short="Joint Statement" issuer="Two ministries" date=2015-05-30 address="https://example.org/statement"}

            ## A page {#page kind=page issuer="An office"}

            """, to: "content/sources.md")
        try folder.write(
            """
            ---
            title: 出典
            ---

            ## 共同声明 {#statement short="2015年の共同声明" issuer="2つの省"}

            ## 余分 {#other}

            """, to: "content/sources.ja.md")
        for (path, words) in [("first.md", "A [key](term:key)"), ("first.ja.md", "[鍵](term:key)")] {
            try folder.write(
                "---\ntitle: T\nminutes: 10\n---\n\n\(words) [@statement, p. 1; @page].\n", to: "content/one/\(path)")
        }
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.output.contains("The list of sources that this translates has no source 'other'."))
        try folder.write(
            "---\ntitle: 出典\n---\n\n## 共同声明 {#statement short=\"2015年の共同声明\" issuer=\"2つの省\"}\n",
            to: "content/sources.ja.md")
        #expect(try Binary.run(["build", "--edition", "participant"], in: folder.url).status == 0)
        let japanese = try folder.files(below: "output/one-participant-ja").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        let sources = try #require(japanese["sources.html"])
        // Words are the translation's; what is not words, and what is not translated, stays.
        for part in ["共同声明", "2つの省", "2015", "https://example.org/statement", "A page", "An office"] {
            #expect(sources.contains(part), "\(part)")
        }
        #expect(japanese["text/lessons/first.txt"]?.contains("2015年の共同声明") == true)
        let english = try folder.files(below: "output/one-participant-en").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(english["sources.html"]?.contains("Joint statement") == true)
        #expect(english["sources.html"]?.contains("共同声明") == false)
    }

    @Test func oneLanguageCanBeAskedFor() throws {
        let folder = try bilingualProject()
        #expect(try Binary.run(["build", "one", "--language", "ja"], in: folder.url).status == 0)
        let packs = try FileManager.default.contentsOfDirectory(
            atPath: folder.url.appending(path: "output").path(percentEncoded: false))
        #expect(packs.filter { $0.hasPrefix("one-") }.sorted() == ["one-participant-ja", "one-trainer-ja"])
        #expect(try Binary.run(["build", "--language", "fr"], in: folder.url).status == 64)
    }

    @Test func translationsThatNothingReadsAreNamed() throws {
        let folder = try bilingualProject()
        try folder.write("---\ntitle: 三\nminutes: 5\n---\n", to: "content/one/third.ja.md")
        try folder.write("---\ntitle: Un\nminutes: 5\n---\n", to: "content/one/first.fr.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.output.contains("This translates a lesson that is not there."))
        #expect(run.output.contains("the course has no document in 'fr'"))
    }

    @Test func theCardsOfATranslationHaveTheIdsOfTheirSource() throws {
        let folder = try bilingualProject()
        func lesson(_ title: String, _ first: String, _ second: String) -> String {
            """
            ---
            title: \(title)
            minutes: 10
            ---

            A [key](term:key).

            ::: cards {#set title="S"}
            ::: card {#\(first)}
            1
            :::
            ::: card {#\(second)}
            2
            :::
            :::

            """
        }
        try folder.write(lesson("First", "a", "b"), to: "content/one/first.md")
        try folder.write(lesson("最初", "b", "a"), to: "content/one/first.ja.md")
        let run = try Binary.run(["check"], in: folder.url)
        #expect(run.status == 1)
        #expect(run.output.contains("with 2 cards (b, a); in the source"))
    }

    @Test func aLanguageWithoutInterfaceStringsFallsBackToEnglishAndSaysSo() throws {
        let folder = try smallProject()
        try folder.write("---\ntitle: Ndogo\nlanguage: sw\n---\n", to: "content/catalogue.md")
        let run = try Binary.run(["build", "--edition", "participant"], in: folder.url)
        #expect(run.status == 0)
        #expect(run.output.contains("There are no interface strings in the language “sw”; English is shown."))
        let files = try folder.files(below: "output/one-participant-sw")
        let notice = "Some words of these pages are in English, because nobody has translated them yet."
        for name in ["START-HERE.html", "README.txt"] {
            let words = String(decoding: try #require(files[name]), as: UTF8.self).split { $0.isWhitespace }
            #expect(words.joined(separator: " ").contains(notice), "\(name)")
        }
    }
}

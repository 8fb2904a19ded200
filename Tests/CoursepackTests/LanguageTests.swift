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
            "---\ntitle: 最初\nminutes: 10\n---\n\n[鍵](term:key)はドアを開けます。\n\n[部屋の鍵 2.0](lesson:second)：続き。\n",
            to: "content/one/first.ja.md")
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
        // Japanese has brackets of its own width.
        #expect(try text(japanese, "text/course.txt").contains("- 最初（10分）"))
        // Also after a title that ends with a number.
        #expect(try text(japanese, "text/lessons/first.txt").contains("部屋の鍵 2.0（Second）：続き。"))
        #expect(try !text(english, "lessons/second.html").contains("not translated"))
    }

    /// A screen reader reads a title as what its language says, and a browser breaks it and chooses its letters by that.
    @Test(arguments: [("en", "ja"), ("ja", "en")])
    func titlesThatAreNotTranslatedAreMarkedWhereverTheyStand(written: String, pack: String) throws {
        let folder = try bilingualProject()
        let plan =
            "---\ntitle: A day\nstart: 09:00\n---\n\n## Monday\n\n- lesson:first\n- break Coffee, 10\n- lesson:second\n"
        try folder.write(plan, to: "content/one/deliveries/day.md")
        try folder.write(
            """
            ---
            title: Second
            minutes: 5
            objectives:
              - {id: choose-key, text: Choose a key}
            ---

            ::: activity {title="Doors" minutes=5 objective=choose-key}
            Talk.
            :::

            ::: handout {#sheet title="Keys"}
            Write.
            :::

            ::: question {type=single use=test objective=choose-key}
            Which?

            - [x] This
            - [ ] That
            :::

            ::: trainer-note {kind=cut}
            Leave it out.
            :::

            """, to: "content/one/second.md")
        for (language, title) in [("", "A course"), (".ja", "ある講座")] {
            try folder.write(
                "---\ntitle: \(title)\ndelivery: day\nmodules:\n  - {id: one, title: One, lessons: [first, second]}\n---\n",
                to: "content/one/course\(language).md")
        }
        if written == "ja" {
            // The same files, each as the other language.
            for name in ["glossary", "one/course", "one/first"] {
                let files = ["content/\(name).md", "content/\(name).ja.md"]
                let texts = try files.map { String(decoding: try #require(try folder.files()[$0]), as: UTF8.self) }
                try folder.write(texts[1], to: files[0])
                try folder.write(texts[0], to: "content/\(name).en.md")
                try FileManager.default.removeItem(at: folder.url.appending(path: files[1]))
            }
            try folder.write("---\ntitle: Small\nlanguage: ja\n---\n", to: "content/catalogue.md")
        }
        let run = try Binary.run(["build", "--edition", "trainer", "--language", pack], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let files = try folder.files(below: "output/one-trainer-\(pack)").mapValues {
            String(decoding: $0, as: UTF8.self)
        }
        let mark = " lang=\"\(written)\" dir=\"ltr\""
        for (path, part) in [
            ("index.html", "<li><a href=\"lessons/second.html\"\(mark)>Second</a>"),
            ("START-HERE.html", "<li><a href=\"lessons/second.html\"\(mark)>Second</a>"),
            ("START-HERE.html", "<a href=\"handouts/second_sheet.html\"\(mark)>Keys</a>"),
            ("START-HERE.html", "<span class=\"lesson-summary\"\(mark)>Second</span>"),
            ("lessons/first.html", "<li><a href=\"second.html\"\(mark)>Second</a></li>"),
            ("lessons/first.html", "rel=\"next\"\(mark)><span class=\"label\" lang=\"\(pack)\" dir=\"ltr\">"),
            ("lessons/second.html", "<span aria-current=\"page\"\(mark)>Second</span>"),
            ("handouts/second_sheet.html", "<div class=\"alone\"\(mark)>"),
            ("agenda.html", "<td\(mark)><a href=\"lessons/second.html\">Second</a>"),
            ("agenda.html", "<p class=\"summary\"\(mark)>A day</p>"), ("agenda.html", "<h2\(mark)>Monday</h2>"),
            ("agenda.html", "<td\(mark)>Coffee</td>"),
            ("run-sheet.html", "<a href=\"lessons/second.html\"\(mark)>Second</a>"),
            ("run-sheet.html", "<div\(mark)>\n<div class=\"trainer"),
            ("answer-key.html", "<section class=\"keys\"\(mark)>"),
            ("coverage.html", "<h2\(mark)><a href=\"lessons/second.html\">Second</a></h2>"),
            ("evaluation.html", "<th scope=\"row\"\(mark)>Second</th>"),
            ("materials.html", "<span\(mark)>Second</span>"),
            ("report.html", "<th scope=\"row\"\(mark)>Second</th>"),
            ("room.html", "\"\(mark)>Second</a></li>"),
            ("workbook.html", "<section class=\"workbook-lesson\"\(mark)>"),
        ] {
            #expect(files[path]?.contains(part) == true, "\(path): \(part)")
        }
        #expect(files["index.html"]?.contains("<li><a href=\"lessons/first.html\">") == true)
        #expect(files["evaluation.html"]?.contains("<h2\(mark)>") == false)
        // The packs of the lessons' own language mark nothing.
        let own = try Binary.run(["build", "--edition", "trainer", "--language", written], in: folder.url)
        #expect(own.status == 0)
        for (path, bytes) in try folder.files(below: "output/one-trainer-\(written)") where path.hasSuffix(".html") {
            let page = String(decoding: bytes, as: UTF8.self)
            #expect(!page.contains(mark) || page.contains("<html\(mark)>"), "\(path)")
            #expect(page.components(separatedBy: mark).count <= 2, "\(path)")
        }
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

    @Test func anArabicCourseRunsFromRightToLeft() throws {
        let folder = try TemporaryFolder()
        let project = Binary.repository.appending(path: "Tests/Arabic").path(percentEncoded: false)
        let output = folder.url.appending(path: "output").path(percentEncoded: false)
        let run = try Binary.run(["build", "--project", project, "--output", output], in: folder.url)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(!run.output.contains("missing-string"))
        let files = try folder.files(below: "output/ar-101-participant-ar")
        func text(_ path: String) throws -> String { String(decoding: try #require(files[path]), as: UTF8.self) }
        let page = try text("lessons/labels.html")
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
        #expect(page.contains("بعد هذا الدرس تستطيع"))
        #expect(try text("index.html").contains("آخر مراجعة: 5 تشرين الثاني/نوفمبر 2026"))
        #expect(try text("index.html").contains("فريق الاستجابة للحوادث؛ مشغّلو الخدمات"))
        // What runs the other way is kept apart (UAX #9), so that brackets and colons stay where they belong.
        let lesson = try text("text/lessons/labels.txt")
        #expect(lesson.contains("\u{2068}AR-101.1\u{2069} العلامات الأربع"))
        #expect(lesson.contains("\u{2068}`TLP:AMBER`\u{2069}"))
        #expect(lesson.contains("(\u{2068}FIRST TLP 2.0\u{2069}، القسم 4)"))
        for line in lesson.split(separator: "\n") {
            #expect(line.count { $0 == "\u{2068}" } == line.count { $0 == "\u{2069}" }, "\(line)")
        }
    }

    @Test func theStyleSheetHasNoSideOfItsOwn() throws {
        let style = try String(
            contentsOf: Binary.repository.appending(path: "templates/assets/style.css"), encoding: .utf8)
        for side in ["left", "right"] {
            for property in ["margin-", "padding-", "border-", "text-align: ", "float: ", "  "] {
                #expect(!style.contains("\(property)\(side):") && !style.contains("\(property)\(side);"))
            }
        }
    }

    /// A line of plain text runs the way of its first letter (UAX #9, rule P2), so none may begin with a Latin one.
    @Test func everyLineOfAnArabicTextRunsFromRightToLeft() throws {
        let folder = try TemporaryFolder()
        let run = try Binary.run(
            ["build", "--project", "Tests/Arabic", "--output", folder.url.path(percentEncoded: false)],
            in: Binary.repository)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        var lines = 0
        for (path, bytes) in try folder.files() where path.hasSuffix(".txt") {
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
                let isArabic = line.unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
                guard isArabic else { continue }
                var depth = 0
                let first = line.unicodeScalars.first { scalar in
                    if scalar == "\u{2068}" { depth += 1 }
                    if scalar == "\u{2069}" { depth -= 1 }
                    return depth == 0 && (scalar.properties.isAlphabetic || scalar == "\u{200F}")
                }
                lines += 1
                #expect(first.map { $0.value >= 0x590 } == true, "\(path): \(line)")
            }
        }
        #expect(lines > 100)
    }
}

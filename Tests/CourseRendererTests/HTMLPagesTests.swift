import CourseDiagnostics
import CourseModel
import CoursepackTestSupport
import Testing

@testable import CourseRenderer

@Suite("Pages")
struct HTMLPagesTests {
    @Test("show every block and inline as the goldens say")
    func goldens() throws {
        let trainer = try pages(SampleCourse.trainer)
        let participant = try pages(SampleCourse.trainer.edition(Participant.self))
        for lesson in ["flow", "work", "sheets"] {
            expectGolden(trainer["lessons/\(lesson).html"] ?? "", "html/trainer/\(lesson).html")
            expectGolden(participant["lessons/\(lesson).html"] ?? "", "html/participant/\(lesson).html")
        }
        for page in ["index", "glossary", "sources"] {
            expectGolden(trainer["\(page).html"] ?? "", "html/trainer/\(page).html")
        }
    }

    @Test("are well-formed XML, in every edition and language", arguments: ["en", "ja", "ar"])
    func wellFormed(language: String) throws {
        for pages in [
            try pages(SampleCourse.trainer, language: language),
            try pages(SampleCourse.trainer.edition(Participant.self), language: language),
        ] {
            for (path, page) in pages where path.hasSuffix(".html") {
                #expect(issuesOfXML(page) == [], "\(path)")
            }
        }
    }

    @Test("of participants hold nothing that only trainers may see")
    func nothingWithheld() throws {
        let trainer = try pages(SampleCourse.trainer)
        #expect(trainer["lessons/work.html"]?.contains("SECRET solution") == true)
        #expect(trainer["lessons/flow.html"]?.contains("SECRET amber") == true)
        for (path, page) in try pages(SampleCourse.trainer.edition(Participant.self)) {
            #expect(!page.contains("SECRET"), "\(path)")
            guard path.hasSuffix(".html") else { continue }
            #expect(!page.contains("For trainers"), "\(path)")
            #expect(!page.contains("class=\"trainer"), "\(path)")
        }
    }

    @Test("of participants stay the same byte for byte when the keys of a test are swapped")
    func swappedKeys() throws {
        var swapped = SampleCourse.trainer
        swapped.lessons[1].blocks = swapped.lessons[1].blocks.map(swappingTestKeys)
        #expect(try pages(swapped) != pages(SampleCourse.trainer))
        #expect(try pages(swapped.edition(Participant.self)) == pages(SampleCourse.trainer.edition(Participant.self)))
    }

    private func swappingTestKeys(_ block: Block<Trainer>) -> Block<Trainer> {
        switch block {
        case .section(var section):
            section.blocks = section.blocks.map(swappingTestKeys)
            return .section(section)
        case .question(var question):
            guard case .test(var options, let feedback, let model) = question.use else { return block }
            for index in options.indices { options[index].key?.isCorrect.toggle() }
            question.use = .test(options: options, feedback: feedback, model: model)
            return .question(question)
        default: return block
        }
    }

    @Test("have one h1 and no gap between heading levels")
    func headings() throws {
        for (path, page) in try pages(SampleCourse.trainer) where path.hasSuffix(".html") {
            let levels = page.split(separator: "<h").dropFirst().compactMap { part -> Int? in
                part.dropFirst().first == ">" || part.dropFirst().first == " " ? part.first?.wholeNumberValue : nil
            }
            #expect(levels.first == 1, "\(path)")
            #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
            for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1, "\(path)") }
        }
    }

    @Test("use each id once and link only to ids and files that exist")
    func links() throws {
        let pages = try pages(SampleCourse.trainer)
        var ids: [String: Set<Substring>] = [:]
        for (path, page) in pages {
            let all = values(of: "id", in: page)
            ids[path] = Set(all)
            #expect(Set(all).count == all.count, "\(path)")
        }
        for (path, page) in pages {
            for address in values(of: "href", in: page) where !address.contains("://") {
                let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let folder = path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
                let target =
                    parts[0].isEmpty
                    ? path
                    : parts[0].hasPrefix("../")
                        ? String(parts[0].dropFirst(3)) : folder + parts[0]
                // Pictures and files are copied by the packer; text files and phone.html are written elsewhere.
                guard !target.hasPrefix("files/"), !target.hasPrefix("text/"), target != "phone.html" else { continue }
                #expect(pages[target] != nil, "\(path): \(address)")
                if parts.count == 2 {
                    #expect(ids[target]?.contains(parts[1]) == true, "\(path): \(address)")
                }
            }
        }
    }

    private func values(of attribute: String, in page: String) -> [Substring] {
        page.split(separator: " \(attribute)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    @Test("load nothing from elsewhere")
    func offline() throws {
        for (path, page) in try pages(SampleCourse.trainer) where path.hasSuffix(".html") {
            #expect(page.contains("default-src 'none'"), "\(path)")
            #expect(!page.contains("src=\"http"), "\(path)")
            #expect(!page.contains(" style="), "\(path)")
            // A style of its own says what stands in the margins of paper, and no more.
            let styles = page.split(separator: "<style>").dropFirst().map { $0.prefix { $0 != "<" } }
            try #require(styles.count == 1 && page.split(separator: "<style").count == 2, "\(path)")
            #expect(styles[0].wholeMatch(of: /:root\{--head:"[^"]*";--foot:"[^"]*"\}/) != nil, "\(path)")
        }
    }

    @Test("say language and direction")
    func direction() throws {
        let page = try #require(try pages(SampleCourse.trainer, language: "ar")["index.html"])
        #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    }

    @Test("mark only themselves in the list of lessons")
    func navigation() throws {
        let page = try #require(try pages(SampleCourse.trainer)["lessons/work.html"])
        #expect(page.contains("<a href=\"work.html\" aria-current=\"page\">Talk and work</a>"))
        #expect(page.split(separator: "aria-current=\"page\">").count == 3)
    }

    @Test("put key columns where the author had them")
    func keyColumns() {
        func column(_ title: String) -> Table<Trainer>.Column { .init(title: [.text(title)], alignment: nil) }
        func key(_ title: String, _ position: Int) -> KeyColumn {
            KeyColumn(position: position, title: [.text(title)], cells: [])
        }
        let table = Table<Trainer>(
            id: nil, caption: [], columns: [column("b"), column("d")], rows: [], keys: [key("c", 2), key("a", 0)],
            origin: .unknown)
        let titles = TableLayout(table).columns.map { column in
            switch column {
            case .plain(_, let column): column.title.plainText
            case .key(let key): key.title.plainText
            }
        }
        #expect(titles == ["a", "b", "c", "d"])
    }
}

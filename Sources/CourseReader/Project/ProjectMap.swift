package import CourseDiagnostics
package import CourseModel

/// Which file of a project is which document, told from paths alone.
package struct ProjectMap: Sendable {
    /// The sources of one course.
    package struct CourseFiles: Sendable {
        package var id: CourseID
        /// The path of the course document.
        package var head: String?
        /// The paths of the lessons by id.
        package var lessons: [LessonID: String] = [:]
        /// The paths of the exercises by id.
        package var scenarios: [ScenarioID: String] = [:]
        /// The paths of the delivery plans by id.
        package var deliveries: [DeliveryID: String] = [:]
        /// The same documents in other languages, by the language's tag in small letters.
        package var translations: [String: Translation] = [:]
        /// Paths below `images/` and `files/`.
        package var assets: [String] = []
        /// The folder's path below the project, with a `/` at its end.
        package var folder: String { "content/\(id)/" }
    }

    /// Documents of a course in another language, which stand beside their sources: `marking.ja.md`.
    package struct Translation: Sendable {
        package var head: String?
        package var lessons: [LessonID: String] = [:]
        package var scenarios: [ScenarioID: String] = [:]
        package var deliveries: [DeliveryID: String] = [:]
        /// The path of the record of what they were made from.
        package var record: String?

        /// Every path, sorted.
        fileprivate var paths: [String] {
            ([head, record].compactMap(\.self) + lessons.values + scenarios.values + deliveries.values).sorted()
        }
    }

    package var catalogue: String?
    /// The catalogue in other languages, by tag.
    package var catalogues: [String: String] = [:]
    /// The glossary in other languages, by tag.
    package var glossaries: [String: String] = [:]
    /// The records of what these translations were made from, by tag.
    package var records: [String: String] = [:]
    package var glossary: String?
    package var sources: String?
    package var topics: String?
    /// The sources in other languages, by tag.
    package var bibliographies: [String: String] = [:]
    /// The courses sorted by id.
    package var courses: [CourseFiles] = []
    /// The project's own templates, paths below `templates/`.
    package var templates: [String] = []
    package var diagnostics: [Diagnostic] = []

    /// Sorts the entries of a project's folder into documents. Paths are below the project's root.
    package init(_ entries: [SourceEntry]) {
        var builder = Builder()
        for entry in entries { builder.add(entry) }
        self = builder.finish()
    }

    private init() {}

    private struct Builder {
        var map = ProjectMap()
        var courses: [String: CourseFiles] = [:]

        mutating func add(_ entry: SourceEntry) {
            let parts = entry.path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
            guard let top = parts.first, top == "content" || top == "templates" else { return }
            guard entry.kind == .file, parts.count > 1 else {
                let what =
                    switch entry.kind {
                    case .file: "This is a file; a folder of this name was expected."
                    case .symbolicLink: "This is a symbolic link."
                    case .other: "This is neither a file nor a folder."
                    }
                report(
                    entry.kind == .file ? .badFileName : .symbolicLink, entry.path, what,
                    remedy: parts.count > 1 ? "Put the file itself here." : "Put the folder itself here.")
                return
            }
            if top == "templates" {
                map.templates.append(parts.dropFirst().joined(separator: "/"))
            } else if let name = parts.last, name.lowercased() == "readme.md" {
                return
            } else if parts.count == 2 {
                addShared(entry.path, name: parts[1])
            } else {
                addToCourse(entry.path, course: parts[1], rest: Array(parts.dropFirst(2)))
            }
        }

        private mutating func addShared(_ path: String, name: String) {
            switch name {
            case "catalogue.md", "catalogue.xml": map.catalogue = single(path, map.catalogue)
            case "glossary.md", "glossary.xml": map.glossary = single(path, map.glossary)
            case "sources.md", "sources.xml": map.sources = single(path, map.sources)
            case "topics.md", "topics.xml": map.topics = single(path, map.topics)
            default:
                if let language = TranslatedName.language(ofRecord: name) {
                    map.records[language] = path
                    return
                }
                if let translated = TranslatedName(name), addTranslation(path, of: translated) { return }
                let suggestion = nearestName(
                    to: name,
                    among: [
                        "catalogue.md", "glossary.md", "sources.md", "topics.md", "catalogue.xml", "glossary.xml",
                        "sources.xml", "topics.xml",
                    ])
                report(
                    .strayFile, path, "Nothing reads this file.",
                    remedy: "A lesson stands in its course's folder, such as content/nrm-101/\(name).",
                    suggestion: suggestion)
            }
        }

        /// Whether it is a document that courses share, in another language.
        private mutating func addTranslation(_ path: String, of name: TranslatedName) -> Bool {
            switch name.base {
            case "catalogue": map.catalogues[name.language] = single(path, map.catalogues[name.language])
            case "glossary": map.glossaries[name.language] = single(path, map.glossaries[name.language])
            case "sources": map.bibliographies[name.language] = single(path, map.bibliographies[name.language])
            default: return false
            }
            return true
        }

        private mutating func addToCourse(_ path: String, course: String, rest: [String]) {
            guard isIdentifier(course), PortableName.isPortable(course) else {
                report(
                    .badFileName, path, "The folder '\(course)' cannot name a course.",
                    remedy: isIdentifier(course)
                        ? "Use another name: Windows reserves this one."
                        : "Use small letters a–z, digits and hyphens, such as nrm-101.")
                return
            }
            // Taken out, so that adding to it copies nothing.
            var files = courses.removeValue(forKey: course) ?? CourseFiles(id: CourseID(course))
            defer { courses[course] = files }
            if rest.count == 2, rest[0] == "scenarios" {
                addScenario(path, name: rest[1], to: &files)
                return
            }
            if rest.count == 2, rest[0] == "deliveries" {
                addDelivery(path, name: rest[1], to: &files)
                return
            }
            if rest.count > 1 {
                if rest[0] == "images" || rest[0] == "files" {
                    let isPortable = rest.allSatisfy(PortableName.isPortable)
                    if !isPortable {
                        report(
                            .badFileName, path, "This name does not work on every system.",
                            remedy:
                                "Use letters a–z, digits, hyphens, underscores and dots, and no name that Windows reserves."
                        )
                    } else {
                        addAsset(path, rest.joined(separator: "/"), to: &files)
                    }
                } else {
                    report(
                        .strayFile, path, "Nothing reads this file.",
                        remedy:
                            "Pictures stand in images/, other files in files/, exercises in scenarios/, delivery plans in deliveries/, lessons in the course's folder itself.",
                        suggestion: nearestName(to: rest[0], among: ["images", "files", "deliveries", "scenarios"]).map
                        { "\($0)/" })
                }
                return
            }
            let name = rest[0]
            if let language = TranslatedName.language(ofRecord: name) {
                files.translations[language, default: Translation()].record = path
                return
            }
            guard let dot = name.lastIndex(of: "."), ["md", "xml"].contains(name[name.index(after: dot)...]) else {
                report(
                    .strayFile, path, "Nothing reads this file.",
                    remedy: "Lessons end in .md or .xml; pictures stand in images/, other files in files/.")
                return
            }
            if let translated = TranslatedName(name), isIdentifier(translated.base) {
                addTranslation(path, translated, to: &files)
                return
            }
            let base = String(name[..<dot])
            if base == "course" {
                files.head = single(path, files.head)
            } else if isIdentifier(base), !PortableName.isPortable(base) {
                report(
                    .badFileName, path, "'\(base)' cannot name a lesson.",
                    remedy: "Use another name: Windows reserves this one.")
            } else if isIdentifier(base) {
                files.lessons[LessonID(base)] = single(path, files.lessons[LessonID(base)])
            } else {
                report(
                    .badFileName, path, "'\(base)' cannot name a lesson.",
                    remedy: "Use small letters a–z, digits and hyphens: the name is the lesson's id and address.")
            }
        }

        private mutating func addScenario(_ path: String, name: String, to files: inout CourseFiles) {
            if let translated = TranslatedName(name), isIdentifier(translated.base) {
                let id = ScenarioID(translated.base)
                let known = files.translations[translated.language]?.scenarios[id]
                files.translations[translated.language, default: Translation()].scenarios[id] = single(path, known)
                return
            }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, ["md", "xml"].contains(parts[1]) else {
                report(
                    .strayFile, path, "Nothing reads this file.",
                    remedy: "An exercise ends in .md or .xml, such as scenarios/anchor.md.")
                return
            }
            guard isIdentifier(parts[0]), PortableName.isPortable(parts[0]) else {
                report(
                    .badFileName, path, "'\(parts[0])' cannot name an exercise.",
                    remedy: "Use small letters a–z, digits and hyphens, such as anchor: folders are named after it.")
                return
            }
            files.scenarios[ScenarioID(parts[0])] = single(path, files.scenarios[ScenarioID(parts[0])])
        }

        private mutating func addTranslation(_ path: String, _ name: TranslatedName, to files: inout CourseFiles) {
            var translation = files.translations[name.language] ?? Translation()
            if name.base == "course" {
                translation.head = single(path, translation.head)
            } else {
                let lesson = LessonID(name.base)
                translation.lessons[lesson] = single(path, translation.lessons[lesson])
            }
            files.translations[name.language] = translation
        }

        /// Says which translations nothing reads: those of what is not there, and those of a course whose document is not
        /// translated.
        private mutating func checkTranslations(of course: CourseFiles) {
            for (language, translation) in course.translations.sorted(by: { $0.key < $1.key }) {
                guard translation.head != nil else {
                    for path in translation.paths {
                        report(
                            .strayFile, path,
                            "Nothing reads this translation: the course has no document in '\(language)'.",
                            remedy: "Translate \(course.folder)course.md to \(course.folder)course.\(language).md.")
                    }
                    continue
                }
                reportStrangers(
                    translation.lessons, known: course.lessons, "a", "lesson", file: "lesson.\(language).md")
                reportStrangers(
                    translation.scenarios, known: course.scenarios, "an", "exercise",
                    file: "scenarios/exercise.\(language).md")
                reportStrangers(
                    translation.deliveries, known: course.deliveries, "a", "delivery plan",
                    file: "deliveries/plan.\(language).md")
            }
        }

        /// Says which of the translated documents are not there: `file` is how a translation of one is called.
        private mutating func reportStrangers<Kind>(
            _ translated: [Identifier<Kind>: String], known: [Identifier<Kind>: String], _ article: String,
            _ name: String,
            file: String
        ) {
            for (id, path) in translated.sorted(by: { $0.key < $1.key }) where known[id] == nil {
                report(
                    .strayFile, path, "This translates \(article) \(name) that is not there.",
                    remedy: "Name it after the \(name) that it translates: \(file).",
                    suggestion: nearestName(to: id.rawValue, among: known.keys.map(\.rawValue).sorted()))
            }
        }

        private mutating func addDelivery(_ path: String, name: String, to files: inout CourseFiles) {
            if let translated = TranslatedName(name), isIdentifier(translated.base) {
                let id = DeliveryID(translated.base)
                let known = files.translations[translated.language]?.deliveries[id]
                files.translations[translated.language, default: Translation()].deliveries[id] = single(path, known)
                return
            }
            let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, ["md", "xml"].contains(parts[1]) else {
                report(
                    .strayFile, path, "Nothing reads this file.",
                    remedy: "A delivery plan ends in .md or .xml, such as deliveries/two-days.md.")
                return
            }
            guard isIdentifier(parts[0]), PortableName.isPortable(parts[0]) else {
                report(
                    .badFileName, path, "'\(parts[0])' cannot name a delivery plan.",
                    remedy: "Use small letters a–z, digits and hyphens, such as two-days: packs are named after it.")
                return
            }
            files.deliveries[DeliveryID(parts[0])] = single(path, files.deliveries[DeliveryID(parts[0])])
        }

        private mutating func addAsset(_ path: String, _ asset: String, to files: inout CourseFiles) {
            if let other = files.assets.first(where: { $0.lowercased() == asset.lowercased() }) {
                report(
                    .badFileName, path, "This name differs from '\(other)' in small and capital letters alone.",
                    remedy: "Rename one of the two: on Windows, macOS and memory sticks they are the same file.")
            } else {
                files.assets.append(asset)
            }
        }

        private mutating func single(_ path: String, _ known: String?) -> String {
            guard let known else { return path }
            report(
                .duplicateDocument, path, "This document is also written in \(known).", remedy: "Keep one of the two.")
            return known
        }

        private mutating func report(
            _ rule: RuleID, _ path: String, _ message: String, remedy: String, suggestion: String? = nil
        ) {
            map.diagnostics.append(
                Diagnostic(rule, path: path, message: message, remedy: remedy, suggestion: suggestion))
        }

        mutating func finish() -> ProjectMap {
            if map.catalogue == nil {
                report(
                    .missingDocument, "content/catalogue.md", "The project has no catalogue.",
                    remedy: "Write content/catalogue.md with `title: …` and `language: en` in its front matter.")
            }
            map.courses = courses.values.sorted { $0.id < $1.id }
            for course in map.courses { checkTranslations(of: course) }
            for course in map.courses where course.head == nil {
                report(
                    .missingDocument, course.folder + "course.md",
                    "The folder \(course.folder) has no course document.",
                    remedy: "Write \(course.folder)course.md with `title: …` and `modules: …` in its front matter.")
            }
            return map
        }
    }
}

/// The name of a document in another language: `marking.ja.md`.
package struct TranslatedName: Sendable {
    /// The name of the source, without its ending.
    package let base: String
    /// The language as a BCP 47 tag in small letters: `ja`, `pt-br`.
    package let language: String

    /// nil where the name is not of that form.
    package init?(_ name: String) {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, !parts[0].isEmpty, ["md", "xml"].contains(parts[2]), Self.isTag(parts[1]) else {
            return nil
        }
        base = parts[0]
        language = parts[1].lowercased()
    }

    /// The language of a record of translations, `translated.ja.txt`; nil where the name is not of that form.
    package static func language(ofRecord name: String) -> String? {
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, parts[0] == "translated", parts[2] == "txt", isTag(parts[1]) else { return nil }
        return parts[1].lowercased()
    }

    private static func isTag(_ text: String) -> Bool {
        let tag = text.split(separator: "-", omittingEmptySubsequences: false)
        guard let primary = tag.first, (2...3).contains(primary.utf8.count), tag.count <= 3,
            primary.utf8.allSatisfy({ (0x61...0x7A).contains($0) })
        else { return false }
        return tag.dropFirst().allSatisfy { part in
            (2...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { $0 < 0x80 && ($0 >= 0x61 || $0 < 0x5B) && $0 != 0x5F }
        }
    }
}

/// Names that work on Linux, macOS, Windows and on FAT and exFAT sticks.
package enum PortableName {
    private static let reserved: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// Whether a file or folder may have this name.
    package static func isPortable(_ name: String) -> Bool {
        guard !name.isEmpty, name.utf8.count <= 100, !name.hasPrefix("."), !name.hasSuffix(".") else { return false }
        let base = name.split(separator: ".").first.map { $0.lowercased() } ?? ""
        return !reserved.contains(base)
            && name.utf8.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
                    || $0 == 0x5F || $0 == 0x2E
            }
    }
}

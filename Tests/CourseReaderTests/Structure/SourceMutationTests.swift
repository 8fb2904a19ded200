import CourseDiagnostics
import CourseModel
import CourseReader
import Dispatch
import Synchronization
import Testing

/// Whatever one finger does to a sound source, its author hears of it where it happened, or nothing has changed.
@Suite struct SourceMutationTests {
    /// A sound source.
    struct Sound: Sendable {
        var root: String
        var path: String
        var text: String
        var isMarkdown: Bool { path.hasSuffix(".md") }
    }

    /// What became of the mutations of each kind.
    struct Tally: Sendable {
        var found = 0
        var equal = 0
        /// The sign stands in words, where it may, and is in the model.
        var kept = 0
        var silent: [String] = []

        static func + (left: Tally, right: Tally) -> Tally {
            Tally(
                found: left.found + right.found, equal: left.equal + right.equal, kept: left.kept + right.kept,
                silent: left.silent + right.silent)
        }

        var total: Int { found + equal + kept + silent.count }
    }

    typealias Reading = @Sendable (SourceFile, String) -> (model: AnyHashable?, findings: [Diagnostic])

    @Test func `every accident is found where it happened, or changes nothing`() throws {
        let tallies = Self.tally(Self.sources, reading: Self.read)
        var report = "mutations of \(Self.sources.count) sources:\n"
        for kind in SourceMutation.Kind.allCases {
            guard let tally = tallies[kind] else { continue }
            report +=
                "  \(kind.rawValue): \(tally.total), found \(tally.found), equal \(tally.equal), kept \(tally.kept)\n"
        }
        let all = tallies.values.reduce(Tally(), +)
        report += "  in all: \(all.total), found \(all.found), equal \(all.equal), kept \(all.kept)"
        print(report)
        #expect(all.total >= 3000)
        #expect(Set(tallies.keys) == Set(SourceMutation.Kind.allCases))
        #expect(all.silent.isEmpty, "\(all.silent.count):\n\(all.silent.sorted().prefix(12).joined(separator: "\n\n"))")
    }

    @Test func `a reader that ignores one key would be caught`() throws {
        // As if the attribute `minutes` were read, and a misspelt one passed over.
        let careless: Reading = { source, root in
            let (model, findings) = Self.read(source, root)
            let left = findings.filter { $0.rule != .unknownAttribute || $0.suggestion != "minutes" }
            return (left.contains(where: \.isBlocking) ? model : model ?? AnyHashable("read all the same"), left)
        }
        let tallies = Self.tally(Array(Self.sources.prefix(40)), reading: careless)
        #expect(tallies[.name]?.silent.isEmpty == false)
    }

    // MARK: - The sources

    /// The examples of the vocabulary and the twins, in both syntaxes.
    private static let sources: [Sound] = {
        let examples = VocabularyExample.all.flatMap { example -> [Sound] in
            let root = example.document ?? "lesson"
            let markdown =
                example.document == nil
                ? "---\ntitle: A lesson\nminutes: 45\n---\n\n\(example.markdown)\n" : example.markdown + "\n"
            let xml =
                example.document == nil
                ? "<lesson xmlns=\"urn:coursepack:1\" minutes=\"45\">\n<title>A lesson</title>\n\(example.xml)\n</lesson>\n"
                : example.xml + "\n"
            return [
                Sound(root: root, path: "\(root).md", text: markdown),
                Sound(root: root, path: "\(root).xml", text: xml),
            ]
        }
        let twins = Twin.all.flatMap { twin in
            ["md", "xml"].compactMap { syntax in
                (try? twin.source(syntax)).map {
                    Sound(root: twin.root, path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
                }
            }
        }
        return examples + twins.filter { $0.text.utf8.count < 4000 }
    }()

    // MARK: - The judgement

    private static let read: Reading = { source, root in
        func both<Value: Hashable>(_ outcome: DocumentOutcome<Value>) -> (AnyHashable?, [Diagnostic]) {
            (outcome.value.map { AnyHashable($0.value) }, outcome.diagnostics)
        }
        switch root {
        case "catalogue": return both(DocumentReader.catalogue(source))
        case "course": return both(DocumentReader.course(source, id: CourseID("x")))
        case "glossary": return both(DocumentReader.glossary(source))
        case "sources": return both(DocumentReader.bibliography(source))
        case "topics": return both(DocumentReader.topics(source))
        case "scenario": return both(DocumentReader.scenario(source, id: ScenarioID("x")))
        case "delivery": return both(DocumentReader.delivery(source, id: DeliveryID("x")))
        default: return both(DocumentReader.lesson(source, id: LessonID("x")))
        }
    }

    private static func tally(_ sources: [Sound], reading: @escaping Reading) -> [SourceMutation.Kind: Tally] {
        let result = Mutex<[SourceMutation.Kind: Tally]>([:])
        DispatchQueue.concurrentPerform(iterations: sources.count) { index in
            let sound = sources[index]
            let before = reading(SourceFile(path: sound.path, text: sound.text), sound.root)
            var tallies: [SourceMutation.Kind: Tally] = [:]
            for mutation in SourceMutator.mutations(of: sound.text, isMarkdown: sound.isMarkdown, seed: index) {
                let after = reading(SourceFile(path: sound.path, text: mutation.text), sound.root)
                judge(mutation, of: sound, before: before.model, after, into: &tallies[mutation.kind, default: Tally()])
            }
            result.withLock { $0.merge(tallies, uniquingKeysWith: +) }
        }
        return result.withLock { $0 }
    }

    private static func judge(
        _ mutation: SourceMutation, of sound: Sound, before: AnyHashable?,
        _ after: (model: AnyHashable?, findings: [Diagnostic]), into tally: inout Tally
    ) {
        let isFound = after.findings.contains { finding in
            guard let place = finding.location else { return false }
            return mutation.lines.contains { line in
                (place.line...max(place.line, place.endLine)).contains(line)
                    || finding.message.contains("line \(line)") || finding.message.contains("in line \(line);")
            }
        }
        if isFound {
            tally.found += 1
        } else if let model = after.model, model == before {
            tally.equal += 1
        } else if let model = after.model, mutation.kind == .value, "\(model)".contains(SourceMutation.mark) {
            tally.kept += 1
        } else {
            let said = after.findings.map { "\($0.location?.line ?? 0) \($0.rule.rawValue): \($0.message)" }
            let lines = mutation.text.split(separator: "\n", omittingEmptySubsequences: false)
            let shown = mutation.lines.sorted().prefix(2).map {
                $0 <= lines.count ? "\($0): \(lines[$0 - 1])" : "\($0)"
            }
            tally.silent.append(
                "\(sound.path), \(mutation.kind.rawValue)\n\(shown.joined(separator: "\n"))\nsaid: \(said)\n"
                    + (lines.count < 30 ? lines.joined(separator: "\n") : ""))
        }
    }
}

import CourseChecker
import CourseDiagnostics
import CourseModel
import CoursePacker
import CourseRenderer

/// What is looked at before a pack is written: that nothing withheld is in it, that it works without a network, and that
/// it can be carried anywhere.
struct PackInspection<E: Edition> {
    let edition: ProjectedCourse<E>
    /// The course as participants get it, in a trainer's pack, which has sheets to print for them.
    let participants: CourseEdition<Participant>?
    let pack: Pack
    let strings: InterfaceStrings

    /// What was found. A pack with an error must not be written.
    func findings() -> [Diagnostic] { gate() + labels() + ownFiles() + names() + sizes() }

    private func file(_ path: String) -> String { "\(pack.name)/\(path)" }

    // MARK: What is in the files

    private func gate() -> [Diagnostic] {
        let texts = edition.withheld.enumerated().flatMap { part, withheld in
            withheld.plainTexts.map { LeakSearch.WithheldText(text: $0, part: part) }
        }
        let gate = PackGate(
            pack.files, withheld: LeakSearch(texts, ids: withheldIDs()),
            kept: [
                { edition.course.plainTexts }, { participants?.plainTexts ?? [] }, { strings.shippedTexts },
                { strings.dates(of: edition.course) },
            ])
        return gate.leaks.map(diagnostic) + gate.offlineProblems.map(diagnostic)
    }

    private func diagnostic(_ leak: LeakSearch.Leak) -> Diagnostic {
        let part = edition.withheld[leak.part]
        let source = edition.source(of: part.place)
        return source.diagnostic(
            .leakedText, at: part.origin.range,
            "Readers of the \(E.name.rawValue) edition must not get this, but it is in \(file(leak.file)), line \(leak.line): “\(leak.words)”.",
            remedy:
                "Look for the template or text that brought it there; `coursepack explain leaked-text` says how.")
    }

    private func diagnostic(_ problem: OfflineGate.Problem) -> Diagnostic {
        let what =
            switch problem.reason {
            case .missing: "leads to a file that the pack does not have"
            case .outside: "leads out of the pack"
            case .folder: "leads to a folder, where nobody sees a page without a web server"
            case .loadedFromElsewhere: "would be loaded from the network"
            case .missingAnchor: "leads to a place that the page does not have"
            }
        return Diagnostic(
            .brokenPackLink, path: file(problem.page), message: "“\(problem.address)” \(what).",
            remedy: "Correct it in the project's own templates, if it has any.")
    }

    /// The ids that stand in withheld text and nowhere else in the course.
    private func withheldIDs() -> [String: Int] {
        let outlines = [edition.course.targets.lessons, participants?.targets.lessons].compactMap(\.self)
        let kept = Set(outlines.flatMap { $0.values.flatMap(\.anchors.keys) })
        var ids: [String: Int] = [:]
        for (index, part) in edition.withheld.enumerated() {
            for id in part.ids where !kept.contains(id) { ids[id.rawValue] = index }
        }
        return ids
    }

    // MARK: Labels

    /// Pages and text files that do not show the pack's label twice. What players of an exercise get carries the label of
    /// participants, which may be a lower one; files of the author's own are handed out as they are (`ownFiles`).
    private func labels() -> [Diagnostic] {
        guard let label = edition.course.tlp?.text else { return [] }
        return pack.files.compactMap { packed in
            guard packed.path.hasSuffix(".html") || packed.path.hasSuffix(".txt"),
                !(packed.path.hasPrefix("exercises/") && packed.path.contains("/players/")),
                !packed.path.split(separator: "/").dropLast().contains("files"),
                !shows(label, packed)
            else { return nil }
            return Diagnostic(
                .labelNotShown, path: file(packed.path),
                message: "This does not show \(label) at its beginning and at its end.",
                remedy: "Show `tlp` in the header and in the footer of the project's own template.")
        }
    }

    /// Whether a page says the label before and after its content, a text file in its first and in its last words. What the
    /// content itself says of labels is not meant, nor what only paper shows.
    private func shows(_ label: String, _ file: PackFile) -> Bool {
        let bytes = file.bytes[...]
        func has(_ part: ArraySlice<UInt8>) -> Bool { part.first(label) != nil }
        guard file.path.hasSuffix(".html") else { return has(bytes.prefix(400)) && has(bytes.suffix(200)) }
        guard let body = bytes.first("<body"), let main = bytes[body...].first("<main"), let end = bytes.last("</main>")
        else { return false }
        return has(bytes[body..<main]) && has(bytes[end...])
    }

    /// Files of the author's own that are text and say no label: the page that links to one does, but the file travels
    /// without it. What stands in documents of other kinds is not looked at.
    private func ownFiles() -> [Diagnostic] {
        guard let label = edition.course.tlp, label > .clear else { return [] }
        return pack.files.compactMap { packed in
            let ending = packed.path.split(separator: ".").last?.lowercased() ?? ""
            guard packed.path.hasPrefix("files/"), ["csv", "htm", "html", "md", "tsv", "txt"].contains(ending),
                packed.bytes[...].first("TLP:") == nil
            else { return nil }
            return Diagnostic(
                .labelNotShown, severity: .warning, path: file(packed.path),
                message: "This file says no TLP label, and the pack's is \(label.text).",
                remedy: "Write the label of what it stands in into the file itself, first and last.")
        }
    }

    // MARK: Anywhere

    private func names() -> [Diagnostic] {
        PortableNames.problems(in: pack.files, of: pack.name).map { problem in
            let (path, what) =
                switch problem {
                case .clash(let path, let other):
                    (path, "This name and '\(other)' differ in small and capital letters alone.")
                case .reserved(let path): (path, "Windows keeps this name for a device.")
                case .refusedSign(let path): (path, "This name has a sign that some disks refuse.")
                case .tooLong(let path):
                    (path, "With the pack's name the path is longer than \(PortableNames.longestPath) bytes.")
                }
            return Diagnostic(
                .unportableName, path: file(path), message: what,
                remedy: "Give the course, lesson or file a shorter or plainer name.")
        }
    }

    private func sizes() -> [Diagnostic] {
        let budget = SizeBudget(pack.files)
        var findings = budget.heavyPages.map { page in
            Diagnostic(
                .pageTooLarge, path: file(page.path),
                message:
                    "The page has \(Self.kilobytes(page.bytes)), over the budget of \(Self.kilobytes(SizeBudget.page)); it takes \(Self.minutes(page.bytes)) at 64 kbit/s.",
                remedy: "Split the lesson in two.")
        }
        if budget.total > SizeBudget.pack {
            let heaviest = budget.heaviest.map { "\($0.path) (\(Self.kilobytes($0.bytes)))" }.joined(separator: ", ")
            findings.append(
                Diagnostic(
                    .packTooLarge, path: pack.name,
                    message:
                        "The pack has \(Self.kilobytes(budget.total)), over the budget of \(Self.kilobytes(SizeBudget.pack)); it takes \(Self.minutes(budget.total)) at 64 kbit/s. Heaviest: \(heaviest).",
                    remedy: "Make pictures smaller, or hand large files out by themselves."))
        }
        return findings
    }

    private static func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1000) kB" }

    private static func minutes(_ bytes: Int) -> String { "\(SizeBudget.minutes(for: bytes)) min" }
}

extension ArraySlice<UInt8> {
    /// Where a word stands for the first time.
    fileprivate func first(_ word: String) -> Int? {
        var rest = self
        while let sign = word.utf8.first, let place = rest.firstIndex(of: sign) {
            if rest[place...].starts(with: word.utf8) { return place }
            rest = rest[(place + 1)...]
        }
        return nil
    }

    /// Where a word stands for the last time.
    fileprivate func last(_ word: String) -> Int? {
        var rest = self
        while let sign = word.utf8.first, let place = rest.lastIndex(of: sign) {
            if self[place...].starts(with: word.utf8) { return place }
            rest = rest[..<place]
        }
        return nil
    }
}

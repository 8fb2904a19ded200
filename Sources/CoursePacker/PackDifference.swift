import CourseDiagnostics
import CourseModel
import FoundationEssentials

/// What a trainer who knows an older pack must know about a newer one.
package struct PackDifference: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable {
        case version, title, label, lessonAdded, lessonRemoved, lessonRenamed, lessonMoved, minutes, partAdded,
            partRemoved
        case partRenamed, textChanged, keyChanged, termAdded, termRemoved, termChanged, sourceAdded, sourceRemoved
        case sourceChanged, fileAdded, fileRemoved, dayAdded, dayRemoved, dayChanged
    }

    package struct Change: Sendable, Hashable, Codable {
        package var kind: Kind
        /// The lesson it happened in, by its title.
        package var lesson: String?
        /// What changed, in a trainer's words.
        package var what: String
    }

    package var changes: [Change]

    /// Compares two packs of one course.
    package init(from old: PackManifest, to new: PackManifest) {
        var comparison = PackComparison(old: old, new: new)
        comparison.compare()
        changes = comparison.changes
    }

    /// Compares two packs on disk.
    package static func between(_ old: String, _ new: String) throws -> PackDifference {
        let first = try manifest(of: old)
        let second = try manifest(of: new)
        guard first.course == second.course else {
            throw CoursepackFailure("\(old) is a pack of \(first.course), \(new) of \(second.course)")
        }
        return PackDifference(from: first, to: second)
    }

    /// The manifest of a pack on disk.
    package static func manifest(of folder: String) throws -> PackManifest {
        guard let json = try? read("\(folder)/\(PackManifest.fileName)"),
            let manifest = try? JSONDecoder().decode(PackManifest.self, from: Data(json))
        else { throw CoursepackFailure("\(folder) is no pack that this version of coursepack knows") }
        return manifest
    }

    /// The changes as lines of text: the course first, then lesson by lesson.
    package var text: String {
        guard !changes.isEmpty else { return "Nothing changed.\n" }
        var result = ""
        var lesson: String?
        for change in changes {
            if change.lesson != lesson {
                lesson = change.lesson
                if let lesson { result += "\(result.isEmpty ? "" : "\n")\(lesson)\n" }
            }
            result += "\(change.lesson == nil ? "" : "  ")- \(change.what)\n"
        }
        return result
    }

    /// The same as JSON: `{"changes": [{"kind", "lesson", "what"}]}`.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}") + "\n"
    }
}

private struct PackComparison {
    let old: PackManifest
    let new: PackManifest
    var changes: [PackDifference.Change] = []
    private var lesson: String?

    init(old: PackManifest, new: PackManifest) {
        self.old = old
        self.new = new
    }

    private mutating func say(_ kind: PackDifference.Kind, _ what: String) {
        changes.append(PackDifference.Change(kind: kind, lesson: lesson, what: what))
    }

    mutating func compare() {
        if old.version != new.version {
            say(
                .version,
                "Version \(new.version ?? "without a number") instead of \(old.version ?? "one without a number").")
        }
        if old.title != new.title { say(.title, "The course is now called “\(new.title)”.") }
        if old.tlp?.label != new.tlp?.label {
            say(.label, "Its label is now \(new.tlp?.label ?? "none"); it was \(old.tlp?.label ?? "none").")
        }
        if old.minutes != new.minutes {
            say(.minutes, "The lessons together take \(longer(old.minutes, new.minutes)).")
        }
        compareDays()
        compareLessons()
        lesson = nil
        compare(old.terms, new.terms, "The term", (.termAdded, .termRemoved, .termChanged))
        compare(old.sources, new.sources, "The source", (.sourceAdded, .sourceRemoved, .sourceChanged))
        compareFiles()
    }

    private mutating func compareDays() {
        guard let before = old.days, let after = new.days else { return }
        for (number, (then, now)) in zip(before, after).enumerated() {
            if then.minutes != now.minutes {
                let word = now.minutes < then.minutes ? "shorter" : "longer"
                say(.dayChanged, "Day \(number + 1) is \(abs(now.minutes - then.minutes)) minutes \(word).")
            } else if then.text != now.text {
                say(.dayChanged, "Day \(number + 1) has another programme.")
            }
        }
        for number in before.indices.dropFirst(after.count) { say(.dayRemoved, "Day \(number + 1) is gone.") }
        for number in after.indices.dropFirst(before.count) {
            say(.dayAdded, "Day \(number + 1) (\(after[number].minutes) min) is new.")
        }
    }

    private mutating func compareLessons() {
        let before = Dictionary(old.lessons.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(new.lessons.map(\.id))
        for gone in old.lessons where !after.contains(gone.id) {
            say(.lessonRemoved, "The lesson “\(gone.title)” (\(gone.minutes) min) is gone.")
        }
        let kept = old.lessons.map(\.id).filter(after.contains)
        let keptNow = new.lessons.map(\.id).filter { before[$0] != nil }
        if kept != keptNow { say(.lessonMoved, "The lessons come in another order.") }
        for now in new.lessons {
            lesson = nil
            guard let then = before[now.id] else {
                say(.lessonAdded, "The lesson “\(now.title)” (\(now.minutes) min) is new.")
                continue
            }
            lesson = now.title
            if then.title != now.title { say(.lessonRenamed, "It was called “\(then.title)”.") }
            if then.minutes != now.minutes { say(.minutes, "It takes \(longer(then.minutes, now.minutes)).") }
            if then.text != now.text { say(.textChanged, "Its text changed.") }
            compareParts(then.parts, now.parts)
        }
    }

    private mutating func compareParts(_ then: [PackManifest.Part], _ now: [PackManifest.Part]) {
        var waiting = then
        var pairs: [(PackManifest.Part?, PackManifest.Part)] = now.map { (nil, $0) }
        // First those of one id, then those that say the same, then those of one kind and number or title.
        let isSame: [(PackManifest.Part, PackManifest.Part) -> Bool] = [
            { $0.kind == $1.kind && $0.id != nil && $0.id == $1.id },
            { $0.kind == $1.kind && $0.text == $1.text && $0.title == $1.title },
            { $0.kind == $1.kind && $0.title != nil && $0.title == $1.title },
            { $0.kind == $1.kind && $0.number != nil && $0.number == $1.number },
        ]
        for isSame in isSame {
            for index in pairs.indices where pairs[index].0 == nil {
                guard let match = waiting.firstIndex(where: { isSame($0, pairs[index].1) }) else { continue }
                pairs[index].0 = waiting.remove(at: match)
            }
        }
        for gone in waiting { say(.partRemoved, "\(name(gone)) is gone.") }
        for (then, now) in pairs {
            guard let then else {
                say(.partAdded, "\(name(now)) is new.")
                continue
            }
            if then.title != now.title || then.number != now.number {
                say(.partRenamed, "\(name(now)) was \(name(then)).")
            }
            if then.text != now.text { say(.textChanged, "\(name(now)): what it says changed.") }
            if then.key != now.key { say(.keyChanged, "\(name(now)): its answer changed.") }
            if let before = then.minutes, let after = now.minutes, before != after {
                say(.minutes, "\(name(now)) takes \(longer(before, after)).")
            }
        }
    }

    private mutating func compare(
        _ then: [PackManifest.Entry], _ now: [PackManifest.Entry], _ what: String,
        _ kinds: (added: PackDifference.Kind, removed: PackDifference.Kind, changed: PackDifference.Kind)
    ) {
        let before = Dictionary(then.map { ($0.id, $0.text) }) { first, _ in first }
        let after = Set(now.map(\.id))
        for gone in then where !after.contains(gone.id) { say(kinds.removed, "\(what) “\(gone.id)” is gone.") }
        for entry in now {
            switch before[entry.id] {
            case nil: say(kinds.added, "\(what) “\(entry.id)” is new.")
            case entry.text: break
            default: say(kinds.changed, "\(what) “\(entry.id)” says something else.")
            }
        }
    }

    /// Pictures and files to hand out: all other files follow from what the course says.
    private mutating func compareFiles() {
        func assets(_ manifest: PackManifest) -> [String] {
            manifest.files.map(\.path).filter { $0.hasPrefix("images/") || $0.hasPrefix("files/") }
        }
        let (before, after) = (Set(assets(old)), Set(assets(new)))
        for path in before.subtracting(after).sorted() { say(.fileRemoved, "The file \(path) is gone.") }
        for path in after.subtracting(before).sorted() { say(.fileAdded, "The file \(path) is new.") }
    }

    private func longer(_ before: Int, _ after: Int) -> String {
        let word = after < before ? "fewer" : "more"
        return "\(after) min, \(abs(after - before)) \(word) than before"
    }

    private func name(_ part: PackManifest.Part) -> String {
        let kind =
            switch part.kind {
            case .discussion: "Discussion"
            case .activity: "Activity"
            case .exercise: "Exercise"
            case .question: "Question"
            case .handout: "Handout"
            case .cards: "Cards"
            case .form: "Form"
            }
        let numbered = part.number.map { "\(kind) \($0)" } ?? kind
        return part.title.map { "\(numbered) “\($0)”" } ?? part.id.map {
            part.number == nil ? "\(kind) “\($0)”" : numbered
        } ?? numbered
    }
}

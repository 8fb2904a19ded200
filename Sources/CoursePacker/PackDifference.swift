import CourseDiagnostics

/// What a trainer who knows an older pack must know about a newer one. Who tells it makes the words: whats-new.txt in the
/// language of its pack.
package struct PackDifference: Sendable, Hashable {
    /// Something that changed. What it was before is named `before`.
    package enum Event: Sendable, Hashable {
        case version(String?, before: String?)
        case title(String)
        case label(String?, before: String?)
        /// Minutes of all lessons.
        case courseMinutes(Int, before: Int)
        case dayMinutes(day: Int, Int, before: Int)
        case dayProgramme(day: Int)
        case dayAdded(day: Int, minutes: Int)
        case dayRemoved(day: Int)
        case lessonAdded(title: String, minutes: Int)
        case lessonRemoved(title: String, minutes: Int)
        case lessonsReordered
        case lessonRenamed(before: String)
        case lessonText
        case lessonMinutes(Int, before: Int)
        case partAdded(PackManifest.Part)
        case partRemoved(PackManifest.Part)
        case partRenamed(PackManifest.Part, before: PackManifest.Part)
        case partText(PackManifest.Part)
        case partKey(PackManifest.Part)
        case partMinutes(PackManifest.Part, Int, before: Int)
        /// A term, by its title.
        case term(String, Fate)
        /// A source, by its title.
        case source(String, Fate)
        case fileAdded(String)
        case fileRemoved(String)
    }

    /// What became of something that has a name.
    package enum Fate: Sendable, Hashable { case added, removed, changed }

    package struct Change: Sendable, Hashable {
        package var event: Event
        /// The lesson it happened in, by its title.
        package var lesson: String?
    }

    /// The course first, then lesson by lesson.
    package var changes: [Change]

    /// Compares two packs of one course.
    package init(from old: PackManifest, to new: PackManifest) {
        var comparison = PackComparison(old: old, new: new)
        comparison.compare()
        changes = comparison.changes
    }

    /// Compares two packs on disk.
    package static func between(_ old: String, _ new: String) throws -> PackDifference {
        let first = try PackManifest.read(in: old)
        let second = try PackManifest.read(in: new)
        guard first.course == second.course else {
            throw CoursepackFailure("\(old) is a pack of \(first.course), \(new) of \(second.course)")
        }
        return PackDifference(from: first, to: second)
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

    private mutating func say(_ event: PackDifference.Event) {
        changes.append(PackDifference.Change(event: event, lesson: lesson))
    }

    mutating func compare() {
        if old.version != new.version { say(.version(new.version, before: old.version)) }
        if old.title != new.title { say(.title(new.title)) }
        if old.tlp?.label != new.tlp?.label { say(.label(new.tlp?.label, before: old.tlp?.label)) }
        if old.minutes != new.minutes { say(.courseMinutes(new.minutes, before: old.minutes)) }
        compareDays()
        compareLessons()
        lesson = nil
        for (title, fate) in fates(old.terms, new.terms) { say(.term(title, fate)) }
        for (title, fate) in fates(old.sources, new.sources) { say(.source(title, fate)) }
        compareFiles()
    }

    private mutating func compareDays() {
        guard let before = old.days, let after = new.days else { return }
        for (number, (then, now)) in zip(before, after).enumerated() {
            if then.minutes != now.minutes {
                say(.dayMinutes(day: number + 1, now.minutes, before: then.minutes))
            } else if then.text != now.text {
                say(.dayProgramme(day: number + 1))
            }
        }
        for number in before.indices.dropFirst(after.count) { say(.dayRemoved(day: number + 1)) }
        for number in after.indices.dropFirst(before.count) {
            say(.dayAdded(day: number + 1, minutes: after[number].minutes))
        }
    }

    private mutating func compareLessons() {
        let before = Dictionary(old.lessons.map { ($0.id, $0) }) { first, _ in first }
        let after = Set(new.lessons.map(\.id))
        for gone in old.lessons where !after.contains(gone.id) {
            say(.lessonRemoved(title: gone.title, minutes: gone.minutes))
        }
        let kept = old.lessons.map(\.id).filter(after.contains)
        let keptNow = new.lessons.map(\.id).filter { before[$0] != nil }
        if kept != keptNow { say(.lessonsReordered) }
        for now in new.lessons {
            lesson = nil
            guard let then = before[now.id] else {
                say(.lessonAdded(title: now.title, minutes: now.minutes))
                continue
            }
            lesson = now.title
            if then.title != now.title { say(.lessonRenamed(before: then.title)) }
            if then.minutes != now.minutes { say(.lessonMinutes(now.minutes, before: then.minutes)) }
            if then.text != now.text { say(.lessonText) }
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
        for gone in waiting { say(.partRemoved(gone)) }
        for (then, now) in pairs {
            guard let then else {
                say(.partAdded(now))
                continue
            }
            if then.title != now.title || then.number != now.number { say(.partRenamed(now, before: then)) }
            if then.text != now.text { say(.partText(now)) }
            if then.key != now.key { say(.partKey(now)) }
            if let before = then.minutes, let after = now.minutes, before != after {
                say(.partMinutes(now, after, before: before))
            }
        }
    }

    /// What became of each term or source: first those that are gone.
    private func fates(
        _ then: [PackManifest.Entry], _ now: [PackManifest.Entry]
    ) -> [(title: String, fate: PackDifference.Fate)] {
        let before = Dictionary(then.map { ($0.id, $0.text) }) { first, _ in first }
        let after = Set(now.map(\.id))
        let gone = then.filter { !after.contains($0.id) }.map { ($0.title ?? $0.id, PackDifference.Fate.removed) }
        return gone
            + now.compactMap { entry in
                switch before[entry.id] {
                case nil: (entry.title ?? entry.id, .added)
                case entry.text: nil
                default: (entry.title ?? entry.id, .changed)
                }
            }
    }

    /// Pictures and files to hand out: all other files follow from what the course says.
    private mutating func compareFiles() {
        func assets(_ manifest: PackManifest) -> [String] {
            manifest.files.map(\.path).filter { $0.hasPrefix("images/") || $0.hasPrefix("files/") }
        }
        let (before, after) = (Set(assets(old)), Set(assets(new)))
        for path in before.subtracting(after).sorted() { say(.fileRemoved(path)) }
        for path in after.subtracting(before).sorted() { say(.fileAdded(path)) }
    }
}

package import CourseModel

/// How metadata are shown, in the words of the interface.
extension InterfaceStrings {
    func words(_ level: Level?) -> String? {
        switch level {
        case .foundation: self[.levelFoundation]
        case .intermediate: self[.levelIntermediate]
        case .applied: self[.levelApplied]
        case .trainTheTrainer: self[.levelTrainTheTrainer]
        case nil: nil
        }
    }

    func words(_ edition: EditionName) -> String {
        switch edition {
        case .trainer: self[.editionTrainer]
        case .answers: self[.editionAnswers]
        case .participant: self[.editionParticipant]
        }
    }

    func words<E: Edition>(_ use: SitePage<E>.Use) -> String {
        switch use {
        case .work: self[.pagesToWork]
        case .print: self[.pagesToPrint]
        case .lookUp: self[.pagesToLookUp]
        }
    }

    func words<E: Edition>(_ audience: [AudienceID], of catalogue: Catalogue<E>) -> String? {
        let names = audience.map { id in catalogue.audiences.first { $0.id == id }?.name ?? id.rawValue }
        return names.isEmpty ? nil : names.joined(separator: self[.semicolon])
    }

    /// A label and what it labels.
    func labelled(_ label: String, _ words: String) -> String { label + self[.colon] + words }

    /// Names one after the other; nil where there are none.
    func list(_ names: [String]) -> String? { names.isEmpty ? nil : names.joined(separator: self[.comma]) }

    /// A date as the language writes it: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601); what is none stays as it is.
    func date(_ written: String) -> String {
        let months: [StringKey] = [
            .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly, .monthAugust,
            .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
        ]
        let parts = written.split(separator: "-", omittingEmptySubsequences: false)
        if parts.count == 1, written.utf8.count == 4, Int(written) != nil { return text(.year, ["year": written]) }
        guard (2...3).contains(parts.count), let month = Int(parts[1]), months.indices.contains(month - 1) else {
            return written
        }
        let (year, name) = (String(parts[0]), self[months[month - 1]])
        guard parts.count == 3 else { return text(.monthOfYear, ["month": name, "year": year]) }
        guard let day = Int(parts[2]) else { return written }
        return text(.date, ["day": String(day), "month": name, "year": year])
    }

    /// The dates that the pages of a course show, in words, those of sources with what stands before them.
    package func dates<E: Edition>(of course: CourseEdition<E>) -> [String] {
        let metadata = [course.head.metadata] + course.lessons.map(\.metadata)
        let written =
            metadata.flatMap { [$0.reviewed, $0.reviewBy, $0.handling?.date] } + [course.handling?.date]
            + (course.delivery?.days ?? []).map(\.date)
        return written.compactMap(\.self).map(date)
            + course.sources.flatMap { source in
                [source.issuer, source.number].map { "\($0 ?? "") \(source.date.map(date) ?? "")" }
            }
    }

    func words<E: Edition>(_ kind: Source<E>.Kind?) -> String? {
        switch kind {
        case .report: self[.kindReport]
        case .resolution: self[.kindResolution]
        case .treaty: self[.kindTreaty]
        case .law: self[.kindLaw]
        case .standard: self[.kindStandard]
        case .guide: self[.kindGuide]
        case .statement: self[.kindStatement]
        case .policy: self[.kindPolicy]
        case .news: self[.kindNews]
        case .page: self[.kindPage]
        case .dataset: self[.kindDataset]
        case .book: self[.kindBook]
        case .paper: self[.kindPaper]
        case nil: nil
        }
    }
}

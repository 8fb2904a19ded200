internal import CourseModel

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
        return names.isEmpty ? nil : names.joined(separator: "; ")
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

import CourseModel

extension CourseFacts {
    /// Every label that a pack of the course would hold, with its document: those of documents and of parts. Under a limit
    /// (`--tlp`), what is stricter is left out of the pack.
    var labelsInPack: [(document: DocumentFacts, label: DocumentFacts.Use<TLPLabel>)] {
        documents.flatMap { document -> [(DocumentFacts, DocumentFacts.Use<TLPLabel>)] in
            let own = document.label.map { [$0] } ?? []
            if let label = own.first?.value, document.lesson != nil, !project.allows(label) { return [] }
            return (own + document.labels).filter { project.allows($0.value) }.map { (document, $0) }
        }
    }
}

extension ProjectIndex {
    /// Whether a part with the label goes into packs.
    func allows(_ label: TLPLabel) -> Bool { tlp.map { label <= $0 } ?? true }
}

import CourseModel

extension CourseFacts {
    /// Every label that a pack of the course would hold, with its document: those of documents and of parts. Under a limit
    /// (`--tlp`), what is stricter is left out of the pack.
    var labelsInPack: [(document: DocumentFacts, label: DocumentFacts.Use<TLPLabel>)] {
        let members = (lessons + scenarios).filter { member in member.label.map { project.allows($0.value) } ?? true }
        return ([head] + members).flatMap { document in
            ([document.label].compactMap(\.self) + document.labels).filter { project.allows($0.value) }
                .map { (document, $0) }
        }
    }
}

extension ProjectIndex {
    /// Whether a part with the label goes into packs.
    func allows(_ label: TLPLabel) -> Bool { limits.max().map { label <= $0 } ?? true }
}

import CourseModel

/// The documents that courses share, as rules see them.
package struct SharedFacts: Sendable {
    package var index: ProjectIndex
    /// The facts of the catalogue's intro, and of each entry of glossary, sources and topics.
    package var documents: [DocumentFacts]

    package init(_ index: ProjectIndex) {
        self.index = index
        let catalogue = index.catalogue
        let language = catalogue.value.language
        documents = [
            DocumentFacts(
                source: catalogue.source, blocks: catalogue.value.intro, titles: [], language: language,
                origin: catalogue.value.origin)
        ]
        if let glossary = index.glossary {
            documents += glossary.value.terms.map {
                DocumentFacts(
                    source: glossary.source, blocks: $0.blocks, titles: [$0.title],
                    language: glossary.value.language ?? language, origin: $0.origin)
            }
        }
        if let topics = index.topics {
            documents += topics.value.topics.map { topic in
                let facts = DocumentFacts(
                    source: topics.source, blocks: topic.blocks, titles: [topic.title],
                    language: topics.value.language ?? language, origin: topic.origin)
                facts.citations += [topic.citation].compactMap(\.self).map {
                    DocumentFacts.Use(value: $0, origin: $0.origin, isWithheld: false)
                }
                return facts
            }
        }
        if let bibliography = index.bibliography {
            documents += bibliography.value.sources.map {
                DocumentFacts(
                    source: bibliography.source, blocks: $0.blocks, titles: [$0.title],
                    language: bibliography.value.language ?? language, origin: $0.origin)
            }
        }
    }
}

/// The terms and sources that the kept text of a course uses: those of withheld text alone would hint at it.
struct SharedUses {
    var terms: Set<TermID> = []
    var sources: Set<SourceID> = []

    mutating func note<E: Edition>(_ blocks: [Block<E>]) { blocks.forEachInlineOfBlocks { note($0) } }

    private mutating func note(_ inline: Inline) {
        switch inline {
        case .term(let reference): terms.insert(reference.term)
        case .citation(let citation): sources.insert(citation.source)
        default: break
        }
    }

    /// Adds what the texts of terms and sources use themselves, until nothing new comes.
    mutating func close(over course: CourseEdition<Trainer>) {
        let termsByID = Dictionary(course.terms.map { ($0.id, $0) }) { first, _ in first }
        let sourcesByID = Dictionary(course.sources.map { ($0.id, $0) }) { first, _ in first }
        var waiting = self
        while !waiting.terms.isEmpty || !waiting.sources.isEmpty {
            var next = SharedUses()
            for term in waiting.terms.compactMap({ termsByID[$0] }) {
                term.title.forEachInline { next.note($0) }
                next.note(term.blocks)
            }
            for source in waiting.sources.compactMap({ sourcesByID[$0] }) {
                source.title.forEachInline { next.note($0) }
                next.note(source.blocks)
            }
            next.terms.subtract(terms)
            next.sources.subtract(sources)
            terms.formUnion(next.terms)
            sources.formUnion(next.sources)
            waiting = next
        }
    }
}

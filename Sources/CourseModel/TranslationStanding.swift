/// How a part of a translation stands to its source.
package enum TranslationStanding: Sendable, Hashable {
    /// It was made from the source as it is now, or it is no translation.
    case current
    /// The source has changed since; the words of the translation stand here.
    case outdated
    /// The source has changed since; the source's words stand here, in their language.
    case asWritten(language: String)
}

/// What the parts of a translation are called: the opening, or a section.
package struct PartName: Sendable, Hashable, CustomStringConvertible {
    /// Nothing for the opening; `#labels` for a section with that id; `/2.1` for the first section in the second one.
    package let description: String

    package static let opening = PartName(description: "")

    package init(description: String) { self.description = description }

    /// The name of a section with an id, or at a place: its number among its siblings, after those of the sections around
    /// it.
    package init(id: ElementID?, place: [Int]) {
        description = id.map { "#\($0)" } ?? "/" + place.map(String.init).joined(separator: ".")
    }
}

extension Lesson {
    /// The lesson with the parts marked whose source has changed. Where `source` is given, in `language`, its words take
    /// their places: of the opening what stands before the first section; title, summary and objectives stay translated,
    /// because other pages name them.
    package func marking(
        outdated: Set<PartName>, replacedBy source: Lesson? = nil, in language: String = ""
    ) -> Lesson {
        let marking = OutdatedMarking<E>(outdated: outdated, language: source == nil ? nil : language)
        var result = self
        let isOutdated = outdated.contains(.opening)
        if isOutdated { result.standing = marking.standing }
        result.blocks = marking.mark(blocks, source?.blocks, replaces: isOutdated, place: [])
        return result
    }
}

private struct OutdatedMarking<E: Edition> {
    let outdated: Set<PartName>
    /// The language of the source where its words are taken; nil where those of the translation stay.
    let language: String?

    var standing: TranslationStanding { language.map { .asWritten(language: $0) } ?? .outdated }

    /// Blocks with the sections among them marked; `replaces` says whose other blocks are taken, the source's or not.
    func mark(_ blocks: [Block<E>], _ source: [Block<E>]?, replaces: Bool, place: [Int]) -> [Block<E>] {
        let sections = Self.sections(of: blocks)
        let sourceSections = source.map(Self.sections(of:))
        var number = 0
        return (replaces ? source ?? blocks : blocks).map { block in
            guard case .section = block, sections.indices.contains(number) else { return block }
            defer { number += 1 }
            let place = place + [number + 1]
            let other = sourceSections.flatMap { $0.indices.contains(number) ? $0[number] : nil }
            return .section(mark(sections[number], other, place: place))
        }
    }

    private func mark(_ section: Section<E>, _ source: Section<E>?, place: [Int]) -> Section<E> {
        let isOutdated = outdated.contains(PartName(id: section.id, place: place))
        var result = isOutdated ? source ?? section : section
        if isOutdated { result.standing = standing }
        result.blocks = mark(section.blocks, source?.blocks, replaces: isOutdated, place: place)
        return result
    }

    private static func sections(of blocks: [Block<E>]) -> [Section<E>] {
        blocks.compactMap { if case .section(let section) = $0 { section } else { nil } }
    }
}

/// Everything that a course says, as plain texts: to find out whether words stand in it.
extension Block {
    /// What the block says itself, without the blocks in it.
    fileprivate func appendPlainTexts(to texts: inout [String]) {
        func add(_ text: String?) {
            if let text, !text.isEmpty { texts.append(text) }
        }
        forEachText { text in
            add(text.plainText)
            text.forEachInline { inline in
                if case .footnote(let note) = inline { add(note.text.plainText) }
            }
        }
        switch self {
        case .codeBlock(let code): add(code.text)
        case .note(let note): add(note.title)
        case .attachment(let attachment):
            add(attachment.title)
            add(attachment.path)
        case .figure(let figure):
            add(figure.credit)
            add(figure.image.title)
        case .discussion(let discussion): add(discussion.title)
        case .activity(let activity): add(activity.title)
        case .exercise(let exercise): add(exercise.title)
        case .handout(let handout): add(handout.title)
        case .cards(let set):
            add(set.title)
            for card in set.cards { add(card.title) }
        case .form(let form): add(form.title)
        default: break
        }
    }
}

extension WithheldPart {
    /// Each running text of the part by itself.
    package var plainTexts: [String] {
        var result = texts.map(\.plainText)
        blocks.forEachBlock { $0.appendPlainTexts(to: &result) }
        return result
    }
}

extension CourseEdition {
    /// Each text of the edition by itself, those about the course included.
    package var plainTexts: [String] {
        @_specialize(where E == Trainer)
        @_specialize(where E == Answers)
        @_specialize(where E == Participant)
        get {
            var result = [catalogue.title, catalogue.publisher ?? "", catalogue.summary ?? ""]
            result += catalogue.audiences.map(\.name) + head.modules.map(\.title)
            for metadata in [head.metadata] + lessons.map(\.metadata) {
                result += [metadata.title, metadata.summary ?? "", metadata.code ?? ""] + metadata.authors
                result += metadata.objectives.map(\.text)
            }
            let outlines =
                [targets.lessons, targets.courses.reduce(into: [:]) { $0[LessonID($1.key.rawValue)] = $1.value }]
                + targets.lessonsElsewhere.values
            for outline in outlines.flatMap(\.values) { result.append(outline.title) }
            for day in delivery?.days ?? [] {
                result.append(day.title)
                result += day.entries.compactMap { $0.session?.title }
            }
            var blocks = head.intro + lessons.flatMap(\.blocks)
            for term in terms {
                result += [term.title.plainText, term.abbreviation ?? "", term.japanese ?? ""]
                blocks += term.blocks
            }
            for source in sources {
                result += [
                    source.title.plainText, source.issuer ?? "", source.number ?? "", source.date ?? "",
                    source.checked ?? "",
                ]
                blocks += source.blocks
            }
            blocks.forEachBlock { $0.appendPlainTexts(to: &result) }
            // The same with its citations, as the pages name them.
            let names = Dictionary(sources.map { ($0.id, $0.citationName) }) { first, _ in first }
            blocks.forEachBlock { block in
                block.forEachText { text in
                    if let reading = text.reading(names) { result.append(reading) }
                }
            }
            return result
        }
    }
}

extension [Inline] {
    /// The words with those of citations among them; nil where there are none.
    fileprivate func reading(_ names: [SourceID: String]) -> String? {
        guard contains(where: { if case .citation = $0 { true } else { false } }) else { return nil }
        var words = ""
        for inline in self {
            if case .citation(let citation) = inline {
                words += " \(names[citation.source] ?? "") \(citation.locator ?? "") "
            } else {
                inline.appendPlainText(to: &words)
            }
        }
        return words
    }
}

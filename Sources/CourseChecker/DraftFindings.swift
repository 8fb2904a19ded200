import CourseDiagnostics
import CourseModel

/// A gentle way in: what rules find in a draft is a warning, and stands in the trainer's page where it belongs.
enum DraftFindings {
    /// Makes warnings of the errors in these files. What protects people stays as it is.
    static func soften(_ diagnostics: inout [Diagnostic], in paths: Set<String>) {
        for index in diagnostics.indices
        where paths.contains(diagnostics[index].path) && diagnostics[index].severity == .error
            && diagnostics[index].rule.leniency != .protects
        {
            diagnostics[index].severity = .warning
        }
    }

    /// The lesson with a note for the trainer after each block that something was found in. Participants never see them.
    static func shown(_ diagnostics: [Diagnostic], in lesson: Document<Lesson<Trainer>>) -> Lesson<Trainer> {
        var waiting = diagnostics.filter { $0.path == lesson.source.path && $0.suppression == nil }.inReportOrder()
        var shown = lesson.value
        let start = lesson.value.blocks.first?.origin.range?.start ?? .max
        let first = waiting.prefix { UInt32(clamping: $0.location?.offset ?? 0) < start }
        waiting.removeFirst(first.count)
        shown.blocks = first.map(note) + annotated(shown.blocks, with: &waiting, before: .max)
        return shown
    }

    /// The blocks with the notes on findings that stand in them or after them, but before `end`.
    private static func annotated(
        _ blocks: [Block<Trainer>], with waiting: inout [Diagnostic], before end: UInt32
    ) -> [Block<Trainer>] {
        var result: [Block<Trainer>] = []
        for (index, block) in blocks.enumerated() {
            let limit = index + 1 < blocks.count ? blocks[index + 1].origin.range?.start ?? end : end
            if case .section(var section) = block {
                section.blocks = annotated(section.blocks, with: &waiting, before: limit)
                result.append(.section(section))
            } else {
                result.append(block)
            }
            let found = waiting.prefix { UInt32(clamping: $0.location?.offset ?? 0) < limit }
            waiting.removeFirst(found.count)
            result += found.map(note)
        }
        return result
    }

    private static func note(_ diagnostic: Diagnostic) -> Block<Trainer> {
        let words = [diagnostic.message, diagnostic.remedy].compactMap(\.self).joined(separator: " ")
        let text: [Inline] = [.strong([.text(diagnostic.rule.rawValue)]), .text(": \(words)")]
        let paragraph = Paragraph(text: text, origin: .unknown)
        return .trainerNote(TrainerNote(kind: nil, blocks: [.paragraph(paragraph)], origin: .unknown))
    }
}

extension ReadCourse {
    /// The documents of the course that are drafts: their files, and which of them are lessons.
    var drafts: (paths: Set<String>, lessons: Set<LessonID>) {
        let lessons = lessons.filter { $0.value.metadata.status == .draft }
        let head = head.value.metadata.status == .draft ? [head.source.path] : []
        let exercises = (scenarios + remnants.scenarios).filter { $0.value.metadata.status == .draft }
        let leftOver = remnants.lessons.filter { $0.value.metadata.status == .draft }
        let paths = [lessons, leftOver].flatMap { $0.map(\.source.path) } + head + exercises.map(\.source.path)
        return (Set(paths), Set(lessons.map(\.value.id)))
    }
}

extension Block {
    /// Where its author wrote it.
    var origin: Origin {
        switch self {
        case .section(let block): block.origin
        case .paragraph(let block): block.origin
        case .list(let block): block.origin
        case .definitions(let block): block.origin
        case .table(let block): block.origin
        case .codeBlock(let block): block.origin
        case .quote(let block): block.origin
        case .figure(let block): block.origin
        case .attachment(let block): block.origin
        case .separator(let origin): origin
        case .note(let block): block.origin
        case .keyPoints(let block), .resources(let block): block.origin
        case .discussion(let block): block.origin
        case .activity(let block): block.origin
        case .exercise(let block): block.origin
        case .question(let block): block.origin
        case .answerSpace(let block): block.origin
        case .handout(let block): block.origin
        case .cards(let block): block.origin
        case .form(let block): block.origin
        case .variants(let block): block.origin
        case .scoring(let block): block.origin
        case .only(let block): block.origin
        case .labelled(let labelled): labelled.block.origin
        case .trainerNote: .unknown
        }
    }
}

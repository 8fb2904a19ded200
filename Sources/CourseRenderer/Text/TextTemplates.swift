import CourseModel

extension TemplateDefinition {
    /// The templates of text files.
    package static let text: [TemplateDefinition] =
        [
            file("course", "The whole course as one file.", CourseTextView.self),
            file("lesson-file", "The file of one lesson.", LessonTextView.self),
            file("page", "The file of a page beside the lessons.", PageTextView.self),
            file("agenda", "The agenda: what happens when.", AgendaView.self),
            TemplateDefinition(
                format: .text, name: "run-sheet", purpose: "The run sheet: every minute mark, and what to cut.",
                only: [.trainer], view: AgendaView.self),
            file("readme", "README.txt: what is in the folder, and how to check it.", ReadmeTextView.self),
            file("licence", "LICENSE.txt: what may be done with the pack.", LicenceTextView.self),
            file("module", "The title of a module in the file of the course.", ModuleView.self),
            file("lesson", "A lesson, in its own file and in that of the course.", LessonView.self),
            file("references", "Footnotes, links and sources at the end of a text.", ReferencesTextView.self),
            file("source", "A source.", SourceView.self),
            file("answer-to-question", "The key of a question at the end of a text.", QuestionView.self),
            file("key", "The right options, and what is said about each.", KeyView.self),
            TemplateDefinition(
                format: .text, name: "answer-to-exercise", purpose: "The key of an exercise at the end of a text.",
                only: .withKeys, view: ExerciseView.self),
        ] + blocks(in: .text)

    private static func file(_ name: String, _ purpose: String, _ view: any TemplateView.Type) -> TemplateDefinition {
        TemplateDefinition(format: .text, name: name, purpose: purpose, only: nil, view: view)
    }
}

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
            TemplateDefinition(
                format: .text, name: "coverage", purpose: "The coverage matrix: objectives by lesson and task.",
                only: [.trainer], view: CoverageView.self),
            TemplateDefinition(
                format: .text, name: "answer-key", purpose: "The answer key.", only: .withKeys, view: AnswerKeyView.self
            ),
            TemplateDefinition(
                format: .text, name: "materials", purpose: "The room and material list.", only: [.trainer],
                view: MaterialsView.self),
            TemplateDefinition(
                format: .text, name: "sign-in", purpose: "The sign-in sheet.", only: [.trainer], view: SignInView.self),
            TemplateDefinition(
                format: .text, name: "tests", purpose: "Pre-test and post-test, answer sheet, key and tally.",
                only: [.trainer], view: TestsView.self),
            TemplateDefinition(
                format: .text, name: "evaluation", purpose: "The evaluation form and its tally.", only: [.trainer],
                view: EvaluationView.self),
            TemplateDefinition(
                format: .text, name: "report", purpose: "The skeleton of a course report.", only: [.trainer],
                view: ReportView.self),
            TemplateDefinition(
                format: .text, name: "certificate", purpose: "The certificate.", only: [.trainer],
                view: CertificateView.self),
            TemplateDefinition(
                format: .text, name: "workbook", purpose: "The workbook.", only: nil, view: WorkbookView.self),
            file("readme", "README.txt: what is in the folder, and how to check it.", ReadmeTextView.self),
            file("licence", "LICENSE.txt: what may be done with the pack.", LicenceTextView.self),
            file("whats-new", "whats-new.txt: what changed since the pack before.", PackNews.self),
            file("handling", "The TLP label and what goes with it, at the beginning of every file.", HandlingView.self),
            file("module", "The title of a module in the file of the course.", ModuleView.self),
            file("lesson", "A lesson, in its own file and in that of the course.", LessonView.self),
            file("references", "Footnotes, links and sources at the end of a text.", ReferencesTextView.self),
            file("source", "A source.", SourceView.self),
            file("answer-to-question", "The key of a question at the end of a text.", QuestionView.self),
            file("key", "The right options, and what is said about each.", KeyView.self),
            TemplateDefinition(
                format: .text, name: "answer-to-exercise", purpose: "The key of an exercise at the end of a text.",
                only: .withKeys, view: ExerciseView.self),
            TemplateDefinition(
                format: .text, name: "answer-to-scoring", purpose: "The key of a score sheet at the end of a text.",
                only: .withKeys, view: ScoringView.self),
        ] + blocks(in: .text)

    private static func file(_ name: String, _ purpose: String, _ view: any TemplateView.Type) -> TemplateDefinition {
        TemplateDefinition(format: .text, name: name, purpose: purpose, only: nil, view: view)
    }
}

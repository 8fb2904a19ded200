import CourseModel

extension TemplateDefinition {
    /// The templates of the folders of exercises.
    static let exercises: [TemplateDefinition] =
        [
            exercise(.html, "page", "The frame of every page of an exercise.", ExercisePageView.self),
            exercise(.html, "folder", "The first page of a folder.", FolderView.self),
            exercise(.html, "role-cards", "The role cards.", ScenarioView.self),
            exercise(.html, "control", "The page with the running clock.", ControlView.self, only: [.trainer]),
        ]
        + [TemplateFormat.html, .text].flatMap { format in
            [
                exercise(format, "situation-manual", "What players know before play.", ScenarioView.self),
                exercise(format, "seat", "The sheet of one seat.", SeatView.self),
                exercise(format, "inject-cards", "The injects of one seat as cards.", InjectCardsView.self),
                exercise(
                    format, "run-sheet", "Every inject as facilitators read it.", ControlView.self, only: [.trainer]),
                exercise(format, "msel", "The master scenario events list.", ControlView.self, only: [.trainer]),
                exercise(
                    format, "sheets", "The sheets that are given out in play.", ControlView.self, only: [.trainer]),
                exercise(format, "hot-wash", "What to ask right after play.", ControlView.self, only: [.trainer]),
                exercise(
                    format, "after-action-report", "A report to fill in.", ControlView.self, only: [.trainer]),
                exercise(format, "criteria", "What evaluators look for.", ControlView.self, only: [.trainer]),
            ]
        }

    private static func exercise(
        _ format: TemplateFormat, _ name: String, _ purpose: String, _ view: any TemplateView.Type,
        only: Set<EditionName>? = nil
    ) -> TemplateDefinition {
        TemplateDefinition(format: format, name: "exercise/\(name)", purpose: purpose, only: only, view: view)
    }
}

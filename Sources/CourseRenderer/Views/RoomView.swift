/// What the projector shows.
package struct RoomView: TemplateView {
    /// The title of the course.
    package var title: String
    /// The first screen of each lesson.
    package var lessons: [LinkView]
    /// The screens, in order.
    package var screens: [ScreenView]

    package static let fields: Fields<RoomView> = [
        .text("title", "The title of the course.") { $0.title },
        .list("lessons", "The first screen of each lesson.") { $0.lessons },
        .list("screens", "The screens, in order.") { $0.screens },
    ]
}

/// One screen.
package struct ScreenView: TemplateView {
    /// The anchor of the screen.
    package var id: String
    /// The title of its lesson.
    package var lesson: String
    /// Its own title: that of a lesson or section.
    package var title: Markup?
    /// How long that takes, in words.
    package var minutes: String?
    /// What learners can do after the lesson.
    package var objectives: [ObjectiveView] = []
    /// A task, a question, a picture or key points.
    package var body: Markup?
    /// The TLP label that holds here.
    package var tlp: String?
    /// The address of the screen before.
    package var previous: String?
    /// The address of the next screen.
    package var next: String?
    /// Whether a lesson begins here.
    var isFirst = false

    package static let fields: Fields<ScreenView> = [
        .text("id", "The anchor of the screen.") { $0.id },
        .text("lesson", "The title of its lesson.") { $0.lesson },
        .markup("title", "Its own title: that of a lesson or section.") { $0.title },
        .text("minutes", "How long that takes, in words.") { $0.minutes },
        .list("objectives", "What learners can do after the lesson.") { $0.objectives },
        .markup("body", "A task, a question, a picture or key points.") { $0.body },
        .text("tlp", "The TLP label that holds here.") { $0.tlp },
        .text("previous", "The address of the screen before.") { $0.previous },
        .text("next", "The address of the next screen.") { $0.next },
    ]
}

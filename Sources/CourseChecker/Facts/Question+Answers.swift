import CourseDiagnostics
import CourseModel

extension Question<Trainer> {
    /// An option without its feedback, whatever the question is for.
    struct Answer {
        var text: [Inline]
        var isCorrect: Bool
        var origin: Origin
    }

    var answers: [Answer] {
        let options =
            switch use {
            case .practice(let options, _): options
            case .test(let options, _): options
            }
        return options.map { Answer(text: $0.text, isCorrect: $0.key?.isCorrect ?? false, origin: $0.origin) }
    }
}

import CourseDiagnostics
import CourseModel

extension Question<Trainer> {
    /// An option without its feedback, whatever the question is for.
    struct Answer {
        var text: [Inline]
        var isCorrect: Bool
        /// Its place in a sequence, or that of its partner in a match.
        var place: Int?
        var origin: Origin
    }

    var answers: [Answer] {
        let options =
            switch use {
            case .practice(let options, _, _): options
            case .test(let options, _, _): options
            }
        return options.map {
            Answer(
                text: $0.text, isCorrect: $0.key?.isCorrect ?? false, place: $0.key?.place, origin: $0.origin)
        }
    }

    /// The options from which one is chosen, where there are enough to hide the right one among: three or more.
    var choicesOfOne: [Answer]? {
        let answers = answers
        return kind == .single && answers.count > 2 && answers.count(where: \.isCorrect) == 1 ? answers : nil
    }
}

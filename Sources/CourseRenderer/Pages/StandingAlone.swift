internal import CourseModel

extension Array {
    /// The tasks as they stand on a page with those of other lessons: their ids carry the lesson's name, so that no two are
    /// alike. Ids inside them go.
    func standingAlone<E: Edition>(in lesson: LessonID) -> [Block<E>] where Element == Block<E> {
        var others = 0
        func alone(_ block: Block<E>) -> Block<E> {
            func id(_ kind: String, _ number: Int) -> ElementID { ElementID("\(lesson)_\(kind)_\(number)") }
            switch block {
            case .question(var question):
                question.id = id("question", question.number)
                question.partners?.id = nil
                return .question(question)
            case .exercise(var exercise):
                exercise.id = id("exercise", exercise.number)
                for index in exercise.items.indices { exercise.items[index].id = nil }
                return .exercise(exercise)
            case .activity(var activity):
                activity.id = id("activity", activity.number)
                return .activity(activity)
            case .discussion(var discussion):
                others += 1
                discussion.id = id("discussion", others)
                return .discussion(discussion)
            case .form(var form):
                others += 1
                form.id = id("form", others)
                return .form(form)
            case .scoring(var sheet):
                others += 1
                sheet.id = id("scoring", others)
                for index in sheet.cases.indices { sheet.cases[index].id = nil }
                return .scoring(sheet)
            case .table(var table):
                table.id = nil
                return .table(table)
            case .labelled(var labelled):
                labelled.block = alone(labelled.block)
                return .labelled(labelled)
            default: return block
            }
        }
        return map(alone)
    }
}

extension HTMLWriter {
    /// A writer of the same pages for participants, whose form has no place for keys and notes.
    var forParticipants: HTMLWriter<Participant> {
        if let own = self as? HTMLWriter<Participant> { return own }
        guard let participants = site.participants else {
            preconditionFailure("bug: only a trainer's pack has pages for participants")
        }
        return HTMLWriter<Participant>(site: participants, root: root, lesson: nil)
    }
}

extension TextWriter {
    /// A writer of the same texts for participants, whose form has no place for keys and notes.
    var forParticipants: TextWriter<Participant> {
        if let own = self as? TextWriter<Participant> { return own }
        guard let participants else {
            preconditionFailure("bug: only a trainer's pack has texts for participants")
        }
        let environment = TemplateEnvironment(edition: .participant, format: .text, strings: strings)
        return TextWriter<Participant>(
            course: participants, names: CourseNames(of: participants),
            frames: TextFrames(theme: frames.theme, environment: environment), strings: strings, lesson: nil,
            width: width)
    }
}

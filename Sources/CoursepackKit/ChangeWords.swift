package import CoursePacker
package import CourseRenderer

/// Tells in a trainer's words what changed between two packs.
extension InterfaceStrings {
    /// What is new, for whats-new.txt: the course first, then lesson by lesson.
    package func news(of difference: PackDifference) -> PackNews {
        var news = PackNews(groups: [])
        let course = difference.changes.filter { $0.lesson == nil }
        for change in course + difference.changes.filter({ $0.lesson != nil }) {
            if news.groups.last?.lesson != change.lesson || news.groups.isEmpty {
                news.groups.append(PackNews.Group(lesson: change.lesson, changes: []))
            }
            news.groups[news.groups.count - 1].changes.append(words(change.event))
        }
        return news
    }

    /// A sentence.
    package func words(_ event: PackDifference.Event) -> String {
        switch event {
        case .version(let version?, let before?): text(.newsVersion, ["version": version, "before": before])
        case .version(let version?, nil): text(.newsVersionFirst, ["version": version])
        case .version(nil, let before): text(.newsVersionGone, ["before": before ?? ""])
        case .title(let title): text(.newsTitle, ["title": title])
        case .label(let label?, let before?): text(.newsLabel, ["label": label, "before": before])
        case .label(let label?, nil): text(.newsLabelFirst, ["label": label])
        case .label(nil, let before): text(.newsLabelGone, ["before": before ?? ""])
        case .courseMinutes(let now, let before):
            text(
                now > before ? .newsCourseLonger : .newsCourseShorter,
                ["minutes": duration(minutes: now), "difference": duration(minutes: abs(now - before))])
        case .dayMinutes(let day, let now, let before):
            text(
                now > before ? .newsDayLonger : .newsDayShorter,
                ["day": String(day), "difference": duration(minutes: abs(now - before))])
        case .dayProgramme(let day): text(.newsDayChanged, ["day": String(day)])
        case .dayAdded(let day, let minutes):
            text(.newsDayAdded, ["day": String(day), "minutes": duration(minutes: minutes)])
        case .dayRemoved(let day): text(.newsDayRemoved, ["day": String(day)])
        case .lessonAdded(let title, let minutes):
            text(.newsLessonAdded, ["title": title, "minutes": duration(minutes: minutes)])
        case .lessonRemoved(let title, let minutes):
            text(.newsLessonRemoved, ["title": title, "minutes": duration(minutes: minutes)])
        case .lessonsReordered: self[.newsLessonsReordered]
        case .lessonRenamed(let before): text(.newsLessonRenamed, ["before": before])
        case .lessonText: self[.newsLessonText]
        case .lessonMinutes(let now, let before):
            text(
                now > before ? .newsLessonLonger : .newsLessonShorter,
                ["minutes": duration(minutes: now), "difference": duration(minutes: abs(now - before))])
        case .partAdded(let part): text(.newsPartAdded, ["part": name(part)])
        case .partRemoved(let part): text(.newsPartRemoved, ["part": name(part)])
        case .partRenamed(let part, let before): text(.newsPartRenamed, ["part": name(part), "before": name(before)])
        case .partText(let part): text(.newsPartText, ["part": name(part)])
        case .partKey(let part): text(.newsPartKey, ["part": name(part)])
        case .partMinutes(let part, let now, let before):
            text(
                now > before ? .newsPartLonger : .newsPartShorter,
                [
                    "part": name(part), "minutes": duration(minutes: now),
                    "difference": duration(minutes: abs(now - before)),
                ])
        case .term(let title, .added): text(.newsTermAdded, ["title": title])
        case .term(let title, .removed): text(.newsTermRemoved, ["title": title])
        case .term(let title, .changed): text(.newsTermChanged, ["title": title])
        case .source(let title, .added): text(.newsSourceAdded, ["title": title])
        case .source(let title, .removed): text(.newsSourceRemoved, ["title": title])
        case .source(let title, .changed): text(.newsSourceChanged, ["title": title])
        case .fileAdded(let path): text(.newsFileAdded, ["file": path])
        case .fileRemoved(let path): text(.newsFileRemoved, ["file": path])
        }
    }

    /// A part of a lesson by kind, number and title, or else by id.
    private func name(_ part: PackManifest.Part) -> String {
        let number = part.number.map(String.init) ?? ""
        let kind =
            switch part.kind {
            case .discussion: self[.discussion]
            case .activity: text(.activity, ["number": number])
            case .exercise: text(.exercise, ["number": number])
            case .question: text(.question, ["number": number])
            case .handout: self[.handout]
            case .cards: self[.cards]
            case .form: self[.form]
            }
        guard let title = part.title ?? (part.number == nil ? part.id : nil) else { return kind }
        return text(.newsPart, ["kind": kind, "title": title])
    }
}

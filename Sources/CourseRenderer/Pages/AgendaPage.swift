internal import CourseModel

extension SitePage {
    /// What happens when, by the pack's delivery plan.
    static var agenda: SitePage {
        SitePage(
            name: "agenda", title: .agenda, purpose: .agendaPurpose, use: .work, isIn: { !$0.lessons.isEmpty },
            html: { writer in
                let words = ScheduleWords(writer.site.course, strings: writer.strings)
                return writer.render(words.view(address: lessonAddress), with: "agenda")
            },
            text: { writer in
                let words = ScheduleWords(writer.course, strings: writer.strings)
                var view = words.view { _, _ in nil }
                for index in view.days.indices {
                    view.days[index].lines = .lines(table(view.days[index], writer.strings).lines(width: writer.width))
                }
                return writer.frames.lines(view, "agenda", width: writer.width)
            })
    }

    static func lessonAddress(_ lesson: LessonID, _ part: ElementID?) -> String? {
        "lessons/\(lesson).html" + (part.map { "#\($0)" } ?? "")
    }

    private static func table(_ day: AgendaDayView, _ strings: InterfaceStrings) -> TextTable {
        func column(_ key: StringKey, _ alignment: TableAlignment) -> TextTable.Column {
            TextTable.Column(title: RunningText(strings[key]), alignment: alignment)
        }
        return TextTable(
            columns: [
                column(.clock, .left), column(.runningMinutes, .right), column(.session, .left),
                column(.length, .right),
            ],
            rows: day.entries.map { entry in
                [entry.clock, entry.running, entry.title, entry.length].map { RunningText($0) }
            })
    }
}

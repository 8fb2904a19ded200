internal import CourseModel

/// What to print, bring and set up, for the numbers of people of the pack.
struct MaterialsView: TemplateView {
    /// For how many people, in words.
    var counted: String
    /// The numbers of people, in the order of the counts.
    var rooms: [RoomSizeView]
    /// The room: chairs and tables.
    var room: [MaterialRowView]
    /// What the whole course needs.
    var general: [MaterialRowView]
    /// The sheets of lessons.
    var sheets: [MaterialRowView]
    /// What else activities need.
    var tasks: [MaterialTaskView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("counted", "For how many people, in words.", view?.counted)
        fields.list("rooms", "The numbers of people, in the order of the counts.", view?.rooms)
        fields.list("room", "Chairs, tables and the like.", view?.room)
        fields.list("general", "What the whole course needs.", view?.general)
        fields.list("sheets", "The sheets of lessons.", view?.sheets)
        fields.list("tasks", "What else activities need.", view?.tasks)
    }
}

/// Something, and how many of it.
struct MaterialRowView: TemplateView {
    var title: String
    /// Whose it is, and the language of that and of the title, where that is not the page's.
    var lesson: String?
    var language: String?
    var detail: String?
    var address: String?
    var counts: [RoomCountView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "What it is.", view?.title)
        fields.text("lesson", "The lesson that has it.", view?.lesson)
        fields.text("detail", "For whom.", view?.detail)
        fields.language(view?.language)
        fields.text("address", "The address of its page.", view?.address)
        fields.list("counts", "How many for each number of people.", view?.counts)
        fields.text(
            "line", "The counts in one line.", view.map { $0.counts.map(\.count).joined(separator: " / ") })
    }
}

/// What an activity needs.
struct MaterialTaskView: TemplateView {
    var lesson: String
    /// The language of its words, where that is not the page's.
    var language: String?
    var title: String
    var body: Markup

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("lesson", "The lesson.", view?.lesson)
        fields.text("title", "The activity.", view?.title)
        fields.language(view?.language)
        fields.markup("body", "What it needs.", view?.body)
    }
}

extension SitePage {
    /// The room and material list.
    static var materials: SitePage {
        SitePage(
            name: "materials", title: .materialList, purpose: .materialListPurpose, use: .work,
            isIn: { E.name == .trainer && !$0.lessons.isEmpty },
            html: { writer in
                writer.isOnLessonPage = false
                writer.heading = 4
                var view = materials(of: writer.site.course, writer.strings)
                for (lesson, activity) in activities(of: writer.site.course) {
                    writer.enter(lesson)
                    guard let body = writer.markup(activity.materials) else { continue }
                    let language = writer.site.foreignLanguages[lesson.id]
                    view.tasks.append(task(activity, of: lesson, language, body, writer.strings))
                }
                return writer.render(view, with: "materials")
            },
            text: { writer in
                var view = materials(of: writer.course, writer.strings)
                for (lesson, activity) in activities(of: writer.course) {
                    guard let body = Markup.lines(writer.lines(activity.materials, margin: 2)) else { continue }
                    view.tasks.append(task(activity, of: lesson, nil, body, writer.strings))
                }
                return writer.frames.lines(view, "materials", width: writer.width)
            })
    }

    private static func task(
        _ activity: Activity<E>, of lesson: Lesson<E>, _ language: String?, _ body: Markup, _ strings: InterfaceStrings
    ) -> MaterialTaskView {
        let label = strings.text(.activity, ["number": String(activity.number)])
        return MaterialTaskView(
            lesson: lesson.metadata.codeAndTitle, language: language,
            title: [label, activity.title].compactMap(\.self).joined(separator: " "), body: body)
    }

    private static func activities(of course: CourseEdition<E>) -> [(Lesson<E>, Activity<E>)] {
        var found: [(Lesson<E>, Activity<E>)] = []
        for lesson in course.lessons {
            lesson.blocks.forEachBlock { block in
                if case .activity(let activity) = block, !activity.materials.isEmpty {
                    found.append((lesson, activity))
                }
            }
        }
        return found
    }

    private static func materials(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> MaterialsView {
        let rooms = course.roomSizes
        func row(_ title: String, _ detail: String?, _ address: String? = nil, _ count: (Int) -> Int) -> MaterialRowView
        {
            MaterialRowView(
                title: title, detail: detail, address: address,
                counts: rooms.map { RoomCountView(count: String(count($0))) })
        }
        let people = rooms.map(String.init)
        var view = MaterialsView(
            counted: strings.text(.copiesForPeople, ["people": people.joined(separator: strings[.comma])]),
            rooms: people.map { RoomSizeView(people: $0) }, room: [], general: [], sheets: [], tasks: [])
        view.room = [row(strings[.chairs], nil) { $0 }]
        for (group, lessons) in course.groupSizes {
            let table = strings.text(.tablesForGroups, ["size": String(group)])
            view.room.append(row(table, strings.list(lessons)) { ($0 + group - 1) / group })
        }
        let one = strings[.perPerson]
        view.general = [
            row(strings[.signInSheet], strings[.perRoom], "sign-in.html") { ($0 + SignIn.rows - 1) / SignIn.rows },
            row(strings[.workbook], one, "workbook.html") { $0 },
            row(strings[.evaluation], one, "evaluation.html") { $0 },
            row(strings[.certificate], one, "certificate.html") { $0 },
        ]
        if TestForms(course.lessons) != nil {
            view.general.insert(row(strings[.preTest], one, "tests.html#pre_test") { $0 }, at: 1)
            view.general.insert(row(strings[.postTest], one, "tests.html#post_test") { $0 }, at: 2)
            view.general.insert(
                row(strings[.answerSheet], strings[.perPersonAndTest], "tests.html#answer_sheet") { 2 * $0 }, at: 3)
        }
        let titles = Dictionary(course.lessons.map { ($0.id, $0.metadata.codeAndTitle) }) { first, _ in first }
        let languages = course.foreignLanguages
        view.sheets = course.printedSheets.map { sheet in
            let share =
                switch sheet.share {
                case .person: one
                case .pair: strings[.perPair]
                case .group: strings[.perGroup]
                case .room: strings[.perRoom]
                }
            var view = row(sheet.title ?? strings[.handout], share, "handouts/\(sheet.fileName)") {
                sheet.copies(for: $0)
            }
            view.lesson = titles[sheet.lesson] ?? sheet.lesson.rawValue
            view.language = languages[sheet.lesson]
            return view
        }
        return view
    }
}

extension CourseEdition {
    /// The sizes of the groups that work together, from the least, with the codes of the lessons that have them where a
    /// room has to be set up anew. Where no activity is for groups, those of the plan.
    fileprivate var groupSizes: [(size: Int, lessons: [String])] {
        var found: [Int: [String]] = [:]
        for lesson in lessons {
            lesson.blocks.forEachBlock { block in
                guard case .activity(let activity) = block,
                    let size = activity.groupSize ?? (activity.grouping == .groups ? usualGroup : nil)
                else { return }
                let name = lesson.metadata.code ?? lesson.metadata.title
                if found[size]?.last != name { found[size, default: []].append(name) }
            }
        }
        if found.isEmpty { return [(usualGroup, [])] }
        return found.sorted { $0.key < $1.key }.map { ($0.key, found.count > 1 ? $0.value : []) }
    }
}

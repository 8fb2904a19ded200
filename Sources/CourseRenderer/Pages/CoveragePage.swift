internal import CourseModel

/// Where each objective of a course is practised and assessed, lesson by lesson and exercise by exercise.
struct CoverageView: TemplateView {
    var units: [CoverageUnitView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.list("units", "The lessons and exercises, in order.", view?.units)
    }
}

/// A lesson or an exercise with its objectives.
struct CoverageUnitView: TemplateView {
    var title: String
    /// The language of its words, where that is not the page's.
    var language: String?
    var address: String
    var columns: [CoverageCellView]
    var rows: [CoverageRowView]

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("title", "Its code and title.", view?.title)
        fields.language(view?.language)
        fields.text("address", "The address of its page.", view?.address)
        fields.list("columns", "What may serve an objective: one a column.", view?.columns)
        fields.list("rows", "Its objectives, in order.", view?.rows)
    }
}

/// An objective, and the numbers of what serves it.
struct CoverageRowView: TemplateView {
    var objective: String
    var cells: [CoverageCellView]
    var services: String

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("objective", "What it says.", view?.objective)
        fields.list("cells", "What serves it: one a column.", view?.cells)
        fields.text("services", "The same in one line.", view?.services)
    }
}

struct CoverageCellView: TemplateView {
    var name: String
    var numbers: String?

    static func visit(_ fields: inout some FieldVisitor, of view: Self?) {
        fields.text("name", "What kind of task it is, such as activities.", view?.name)
        fields.text("numbers", "Their numbers.", view?.numbers)
    }
}

extension SitePage {
    /// The coverage matrix: each objective by activity, exercise and question, or by inject and criterion.
    static var coverage: SitePage {
        SitePage(
            name: "coverage", title: .coverage, purpose: .coveragePurpose, use: .lookUp,
            isIn: { E.name == .trainer && !coverage(of: $0).isEmpty },
            html: { $0.render(view($0.site.course, $0.site.strings), with: "coverage") },
            text: { $0.frames.lines(view($0.course, $0.strings), "coverage", width: $0.width) })
    }

    private static func coverage(of course: CourseEdition<E>) -> [CourseCoverage.Row] {
        ((course as? CourseEdition<Trainer>)?.coverage.rows ?? []).filter { $0.owner != .course }
    }

    private static func view(_ course: CourseEdition<E>, _ strings: InterfaceStrings) -> CoverageView {
        var view = CoverageView(units: [])
        let lessons = course.foreignLanguages
        func language(_ row: CourseCoverage.Row) -> String? {
            switch row.owner {
            case .lesson: lessons[LessonID(row.ownerID)]
            case .scenario:
                course.scenarios.first { $0.id.rawValue == row.ownerID }.flatMap {
                    course.foreignLanguage(of: $0.metadata)
                }
            case .course: nil
            }
        }
        var owner: (CourseCoverage.Row.Owner, String)?
        for row in coverage(of: course) {
            let kinds: [(CourseCoverage.Use.Kind, StringKey)] =
                row.owner == .scenario
                ? [(.inject, .injects), (.criterion, .criteria)]
                : [
                    (.activity, .activities), (.exercise, .exercises), (.practiceQuestion, .practiceQuestions),
                    (.testQuestion, .testQuestions),
                ]
            if owner?.0 != row.owner || owner?.1 != row.ownerID {
                owner = (row.owner, row.ownerID)
                view.units.append(
                    CoverageUnitView(
                        title: row.ownerTitle, language: language(row),
                        address: row.owner == .scenario
                            ? "exercises/\(row.ownerID)/facilitators/index.html" : "lessons/\(row.ownerID).html",
                        columns: kinds.map { CoverageCellView(name: strings[$0.1]) }, rows: []))
            }
            let cells = kinds.map { kind, name in
                CoverageCellView(
                    name: strings[name],
                    numbers: strings.list(row.uses.filter { $0.kind == kind }.map { String($0.number) }))
            }
            view.units[view.units.count - 1].rows.append(
                CoverageRowView(
                    objective: row.text, cells: cells,
                    services: cells.map { strings.labelled($0.name, $0.numbers ?? "–") }
                        .joined(separator: strings[.semicolon])))
        }
        return view
    }
}

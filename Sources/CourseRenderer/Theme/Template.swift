internal import CourseModel

/// A template that has been read: every name in it is a place already, so that rendering looks nothing up by name.
struct Template: Sendable {
    /// Where a value comes from.
    enum Place: Sendable {
        /// A field of a view: the view's depth in the sections around, then the index of the field, and of the fields
        /// inside it that a name with dots goes on to (so `path` is never empty). In other editions than those of `only`, nothing.
        case field(depth: Int, path: [Int], only: Set<EditionName>?)
        /// An interface string, by its index in `StringKey.allCases`.
        case string(Int)
        case language
        case direction
        case edition(EditionName)
    }

    enum Section: Sendable {
        /// What is inside, where there is a value.
        case present(Place)
        /// What is inside, where there is none.
        case absent(Place)
        /// What is inside, once for each view.
        case each(Place)
    }

    enum Step: Sendable {
        case literal([UInt8])
        case insert(Place)
        /// The next `length` steps are inside the section.
        case section(Section, length: Int)
    }

    let steps: [Step]

    func render(_ view: some TemplateView, in environment: TemplateEnvironment) -> Markup {
        var rendering = Rendering(steps: steps, environment: environment, view: view)
        rendering.run(steps.indices)
        return Markup(rendering.output)
    }
}

/// A walk over the steps of a template.
private struct Rendering {
    private let steps: [Template.Step]
    private let environment: TemplateEnvironment
    /// The view of the template, then those of the sections around the step.
    private var views: [any TemplateView]
    private(set) var output: [UInt8] = []

    init(steps: [Template.Step], environment: TemplateEnvironment, view: some TemplateView) {
        self.steps = steps
        self.environment = environment
        views = [view]
        output.reserveCapacity(1024)
    }

    mutating func run(_ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch steps[index] {
            case .literal(let bytes): output += bytes
            case .insert(let place): insert(value(of: place))
            case .section(.present(let place), let length): if !value(of: place).isPresent { index += length }
            case .section(.absent(let place), let length): if value(of: place).isPresent { index += length }
            case .section(.each(let place), let length):
                switch value(of: place) {
                case .object(let view?): run(index + 1..<index + 1 + length, with: view)
                case .list(let elements): for view in elements { run(index + 1..<index + 1 + length, with: view) }
                default: break
                }
                index += length
            }
            index += 1
        }
    }

    private mutating func run(_ range: Range<Int>, with view: any TemplateView) {
        views.append(view)
        run(range)
        views.removeLast()
    }

    private mutating func insert(_ value: FieldValue) {
        switch value {
        case .text(let text?):
            let isApart = environment.textDirection == .rightToLeft && Direction.rightToLeft.isolates(RunningText(text))
            if isApart { output += "\u{2068}" }
            environment.format.append(text, to: &output)
            if isApart { output += "\u{2069}" }
        case .markup(let markup?): output += markup.bytes
        default: break
        }
    }

    private func value(of place: Template.Place) -> FieldValue {
        switch place {
        case .field(let depth, let path, let only):
            guard only?.contains(environment.edition) != false else { return .flag(false) }
            var value = views[depth].value(ofField: path[0])
            for index in path.dropFirst() {
                guard case .object(let view?) = value else { return .flag(false) }
                value = view.value(ofField: index)
            }
            return value
        case .string(let index): return .markup(environment.strings[index])
        case .language: return .markup(environment.language)
        case .direction: return .markup(environment.direction)
        case .edition(let edition): return .flag(edition == environment.edition)
        }
    }
}

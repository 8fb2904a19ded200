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

    /// A step as rendering takes it: numbers alone, so that to take one counts no references.
    fileprivate enum Operation: Sendable {
        /// Where the words stand in `text`.
        case literal(Range<Int>)
        case insert(Operand)
        case present(Operand, length: Int)
        case absent(Operand, length: Int)
        case each(Operand, length: Int)
    }

    /// Where a value comes from, in numbers.
    fileprivate enum Operand: Sendable {
        case field(depth: Int, index: Int)
        /// A field inside others, or one that not every edition has: which of `places`.
        case place(Int)
        case string(Int)
        case language
        case direction
        case edition(EditionName)
    }

    fileprivate private(set) var operations: [Operation] = []
    /// The words of all literals.
    fileprivate private(set) var text: [UInt8] = []
    fileprivate private(set) var places: [Place] = []

    init(steps: [Step]) {
        operations.reserveCapacity(steps.count)
        for step in steps {
            switch step {
            case .literal(let bytes):
                operations.append(.literal(text.count..<text.count + bytes.count))
                text += bytes
            case .insert(let place): operations.append(.insert(operand(place)))
            case .section(.present(let place), let length):
                operations.append(.present(operand(place), length: length))
            case .section(.absent(let place), let length):
                operations.append(.absent(operand(place), length: length))
            case .section(.each(let place), let length): operations.append(.each(operand(place), length: length))
            }
        }
    }

    private mutating func operand(_ place: Place) -> Operand {
        switch place {
        case .field(let depth, let path, nil) where path.count == 1: return .field(depth: depth, index: path[0])
        case .field:
            places.append(place)
            return .place(places.count - 1)
        case .string(let index): return .string(index)
        case .language: return .language
        case .direction: return .direction
        case .edition(let edition): return .edition(edition)
        }
    }

    func render(_ view: some TemplateView, in environment: TemplateEnvironment, to output: inout Output) {
        var rendering = Rendering(template: self, environment: environment, view: FieldValues.of(view))
        rendering.run(operations.indices, to: &output)
    }

    func render(_ view: some TemplateView, in environment: TemplateEnvironment) -> Markup {
        var rendering = Rendering(template: self, environment: environment, view: FieldValues.of(view))
        var output = Output(capacity: rendering.likelySize)
        rendering.run(operations.indices, to: &output)
        return Markup(output.bytes())
    }
}

/// A walk over the operations of a template.
private struct Rendering {
    private let template: Template
    private let environment: TemplateEnvironment
    /// The template's view, then those of the sections around the step.
    private var views: [Shown]

    /// A view that is shown now: its values begin at `start`, after those of the elements before it.
    private struct Shown {
        var values: [FieldValue]
        var start = 0

        subscript(index: Int) -> FieldValue { values[start + index] }
    }

    init(template: Template, environment: TemplateEnvironment, view: [FieldValue]) {
        self.template = template
        self.environment = environment
        views = []
        // Sections hardly ever stand in more than three others.
        views.reserveCapacity(4)
        views.append(Shown(values: view))
    }

    /// About what will be written: what is longest is content that is finished already.
    var likelySize: Int {
        func likelySize(of values: [FieldValue]) -> Int {
            var size = 0
            for value in values {
                switch value {
                case .markup(let markup?): size += markup.bytes.count
                case .object(let values?): size += likelySize(of: values)
                case .list(let values, let count): size += likelySize(of: values) + 128 * count
                default: break
                }
            }
            return size
        }
        return template.text.count + likelySize(of: views[0].values)
    }

    mutating func run(_ range: Range<Int>, to output: inout Output) {
        var index = range.lowerBound
        while index < range.upperBound {
            switch template.operations[index] {
            case .literal(let words): append(words, to: &output)
            case .insert(let operand): insert(operand, to: &output)
            case .present(let operand, let length): if !isPresent(operand) { index += length }
            case .absent(let operand, let length): if isPresent(operand) { index += length }
            case .each(let operand, let length):
                let inside = index + 1..<index + 1 + length
                switch value(of: operand) {
                case .object(let values?): run(inside, over: values, count: 1, to: &output)
                case .list(let values, let count): if count > 0 { run(inside, over: values, count: count, to: &output) }
                default: break
                }
                index += length
            }
            index += 1
        }
    }

    private mutating func run(_ range: Range<Int>, over values: [FieldValue], count: Int, to output: inout Output) {
        let depth = views.count
        let width = values.count / count
        views.append(Shown(values: values))
        for element in 0..<count {
            views[depth].start = element * width
            run(range, to: &output)
        }
        views.removeLast()
    }

    private func append(_ words: Range<Int>, to output: inout Output) {
        template.text.withUnsafeBufferPointer { output.append(UnsafeBufferPointer(rebasing: $0[words])) }
    }

    private func insert(_ operand: Template.Operand, to output: inout Output) {
        switch operand {
        case .field(let depth, let index): environment.append(views[depth][index], to: &output)
        case .string(let index): output.append(environment.strings[index].bytes)
        case .place, .language, .direction, .edition: environment.append(value(of: operand), to: &output)
        }
    }

    private func isPresent(_ operand: Template.Operand) -> Bool {
        switch operand {
        case .field(let depth, let index): views[depth][index].isPresent
        case .edition(let edition): edition == environment.edition
        case .place, .string, .language, .direction: value(of: operand).isPresent
        }
    }

    private func value(of operand: Template.Operand) -> FieldValue {
        switch operand {
        case .field(let depth, let index): views[depth][index]
        case .place(let index): value(at: template.places[index])
        case .string(let index): .markup(environment.strings[index])
        case .language: .markup(environment.language)
        case .direction: .markup(environment.direction)
        case .edition(let edition): .flag(edition == environment.edition)
        }
    }

    private func value(at place: Template.Place) -> FieldValue {
        guard case .field(let depth, let path, let only) = place, only?.contains(environment.edition) != false else {
            return .flag(false)
        }
        var value = views[depth][path[0]]
        for index in path.dropFirst() {
            guard case .object(let values?) = value else { return .flag(false) }
            value = values[index]
        }
        return value
    }
}

extension TemplateEnvironment {
    /// Adds what a template shows of a value where it inserts it.
    fileprivate func append(_ value: FieldValue, to output: inout Output) {
        switch value {
        case .text(let text?):
            let isApart = textDirection == .rightToLeft && Direction.rightToLeft.isolates(RunningText(text))
            if isApart { output += "\u{2068}" }
            format.append(text, to: &output)
            if isApart { output += "\u{2069}" }
        case .markup(let markup?): output.append(markup.bytes)
        default: break
        }
    }
}

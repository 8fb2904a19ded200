internal import CourseDiagnostics
internal import CourseModel
internal import XMLKit

extension BlockLowering {
    /// Puts an element that closes into the form that the vocabulary asks for.
    mutating func finish(_ frame: Frame) {
        guard let place = frame.place else { return }
        if place.key == "day" { return makeEntries(of: frame.element) }
        guard case .directive = frame.kind else { return }
        let definition = place.definition
        switch definition.key {
        case "list", "quote", "codeblock": unwrap(frame.element, definition.name, hasCaption: false)
        case "table", "figure": unwrap(frame.element, definition.name, hasCaption: true)
        case "definitions": define(frame.element)
        default:
            if case .inline = definition.content { unwrapParagraph(frame.element, definition.name) }
            if let part = definition.impliedPart { gather(frame.element, place, into: part) }
        }
    }

    // MARK: - Directives around one block

    /// Gives the attributes of a directive to the one block in it.
    private mutating func unwrap(_ wrapper: XMLNode, _ name: String, hasCaption: Bool) {
        let children = Array(wrapper.elements)
        let blocks = children.filter { $0.name == name }
        let captions = hasCaption ? children.filter { $0.name == "p" } : []
        let descriptions = name == "figure" ? children.filter { $0.name == "description" } : []
        let isOrdered = name != "table" || captions.isEmpty || children.first == captions.first
        guard blocks.count == 1, let block = blocks.first, captions.count <= 1, isOrdered,
            children.count == 1 + captions.count + descriptions.count
        else { return reportWrapping(wrapper, name) }
        for attribute in block.attributes {
            if wrapper.attributeNode(attribute.name) != nil {
                context.findings.report(
                    .badAttributes, wrapper.offsets, "The attribute `\(attribute.name)` stands twice.",
                    remedy: "Leave it out of the directive.")
            } else {
                wrapper.set(attribute.name, attribute.value, offsets: attribute.offsets)
            }
        }
        if name == "table", let caption = captions.first { setCaption(caption, wrapper) }
        for child in Array(block.children) { child.move(to: wrapper) }
        block.remove()
        if name == "figure" {
            if let caption = captions.first { setCaption(caption, wrapper) }
            for description in descriptions { description.move(to: wrapper) }
        }
    }

    private func setCaption(_ paragraph: XMLNode, _ wrapper: XMLNode) {
        let caption = wrapper.append("caption", line: paragraph.line, offsets: paragraph.offsets)
        for child in Array(paragraph.children) { child.move(to: caption) }
        paragraph.remove()
    }

    private mutating func reportWrapping(_ wrapper: XMLNode, _ name: String) {
        let form =
            switch name {
            case "list": "one list"
            case "quote": "one quote, whose lines begin with `>`"
            case "codeblock": "one block of code"
            case "table": "one table, and before it one paragraph as its caption if you wish"
            default: "one picture, and if you wish one paragraph as its caption and one `::: description`"
            }
        context.findings.report(
            .wrongWrapping, wrapper.offsets, "`::: \(name)` holds \(form), and nothing else.",
            remedy: "Move everything else out of it, or remove the two lines of the directive.")
        dissolve(wrapper)
    }

    /// Lets the blocks of a directive stay without it: what is wrong with it was said, and they are not also misplaced.
    private func dissolve(_ wrapper: XMLNode) {
        if let parent = wrapper.parent {
            for child in Array(wrapper.children) { child.move(to: parent) }
        }
        wrapper.remove()
    }

    /// Makes the paragraph in a directive of running text the directive's own text.
    private mutating func unwrapParagraph(_ element: XMLNode, _ name: String) {
        let paragraphs = Array(element.elements.filter { $0.name == "p" })
        let others = Array(element.elements.filter { $0.name != "p" })
        if paragraphs.count > 1 || !others.isEmpty {
            context.findings.report(
                .wrongWrapping, others.first?.offsets ?? element.offsets, "`::: \(name)` holds one paragraph.",
                remedy: others.first?.name == "list"
                    ? "A number that begins a paragraph makes it a list; write `1\\.` with a backslash." : nil)
        }
        for other in others { other.remove() }
        for paragraph in paragraphs {
            for child in Array(paragraph.children) { child.move(to: element) }
            paragraph.remove()
        }
    }

    // MARK: - Definitions

    private mutating func define(_ element: XMLNode) {
        let children = Array(element.elements)
        guard children.count == 1, let list = children.first, list.name == "list", list.attribute("kind") == "bullet"
        else {
            context.findings.report(
                .wrongWrapping, element.offsets, "`::: definitions` holds one list with `-`, and nothing else.",
                remedy:
                    "Write an item for each term, `- TLP`; below a blank line its definition, indented by two spaces.")
            dissolve(element)
            return
        }
        for item in Array(list.elements) {
            let blocks = Array(item.children)
            var definition: XMLNode?
            for (index, block) in blocks.enumerated() {
                if index == 0, block.isNamed("p") {
                    let term = element.append("term", line: block.line, offsets: block.offsets)
                    for child in Array(block.children) { child.move(to: term) }
                } else {
                    let place = definition ?? element.append("definition", line: block.line, offsets: block.offsets)
                    definition = place
                    block.move(to: place)
                }
            }
        }
        for comment in Array(list.children) where !comment.isElement { comment.move(to: element) }
        list.remove()
    }

    // MARK: - Implied parts

    /// Moves the blocks before the first part into the part that they imply; makes options of a question's boxes.
    private mutating func gather(_ element: XMLNode, _ place: IndexedElement, into part: String) {
        var wrapper: XMLNode?
        var isBeforeParts = true
        var hasOptions = false
        let form = QuestionForm(element)
        for child in Array(element.children) {
            let isOptions = form?.isOptions(child) == true && !hasOptions
            if isBeforeParts, child.isElement,
                isOptions || place.child(child)?.part != nil && form?.isStatement(child) != true
            {
                isBeforeParts = false
            }
            if isOptions {
                hasOptions = true
                makeOptions(child, of: element)
            } else if isBeforeParts, child.isElement || wrapper != nil {
                let place = wrapper ?? element.append(part, line: child.line, offsets: child.offsets)
                wrapper = place
                child.move(to: place)
            } else {
                child.move(to: element)
            }
        }
    }

    private mutating func makeOptions(_ list: XMLNode, of question: XMLNode) {
        for item in Array(list.children) {
            guard item.isElement else {
                item.move(to: question)
                continue
            }
            let option = question.append("option", line: item.line, offsets: item.offsets)
            if let checked = item.attributeNode("checked") {
                option.set("correct", checked.value, offsets: checked.offsets)
            }
            var feedback: XMLNode?
            for (index, block) in Array(item.children).enumerated() {
                if (index == 0 && block.isNamed("p")) || block.isNamed("feedback") {
                    block.move(to: option)
                } else {
                    let place = feedback ?? option.append("feedback", line: block.line, offsets: block.offsets)
                    feedback = place
                    block.move(to: place)
                }
            }
        }
        list.remove()
    }
}

/// What the type of a question makes of lists and tables in it: a task list holds options; in a sequence a numbered list
/// does; a table is what a match is about, and elsewhere part of what is asked.
struct QuestionForm {
    private let type: String

    /// nil where the element is no question.
    init?(_ element: XMLNode) {
        guard element.isNamed("question") else { return nil }
        type = element.attribute("type") ?? ""
    }

    /// Whether a list holds the options.
    func isOptions(_ node: XMLNode) -> Bool {
        guard node.isElement, node.isNamed("list") else { return false }
        return node.attribute("kind") == (type == "sequence" ? "ordered" : "check")
    }

    /// Whether something that may be a part belongs to what is asked here.
    func isStatement(_ node: XMLNode) -> Bool { node.isNamed("table") && type != "match" }
}

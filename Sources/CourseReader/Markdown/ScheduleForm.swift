internal import CourseDiagnostics
internal import XMLKit

extension BlockLowering {
    /// Makes the entries of a day of its lists: each item is one line (`SessionLine`).
    mutating func makeEntries(of day: XMLNode) {
        for child in Array(day.children) {
            guard child.isElement, child.isNamed("list"), child.attribute("kind") != "ordered" else {
                child.move(to: day)
                continue
            }
            for item in Array(child.children) {
                if item.isElement { makeEntry(item, of: day) } else { item.move(to: day) }
            }
            child.remove()
        }
    }

    private mutating func makeEntry(_ item: XMLNode, of day: XMLNode) {
        let blocks = Array(item.elements)
        let texts = blocks.first.map { Array($0.children) } ?? []
        guard blocks.count == 1, blocks[0].isNamed("p"), texts.allSatisfy({ $0.kind == .text }), !texts.isEmpty,
            item.attributeNode("checked") == nil
        else {
            context.findings.report(
                .badSession, item.offsets, "An entry of a day is one line of plain words.",
                remedy: "Write `- lesson:id`, `- 09:00 Opening, 20`, `- break 15` or `- buffer 10`.")
            return
        }
        let text = texts.map(\.text).joined().replacing("\n", with: " ")
        let line = SessionLine(text)
        // Where no escape stands in the line, every part of it can be pointed at.
        let place = texts[0].offsets.flatMap { texts.count == 1 && $0.count == text.utf8.count ? $0.lowerBound : nil }
        func range(_ part: Range<Int>) -> Range<Int>? {
            place.map { $0 + part.lowerBound..<$0 + part.upperBound } ?? blocks[0].offsets
        }
        if line.element != "session",
            !line.attributes.contains(where: { $0.name == "minutes" })
                || line.attributes.contains(where: { $0.name.isEmpty })
        {
            context.findings.report(
                .badSession, blocks[0].offsets, "The minutes of this \(line.element) are not clear.",
                remedy: line.element == "break" ? "Write `- break 15` or `- break Lunch, 60`." : "Write `- buffer 10`.")
            return
        }
        let element = day.append(line.element, line: blocks[0].line, offsets: blocks[0].offsets)
        for attribute in line.attributes {
            element.set(attribute.name, attribute.value, offsets: range(attribute.range))
        }
        if let title = line.title { element.append(text: title, line: blocks[0].line, offsets: blocks[0].offsets) }
    }
}

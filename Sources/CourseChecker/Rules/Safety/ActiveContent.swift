import CourseDiagnostics
import CourseModel
import XMLKit

/// An SVG picture may draw and nothing else: no script, no event handler, no foreign content, no animation, nothing from
/// outside the file (SVG 2, chapters 5.9, 12.3, 13 and 15).
enum ActiveContent: CourseRule {
    static let id = RuleID.activeContent

    private static let forbiddenElements: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "animate", "animatemotion",
        "animatetransform", "set", "handler", "listener",
    ]

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.assets.filter { $0.ending == "svg" }.flatMap { findings(in: $0.source) }
    }

    static func findings(in source: SourceFile) -> [Diagnostic] {
        let result = source.bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: source.path) }
        guard let tree = result.tree, let root = tree.root else {
            let place =
                result.doctype.map { SourceRange($0..<$0) } ?? source.range(ofLine: result.issues.first?.line ?? 1)
            return [
                source.diagnostic(
                    id, at: place,
                    result.doctype == nil ? "The picture is not well-formed XML." : "The picture has a DOCTYPE.",
                    remedy: "Export it again as plain SVG.")
            ]
        }
        var diagnostics: [Diagnostic] = []
        func report(_ node: XMLNode, _ message: String) {
            diagnostics.append(
                source.diagnostic(
                    id, at: node.offsets.map(SourceRange.init), message,
                    remedy: "Export the picture again as plain SVG."))
        }
        for node in tree.topLevel where node.kind == .processingInstruction {
            report(node, "The picture loads a style sheet or another file.")
        }
        var stack = [root]
        while let node = stack.popLast() {
            if forbiddenElements.contains(node.name.lowercased()) {
                report(node, "The picture has the element <\(node.name)>, which can act.")
            }
            if node.name.lowercased() == "style", loads(node.text) {
                report(node, "The picture's styles load something from outside.")
            }
            for attribute in node.attributes {
                let name = attribute.name.lowercased()
                let value = attribute.value.filter { !$0.isWhitespace }
                if name.hasPrefix("on") {
                    report(node, "The picture has the event handler '\(attribute.name)'.")
                } else if name == "href" || name == "src", !value.hasPrefix("#"),
                    !value.lowercased().hasPrefix("data:image/")
                {
                    report(node, "The picture links to or loads \"\(value.prefix(60))\".")
                } else if name == "href", value.lowercased().hasPrefix("data:image/svg") {
                    report(node, "The picture holds another SVG that cannot be checked.")
                } else if loads(attribute.value) {
                    report(node, "The value of '\(attribute.name)' loads something from outside.")
                }
            }
            stack.append(contentsOf: node.elements)
        }
        return diagnostics.inReportOrder()
    }

    /// Whether a style text names anything but places in the same file: `url(#id)` is a place, all else is not.
    private static func loads(_ style: String) -> Bool {
        let text = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        if text.contains("@import") || text.contains("expression(") || text.contains("javascript:")
            || text.contains("\\")
        {
            return true
        }
        return text.ranges(of: "url(").contains { !text[$0.upperBound...].hasPrefix("#") }
    }
}

import CourseDiagnostics
import CourseModel
import XMLKit

/// An SVG picture may draw and nothing else: no script, no event handler, no foreign content, no animation, nothing from
/// outside the file (SVG 2, chapters 5.9, 12.3, 13 and 15). An XML file may not be a page or a picture in disguise.
enum ActiveContent: CourseRule, LocalRule {
    static let documentation = RuleDocumentation(
        .activeContent,
        demand: "An SVG picture draws and does nothing else: no script, no animation, nothing from outside the file.",
        why: """
            A picture that runs a script or loads something from elsewhere is a danger to everyone who opens the \
            pack, and tells somebody outside that it was opened.
            """,
        remedy: """
            Export the picture again as plain SVG, without scripts, animation, links and foreign content.
            """,
        bad: [
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """,
                with: [
                    .text(
                        "content/demo-101/images/zones.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\">⟦<script>⟧alert(1)</script></svg>")
                ]),
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """,
                with: [
                    .text(
                        "content/demo-101/images/zones.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\">⟦<path onclick=\"alert(1)\" d=\"M0 0h4\"/>⟧</svg>")
                ]),
        ],
        good: [
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """,
                with: [
                    .text(
                        "content/demo-101/images/zones.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path fill=\"url(#shade)\" d=\"M0 0h4\"/></svg>")
                ]),
            .lesson(
                """
                ![Three zones](images/zones.svg)
                """,
                with: [
                    .text(
                        "content/demo-101/images/zones.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#shape\"/></svg>")
                ]),
        ])

    /// SVG elements that run, load or change something, in small letters; all that begin with `animate` besides.
    private static let forbiddenElements: Set<String> = [
        "script", "foreignobject", "iframe", "object", "embed", "audio", "video", "set", "discard", "handler",
        "listener",
    ]

    /// Vocabularies whose elements browsers act upon wherever they stand.
    private static let activeNamespaces: Set<String> = [
        "http://www.w3.org/1999/xhtml", "http://www.w3.org/2001/xml-events", "http://www.w3.org/1999/XSL/Transform",
    ]

    private static let svgNamespace = "http://www.w3.org/2000/svg"

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.course.assets.flatMap { asset -> [Diagnostic] in
            switch asset.ending {
            case "svg": picture(asset.source)
            case "xml": document(asset.source)
            default: []
            }
        }
    }

    private static func picture(_ source: SourceFile) -> [Diagnostic] {
        let remedy = "Export the picture again as plain SVG."
        return findings(in: source, what: "picture", remedy: remedy) { node, report in
            let name = node.name.lowercased()
            if forbiddenElements.contains(name) || name.hasPrefix("animate") {
                report("The picture has the element <\(node.name)>, which can act.")
            } else if let namespace = node.namespace, activeNamespaces.contains(namespace) {
                report("The picture has the element <\(node.name)> of a web page.")
            }
            if name == "style", loads(node.text) {
                report("The picture's styles load something from outside.")
            }
            for attribute in node.attributes { check(attribute, report) }
        }
    }

    private static func check(_ attribute: XMLAttribute, _ report: (String) -> Void) {
        let name = attribute.name.lowercased()
        if name.hasPrefix("on") {
            report("The picture has the event handler '\(attribute.name)'.")
        } else if name == "href" || name == "src" || attribute.qualifiedName == "xml:base" {
            let value = attribute.value.filter { !$0.isWhitespace }
            if value.lowercased().hasPrefix("data:image/svg") {
                report("The picture holds another SVG that cannot be checked.")
            } else if !value.hasPrefix("#"), !isPixelImage(value) {
                report("The picture links to or loads \"\(value.prefix(60))\".")
            }
        } else if attribute.namespace == nil, loads(attribute.value) {
            report("The value of '\(attribute.name)' loads something from outside.")
        }
    }

    /// An XML file to hand out opens in a browser: it may not ask for a style sheet, nor hold parts of a page or a picture.
    private static func document(_ source: SourceFile) -> [Diagnostic] {
        findings(in: source, what: "file", remedy: "Take it out, or hand the file out as .txt.") { node, report in
            guard let namespace = node.namespace, activeNamespaces.contains(namespace) || namespace == svgNamespace
            else { return }
            report("The file has the element <\(node.name)>, which a browser would act upon.")
        }
    }

    /// Reads a file as XML and shows each of its elements to `check`.
    private static func findings(
        in source: SourceFile, what: String, remedy: String, _ check: (XMLNode, (String) -> Void) -> Void
    ) -> [Diagnostic] {
        let result = source.bytes.withUnsafeBufferPointer { XMLParser.parse($0, url: source.path) }
        guard let tree = result.tree, let root = tree.root else {
            let place =
                result.doctype.map { SourceRange($0..<$0) } ?? source.range(ofLine: result.issues.first?.line ?? 1)
            return [
                source.diagnostic(
                    id, at: place,
                    "The \(what) \(result.doctype == nil ? "is not well-formed XML" : "has a DOCTYPE").",
                    remedy: remedy)
            ]
        }
        var diagnostics: [Diagnostic] = []
        func report(_ node: XMLNode, _ message: String) {
            let place = node.offsets.map(SourceRange.init) ?? source.range(ofLine: node.line)
            diagnostics.append(source.diagnostic(id, at: place, message, remedy: remedy))
        }
        for node in tree.topLevel where node.kind == .processingInstruction {
            report(node, "The \(what) loads a style sheet or another file.")
        }
        var stack = [root]
        while let node = stack.popLast() {
            check(node) { report(node, $0) }
            stack.append(contentsOf: node.elements)
        }
        return diagnostics.inReportOrder()
    }

    /// Whether an address holds an image made of pixels, which cannot act.
    private static func isPixelImage(_ address: String) -> Bool {
        let start = address.prefix(16).lowercased()
        return ["png", "jpeg", "gif", "webp"].contains { start.hasPrefix("data:image/\($0);") }
    }

    /// Whether a style text names anything but places in the same file: `url(#id)` is a place, all else is not. Escapes
    /// (CSS Syntax 3, 4.3.7) could hide any of this.
    private static func loads(_ style: String) -> Bool {
        // Everything that loads is written with one of these.
        guard style.utf8.contains(where: { "@(:\\".utf8.contains($0) }) else { return false }
        let text = style.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        let loaders = ["@import", "expression(", "javascript:", "\\", "image-set(", "image(", "src("]
        return loaders.contains { text.contains($0) }
            || text.ranges(of: "url(").contains { !text[$0.upperBound...].hasPrefix("#") }
    }
}

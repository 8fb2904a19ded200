internal import CourseDiagnostics
internal import XMLKit

/// Links, images and footnotes.
extension InlineLowering {
    // MARK: - Links and images

    /// Opens a link, or an inline element that has the form of a link, or of an image where it stands in a link.
    mutating func openLink(_ node: MarkdownNode, _ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        if node.kind == .image {
            cursor = min(cursor + 2, bytes.count)
        } else if cursor < bytes.count, bytes[cursor] == UInt8(ascii: "[") || bytes[cursor] == UInt8(ascii: "<") {
            cursor += 1
        }
        guard !silent, !isEscapedAddress(node, at: start) else { return push(nil, start, &context) }
        // The address is known to cmark; where the link ends will be known when it closes.
        let target = LinkTarget(node.address.text(0..<node.address.count))
        let title = node.linkTitle.text(0..<node.linkTitle.count)
        push(target.element, start, &context)
        guard let level = levels.last else { return }
        let range = content.source(start..<bytes.count).map { $0.lowerBound..<$0.lowerBound + 1 }
        if level.isOwn, let name = target.attribute { level.element.set(name, target.value, offsets: range) }
        if !title.isEmpty {
            if target.element == "link", level.isOwn {
                level.element.set("title", title, offsets: range)
            } else {
                context.findings.report(
                    .badAttributes, range, "A title belongs to links to the outside; here it would be lost.",
                    remedy: "Leave the title out.")
            }
        }
        if let problem = target.problem {
            context.findings.report(
                problem.rule, range, problem.message, remedy: problem.remedy, suggestion: problem.suggestion)
        }
    }

    /// Whether an address in the text has a backslash or a reference in the source (`a\\@b.org`): its author wants text.
    /// cmark looks for mail addresses when these are gone.
    private func isEscapedAddress(_ link: MarkdownNode, at start: Int) -> Bool {
        guard start < bytes.count, bytes[start] != UInt8(ascii: "["), bytes[start] != UInt8(ascii: "<"),
            link.kind == .link, let text = link.firstChild?.literal
        else { return false }
        return !bytes[start...].starts(with: text)
    }

    mutating func closeLink(_ context: inout LoweringContext) {
        guard let level = levels.last else { return }
        finishLink(from: level.start, &context)
        if level.isOwn {
            let range = content.source(level.start..<cursor)
            for attribute in level.element.attributes { attribute.offsets = range }
        }
        pop()
    }

    /// Moves the cursor over the end of a link or image that began at `start`.
    mutating func finishLink(from start: Int, _ context: inout LoweringContext) {
        guard start < bytes.count, cursor < bytes.count else { return }
        if bytes[start] == UInt8(ascii: "<") {
            if bytes[cursor] == UInt8(ascii: ">") { cursor += 1 }
            return
        }
        guard bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "!"), bytes[cursor] == UInt8(ascii: "]")
        else { return }
        let textStart = start + (bytes[start] == UInt8(ascii: "!") ? 2 : 1)
        let ending = LinkSyntax(bytes, after: cursor + 1)
        switch ending {
        case .inline: break
        case .reference(let label, _): context.usedLabels.insert(normalizedLabel(bytes.text(label)))
        case .shortcut: context.usedLabels.insert(normalizedLabel(bytes.text(textStart..<cursor)))
        }
        cursor = ending.end
    }

    /// Whether an image is an inline element: a link cannot stand in a link, an image can.
    func isElement(_ image: MarkdownNode) -> Bool { openImages.isEmpty && image.hasElementAddress }

    mutating func openImage(_ node: MarkdownNode) {
        if openImages.isEmpty { alternative = [] }
        openImages.append(node)
        cursor = min(cursor + 2, bytes.count)
        imageStarts.append(cursor - 2)
    }

    mutating func closeImage(_ node: MarkdownNode, _ context: inout LoweringContext) {
        guard openImages.popLast() != nil, let start = imageStarts.popLast() else { return }
        finishLink(from: start, &context)
        guard openImages.isEmpty, start >= citationEnd else { return }
        let range = content.source(start..<cursor)
        let image = append("image", start..<cursor)
        let source = ImageSource(node.address.text(0..<node.address.count))
        image.set("src", source.path, offsets: range)
        let text = String(decoding: alternative, as: UTF8.self)
        if source.isDecorative { image.set("decorative", "yes", offsets: range) }
        if !text.isEmpty { image.set("alt", text, offsets: range) }
        if !node.linkTitle.isEmpty {
            image.set("title", node.linkTitle.text(0..<node.linkTitle.count), offsets: range)
        }
        lastText = Bytes(start: nil, count: 0)
        if let problem = source.problem {
            context.findings.report(problem.rule, range, problem.message, remedy: problem.remedy)
        }
    }

    // MARK: - Footnotes

    mutating func footnoteReference(_ context: inout LoweringContext) {
        let start = cursor
        let silent = isSilent
        guard let label = LinkSyntax.label(bytes, at: cursor) else { return }
        cursor = label.upperBound
        lastText = Bytes(start: nil, count: 0)
        let name = normalizedLabel(bytes.text(label.lowerBound + 2..<label.upperBound - 1))
        guard !silent else { return }
        if context.footnotes[name] != nil {
            context.findings.report(
                .badFootnote, content.source(label), "The footnote `\(bytes.text(label))` is used twice.",
                remedy: "Write it twice, under two names.")
            return
        }
        context.footnotes[name] = append("footnote", start..<cursor)
    }
}

extension MarkdownNode {
    /// Whether the address of an image names an inline element rather than a file.
    var hasElementAddress: Bool { LinkTarget.isElement(address.text(0..<Swift.min(address.count, 16))) }
}

internal import CourseModel

extension HTMLWriter {
    /// Running text.
    mutating func write(_ text: [Inline]) {
        for inline in text { write(inline) }
    }

    private mutating func write(_ inline: Inline) {
        switch inline {
        case .text(let text): HTMLEscaping.append(text, to: &out)
        case .emphasis(let text): write(text, from: "<em>", to: "</em>")
        case .strong(let text): write(text, from: "<strong>", to: "</strong>")
        case .code(let text):
            out += "<code>"
            HTMLEscaping.append(text, to: &out)
            out += "</code>"
        case .subscript(let text): write(text, from: "<sub>", to: "</sub>")
        case .superscript(let text): write(text, from: "<sup>", to: "</sup>")
        case .deleted(let text): write(text, from: "<del>", to: "</del>")
        case .link(let link): write(link)
        case .reference(let reference): write(reference)
        case .term(let term):
            write(
                term.text, linkedTo: site.terms.contains(term.term) ? .page("glossary.html") : nil,
                place: term.term.rawValue, class: "term")
        case .value(let value):
            if let words = site.course.catalogue.values[value.id] {
                HTMLEscaping.append(words, to: &out)
            } else {
                write(value.text)
            }
        case .citation(let citation): write(citation)
        case .footnote(let footnote): write(footnote)
        case .image(let image): write(image)
        case .lineBreak: out += "<br/>"
        case .foreign(let foreign): write(foreign)
        }
    }

    private mutating func write(_ text: [Inline], from start: StaticString, to end: StaticString) {
        out += start
        write(text)
        out += end
    }

    /// A page of the pack that text leads to.
    private enum LinkedPage {
        /// The page that is written.
        case this
        case lesson(LessonID)
        /// A page in the pack's first folder.
        case page(StaticString)
    }

    /// Text as a link to a page or a place on it, or as it is where it leads nowhere or stands in a link already.
    private mutating func write(
        _ text: [Inline], linkedTo page: LinkedPage?, place: String?, class name: StaticString? = nil
    ) {
        guard let page, !isInsideLink, !isAlone else { return write(text) }
        out += "<a"
        if let name {
            out += " class=\""
            out += name
            out += "\""
        }
        out += " href=\""
        switch page {
        case .this: break
        case .lesson(let lesson):
            out.append(text: root)
            out += "lessons/"
            HTMLEscaping.append(lesson.rawValue, to: &out)
            out += ".html"
        case .page(let name):
            out.append(text: root)
            out += name
        }
        if let place {
            out += "#"
            HTMLEscaping.append(place, to: &out)
        }
        out += "\">"
        isInsideLink = true
        write(text)
        isInsideLink = false
        out += "</a>"
    }

    private mutating func write(_ link: Link) {
        guard let address = HTMLEscaping.outsideAddress(link.address), !isInsideLink else { return write(link.text) }
        out += "<a href=\""
        HTMLEscaping.append(address, to: &out)
        out += "\" rel=\"noopener noreferrer\""
        if let title = link.title {
            out += " title=\""
            HTMLEscaping.append(title, to: &out)
            out += "\""
        }
        // Paper shows no address behind words: it gets a number there, and stands in a list at the end.
        if !link.text.isEmpty, HTMLEscaping.begins(address, with: "http") {
            out += " data-note=\""
            out.append(number: number(ofLinkTo: address))
            out += "\""
        }
        out += ">"
        isInsideLink = true
        if link.text.isEmpty { HTMLEscaping.append(address, to: &out) } else { write(link.text) }
        isInsideLink = false
        out += "</a>"
    }

    private mutating func write(_ reference: Reference) {
        let resolved = site.course.targets.resolve(reference.target, from: lesson)
        func shown(_ title: String) -> [Inline] { reference.text.isEmpty ? [.text(title)] : reference.text }
        switch resolved {
        case .lesson(let id, let anchor, let title):
            let isHere = id == lesson && anchor != nil && isOnLessonPage
            write(shown(title), linkedTo: isHere ? .this : .lesson(id), place: anchor?.rawValue)
        case .courseHome:
            write(shown(site.course.head.metadata.title), linkedTo: .page("index.html"), place: nil)
        case .otherCourse(let id, let code, let title):
            // Another pack holds it, so it is named, not linked.
            if !reference.text.isEmpty {
                write(reference.text)
                HTMLEscaping.append(site.strings[.bracketOpen], to: &out)
            }
            if let code {
                HTMLEscaping.append(code, to: &out)
                out += " "
            }
            out += "<cite"
            // The title of a lesson elsewhere may be in another language than its course.
            if title == site.course.targets.courses[id]?.title {
                out.append(Markup(inLanguage: site.course.foreignLanguage(ofCourse: id))?.bytes ?? [])
            }
            out += ">"
            HTMLEscaping.append(title, to: &out)
            out += "</cite>"
            if !reference.text.isEmpty { HTMLEscaping.append(site.strings[.bracketClose], to: &out) }
        case nil: write(reference.text)
        }
    }

    private mutating func write(_ citation: Citation) {
        let label = site.sourceLabels[citation.source]
        var shown = "[" + (label ?? citation.source.rawValue)
        if let locator = citation.locator { shown += strings[.comma] + locator }
        shown += "]"
        write(
            [.text(shown)], linkedTo: label == nil ? nil : .page("sources.html"), place: citation.source.rawValue,
            class: "citation")
    }

    private mutating func write(_ footnote: Footnote) {
        footnotes.append(footnote)
        let number = footnotes.count
        out += "<sup class=\"footnote-mark\" id=\"footnote_"
        out.append(number: number)
        out += "_mark\">"
        if isInsideLink {
            out.append(number: number)
        } else {
            out += "<a href=\"#footnote_"
            out.append(number: number)
            out += "\" role=\"doc-noteref\" aria-label=\""
            HTMLEscaping.append(strings.text(.footnote, ["number": String(number)]), to: &out)
            out += "\">"
            out.append(number: number)
            out += "</a>"
        }
        out += "</sup>"
    }

    private mutating func write(_ image: Image) {
        out += "<img src=\""
        HTMLEscaping.append(address(ofFile: image.path), to: &out)
        out += "\" alt=\""
        HTMLEscaping.append(image.alternative ?? "", to: &out)
        out += "\""
        if let title = image.title {
            out += " title=\""
            HTMLEscaping.append(title, to: &out)
            out += "\""
        }
        out += "/>"
    }

    private mutating func write(_ foreign: ForeignText) {
        out += "<span lang=\""
        HTMLEscaping.append(foreign.language, to: &out)
        out += "\""
        let direction = InterfaceStrings.direction(of: foreign.language)
        if direction != strings.direction { out += direction == .leftToRight ? " dir=\"ltr\"" : " dir=\"rtl\"" }
        out += ">"
        write(foreign.text)
        out += "</span>"
    }
}

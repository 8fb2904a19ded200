package import CourseDiagnostics

/// Running text. The same in every edition. What is nearly everywhere lies in the array itself; the rest, which is larger, is
/// a reference, so that it does not widen every text.
package enum Inline: Sendable, Hashable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case code(String)
    case `subscript`([Inline])
    case superscript([Inline])
    case deleted([Inline])
    indirect case link(Link)
    indirect case reference(Reference)
    indirect case term(TermReference)
    indirect case value(CountryValue)
    indirect case citation(Citation)
    indirect case footnote(Footnote)
    indirect case image(Image)
    case lineBreak
    indirect case foreign(ForeignText)
}

/// A link to the world outside the pack: http, https, mailto or tel.
package struct Link: Sendable, Hashable {
    package var address: String
    package var title: String?
    package var text: [Inline]
    package var origin: Origin

    package init(address: String, title: String?, text: [Inline], origin: Origin) {
        self.address = address
        self.title = title
        self.text = text
        self.origin = origin
    }
}

/// A link to a place in the project. Without text it shows the title of its target.
package struct Reference: Sendable, Hashable {
    package var target: ReferenceTarget
    package var text: [Inline]
    package var origin: Origin

    package init(target: ReferenceTarget, text: [Inline], origin: Origin) {
        self.target = target
        self.text = text
        self.origin = origin
    }
}

/// What a reference names, as written in sources: `#anchor`, `lesson:id`, `lesson:course/id#anchor`, `course:id`.
package enum ReferenceTarget: Sendable, Hashable {
    /// A place in the same document.
    case here(ElementID)
    /// A lesson, of this course when `course` is nil, or a place in it.
    case lesson(course: CourseID?, LessonID, ElementID?)
    case course(CourseID)

    /// Reads the written form; nil where it is not one.
    package init?(_ text: String) {
        func rest(after prefix: String) -> Substring.UTF8View? {
            text.hasPrefix(prefix) ? text.utf8.dropFirst(prefix.utf8.count) : nil
        }
        func id(_ bytes: Substring.UTF8View) -> String? {
            let part = Substring(bytes)
            return isIdentifier(part) ? String(part) : nil
        }
        if let place = rest(after: "#") {
            guard let id = id(place) else { return nil }
            self = .here(ElementID(id))
        } else if let name = rest(after: "course:") {
            guard let id = id(name) else { return nil }
            self = .course(CourseID(id))
        } else if var path = rest(after: "lesson:") {
            var course: CourseID?
            var anchor: ElementID?
            if let mark = path.firstIndex(of: UInt8(ascii: "#")) {
                guard let id = id(path[mark...].dropFirst()) else { return nil }
                anchor = ElementID(id)
                path = path[..<mark]
            }
            if let mark = path.firstIndex(of: UInt8(ascii: "/")) {
                guard let id = id(path[..<mark]) else { return nil }
                course = CourseID(id)
                path = path[mark...].dropFirst()
            }
            guard let lesson = id(path) else { return nil }
            self = .lesson(course: course, LessonID(lesson), anchor)
        } else {
            return nil
        }
    }

    /// The written form.
    package var description: String {
        switch self {
        case .here(let id): "#\(id)"
        case .course(let id): "course:\(id)"
        case .lesson(let course, let lesson, let place):
            "lesson:\(course.map { "\($0)/" } ?? "")\(lesson)\(place.map { "#\($0)" } ?? "")"
        }
    }
}

/// A word that the glossary explains.
package struct TermReference: Sendable, Hashable {
    package var term: TermID
    package var text: [Inline]
    package var origin: Origin

    package init(term: TermID, text: [Inline], origin: Origin) {
        self.term = term
        self.text = text
        self.origin = origin
    }
}

/// Something that differs from country to country, such as whom to call: the catalogue has the words.
package struct CountryValue: Sendable, Hashable {
    /// The id of a value of the catalogue.
    package var id: ElementID
    /// What stands here in the source; every pack has the words of the catalogue instead.
    package var text: [Inline]
    package var origin: Origin

    package init(id: ElementID, text: [Inline], origin: Origin) {
        self.id = id
        self.text = text
        self.origin = origin
    }
}

/// Where a claim comes from.
package struct Citation: Sendable, Hashable {
    package var source: SourceID
    /// The place in the source, such as `para. 13(c)`.
    package var locator: String?
    package var origin: Origin

    package init(source: SourceID, locator: String?, origin: Origin) {
        self.source = source
        self.locator = locator
        self.origin = origin
    }
}

/// A note to a word, shown at the end of the page.
package struct Footnote: Sendable, Hashable {
    package var text: [Inline]
    package var origin: Origin

    package init(text: [Inline], origin: Origin) {
        self.text = text
        self.origin = origin
    }
}

/// A picture in the course's folder.
package struct Image: Sendable, Hashable {
    /// The path below the course's folder.
    package var path: String
    /// What a reader who cannot see it is told; nil only where it is decorative.
    package var alternative: String?
    package var title: String?
    package var origin: Origin

    package init(path: String, alternative: String?, title: String?, origin: Origin) {
        self.path = path
        self.alternative = alternative
        self.title = title
        self.origin = origin
    }
}

/// Words of another language.
package struct ForeignText: Sendable, Hashable {
    /// The language as a BCP 47 tag.
    package var language: String
    package var text: [Inline]
    package var origin: Origin

    package init(language: String, text: [Inline], origin: Origin) {
        self.language = language
        self.text = text
        self.origin = origin
    }
}

extension [Inline] {
    /// The words alone, as a title or an index shows them.
    package var plainText: String {
        var result = ""
        appendPlainText(to: &result)
        return result
    }

    fileprivate func appendPlainText(to result: inout String) {
        for inline in self { inline.appendPlainText(to: &result) }
    }
}

extension Inline {
    func appendPlainText(to result: inout String) {
        switch self {
        case .text(let text), .code(let text): result += text
        case .emphasis(let inner), .strong(let inner), .subscript(let inner), .superscript(let inner),
            .deleted(let inner):
            inner.appendPlainText(to: &result)
        case .link(let link): link.text.appendPlainText(to: &result)
        case .reference(let reference): reference.text.appendPlainText(to: &result)
        case .term(let term): term.text.appendPlainText(to: &result)
        case .value(let value): value.text.appendPlainText(to: &result)
        case .foreign(let foreign): foreign.text.appendPlainText(to: &result)
        case .image(let image): result += image.alternative ?? ""
        case .lineBreak: result += " "
        case .citation, .footnote: break
        }
    }
}

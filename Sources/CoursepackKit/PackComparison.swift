import CourseDiagnostics
import CoursePacker
import CourseRenderer
import FoundationEssentials

/// What changed between two packs on disk, in English: the terminal speaks no other language.
package struct PackComparison {
    private let difference: PackDifference
    private let strings: InterfaceStrings

    /// Throws where one is no pack, or where they are of two courses.
    package init(_ old: String, _ new: String) throws {
        difference = try PackDifference.between(old, new)
        guard let theme = Theme.load(overrides: [:]).value,
            let strings = InterfaceStrings.load(language: "en", theme: theme).value
        else { preconditionFailure("bug: the theme that coursepack carries cannot be read") }
        self.strings = strings
    }

    /// As lines of text: the course first, then lesson by lesson.
    package var text: String {
        let groups = strings.news(of: difference).groups
        guard !groups.isEmpty else { return strings[.newsNothing] + "\n" }
        return groups.map { group in
            let indent = group.lesson == nil ? "" : "  "
            return (group.lesson.map { $0 + "\n" } ?? "") + group.changes.map { "\(indent)- \($0)\n" }.joined()
        }.joined(separator: "\n")
    }

    /// As JSON: `{"changes": [{"kind", "lesson", "what"}]}`.
    package func json() throws -> String {
        struct Change: Encodable {
            var kind: String
            var lesson: String?
            var what: String
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let changes = difference.changes.map {
            Change(kind: $0.event.kind, lesson: $0.lesson, what: strings.words($0.event))
        }
        return String(decoding: try encoder.encode(["changes": changes]), as: UTF8.self) + "\n"
    }
}

extension PackDifference.Event {
    /// The kind of a change for programs.
    fileprivate var kind: String {
        func of(_ what: String, _ fate: PackDifference.Fate) -> String {
            switch fate {
            case .added: what + "Added"
            case .removed: what + "Removed"
            case .changed: what + "Changed"
            }
        }
        return switch self {
        case .version: "version"
        case .title: "title"
        case .label: "label"
        case .courseMinutes, .lessonMinutes, .partMinutes: "minutes"
        case .dayMinutes, .dayProgramme: "dayChanged"
        case .dayAdded: "dayAdded"
        case .dayRemoved: "dayRemoved"
        case .lessonAdded: "lessonAdded"
        case .lessonRemoved: "lessonRemoved"
        case .lessonsReordered: "lessonMoved"
        case .lessonRenamed: "lessonRenamed"
        case .lessonText, .partText: "textChanged"
        case .partAdded: "partAdded"
        case .partRemoved: "partRemoved"
        case .partRenamed: "partRenamed"
        case .partKey: "keyChanged"
        case .term(_, let fate): of("term", fate)
        case .source(_, let fate): of("source", fate)
        case .fileAdded: "fileAdded"
        case .fileRemoved: "fileRemoved"
        }
    }
}

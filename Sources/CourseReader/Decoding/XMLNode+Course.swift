import CourseDiagnostics
import CourseModel
import XMLKit

extension XMLNode {
    /// Where the author wrote the element.
    var origin: Origin { Origin(offsets.map(SourceRange.init)) }

    var id: ElementID? { attribute("id").map { ElementID($0) } }

    var objectives: [ObjectiveID] { words("objective").map { ObjectiveID($0) } }

    /// The first child element of a name.
    func child(_ name: StaticString) -> XMLNode? { elements.first { $0.isNamed(name) } }

    func children(named name: StaticString) -> [XMLNode] { elements.filter { $0.isNamed(name) } }

    func integer(_ name: String) -> Int? { attribute(name).flatMap { Int($0) } }

    /// The words of a list-valued attribute.
    func words(_ name: String) -> [String] {
        attribute(name)?.split(whereSeparator: \.isWhitespace).map(String.init) ?? []
    }

    func choice<Value: RawRepresentable<String>>(_ name: String) -> Value? {
        attribute(name).flatMap { Value(rawValue: $0) }
    }

    /// All text inside, each run of white space as one space, none at the ends.
    var collapsedText: String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

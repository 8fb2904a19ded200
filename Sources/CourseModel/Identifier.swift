/// A name that authors give to a thing, distinct by what it names: a `CourseID` cannot be used where a `LessonID` is
/// meant. Form: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
///
/// Not `RawRepresentable`: that compares and hashes in generic code of the standard library, at thrice the cost.
package struct Identifier<Kind>: Sendable, Hashable, Comparable, CustomStringConvertible {
    package var rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ rawValue: String) { self.rawValue = rawValue }

    @inlinable package var description: String { rawValue }

    @inlinable package static func == (left: Self, right: Self) -> Bool { left.rawValue == right.rawValue }

    @inlinable package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

/// What identifiers name.
package enum Named {
    package enum Course {}
    package enum Lesson {}
    package enum Element {}
    package enum Objective {}
    package enum Term {}
    package enum Source {}
    package enum Audience {}
    package enum Delivery {}
    package enum Scenario {}
}

package typealias CourseID = Identifier<Named.Course>
package typealias LessonID = Identifier<Named.Lesson>
/// The id of a block inside a document: the anchor that links lead to.
package typealias ElementID = Identifier<Named.Element>
package typealias ObjectiveID = Identifier<Named.Objective>
package typealias TermID = Identifier<Named.Term>
package typealias SourceID = Identifier<Named.Source>
package typealias AudienceID = Identifier<Named.Audience>
package typealias DeliveryID = Identifier<Named.Delivery>
package typealias ScenarioID = Identifier<Named.Scenario>

/// Whether `text` has the form of an id.
@inlinable package func isIdentifier(_ text: some StringProtocol) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, bytes.count <= 64 else { return false }
    func isLowercaseOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return isLowercaseOrDigit(first) && bytes.allSatisfy { isLowercaseOrDigit($0) || $0 == UInt8(ascii: "-") }
}

/// A half-open range of byte offsets in a source file. Lines and columns are computed only when something is printed.
package struct SourceRange: Sendable, Hashable {
    package var start: UInt32
    package var end: UInt32

    package init(_ range: Range<Int>) {
        start = UInt32(clamping: range.lowerBound)
        end = UInt32(clamping: range.upperBound)
    }

    package var offsets: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}

/// Where a value of the model was written. Two values are equal wherever they were written: equality of courses is
/// about what they say, which is what lets a Markdown and an XML source be compared.
package struct Origin: Sendable, Hashable {
    package var range: SourceRange?

    package init(_ range: SourceRange?) { self.range = range }

    package static let unknown = Origin(nil)

    package static func == (_: Origin, _: Origin) -> Bool { true }

    package func hash(into _: inout Hasher) {}
}

import CourseDiagnostics
import CourseModel

/// Two ids of one document that differ only in signs that look alike (`l` and `1`, `o` and `0`, `rn` and `m`; the Latin
/// part of Unicode UTS #39's confusables) will be mixed up by the people who type them.
enum ConfusableID: CourseRule {
    static let documentation = RuleDocumentation(
        .confusableID,
        demand: "No two ids of a document differ only in signs that look alike: l and 1, o and 0, rn and m.",
        why: """
            Two ids that look alike will be mixed up by the people who type them, and their link then leads to the \
            wrong place without any message.
            """,
        remedy: "Give one of the two an id that also sounds different.",
        bad: [
            .lesson(
                """
                ## Level one {#level-1}

                Words.

                ⟦## Level ell {#level-l}⟧

                Words.
                """),
            .lesson(
                """
                <section id="modern"><title>Modern</title><p>Words.</p></section>
                ⟦<section⟧ id="rnodern"><title>Other</title><p>Words.</p></section>
                """),
        ],
        good: [
            .lesson(
                """
                ## Level one {#level-1}

                Words.

                ## Level two {#level-2}

                Words.
                """),
            .lesson(
                """
                ## Zone {#zone}

                Words.

                ## Zones {#zones}

                Words.
                """),
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson -> [Diagnostic] in
            let numbers = lesson.anchors.keys.map { number(ofSkeletonOf: $0.rawValue) }.sorted()
            guard zip(numbers, numbers.dropFirst()).contains(where: ==) else { return [] }
            return Dictionary(grouping: lesson.anchors.keys, by: { skeleton($0.rawValue) }).values
                .filter { $0.count > 1 }
                .flatMap { group in
                    let names = group.sorted()
                    return names.dropFirst().map { name in
                        lesson.source.diagnostic(
                            id, at: lesson.anchors[name]?.origin.range,
                            "The id '\(name)' looks like '\(names[0])'.", remedy: "Give one of the two another id.")
                    }
                }
        }
    }

    private static func skeleton(_ id: String) -> [UInt8] {
        var result: [UInt8] = []
        forEachByte(ofSkeletonOf: id) { result.append($0) }
        return result
    }

    /// A number that differs where skeletons do, but for chance (FNV-1a).
    private static func number(ofSkeletonOf id: String) -> UInt64 {
        var number: UInt64 = 0xCBF2_9CE4_8422_2325
        forEachByte(ofSkeletonOf: id) { number = (number ^ UInt64($0)) &* 0x100_0000_01B3 }
        return number
    }

    /// What the letters of an id look like.
    @inline(__always)
    private static func forEachByte(ofSkeletonOf id: String, _ body: (UInt8) -> Void) {
        var id = id
        id.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "1"), UInt8(ascii: "i"): body(UInt8(ascii: "l"))
                case UInt8(ascii: "0"): body(UInt8(ascii: "o"))
                case UInt8(ascii: "5"): body(UInt8(ascii: "s"))
                case UInt8(ascii: "m"):
                    body(UInt8(ascii: "r"))
                    body(UInt8(ascii: "n"))
                case UInt8(ascii: "w"):
                    body(UInt8(ascii: "v"))
                    body(UInt8(ascii: "v"))
                default: body(byte)
                }
            }
        }
    }
}

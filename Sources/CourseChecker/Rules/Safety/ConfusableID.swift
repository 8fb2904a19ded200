import CourseDiagnostics
import CourseModel

/// Two ids of one document that differ only in signs that look alike (`l` and `1`, `o` and `0`, `rn` and `m`; the Latin
/// part of Unicode UTS #39's confusables) will be mixed up by the people who type them.
enum ConfusableID: CourseRule {
    static let id = RuleID.confusableID

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        course.lessons.flatMap { lesson in
            Dictionary(grouping: lesson.anchors.keys, by: { skeleton($0.rawValue) }).values.filter { $0.count > 1 }
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

    private static func skeleton(_ id: String) -> String {
        var result = ""
        for character in id {
            switch character {
            case "1", "i", "l": result.append("l")
            case "0", "o": result.append("o")
            case "5", "s": result.append("s")
            case "m": result += "rn"
            case "w": result += "vv"
            default: result.append(character)
            }
        }
        return result
    }
}

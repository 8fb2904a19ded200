internal import CourseModel

/// Sheets for a spreadsheet: the marks of the tests and the answers of the evaluation.
///
/// Comma-separated values as RFC 4180 says, in UTF-8 with a byte order mark, by which spreadsheets know it. No cell can
/// act as a formula: one that would begin as one has an apostrophe before it (OWASP, CSV Injection).
enum TallySheets {
    /// How many people a sheet has lines for.
    private static let people = 36

    static func files<E: Edition>(for course: CourseEdition<E>, _ strings: InterfaceStrings) -> [PackFile] {
        guard E.name == .trainer, !course.lessons.isEmpty else { return [] }
        let label = course.tlp.map { [[$0.text]] } ?? []
        var files = [PackFile(path: "evaluation-tally.csv", bytes: csv(evaluation(of: course, strings) + label))]
        if let forms = TestForms(course.lessons) {
            files.append(PackFile(path: "tests-tally.csv", bytes: csv(tests(forms, strings) + label)))
        }
        return files
    }

    private static func tests<E: Edition>(_ forms: TestForms<E>, _ strings: InterfaceStrings) -> [[String]] {
        let numbers = (1...forms.items.count).map(String.init)
        let before =
            numbers.map { "\(strings[.preTest]) \($0)" } + [strings.labelled(strings[.preTest], strings[.rightAnswers])]
        let after =
            numbers.map { "\(strings[.postTest]) \($0)" } + [
                strings.labelled(strings[.postTest], strings[.rightAnswers])
            ]
        let key =
            [strings[.key]] + forms.items.map { $0.before.rightLetters(joinedBy: strings[.comma]) ?? "" } + [""]
            + forms.items.map { $0.after.rightLetters(joinedBy: strings[.comma]) ?? "" } + [""]
        return [[strings[.nameOrNumber]] + before + after, key] + blank(columns: key.count)
    }

    private static func evaluation<E: Edition>(of course: CourseEdition<E>, _ strings: InterfaceStrings) -> [[String]] {
        let head =
            [strings[.form]] + Evaluation.statements.map { strings[$0] } + course.lessons.map(\.metadata.codeAndTitle)
            + [strings[.evaluationKeep], strings[.evaluationChange], strings[.evaluationFirstStep]]
        return [head] + blank(columns: head.count)
    }

    private static func blank(columns: Int) -> [[String]] {
        (1...people).map { [String($0)] + Array(repeating: "", count: columns - 1) }
    }

    /// The bytes of a sheet.
    static func csv(_ rows: [[String]]) -> [UInt8] {
        let lines = rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    private static func cell(_ text: String) -> String {
        let acts = text.unicodeScalars.first.map { "=+-@\t\r＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = acts ? "'" + text : text
        guard safe.unicodeScalars.contains(where: { "\",;\r\n\t".unicodeScalars.contains($0) }) else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

internal import CourseModel

/// The master scenario events list as a file for spreadsheets.
///
/// RFC 4180: comma, double quotes, CRLF; UTF-8 with a byte order mark, which spreadsheets need to see Japanese. A cell
/// that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV Injection).
struct MasterList {
    let scenario: Scenario<Trainer>
    let control: ScenarioControl
    let strings: InterfaceStrings

    /// A label stands in a line of its own at the end, where no program takes it for a heading.
    func csv(label: TLPLabel?, methods: (InjectMethod) -> String) -> [UInt8] {
        let names = ExerciseNames(scenario, control, strings: strings)
        var rows = [
            [
                strings[.injectNumber], "id", strings[.playTime], strings[.storyTime], strings[.sender],
                strings[.receivers], strings[.method], strings[.message], strings[.expectedActions], strings[.aims],
                strings[.criteria], strings[.branches], strings[.handouts], strings[.done],
            ]
        ]
        for inject in control.injects {
            let expected = inject.expectedActions.map(\.words).joined(separator: strings[.semicolon])
            let aims = inject.objectives.map(\.rawValue).joined(separator: " ")
            let branches = inject.branches.map { strings.labelled($0.when, $0.blocks.words) }
                .joined(separator: strings[.semicolon])
            var row = [names.number(of: inject.id), inject.id.rawValue, inject.at.description]
            row += [inject.storyTime ?? "", inject.sender, names.receivers(of: inject), methods(inject.method)]
            row += [inject.message.words, expected, aims, names.criteria(of: inject.id) ?? "", branches]
            row += [names.sheets(inject.handouts) ?? "", ""]
            rows.append(row)
        }
        if let label { rows.append([label.text]) }
        let text = rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
        return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    }

    /// A cell in quotes that no program takes for a formula.
    static func cell(_ text: String) -> String {
        let flat = String(text.unicodeScalars.map { $0.value < 0x20 ? " " : Character($0) })
        let isFormula = flat.first { $0 != " " }.map { "=+-@＝＋－＠\t\r".contains($0) } ?? false
        return "\"\(isFormula ? "'" : "")\(flat.replacing("\"", with: "\"\""))\""
    }
}

extension [Block<Trainer>] {
    /// All words of the blocks in one line.
    fileprivate var words: String {
        var words: [String] = []
        forEachBlock { block in
            block.forEachText { if !$0.isEmpty { words.append($0.plainText) } }
        }
        return words.joined(separator: " ")
    }
}

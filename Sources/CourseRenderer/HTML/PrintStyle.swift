internal import CourseModel

/// The style sheet for the margins of printed pages: the label on every page and, where a page has no `RunningLines` of its
/// own, course, version and date.
///
/// TLP 2.0 (FIRST, on labels in documents) asks for the label in the head and the foot of each page, in 12 points or more.
struct PrintStyle {
    /// The name of its file.
    static let name = "print.css"

    let text: String

    init<E: Edition>(_ course: CourseEdition<E>, _ label: TLPLabel?, _ strings: InterfaceStrings) {
        let metadata = course.head.metadata
        let imprint: [String?] = [
            [metadata.code, metadata.title].compactMap(\.self).joined(separator: " "),
            metadata.version.map { strings.text(.version, ["version": $0]) }, metadata.reviewed.map(strings.date),
        ]
        var boxes =
            "@top-left { content: var(--head, \(RunningLines.quoted(imprint.compactMap(\.self).joined(separator: " · ")))); }"
        if let label {
            let box =
                "content: \(RunningLines.quoted(label.text)); font: bold 12pt/6mm sans-serif; color: \(Self.colour(of: label)); background: #000000; -webkit-print-color-adjust: exact; print-color-adjust: exact; width: 52mm; height: 6mm; text-align: center;"
            boxes +=
                "\n  @top-right { \(box) margin-block: auto 3mm; }\n  @bottom-left { \(box) margin-block: 3mm auto; }"
        }
        text = "@page {\n  \(boxes)\n}\n"
    }

    func file(in folder: String) -> PackFile { PackFile(path: folder + Self.name, bytes: Array(text.utf8)) }

    /// RED is the value of TLP 2.0, the others are those of TLP 1.0.
    private static func colour(of label: TLPLabel) -> String {
        switch label {
        case .clear: "#ffffff"
        case .green: "#33ff00"
        case .amber, .amberStrict: "#ffc000"
        case .red: "#ff2b2b"
        }
    }
}

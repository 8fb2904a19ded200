import ContentDigest
internal import CourseModel

/// What stands above and below the text on every printed sheet of a page: a style of its own, for a style sheet that all
/// pages share cannot know it. The boxes in the margins are CSS Paged Media Module Level 3, section 4.2; they take custom
/// properties of the root element.
///
/// TLP 2.0 (FIRST, on labels in documents) asks for the label in the head and the foot of each page, in 12 points or more.
struct RunningLines: Sendable {
    /// Goes into a `style` element.
    let style: Markup
    /// Lets that element pass the page's content security policy.
    let digest: String

    /// Leaves out what is nil. `label`: that of the pack or folder which the page lies in.
    init(head: [String?], foot: [String?], label: TLPLabel?) {
        func line(_ parts: [String?]) -> String { Self.quoted(parts.compactMap(\.self).joined(separator: " · ")) }
        style = Markup(
            ":root{--head:\(line(head));--foot:\(line(foot))}" + (label.map(Self.boxes) ?? ""))
        digest = ContentDigest(of: style.bytes).base64
    }

    /// Those of a page in the pack of a course. `page`: what it is called; nil where it is the whole course. `reviewed`: the
    /// day of the last review of what it shows, where that is not the course's.
    init<E: Edition>(
        _ course: CourseEdition<E>, page: String?, reviewed: String? = nil, _ strings: InterfaceStrings
    ) {
        let metadata = course.head.metadata
        self.init(
            head: [[metadata.code, metadata.title].compactMap(\.self).joined(separator: " "), page],
            foot: [
                metadata.version.map { strings.text(.version, ["version": $0]) },
                (reviewed ?? metadata.reviewed).map(strings.date),
                course.catalogue.publisher.map { strings.text(.publishedBy, ["publisher": $0]) },
                (metadata.licence ?? course.catalogue.licence).map { strings.text(.licence, ["licence": $0]) },
            ], label: course.tlp)
    }

    /// The label at the end of the head and at the beginning of the foot, where neither line runs into it.
    private static func boxes(for label: TLPLabel) -> String {
        let box =
            "content:\(quoted(label.text));font:bold 12pt/6mm sans-serif;color:\(colour(of: label));background:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact;width:52mm;height:6mm;text-align:center"
        return "@page{@top-right{\(box);margin-block:auto 3mm}@bottom-left{\(box);margin-block:3mm auto}}"
    }

    /// RED is the value of TLP 2.0, the others are those of TLP 1.0.
    private static func colour(of label: TLPLabel) -> String {
        switch label {
        case .clear: "#fff"
        case .green: "#3f0"
        case .amber, .amberStrict: "#ffc000"
        case .red: "#ff2b2b"
        }
    }

    /// A string of CSS (CSS Syntax Module Level 3, section 4.3.7) that nothing in it can end, nor the element it is in.
    static func quoted(_ text: String) -> String {
        var quoted = [UInt8(ascii: "\"")]
        quoted.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"),
                UInt8(ascii: "]"), 0..<0x20, 0x7F:
                quoted.append(text: "\\\(String(byte, radix: 16)) ")
            default: quoted.append(byte)
            }
        }
        quoted.append(UInt8(ascii: "\""))
        return String(decoding: quoted, as: UTF8.self)
    }
}

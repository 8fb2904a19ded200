package import CourseDiagnostics

/// A label of the Traffic Light Protocol, version 2.0 (FIRST, August 2022, https://www.first.org/tlp/), from the one that
/// lets most people read to the strictest. No label is not CLEAR: then nobody has said who may read.
package enum TLPLabel: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// Everybody may read it.
    case clear
    /// The community may.
    case green
    /// The organisation and its clients may, on a need-to-know basis.
    case amber
    /// The organisation alone may.
    case amberStrict = "amber+strict"
    /// The people named or present alone may.
    case red

    package static func < (left: TLPLabel, right: TLPLabel) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The label as TLP 2.0 writes it, in every language: `TLP:AMBER+STRICT`.
    package var text: String { "TLP:\(rawValue.uppercased())" }

    /// The label as part of a file's name: `amber-strict`.
    package var slug: String { self == .amberStrict ? "amber-strict" : rawValue }
}

/// What goes with a label: whose the information is, whom to ask, and what else holds.
package struct Handling: Sendable, Hashable {
    package var source: String?
    package var contact: String?
    package var restriction: String?
    /// The day since when the label holds, `YYYY-MM-DD`.
    package var date: String?

    package init(source: String? = nil, contact: String? = nil, restriction: String? = nil, date: String? = nil) {
        self.source = source
        self.contact = contact
        self.restriction = restriction
        self.date = date
    }
}

/// A block with a label of its own.
package struct Labelled<E: Edition>: Sendable, Hashable {
    package var label: TLPLabel
    package var block: Block<E>
    /// Where the author wrote the label.
    package var origin: Origin

    package init(label: TLPLabel, block: Block<E>, origin: Origin) {
        self.label = label
        self.block = block
        self.origin = origin
    }
}

/// A part that is too strict for those who get the pack.
package struct LeftOutPart: Sendable, Hashable {
    package var label: TLPLabel
    /// The lesson that it is, or stands in; nil in the course document.
    package var lesson: LessonID?
    package var origin: Origin
    /// What it is: the title of a lesson, or nil for a part of one.
    package var title: String?
}

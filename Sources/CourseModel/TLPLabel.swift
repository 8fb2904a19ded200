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

/// Who may read something: its label, and what goes with it.
package struct Marking: Sendable, Hashable {
    /// nil: nobody has said.
    package var label: TLPLabel?
    package var details: Handling?
}

extension CourseEdition {
    package var marking: Marking { Marking(label: tlp, details: handling) }
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

extension Block {
    /// The label that the block itself carries.
    package var ownLabel: TLPLabel? {
        switch self {
        case .labelled(let labelled): labelled.label
        case .section(let section): section.tlp
        case .trainerNote(let note): E.open(note).tlp
        default: nil
        }
    }

    /// The block under a label where it is taken out of what it stood in; one that carries a label keeps its own.
    package func labelled(_ label: TLPLabel?) -> Block {
        guard let label, ownLabel == nil else { return self }
        return .labelled(Labelled(label: label, block: self, origin: .unknown))
    }

    /// The block itself, without the label around it.
    package var unlabelled: Block {
        if case .labelled(let labelled) = self { labelled.block } else { self }
    }
}

extension Array {
    /// Calls `body` with every block and the label that holds for it: its own, or that of the nearest part around it.
    func forEachBlock<E: Edition>(under outer: TLPLabel?, _ body: (Block<E>, TLPLabel?) -> Void)
    where Element == Block<E> {
        for block in self {
            let label = block.ownLabel ?? outer
            body(block, label)
            block.forEachPart { $0.forEachBlock(under: label, body) }
        }
    }
}

/// A part that is too strict for those who get the pack.
package struct LeftOutPart: Sendable, Hashable {
    package var label: TLPLabel
    /// The document that it is, or stands in.
    package var place: PlaceInCourse
    package var origin: Origin
    /// Whether it is the whole document.
    package var isWhole: Bool
}

/// A document of a course; what all courses share counts as the course document.
package enum PlaceInCourse: Sendable, Hashable {
    case head
    case lesson(LessonID)
    case scenario(ScenarioID)
}

package import CourseDiagnostics

/// How many people share one copy of a sheet.
package enum Share: String, Sendable, Hashable, CaseIterable { case person, pair, group, room }

/// A sheet to print and give out.
package struct Handout<E: Edition>: Sendable, Hashable {
    package var id: ElementID?
    package var title: String?
    package var per: Share?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(id: ElementID?, title: String?, per: Share?, blocks: [Block<E>], origin: Origin) {
        self.id = id
        self.title = title
        self.per = per
        self.blocks = blocks
        self.origin = origin
    }
}

/// Cards to print and cut.
package struct CardSet<E: Edition>: Sendable, Hashable {
    package struct Card: Sendable, Hashable {
        package var id: ElementID?
        package var title: String?
        package var front: [Block<E>]
        package var back: [Block<E>]
        package var origin: Origin

        package init(id: ElementID?, title: String?, front: [Block<E>], back: [Block<E>], origin: Origin) {
            self.id = id
            self.title = title
            self.front = front
            self.back = back
            self.origin = origin
        }
    }

    package var id: ElementID?
    package var title: String?
    package var per: Share?
    package var cards: [Card]
    package var origin: Origin

    package init(id: ElementID?, title: String?, per: Share?, cards: [Card], origin: Origin) {
        self.id = id
        self.title = title
        self.per = per
        self.cards = cards
        self.origin = origin
    }
}

/// A sheet with fields to fill in.
package struct Form<E: Edition>: Sendable, Hashable {
    /// A form is fields with blocks between them, in the author's order.
    package enum Part: Sendable, Hashable {
        case block(Block<E>)
        case field(Field)
    }

    package struct Field: Sendable, Hashable {
        package var label: [Inline]
        /// Lines to write on.
        package var lines: Int
        package var origin: Origin

        package init(label: [Inline], lines: Int, origin: Origin) {
            self.label = label
            self.lines = lines
            self.origin = origin
        }
    }

    package var id: ElementID?
    package var title: String?
    package var per: Share?
    package var parts: [Part]
    package var origin: Origin

    package init(id: ElementID?, title: String?, per: Share?, parts: [Part], origin: Origin) {
        self.id = id
        self.title = title
        self.per = per
        self.parts = parts
        self.origin = origin
    }
}

/// A task in a form with help and a form without.
package struct Variants<E: Edition>: Sendable, Hashable {
    package var guided: [Block<E>]
    package var unguided: [Block<E>]
    package var origin: Origin

    package init(guided: [Block<E>], unguided: [Block<E>], origin: Origin) {
        self.guided = guided
        self.unguided = unguided
        self.origin = origin
    }
}

/// A note for the trainer alone.
package struct TrainerNote<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case timing, cut
        case setUp = "set-up"
        case goesWrong = "goes-wrong"
        case hardQuestion = "hard-question"
    }

    package var kind: Kind?
    package var tlp: TLPLabel?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(kind: Kind?, tlp: TLPLabel? = nil, blocks: [Block<E>], origin: Origin) {
        self.kind = kind
        self.tlp = tlp
        self.blocks = blocks
        self.origin = origin
    }
}

package import CourseDiagnostics

/// A block of a document. Writers switch over it without a default, so a block that one of them forgets does not compile.
package indirect enum Block<E: Edition>: Sendable, Hashable {
    // Flow
    case section(Section<E>)
    case paragraph(Paragraph)
    case list(List<E>)
    case definitions(DefinitionList<E>)
    case table(Table<E>)
    case codeBlock(CodeBlock)
    case quote(Quote<E>)
    case figure(Figure<E>)
    case attachment(Attachment)
    case separator(Origin)
    case note(Note<E>)
    // Pedagogy
    case keyPoints(Passage<E>)
    case discussion(Discussion<E>)
    case activity(Activity<E>)
    case exercise(Exercise<E>)
    case question(Question<E>)
    case answerSpace(AnswerSpace)
    case resources(Passage<E>)
    // Sheets
    case handout(Handout<E>)
    case cards(CardSet<E>)
    case form(Form<E>)
    case variants(Variants<E>)
    case scoring(Scoring<E>)
    // People
    case trainerNote(E.Note)
    /// What only some packs have: gone from an edition, where what it holds stands in its place or does not.
    case only(Only<E>)
    // Handling
    case labelled(Labelled<E>)
}

/// A part of a document under a heading.
package struct Section<E: Edition>: Sendable, Hashable {
    package var id: ElementID?
    package var minutes: Int?
    package var title: [Inline]
    package var tlp: TLPLabel?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(
        id: ElementID?, minutes: Int?, title: [Inline], tlp: TLPLabel? = nil, blocks: [Block<E>], origin: Origin
    ) {
        self.id = id
        self.minutes = minutes
        self.title = title
        self.tlp = tlp
        self.blocks = blocks
        self.origin = origin
    }
}

package struct Paragraph: Sendable, Hashable {
    package var text: [Inline]
    package var origin: Origin

    package init(text: [Inline], origin: Origin) {
        self.text = text
        self.origin = origin
    }
}

package struct List<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case bullet, ordered, check }

    package struct Item: Sendable, Hashable {
        /// Whether the box of a check list is ticked.
        package var checked: Bool
        package var blocks: [Block<E>]
        package var origin: Origin

        package init(checked: Bool, blocks: [Block<E>], origin: Origin) {
            self.checked = checked
            self.blocks = blocks
            self.origin = origin
        }
    }

    package var kind: Kind
    /// The first number of an ordered list.
    package var start: Int
    package var items: [Item]
    package var origin: Origin

    package init(kind: Kind, start: Int, items: [Item], origin: Origin) {
        self.kind = kind
        self.start = start
        self.items = items
        self.origin = origin
    }
}

package struct DefinitionList<E: Edition>: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var term: [Inline]
        package var definition: [Block<E>]

        package init(term: [Inline], definition: [Block<E>]) {
            self.term = term
            self.definition = definition
        }
    }

    package var entries: [Entry]
    package var origin: Origin

    package init(entries: [Entry], origin: Origin) {
        self.entries = entries
        self.origin = origin
    }
}

/// A table with one head row. Columns of keys stand apart from the others, so that an edition can be without them.
package struct Table<E: Edition>: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable, CaseIterable { case left, center, right }

    package struct Column: Sendable, Hashable {
        package var title: [Inline]
        package var alignment: Alignment?

        package init(title: [Inline], alignment: Alignment?) {
            self.title = title
            self.alignment = alignment
        }
    }

    package var id: ElementID?
    package var caption: [Inline]
    package var columns: [Column]
    /// The cells of each row, one a column, key columns left out.
    package var rows: [[[Inline]]]
    package var keys: [E.Keys]
    package var origin: Origin

    package init(
        id: ElementID?, caption: [Inline], columns: [Column], rows: [[[Inline]]], keys: [E.Keys], origin: Origin
    ) {
        self.id = id
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.keys = keys
        self.origin = origin
    }
}

/// A column that holds the key of each row.
package struct KeyColumn: Sendable, Hashable {
    /// The number of columns to its left in the author's table, other key columns included.
    package var position: Int
    package var title: [Inline]
    /// One cell a row.
    package var cells: [[Inline]]

    package init(position: Int, title: [Inline], cells: [[Inline]]) {
        self.position = position
        self.title = title
        self.cells = cells
    }
}

package struct CodeBlock: Sendable, Hashable {
    package var language: String?
    /// The text with its line breaks, without one at the end.
    package var text: String
    package var origin: Origin

    package init(language: String?, text: String, origin: Origin) {
        self.language = language
        self.text = text
        self.origin = origin
    }
}

package struct Quote<E: Edition>: Sendable, Hashable {
    package var blocks: [Block<E>]
    package var attribution: [Inline]
    package var origin: Origin

    package init(blocks: [Block<E>], attribution: [Inline], origin: Origin) {
        self.blocks = blocks
        self.attribution = attribution
        self.origin = origin
    }
}

package struct Figure<E: Edition>: Sendable, Hashable {
    package var id: ElementID?
    package var credit: String?
    package var licence: String?
    package var image: Image
    package var caption: [Inline]
    /// The same in words, for those who cannot see the image and for the text pack.
    package var description: [Block<E>]
    package var origin: Origin

    package init(
        id: ElementID?, credit: String?, licence: String?, image: Image, caption: [Inline], description: [Block<E>],
        origin: Origin
    ) {
        self.id = id
        self.credit = credit
        self.licence = licence
        self.image = image
        self.caption = caption
        self.description = description
        self.origin = origin
    }
}

/// A file to hand out beside the pages.
package struct Attachment: Sendable, Hashable {
    /// The path below the course's folder.
    package var path: String
    package var title: String
    package var origin: Origin

    package init(path: String, title: String, origin: Origin) {
        self.path = path
        self.title = title
        self.origin = origin
    }
}

/// A callout.
package struct Note<E: Edition>: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable { case note, tip, caution, warning }

    package var kind: Kind
    package var title: String?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(kind: Kind, title: String?, blocks: [Block<E>], origin: Origin) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
        self.origin = origin
    }
}

/// Blocks that belong together under a heading of their kind.
package struct Passage<E: Edition>: Sendable, Hashable {
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(blocks: [Block<E>], origin: Origin) {
        self.blocks = blocks
        self.origin = origin
    }
}

/// Blocks that only packs of an edition, an audience or a language have.
package struct Only<E: Edition>: Sendable, Hashable {
    /// nil: every edition.
    package var edition: EditionName?
    /// Empty: every audience.
    package var audience: [AudienceID]
    /// nil: every language.
    package var language: String?
    package var blocks: [Block<E>]
    package var origin: Origin

    package init(
        edition: EditionName?, audience: [AudienceID], language: String?, blocks: [Block<E>], origin: Origin
    ) {
        self.edition = edition
        self.audience = audience
        self.language = language
        self.blocks = blocks
        self.origin = origin
    }

    /// Whether a pack has the blocks. A pack for every audience has those of each.
    package func isKept(in edition: EditionName, for audience: AudienceID?, language: String) -> Bool {
        if let own = self.edition, own != edition { return false }
        if let audience, !self.audience.isEmpty, !self.audience.contains(audience) { return false }
        if let own = self.language, own.lowercased() != language.lowercased() { return false }
        return true
    }
}

/// One element of the vocabulary: how it is spelled in both syntaxes, what it may carry and what it may hold.
///
/// Two elements may share a name and differ by where they stand (`item` of a list and of an exercise); `key` tells
/// them apart inside the program and in the schema.
package struct ElementDefinition: Sendable {
    /// The name inside the program: unique.
    package var key: String
    /// The name that authors write.
    package var name: String
    /// What it is, for the author's table.
    package var meaning: String
    /// How Markdown spells it.
    package var markdown: MarkdownForm
    package var attributes: [AttributeDefinition]
    package var content: Content
    /// The part that blocks before the first part belong to when no wrapper is written (`prompt` of a question).
    package var impliedPart: String? = nil
    /// How often parts may stand where the value of an attribute decides it.
    package var counts: CountsByValue? = nil

    /// Whether a directive of its name is the element, or may stand around it.
    package var mayBeDirective: Bool {
        switch markdown {
        case .directive, .wrapped: true
        case .native, .frontMatter, .document: false
        }
    }
}

/// Counts of parts that depend on the value of an attribute; parts that a value does not name keep their own.
package struct CountsByValue: Sendable {
    package var attribute: String
    package var parts: [String: [Part]]
}

/// How Markdown spells an element.
package enum MarkdownForm: Sendable, Equatable {
    /// It has a form of its own in Markdown, such as `- item`.
    case native(String)
    /// It has a form of its own; a directive of its name may wrap it to carry attributes.
    case wrapped(String)
    /// A directive of its name.
    case directive
    /// A key of the front matter.
    case frontMatter(String)
    /// The document itself.
    case document
}

/// What an element may hold.
package enum Content: Sendable, Equatable {
    /// Nothing.
    case empty
    /// Text alone.
    case text
    /// Text preserved to the letter.
    case verbatim
    /// Running text: text and inline elements.
    case inline
    /// Blocks of a setting, and parts, in any order.
    case blocks(Setting, [Part])
    /// Parts, in any order.
    case parts([Part])
    /// Parts in the order given, the whole once or more often.
    case sequence([Part])
}

/// A child that an element has a place for.
package struct Part: Sendable, Equatable {
    package var key: String
    package var minimum: Int
    /// nil: any number.
    package var maximum: Int?

    static func one(_ key: String) -> Part { Part(key: key, minimum: 1, maximum: 1) }
    static func optional(_ key: String) -> Part { Part(key: key, minimum: 0, maximum: 1) }
    static func none(_ key: String) -> Part { Part(key: key, minimum: 0, maximum: 0) }
    static func any(_ key: String) -> Part { Part(key: key, minimum: 0, maximum: nil) }
    static func some(_ key: String, atLeast minimum: Int = 1) -> Part { Part(key: key, minimum: minimum, maximum: nil) }
}

/// Which blocks may stand in a place.
package enum Setting: String, Sendable, CaseIterable {
    /// Plain blocks: paragraphs, lists, tables, figures, quotes.
    case plain
    /// Plain blocks, room to write and trainer notes: inside lists, quotes and notes.
    case passage
    /// What a sheet may hold: a passage, exercises, questions, cards and forms.
    case sheet
    /// What a task may hold: a passage, sheets and key points, but no other task.
    case task
    /// Everything: the body of a lesson and its sections.
    case body
    /// The intro of a course: plain blocks under headings.
    case intro
}

package struct AttributeDefinition: Sendable, Equatable {
    package var name: String
    package var type: AttributeType
    package var isRequired: Bool

    init(_ name: String, _ type: AttributeType, required: Bool = false) {
        self.name = name
        self.type = type
        isRequired = required
    }
}

/// The form of an attribute's value.
package enum AttributeType: Sendable, Equatable {
    /// Any text.
    case text
    /// The id of this element, unique in its document.
    case id
    /// An id of something else.
    case reference
    /// Ids of other things, separated by spaces.
    case references
    /// A whole number from `minimum` to 9999.
    case number(minimum: Int)
    /// Whole numbers from 0 to 9999, separated by spaces.
    case numbers
    /// Hours and minutes since the start of play, `h:mm`, to 99:59.
    case playTime
    case choice([String])
    case yesNo
    /// `YYYY-MM-DD`.
    case day
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    case date
    /// `HH:MM`, from 00:00 to 23:59.
    case clock
    /// A BCP 47 tag, such as `ja` or `pt-BR`.
    case language
    /// A path below the course's folder.
    case path
    /// Rules that do not count here, each with a reason: `rule: reason; rule: reason`.
    case exceptions
    /// An address with one of the link schemes.
    case address
    /// `#id`, `lesson:id`, `lesson:course/id#id` or `course:id`.
    case target
    /// Objectives of lessons or exercises, `course/lesson#objective`, separated by spaces.
    case objectives
}

extension RuleID {
    /// How bad it is unless a stage says otherwise.
    package var severity: Severity {
        switch self {
        case .aliasUsed: .hint
        case .headingSkipped, .strayFile, .unusedTerm, .unusedSource, .unusedFile, .unusedHandout, .confusableID,
            .missingString:
            .warning
        default: .error
        }
    }

    /// Why it matters: one sentence for the author.
    package var reason: String {
        switch self {
        case .fileTooLarge: "A lesson beyond the limits is slow to open on the machines that learners have."
        case .notUTF8: "Text in another encoding would reach learners as wrong letters."
        case .nestingTooDeep: "Nesting beyond the limit is always an accident and can stop a program that reads it."
        case .growthTooLarge: "A small file that repeats itself without end could fill a learner's disk."
        case .unreadableFile: "What cannot be read cannot reach the pack."
        case .symbolicLink: "A link could bring files from outside the project into a pack that strangers receive."
        case .badFileName: "The file's name becomes an id and an address, which must work on every system."
        case .duplicateDocument: "Two sources of one document would let the pack show one and lose the other."
        case .missingDocument: "A pack cannot be built without this document."
        case .strayFile: "A file that nothing reads never reaches a learner."
        case .malformedXML: "XML that is not well-formed has no certain meaning."
        case .doctype: "A DOCTYPE can pull in other files or grow without end; courses need none."
        case .processingInstruction: "An instruction to another program has no meaning in a course and would be lost."
        case .wrongNamespace: "Elements of another vocabulary would be lost in the pack."
        case .badFrontMatter: "The front matter carries the title, the minutes and the objectives."
        case .missingFrontMatter: "Without front matter the document has no title."
        case .badDirective: "A directive that is not understood would lose what it holds."
        case .unclosedDirective: "Everything after an open directive would become part of it."
        case .badAttributes: "Attributes that are not understood would be lost."
        case .rawHTML: "A course is data for HTML, text and print; HTML tags mean nothing to the last two."
        case .titleHeading: "The title stands in the front matter, so that every page and list can show it."
        case .headingTooDeep:
            "More than three levels of headings are hard to follow on a page and impossible to say aloud."
        case .headingSkipped: "People who listen to a page move by headings; a gap in the levels looks like lost text."
        case .headingInContainer: "A heading inside a list or a quote belongs to no section, so contents lists lose it."
        case .badCitation: "A citation that is not understood leaves the claim without its source."
        case .badFootnote: "A footnote that is not tied to one place in the text would be lost."
        case .wrongWrapping: "A directive of this name carries attributes for exactly one block."
        case .extraCells: "Cells beyond the header row would be lost."
        case .unknownElement: "What is not in the vocabulary would be lost in the pack."
        case .misplacedElement: "Here it has no meaning and would be lost."
        case .missingElement: "Without this part the block cannot be shown as it is meant."
        case .repeatedElement: "Only one can be shown."
        case .unknownAttribute: "What is not in the vocabulary would be lost in the pack."
        case .missingAttribute: "Without this value the block cannot be shown or checked."
        case .badValue: "Only known values can be shown and checked."
        case .misplacedText: "Text outside a paragraph would be lost."
        case .duplicateID: "A link to this id could lead to either place."
        case .schemaViolation: "The schema and the reader must agree."
        case .aliasUsed: "One name for one thing keeps courses readable for the next author."
        case .unresolvedReference: "A learner who follows this link would arrive nowhere."
        case .unresolvedTerm: "A learner who looks this term up would find nothing."
        case .unresolvedSource: "A claim must name a source that the reader can find."
        case .unresolvedObjective: "Coverage of objectives is counted through these names."
        case .unresolvedHandout: "The trainer would look for a sheet that does not exist."
        case .unresolvedAudience: "Audiences are declared once, in the catalogue, so that every list spells them alike."
        case .missingFile: "The pack would show a broken image or link."
        case .referenceIntoRemovedText: "Participants would follow a link to text that their pack does not have."
        case .prerequisiteCycle: "Nobody could ever start either course."
        case .lessonInNoModule: "A lesson that no module lists is in no pack."
        case .unusedTerm: "A term that no lesson links to is in no pack."
        case .unusedSource: "A source that nothing cites is in no pack."
        case .unusedFile: "A file that nothing shows is in no pack."
        case .unusedHandout: "A sheet that no activity hands out is printed for nobody."
        case .bidirectionalControl: "These invisible characters can make a text read otherwise than it is stored."
        case .controlCharacter: "Control characters break pages and can act on a terminal."
        case .confusableID: "Two ids that look alike will be mixed up by the people who type them."
        case .linkScheme: "Only web, mail and telephone links are safe to open from a pack."
        case .activeContent: "A picture that runs code is a danger to everyone who opens the pack."
        case .locationData: "A photograph can tell where it was taken, which can harm the people in it."
        case .unknownFileType: "Only file types known to be safe to hand out may enter a pack."
        case .unknownTemplateVariable:
            "Mustache prints nothing for an unknown name, so the page would have a silent hole."
        case .missingTemplate: "Mustache prints nothing for a missing partial, so the page would have a silent hole."
        case .unknownTemplate: "A template that nothing uses changes no page; its name is probably misspelt."
        case .badTemplate: "A template that cannot be parsed cannot make a page."
        case .unescapedTemplateVariable: "Unescaped text could carry a script into a page."
        case .missingString: "The page would show this phrase in English."
        }
    }
}

extension RuleID {
    /// How bad it is unless a stage says otherwise.
    package var severity: Severity {
        switch self {
        case .aliasUsed, .newAllowance, .newTemplate, .raisedTLP, .changedBaseline: .hint
        case .pageTooLarge, .packTooLarge, .headingSkipped, .emphasisMarksLeftOver, .headingMarkLeftOver,
            .tableMarksLeftOver, .listMarksLeftOver, .foreignMarkup, .unusedDefinition, .strayFile, .staleTranslation,
            .staleBaseline, .unusedTerm,
            .unusedSource, .unusedFile,
            .unusedHandout, .confusableID,
            .missingString, .vagueObjective, .missingFeedback,
            .nearDuplicateOption, .rightOptionInOnePlace, .rightOptionLongest, .allOfTheAbove, .unmarkedNegative,
            .orderTold, .idleSeat, .lessonNotPlanned, .plannedMinutesDiffer, .dayOverrun,
            .sessionOverlap, .noBreakForLong,
            .minutesLeftOver, .noActivityForLong, .missingLocator, .reviewOverdue, .duplicateSectionTitle,
            .vagueLinkText, .fileNameAsAlternative, .emptyTableHead, .unexpandedAbbreviation,
            .longSentence, .uncitedClaim:
            .warning
        default: .error
        }
    }

    /// Why it matters: one sentence in plain words, for an author who need not be a programmer.
    package var reason: String {
        switch self {
        case .fileTooLarge: "A very large file is slow to build, and slow to open on the computers that learners have."
        case .notUTF8: "Text in another encoding would reach learners with wrong letters."
        case .nestingTooDeep: "Nesting this deep is always an accident, and can stop a program that reads it."
        case .growthTooLarge: "A small file that repeats itself over and over could fill a learner's disk."
        case .unreadableFile: "A file that cannot be read cannot be put into a pack."
        case .symbolicLink:
            "A link can bring in private files from elsewhere on this computer, and packs go to strangers."
        case .badFileName: "The file's name becomes an id and part of a web address, so it must work on every computer."
        case .duplicateDocument: "With two sources of one document, nobody could tell which of them learners will see."
        case .missingDocument: "A pack cannot be built without this document."
        case .strayFile: "A file that nothing reads never reaches a learner."
        case .malformedXML:
            "Where a tag or a sign is broken, nobody can tell for certain what the rest of the file means."
        case .doctype: "A DOCTYPE can pull in other files or grow without end, and a course never needs one."
        case .processingInstruction: "An instruction to another program has no meaning in a course and would be lost."
        case .wrongNamespace: "Elements of another vocabulary mean nothing here and would be lost in the pack."
        case .badFrontMatter:
            "The front matter (the lines between --- at the top) gives the title, the minutes and the objectives."
        case .missingFrontMatter: "Without front matter (the lines between --- at the top) the document has no title."
        case .badDirective: "A block that begins with ::: and is not understood would lose what it holds."
        case .unclosedDirective: "Without a closing ::: all that follows would become part of this block."
        case .badAttributes:
            "The words in { } say what a block is and does; those that are not understood would be lost."
        case .rawHTML: "A lesson also becomes plain text and paper, where HTML tags mean nothing."
        case .titleHeading: "The title stands in the front matter, so that every page and list can show it."
        case .headingTooDeep:
            "More than three levels of headings are hard to follow on a page and impossible to say aloud."
        case .headingSkipped:
            "People who listen to a page jump from heading to heading; a missing level sounds like missing text."
        case .headingInContainer:
            "A heading inside a list or a quote belongs to no section, so tables of contents leave it out."
        case .badCitation: "A citation that is not understood leaves the claim without its source."
        case .badFootnote:
            "A footnote belongs to exactly one place in the text; any other would be lost or shown twice."
        case .wrongWrapping:
            "A directive of this name adds an id or a caption to one block, so it can hold only that block."
        case .extraCells: "Cells beyond the last column of the header row would be lost."
        case .emphasisMarksLeftOver: "Learners would see the asterisks, and not what they should stress."
        case .headingMarkLeftOver: "Learners would see the number signs, and the section would have no heading."
        case .tableMarksLeftOver: "Learners would see bars and hyphens in one long line."
        case .listMarksLeftOver: "Learners would see one long line with the marks in it."
        case .foreignMarkup: "Learners would see the signs of a tool, and not what they stand for."
        case .unclosedCode: "All that follows would be shown as text of a machine."
        case .unusedDefinition: "An address that no link uses reaches nobody."
        case .badSession: "An entry that is not understood would be missing from the agenda."
        case .noMarkdownForm: "What one of the two syntaxes cannot say would be lost in a conversion."
        case .unknownElement: "What stands under a name that is not known here is lost, and no learner would see it."
        case .misplacedElement: "In this place it has no meaning, so no learner would see it."
        case .missingElement: "Without this part the block cannot be shown as it is meant."
        case .repeatedElement: "Only one can be shown, so the others would be lost."
        case .unknownAttribute: "A value under a name that is not known here would be lost."
        case .missingAttribute: "Without this value the block cannot be shown or checked."
        case .badValue: "Only known values can be shown and checked."
        case .misplacedText: "Text outside a paragraph would be lost."
        case .duplicateID: "A link to this id could lead to either place."
        case .schemaViolation: "A file that breaks the format could lose a part on its way to learners."
        case .aliasUsed: "One name for one thing keeps courses easy to read for the next author."
        case .unresolvedReference: "A learner who follows this link would arrive nowhere."
        case .unresolvedTerm: "A learner who looks this term up would find nothing."
        case .unresolvedSource: "Readers must be able to find the source of every claim."
        case .unresolvedObjective: "Without a known objective, nobody can tell what this part of the lesson is for."
        case .unresolvedHandout: "The trainer would look for a sheet that does not exist."
        case .unresolvedAudience: "Audiences are listed once, in the catalogue, so that every page names them alike."
        case .unsetValue: "Readers would be told to call nobody, or somebody in another country."
        case .missingFile: "The pack would have a broken image or link."
        case .referenceToDraft: "A pack without drafts has no such page, so the link would lead nowhere."
        case .referenceIntoRemovedText: "Participants would follow a link to text that their pack does not have."
        case .prerequisiteCycle: "Each of these courses asks for another one first, so nobody could ever start."
        case .lessonInNoModule: "A lesson that no module lists is in no pack, so no learner sees it."
        case .unusedTerm: "A term that no lesson links to is in no pack."
        case .unusedSource: "A source that nothing cites is in no pack."
        case .unusedFile: "A file that nothing shows or links to is in no pack."
        case .unusedHandout: "A sheet that no activity hands out is printed for nobody."
        case .vagueObjective: "Nobody can see whether a learner knows or understands; what a learner does can be seen."
        case .objectiveNeverPractised: "What learners never try in the room, they cannot do the day after."
        case .objectiveNeverAssessed: "Without a question or exercise, nobody learns whether the objective was reached."
        case .noRightOption: "Whatever learners choose, they would be told that they are wrong."
        case .everyOptionRight: "Where everything is right there is nothing to decide, so the answer shows nothing."
        case .severalRightOptions: "Learners may choose one option only, so another right one would count as wrong."
        case .notTwoOptions: "A statement is true or false; a third option or a missing one confuses everybody."
        case .duplicateOption: "Learners cannot choose between options that say the same."
        case .missingFeedback: "A learner who practises alone learns from the words that follow her choice."
        case .nearDuplicateOption: "A reader sees one option twice, and looks for a trick."
        case .rightOptionInOnePlace: "Learners see the pattern before they know the subject."
        case .rightOptionLongest: "Learners pick the longest line, and need to know nothing else."
        case .allOfTheAbove: "Who knows two options, or one wrong one, need not know the rest."
        case .questionAsList: "Participants would see which option is right before they think."
        case .unmarkedNegative: "Readers in a hurry miss the word, and fail although they know."
        case .unreadableKey: "Trainers could not tell which answer is right."
        case .orderTold: "Learners need only copy what is printed."
        case .minutesOverWhole: "The lesson would run out of time before its end, and its end is where it is summed up."
        case .minutesLeftOver:
            "A trainer who follows the minutes of the sections would end at another time than planned."
        case .noActivityForLong: "People who only listen for more than 20 minutes stop taking in what is said."
        case .unprovenTeaching: "What nobody tries and nobody asks is not taught, whatever the list of topics says."
        case .topicNotTaught: "Whoever reads the list of topics believes that all of it is taught."
        case .unresolvedRole: "Nobody would get the message."
        case .unresolvedInject: "The facilitator would look for an inject that is not there."
        case .unresolvedAim: "Nobody could say what the inject or criterion is for."
        case .injectsOutOfOrder: "A facilitator who works down the list would miss one."
        case .injectOutsideModule: "The inject would come in another phase than the one it belongs to."
        case .modulesDoNotFit: "Play would run over its time, or two phases would run at once."
        case .effectBeforeCause: "Players would hear the consequence before what caused it."
        case .idleSeat: "People who are told nothing for an hour stop playing."
        case .aimWithoutCriterion: "Nobody would look whether the aim was reached."
        case .aimNeverPlayed: "Nothing in play would ask for it."
        case .pointsDoNotAddUp: "The sheet would promise points that it does not have."
        case .tellingTitle: "Players would know what is coming before it comes."
        case .scenarioInNoModule: "No pack would hold the exercise, or it would lack one that it lists."
        case .scoresDoNotFit: "The key of the case could not be worked out."
        case .translationDiffers:
            "Two people in one room, with the course in two languages, must find the same task under the same number."
        case .staleTranslation:
            "What was mended in the source stays wrong in every room that learns in another language."
        case .badTranslationRecord: "Nobody could tell which parts of a translation are behind their source."
        case .unresolvedSession: "The trainer would look for a lesson that is not in the pack."
        case .unclearSession: "Nobody could tell from the agenda what happens in this time, or how long it takes."
        case .contradictoryPlan: "A plan that says two things about a lesson leaves the trainer to guess in the room."
        case .lessonNotPlanned: "Participants would find a lesson in their pack that nobody teaches."
        case .plannedMinutesDiffer: "A lesson that is given too little time loses its end, where it is summed up."
        case .dayOverrun: "What stands after the end of the day is not taught."
        case .sessionOverlap: "Two things cannot happen in one room at one time."
        case .noBreakForLong: "After an hour and fifty minutes people stop listening, and some have to leave the room."
        case .missingLocator: "Nobody can check a claim against a long document without the page or paragraph."
        case .uncitedClaim: "Nobody in the room can check a year or a document that has no source."
        case .reviewOverdue: "Laws, names and numbers change, and learners trust what a course tells them."
        case .duplicateSectionTitle: "In a list of headings nobody can tell two sections of the same title apart."
        case .vagueLinkText: "People who jump from link to link, or read on paper, hear only these words."
        case .missingAlternative: "People who cannot see the picture are told nothing at all."
        case .fileNameAsAlternative: "People who cannot see the picture would hear the name of a file."
        case .emptyTableHead: "Nobody can tell what the cells of a column mean, and a screen reader says nothing."
        case .unexpandedAbbreviation: "Learners who do not know the letters stop reading, or guess."
        case .longSentence: "Readers in their third language, and interpreters, lose the beginning before the end."
        case .bidirectionalControl: "These invisible characters can make a text look different from what it says."
        case .controlCharacter:
            "Invisible control characters break pages and can act on the screen of whoever reads them."
        case .confusableID: "Two ids that look alike will be mixed up by the people who type them."
        case .linkScheme: "Only web, mail and telephone links are safe to open from a pack."
        case .activeContent: "A picture that runs code is a danger to everyone who opens the pack."
        case .locationData: "A photograph can tell where it was taken, which can harm the people in it."
        case .unknownFileType: "Only kinds of files that are known to be safe to hand out may enter a pack."
        case .badAllowance: "An exception that cannot be given hides nothing, though its author believes it does."
        case .badBaseline: "A line that is not understood would hide findings, or none, and nobody could tell which."
        case .expiredBaseline: "What was put off until this day counts again, so that it is not put off for ever."
        case .staleBaseline: "What was mended needs no excuse; left here it would hide the next finding of its kind."
        case .newAllowance: "A change that lets a rule off judges itself: whoever reviews it should see the reason."
        case .newTemplate: "A change of a template changes every page, also those that nobody looks at."
        case .raisedTLP: "With a higher label more may leave the house: whoever reviews the change should want that."
        case .changedBaseline: "A change of the baseline can hide what the same change breaks."
        case .unusedAllowance: "An exception without a cause would hide the next mistake of its kind."
        case .redInPack: "A folder that can be copied has no list of the people who may read TLP:RED."
        case .labelAboveCeiling: "The publisher has decided up to which label it hands out packs."
        case .openLicenceAboveClear: "Readers cannot obey a licence to publish and a label that forbids it."
        case .courseAboveLimit: "The pack would carry a label that its course does not allow."
        case .labelInSharedText: "Text that every course shares ends up in packs of every label."
        case .labelNotShown: "Whoever prints or forwards a single page must see who may read it."
        case .leakedText: "A participant who finds a key, or what the trainer is told, cannot unlearn it."
        case .brokenPackLink: "Packs are opened without a network, where a dead link looks like a broken pack."
        case .unportableName: "A stick formatted for Windows would lose the file, or refuse to take the pack."
        case .pageTooLarge: "Old telephones and slow lines take minutes to open a large page, and learners give up."
        case .packTooLarge: "At 64 kbit/s a pack over 10 MB takes longer than many lines hold."
        case .unknownTemplateVariable:
            "A name that does not exist prints nothing, so the page would have a gap that nobody notices."
        case .missingTemplate:
            "Where a template is missing nothing is printed, so the page would have a gap that nobody notices."
        case .unknownTemplate: "A template that nothing uses changes no page; its name is probably misspelt."
        case .badTemplate: "A template that cannot be read cannot make a page."
        case .unescapedTemplateVariable:
            "Text inserted as it is, without escaping, could carry a program into the page."
        case .missingString: "Readers of this language would see these words in English."
        }
    }
}

/// Every rule that coursepack knows, by the name that reports print. A name is never reused.
///
/// Each name says the sin, so that it reads well after "allow".
package enum RuleID: String, Sendable, Hashable, CaseIterable {
    // Reading a file
    case fileTooLarge = "file-too-large"
    case notUTF8 = "not-utf-8"
    case nestingTooDeep = "nesting-too-deep"
    case growthTooLarge = "growth-too-large"
    case unreadableFile = "unreadable-file"
    case symbolicLink = "symbolic-link"
    case badFileName = "bad-file-name"
    case duplicateDocument = "duplicate-document"
    case missingDocument = "missing-document"
    case strayFile = "stray-file"

    // Form of XML
    case malformedXML = "malformed-xml"
    case doctype = "doctype"
    case processingInstruction = "processing-instruction"
    case wrongNamespace = "wrong-namespace"

    // Form of Markdown
    case badFrontMatter = "bad-front-matter"
    case missingFrontMatter = "missing-front-matter"
    case badDirective = "bad-directive"
    case unclosedDirective = "unclosed-directive"
    case badAttributes = "bad-attributes"
    case rawHTML = "raw-html"
    case titleHeading = "title-heading"
    case headingTooDeep = "heading-too-deep"
    case headingSkipped = "heading-skipped"
    case headingInContainer = "heading-in-container"
    case badCitation = "bad-citation"
    case badFootnote = "bad-footnote"
    case wrongWrapping = "wrong-wrapping"
    case extraCells = "extra-cells"
    case emphasisMarksLeftOver = "emphasis-marks-left-over"
    case headingMarkLeftOver = "heading-mark-left-over"
    case foreignMarkup = "foreign-markup"
    case unclosedCode = "unclosed-code"
    case unusedDefinition = "unused-definition"
    case badSession = "bad-session"
    case noMarkdownForm = "no-markdown-form"

    // Vocabulary
    case unknownElement = "unknown-element"
    case misplacedElement = "misplaced-element"
    case missingElement = "missing-element"
    case repeatedElement = "repeated-element"
    case unknownAttribute = "unknown-attribute"
    case missingAttribute = "missing-attribute"
    case badValue = "bad-value"
    case misplacedText = "misplaced-text"
    case duplicateID = "duplicate-id"
    case schemaViolation = "schema-violation"
    case aliasUsed = "alias-used"

    // References
    case unresolvedReference = "unresolved-reference"
    case unresolvedTerm = "unresolved-term"
    case unresolvedSource = "unresolved-source"
    case unresolvedObjective = "unresolved-objective"
    case unresolvedHandout = "unresolved-handout"
    case unresolvedAudience = "unresolved-audience"
    case unsetValue = "unset-value"
    case missingFile = "missing-file"
    case referenceToDraft = "reference-to-draft"
    case referenceIntoRemovedText = "reference-into-removed-text"
    case prerequisiteCycle = "prerequisite-cycle"
    case lessonInNoModule = "lesson-in-no-module"
    case unusedTerm = "unused-term"
    case unusedSource = "unused-source"
    case unusedFile = "unused-file"
    case unusedHandout = "unused-handout"

    // Pedagogy
    case vagueObjective = "vague-objective"
    case objectiveNeverPractised = "objective-never-practised"
    case objectiveNeverAssessed = "objective-never-assessed"
    case noRightOption = "no-right-option"
    case everyOptionRight = "every-option-right"
    case severalRightOptions = "several-right-options"
    case notTwoOptions = "not-two-options"
    case duplicateOption = "duplicate-option"
    case missingFeedback = "missing-feedback"
    case nearDuplicateOption = "near-duplicate-option"
    case rightOptionInOnePlace = "right-option-in-one-place"
    case rightOptionLongest = "right-option-longest"
    case allOfTheAbove = "all-of-the-above"
    case unmarkedNegative = "unmarked-negative"
    case unreadableKey = "unreadable-key"
    case orderTold = "order-told"
    case questionAsList = "question-as-list"
    case minutesOverWhole = "minutes-over-whole"
    case minutesLeftOver = "minutes-left-over"
    case noActivityForLong = "no-activity-for-long"

    // Topics
    case unprovenTeaching = "unproven-teaching"
    case topicNotTaught = "topic-not-taught"

    // Exercises
    case unresolvedRole = "unresolved-role"
    case unresolvedInject = "unresolved-inject"
    case unresolvedAim = "unresolved-aim"
    case injectsOutOfOrder = "injects-out-of-order"
    case injectOutsideModule = "inject-outside-module"
    case modulesDoNotFit = "modules-do-not-fit"
    case effectBeforeCause = "effect-before-cause"
    case idleSeat = "idle-seat"
    case aimWithoutCriterion = "aim-without-criterion"
    case aimNeverPlayed = "aim-never-played"
    case pointsDoNotAddUp = "points-do-not-add-up"
    case tellingTitle = "telling-title"
    case scenarioInNoModule = "scenario-in-no-module"
    case scoresDoNotFit = "scores-do-not-fit"

    // Translations
    case translationDiffers = "translation-differs"
    case staleTranslation = "stale-translation"
    case badTranslationRecord = "bad-translation-record"

    // Delivery plans
    case unresolvedSession = "unresolved-session"
    case unclearSession = "unclear-session"
    case contradictoryPlan = "contradictory-plan"
    case lessonNotPlanned = "lesson-not-planned"
    case plannedMinutesDiffer = "planned-minutes-differ"
    case dayOverrun = "day-overrun"
    case sessionOverlap = "session-overlap"
    case noBreakForLong = "no-break-for-long"

    // Evidence
    case missingLocator = "missing-locator"
    case reviewOverdue = "review-overdue"
    case uncitedClaim = "uncited-claim"

    // Language
    case duplicateSectionTitle = "duplicate-section-title"
    case vagueLinkText = "vague-link-text"
    case missingAlternative = "missing-alternative"
    case fileNameAsAlternative = "file-name-as-alternative"
    case emptyTableHead = "empty-table-head"
    case unexpandedAbbreviation = "unexpanded-abbreviation"
    case longSentence = "long-sentence"

    // Safety
    case bidirectionalControl = "bidirectional-control"
    case controlCharacter = "control-character"
    case confusableID = "confusable-id"
    case linkScheme = "link-scheme"
    case activeContent = "active-content"
    case locationData = "location-data"
    case unknownFileType = "unknown-file-type"

    // Exceptions
    case badAllowance = "bad-allowance"
    case unusedAllowance = "unused-allowance"
    case badBaseline = "bad-baseline"
    case expiredBaseline = "expired-baseline"
    case staleBaseline = "stale-baseline"
    case newAllowance = "new-allowance"
    case newTemplate = "new-template"
    case raisedTLP = "raised-tlp"
    case changedBaseline = "changed-baseline"
    // Handling
    case redInPack = "red-in-pack"
    case labelAboveCeiling = "label-above-ceiling"
    case openLicenceAboveClear = "open-licence-above-clear"
    case courseAboveLimit = "course-above-limit"
    case labelInSharedText = "label-in-shared-text"
    case labelNotShown = "label-not-shown"

    // Distribution
    case leakedText = "leaked-text"
    case brokenPackLink = "broken-pack-link"
    case unportableName = "unportable-name"
    case pageTooLarge = "page-too-large"
    case packTooLarge = "pack-too-large"

    // Templates
    case unknownTemplateVariable = "unknown-template-variable"
    case missingTemplate = "missing-template"
    case unknownTemplate = "unknown-template"
    case badTemplate = "bad-template"
    case unescapedTemplateVariable = "unescaped-template-variable"
    case missingString = "missing-string"
}

extension RuleID {
    /// What a rule looks after: the chapters of the list of rules, in their order.
    package enum Group: String, Sendable, Hashable, CaseIterable {
        case files, xml, markdown, vocabulary, references, pedagogy, topics, exercises, delivery, translation, evidence,
            language, safety, handling, distribution, exceptions, templates

        /// What the rules of the group look after, as a phrase.
        package var meaning: String {
            switch self {
            case .files: "what a project's folder holds"
            case .xml: "the form of XML sources"
            case .markdown: "the form of Markdown sources"
            case .vocabulary: "which elements and values may stand where"
            case .references: "that every link, name and file leads somewhere, and everything is used"
            case .pedagogy: "that learners can reach the objectives in the time there is"
            case .topics: "that courses teach what they are asked to teach"
            case .exercises: "that a tabletop exercise can be run and judged as it is written"
            case .delivery: "that a delivery plan fits its days and the people in the room"
            case .translation: "that a translation says what its source says"
            case .evidence: "that readers can check what is claimed"
            case .language: "that everybody can follow the text, also by ear"
            case .safety: "that a pack harms nobody who opens it"
            case .handling: "that nothing reaches people who may not read it"
            case .exceptions: "that a rule is let off only on purpose, with a reason"
            case .distribution:
                "that a finished pack can be handed to anybody, carried anywhere and opened without a network"
            case .templates: "a project's own templates"
            }
        }
    }

    package var group: Group {
        switch self {
        case .fileTooLarge, .notUTF8, .nestingTooDeep, .growthTooLarge, .unreadableFile, .symbolicLink, .badFileName,
            .duplicateDocument, .missingDocument, .strayFile:
            .files
        case .malformedXML, .doctype, .processingInstruction, .wrongNamespace: .xml
        case .badFrontMatter, .missingFrontMatter, .badDirective, .unclosedDirective, .badAttributes, .rawHTML,
            .titleHeading, .headingTooDeep, .headingSkipped, .headingInContainer, .badCitation, .badFootnote,
            .wrongWrapping, .extraCells, .emphasisMarksLeftOver, .headingMarkLeftOver, .tableMarksLeftOver,
            .listMarksLeftOver, .foreignMarkup, .unclosedCode, .unusedDefinition, .badSession, .noMarkdownForm:
            .markdown
        case .unknownElement, .misplacedElement, .missingElement, .repeatedElement, .unknownAttribute,
            .missingAttribute, .badValue, .misplacedText, .duplicateID, .schemaViolation, .aliasUsed:
            .vocabulary
        case .unresolvedReference, .unresolvedTerm, .unresolvedSource, .unresolvedObjective, .unresolvedHandout,
            .unresolvedAudience, .unsetValue, .missingFile, .referenceToDraft, .referenceIntoRemovedText,
            .prerequisiteCycle,
            .lessonInNoModule,
            .unusedTerm, .unusedSource, .unusedFile, .unusedHandout:
            .references
        case .vagueObjective, .objectiveNeverPractised, .objectiveNeverAssessed, .noRightOption, .everyOptionRight,
            .severalRightOptions, .notTwoOptions, .duplicateOption, .missingFeedback, .nearDuplicateOption,
            .rightOptionInOnePlace, .rightOptionLongest, .allOfTheAbove, .unmarkedNegative, .unreadableKey, .orderTold,
            .questionAsList,
            .minutesOverWhole,
            .minutesLeftOver, .noActivityForLong:
            .pedagogy
        case .unprovenTeaching, .topicNotTaught: .topics
        case .unresolvedRole,
            .unresolvedInject,
            .unresolvedAim,
            .injectsOutOfOrder,
            .injectOutsideModule,
            .modulesDoNotFit,
            .effectBeforeCause,
            .idleSeat,
            .aimWithoutCriterion,
            .aimNeverPlayed,
            .pointsDoNotAddUp,
            .tellingTitle,
            .scenarioInNoModule,
            .scoresDoNotFit:
            .exercises
        case .translationDiffers, .staleTranslation, .badTranslationRecord: .translation
        case .unresolvedSession, .unclearSession, .contradictoryPlan, .lessonNotPlanned, .plannedMinutesDiffer,
            .dayOverrun, .sessionOverlap, .noBreakForLong:
            .delivery
        case .missingLocator, .reviewOverdue, .uncitedClaim: .evidence
        case .duplicateSectionTitle, .vagueLinkText, .missingAlternative, .fileNameAsAlternative, .emptyTableHead,
            .unexpandedAbbreviation, .longSentence:
            .language
        case .bidirectionalControl, .controlCharacter, .confusableID, .linkScheme, .activeContent, .locationData,
            .unknownFileType:
            .safety
        case .redInPack, .labelAboveCeiling, .openLicenceAboveClear, .courseAboveLimit, .labelInSharedText,
            .labelNotShown:
            .handling
        case .badAllowance, .unusedAllowance, .badBaseline, .expiredBaseline, .staleBaseline, .newAllowance,
            .newTemplate,
            .raisedTLP, .changedBaseline:
            .exceptions
        case .leakedText, .brokenPackLink, .unportableName, .pageTooLarge, .packTooLarge: .distribution
        case .unknownTemplateVariable, .missingTemplate, .unknownTemplate, .badTemplate, .unescapedTemplateVariable,
            .missingString:
            .templates
        }
    }
}

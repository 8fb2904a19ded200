package import CourseDiagnostics

/// A rule with its page. A rule is one file: what it finds, why, and the examples that test it.
package protocol DocumentedRule: Sendable {
    static var documentation: RuleDocumentation { get }
}

extension DocumentedRule {
    package static var id: RuleID { documentation.rule }
}

/// A rule about what stands in one source file, whatever it means. Runs over files that could not be read, too.
package protocol TextRule: DocumentedRule {
    static func findings(in source: SourceFile) -> [Diagnostic]
}

/// A rule about one document: of a course, or a text that courses share.
package protocol DocumentRule: DocumentedRule {
    static func findings(in document: DocumentFacts, of project: ProjectIndex) -> [Diagnostic]
}

/// A rule about one course.
package protocol CourseRule: DocumentedRule {
    static func findings(in course: CourseFacts) -> [Diagnostic]
}

/// A rule that looks at each thing by itself: a citation, a picture. What else the documents say or lack makes no difference
/// to it, so it also looks at what could be understood of a document with an error.
package protocol LocalRule: DocumentedRule {}

/// A rule about the documents that courses share: catalogue, course documents, glossary, sources.
package protocol SharedRule: DocumentedRule {
    static func findings(in shared: SharedFacts) -> [Diagnostic]
}

/// A rule that needs every course.
package protocol ProjectRule: DocumentedRule {
    static func findings(in project: ProjectFacts) -> [Diagnostic]
}

/// The rules that run. A new rule is a file of its own and one line here.
package enum RuleCatalogue {
    package static let text: [any TextRule.Type] = [BidirectionalControl.self, ControlCharacter.self]

    package static let document: [any DocumentRule.Type] = [
        // References
        UnresolvedTerm.self, UnresolvedSource.self, UnsetValue.self,
        // Pedagogy
        VagueObjective.self, ObjectiveNeverPractised.self, ObjectiveNeverAssessed.self, NoRightOption.self,
        EveryOptionRight.self, SeveralRightOptions.self, NotTwoOptions.self, DuplicateOption.self,
        MissingFeedback.self, NearDuplicateOption.self, RightOptionInOnePlace.self, RightOptionLongest.self,
        AllOfTheAbove.self, UnmarkedNegative.self, UnreadableKey.self, OrderTold.self, QuestionAsList.self,
        MinutesOverWhole.self,
        MinutesLeftOver.self, NoActivityForLong.self,
        // Exercises
        ScoresDoNotFit.self,
        // Evidence
        MissingLocator.self, ReviewOverdue.self, UncitedClaim.self,
        // Language
        DuplicateSectionTitle.self, VagueLinkText.self, MissingAlternative.self, FileNameAsAlternative.self,
        EmptyTableHead.self, UnexpandedAbbreviation.self, LongSentence.self,
    ]

    package static let course: [any CourseRule.Type] = [
        // Handling
        RedInPack.self, LabelAboveCeiling.self, OpenLicenceAboveClear.self, CourseAboveLimit.self,
        // References
        UnresolvedReference.self, ReferenceToDraft.self, UnresolvedObjective.self, UnresolvedHandout.self,
        UnresolvedAudience.self,
        MissingFile.self, ReferenceIntoRemovedText.self, LessonInNoModule.self, UnusedFile.self, UnusedHandout.self,
        // Translations
        TranslationDiffers.self, StaleTranslation.self,
        // Delivery plans
        UnresolvedSession.self, UnclearSession.self, ContradictoryPlan.self, LessonNotPlanned.self,
        PlannedMinutesDiffer.self, DayOverrun.self, SessionOverlap.self, NoBreakForLong.self,
        // Safety
        ConfusableID.self, ActiveContent.self, LocationData.self, UnknownFileType.self,
        UnresolvedRole.self, UnresolvedInject.self, UnresolvedAim.self, InjectsOutOfOrder.self,
        InjectOutsideModule.self, ModulesDoNotFit.self, EffectBeforeCause.self, IdleSeat.self, AimWithoutCriterion.self,
        AimNeverPlayed.self, PointsDoNotAddUp.self, TellingTitle.self, ScenarioInNoModule.self,
    ]

    package static let shared: [any SharedRule.Type] = [
        SharedTextReference.self, LabelInSharedText.self, PrerequisiteCycle.self, UnresolvedCourse.self,
    ]

    package static let project: [any ProjectRule.Type] = [
        UnusedTerm.self, UnusedSource.self, UnprovenTeaching.self, TopicNotTaught.self,
    ]

    static var all: [any DocumentedRule.Type] { text + document + course + shared + project }
}

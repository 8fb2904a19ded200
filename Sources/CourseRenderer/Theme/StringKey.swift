/// The interface strings: everything that pages and text files say and no author wrote.
///
/// The English texts stand in `templates/strings/en.strings`, in the same order.
package enum StringKey: String, Sendable, Hashable, CaseIterable {
    // The frame of every page
    case skipToContent = "skip-to-content"
    case home
    case glossary
    case sources
    case youAreHere = "you-are-here"
    case pages
    case lessonsOfCourse = "lessons-of-course"
    case neighbours
    case previousLesson = "previous-lesson"
    case nextLesson = "next-lesson"
    case version
    case editionTrainer = "edition-trainer"
    case editionAnswers = "edition-answers"
    case editionParticipant = "edition-participant"
    case licence
    case publishedBy = "published-by"

    // What is in the folder
    case startHere = "start-here"
    case openTheCourse = "open-the-course"
    case pagesToWork = "pages-to-work"
    case pagesToPrint = "pages-to-print"
    case pagesToLookUp = "pages-to-look-up"
    case glossaryPurpose = "glossary-purpose"
    case sourcesPurpose = "sources-purpose"
    case search
    case searchPurpose = "search-purpose"
    case searchWords = "search-words"
    case searchHint = "search-hint"
    case searchFound = "search-found"
    case searchNothing = "search-nothing"
    case searchNeedsScript = "search-needs-script"
    case sheetsToPrint = "sheets-to-print"
    case sheet
    case shareOfSheet = "share-of-sheet"
    case copiesFor = "copies-for"
    case copies
    case asText = "as-text"
    case textForms = "text-forms"
    case textFormsPurpose = "text-forms-purpose"
    case wholeCourse = "whole-course"
    case startHerePurpose = "start-here-purpose"
    case licencePurpose = "licence-purpose"
    case packJSONPurpose = "pack-json-purpose"
    case readmeOpen = "readme-open"
    case checkTheCopy = "check-the-copy"
    case checkTheCopyWhy = "check-the-copy-why"
    case checkOnWindows = "check-on-windows"
    case checkOnWindowsOne = "check-on-windows-one"
    case checkOnMac = "check-on-mac"
    case checkOnLinux = "check-on-linux"
    case checkWithTool = "check-with-tool"
    case underLicence = "under-licence"
    case licenceInFull = "licence-in-full"
    case noLicence = "no-licence"
    case handlingSource = "handling-source"
    case handlingContact = "handling-contact"
    case handlingRestriction = "handling-restriction"
    case handlingDate = "handling-date"
    case room
    case roomPurpose = "room-purpose"
    case roomKeys = "room-keys"
    case phone
    case phonePurpose = "phone-purpose"
    case packsHere = "packs-here"
    case quotedStays = "quoted-stays"
    case pictures

    // The agenda and the run sheet
    case agenda
    case agendaPurpose = "agenda-purpose"
    case runSheet = "run-sheet"
    case runSheetPurpose = "run-sheet-purpose"
    case dayNumber = "day-number"
    case newStart = "new-start"
    case clock
    case runningMinutes = "running-minutes"
    case session
    case length
    case pause
    case buffer
    case freeTime = "free-time"
    case slotOpening = "slot-opening"
    case slotPrayer = "slot-prayer"
    case slotVisit = "slot-visit"
    case slotRecap = "slot-recap"
    case slotClosing = "slot-closing"
    case preTest = "pre-test"
    case postTest = "post-test"
    case scenario
    case slotAndWords = "slot-and-words"
    case lessonGoesOn = "lesson-goes-on"
    case inSession = "in-session"

    // Times
    case minutes
    case hours
    case hoursAndMinutes = "hours-and-minutes"

    // Lessons
    case notTranslated = "not-translated"
    case atAGlance = "at-a-glance"
    case time
    case forWhom = "for-whom"
    case level
    case levelFoundation = "level-foundation"
    case levelIntermediate = "level-intermediate"
    case levelApplied = "level-applied"
    case levelTrainTheTrainer = "level-train-the-trainer"
    case objectives
    case onThisPage = "on-this-page"
    case authors
    case reviewed
    case reviewBy = "review-by"
    case footnotes
    case footnote
    case backToText = "back-to-text"

    // The course's first page
    case aboutCourse = "about-course"
    case prerequisites
    case modules
    case howToUse = "how-to-use"
    case howToUseOpen = "how-to-use-open"
    case howToUsePrint = "how-to-use-print"
    case howToUseText = "how-to-use-text"
    case trainerEditionNotice = "trainer-edition-notice"
    case answersEditionNotice = "answers-edition-notice"

    // Glossary and sources
    case abbreviation
    case japanese
    case kindReport = "kind-report"
    case kindResolution = "kind-resolution"
    case kindTreaty = "kind-treaty"
    case kindLaw = "kind-law"
    case kindStandard = "kind-standard"
    case kindGuide = "kind-guide"
    case kindStatement = "kind-statement"
    case kindPolicy = "kind-policy"
    case kindNews = "kind-news"
    case kindPage = "kind-page"
    case kindDataset = "kind-dataset"
    case kindBook = "kind-book"
    case kindPaper = "kind-paper"
    case checkedAgainst = "checked-against"

    // Callouts
    case note
    case tip
    case caution
    case warning
    case keyPoints = "key-points"
    case resources

    // Lists, tables, figures, files
    case done
    case open
    case table
    case key
    case keyColumn = "key-column"
    case credit
    case imageDescription = "image-description"
    case file

    // Discussions and activities
    case discussion
    case activity
    case groupingIndividual = "grouping-individual"
    case groupingPairs = "grouping-pairs"
    case groupingGroups = "grouping-groups"
    case groupingPlenary = "grouping-plenary"
    case groupsOf = "groups-of"
    case serves
    case handouts
    case ownData = "own-data"
    case materials
    case steps
    case debrief

    // Exercises and questions
    case exercise
    case hint
    case guided
    case unguided
    case answer
    case reason
    case alsoRight = "also-right"
    case solution
    case question
    case points
    case chooseOne = "choose-one"
    case chooseSeveral = "choose-several"
    case chooseTrueOrFalse = "choose-true-or-false"
    case putInOrder = "put-in-order"
    case matchPartners = "match-partners"
    case answerInWords = "answer-in-words"
    case place
    case yourChoice = "your-choice"
    case yourAnswer = "your-answer"
    case modelAnswer = "model-answer"
    case rubric
    case showAnswer = "show-answer"
    case rightAnswer = "right-answer"
    case right
    case wrong
    case ifRight = "if-right"
    case ifWrong = "if-wrong"
    case checkMyAnswer = "check-my-answer"
    case answeredRight = "answered-right"
    case answeredWrong = "answered-wrong"
    case roomToWrite = "room-to-write"
    case pointsOnPage = "points-on-page"

    // Sheets
    case handout
    case cards
    case card
    case cardBack = "card-back"
    case form
    case perPerson = "per-person"
    case perPair = "per-pair"
    case perGroup = "per-group"
    case perRoom = "per-room"

    // Text files
    case answers
    case answerAtEnd = "answer-at-end"
    case deleted
    case footnoteMark = "footnote-mark"
    case links
    case picture

    // For trainers
    case forTrainers = "for-trainers"
    case trainerNote = "trainer-note"
    case trainerNoteTiming = "trainer-note-timing"
    case trainerNoteSetUp = "trainer-note-set-up"
    case trainerNoteGoesWrong = "trainer-note-goes-wrong"
    case trainerNoteHardQuestion = "trainer-note-hard-question"
    case trainerNoteCut = "trainer-note-cut"
}

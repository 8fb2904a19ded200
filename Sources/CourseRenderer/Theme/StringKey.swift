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
    case copiesForRoom = "copies-for-room"
    case copiesInWords = "copies-in-words"
    case asText = "as-text"
    case textForms = "text-forms"
    case textFormsPurpose = "text-forms-purpose"
    case textFormsLessons = "text-forms-lessons"
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
    case topics
    case topicsPurpose = "topics-purpose"
    case topicCounts = "topic-counts"
    case topicTaught = "topic-taught"
    case topicPlanned = "topic-planned"
    case topicMissing = "topic-missing"
    case topicPlans = "topic-plans"
    case handlingSource = "handling-source"
    case handlingContact = "handling-contact"
    case handlingRestriction = "handling-restriction"
    case handlingDate = "handling-date"
    case room
    case roomPurpose = "room-purpose"
    case roomKeys = "room-keys"
    case nextScreen = "next-screen"
    case previousScreen = "previous-screen"
    case countdown
    case countdownStart = "countdown-start"
    case countdownPause = "countdown-pause"
    case phone
    case phonePurpose = "phone-purpose"
    case packsHere = "packs-here"
    case quotedStays = "quoted-stays"
    case pictures

    // What is new since the pack before
    case whatsNew = "whats-new"
    case whatsNewPurpose = "whats-new-purpose"
    case newsNothing = "news-nothing"
    case newsVersion = "news-version"
    case newsVersionFirst = "news-version-first"
    case newsVersionGone = "news-version-gone"
    case newsTitle = "news-title"
    case newsLabel = "news-label"
    case newsLabelFirst = "news-label-first"
    case newsLabelGone = "news-label-gone"
    case newsCourseLonger = "news-course-longer"
    case newsCourseShorter = "news-course-shorter"
    case newsDayLonger = "news-day-longer"
    case newsDayShorter = "news-day-shorter"
    case newsDayChanged = "news-day-changed"
    case newsDayAdded = "news-day-added"
    case newsDayRemoved = "news-day-removed"
    case newsLessonAdded = "news-lesson-added"
    case newsLessonRemoved = "news-lesson-removed"
    case newsLessonsReordered = "news-lessons-reordered"
    case newsLessonRenamed = "news-lesson-renamed"
    case newsLessonText = "news-lesson-text"
    case newsLessonLonger = "news-lesson-longer"
    case newsLessonShorter = "news-lesson-shorter"
    case newsPart = "news-part"
    case newsPartAdded = "news-part-added"
    case newsPartRemoved = "news-part-removed"
    case newsPartRenamed = "news-part-renamed"
    case newsPartText = "news-part-text"
    case newsPartKey = "news-part-key"
    case newsPartLonger = "news-part-longer"
    case newsPartShorter = "news-part-shorter"
    case newsTermAdded = "news-term-added"
    case newsTermRemoved = "news-term-removed"
    case newsTermChanged = "news-term-changed"
    case newsSourceAdded = "news-source-added"
    case newsSourceRemoved = "news-source-removed"
    case newsSourceChanged = "news-source-changed"
    case newsFileAdded = "news-file-added"
    case newsFileRemoved = "news-file-removed"

    // The agenda and the run sheet
    case agenda
    case agendaPurpose = "agenda-purpose"
    case runSheet = "run-sheet"
    case runSheetPurpose = "run-sheet-purpose"
    case runSheetTimes = "run-sheet-times"
    case atLatest = "at-latest"
    case dayNumber = "day-number"
    case newStart = "new-start"
    case clock
    case runningMinutes = "running-minutes"
    case session
    case length
    case pause
    case lunch
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

    // The trainer kit
    case answerKey = "answer-key"
    case answerKeyPurpose = "answer-key-purpose"
    case coverage
    case coveragePurpose = "coverage-purpose"
    case lesson
    case activities
    case exercises
    case practiceQuestions = "practice-questions"
    case testQuestions = "test-questions"
    case materialList = "material-list"
    case materialListPurpose = "material-list-purpose"
    case copiesForPeople = "copies-for-people"
    case theRoom = "the-room"
    case forTheCourse = "for-the-course"
    case sheetsOfLessons = "sheets-of-lessons"
    case item
    case chairs
    case tablesForGroups = "tables-for-groups"
    case perPersonAndTest = "per-person-and-test"
    case signInSheet = "sign-in-sheet"
    case signInSheetPurpose = "sign-in-sheet-purpose"
    case name
    case organisation
    case nameOrNumber = "name-or-number"
    case workbook
    case workbookPurpose = "workbook-purpose"
    case myNotes = "my-notes"
    case tests
    case testsPurpose = "tests-purpose"
    case answerSheet = "answer-sheet"
    case answerSheetHelp = "answer-sheet-help"
    case objective
    case tally
    case tallyHelp = "tally-help"
    case rightBefore = "right-before"
    case rightAfter = "right-after"
    case gain
    case rightAnswers = "right-answers"
    case evaluation
    case evaluationPurpose = "evaluation-purpose"
    case evaluationHelp = "evaluation-help"
    case evaluationScale = "evaluation-scale"
    case evaluationLessons = "evaluation-lessons"
    case evaluationUseful = "evaluation-useful"
    case evaluationLevel = "evaluation-level"
    case evaluationPractice = "evaluation-practice"
    case evaluationTrainers = "evaluation-trainers"
    case evaluationMaterials = "evaluation-materials"
    case evaluationSafe = "evaluation-safe"
    case evaluationRecommend = "evaluation-recommend"
    case evaluationKeep = "evaluation-keep"
    case evaluationChange = "evaluation-change"
    case evaluationFirstStep = "evaluation-first-step"
    case evaluationTallyHelp = "evaluation-tally-help"
    case report
    case reportPurpose = "report-purpose"
    case reportWhere = "report-where"
    case reportTrainers = "report-trainers"
    case reportAttendance = "report-attendance"
    case reportAttendanceHelp = "report-attendance-help"
    case reportGroup = "report-group"
    case reportInvited = "report-invited"
    case reportCertificates = "report-certificates"
    case reportGain = "report-gain"
    case reportGainHelp = "report-gain-help"
    case reportTiming = "report-timing"
    case reportPlanned = "report-planned"
    case reportReal = "report-real"
    case reportWhy = "report-why"
    case reportFix = "report-fix"
    case reportFixHelp = "report-fix-help"
    case reportVersion = "report-version"
    case reportWhat = "report-what"
    case certificate
    case certificatePurpose = "certificate-purpose"
    case certificateNames = "certificate-names"
    case certificateNothingStored = "certificate-nothing-stored"
    case certificateTookPart = "certificate-took-part"
    case certificateObjectives = "certificate-objectives"
    case certificateLength = "certificate-length"
    case certificatePlaceAndDate = "certificate-place-and-date"
    case certificateSignature = "certificate-signature"

    // Times
    case minutes
    case hours
    case hoursAndMinutes = "hours-and-minutes"

    // Dates and numbers
    case date
    case monthOfYear = "month-of-year"
    case year
    case monthJanuary = "month-1"
    case monthFebruary = "month-2"
    case monthMarch = "month-3"
    case monthApril = "month-4"
    case monthMay = "month-5"
    case monthJune = "month-6"
    case monthJuly = "month-7"
    case monthAugust = "month-8"
    case monthSeptember = "month-9"
    case monthOctober = "month-10"
    case monthNovember = "month-11"
    case monthDecember = "month-12"
    case decimalSign = "decimal-sign"

    // Between words
    case colon
    case semicolon
    case comma
    case bracketOpen = "bracket-open"
    case bracketClose = "bracket-close"

    // Lessons
    case draft
    case notTranslated = "not-translated"
    case translationOutdated = "translation-outdated"
    case openingOutdated = "opening-outdated"
    case sectionOutdated = "section-outdated"
    case openingAsWritten = "opening-as-written"
    case sectionAsWritten = "section-as-written"
    case partsOutdated = "parts-outdated"
    case courseOutdated = "course-outdated"
    case planNotTranslated = "plan-not-translated"
    case planOutdated = "plan-outdated"
    case planAsWritten = "plan-as-written"
    case catalogueOutdated = "catalogue-outdated"
    case catalogueAsWritten = "catalogue-as-written"
    case exerciseNotTranslated = "exercise-not-translated"
    case exerciseOutdated = "exercise-outdated"
    case exerciseAsWritten = "exercise-as-written"
    case termOutdated = "term-outdated"
    case termAsWritten = "term-as-written"
    case stringsInEnglish = "strings-in-english"
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

    // Score sheets
    case scoreSheet = "score-sheet"
    case category
    case weight
    case score
    case weightTimesScore = "weight-times-score"
    case sum
    case result
    case from
    case meaning
    case caseToScore = "case-to-score"
    case ruleWeightedMean = "rule-weighted-mean"
    case ruleSum = "rule-sum"
    case ruleHighest = "rule-highest"
    case scoresOfCase = "scores-of-case"
    case sumOfScores = "sum-of-scores"
    case resultOfScores = "result-of-scores"

    // Tabletop exercises
    case exerciseStamp = "exercise-stamp"
    case stopWord = "stop-word"
    case stampRule = "stamp-rule"
    case notForPlayers = "not-for-players"
    case foldersPlayers = "folders-players"
    case foldersSeats = "folders-seats"
    case foldersFacilitators = "folders-facilitators"
    case foldersEvaluators = "folders-evaluators"
    case playersPurpose = "players-purpose"
    case seatsPurpose = "seats-purpose"
    case facilitatorsPurpose = "facilitators-purpose"
    case evaluatorsPurpose = "evaluators-purpose"
    case forEverybody = "for-everybody"
    case forOneSeat = "for-one-seat"
    case cardsToKeepBack = "cards-to-keep-back"
    case pagesOfFolder = "pages-of-folder"
    case exerciseText = "exercise-text"
    case situationManual = "situation-manual"
    case situationManualPurpose = "situation-manual-purpose"
    case roleCards = "role-cards"
    case roleCardsPurpose = "role-cards-purpose"
    case seatSheet = "seat-sheet"
    case seatSheetNotice = "seat-sheet-notice"
    case whoYouAre = "who-you-are"
    case whatYouKnow = "what-you-know"
    case injectCards = "inject-cards"
    case injectCardsNotice = "inject-cards-notice"
    case timeOfPlay = "time-of-play"
    case aims
    case background
    case groundRules = "ground-rules"
    case seats
    case playedByFacilitator = "played-by-facilitator"
    case log
    case storyTime = "story-time"
    case playTime = "play-time"
    case whatHappened = "what-happened"
    case decisionAndOwner = "decision-and-owner"
    case sender
    case receivers
    case method
    case message
    case methodPhone = "method-phone"
    case methodRadio = "method-radio"
    case methodMail = "method-mail"
    case methodChat = "method-chat"
    case methodLetter = "method-letter"
    case methodPaper = "method-paper"
    case methodNews = "method-news"
    case methodInPerson = "method-in-person"
    case methodSocialMedia = "method-social-media"
    case everybody
    case injectNumber = "inject-number"
    case expectedActions = "expected-actions"
    case ask
    case ifCase = "if-case"
    case branches
    case controllerNote = "controller-note"
    case contingency
    case followsFrom = "follows-from"
    case given
    case workingTitle = "working-title"
    case controllersOnly = "controllers-only"
    case playersRead = "players-read"
    case notScored = "not-scored"
    case twoClocks = "two-clocks"
    case exerciseRunSheet = "exercise-run-sheet"
    case exerciseRunSheetPurpose = "exercise-run-sheet-purpose"
    case controlPage = "control-page"
    case controlPagePurpose = "control-page-purpose"
    case controlWithoutScript = "control-without-script"
    case msel
    case mselPurpose = "msel-purpose"
    case mselFile = "msel-file"
    case sheetsToGive = "sheets-to-give"
    case sheetsToGivePurpose = "sheets-to-give-purpose"
    case hotWash = "hot-wash"
    case hotWashPurpose = "hot-wash-purpose"
    case hotWashOpening = "hot-wash-opening"
    case workedWell = "worked-well"
    case toMend = "to-mend"
    case afterActionReport = "after-action-report"
    case afterActionPurpose = "after-action-purpose"
    case afterActionRule = "after-action-rule"
    case reportSummary = "report-summary"
    case reportTimeline = "report-timeline"
    case reportAims = "report-aims"
    case reportRatings = "report-ratings"
    case rating
    case strengths
    case gaps
    case reportActions = "report-actions"
    case action
    case owner
    case dueDate = "due-date"
    case costClass = "cost-class"
    case nextExercise = "next-exercise"
    case criteria
    case injects
    case criteriaPurpose = "criteria-purpose"
    case evidence
    case pointsGiven = "points-given"
    case passMark = "pass-mark"
    case startClock = "start-clock"
    case pauseClock = "pause-clock"
    case clockBack = "clock-back"
    case clockForward = "clock-forward"
    case dueNext = "due-next"
    case dueNow = "due-now"
    case playIsOver = "play-is-over"
    case logEntry = "log-entry"
    case addToLog = "add-to-log"
    case saveLog = "save-log"
    case logNotice = "log-notice"
    case logNotSaved = "log-not-saved"
    case logFile = "log-file"
    case playStarted = "play-started"
    case playPaused = "play-paused"

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

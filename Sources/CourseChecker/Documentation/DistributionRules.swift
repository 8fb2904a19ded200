import CourseDiagnostics

extension RuleDocumentation {
    /// The rules about finished packs, which building finds.
    static let distributionRules: [RuleDocumentation] = [
        RuleDocumentation(
            .leakedText,
            demand: "No file of a pack holds text that its readers must not get.",
            why: """
                A participant who finds the key of a test, or what the trainer is told about the room, cannot unlearn it. \
                Packs have no place for such text; this is a second look at the finished files, in case a template or a \
                mistake of coursepack brought it in by another way. Six words in a row that stand in withheld text and \
                nowhere in the text for these readers are a leak.
                """,
            remedy: """
                Look at the file and line that the message names. Where a template of the project repeats the text, take it \
                out there. Where the text for everybody says the same on purpose, the words are no secret: write them in \
                the lesson in one paragraph. The rule cannot be allowed away.
                """,
            bad: [.told("A template of the project that repeats a sentence of a trainer note.")],
            good: [
                .told("A solution that quotes its question: what stands in the question too is no secret.")
            ]),
        RuleDocumentation(
            .brokenPackLink,
            demand: "Every link of a pack leads to a file in it, and everything that a page loads is in the pack.",
            why: "Packs are opened from a stick, in rooms without a network, and a dead link looks like a broken pack.",
            remedy:
                "Correct the address in the project's own templates. Links of lessons are checked before, by other rules.",
            bad: [.told("A template with a style sheet from the network.")],
            good: [.told("A link to the page of a source on the web: readers follow it when they can.")]),
        RuleDocumentation(
            .unportableName,
            demand:
                "Every name in a pack works on every disk: no clash without case, no device name of Windows, short paths.",
            why: "A stick formatted for Windows would lose one of two files, or refuse to take the pack.",
            remedy: "Give the course, lesson or file a shorter or plainer name.",
            bad: [.told("A lesson called `aux`.")],
            good: [.told("A lesson called `auxiliary-systems`.")]),
        RuleDocumentation(
            .pageTooLarge,
            demand: "A page has at most 100 kB without its pictures.",
            why: "Old telephones and slow lines take minutes to open a large page, and learners give up.",
            remedy: "Split the lesson in two.",
            bad: [.told("A lesson of four hours on one page.")],
            good: [.told("The same lesson in two parts.")]),
        RuleDocumentation(
            .packTooLarge,
            demand: "A pack has at most 10 MB.",
            why: "At 64 kbit/s, 10 MB take 21 minutes, which is as long as many lines hold.",
            remedy: "Make pictures smaller, or hand large files out by themselves.",
            bad: [.told("A course with a photograph of 12 MB.")],
            good: [.told("The same photograph at the size of a page.")]),
    ]
}

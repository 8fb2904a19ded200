import CourseDiagnostics
import CourseModel

/// What courses share stands in packs of every label, so none of it can carry one.
enum LabelInSharedText: SharedRule {
    static let documentation = RuleDocumentation(
        .labelInSharedText,
        demand: "The catalogue, the glossary and the sources carry no TLP label.",
        why: """
            Every course takes its terms and sources from these documents, a public course too. A part that not everybody \
            may read would travel into packs whose author never saw it.
            """,
        remedy: "Move the part into the lesson that needs it, and label it there.",
        bad: [
            .files([
                .text(
                    "content/glossary.md",
                    "---\ntitle: Terms\n---\n\n## Port team {#port-team}\n\n::: note {⟦tlp=amber⟧}\nIts chief.\n:::\n")
            ])
        ],
        good: [
            .files([
                .text(
                    "content/glossary.md",
                    "---\ntitle: Terms\n---\n\n## Port team {#port-team}\n\nMarks its reports TLP:AMBER.\n"),
                .text(
                    "content/demo-101/lesson.md",
                    "---\ntitle: A lesson\nminutes: 10\n---\n\nThe [port team](term:port-team).\n\n::: note {tlp=amber}\nIts chief.\n:::\n"
                ),
            ])
        ])

    static func findings(in shared: SharedFacts) -> [Diagnostic] {
        shared.documents.flatMap { document in
            document.labels.map { label in
                document.source.diagnostic(
                    id, at: label.origin.range, "This is \(label.value.text), in a text that every course shares.",
                    remedy: "Move it into a lesson, and label it there.")
            }
        }
    }
}

import CourseDiagnostics
import CourseModel

/// The head of a table says what its columns hold.
enum EmptyTableHead: DocumentRule {
    static let documentation = RuleDocumentation(
        .emptyTableHead,
        demand: "The head of a table says what its columns hold.",
        why: """
            Nobody can tell what a column means, and a screen reader, which reads the head before each cell, reads \
            nothing.
            """,
        remedy: """
            Write what each column holds. If nothing can be said of the columns, it is a list, not a table.
            """,
        bad: [
            .lesson(
                """
                ⟦|  |  |
                |---|---|
                | RED | the people in the room |
                """),
            .lesson(
                """
                ⟦<table⟧>
                  <head><cell/><cell/></head>
                  <row><cell>RED</cell><cell>the people in the room</cell></row>
                </table>
                """),
        ],
        good: [
            .lesson(
                """
                |  | Who may read it |
                |---|---|
                | RED | the people in the room |
                """, "The corner may be empty."),
            .lesson(
                """
                | Label | Who may read it |
                |---|---|
                | RED | the people in the room |
                """),
        ])

    static func findings(in document: DocumentFacts, of _: ProjectIndex) -> [Diagnostic] {
        document.tables.filter { table in
            table.columns.allSatisfy(\.title.isEmpty) && table.keys.allSatisfy(\.title.isEmpty)
        }.map { table in
            document.source.diagnostic(
                id, at: table.origin.range, "No column of this table says what it holds.",
                remedy: "Write a word or two into each cell of the head.")
        }
    }
}

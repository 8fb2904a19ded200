import CourseDiagnostics
import CourseModel

/// An audience that a course or lesson names must be declared in the catalogue.
enum UnresolvedAudience: CourseRule {
    static let documentation = RuleDocumentation(
        .unresolvedAudience,
        demand: "An audience that a course or lesson names must be declared in the catalogue.",
        why: """
            Audiences are declared once, so that a ministry which looks for courses for its people finds all of them \
            under one name.
            """,
        remedy: "Correct the name, or add it to `audiences` in content/catalogue.",
        bad: [
            .files(
                [
                    .text(
                        "content/catalogue.md",
                        """
                        ---
                        title: Demo
                        language: en
                        audiences:
                          - {id: csirt, text: Response teams}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ⟦---
                        title: A lesson
                        minutes: 10
                        audience: [csrit]
                        ---

                        """),
                ]),
            .lesson(
                """
                ⟦<lesson⟧ xmlns="urn:coursepack:1" minutes="10" audience="ministers">
                  <title>A lesson</title>
                  <p>Words.</p>
                </lesson>
                """),
        ],
        good: [
            .files(
                [
                    .text(
                        "content/catalogue.md",
                        """
                        ---
                        title: Demo
                        language: en
                        audiences:
                          - {id: csirt, text: Response teams}
                        ---

                        """),
                    .text(
                        "content/demo-101/lesson.md",
                        """
                        ---
                        title: A lesson
                        minutes: 10
                        audience: [csirt]
                        ---

                        """),
                ])
        ])

    static func findings(in course: CourseFacts) -> [Diagnostic] {
        let known = course.project.catalogue.value.audiences.map(\.id)
        return course.documents.flatMap { document in
            let named =
                document.audience.map { ($0, document.origin) }
                + document.conditions.flatMap { only in only.audience.map { ($0, only.origin) } }
            return named.filter { !known.contains($0.0) }.map { audience, origin in
                document.source.diagnostic(
                    id, at: origin.range, "The catalogue has no audience '\(audience)'.",
                    remedy: "Add it to the catalogue's audiences, or correct the name.",
                    suggestion: nearestName(to: audience.rawValue, among: known.map(\.rawValue)))
            }
        }
    }
}

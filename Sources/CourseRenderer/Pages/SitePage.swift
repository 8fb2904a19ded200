internal import CourseModel

/// A page of a pack beside its lessons and sheets. Here, and nowhere else, a page is named: START-HERE.html, the links in
/// the header, the table of contents in README.txt and the files themselves follow from the list `all`.
///
/// To add a page: a file beside this one with `extension SitePage { static var agenda: SitePage { … } }`, its name in
/// `all`, its two strings (title and purpose) in `StringKey` and the strings files, and its template in
/// `TemplateDefinition`.
struct SitePage<E: Edition>: Sendable {
    /// What readers do with a page: the headings of START-HERE.html, in their order.
    enum Use: Sendable, CaseIterable {
        /// To teach or learn from.
        case work
        /// To print and give out.
        case print
        /// To look something up; also in the header of every page.
        case lookUp
    }

    /// The file's name without its ending: `glossary` is glossary.html, and text/glossary.txt where there is a text form.
    let name: String
    /// What links call it.
    let title: StringKey
    /// What it is good for, in one sentence.
    let purpose: StringKey
    let use: Use
    /// Whether the pack of a course has the page.
    let isIn: @Sendable (CourseEdition<E>) -> Bool
    /// The content, which begins with its `h1`.
    let html: @Sendable (inout HTMLWriter<E>) -> Markup
    /// The same as text below its title; nil where the page has no text form.
    let text: (@Sendable (inout TextWriter<E>) -> TextLines)?

    /// Every page, in the order in which they are listed.
    static var all: [SitePage] { [.agenda, .room, .runSheet, .search, .glossary, .sources] }

    var htmlPath: String { "\(name).html" }
    var textPath: String? { text == nil ? nil : "text/\(name).txt" }
}

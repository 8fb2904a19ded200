internal import CourseModel

extension SitePage {
    /// Looks for words in the whole pack, without a network. Its index is `assets/search-index.js`.
    static var search: SitePage {
        SitePage(
            name: "search", title: .search, purpose: .searchPurpose, use: .lookUp, isIn: { !$0.lessons.isEmpty },
            html: { writer in writer.render(SearchView(text: "text/course.txt"), with: "search") }, text: nil)
    }
}

/// Renders the templates of the text format and lays out what comes of it.
struct TextFrames: Sendable {
    let theme: Theme
    let environment: TemplateEnvironment

    /// A view with a template, in lines of at most `width` columns.
    func lines(_ view: some TemplateView, _ template: String, width: Int) -> TextLines {
        FrameLayout.lines(
            theme.render(view, with: template, in: environment), width: max(width, TextLines.narrowest))
    }
}

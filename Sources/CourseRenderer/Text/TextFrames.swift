import CourseModel

/// Renders the templates of the text format and lays out what comes of it. A class, because a theme has many parts to count.
final class TextFrames: Sendable {
    let theme: Theme
    let environment: TemplateEnvironment

    init(theme: Theme, environment: TemplateEnvironment) {
        self.theme = theme
        self.environment = environment
    }

    /// A view with a template, in lines of at most `width` columns.
    func lines(_ view: some TemplateView, _ template: String, width: Int) -> TextLines {
        FrameLayout.lines(
            theme.render(view, with: template, in: environment), width: max(width, TextLines.narrowest))
    }

    /// A block's view with its template, in lines of at most `width` columns.
    func lines(_ view: some TemplateView, _ block: BlockTemplate, width: Int) -> TextLines {
        FrameLayout.lines(theme.render(view, with: block, in: environment), width: max(width, TextLines.narrowest))
    }

    /// A file of lines, with who may read it at its beginning and at its end.
    func file(_ path: String, _ lines: TextLines, _ handling: HandlingView?, width: Int) -> PackFile {
        var marked = lines
        if let handling {
            marked = self.lines(handling, "handling", width: width)
            marked.appendBlock(lines)
            marked.appendBlock(TextLines(line: handling.label))
        }
        if environment.textDirection == .rightToLeft { marked.markRightToLeft() }
        return PackFile(path: path, bytes: marked.bytes)
    }
}

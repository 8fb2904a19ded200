extension TemplateDefinition {
    /// The templates of text files.
    package static let text: [TemplateDefinition] = []
}

extension PackManifest {
    /// The JSON Schema (draft 2020-12) of `pack.json`.
    package static var schema: String {
        guard let file = EmbeddedFiles.all.first(where: { $0.path == "pack.schema.json" }) else {
            preconditionFailure("bug: the schema of pack.json is not in the binary")
        }
        return file.text
    }
}

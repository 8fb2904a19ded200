/// What `coursepack new` begins a project with: a course of one lesson that has no findings and becomes a pack as it is.
package enum Starter {
    /// The files by their paths below the project's folder, sorted.
    package static var files: [(path: String, text: String)] { EmbeddedFiles.all }
}

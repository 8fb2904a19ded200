internal import CourseDiagnostics
import Synchronization

/// The interface strings of a theme, read once for each language: every course of a project asks for them.
final class LoadedStrings: Sendable {
    private let known = Mutex<[String: Outcome<InterfaceStrings>]>([:])

    /// The strings of a language, or what `read` makes of its files.
    func strings(_ language: String, read: () -> Outcome<InterfaceStrings>) -> Outcome<InterfaceStrings> {
        if let strings = known.withLock({ $0[language] }) { return strings }
        let strings = read()
        known.withLock { $0[language] = strings }
        return strings
    }
}

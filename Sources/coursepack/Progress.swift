import Synchronization

/// One line on a terminal that says how far a run is. Nothing where standard error is no terminal.
final class Progress: Sendable {
    private let isShown = Terminal.errorIsTerminal
    private let done = Mutex(0)

    /// Says that one more course is done.
    func step(_ name: String) {
        guard isShown else { return }
        done.withLock { count in
            count += 1
            show("\(count) \(count == 1 ? "course" : "courses") … \(name)")
        }
    }

    /// Takes the line away.
    func finish() {
        guard isShown else { return }
        show("")
    }

    private func show(_ text: String) {
        try? Terminal.write("\r\u{1B}[K\(text)", to: 2, name: "standard error")
    }
}

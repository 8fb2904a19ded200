import CourseDiagnostics
import Dispatch
import Synchronization

/// Brings what was written so far to the disk while the next packs are made, so that the end of a build waits for little.
///
/// One call for all files of some packs costs a small part of what a call for each file does. What goes wrong is kept until
/// the end: the system tells each descriptor of a lost write once, and one that is opened later not at all.
final class EarlySync: Sendable {
    private struct State {
        /// Bytes written since it last began.
        var waiting = 0
        var isRunning = false
        var failure: CoursepackFailure?
    }

    /// So many bytes are worth beginning for.
    private static let portion = 8 << 20

    /// A file of the file system.
    private let descriptor: Int32
    /// The folder that is written to.
    private let path: String
    private let state = Mutex(State())
    private let running = DispatchGroup()

    init(_ descriptor: Int32, of path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Tells that so many bytes were written.
    func note(_ bytes: Int) {
        let begins = state.withLock { state in
            state.waiting += bytes
            guard !state.isRunning, state.waiting >= Self.portion else { return false }
            (state.waiting, state.isRunning) = (0, true)
            return true
        }
        guard begins else { return }
        DispatchQueue.global().async(group: running) {
            let problem = syncFileSystem(of: self.descriptor, self.path)
            self.state.withLock { state in
                state.isRunning = false
                state.failure = state.failure ?? problem
            }
        }
    }

    /// Waits until nothing uses the descriptor any more. Throws where something could not be brought to the disk.
    func finish() throws {
        running.wait()
        if let failure = state.withLock({ $0.failure }) { throw failure }
    }
}

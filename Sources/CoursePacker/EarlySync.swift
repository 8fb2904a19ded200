import CPlatform
import Dispatch
import Synchronization

/// Brings what was written so far to the disk while the next packs are made, so that the end of a build waits for little.
///
/// One call for all files of some packs costs a small part of what a call for each file does. What goes wrong here is told
/// at the end, where everything is brought to the disk once more.
final class EarlySync: Sendable {
    private struct State {
        /// Bytes written since it last began.
        var waiting = 0
        var isRunning = false
    }

    /// So many bytes are worth beginning for.
    private static let portion = 8 << 20

    /// A file or folder of the file system.
    private let descriptor: Int32
    private let state = Mutex(State())
    private let running = DispatchGroup()

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Tells that so many bytes were written.
    func note(_ bytes: Int) {
        let begins = state.withLock { state in
            state.waiting += bytes
            guard !state.isRunning, state.waiting >= Self.portion else { return false }
            state = State(isRunning: true)
            return true
        }
        guard begins else { return }
        DispatchQueue.global().async(group: running) {
            _ = coursepack_sync_file_system(self.descriptor)
            self.state.withLock { $0.isRunning = false }
        }
    }

    /// Waits until nothing uses the descriptor any more.
    func finish() { running.wait() }
}

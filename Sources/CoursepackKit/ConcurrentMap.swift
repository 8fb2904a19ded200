import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// The results of `transform` in the order of the elements, made by at most `jobs` threads at a time.
    func concurrentMap<Result: Sendable>(jobs: Int, _ transform: @Sendable (Element) throws -> Result) throws
        -> [Result]
    {
        let workers = Swift.min(jobs, count)
        guard workers > 1 else { return try map(transform) }
        let elements = self
        let next = Atomic(0)
        let results = Mutex<[Swift.Result<Result, any Error>?]>(Swift.Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < elements.count else { return }
                let result = Swift.Result { try transform(elements[index]) }
                results.withLock { $0[index] = result }
            }
        }
        return try results.withLock { try $0.compactMap { try $0?.get() } }
    }
}

/// What two pieces of work come to, done at the same time where `jobs` allows two threads. Where both fail, the error is that
/// of the first.
func concurrently<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @Sendable () throws -> First, _ second: @Sendable () throws -> Second
) throws -> (First, Second) {
    let results = try [true, false].concurrentMap(jobs: jobs) { isFirst in
        isFirst ? (try first(), nil) : (First?.none, Second?.some(try second()))
    }
    guard let one = results[0].0, let other = results[1].1 else { preconditionFailure("bug: a result is missing") }
    return (one, other)
}

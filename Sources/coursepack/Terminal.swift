import CourseDiagnostics
import Glibc

/// The terminal: what is printed where, and whether it can show colour and progress.
enum Terminal {
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 && !isDumb }

    /// Whether reports have colour: only on a terminal, and never with `NO_COLOR` (no-color.org).
    static var wantsColour: Bool { outputIsTerminal && !isDumb && (variable("NO_COLOR") ?? "").isEmpty }

    private static var isDumb: Bool { variable("TERM") == "dumb" }

    static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Prints to standard output; a disk or pipe that does not take it is an environment failure.
    static func print(_ text: String) throws {
        guard !text.isEmpty else { return }
        try write(text, to: STDOUT_FILENO, name: "standard output")
    }

    /// Prints a line to standard error, as far as it takes it.
    static func complain(_ line: String) { try? write(line + "\n", to: STDERR_FILENO, name: "standard error") }

    /// Ends the run for a reason of the environment.
    static func fail(_ reason: String) -> Never {
        complain("error: \(reason.visible)")
        exit(74)
    }

    /// Writes all of a text to a descriptor. A pipe whose reader went away is a quiet end.
    static func write(_ text: String, to descriptor: Int32, name: String) throws {
        var text = text
        try text.withUTF8 { bytes in
            var written = 0
            while written < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    if errno == EPIPE { exit(0) }
                    throw CoursepackFailure("cannot write to \(name): \(String(cString: strerror(errno)))")
                }
                written += count
            }
        }
    }

    /// The bytes of a file; nil where there is none.
    static func readFile(_ path: String) throws -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw CoursepackFailure("cannot read \(path): \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                throw CoursepackFailure("cannot read \(path): \(String(cString: strerror(errno)))")
            }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Writes a file whole.
    static func writeFile(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CoursepackFailure("cannot write \(path): \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        try write(text, to: descriptor, name: path)
    }
}

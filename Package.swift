// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours: Swift 6 concurrency, explicit existentials, imports internal
/// unless said otherwise, and warnings as errors.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "coursepack",
    products: [.executable(name: "coursepack", targets: ["coursepack"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The C doors.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .target(name: "CPlatform"),

        // Files that travel inside the binary.
        .executableTarget(name: "Embedder", swiftSettings: strict),
        .plugin(
            name: "EmbedPlugin", capability: .buildTool(), dependencies: ["Embedder"], path: "Sources/EmbedPlugin"),

        // The rooms, in the order of the flow.
        .target(name: "XMLKit", dependencies: ["CLibXML2"], swiftSettings: strict),
        .target(name: "ContentDigest", dependencies: ["CNettle"], swiftSettings: strict),
        .target(name: "CourseDiagnostics", swiftSettings: strict),
        .target(name: "CourseModel", dependencies: ["CourseDiagnostics"], swiftSettings: strict),
        .target(
            name: "CourseReader",
            dependencies: [
                "CourseModel", "CourseDiagnostics", "ContentDigest", "XMLKit", "CCMarkGFM", "CPlatform", "Yams",
            ],
            exclude: ["Schema/coursepack-1.xsd", "Vocabulary/VOCABULARY.md"],
            swiftSettings: strict, plugins: ["EmbedPlugin"]),
        .target(
            name: "CourseChecker", dependencies: ["CourseModel", "CourseDiagnostics", "XMLKit"],
            exclude: ["RULES.md"], swiftSettings: strict),
        .target(
            name: "CourseRenderer",
            dependencies: ["CourseModel", "CourseDiagnostics", "CourseChecker", "ContentDigest"],
            swiftSettings: strict, plugins: ["EmbedPlugin"]),
        .target(
            name: "CoursePacker",
            dependencies: ["CourseModel", "CourseDiagnostics", "ContentDigest", "CPlatform", "CLibArchive"],
            exclude: ["Schema/pack.schema.json"], swiftSettings: strict, plugins: ["EmbedPlugin"]),
        .target(
            name: "CoursepackKit",
            dependencies: [
                "CourseReader", "CourseChecker", "CourseRenderer", "CoursePacker", "CourseModel", "CourseDiagnostics",
            ],
            exclude: ["Starter"], swiftSettings: strict, plugins: ["EmbedPlugin"]),
        .executableTarget(
            name: "coursepack",
            dependencies: [
                "CoursepackKit", "CourseChecker", "CourseDiagnostics", "CourseModel", "CoursePacker", "CourseReader",
                "CourseRenderer", "CMimalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),

        // Tests.
        .target(
            name: "CoursepackTestSupport", dependencies: ["CourseReader", "CourseModel", "CourseDiagnostics"],
            swiftSettings: strict),
        .testTarget(name: "XMLKitTests", dependencies: ["XMLKit"], swiftSettings: strict),
        .testTarget(
            name: "CourseReaderTests",
            dependencies: ["CourseReader", "CourseModel", "CourseDiagnostics", "XMLKit", "CoursepackTestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "CourseCheckerTests",
            dependencies: [
                "CoursepackKit", "CourseChecker", "CourseModel", "CourseDiagnostics", "CoursepackTestSupport",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CourseDiagnosticsTests",
            dependencies: ["CourseDiagnostics", "CoursepackTestSupport", "XMLKit", "CCMarkGFM"],
            swiftSettings: strict),
        .testTarget(
            name: "CoursePackerTests",
            dependencies: ["CoursePacker", "CourseModel", "CourseDiagnostics", "ContentDigest"], swiftSettings: strict),
        .testTarget(
            name: "CourseRendererTests",
            dependencies: [
                "CourseRenderer", "CourseModel", "CourseDiagnostics", "CoursepackTestSupport", "XMLKit",
            ],
            swiftSettings: strict),
        .testTarget(
            name: "CoursepackTests",
            dependencies: ["coursepack", "CourseReader", "CourseRenderer", "CourseModel", "CourseDiagnostics"],
            exclude: ["moodle-subset.xsd"], swiftSettings: strict),
    ]
)

// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: Swift 6 language mode, warnings are errors.
let settings: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A target of this package; the arrows of `docs/architecture.md` are the `dependencies` here.
func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// Fuzzing needs libFuzzer and its instrumentation, so only `scripts/fuzz` asks for it.
let fuzzing: [Target] =
  Context.environment["BAOCAO_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "baocao-fuzz", dependencies: ["LineEditor", "CommandLanguage", "Foundations"], path: "Tests/Fuzzing",
      swiftSettings: settings,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  ]

let package = Package(
  name: "baocao",
  products: [.executable(name: "baocao", targets: ["baocao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C seams
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .target(name: "CXXHash"),  // apt: libxxhash-dev, of which only the header is used
    .target(name: "CArchive"),  // apt: libzip-dev
    .target(  // apt: libxml2-dev, of which only the headers are used
      name: "CXMLReader", cSettings: [.unsafeFlags(["-I/usr/include/libxml2"])]),
    .target(name: "CSpreadsheet"),  // apt: libxlsxwriter-dev
    .target(name: "CTypesetting"),  // apt: libcairo2, libpangocairo-1.0-0, fonts-liberation2
    .target(  // apt: libedit-dev, libncurses-dev
      name: "CEditLine", linkerSettings: [.linkedLibrary("edit"), .linkedLibrary("tinfo")]),

    // What everything stands on
    target("Foundations", ["CUTF8Proc", "CXXHash"]),
    target("Diagnostics", ["Foundations"]),

    // The report and its language
    target("CommandLanguage", ["Diagnostics"]),
    target("ReportModel", ["Diagnostics"]),
    target("ReportScript", ["CommandLanguage", "ReportModel"]),

    // From the report to the paper
    target("DocumentTree"),
    target("Composition", ["ReportModel", "DocumentTree"]),
    target("Checks", ["Composition"]),
    target("Comparison", ["Composition"]),
    target("PDFWriter", ["DocumentTree", "CTypesetting", "Foundations"]),
    target("Writers", ["Comparison", "Composition", "PDFWriter", "CArchive", "CSpreadsheet"]),

    // From an old paper to a report
    target("Importing", ["Composition", "ReportScript", "CArchive", "CXMLReader"]),

    // The session
    target("Workspace", ["ReportScript", "Checks"]),
    target("LineEditor", ["CEditLine", "Foundations"]),
    target("Commands", ["Workspace", "Writers", "Importing"]),

    // The program
    .executableTarget(
      name: "baocao",
      dependencies: ["Commands", "LineEditor", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      swiftSettings: settings),

    // Tests and what they share
    .target(name: "CPty"),
    target("TestSupport", ["CPty", "Foundations"]),
    .executableTarget(
      name: "lineeditor-probe", dependencies: ["LineEditor", "Foundations"], path: "Tests/LineEditorProbe",
      swiftSettings: settings),
    .executableTarget(
      name: "crash-probe", dependencies: ["Commands", "TestSupport"], path: "Tests/CrashProbe",
      swiftSettings: settings),
    .executableTarget(
      name: "terminal-bench", dependencies: ["TestSupport"], path: "Tests/TerminalBench", swiftSettings: settings),
    .executableTarget(
      name: "journal-bench", dependencies: ["Commands", "Workspace", "Foundations", "TestSupport"],
      path: "Tests/JournalBench", swiftSettings: settings),
    tests("FoundationsTests", ["Foundations", "TestSupport"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("CommandLanguageTests", ["CommandLanguage", "TestSupport"]),
    tests("ReportModelTests", ["ReportModel", "TestSupport"]),
    tests("ReportScriptTests", ["ReportScript", "TestSupport"]),
    .testTarget(
      name: "WritersTests", dependencies: ["Writers", "ReportScript", "Checks"], swiftSettings: settings,
      linkerSettings: [.linkedLibrary("zip")]),
    tests("PDFWriterTests", ["PDFWriter", "Composition", "ReportScript"]),
    tests("CompositionTests", ["Composition", "ReportScript"]),
    tests("ComparisonTests", ["Comparison", "ReportScript"]),
    tests("ImportingTests", ["Importing", "Writers"]),
    tests("WorkspaceTests", ["Workspace", "TestSupport"]),
    tests("ChecksTests", ["Checks", "ReportScript"]),
    tests("CommandsTests", ["Commands", "TestSupport"]),
    tests("DocumentationTests", ["Commands", "TestSupport", "baocao"]),
    tests("ProgramTests", ["TestSupport", "baocao", "crash-probe"]),
    tests("LineEditorTests", ["LineEditor", "TestSupport", "lineeditor-probe"]),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)

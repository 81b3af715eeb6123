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

let package = Package(
  name: "baocao",
  products: [.executable(name: "baocao", targets: ["baocao"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C seams
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CUTF8Proc", pkgConfig: "libutf8proc", providers: [.apt(["libutf8proc-dev"])]),
    .target(  // apt: libedit-dev, libncurses-dev
      name: "CEditLine", linkerSettings: [.linkedLibrary("edit"), .linkedLibrary("tinfo")]),
    .target(name: "CPty"),

    // What everything stands on
    target("Foundations", ["CUTF8Proc"]),
    target("Diagnostics", ["Foundations"]),

    // The language and the report
    target("CommandLanguage", ["Diagnostics"]),
    target("ReportModel", ["Diagnostics"]),
    target("ReportScript", ["CommandLanguage", "ReportModel"]),
    target("DocumentTree"),

    // The drawing side
    target("Writers", ["DocumentTree", "Foundations", "CArchive"]),

    // The program
    .executableTarget(name: "baocao", dependencies: ["ReportScript"], swiftSettings: settings),

    // Tests
    tests("ReportModelTests", ["ReportModel"]),
    target("TestSupport", ["Foundations"]),
    tests("FoundationsTests", ["Foundations", "TestSupport"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("WritersTests", ["Writers", "DocumentTree", "Foundations", "CArchive"]),
    // The shell's input
    target("LineEditor", ["CEditLine", "Foundations"]),

    // The program
    .executableTarget(name: "baocao", dependencies: ["Diagnostics"], swiftSettings: settings),

    // Tests and what they share
    target("TestSupport", ["CPty"]),
    .executableTarget(
      name: "lineeditor-probe", dependencies: ["LineEditor"], path: "Tests/LineEditorProbe", swiftSettings: settings),
    tests("LineEditorTests", ["LineEditor", "TestSupport", "lineeditor-probe"]),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

/// Hot loops own their state: the dynamic exclusivity check costs a quarter of their instructions and stays on in debug builds.
/// Small accessors are called across modules: inlining them there saves a twentieth of the CPU.
let release: [SwiftSetting] = [
  .unsafeFlags(["-enforce-exclusivity=unchecked", "-cross-module-optimization"], .when(configuration: .release))
]

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: release)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies, exclude: exclude,
    swiftSettings: release)
}

let package = Package(
  name: "offenlage",
  products: [.executable(name: "offenlage", targets: ["offenlage"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCommonMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    stage("Bytes", []),
    stage("Diagnostics", ["Bytes"]),
    stage("Threading", []),
    stage("Disk", ["Bytes", "Diagnostics", "Threading"]),
    stage("Programs", ["Disk", .product(name: "Subprocess", package: "swift-subprocess")]),
    stage("RegisterModel", ["Bytes", "Diagnostics"]),
    stage("Parsing", ["Bytes", "CCommonMark", "Diagnostics", "RegisterModel"]),
    stage("Checking", ["Bytes", "Diagnostics", "RegisterModel"]),
    stage("Templating", ["Bytes", "Diagnostics"]),
    stage("Rendering", ["Bytes", "Chronicling", "Diagnostics", "RegisterModel", "Templating"]),
    stage("Chronicling", ["Bytes", "Diagnostics", "RegisterModel"]),
    stage(
      "Versioning",
      ["Bytes", "Chronicling", "Diagnostics", "Disk", "Parsing", "Programs", "RegisterModel", "Threading"]),
    stage("Tabular", ["Bytes"]),
    stage("Exporting", ["Bytes", "Chronicling", "Diagnostics", "RegisterModel", "Tabular"]),
    stage("Indexing", ["Bytes", "RegisterModel"]),
    stage("Drafting", ["Bytes", "Diagnostics", "RegisterModel"]),
    stage("Linking", ["Bytes", "Diagnostics", "Disk", "RegisterModel", "Threading"]),
    stage("Listing", ["Bytes", "Diagnostics", "RegisterModel"]),
    stage("Importing", ["Diagnostics", "Drafting", "RegisterModel", "Tabular"]),
    stage(
      "Publishing",
      [
        "Bytes", "Chronicling", "Diagnostics", "RegisterModel", "Parsing", "Checking", "Rendering", "Exporting",
        "Disk", "Drafting", "Importing", "Indexing", "Linking", "Listing", "Programs", "Tabular", "Threading",
        "Versioning",
      ]),
    .target(
      name: "Preview",
      dependencies: [
        "Bytes", "Diagnostics", "Threading", .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Client")], swiftSettings: release),
    .executableTarget(
      name: "offenlage",
      dependencies: [
        "Diagnostics", "Disk", "Drafting", "Importing", "Listing", "Preview", "RegisterModel", "Publishing",
        "Threading", "Versioning",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: release),

    .target(name: "TestSupport", path: "Tests/TestSupport"),
    tests(of: "Bytes"),
    tests(of: "Diagnostics"),
    tests(of: "RegisterModel", ["Diagnostics"]),
    tests(
      of: "Parsing",
      ["CCommonMark", "Diagnostics", "RegisterModel", .product(name: "Yams", package: "Yams")]),
    tests(of: "Checking", ["Diagnostics", "RegisterModel"]),
    tests(
      of: "Templating", ["Bytes", "Diagnostics", .product(name: "Mustache", package: "swift-mustache")]),
    tests(of: "Rendering", ["Bytes", "Chronicling", "Diagnostics", "Parsing", "RegisterModel", "Templating"]),
    tests(of: "Chronicling", ["Diagnostics", "Parsing", "RegisterModel"]),
    tests(of: "Tabular", ["Bytes"]),
    tests(of: "Exporting", ["Bytes", "Chronicling", "Diagnostics", "Parsing", "RegisterModel", "Tabular"]),
    tests(of: "Threading"),
    tests(of: "Disk", ["Diagnostics"]),
    tests(of: "Programs", ["Disk", "Threading"]),
    tests(of: "Linking", ["Diagnostics"]),
    tests(of: "Versioning", ["Chronicling", "Diagnostics", "Parsing", "RegisterModel"]),
    tests(of: "Drafting", ["Diagnostics", "Parsing", "RegisterModel"]),
    tests(of: "Importing", ["Bytes", "Diagnostics", "Drafting", "Exporting", "Parsing", "RegisterModel", "Tabular"]),
    tests(of: "Indexing", ["Bytes", "Diagnostics", "RegisterModel"]),
    tests(
      of: "Publishing",
      [
        "Bytes", "Checking", "Chronicling", "Diagnostics", "Disk", "Drafting", "Linking", "Programs",
        "RegisterModel", "Rendering", "Tabular", "Versioning",
      ]),
    tests(of: "Preview", ["Diagnostics"]),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Diagnostics", "Drafting", "Importing", "Parsing", "RegisterModel", "Tabular", "Templating", "TestSupport",
      ],
      path: "Tests/Fuzz", exclude: ["Seeds", "run.sh", "seeds.py"], swiftSettings: release),
    .testTarget(
      name: "HostileTests", dependencies: ["Diagnostics", "Parsing", "RegisterModel", "offenlage"],
      exclude: ["Corpus"],
      swiftSettings: release),
    .testTarget(
      name: "OffenlageTests", dependencies: ["offenlage", "TestSupport"], exclude: ["Fixtures", "README.md"],
      swiftSettings: release),
  ],
  swiftLanguageModes: [.v6]
)

public import Diagnostics

/// A portal as the preview shows it: a map of pages, each made when it is asked for.
public struct PreviewedSite: Sendable {
  /// The part of the portal's address behind the host: empty, or with a slash at the start.
  public let prefix: String
  /// The content of a file of the portal, by its path below the output folder, such as `ressorts/index.html`; nil when there is none.
  public let bytes: @Sendable (_ file: String) -> [UInt8]?
  /// The file of the portal that shows a file of the content, by the path under which findings name it; nil when none does.
  public let fileShowing: @Sendable (_ source: String) -> String?
  /// What editors should know about a page, by its file.
  public let notes: @Sendable (_ file: String) -> PageNotes

  /// A portal whose pages are made when they are asked for.
  public init(
    prefix: String, bytes: @escaping @Sendable (_ file: String) -> [UInt8]?,
    fileShowing: @escaping @Sendable (_ source: String) -> String?,
    notes: @escaping @Sendable (_ file: String) -> PageNotes
  ) {
    self.prefix = prefix
    self.bytes = bytes
    self.fileShowing = fileShowing
    self.notes = notes
  }
}

/// What editors should know about a page.
public struct PageNotes: Sendable {
  /// The file of the content that the page shows; nil for a page made of many.
  public let source: String?
  /// The notes, in the order in which they are to be read.
  public let notes: [PageNote]

  /// Notes on a page.
  public init(source: String?, notes: [PageNote]) {
    self.source = source
    self.notes = notes
  }
}

/// One thing that is missing on a page or could be better, and what to write.
public struct PageNote: Sendable {
  /// What was found, and where.
  public let finding: Diagnostic
  /// How it weighs or stands, in German: `Lücke`, `Hinweis`, `In Arbeit bis 1. März 2027`.
  public let label: String
  /// What the rule asks for and where that comes from, in German; empty when the finding says it all.
  public let rule: String
  /// The key to write, such as `rechtsgrundlagen`; nil when no single key answers it.
  public let key: String?
  /// What belongs there, in German: the field's description and its permitted values.
  public let help: [String]

  /// A note on a page.
  public init(_ finding: Diagnostic, label: String, rule: String, key: String?, help: [String]) {
    self.finding = finding
    self.label = label
    self.rule = rule
    self.key = key
    self.help = help
  }
}

/// What came of reading the content again.
public struct PreviewOutcome: Sendable {
  /// The portal; nil when faults keep it from being shown.
  public let site: PreviewedSite?
  /// The faults of the content, in the order of a report.
  public let faults: [Diagnostic]
  /// One German sentence about what lies outside the content, such as a missing folder.
  public let obstacle: String?

  /// A portal, or what kept it from being made.
  public init(site: PreviewedSite?, faults: [Diagnostic] = [], obstacle: String? = nil) {
    self.site = site
    self.faults = faults
    self.obstacle = obstacle
  }

  /// Whether the content is as it should be.
  var isGood: Bool { faults.isEmpty && obstacle == nil && site != nil }
}

public import Diagnostics

/// What the public history says about identifiers and the newest changes, for the rules.
public struct Past: Sendable, Equatable {
  /// Entries of which the history says that they are other ones than their identifiers claim, by their paths.
  public var strangers: [Stranger] = []
  /// An identifier that was published and begins in another way than the portal now says.
  public var foreignID: String?
  /// Entries whose last change is called editorial and is not.
  public var misnamed: [Misnamed] = []
  /// Entries whose change at hand would be called editorial if the mark were not that of the last version.
  public var staleMarks: [StaleMark] = []
  /// Entries whose newest change touches key facts, and nobody says why.
  public var unexplained: [Unexplained] = []

  /// Nothing is known of the past, or nothing is wrong with it.
  public init() {}

  /// An entry whose identifier is not its own.
  public struct Stranger: Sendable, Equatable {
    /// How the identifier came to be wrong.
    public enum Kind: Sendable, Equatable {
      /// It belonged to an entry of this title, which was removed.
      case reused(title: String)
      /// The entry was published under another one.
      case changed(from: String)
      /// The same, and the file at this path has that one now.
      case renumbered(from: String, path: String)
    }

    /// The identifier that the entry claims.
    public let id: String
    /// How it came to be wrong.
    public let kind: Kind

    /// An entry whose identifier is not its own.
    public init(id: String, kind: Kind) {
      self.id = id
      self.kind = kind
    }
  }

  /// An entry whose last change is called editorial and is not.
  public struct Misnamed: Sendable, Equatable {
    /// The path of its file.
    public let path: String
    /// Where the claim stands.
    public let range: ByteRange
    /// The labels of the fields that changed in substance.
    public let labels: [String]

    /// A claim and what contradicts it.
    public init(path: String, range: ByteRange, labels: [String]) {
      self.path = path
      self.range = range
      self.labels = labels
    }
  }

  /// A mark that was left in a file and says nothing about the change at hand.
  public struct StaleMark: Sendable, Equatable {
    /// The path of its file.
    public let path: String
    /// Where the mark stands.
    public let range: ByteRange

    /// A mark at its place.
    public init(path: String, range: ByteRange) {
      self.path = path
      self.range = range
    }
  }

  /// An entry whose newest change touches key facts, and nobody says why.
  public struct Unexplained: Sendable, Equatable {
    /// The path of its file.
    public let path: String
    /// Where the first of these facts stands, or the identifier where none does any more.
    public let range: ByteRange
    /// The labels of the facts.
    public let labels: [String]
    /// Whether the file has a note, which speaks of an earlier change.
    public let hasOldNote: Bool

    /// Changes that nobody explains.
    public init(path: String, range: ByteRange, labels: [String], hasOldNote: Bool) {
      self.path = path
      self.range = range
      self.labels = labels
      self.hasOldNote = hasOldNote
    }
  }
}

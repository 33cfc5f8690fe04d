/// When addresses on other servers were last seen to answer: what the last check noted in Content, so that a build asks nobody.
public struct Reachability: Sendable {
  /// What is known of one address.
  public struct Note: Sendable, Equatable {
    /// The last day on which it answered, or nil when it never did while it was asked.
    public var reached: Day?
    /// The day on which it was last asked.
    public var checked: Day
    /// What came of it, in one German word or a status code of HTTP.
    public var result: String

    /// What came of asking.
    public init(reached: Day?, checked: Day, result: String) {
      self.reached = reached
      self.checked = checked
      self.result = result
    }
  }

  /// The file of Content.
  public static let path = "erreichbarkeit.csv"
  /// The columns of the file.
  public static let columns = ["adresse", "zuletzt_erreichbar", "geprueft_am", "ergebnis"]

  /// The notes by address.
  public var notes: [String: Note]

  /// Notes, at first none.
  public init(notes: [String: Note] = [:]) { self.notes = notes }
}

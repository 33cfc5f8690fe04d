import Chronicling
import Disk

/// The public history with the way to what old versions said: whoever reads git makes it, whoever shows history asks it.
public struct PublicHistory: Sendable {
  /// Whose versions there are, and what differs between them.
  public let chronicle: Chronicle
  /// For every history what tells what the commits say there from anything else they could say.
  public let tellings: [String: UInt64]
  /// The file of a version, byte for byte as it was, unless it is too large; called by many threads at once and only when the version's page is written.
  public let source: @Sendable (EntryVersion) throws(EnvironmentFault) -> PastFile

  /// A portal without history; the German sentence says why.
  static func missing(because reason: String) -> PublicHistory {
    PublicHistory(chronicle: Chronicle(state: .unavailable(reason: reason), histories: [:]), tellings: [:]) {
      (_: EntryVersion) throws(EnvironmentFault) in .bytes([])
    }
  }
}

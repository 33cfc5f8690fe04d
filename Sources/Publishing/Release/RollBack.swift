/// Puts the release online again that came before the one that is online.
///
/// Nothing is written but the link, so it works on a full disk too. The release that was taken back is kept and stays in the line of
/// releases, since it was public.
/// - Parameter path: The folder that the web server publishes from.
/// - Returns: The names of the release that was taken back and of the one that is online now.
/// - Throws: `EnvironmentFault` when there is no release before it.
public func rollBack(_ path: String) throws(EnvironmentFault) -> (from: String, to: String) {
  let target = try ReleaseTarget(existing: path)
  let lock = try target.locked()
  defer { withExtendedLifetime(lock) {} }
  try target.removeLeftovers()
  guard let online = try target.online() else {
    throw EnvironmentFault(message: "In „\(path)“ ist noch nichts veröffentlicht.")
  }
  guard let earlier = try target.names().last(where: { $0 < online }) else {
    throw EnvironmentFault(message: "In „\(path)“ liegt keine Veröffentlichung vor „\(online.text)“.")
  }
  try target.putOnline(earlier)
  return (online.text, earlier.text)
}

import Bytes
public import RegisterModel

extension Portal {
  /// `security.txt` by RFC 9116, or nil when the portal names no contact for it.
  ///
  /// It expires eleven months after the month of the day, so that a portal nobody publishes any more says so by itself.
  public func securityText(canonical: String, asOf: Day) -> [UInt8]? {
    guard let security = record["sicherheit"]?.map, let contact = security.text("kontakt") else { return nil }
    let (year, month, _) = asOf.components
    guard let expires = Day(year: year, month: month, day: 1)?.adding(months: 11) else { return nil }
    var writer = ByteWriter()
    writer.write("Contact: mailto:\(contact)\nExpires: \(expires)T00:00:00Z\nPreferred-Languages: de, en\n")
    writer.write("Canonical: \(canonical)\n")
    if let policy = security.text("richtlinie") { writer.write("Policy: \(policy)\n") }
    return writer.bytes
  }
}

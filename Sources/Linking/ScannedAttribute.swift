/// An attribute that names an element or leads somewhere.
public struct ScannedAttribute: Sendable {
  /// What an attribute is to whoever follows links.
  public enum Kind: Sendable {
    /// The name of an element.
    case id
    /// Where a reader may go.
    case address
    /// What the browser loads with the page.
    case resource
    /// Several things of which the browser loads one with the page.
    case resourceList
  }

  /// What it is.
  public let kind: Kind
  /// Where its value lies in the page, quotes not included.
  public let value: Range<Int>
}

extension ScannedAttribute.Kind {
  /// The kind of the attribute whose name stands at a place of the page; nil for all that matter to nobody here.
  init?(of html: UnsafeBufferPointer<UInt8>, named name: Range<Int>) {
    switch name.count {
    case 2 where html.spells("id", at: name): self = .id
    case 3 where html.spells("src", at: name): self = .resource
    case 4 where html.spells("href", at: name): self = .address
    case 6 where html.spells("action", at: name): self = .address
    case 6 where html.spells("poster", at: name): self = .resource
    case 6 where html.spells("srcset", at: name): self = .resourceList
    case 10 where html.spells("formaction", at: name): self = .address
    default: return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a name in small letters stands at a place, in whatever letters.
  func spells(_ name: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where self[range.lowerBound + offset] | 0x20 != name.utf8Start[offset] {
      return false
    }
    return true
  }
}

public import Diagnostics

/// An address that a page had before, named under `aliase`, and that leads to it still.
public struct FormerAddress: Hashable, Sendable {
  /// The path on this portal, with slashes around it, such as `/alt/skala/`.
  public let path: String
  /// Where it is written.
  public let range: ByteRange
}

extension FieldValue {
  /// The addresses of a list of paths.
  var formerAddresses: [FormerAddress] {
    elements.compactMap { element in
      element.value.text.map { FormerAddress(path: $0, range: element.range) }
    }
  }
}

extension Record {
  /// The former addresses of an entry, a ministry or a page of text.
  public var formerAddresses: [FormerAddress] { self["aliase"]?.formerAddresses ?? [] }
}

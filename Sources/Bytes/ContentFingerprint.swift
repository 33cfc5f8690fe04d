/// FNV-1a over 64 bits: tells one content from the next in names and identifiers; no protection against intent.
public func contentFingerprint(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

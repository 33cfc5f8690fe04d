import RegisterModel

/// The name of the file of a title: its words in small ASCII letters, free in its folder.
///
/// - Parameters:
///   - title: The title; one without any Latin letter or digit gives the fallback.
///   - fallback: A name that is free, such as the identifier.
///   - taken: The names in the folder; names that differ in capitals only count as the same. Names that Windows keeps for devices count as
///     taken, since no folder there can hold them.
/// - Returns: A name of at most 64 bytes that ends in `.md`.
public func fileName(for title: String, fallback: String, besides taken: some Sequence<String>) -> String {
  let taken = Set(taken.map { $0.lowercased() }).union(["ressort.md"]).union(devices)
  let base = shortened(slug(of: title))
  let stem = slug(of: title) == slug(of: "") ? fallback : base
  guard taken.contains("\(stem).md") else { return "\(stem).md" }
  let free = (2...).lazy.map { "\(stem)-\($0).md" }.first { !taken.contains($0) }
  return free ?? "\(fallback).md"
}

/// What Windows takes for a device whatever stands behind the dot.
private let devices =
  ["con.md", "prn.md", "aux.md", "nul.md"] + (1...9).flatMap { ["com\($0).md", "lpt\($0).md"] }

/// At most 56 bytes of a slug, whole words where that is possible.
private func shortened(_ slug: String) -> String {
  guard slug.utf8.count > 56 else { return slug }
  let head = slug.prefix(56)
  let cut = head.lastIndex(of: "-").map { head[..<$0] } ?? head
  return String(cut)
}

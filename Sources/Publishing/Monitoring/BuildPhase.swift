/// A part of a build that is watched and measured by itself.
public enum BuildPhase: String, CaseIterable, Sendable {
  /// Content is compared with what the last build left.
  case comparing = "Vergleichen"
  /// Templates and everything in Content but the entries.
  case groundwork = "Grundlagen"
  /// Entries: reading, checking, rendering.
  case entries = "Einträge"
  /// Checks across entries.
  case checking = "Prüfen"
  /// Which pages there are.
  case planning = "Planen"
  /// The search index.
  case search = "Suche"
  /// Lists and what else shows many entries.
  case pages = "Seiten"
  /// Every link of every page.
  case links = "Verweise"
  /// Files that differ, among them data and feeds, which are made as they are written.
  case writing = "Schreiben"
  /// What the next build need not do again.
  case keeping = "Merken"
}

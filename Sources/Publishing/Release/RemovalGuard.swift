import Diagnostics

/// What may disappear from the web by one release.
struct RemovalGuard: Sendable {
  /// How many addresses the publisher allowed to disappear, or nil for the rule.
  let allowed: Int?

  /// Lists come and go with what they list; more than this share at once is no everyday change.
  private static let share = 20
  /// Small portals change by more than their share.
  private static let always = 5

  /// Why a release must not go online.
  ///
  /// - Parameters:
  ///   - vanished: Files of the last release without a successor.
  ///   - emptied: Pages of the last release that now only say what became of them.
  ///   - successors: Pages that lead on to others or say what became of them; they stand for the files beside them too.
  ///   - total: The number of files of the last release.
  /// - Returns: German sentences; nothing when it may go online.
  func objections(vanished: [String], emptied: Set<String>, successors: Set<String>, total: Int) -> [String] {
    let vanished = vanished.filter { !successors.contains(companionPage(of: $0)) }
    if let allowed {
      let count = vanished.count + emptied.count
      return count <= allowed
        ? [] : ["Es würden \(grouped(count)) Adressen verschwinden, erlaubt sind \(grouped(allowed))."]
    }
    var objections = vanished.filter(isFirm).map {
      "„/\(address(of: $0))“ würde verschwinden, ohne dass dort eine Weiterleitung oder ein Hinweis auf den Verbleib steht."
    }
    let limit = max(Self.always, total / Self.share)
    if vanished.count + emptied.count > limit {
      objections.append(
        "Es würden \(grouped(vanished.count + emptied.count)) von \(grouped(total)) Adressen verschwinden; ohne eigene Erlaubnis dürfen es \(grouped(limit)) sein."
      )
    }
    return objections
  }
}

/// Whether readers were promised that an address stays: entries, ministries and pages of text.
private func isFirm(_ path: String) -> Bool {
  let parts = path.split(separator: "/")
  guard parts.last == "index.html" else { return false }
  switch parts.count {
  case 2: return true
  case 3: return parts[0] == "eintraege" || parts[0] == "ressorts"
  default: return false
  }
}

/// The page in the folder of a file.
private func companionPage(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/") else { return "index.html" }
  return path[...slash] + "index.html"
}

/// The address that readers use for a file.
func address(of path: String) -> String {
  path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
}

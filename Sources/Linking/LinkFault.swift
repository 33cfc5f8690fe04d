import Diagnostics
import RegisterModel

/// A link of the finished site that leads nowhere, or an id that two elements share.
public struct LinkFault: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Int, Sendable {
    /// The site has no file at the address.
    case missingPage
    /// The page is there, but no element of it has the id.
    case missingAnchor
    /// The address is empty.
    case emptyAddress
    /// An earlier element of the page has the same id.
    case duplicateID
    /// The page would load something from another server.
    case foreignResource
  }

  /// The page it stands on, as a path below the output folder.
  public let page: String
  /// The offset of the address or id in the page, in bytes.
  let offset: Int
  /// Its line in the page, from 1.
  let line: Int
  /// The address or id as it is written there.
  public let target: String
  /// What is wrong with it.
  public let kind: Kind
  /// The address or `#id` that was most likely meant.
  public let suggestion: String?

  /// The fault as a finding in the finished page.
  public func finding(in page: SourceFile) -> Diagnostic {
    finding(
      in: page, at: ByteRange(offset, min(offset + target.utf8.count, page.bytes.count)), writtenAs: target,
      meant: suggestion)
  }

  /// The fault as a finding at the place in a source that it came from, where the target may be written in another way.
  public func finding(
    in source: SourceFile, at range: ByteRange, writtenAs target: String, meant: String?
  ) -> Diagnostic {
    let (rule, message) = texts(target)
    return Diagnostic(
      .error, rule: rule, message, advice: meant.map { "Meinten Sie „\($0)“?" } ?? advice, in: source, at: range)
  }

  /// The fault of a link to an entry that is not published.
  public func finding(in source: SourceFile, at range: ByteRange, leadingTo draft: EntrySummary) -> Diagnostic {
    Diagnostic(
      .error, rule: texts(target).rule,
      "Interne Verweise führen zu einer Seite des Portals; „\(draft.title)“ ist ein Entwurf.",
      advice:
        "Löschen Sie in \(draft.path) die Zeile „entwurf: true“, oder nehmen Sie den Verweis heraus, bis er erscheint.",
      in: source, at: range)
  }

  /// The way out where nothing near was meant.
  private var advice: String {
    switch kind {
    case .missingPage: "Kopieren Sie die Adresse aus der Vorschau, oder nehmen Sie den Verweis heraus."
    case .missingAnchor: "Löschen Sie „#“ und was darauf folgt, oder nennen Sie eine Überschrift der Seite."
    case .emptyAddress: "Nennen Sie das Ziel, oder nehmen Sie den Verweis heraus."
    case .duplicateID: "Geben Sie einer der Stellen eine andere Kennung."
    case .foreignResource: "Legen Sie die Datei ins Portal und binden Sie sie von dort ein."
    }
  }

  private func texts(_ target: String) -> (rule: String, message: String) {
    switch kind {
    case .missingPage: ("verweis-tot", "Interne Verweise führen zu einer Seite des Portals; „\(target)“ gibt es nicht.")
    case .missingAnchor: ("anker-tot", "Anker nennen eine Stelle der Seite; die von „\(target)“ gibt es dort nicht.")
    case .emptyAddress: ("verweis-leer", "Verweise haben ein Ziel; dieser ist leer.")
    case .duplicateID:
      ("anker-doppelt", "Eine Kennung gibt es auf jeder Seite nur einmal; „\(target)“ gibt es mehrfach.")
    case .foreignResource:
      ("fremde-quelle", "Seiten laden nichts von anderen Servern; „\(target)“ liegt auf einem anderen.")
    }
  }
}

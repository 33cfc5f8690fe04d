import Diagnostics
import Disk
import Exporting
import Rendering

extension SiteContents {
  /// What servers and machines look for under `/.well-known/`: the map of redirects, where to report a weakness.
  func wellKnownFiles() -> [OutputFile] {
    let linker = site.linker
    let redirects = plan.redirects.map { (from: linker.href(.former($0.address)), to: linker.href($0.goal)) }
    let maps = redirects.isEmpty ? [] : RedirectMap.allCases.map { ($0.name, $0.bytes(of: redirects)) }
    let security = site.groundwork.register.portal.securityText(
      canonical: linker.url(.wellKnown(name: "security.txt")), asOf: site.asOf)
    return (maps + (security.map { [("security.txt", $0)] } ?? [])).map { name, bytes in
      OutputFile(path: Route.wellKnown(name: name).file) { () throws(EnvironmentFault) in bytes }
    }
  }
}

extension RedirectMap {
  /// Where it lies below the output folder.
  var path: String { Route.wellKnown(name: name).file }
}

extension Diagnostic {
  /// A former address at which something else stands.
  static func former(_ redirect: Redirect, _ fault: RedirectFault) -> Self {
    let file = readFile(at: redirect.path) ?? SourceFile(path: redirect.path, bytes: [])
    let path = redirect.address.path
    let (message, advice) =
      switch fault {
      case .isPage:
        ("Eine frühere Adresse darf keine Seite verdecken; unter „\(path)“ steht eine.", "Streichen Sie sie.")
      case .isTaken(let other):
        (
          "Eine frühere Adresse führt zu genau einer Seite; „\(path)“ steht schon in „\(other)“.",
          "Streichen Sie eine von beiden."
        )
      case .isForVersions:
        (
          "Unter „\(path.split(separator: "/").dropLast().reduce("/") { "\($0)\($1)/" })“ liegen nur frühere Fassungen; „\(path)“ kann keine frühere Adresse sein.",
          "Streichen Sie sie."
        )
      case .isReserved:
        (
          "Unter „/assets/“ liegen nur Dateien, deren Name ihr Inhalt bestimmt; „\(path)“ kann keine frühere Adresse sein.",
          "Streichen Sie sie."
        )
      }
    return Diagnostic(.error, rule: "alias-vergeben", message, advice: advice, in: file, at: redirect.address.range)
  }
}

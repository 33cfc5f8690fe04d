import Bytes
import Disk
import Exporting
import Glibc
import Programs
import Rendering

/// A copy of what a portal publishes, fetched file by file by `curl` and gone with this value.
final class ReleaseDownload {
  /// The folder with the copy.
  let path: String
  /// Redirects for servers that this one keeps to itself: Caddy shows nobody what it was configured by.
  private(set) var withheld: Set<String> = []

  /// Fetches everything on the list of checksums.
  /// - Throws: `EnvironmentFault` when the portal cannot be reached or publishes no list.
  init(from address: String) throws(EnvironmentFault) {
    path = try Self.makeFolder()
    let base = address.hasSuffix("/") ? address : address + "/"
    try fetch([Checksums.name], from: base, isRequired: true)
    guard let list = try listed(), !list.sums.isEmpty else {
      throw EnvironmentFault(message: "„\(base)\(Checksums.name)“ ist keine Liste von Prüfsummen.")
    }
    try fetch([ReleaseRecord.path], from: base, isRequired: true)
    let aliases = try fetchAliases(among: list, from: base)
    for batch in list.sums.keys.sorted().batches(of: 500) {
      try fetch(batch, from: base, isRequired: false) { aliases.contains($0) ? $0 : Publishing.address(of: $0) }
    }
    withheld = Set(RedirectMap.allCases.map(\.path).filter { list.sums[$0] != nil && !hasFile(at: $0) })
    try fetch([Checksums.name], from: base, isRequired: true)
    guard try listed()?.sums == list.sums else {
      throw EnvironmentFault(message: "„\(base)“ wurde während der Prüfung neu veröffentlicht; prüfen Sie noch einmal.")
    }
  }

  deinit {
    let name = RelativePath(unchecked: path)
    try? OpenFolder(path: name.parent?.text ?? "/").removeTree(name.name)
  }

  private func hasFile(at path: String) -> Bool {
    let place = RelativePath(unchecked: path)
    return (try? FolderCache(root: OpenFolder(path: self.path)).status(of: place)) != nil
  }

  private static func makeFolder() throws(EnvironmentFault) -> String {
    var template = Array("/tmp/offenlage-pruefung-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw EnvironmentFault("/tmp", cannotBe: "beschrieben", because: .last) }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private func listed() throws(EnvironmentFault) -> Checksums? {
    guard let folder = try? OpenFolder(path: path), let bytes = try? folder.content(of: Checksums.name) else {
      return nil
    }
    return Checksums(bytes: bytes)
  }

  /// The files at addresses that the server itself answers with a redirect; they are asked for by their own names.
  private func fetchAliases(among list: Checksums, from base: String) throws(EnvironmentFault) -> Set<String> {
    let map = RedirectMap.nginx.path
    guard list.sums[map] != nil else { return [] }
    try fetch([map], from: base, isRequired: true)
    let folder = try? OpenFolder(path: path).folder(named: ".well-known")
    let lines = String(decoding: (try? folder?.content(of: RedirectMap.nginx.name)) ?? [], as: UTF8.self)
    let prefix = Linker(baseURL: base).prefix
    return Set(
      lines.split(separator: "\n").compactMap { line in
        line.split(separator: " ").first.map { String($0).below(prefix) + "index.html" }
      })
  }

  private func fetch(
    _ paths: [String], from base: String, isRequired: Bool, address: (String) -> String = { $0 }
  ) throws(EnvironmentFault) {
    // Several transfers at once show a meter among the errors, whatever else is asked for.
    let parallel = paths.count > 1 ? ["--parallel", "--parallel-max", "8"] : []
    var program = Program(
      "curl",
      [
        "--config", "-", "--silent", "--show-error", "--create-dirs", "--proto", "=http,https", "--retry", "2",
        "--connect-timeout", "10", "--max-time", "120", "--fail", "--write-out",
        "%{exitcode} %{http_code} %{url}\n",
      ] + parallel)
    program.environment = Program.networkEnvironment
    program.folder = path
    program.timeout = .seconds(1800)
    program.input = Array(
      paths.map { "url = \"\(base)\(percentEncoded(address($0)))\"\noutput = \"\(configQuoted($0))\"\n" }.joined().utf8)
    let result = try program.run()
    try refuseBrokenTransfers(in: result.output, orAbsence: isRequired)
    if isRequired { _ = try result.success(of: program) }
  }

  /// What a server does not have is missing from the portal; whatever else goes wrong says nothing about it.
  private func refuseBrokenTransfers(in report: [UInt8], orAbsence isRequired: Bool) throws(EnvironmentFault) {
    for line in String(decoding: report, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { continue }
      let isRedirect = isRequired && parts[1].hasPrefix("3")
      guard isRedirect || parts[0] != "0" && (isRequired || parts[1] != "404" && parts[1] != "410") else { continue }
      let reason =
        switch parts[0] {
        case "0": "Der Server leitet weiter; nennen Sie die Adresse, zu der er führt"
        case "6": "Einen Rechner dieses Namens gibt es nicht"
        case "7": "Der Rechner nimmt keine Verbindung an"
        case "22": "Der Server antwortet mit \(parts[1])"
        case "28": "Der Server antwortet nicht in der Zeit"
        case "35", "60": "Die verschlüsselte Verbindung kommt nicht zustande"
        default: "curl meldet Fehler \(parts[0])"
        }
      throw EnvironmentFault(message: "„\(parts[2])“ lässt sich nicht laden. \(reason).")
    }
  }
}

/// A path as it stands in an address.
func percentEncoded(_ path: String) -> String {
  path.utf8.map { byte in
    if byte.isLetterOrDigit || "-._~/".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }.joined()
}

/// A text between quotation marks in a configuration of `curl`.
private func configQuoted(_ text: String) -> String {
  text.flatMap { $0 == "\"" || $0 == "\\" ? ["\\", $0] : [$0] }.reduce(into: "") { $0.append($1) }
}

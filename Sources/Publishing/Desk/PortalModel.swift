import Diagnostics
import Disk
public import Drafting
import Glibc
import Parsing
import RegisterModel

/// Content from which new portals take over what holds for all of them.
public struct PortalModel: Sendable {
  private let files: [(path: String, file: SourceFile)]
  let portal: Portal

  /// Reads what may be taken over.
  /// - Throws: `EnvironmentFault` when the folder cannot be read or is no portal.
  public init(at path: String) throws(EnvironmentFault) {
    var faults = DiagnosticSet()
    do throws(EnvironmentFault) {
      files = try FileTree(at: path, shownAs: path, reportingTo: &faults).filter(belongsToEveryPortal)
        .read(reportingTo: &faults).map { ($0.path.below(path), $0) }
    } catch {
      throw EnvironmentFault(
        message:
          "Ein neues Portal beginnt nach dem Muster eines anderen, aber \(error.message) Nennen Sie dessen Inhalte mit --from."
      )
    }
    guard let file = files.first(where: { $0.path == Portal.path })?.file, let portal = readPortal(in: file) else {
      throw EnvironmentFault(message: "In „\(path)“ liegt kein Portal, das als Muster dienen kann (portal.md).")
    }
    self.portal = portal
  }

  /// What a portal says of the licence of its data; a name belongs to its address.
  public static let licenseKeys = ["lizenz", "lizenz_url"]

  /// The licence of the data, if the model says it in full; everything else that a portal says of itself is its own.
  public var license: [(key: String, text: String)]? {
    let said = Self.licenseKeys.compactMap { key in portal.record.text(key).map { (key: key, text: $0) } }
    return said.count == Self.licenseKeys.count ? said : nil
  }

  /// Starts a folder of content: a portal's own file, and from the model the table of duties, the laws, the countries and the page about
  /// the data. It has no ministry and no entry yet.
  ///
  /// - Parameters:
  ///   - content: The folder; it is made if it is not there, and what it holds stays.
  ///   - answers: What the portal's file says, as front matter writes it.
  ///   - address: The new portal's address; the page about the data names it in its examples.
  ///   - prefix: What its identifiers begin with; likewise.
  ///   - asOf: The day on which it has to pass the check.
  /// - Returns: The paths of the new files.
  /// - Throws: `EnvironmentFault` when there is a portal already, when it would not pass the check, or a file cannot be written.
  public func start(
    at content: String, answers: [FieldPlace: String], address: String, prefix: String, asOf: Day
  ) throws(EnvironmentFault) -> [String] {
    let bytes = Scaffold(of: .portal, answers: answers, identifiedBy: portal.entryIDs).bytes
    let file = SourceFile(path: "\(content)/\(Portal.path)", bytes: bytes)
    if let portal = readPortal(in: file) {
      let register = Register(
        portal: portal, ministries: [], laws: [], duties: duties, countries: Countries(record: nil), pages: [])
      try refuseFaults(of: file, in: register, asOf: asOf)
    }
    try makeFolder(content)
    var made = [try createFile(Portal.path, below: content, bytes)]
    for (path, file) in files where path != Portal.path {
      let bytes = path.hasPrefix("seiten/") ? renaming(file.bytes, to: address, prefix) : file.bytes
      made.append(try createFile(path, below: content, bytes))
    }
    return made
  }

  private var duties: [Duty] {
    files.flatMap { path, file in
      if case .duties(let duties)? = contentItem(file, at: path) { duties } else { [Duty]() }
    }
  }

  private func renaming(_ text: [UInt8], to address: String, _ prefix: String) -> [UInt8] {
    var text = String(decoding: text, as: UTF8.self).replacing(portal.entryIDs.example, with: prefix + "0001")
    if !portal.baseURL.isEmpty { text = text.replacing(portal.baseURL, with: address) }
    return Array(text.utf8)
  }
}

/// Whether a file is what a new portal takes over, or the portal's file that says what it is.
private func belongsToEveryPortal(_ parts: [String]) -> Bool {
  switch parts.first {
  case Portal.path, "laender.md": parts.count == 1
  case "fristen", "normen": parts.count == 2
  case "seiten": parts.dropFirst().elementsEqual(["daten.md"])
  default: false
  }
}

private func makeFolder(_ path: String) throws(EnvironmentFault) {
  do throws(SystemCode) {
    if mkdir(path, 0o777) != 0, SystemCode.last != .exists { throw .last }
  } catch {
    throw EnvironmentFault(path, cannotBe: "angelegt", because: error)
  }
}

import Checking
import Diagnostics
import Disk
public import Drafting
import Exporting
public import RegisterModel
import Rendering

/// Where an editor starts new files: a folder of content and what has to be known of it.
public struct Desk: Sendable {
  private let content: String
  private let register: KnownRegister
  private let fitting: FieldFitting
  private let linker: Linker?

  /// Reads what has to be known of a folder of content.
  /// - Throws: `EnvironmentFault` when the folder cannot be read.
  public init(content: String) throws(EnvironmentFault) {
    let content = trimmed(content)
    let (register, portal) = try knownRegister(at: content)
    self.init(
      content: content, register: register,
      linker: portal.flatMap { $0.baseURL.isEmpty ? nil : Linker(baseURL: $0.baseURL) })
  }

  /// Where a portal after a model is started: nothing of the model but its portal is to be known.
  public init(after model: PortalModel) {
    let register = KnownRegister(ministries: [], takenIDs: [], entryIDs: model.portal.entryIDs)
    self.init(content: "", register: register, linker: nil)
  }

  private init(content: String, register: KnownRegister, linker: Linker?) {
    self.content = content
    self.register = register
    self.linker = linker
    fitting = FieldFitting(splittingLists: separatedValues, identifiedBy: register.entryIDs) {
      [ids = register.entryIDs] in findings(in: $0, at: $1, identifiedBy: ids)
    }
  }

  /// The form of identifiers.
  public var entryIDs: EntryIDForm { register.entryIDs }

  /// The ministries: their codes and full names.
  public var ministries: [(code: String, name: String)] {
    register.ministries.map { ($0.code, $0.names.last ?? $0.code) }
  }

  /// The code of the ministry that a code, an abbreviation or a name means.
  /// - Throws: When there is none, with the most likely one.
  public func code(ofMinistry name: String) throws(EnvironmentFault) -> String {
    try register.code(ofMinistry: name)
  }

  /// An answer as front matter writes it, or the reason why it does not fit the question.
  public func fit(_ answer: String, to question: Question, of kind: ContentKind) -> FieldFitting.Fit {
    fitting.fit(answer, question.field, in: question.parent, of: kind)
  }

  /// Why a code cannot be that of a new ministry, a German sentence, or nil.
  public func faultOfCode(_ code: String) -> String? {
    if register.ministries.contains(where: { $0.code == code }) { return "Ein Ressort „\(code)“ gibt es schon." }
    let field = Field("system_id", "Kürzel", .slug)
    guard case .fault = fitting.fit(code, field) else { return nil }
    return "Ein Kürzel besteht aus kleinen Buchstaben a–z, Ziffern und Bindestrichen, gefunden: „\(code)“."
  }

  /// Starts a draft entry with the next free identifier; its file is named after its title.
  ///
  /// - Parameters:
  ///   - ministry: The code of its ministry.
  ///   - title: The title, after which the file is named.
  ///   - answers: What is known of it, as front matter writes it; at least the title.
  /// - Returns: The identifier and the path of the file.
  /// - Throws: `EnvironmentFault` when the file cannot be written, or nobody can read how identifiers begin.
  public func startEntry(
    of ministry: String, title: String, answers: [FieldPlace: String]
  ) throws(EnvironmentFault) -> (id: String, path: String) {
    try register.requireIdentifierForm(at: content)
    var identifiers = Identifiers(taken: register.takenIDs, form: register.entryIDs)
    let id = identifiers.identifier()
    let decided = [FieldPlace("id"): id, FieldPlace("entwurf"): Switch.on.value]
    let name = fileName(for: title, fallback: id, besides: try names(in: ["ressorts", ministry]))
    return (id, try start(.entry, at: "ressorts/\(ministry)/\(name)", answers.merging(decided) { $1 }))
  }

  /// Starts the file of a ministry in a folder of its own.
  /// - Throws: `EnvironmentFault` when the file cannot be written, or would not pass the check on a day.
  public func startMinistry(
    code: String, answers: [FieldPlace: String], asOf: Day
  ) throws(EnvironmentFault) -> String {
    let path = "ressorts/\(code)/ressort.md"
    let answers = answers.merging([FieldPlace("kuerzel"): code]) { $1 }
    let file = SourceFile(path: "\(content)/\(path)", bytes: scaffold(of: .ministry, answers).bytes)
    if case .ministry(let ministry)? = contentItem(file, at: path) {
      let known = try readRegister(at: content)
      let register = Register(
        portal: known.portal, ministries: known.ministries + [ministry], laws: [], duties: [],
        countries: known.countries, pages: [])
      try refuseFaults(of: file, in: register, asOf: asOf)
    }
    return try createFile(path, below: content, file.bytes)
  }

  /// Starts the file of a law, named after its short name.
  public func startLaw(named name: String, answers: [FieldPlace: String]) throws(EnvironmentFault) -> String {
    try start(.law, at: "normen/\(slug(of: name)).md", answers)
  }

  private func start(
    _ kind: ContentKind, at path: String, _ answers: [FieldPlace: String]
  ) throws(EnvironmentFault) -> String {
    try createFile(path, below: content, scaffold(of: kind, answers).bytes)
  }

  private func scaffold(of kind: ContentKind, _ answers: [FieldPlace: String]) -> Scaffold {
    Scaffold(
      of: kind, answers: answers, fieldsAddress: linker?.url(.fields),
      schemaAddress: linker?.url(.dataFile(name: DataFile.schema)), identifiedBy: entryIDs)
  }

  private func names(in path: [String]) throws(EnvironmentFault) -> [String] {
    do throws(SystemCode) {
      var folder = try OpenFolder(path: content)
      for part in path {
        guard try folder.status(of: part) != nil else { return [] }
        folder = try folder.folder(named: part)
      }
      return try folder.entries().map(\.name)
    } catch {
      throw EnvironmentFault("\(content)/\(path.joined(separator: "/"))", cannotBe: "gelesen", because: error)
    }
  }
}

/// Refuses a new file in which the check of a register would find an error.
func refuseFaults(of file: SourceFile, in register: Register, asOf: Day) throws(EnvironmentFault) {
  var log = DiagnosticSet()
  _ = CheckContext(register: register, asOf: asOf, listingGaps: false).check(Inventory([]), reportingTo: &log)
  guard let fault = log.sorted.first(where: { $0.severity == .error && $0.file.path == file.path }) else { return }
  throw EnvironmentFault(message: ([fault.message] + [fault.advice].compactMap(\.self)).joined(separator: " "))
}

/// The values of a list as people type them: separated by commas, in brackets or not.
@Sendable private func separatedValues(_ text: String) -> [String] {
  var text = text.trimmingBlanks
  if text.hasPrefix("["), text.hasSuffix("]") { text = String(text.dropFirst().dropLast()) }
  return text.split(separator: ",").map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
}

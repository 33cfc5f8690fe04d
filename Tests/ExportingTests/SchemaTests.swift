import Bytes
import Chronicling
import Diagnostics
import Exporting
import Foundation
import Parsing
import RegisterModel
import TestSupport
import Testing

@Suite struct SchemaTests {
  private static let script = """
    import json,sys,jsonschema
    schema,*lines=sys.stdin.buffer.read().decode().split('\\n')
    schema=json.loads(schema)
    jsonschema.Draft202012Validator.check_schema(schema)
    v=jsonschema.Draft202012Validator(schema)
    for l in lines:
      e=next(v.iter_errors(json.loads(l)),None)
      print('ok' if e is None else '/'.join(map(str,e.absolute_path))+': '+e.message[:200].replace('\\n',' '))
    """

  /// What the schema accepts, the reader accepts, and the other way round.
  @Test(arguments: [0, 1, 2, 6]) func schemaAndReaderAgree(faults: Int) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var source = RandomEntry(random: SplitMix64(seed: seed), faults: faults)
    let documents = (0..<300).map { _ in source.entry() }
    guard let verdicts = try verdicts(on: documents.map(\.json), by: dataSet().frontMatterSchema) else { return }
    for (document, verdict) in zip(documents, verdicts) {
      let errors = readerErrors(document.document)
      #expect((verdict == "ok") == errors.isEmpty, "seed \(seed)\n\(verdict)\n\(errors)\n\(document.document)")
    }
    let accepted = verdicts.count { $0 == "ok" }
    print("seed \(seed), faults \(faults): \(accepted) of \(verdicts.count) accepted by both")
    #expect(faults > 0 || accepted == verdicts.count)
  }

  /// A list that is too long for the reader is too long for the schema.
  @Test(arguments: [(2_000, true), (2_001, false)]) func listsEndWhereTheReaderEndsThem(count: Int, isTaken: Bool)
    throws
  {
    let words = MatterValue.list((0..<count).map { .text("wort \($0)") })
    let draft = MatterValue.map([("id", .text("nrw-ki-0001")), ("entwurf", .bool(true)), ("suchwoerter", words)])
    #expect(readerErrors(draft.document).isEmpty == isTaken)
    guard let verdicts = try verdicts(on: [draft.json], by: dataSet().frontMatterSchema) else { return }
    #expect((verdicts == ["ok"]) == isTaken, "\(verdicts)")
  }

  @Test func exportsSatisfyTheirSchema() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var source = RandomEntry(random: SplitMix64(seed: seed))
    let documents = (0..<300).map { _ in source.entry().document }
    let gap = Gap(rule: "R1", slot: 3, message: "Fehlt", state: .promised(until: nil), reason: "Grund")
    let exports = try documents.enumerated().map { number, document in
      let entry = try exported(document, gaps: [gap], notice: number.isMultiple(of: 2) ? "Eine Probe" : "")
      return written { entry.writeJSON(to: &$0) }
    }
    guard let verdicts = try verdicts(on: exports, by: dataSet().exportSchema) else { return }
    for (verdict, document) in zip(verdicts, documents) { #expect(verdict == "ok", "seed \(seed)\n\(document)") }
  }

  /// The file of an entry that is gone lies where its own lay, so one schema says what may stand there.
  @Test func whatIsGoneSatisfiesTheSchemaOfEntriesToo() throws {
    let commit = Commit(id: "c", day: try #require(Day("2026-11-20")), order: 0, isDateDoubtful: false)
    let version = EntryVersion(
      number: 1, commit: commit, blob: "b", path: "p", ministry: "im", ministryName: "M", title: "T", changes: [],
      isEditorial: false, note: nil, isReadable: true)
    let gone = EntryHistory(
      id: "nrw-ki-0001", versions: [version], removal: Removal(commit: commit, reason: "Doppelt", source: .list))
    let there = try exported(smallEntry, notice: "Probe")
    let objects = [
      Data(gone.removedJSON(address: "https://r.example/", notice: "Probe")),
      Data(written { there.writeJSON(to: &$0) }.utf8),
    ]
    let cases: [(object: Int, without: [String], isSound: Bool)] = [
      (0, [], true), (0, ["ressort"], false), (0, ["register", "versionen"], false),
      (0, ["register", "status"], false),
      (0, ["register", "grund"], true), (1, [], true), (1, ["ressort"], false), (1, ["status"], false),
      (1, ["register", "luecken"], false), (1, ["register"], false),
    ]
    let lines = try cases.map { number, path, _ in
      var object = try #require(try JSONSerialization.jsonObject(with: objects[number]) as? [String: Any])
      if path.count == 1 { object[path[0]] = nil }
      if path.count == 2 {
        var register = try #require(object[path[0]] as? [String: Any])
        register[path[1]] = nil
        object[path[0]] = register
      }
      return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    }
    guard let verdicts = try verdicts(on: lines, by: dataSet().exportSchema) else { return }
    for (verdict, each) in zip(verdicts, cases) { #expect((verdict == "ok") == each.isSound, "\(each) \(verdict)") }
  }

  @Test func whatTheDataAreIsAFieldOfTheSchema() throws {
    for (notice, found) in [("Eine „Probe“", "Eine „Probe“"), ("", nil)] {
      let entry = try exported(smallEntry, notice: notice)
      let json = written { entry.writeJSON(to: &$0) }
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect((object?["register"] as? [String: Any])?["hinweis"] as? String == found)
    }
    let schema = try JSONSerialization.jsonObject(with: Data(dataSet().exportSchema)) as? [String: Any]
    let register = (schema?["properties"] as? [String: [String: Any]])?["register"]
    #expect((register?["properties"] as? [String: [String: Any]])?["hinweis"]?["type"] as? String == "string")
  }

  @Test func theCrosswalkIsThere() throws {
    let schema = try JSONSerialization.jsonObject(with: Data(dataSet().frontMatterSchema)) as? [String: Any]
    let properties = schema?["properties"] as? [String: [String: Any]] ?? [:]
    #expect(properties["rechtsgrundlagen"]?["x-nl"] as? String == "lawful_basis")
    for field in FieldCatalogue.entry.fields {
      #expect(properties[field.key]?["title"] as? String == field.label)
      #expect(properties[field.key]?["x-nl"] as? String == field.crosswalk.nl)
      #expect(properties[field.key]?["x-atrs"] as? String == field.crosswalk.atrs)
      #expect(properties[field.key]?["x-us"] as? String == field.crosswalk.omb)
      #expect(properties[field.key]?["x-aia"] as? String == field.crosswalk.aiAct)
    }
  }

  private func readerErrors(_ document: String) -> [String] {
    var log = DiagnosticSet()
    let file = SourceFile(path: "ressorts/im/x.md", text: document)
    _ = readContentItem(file, at: file.path, identifiedBy: .usual, reportingTo: &log)
    return log.sorted.filter { $0.severity == .error }.map(\.message)
  }

  private func verdicts(on lines: [String], by schema: [UInt8]) throws -> [String]? {
    let compact = try JSONSerialization.data(withJSONObject: JSONSerialization.jsonObject(with: Data(schema)))
    let input = Array(compact) + Array(("\n" + lines.joined(separator: "\n")).utf8)
    let output = try Judges.python(Self.script, input: input, needing: "jsonschema")
    return output?.split(separator: "\n").map(String.init)
  }
}

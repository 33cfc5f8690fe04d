import Disk
import Foundation
import Synchronization
import Testing
import Threading

@testable import Programs

@Suite(.serialized) struct ProgramTests {
  func shell(_ script: String, input: String = "", timeout: Duration = .seconds(60)) -> Program {
    var program = Program("sh", ["-c", script])
    program.input = Array(input.utf8)
    program.timeout = timeout
    return program
  }

  func fault(_ work: () throws -> Void) -> String? {
    do {
      try work()
      return nil
    } catch {
      return (error as? EnvironmentFault)?.message
    }
  }

  func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// What the system tells of every process.
  func processes(_ file: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { Int($0) != nil }.compactMap {
      FileManager.default.contents(atPath: "/proc/\($0)/\(file)").map { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func collectsWhatTheProgramSaysAndHowItEnds() throws {
    let result = try shell("cat; echo Klage >&2; exit 3", input: "Grüße\n").run()
    #expect(text(result.output) == "Grüße\n")
    #expect(text(result.errors) == "Klage\n")
    #expect(result.end == .status(3))
    #expect(try shell("kill -9 $$").run().end == .signal(9))
  }

  /// Who publishes reads German, whatever program met the full disk.
  @Test(
    arguments: [
      ("gzip: a.gz: No space left on device", "auf dem Datenträger ist kein Platz mehr."),
      ("x: Permission denied", "keine Berechtigung."), ("fatal: bad object", "fatal: bad object"),
    ])
  func tellsTheSystemsReasonInGerman(complaint: String, told: String) {
    let message = fault {
      let program = shell("echo '\(complaint)' >&2; exit 1")
      _ = try program.run().success(of: program)
    }
    #expect(message == "Das Programm „sh“ endete mit dem Fehlercode 1: \(told)")
  }

  @Test func passesArgumentsUntouched() throws {
    let result = try Program("printf", ["%s|", "", "a b", "$HOME", "*", "ü"]).run()
    #expect(text(result.output) == "|a b|$HOME|*|ü|")
  }

  @Test func showsTheProgramOnlyTheVariablesItIsGiven() throws {
    var program = Program("/usr/bin/env", [])
    program.environment = ["EINS": "1=1", "ZWEI": ""]
    #expect(text(try program.run().output).split(separator: "\n").sorted() == ["EINS=1=1", "ZWEI="])
  }

  @Test func runsInTheFolder() throws {
    var program = Program("pwd", ["-P"])
    program.folder = "/usr/bin"
    #expect(text(try program.run().output) == "/usr/bin\n")
  }

  @Test func neitherSideWaitsForTheOther() throws {
    let input = String(repeating: "0123456789abcde\n", count: 200_000)
    #expect(text(try shell("tee /dev/stderr", input: input).run().output) == input)
    #expect(try shell("exit 0", input: input).run().end == .status(0))
    #expect(try shell("head -c 3", input: input).run().output == Array("012".utf8))
  }

  @Test func keepsTheStartOfALongComplaint() throws {
    let result = try shell("yes Klage | head -c 1000000 >&2").run()
    #expect(result.errors.count == 65536)
    #expect(result.end == .status(0))
  }

  @Test func handsOverPiecesAsTheyCome() throws {
    var count = 0
    var pieces = 0
    let (end, _) = try shell("yes | head -c 5000000").run { piece throws(EnvironmentFault) in
      count += piece.count
      pieces += 1
    }
    #expect(end == .status(0))
    #expect(count == 5_000_000)
    #expect(pieces > 1)
  }

  @Test func endsAProgramWhoseOutputNobodyWantsAnyMore() throws {
    let message = fault {
      _ = try shell("yes").run { (_) throws(EnvironmentFault) in throw EnvironmentFault(message: "Genug.") }
    }
    #expect(message == "Genug.")
    #expect(
      fault { _ = try shell("yes").run(collectingUpTo: 1000) }
        == "Das Programm „sh“ gibt mehr als die erwarteten 1000 Byte aus und wurde beendet.")
  }

  @Test func endsAProgramThatIsTooSlowWithAllThatItStarted() throws {
    let mark = "9\(UInt32.random(in: 100_000...999_999))"
    let message = fault { _ = try shell("trap '' TERM; sleep \(mark) & sleep \(mark)", timeout: .seconds(1)).run() }
    #expect(message == "Das Programm „sh“ war nach 1 Sekunde nicht fertig und wurde beendet.")
    // What the program started is told to end at the same moment, and may take one more to be gone.
    for _ in 0..<100 where processes("cmdline").contains(where: { $0.contains(mark) }) { usleep(50_000) }
    #expect(!processes("cmdline").contains { $0.contains(mark) })
  }

  @Test func passesOverWhatBearsTheNameAndCannotBeRun() throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "programme-\(UUID().uuidString)")
    defer { try? manager.removeItem(at: folder) }
    try manager.createDirectory(at: folder.appending(path: "ordner/printf"), withIntermediateDirectories: true)
    try manager.createDirectory(at: folder.appending(path: "text"), withIntermediateDirectories: true)
    try Data("#!/bin/sh\necho falsch\n".utf8).write(to: folder.appending(path: "text/printf"))
    var program = Program("printf", ["%s", "richtig"])
    program.environment["PATH"] = "\(folder.path)/fehlt:\(folder.path)/ordner:\(folder.path)/text:/usr/bin:/bin"
    #expect(text(try program.run().output) == "richtig")
  }

  @Test func saysWhatIsMissing() {
    for name in ["gibt-es-nicht", "/gibt/es/nicht", "/etc/passwd"] {
      #expect(
        fault { _ = try Program(name, []).run() }
          == "Das Programm „\(name)“ wird gebraucht, ist aber nicht installiert oder nicht ausführbar.")
    }
    var program = Program("true", [])
    program.folder = "/gibt/es/nicht"
    #expect(fault { _ = try program.run() } == "„/gibt/es/nicht“ kann nicht geöffnet werden: nicht gefunden.")
  }

  @Test func repeatsTheFirstLineOfAComplaint() throws {
    let program = shell("echo 'fatal: kaputt' >&2; echo mehr >&2; exit 128")
    #expect(
      fault { _ = try program.run().success(of: program) }
        == "Das Programm „sh“ endete mit dem Fehlercode 128: fatal: kaputt")
    let killed = shell("kill -15 $$")
    #expect(
      fault { _ = try killed.run().success(of: killed) } == "Das Programm „sh“ wurde durch das Signal 15 beendet.")
    let good = shell("echo gut")
    #expect(text(try good.run().success(of: good)) == "gut\n")
  }

  /// Many threads at once, and afterwards no child is left, not even as a zombie.
  @Test func leavesNoChildBehind() throws {
    let right = Mutex(0)
    runInParallel(8) { thread in
      for number in 0..<10 {
        let script = "echo \(thread)-\(number)"
        guard let result = try? Program("sh", ["-c", script]).run() else { continue }
        if result.output == Array("\(thread)-\(number)\n".utf8) { right.withLock { $0 += 1 } }
      }
    }
    #expect(right.withLock { $0 } == 80)
    #expect(fault { _ = try shell("sleep 9", timeout: .milliseconds(50)).run() } != nil)
    #expect(!processes("stat").contains { $0.contains(" Z \(getpid()) ") })
  }
}

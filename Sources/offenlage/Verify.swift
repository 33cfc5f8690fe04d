import ArgumentParser
import Diagnostics
import Disk
import Glibc
import Publishing

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Prüft eine Veröffentlichung: jede Datei gegen ihre Prüfsumme und die Reihe der Veröffentlichungen.",
    discussion: """
      Für alle, nicht nur für die, die veröffentlichen: Eine Adresse wird mit curl heruntergeladen. Rückgabewerte: 0 alles in Ordnung, \
      1 etwas weicht ab, 2 es ließ sich nicht prüfen.
      """)

  @Argument(
    help: ArgumentHelp(
      "Der Ordner einer Veröffentlichung, der Ordner, aus dem veröffentlicht wird, oder die Adresse des Portals.",
      valueName: "ort"))
  var place: String
  @Option(
    help: ArgumentHelp(
      "Eine früher aufgehobene Veröffentlichung, als Ordner oder als ihre SHA256SUMS: Sie muss in der Reihe stehen.",
      valueName: "ort"))
  var earlier: String?
  @Option(
    help: ArgumentHelp(
      "Der Ordner eines eigenen Baus aus demselben Commit und für denselben Tag, zum Vergleich.", valueName: "ordner"))
  var rebuilt: String?

  func run() throws {
    let verification = try reportingEnvironmentFaults { () throws(EnvironmentFault) in
      try verifyRelease(at: place, VerificationOptions(earlier: earlier, rebuilt: rebuilt))
    }
    for fault in verification.faults { write("\(fault)\n", to: STDERR_FILENO) }
    write(verification.german, to: STDERR_FILENO)
    if !verification.faults.isEmpty { throw Outcome.contentFault }
  }
}

extension Verification {
  fileprivate var german: String {
    guard faults.isEmpty else {
      return "\(name): \(counted(faults.count, "Abweichung", "Abweichungen")).\n"
    }
    let own = compared == 0 ? "" : ", \(grouped(compared)) wie beim eigenen Bau"
    let source = commit.map { " Gebaut aus \($0)." } ?? ""
    let back =
      repetition.map { " Wiederholt \($0.of), zurückgenommen: \($0.takingBack.joined(separator: ", "))." } ?? ""
    return
      "\(name): \(counted(files, "Datei", "Dateien")) unverändert\(own), \(counted(line, "Veröffentlichung", "Veröffentlichungen")) davor.\(back)\(source)\n"
  }
}

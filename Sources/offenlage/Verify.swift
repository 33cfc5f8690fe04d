import ArgumentParser
import Disk
import Glibc
import Publishing

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks a published release: every file against its checksums, and the line of releases.",
    discussion: """
      For everybody, not only the publisher: an address is downloaded by curl. Exit codes: 0 all right, 1 something differs, 2 it could \
      not be checked.
      """)

  @Argument(help: "A release's folder, the folder that is published from, or the portal's address.") var place: String
  @Option(help: "A release kept earlier, as a folder or its SHA256SUMS: it must stand in the line.") var earlier:
    String?
  @Option(help: "The output folder of one's own build from the same commit and day, to be compared.") var rebuilt:
    String?

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
      return "\(name): \(faults.count == 1 ? "1 Abweichung" : "\(faults.count) Abweichungen").\n"
    }
    let own = compared == 0 ? "" : ", \(compared) wie beim eigenen Bau"
    let source = commit.map { " Gebaut aus \($0)." } ?? ""
    let back =
      repetition.map { " Wiederholt \($0.of), zurückgenommen: \($0.takingBack.joined(separator: ", "))." } ?? ""
    return
      "\(name): \(files) Dateien unverändert\(own), \(line) \(line == 1 ? "Veröffentlichung" : "Veröffentlichungen") davor.\(back)\(source)\n"
  }
}

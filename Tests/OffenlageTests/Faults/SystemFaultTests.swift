import Foundation
import TestSupport
import Testing

/// System calls that fail, by strace: one sentence and exit code 2, or the work done all the same; and the next build repairs everything.
@Suite(.serialized) struct SystemFaultTests {
  /// What fails, and the exit codes that may come of it.
  static let faults: [(call: String, fault: String, codes: [Int32])] = [
    ("pwrite64", "error=ENOSPC", [2]), ("pwrite64", "error=EIO:when=7", [2]), ("pwrite64", "error=EINTR:when=2+2", [0]),
    ("pread64", "error=EIO:when=40", [2]), ("pread64", "error=EINTR:when=40+3", [0]),
    ("write", "error=ENOSPC:when=5", [2]),
    ("write", "error=EIO:when=60", [2]), ("write", "error=EINTR:when=2+3", [0]),
    ("mkdirat", "error=ENOSPC:when=3", [2]),
    ("mkdirat", "error=EDQUOT:when=9", [2]), ("renameat", "error=EIO:when=2", [0, 2]),
    ("renameat2", "error=EIO:when=2", [0, 2]),
    ("flock", "error=ENOLCK", [2]), ("getdents64", "error=EIO:when=3", [1, 2]), ("fsync", "error=EIO", [0, 2]),
  ]

  @Test(arguments: faults.indices) func aFaultIsToldAndRepaired(index: Int) throws {
    let (call, fault, codes) = Self.faults[index]
    let site = try Fixtures.copyOfSite()
    guard let run = try traced(call, fault, "build", in: site) else { return }
    #expect(codes.contains(run.exitCode), "\(call) \(fault): \(run.exitCode) \(run.errorText)")
    if run.exitCode == 2 {
      #expect(
        run.errorText.hasPrefix("Fehler: ") && run.errorText.split(separator: "\n").count == 1, "\(run.errorText)")
    }
    let next = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(next.exitCode == 0, "\(call) \(fault): \(next.errorText)")
    #expect(
      try publishedFiles(below: "\(site.path)/Output") == publishedFiles(below: Fixtures.output.get()),
      "\(call) \(fault)")
  }

  /// Some file systems say only at the end that a file has no room; one is written at once, one piece by piece.
  @Test(arguments: ["robots.txt", "daten/eintraege.json"]) func aFileThatCannotBeClosedIsNotTakenForWritten(
    name: String
  ) throws {
    let site = try Fixtures.copyOfSite()
    guard let run = try traced("close", "error=ENOSPC", "build", in: site, on: "\(site.path)/Output/\(name)") else {
      return
    }
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: „Output/\(name)“ kann nicht geschrieben werden: auf dem Datenträger ist kein Platz mehr.\n")
    #expect(!FileManager.default.fileExists(atPath: "\(site.path)/Output/\(name)"))
    let next = try Program.offenlage(["build", "--as-of", Fixtures.day], in: site.path)
    #expect(next.exitCode == 0, "\(next.errorText)")
    #expect(try publishedFiles(below: "\(site.path)/Output") == publishedFiles(below: Fixtures.output.get()))
  }

  /// An empty file of an entry would stop every build, and half an import could not be repeated.
  @Test(arguments: [("signal=INT", 6), ("signal=TERM", 6), ("signal=HUP", 6), ("error=ENOSPC", 0)])
  func anImportWritesAllOrNothing(fault: String, count: Int) throws {
    let site = try Fixtures.copyOfSite()
    guard try Program.shell("strace -o /dev/null true", in: site.path).exitCode == 0 else {
      return print("skipped: strace is missing or may not trace here")
    }
    let run = try Program.shell(
      """
      printf 'titel\\nA\\nB\\nC\\nD\\nE\\nF\\n' > a.csv; ls Content/ressorts/im > vorher
      strace -f -o /dev/null -e trace=write -e inject=write:\(fault):when=3 offenlage import a.csv --ressort im > /dev/null
      ls Content/ressorts/im | comm -13 vorher - | wc -l; find Content/ressorts/im -size 0 | wc -l
      """, in: site.path)
    let numbers = run.outputText.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(numbers == [String(count), "0"], "\(run.errorText)")
  }

  @Test func aFileThatCannotBeReadIsAFinding() throws {
    let site = try Fixtures.copyOfSite()
    let file = "\(site.path)/Content/seiten/impressum.md"
    guard let run = try traced("read", "error=EIO", "check", in: site, on: file, ["--format", "json"]) else { return }
    #expect(run.exitCode == 1)
    #expect(try Findings(run).findings.map(\.place) == ["Content/seiten/impressum.md:1:1 datei-unlesbar"])
  }

  @Test func aFileThatChangesWhileItIsReadIsReadAgain() throws {
    let site = try Fixtures.copyOfSite()
    let file = "\(site.path)/Content/seiten/impressum.md"
    let change =
      "sleep 0.7; sed 's/^titel: .*/tietel: Impressum/' Content/seiten/impressum.md > neu; cat neu > Content/seiten/impressum.md; rm neu"
    guard
      let run = try traced(
        "read", "delay_exit=2500000:when=1", "check", in: site, on: file, ["--format", "json"], meanwhile: change)
    else { return }
    #expect(run.exitCode == 1, "the old text was taken: \(run.errorText)")
    #expect(try Findings(run).findings.contains { $0.place == "Content/seiten/impressum.md:2:1 schluessel-unbekannt" })
  }

  @Test(arguments: ["check", "build"]) func aLimitOnTheSizeOfFilesIsNoCrash(command: String) throws {
    let site = try Fixtures.copyOfSite()
    let run = try Program.shell("ulimit -f 2; exec offenlage \(command) --as-of \(Fixtures.day)", in: site.path)
    #expect(run.exitCode == 2, "\(run.errorText)")
    #expect(run.errorText.contains("die erlaubte Dateigröße ist überschritten"), "\(run.errorText)")
  }

  /// Without `/proc` nobody is told what the program was called with, and the help would seem to be a success.
  @Test func withoutItsArgumentsNothingSeemsToBeDone() throws {
    let site = try Fixtures.copyOfSite()
    guard try Program.shell("unshare -m umount -l /proc", in: site.path).exitCode == 0 else {
      return print("skipped: needs a name space of its own")
    }
    let run = try Program.shell(
      "p=$(command -v offenlage); unshare -m sh -c \"umount -l /proc; $p publish Ziel --as-of \(Fixtures.day)\"",
      in: site.path)
    #expect(run.exitCode == 2)
    #expect(
      run.errorText
        == "Fehler: Womit das Programm aufgerufen wurde, kann nicht gelesen werden: „/proc“ ist nicht eingehängt.\n")
    #expect(run.outputText == "")
  }

  @Test func anotherFileSystemAndTimesInTheFutureMakeNoDifference() throws {
    let site = try Fixtures.copyOfSite()
    let elsewhere = "/var/tmp/offenlage-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: elsewhere) }
    let line =
      "find Content Templates -exec touch -d 2040-01-01 {} + && offenlage build --as-of \(Fixtures.day) --output \(elsewhere)/Output"
    for round in 0..<2 {
      let run = try Program.shell(line, in: site.path)
      #expect(run.exitCode == 0, "\(run.errorText)")
      if round == 1 { #expect(run.errorText.contains("0 Dateien neu, 0 geändert"), "\(run.errorText)") }
      #expect(try publishedFiles(below: "\(elsewhere)/Output") == publishedFiles(below: Fixtures.output.get()))
    }
  }

  /// A clock that is set ahead while git is at work, or went on while the machine slept, does not make git slow: the history would be missing.
  @Test func aClockThatIsSetAheadEndsNothing() throws {
    let site = try Fixtures.copyOfSite()
    let clock = """
      #define _GNU_SOURCE
      #include <dlfcn.h>
      #include <time.h>
      int clock_gettime(clockid_t clock, struct timespec *time) {
        int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
        int result = real(clock, time);
        if (clock == CLOCK_REALTIME) time->tv_sec -= 3600;
        return result;
      }
      """
    try site.write(Array(clock.utf8), to: "clock.c")
    guard try Program.shell("cc -shared -fPIC -o clock.so clock.c -ldl", in: site.path).exitCode == 0 else {
      return print("skipped: needs a compiler of C")
    }
    let run = try Program.shell(
      """
      git init -q . && git add Content && git -c user.name=A -c user.email=a@example.invalid commit -q -m eins &&
      LD_PRELOAD=$PWD/clock.so offenlage build --require-history --as-of \(Fixtures.day)
      """, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
  }

  @Test func longNamesAndLongPathsAreBuilt() throws {
    let site = try Fixtures.copyOfSite()
    let name = String(repeating: "x", count: 252)
    let line = """
      mkdir -p \(name)/\(name) && mv Content Templates \(name)/\(name)/ && cd \(name)/\(name) &&
      sed 's/^titel:.*/titel: Lang/' Content/seiten/impressum.md > Content/seiten/\(name).md &&
      offenlage build --as-of \(Fixtures.day) && test -s Output/\(name)/index.html
      """
    let run = try Program.shell(line, in: site.path)
    #expect(run.exitCode == 0, "\(run.errorText)")
  }

  /// Runs a command while a system call fails; nil, with a note, where strace is missing or may not trace.
  private func traced(
    _ call: String, _ fault: String, _ command: String, in site: Scratch, on file: String? = nil,
    _ options: [String] = [],
    meanwhile: String = "true"
  ) throws -> Run? {
    guard try Program.shell("strace -o /dev/null true", in: site.path).exitCode == 0 else {
      print("skipped: strace is missing or may not trace here")
      return nil
    }
    let path = file.map { "-P '\($0)'" } ?? ""
    let program = "offenlage \(command) --as-of \(Fixtures.day) \(options.joined(separator: " "))"
    return try Program.shell(
      "(\(meanwhile)) & strace -f -o /dev/null \(path) -e trace=\(call) -e inject=\(call):\(fault) timeout -s KILL 120 \(program); code=$?; wait; exit $code",
      in: site.path)
  }
}

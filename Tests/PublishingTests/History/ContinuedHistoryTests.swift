import Foundation
import TestSupport
import Testing

@testable import Publishing

/// Commits that are added to what was told before: nobody can tell whether everything was read anew.
struct ContinuedHistoryTests {
  /// After every few steps of a random history what is kept for the next build is, byte for byte, what reading from nothing gives.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func isTheOneThatIsReadAnew(seed: UInt64) async throws {
    var random = SplitMix64(seed: seed)
    var past = RandomPast()
    var repository = try HistoryRepository(past.beginning())
    if seed % 4 == 0 {
      try repository.proceed("mkdir Neu; git mv Content Neu/Content; c 2024-01-02 verschoben")
      repository.content = "Neu/Content"
    }
    for round in 0..<5 {
      let script = past.steps(using: &random)
      try repository.proceed(script)
      let told = try await repository.read(asOf: "2026-11-25").everythingTold
      let kept = try Self.kept(by: repository)
      try FileManager.default.removeItem(atPath: "\(repository.folder)/.offenlage-cache")
      let anew = try await repository.read(asOf: "2026-11-25").everythingTold
      #expect(told == anew, "seed \(seed), round \(round):\n\(script)")
      #expect(try kept == Self.kept(by: repository), "seed \(seed), round \(round):\n\(script)")
    }
  }

  /// Of the commits before only those versions are read that an entry is told anew from: here the first commit cannot be read any more.
  @Test func readsWhatIsNewAndNothingElse() async throws {
    let repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/b.md nrw-ki-0002; c 2025-01-02 zwei
      e im/b.md nrw-ki-0002 'status: erprobung'; c 2025-01-03 drei
      """)
    _ = try await repository.read()
    try repository.run("rm -f .git/objects/$(git rev-parse HEAD~2 | sed 's|^..|&/|')")
    try repository.proceed("e im/b.md nrw-ki-0002; c 2025-01-04 vier")
    #expect(
      try await repository.read().told == [
        "nrw-ki-0001: 1 2025-01-01",
        "nrw-ki-0002: 1 2025-01-02 | 2 2025-01-03 Status: Geplant → In Erprobung | 3 2025-01-04 Status: In Erprobung → Geplant",
      ])
  }

  /// As long as nothing goes from the register that it was copied from, a copy is read on as others are.
  @Test func readsWhatIsNewInACopy() async throws {
    var repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002; c 2025-01-01 eins; cp -r Content Inhalte; c 2025-02-01 kopiert
      e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-02 alt
      """)
    repository.content = "Inhalte"
    let copied = ["nrw-ki-0001: 1 2025-02-01", "nrw-ki-0002: 1 2025-02-01"]
    #expect(try await repository.read().told == copied)
    try repository.run("object=.git/objects/$(git rev-parse HEAD~2 | sed 's|^..|&/|'); cp $object first; rm -f $object")
    try repository.proceed("e im/a.md nrw-ki-0001 'status: ausgesetzt'; c 2025-02-03 neu")
    let changed = copied[0] + " | 2 2025-02-03 Status: Geplant → Ausgesetzt"
    #expect(try await repository.read().told == [changed, copied[1]])
    try repository.proceed(
      "C=Content; e im/a.md nrw-ki-0001 'status: in_betrieb'; e im/c.md nrw-ki-0003; c 2025-02-04 alt")
    #expect(try await repository.read().told == [changed, copied[1]])
    try repository.run("cp first .git/objects/$(git rev-parse HEAD~4 | sed 's|^..|&/|')")
    try repository.proceed("git rm -rq Content; c 2025-03-01 weg")
    let told = try await repository.read().told
    #expect(told[1] == "nrw-ki-0002: 1 2025-01-01")
    try repository.run("rm -r .offenlage-cache")
    #expect(try await repository.read().told == told)
  }

  /// While nobody can read how identifiers begin the past is told in any form; that is not taken for what it is once that can be read.
  @Test func aPortalThatCannotBeReadLeavesNothingBehind() async throws {
    let repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins; e im/b.md ki-0002; c 2025-01-02 zwei
      cp Content/portal.md alt; echo > Content/portal.md
      """)
    let before = try await repository.read().told
    #expect(before == ["ki-0002: 1 2025-01-02", "nrw-ki-0001: 1 2025-01-01"])
    try repository.run("mv alt Content/portal.md")
    #expect(try await repository.read().told == ["nrw-ki-0001: 1 2025-01-01"])
  }

  private static func kept(by repository: HistoryRepository) throws -> [Data] {
    try ["historie", "historie-quelle"].map {
      try Data(contentsOf: URL(fileURLWithPath: "\(repository.folder)/.offenlage-cache/Output-\($0)"))
    }
  }
}

extension ReadHistory {
  fileprivate var everythingTold: [String] { told + toldOfGround }
}

/// The steps of editors who do whatever git lets them do.
private struct RandomPast {
  private var day = 0
  private var branches = 0
  /// Branches that were left and not merged.
  private var open: [String] = []

  mutating func beginning() -> String {
    "e im/a.md nrw-ki-0001; e im/b.md nrw-ki-0002 'entwurf: true'; e jm/c.md nrw-ki-0003; \(commit("eins"))\n"
  }

  mutating func steps(using random: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in step(using: &random) }.joined()
  }

  private mutating func step(using random: inout SplitMix64) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return merge(using: &random)
    case 1:
      branches += 1
      open.append("zweig\(branches)")
      return "git checkout -q -b zweig\(branches); \(edit(using: &random)) git checkout -q -\n"
    case 2:
      guard let branch = open.popLast() else { return edit(using: &random) }
      return edit(using: &random) + merging(branch, using: &random)
    case 4 where Int.random(in: 0..<3, using: &random) == 0:
      let back = "mkdir -p $(dirname $C); git mv Umzug/C $C; \(commit("zurück"))"
      return "mkdir -p Umzug; git mv $C Umzug/C; \(commit("umbenannt")); \(back)\n"
    case 3: return "\(change(using: &random)); git add -A; git commit -q --amend --allow-empty -m anders\n"
    case 4: return Self.undoing
    case 5: return Self.undoing + edit(using: &random)
    default: return edit(using: &random)
    }
  }

  /// A commit is taken back, unless that would move everything to another place.
  private static let undoing =
    "before=$(git rev-parse HEAD); git reset -q --hard HEAD~1 && test -f $C/portal.md || git reset -q --hard $before\n"

  private mutating func merge(using random: inout SplitMix64) -> String {
    branches += 1
    let name = "zweig\(branches)"
    return "git checkout -q -b \(name); \(edit(using: &random)) git checkout -q -\n" + edit(using: &random)
      + merging(name, using: &random)
  }

  private mutating func merging(_ branch: String, using random: inout SplitMix64) -> String {
    day += 1
    let way = ["-X ours", "-X theirs", "-s ours"].randomElement(using: &random)!
    return "m \(date) \(way) \(branch) || \(commit("Konflikt"))\n"
  }

  private mutating func edit(using random: inout SplitMix64) -> String {
    "\(change(using: &random)); \(commit("Grund: weil"))\n"
  }

  private func change(using random: inout SplitMix64) -> String {
    let number = Int.random(in: 1...4, using: &random)
    let path = "\(["im", "jm"].randomElement(using: &random)!)/\(["a", "b", "c"].randomElement(using: &random)!).md"
    let other = "\(["im", "jm"].randomElement(using: &random)!)/\(["a", "b", "d"].randomElement(using: &random)!).md"
    let lines = [
      "'status: erprobung'", "'status: entwicklung'", "'entwurf: true'", "'referat: A'", "'aenderungsnotiz: Notiz'",
      "'aenderung: redaktionell'", "'titel: Anderer Titel'", "'zweck: Ein Satz von \(number) Sätzen.'",
    ].shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)).joined(separator: " ")
    let reasons = (1...number).map { "\($0)=Grund\(Int.random(in: 0..<3, using: &random))" }
    let page = ["a", "b"].randomElement(using: &random)!
    return switch Int.random(in: 0..<15, using: &random) {
    case 12:
      "mkdir -p $C/seiten; printf -- '---\\ntitel: Seite %s\\n---\\nText %s\\n' \(number) \(number) > $C/seiten/\(page).md"
    case 13: "rm -f $C/seiten/\(page).md"
    case 14: "[ ! -f $C/seiten/a.md ] || mv -f $C/seiten/a.md $C/seiten/b.md"
    case 10: "r \(reasons.joined(separator: " "))"
    case 11: "rm -f $C/entfernt.md"
    case 0: "rm -f $C/ressorts/\(path)"
    case 1 where path != other: "[ ! -f $C/ressorts/\(path) ] || mv -f $C/ressorts/\(path) $C/ressorts/\(other)"
    case 2: "[ ! -f $C/ressorts/\(path) ] || printf 'Text %s\\n' \(number) >> $C/ressorts/\(path)"
    case 3: "[ ! -f $C/ressorts/\(path) ] || sed -i 's/^id:.*//' $C/ressorts/\(path)"
    case 4: "[ ! -f $C/ressorts/\(path) ] || sed -i 's/^titel/titel titel/' $C/ressorts/\(path)"
    case 5: "[ ! -f $C/ressorts/im/ressort.md ] || sed -i 's/^name:.*/name: Amt \(number)/' $C/ressorts/im/ressort.md"
    default: "e \(path) nrw-ki-000\(number) \(lines)"
    }
  }

  private mutating func commit(_ message: String) -> String {
    day += 1
    return "{ git add -A; git diff --cached --quiet || c \(date) '\(message)'; }"
  }

  private var date: String {
    "2025-\(["01", "02", "03", "04"][day / 28 % 4])-\(day % 28 < 9 ? "0" : "")\(day % 28 + 1)"
  }
}

import Chronicling
import Disk
import Foundation
import Testing

@testable import Publishing
@testable import Versioning

/// Where there is a history, and what cannot change it.
struct RepositoryTests {
  private static let two = """
    e im/a.md nrw-ki-0001; c 2025-01-01 eins
    e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-02-01 zwei

    """
  private static let told = ["nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 Status: Geplant → In Erprobung"]

  /// Without a history the build goes on, and a plain sentence says why there is none.
  @Test(arguments: [
    (false, "e im/a.md nrw-ki-0001", "Der Ordner mit den Einträgen liegt in keinem Git-Repositorium.", ""),
    (true, "e im/a.md nrw-ki-0001", "Im Git-Repositorium ist noch nichts eingespielt.", ""),
    (
      true, "echo x > andere; git add andere; git commit -q -m eins",
      "Der Ordner mit den Einträgen ist im Git-Repositorium nicht eingespielt.", ""
    ),
    (
      false,
      """
      git init -q -b main quelle; cd quelle; frame Content; \(two) cd ..
      rm -r Content; git clone -q --depth 1 "file://$PWD/quelle" k; mv k/* k/.git .
      """,
      "Das Git-Repositorium ist nur teilweise geladen (shallow clone), frühere Fassungen fehlen darin.",
      " „git fetch --unshallow“ holt sie nach."
    ),
  ])
  func isMissing(_ isInitialised: Bool, _ script: String, _ reason: String, _ advice: String) async throws {
    let repository = try HistoryRepository(script, initialised: isInitialised)
    let read = try await repository.read()
    #expect(read.reason == reason)
    #expect(read.told.isEmpty)
    await #expect(
      throws: EnvironmentFault(
        message: "Die Versionsgeschichte wird verlangt und fehlt: \(reason)\(advice)")
    ) { try await repository.read(requiringHistory: true) }
  }

  /// A clone without old files, or without old folders: what is advised helps.
  @Test(arguments: ["blob:none", "tree:0"])
  func isMissingInPartOfARepository(filter: String) async throws {
    let repository = try HistoryRepository(
      """
      git init -q -b main quelle; cd quelle; frame Content; \(Self.two) git config uploadpack.allowFilter true; cd ..
      rm -r Content; git clone -q --filter=\(filter) "file://$PWD/quelle" k; mv k/* k/.git .
      """, initialised: false)
    let reason = "Das Git-Repositorium ist nur teilweise geladen (partial clone), frühere Fassungen fehlen darin."
    #expect(try await repository.read().reason == reason)
    await #expect(
      throws: EnvironmentFault(
        message: """
          Die Versionsgeschichte wird verlangt und fehlt: \(reason) „git fetch --refetch --no-filter“ holt sie nach; \
          ein Klon ohne „--filter“ hat sie von Anfang an.
          """)
    ) { try await repository.read(requiringHistory: true) }
    try repository.run("git fetch -q --refetch --no-filter")
    #expect(try await repository.read().told == Self.told)
  }

  /// What an earlier build kept of a whole clone says nothing of what a partial one in its place can show.
  @Test func isMissingInAPartialCloneBesideWhatAWholeOneLeft() async throws {
    let repository = try HistoryRepository(Self.two)
    #expect(try await repository.read().told == Self.told)
    try repository.run(
      """
      git config uploadpack.allowFilter true; git clone -q --filter=blob:none "file://$PWD" k; rm -rf .git; mv k/.git .
      """)
    #expect(try await repository.read().reason?.contains("(partial clone)") == true)
  }

  /// What git does not know as a repository was one all the same, and one whose newest commit is gone is not empty.
  @Test(arguments: [
    "echo kaputt > .git/HEAD", "rm .git/HEAD", "mv .git anderswo; echo 'gitdir: nirgends' > .git",
    "rm .git/objects/$(git rev-parse HEAD | sed 's|^..|&/|')", ": > .git/refs/heads/main",
    "echo kaputt > .git/refs/heads/main",
    "git clone -q -s . k; rm -rf .git; mv k/.git .",
  ])
  func isMissingInADamagedRepository(_ damage: String) async throws {
    let repository = try HistoryRepository(Self.two + damage, content: "unter/Content")
    #expect(
      try await repository.read().reason == "Das Git-Repositorium um den Ordner mit den Einträgen ist beschädigt.")
    await #expect(throws: EnvironmentFault.self) { try await repository.read(requiringHistory: true) }
  }

  /// Git reads all of a repository's configuration, whatever it is told, and refuses what it does not understand: how to get out is said.
  @Test(arguments: [
    ("git config core.bare vielleicht", "fatal: bad boolean config value 'vielleicht' for 'core.bare'“", inGeneral),
    (
      "git config log.showRoot vielleicht", "fatal: bad boolean config value 'vielleicht' for 'log.showroot'“",
      inGeneral
    ),
    (
      "git config fetch.negotiationAlgorithm x", "fatal: unknown fetch negotiation algorithm 'x'“", inGeneral
    ),
    ("git config diff.ignoreSubmodules x", "fatal: bad --ignore-submodules argument: x“", inGeneral),
    (
      "git config core.worktree fort", "fatal: cannot chdir to 'fort': No such file or directory“ (core.worktree)",
      inGeneral
    ),
    (
      "git config extensions.noop-v1 x", "fatal: repo version is 0, but v1-only extension found: noop-v1“", inGeneral
    ),
    (
      "echo '[diff]algorithm=x' >> .git/config",
      "fatal: bad config variable 'diff.algorithm' in file '.git/config' at line 6“", there
    ),
    (
      "echo '[user]email' >> .git/config",
      "error: missing value for 'user.email'; fatal: bad config variable 'user.email' in file '.git/config' at line 6“",
      there
    ),
    (
      "echo '[kaputt' > andere; git config include.path ../andere", "fatal: bad config line 1 in file .git/../andere“",
      there
    ),
  ])
  func isMissingBehindABrokenConfiguration(_ damage: String, _ complaint: String, _ advice: String) async throws {
    let repository = try HistoryRepository(Self.two + damage)
    #expect(try await repository.read().reason == "Die Fassungen können nicht aus Git gelesen werden.")
    let fault = await #expect(throws: EnvironmentFault.self) { try await repository.read(requiringHistory: true) }
    let message = fault?.message ?? ""
    #expect(
      message.hasSuffix("Git kommt mit einer Einstellung des Repositoriums nicht zurecht: „\(complaint). \(advice)"),
      "\(message)")
  }

  private static let inGeneral =
    "Berichtigen Sie sie in der Datei „.git/config“, oder wo diese eine andere einbindet, oder löschen Sie ihre Zeile."
  private static let there = "Berichtigen Sie sie dort oder löschen Sie ihre Zeile."

  /// A repository that a newer git made.
  @Test(arguments: [
    (
      "git config core.repositoryFormatVersion 1; git config extensions.nochNeuer x",
      "fatal: unknown repository extension found: nochneuer"
    ),
    ("git config core.repositoryFormatVersion 9", "fatal: Expected git repo version <= 1, found 9"),
  ])
  func isMissingInARepositoryOfANewerGit(_ change: String, _ complaint: String) async throws {
    let repository = try HistoryRepository(Self.two + change)
    #expect(try await repository.read().reason == "Die Fassungen können nicht aus Git gelesen werden.")
    let fault = await #expect(throws: EnvironmentFault.self) { try await repository.read(requiringHistory: true) }
    let advice = "Das Repositorium verlangt ein neueres Git als das, das hier installiert ist: „\(complaint)“."
    #expect(fault?.message.hasSuffix(" gelesen werden. \(advice)") == true, "\(fault?.message ?? "")")
  }

  /// Settings without a value that some versions of git do not survive and others refuse.
  @Test(arguments: ["[core]notesRef", "[diff]dirstat", "[extensions]partialClone", "[diff]colorMovedWS"])
  func isMissingWhereGitCrashes(_ setting: String) async throws {
    let repository = try HistoryRepository(Self.two + "echo '\(setting)' >> .git/config")
    #expect(try await repository.read().reason == "Die Fassungen können nicht aus Git gelesen werden.")
    let fault = await #expect(throws: EnvironmentFault.self) { try await repository.read(requiringHistory: true) }
    #expect(fault?.message.hasSuffix("oder löschen Sie ihre Zeile.") == true, "\(fault?.message ?? "")")
  }

  /// A checkout without a work tree that git knows, as hooks of servers make it: nobody can say what of the commits lies there.
  @Test(arguments: [
    ("Content", two + "git config core.bare true"),
    (
      "v1.git/site/Content",
      """
      git init -q -b main quelle; cd quelle; frame Content; C=Content; \(two) cd ..
      rm -rf v1.git; git clone -q --bare quelle v1.git; mkdir v1.git/site; cd v1.git; git --work-tree=site checkout -qf
      """
    ),
  ])
  func isMissingWithoutAWorkTree(_ content: String, _ script: String) async throws {
    let initialised = content == "Content"
    let repository = try HistoryRepository(script, content: content, initialised: initialised)
    let read = try await repository.read()
    #expect(
      read.reason
        == "Der Ordner mit den Einträgen liegt in keinem Arbeitsverzeichnis des Git-Repositoriums (bare repository).")
    #expect(read.told.isEmpty)
    await #expect(throws: EnvironmentFault.self) { try await repository.read(requiringHistory: true) }
  }

  /// What git was told to leave out of the working copy is still in the register: nobody may read that it was removed.
  @Test(arguments: [
    "git sparse-checkout set --no-cone '/*' '!/Content/ressorts/im/'",
    "git update-index --skip-worktree Content/ressorts/im/a.md; rm Content/ressorts/im/a.md",
  ])
  func isNotToldOfHalfACheckout(_ trick: String) async throws {
    let repository = try HistoryRepository(Self.two + trick)
    await #expect(
      throws: EnvironmentFault(
        message: """
          Die Datei „ressorts/im/a.md“ ist eingespielt und fehlt im Arbeitsverzeichnis, weil Git sie auslässt (sparse checkout). \
          Ohne sie gälte ihr Eintrag als entfernt. „git sparse-checkout disable“ holt alle Dateien.
          """)
    ) { try await repository.read() }
    try repository.run(
      "git sparse-checkout disable; git update-index --no-skip-worktree Content/ressorts/im/a.md; git checkout -q .")
    #expect(try await repository.read().told == Self.told)
  }

  /// Content in a subfolder, a linked worktree, SHA-256, a repository of another user's making.
  @Test(arguments: [
    ("a/b c/Inhalt", ""), ("Content", "mkdir -p x; git worktree add -q x/w; rm -rf Content; ln -s x/w/Content Content"),
    ("Content", "git gc -q; git repack -q -adf"),
  ])
  func isFound(_ content: String, _ further: String) async throws {
    let read = try await HistoryRepository(Self.two + further, content: content).read()
    #expect(read.reason == nil)
    #expect(read.told == Self.told)
  }

  @Test func isFoundInRepositoryWithLongObjectIds() async throws {
    let repository = try HistoryRepository(
      "git init -q -b main --object-format=sha256 .\n" + Self.two, initialised: false)
    let read = try await repository.read()
    #expect(read.told == Self.told)
    #expect(read.history.chronicle.histories["nrw-ki-0001"]?.versions[0].commit.id.utf8.count == 64)
  }

  /// Configuration, replaced objects, grafts, mailmaps, attributes and hooks change nothing.
  @Test(arguments: [
    "git replace HEAD HEAD~1", "git replace HEAD HEAD~1; git config core.useReplaceRefs true",
    "mkdir -p .git/info; git rev-parse HEAD > .git/info/grafts",
    "printf 'B <b@example.invalid> <a@example.invalid>\\n' > .mailmap",
    """
    git config log.showSignature true; git config log.follow true; git config diff.renames copies
    git config core.quotePath true; git config diff.external false; git config log.date iso; git config format.pretty oneline
    git config color.ui always; git config core.abbrev 5; git config diff.relative true; git config log.diffMerges separate
    git config diff.noprefix true; git config core.pager false; git config log.showRoot false; git config log.excludeDecoration x
    git config diff.orderFile /nowhere; git config i18n.logOutputEncoding ISO-8859-1; git config core.fsmonitor /nowhere
    git config diff.ignoreSubmodules all; git config log.mailmap true; git config notes.displayRef 'refs/notes/*'
    """,
    // Names that only the user's own configuration explains.
    "git config format.pretty meins; git config log.date meins",
    "printf '*.md diff=x -text\\n' > .gitattributes; git config diff.x.textconv false",
    "git notes add -m Notiz HEAD", "git tag v1; git branch andere HEAD~1",
    // What git keeps beside commits and packs, damaged.
    """
    git commit-graph write --reachable; g=.git/objects/info/commit-graph; chmod u+w $g
    printf x | dd of=$g bs=1 conv=notrunc seek=$(($(stat -c %s $g) - 100)) status=none
    """,
    """
    git repack -qad; git multi-pack-index write --no-progress; x=.git/objects/pack/multi-pack-index; chmod u+w $x
    printf x | dd of=$x bs=1 conv=notrunc status=none
    """,
  ])
  func cannotBeTalkedInto(_ trick: String) async throws {
    #expect(try await HistoryRepository(Self.two + trick).read().told == Self.told)
  }

  /// Every place in which a repository can name a program: none of them is run, and the history is told all the same.
  private static let programs = [
    """
    for hook in $(ls .git/hooks | sed 's/.sample//') post-index-change reference-transaction; do
      cp evil .git/hooks/$hook
    done
    """,
    "git config core.fsmonitor $PWD/evil; git config core.fsmonitorHookVersion 1",
    "mkdir h; cp evil h/post-index-change; cp evil h/reference-transaction; git config core.hooksPath $PWD/h",
    "git config core.pager $PWD/evil; git config pager.log $PWD/evil; git config core.editor $PWD/evil; git config core.askPass $PWD/evil",
    "printf '*.md filter=f diff=f ident export-subst merge=f\\n' > .gitattributes; cp .gitattributes .git/info/attributes",
    "printf '* filter=f diff=f export-subst\\n' > .git/info/attributes; touch -d '1 hour ago' Content/ressorts/im/a.md",
    "git config gpg.program $PWD/evil; git config log.showSignature true; git config alias.log \"!$PWD/evil\"",
    "printf '[filter \"f\"]\\nclean = %s\\n' $PWD/evil > c; git config include.path $PWD/c; git config includeIf.gitdir:/.path $PWD/c",
    """
    git config core.repositoryformatversion 1; git config extensions.partialClone o; git config remote.o.promisor true
    git config remote.o.url $PWD; git config remote.o.uploadpack $PWD/evil; git config protocol.file.allow always
    """,
    """
    git config core.repositoryformatversion 1; git config extensions.partialClone o; git config remote.o.promisor true
    git config remote.o.url "ext::$PWD/evil"; git config protocol.ext.allow always; git config protocol.allow always
    """,
    "git config core.alternateRefsCommand $PWD/evil; git config core.gitProxy $PWD/evil; git config core.sshCommand $PWD/evil",
    "mv .git elsewhere; echo 'gitdir: elsewhere' > .git; git config core.fsmonitor $PWD/evil",
    "git config trace2.eventTarget $PWD/trace; git config credential.helper \"!$PWD/evil\"; git config interactive.diffFilter $PWD/evil",
    """
    git init -q Content/ressorts/im/unter; git -C Content/ressorts/im/unter config core.fsmonitor $PWD/evil
    git -C Content/ressorts/im/unter config filter.f.clean $PWD/evil
    echo '* filter=f' > Content/ressorts/im/unter/.git/info/attributes
    git -C Content/ressorts/im/unter commit -q --allow-empty -m u; git add Content/ressorts/im/unter 2>/dev/null
    GIT_AUTHOR_DATE='2025-02-02T12:00 +0000' GIT_COMMITTER_DATE='2025-02-02T12:00 +0000' git commit -q -m unter
    """,
  ]

  @Test(arguments: programs)
  func runsNoProgramOfTheirs(_ trick: String) async throws {
    let repository = try HistoryRepository(
      Self.two + """
        printf '#!/bin/sh\ntouch "%s/ran"\ncat\n' "$PWD" > evil; chmod +x evil
        for key in filter.f.clean filter.f.smudge filter.f.process diff.f.textconv diff.f.command diff.external merge.f.driver; do
          git config $key $PWD/evil
        done
        rm -f ran

        """ + trick + "\nrm -f ran")
    #expect(try await repository.read().told == Self.told)
    let content = "\(repository.folder)/Content"
    _ = try await onThread { sourceCommit(of: [content]) }
    #expect(!FileManager.default.fileExists(atPath: "\(repository.folder)/ran"))
  }

  /// A disk that does not answer, a repository on the network that is gone: git is ended, and one sentence says so.
  @Test func slowGitIsEndedAndNamed() async throws {
    let repository = try HistoryRepository(Self.two + "rm .git/HEAD; mkfifo .git/HEAD")
    let content = "\(repository.folder)/Content"
    await #expect(
      throws: NoHistory(
        "Die Fassungen können nicht aus Git gelesen werden.",
        detail: "Das Programm „git“ war nach 1 Sekunde nicht fertig und wurde beendet.")
    ) { try await onThread { try Repository(around: content, timeout: .seconds(1)) } }
    try repository.run("! pgrep -f '^git .*'$PWD")
  }

  /// An object that is not there is not fetched by what the repository names for that.
  @Test(arguments: ["url=$PWD uploadpack=$PWD/evil protocol.file", "url=ext::$PWD/evil x=x protocol.ext"])
  func fetchesNothing(_ place: String) async throws {
    let words = place.split(separator: " ")
    let repository = try HistoryRepository(
      Self.two + """
        printf '#!/bin/sh\ntouch "%s/ran"\n' "$PWD" > evil; chmod +x evil
        git config core.repositoryformatversion 1; git config extensions.partialClone o; git config remote.o.promisor true
        git config remote.o.\(words[0].replacingOccurrences(of: "=", with: " "))
        git config remote.o.\(words[1].replacingOccurrences(of: "=", with: " ")); git config \(words[2]).allow always
        rm -f .git/objects/$(git rev-parse HEAD~1:Content/ressorts/im/a.md | sed 's|^..|&/|')
        """)
    let read = try await repository.read()
    #expect(read.reason?.contains("(partial clone)") == true, "\(read.reason ?? "")")
    #expect(!FileManager.default.fileExists(atPath: "\(repository.folder)/ran"))
  }

  /// Only what is exactly a commit is said to be one, whatever git's own index or lists of ignored files say.
  @Test(arguments: [
    ("true", true), ("touch -d '1 hour ago' Content/ressorts/im/a.md", true),
    ("echo x > Content/ressorts/im/a.md~", true),
    ("echo x >> Content/ressorts/im/a.md", false), ("echo x > Content/neu.md", false), ("rm Content/portal.md", false),
    ("echo x > Content/neu.md; git add Content/neu.md", false),
    ("echo neu.md > .git/info/exclude; echo x > Content/neu.md", false),
    ("git update-index --assume-unchanged Content/portal.md; echo x >> Content/portal.md", false),
    ("git update-index --skip-worktree Content/portal.md; echo x >> Content/portal.md", false),
    ("printf '*.md text eol=crlf\\n' > .git/info/attributes", true), ("echo x > andere", true),
    ("ln -s portal.md Content/link; git add .; git commit -q -m link", false),
    ("git rm -q --cached Content/portal.md", true),
    ("echo x > 'Content/neu\nneu.md'; git add .; git commit -q -m zeile", false),
  ])
  func theCommitIsNamedWhenItIsExactlyThat(_ change: String, _ isExact: Bool) async throws {
    let repository = try HistoryRepository(
      Self.two + "git config user.name A; git config user.email a@example.invalid\n" + change
        + "\ngit rev-parse HEAD > head")
    let head = try String(contentsOfFile: "\(repository.folder)/head", encoding: .utf8).dropLast()
    let content = "\(repository.folder)/Content"
    let commit = try await onThread { sourceCommit(of: [content]) }
    #expect(commit == (isExact ? String(head) : nil))
  }

  /// Messages and names that are made to confuse whoever takes git's answer apart.
  @Test(arguments: [
    "git commit -q --allow-empty -F <(head -c 20000000 /dev/zero | tr '\\0' 'x')",
    "git commit -q --allow-empty -m \"$(printf '\\001%040d\\n:100644 100644 0 0 M' 1)\"",
    "git commit -q --allow-empty -m \"$(printf '\\033]0;x\\007\\033[2J\\u202e')\"",
    "git commit -q --allow-empty --cleanup=verbatim -m \"$(printf '\\n\\n:\\n\\001')\"",
    "git -c i18n.commitEncoding=ISO-8859-1 commit -q --allow-empty -m \"$(printf 'Grund: \\344')\"",
    "mkdir -p 'Content/ressorts/im/x'; echo x > $'Content/ressorts/im/\\n:100644\\001\\033[2J.md'; git add -A; git commit -q -m namen",
    "echo x > $'Content/ressorts/im/\\xff\\xfe.md'; git add -A; git commit -q -m bytes",
    "git commit -q --allow-empty --date '@99999999999 +0000' -m spaet; GIT_COMMITTER_DATE='@0 +0000' git commit -q --allow-empty -m frueh",
  ])
  func isNotConfused(_ trick: String) async throws {
    let repository = try HistoryRepository(
      Self.two + "git config user.name A; git config user.email a@example.invalid\n" + trick)
    #expect(try await repository.read().told == Self.told)
  }

  /// A header about the encoding says nothing of dates and reasons, which git converts with the message.
  @Test(arguments: ["IBM037", "UTF-16", "ISO-8859-1", "nichts"])
  func isNotConfusedByAnEncoding(named encoding: String) async throws {
    let repository = try HistoryRepository(
      Self.two + """
        rm Content/ressorts/im/a.md; c 2025-03-01 'Grund: Doppelt'
        forged=$(git cat-file commit HEAD | sed '/^committer/a encoding \(encoding)' | git hash-object -t commit -w --stdin)
        git update-ref HEAD $forged
        """)
    #expect(try await repository.read().told == [Self.told[0] + " | weg 2025-03-01 „Doppelt“ (commit)"])
  }

  /// A version's file comes back byte for byte as git has it.
  @Test func givesOldFilesBack() async throws {
    let repository = try HistoryRepository(Self.two)
    let history = try await repository.read().history
    let version = try #require(history.chronicle.histories["nrw-ki-0001"]?.versions.first)
    let text = String(decoding: try await onThread { try history.source(version).shown }, as: UTF8.self)
    #expect(text == "---\nid: nrw-ki-0001\ntitel: Titel nrw-ki-0001\nstatus: geplant\n---\n")
    try repository.run("test $(git rev-parse HEAD~1:Content/ressorts/im/a.md) = \(version.blob)")
    try repository.run("test $(git rev-parse HEAD~1) = \(version.commit.id)")
  }

  /// What is kept for the next build changes nothing, whatever becomes of it; a new commit is seen.
  @Test(arguments: [
    "true", "rm -r .offenlage-cache", "echo x > .offenlage-cache/Output-historie",
    "truncate -s -1 .offenlage-cache/Output-historie",
    "printf x | dd of=.offenlage-cache/Output-historie bs=1 seek=200 conv=notrunc",
    "git gc -q --prune=now",
  ])
  func isTheSameFromTheCache(_ accident: String) async throws {
    let repository = try HistoryRepository(
      Self.two + "e im/b.md nrw-ki-0002 'titel: B'; c 2025-03-01 b; rm Content/ressorts/im/b.md; c 2025-04-01 weg")
    let first = try await repository.read()
    try repository.run("test -s .offenlage-cache/Output-historie\n\(accident)")
    let second = try await repository.read()
    #expect(second.told == first.told)
    let version = try #require(second.history.chronicle.histories["nrw-ki-0001"]?.versions.first)
    let text = try await onThread { try second.history.source(version).shown }
    #expect(text.starts(with: Array("---\nid: nrw-ki-0001\n".utf8)))
    try repository.run("git -c user.name=A -c user.email=a@example.invalid revert --no-edit HEAD")
    #expect(try await repository.read().told != first.told)
  }

  /// What the commits told is not asked of git again while the newest commit is the same: here it could not tell it any more. A clone that was
  /// partial and got the rest says for ever that it is.
  @Test(arguments: ["", "git config remote.o.url x; git config remote.o.promisor true"])
  func theCommitsAreNotReadTwice(_ further: String) async throws {
    let repository = try HistoryRepository(Self.two + further)
    let first = try await repository.read()
    #expect(first.told == Self.told)
    try repository.run("rm -f .git/objects/$(git rev-parse HEAD~1 | sed 's|^..|&/|')")
    #expect(try await repository.read().told == first.told)
    try repository.run("rm -r .offenlage-cache")
    let third = try? await repository.read().told
    #expect(third != first.told)
  }

  /// How a checkout writes what git holds is no change: line ends, an object id in the place that is meant for it.
  @Test(arguments: ["*.md text eol=crlf", "*.md ident", "*.md ident eol=crlf"])
  func whatAttributesDoToACheckoutIsNoChange(attributes: String) async throws {
    let repository = try HistoryRepository(
      """
      e im/a.md nrw-ki-0001; printf 'Text $Id$, $Id: x $ und $Id: y.\n' >> Content/ressorts/im/a.md
      echo '$Id$' >> Content/ressorts/im/ressort.md; printf '\(attributes)\n' > .gitattributes; c 2025-01-01 eins
      rm -r Content; git checkout -q .; test -z "$(git status --porcelain 2>/dev/null)"
      """)
    let read = try await repository.read()
    #expect(read.told == ["nrw-ki-0001: 1 2025-01-01"])
    #expect(read.history.chronicle.grounds.allSatisfy { !$0.isAheadOfCommits })
    try repository.run("sed -i s/Text/Mehr/ Content/ressorts/im/a.md")
    let told = try await repository.read().told
    #expect(told.count == 1 && told[0].contains("| offen Text: Text $Id$, "), "\(told)")
  }

  private static let pointer =
    "printf 'version https://git-lfs.github.com/spec/v1\\noid sha256:%064d\\nsize 7718\\n' 1 > Content/ressorts/im/a.md\n"

  /// What Git LFS commits in the place of a file is nobody's text, and what stands there is not in the repository.
  @Test func aReferenceToAFileIsNotShownAsItsText() async throws {
    let read = try await HistoryRepository(
      "e im/a.md nrw-ki-0001; c 2025-01-01 eins\n" + Self.pointer + """
        c 2025-02-01 lfs
        e im/a.md nrw-ki-0001 'status: erprobung'; c 2025-03-01 gut
        """
    ).read()
    #expect(
      read.told == ["nrw-ki-0001: 1 2025-01-01 | 2 2025-02-01 unlesbar | 3 2025-03-01 Status: Geplant → In Erprobung"])
    let history = try #require(read.history.chronicle.histories["nrw-ki-0001"])
    #expect(
      history.versions[1].changes.map(\.sentence) == [
        "Datei: 65 Bytes → 7.718 Bytes (SHA-256 000000000000), auf die Git nur einen Verweis hat"
      ])
    let shown = try await onThread { try read.history.source(history.versions[1]).shown }
    #expect(
      String(decoding: shown, as: UTF8.self).hasPrefix(
        "Diese Fassung hat 7.718 Bytes und steht nicht im Repositorium; Git hat nur einen Verweis auf sie (Git LFS, SHA"
      ))
  }

  /// An entry of which git has nothing but references has no versions: nobody may read that it is not committed, or lose it without a trace.
  @Test(arguments: ["", "e im/a.md nrw-ki-0001; c 2025-01-01 eins\n"])
  func isNotToldOfReferences(past: String) async throws {
    let repository = try HistoryRepository(
      past + "e im/b.md nrw-ki-0002\n" + Self.pointer + "c 2025-02-01 lfs; e im/a.md nrw-ki-0001 'status: erprobung'")
    await #expect(
      throws: EnvironmentFault(
        message: """
          Von der Datei „\(repository.folder)/Content/ressorts/im/a.md“ hat Git nur einen Verweis (Git LFS), also keine Fassungen, \
          die das Portal zeigen könnte. Nehmen Sie die Einträge in „.gitattributes“ von „filter=lfs“ aus, und spielen Sie sie nach \
          „git add --renormalize .“ neu ein.
          """)
    ) { try await repository.read() }
    try repository.run("git -c user.name=A -c user.email=a@example.invalid commit -qam gut")
    #expect(try await repository.read().told.count == 2)
  }

  /// A file that is larger than any entry may be is not read; how large it is and how to see it is told.
  @Test func survivesHugeFiles() async throws {
    let read = try await HistoryRepository(
      """
      e im/a.md nrw-ki-0001; c 2025-01-01 eins
      head -c 3000000 /dev/zero > Content/ressorts/im/a.md; c 2025-02-01 riesig
      e im/a.md nrw-ki-0001; c 2025-03-01 gut
      """
    ).read()
    let history = try #require(read.history.chronicle.histories["nrw-ki-0001"])
    let huge = "3.000.000 Bytes (Objekt \(history.versions[1].blob.prefix(12))), zu groß, um gezeigt zu werden"
    #expect(
      history.versions.map { $0.changes.map(\.sentence) } == [
        [], ["Datei: 65 Bytes → \(huge)"], ["Datei: \(huge) → 65 Bytes"],
      ])
    let shown = try await onThread { try read.history.source(history.versions[1]).shown }
    #expect(
      String(decoding: shown, as: UTF8.self) == """
        Diese Fassung hat 3.000.000 Bytes und ist zu groß, um gezeigt zu werden; \
        „git cat-file blob \(history.versions[1].blob)“ gibt sie aus.

        """)
  }
}

import Diagnostics
import Disk
import Programs

/// The repository that Content lies in.
struct Repository: Sendable, Equatable {
  let git: Git
  /// The path of Content below the top of the repository, with a slash at its end; empty when Content is the top.
  let prefix: String
  /// The object id of the newest commit.
  let head: String

  /// Looks for the repository.
  ///
  /// - Parameters:
  ///   - content: The folder with the content.
  ///   - timeout: How long a call of git may take.
  /// - Throws: `NoHistory` where git is missing, where there is no repository, work tree or commit, or where commits are left out.
  init(around content: String, timeout: Duration = Git.patience) throws(NoHistory) {
    git = Git(folder: content, timeout: timeout)
    let folders = foldersAround(content)
    let lines = folders.contains(where: Self.looksLikeRepository) ? try Self.facts(from: git) : []
    guard lines.count >= 3 else {
      guard folders.contains(where: Self.wasRepository) else {
        throw NoHistory("Der Ordner mit den Einträgen liegt in keinem Git-Repositorium.")
      }
      throw Self.damage("Git erkennt sein „.git“ nicht an, meist weil „HEAD“ darin fehlt oder nicht zu lesen ist.")
    }
    guard lines[0] == "true" else {
      throw NoHistory(
        "Der Ordner mit den Einträgen liegt in keinem Arbeitsverzeichnis des Git-Repositoriums (bare repository).",
        detail: "Bauen Sie das Portal in einem Klon, „git clone“, in dem Sie vor jedem Bau „git pull“ aufrufen.")
    }
    guard lines[1] != "true" else {
      throw NoHistory(
        "Das Git-Repositorium ist nur teilweise geladen (shallow clone), frühere Fassungen fehlen darin.",
        detail: "„git fetch --unshallow“ holt sie nach.")
    }
    guard lines.count == 4, !lines[3].isEmpty else { throw Self.reasonForNoCommit(in: git) }
    prefix = lines[2]
    head = lines[3]
  }

  /// The path below Content of the first file of an entry that is committed and that git was told to leave out of the working copy.
  func firstEntryLeftOut() throws(NoHistory) -> String? {
    let files = try git.answer(["ls-files", "-t", "-z", "--", "."]).split(separator: 0)
    let leftOut = files.lazy.filter { $0.starts(with: "S ".utf8) }.map { $0.dropFirst(2) }
    return leftOut.first { isEntryPath($0) }.map(text)
  }

  /// The paths below Content of the entries of which the newest commit has only what Git LFS commits in their place.
  func entriesInLargeFileStorage() throws(NoHistory) -> Set<String> {
    let files = try git.answer(["ls-tree", "-r", "-l", "-z", head, "--", "."]).split(separator: 0)
    let small = files.compactMap { line -> (path: String, id: String)? in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")), isEntryPath(line[(tab + 1)...]) else { return nil }
      let facts = line[..<tab].split(separator: UInt8(ascii: " "))
      guard facts.count == 4, facts[1].elementsEqual("blob".utf8),
        let size = Int(text(facts[3])), size <= LargeFilePointer.maximumSize
      else { return nil }
      return (text(line[(tab + 1)...]), text(facts[2]))
    }
    let contents = try git.storedObjects(small.map(\.id), ofType: "blob")
    return Set(zip(small, contents).filter { LargeFilePointer(in: $1) != nil }.map(\.0.path))
  }

  /// Whether git has to be asked about a folder: it has a `.git`, or the `HEAD` of a repository without a working copy.
  private static func looksLikeRepository(_ folder: String) -> Bool {
    [".git", "HEAD"].contains { stamp(ofFileAt: "\(folder)/\($0)") != nil }
  }

  /// Whether a folder was a repository, where git says that it is none: it has objects, or says where they are.
  private static func wasRepository(_ folder: String) -> Bool {
    let place = "\(folder)/.git"
    let isFolder = (try? OpenFolder(path: place)) != nil
    return stamp(ofFileAt: isFolder ? "\(place)/objects" : place) != nil
  }

  /// Why git gives no newest commit: there is none yet, or one is named and cannot be had.
  private static func reasonForNoCommit(in git: Git) -> NoHistory {
    let isNamed = (try? git.answer(["rev-parse", "--verify", "--quiet", "HEAD"])) != nil
    let isBranch = (try? git.answer(["symbolic-ref", "--quiet", "HEAD"])) != nil
    guard isNamed || !isBranch else { return NoHistory("Im Git-Repositorium ist noch nichts eingespielt.") }
    return damage("Sein neuester Commit fehlt oder ist nicht zu lesen; „git fsck“ sagt, was noch fehlt.")
  }

  private static func damage(_ detail: String) -> NoHistory {
    NoHistory("Das Git-Repositorium um den Ordner mit den Einträgen ist beschädigt.", detail: detail)
  }

  private static func facts(from git: Git) throws(NoHistory) -> [String] {
    let program = git.program([
      "rev-parse", "--is-inside-work-tree", "--is-shallow-repository", "--show-prefix", "--verify", "--quiet",
      "HEAD^{commit}",
    ])
    let result: ProgramResult
    do throws(EnvironmentFault) { result = try program.run(collectingUpTo: 1 << 16) } catch { throw NoHistory(error) }
    let isOutside = result.errors.firstRange(of: Array("not a git repository".utf8)) != nil
    let output =
      result.end == .status(1) || isOutside ? result.output : try git.output(of: result, from: program)
    return String(decoding: output, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).dropLast()
  }
}

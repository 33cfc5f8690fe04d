/// The commit that the content and templates are exactly, or nil: no repository, no git, something uncommitted, or two repositories.
func sourceCommit(of folders: [String]) -> String? {
  let commits = folders.map(commit)
  return commits.dropFirst().allSatisfy { $0 == commits.first } ? commits.first ?? nil : nil
}

private func commit(of folder: String) -> String? {
  guard git(["status", "--porcelain", "--untracked-files=all", "--", "."], in: folder) == "" else { return nil }
  let commit = git(["rev-parse", "--verify", "HEAD"], in: folder)?.filter { $0 != "\n" }
  return commit.flatMap { [40, 64].contains($0.utf8.count) ? $0 : nil }
}

/// What git answers, or nil when it cannot; no configuration of user, system or hooks takes part.
private func git(_ arguments: [String], in folder: String) -> String? {
  var program = Program(
    "git", ["--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"] + arguments)
  program.folder = folder
  program.timeout = .seconds(20)
  program.environment.merge(["GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
  guard let result = try? program.run(), result.end == .status(0) else { return nil }
  return String(decoding: result.output, as: UTF8.self)
}

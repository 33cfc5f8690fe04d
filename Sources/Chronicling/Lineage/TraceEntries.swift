/// Follows every identifier through the commits, whatever its file was called and wherever it lay.
///
/// Each entry gets one line, although commits branch and merge: at a merge, an entry that differs from the first parent goes on with
/// the line of another parent if that line only adds to what the first parent had, so that the commits of a branch are told one by
/// one. Where both sides changed it, the first parent's line is what was public, and the merge itself is the next step: it is shown
/// with all that it brought. What a branch did and a merge threw away was never public and is not told.
///
/// A file that names no identifier belongs to the entry whose file it replaces. Of several files with one identifier the one that had it
/// before counts, else the first by path.
///
/// - Parameters:
///   - log: The commits.
///   - facts: The facts of every blob of the log.
/// - Returns: A line for every identifier that ever was, ordered by identifier.
public func traceEntries(in log: RevisionLog, facts: [FileFacts]) -> [EntryLine] {
  var tracer = Tracer(log: log, facts: facts)
  for revision in log.revisions.indices { tracer.follow(revision) }
  return tracer.lines.sorted { $0.id < $1.id }
}

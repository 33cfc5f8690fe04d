/// Follows every identifier through the commits, whatever its file was called and wherever it lay.
///
/// Each entry gets one line, although commits branch and merge: at a merge, an entry that differs from the first parent goes on with
/// the line of another parent if that line only adds to what the first parent had, so that the commits of a branch are told one by
/// one; names that the first parent's line gave the file meanwhile, other ways of writing it and what it did to a draft are no matter of
/// readers. What the merge itself did to the entry is one
/// more step. Where both sides changed it, the first parent's line is what was public, and the merge is the next step: it is shown with all
/// that it brought. What a branch did and a merge threw away was never public and is not told.
///
/// A file that names no identifier belongs to the entry whose file it replaces, or whose file it was before it was moved. Of several files
/// with one identifier the one that had it before counts, else the first by path. Two files that lines began with one identifier, neither
/// knowing of the other, keep each its own past when one of them is given another identifier.
///
/// - Parameters:
///   - log: The commits.
///   - facts: The facts of every blob of the log.
///   - names: What ministries were called.
///   - trail: What an earlier walk over the first of these commits left behind; every further commit has to build upon the last of
///     those, and upon none of the others.
///   - saySame: Whether two blobs of the log say the same to readers, in whatever way they are written; asked of those alone that both sides
///     of a merge wrote anew.
/// - Returns: A line for every identifier to which something happened in the commits that were not walked over before, ordered by
///   identifier, and what this walk leaves behind.
public func traceEntries(
  in log: RevisionLog, facts: [FileFacts], names: MinistryNames, after trail: Trail? = nil,
  saySame: @escaping (Int, Int) -> Bool
) -> (lines: [EntryLine], trail: Trail) {
  var tracer = Tracer(log: log, facts: facts, names: names, after: trail, saySame: saySame)
  for revision in tracer.revisions { tracer.follow(revision) }
  return (tracer.lines.sorted { $0.id < $1.id }, tracer.trail)
}

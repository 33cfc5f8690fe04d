import RegisterModel

/// A history while it is being told.
struct Story {
  /// A file of the entry.
  struct Version {
    let entry: PastEntry
    let blob: String
    let path: String
    /// nil where nobody knows.
    let isDraft: Bool?
  }

  private let id: String
  private let comparison: EntryComparison
  private let names: MinistryNames
  private var versions: [EntryVersion] = []
  /// The newest file that was published, whether or not it brought a version.
  private var newest: Version? { didSet { if let entry = newest?.entry, entry.record != nil { readable = entry } } }
  /// The newest of the files that were published and can be read.
  private var readable: PastEntry?
  /// The note that readers were shown last, or the reason that the file itself gave for its withdrawal; a note that stays in the file speaks
  /// of the version that brought it.
  private var lastNote: String?
  /// Whether the file called a change editorial already; a mark that stays in the file speaks of the version that brought it, as a note does.
  private var wasMarkedEditorial = false
  private var removal: Removal?
  /// Whether the entry became a draft, whose file is still there.
  private var isWithdrawn = false
  private var hasFile = false
  /// The newest file of the entry, and be it a draft.
  private var lastBlob: String?
  private var titlesWithheld: [String] = []
  private var successor: String?
  private var isReused = false
  private var misnamed: [String] = []

  init(_ id: String, _ comparison: EntryComparison, _ names: MinistryNames) {
    self.id = id
    self.comparison = comparison
    self.names = names
  }

  var told: ToldEntry? {
    guard !versions.isEmpty, let newest else { return nil }
    return ToldEntry(
      history: EntryHistory(
        id: id, versions: versions, removal: removal,
        lastFile: (readable?.record).map(LastFile.init) ?? LastFile()),
      newestBlob: newest.blob, hasFile: hasFile, successor: successor, titlesWithheld: titlesWithheld,
      isReused: isReused, misnamed: misnamed)
  }

  /// The file is gone.
  mutating func end(at commit: Commit, because reason: String?, successor: String?) {
    defer { (hasFile, isReused, isWithdrawn) = (false, false, false) }
    guard !versions.isEmpty, !isReused else { return }
    self.successor = successor
    if let removal {
      if isWithdrawn, let reason { self.removal = removal.explained(anewBy: reason, on: commit.day) }
      return
    }
    removal =
      if let reason { Removal(commit: commit, reason: reason, source: .commit) } else {
        Removal(commit: commit, reason: versions.last?.note, source: .lastNote)
      }
  }

  /// The entry has a file that it did not have before.
  mutating func go(on version: Version, at commit: Commit, because reason: String?, isKept: Bool) {
    // A draft that was a published entry, or a file that changed, is the entry still; one that comes back has to be recognised.
    isReused = !versions.isEmpty && (isReused || !hasFile) && !isKept && !isSameUse(version)
    hasFile = true
    successor = nil
    if isReused { return }
    lastBlob = version.blob
    // A file that cannot be understood was never built: what was published stays so, what was withheld was never shown.
    let isDraft = version.isDraft ?? (versions.isEmpty || removal != nil)
    if isDraft { return withdraw(version, at: commit, because: reason) }
    guard let newest else { return append(version, at: commit, []) }
    let move = move(from: newest, to: version, at: commit)
    if move.isRenamingOfFolder { rename(move) }
    let changes = comparison.changes(from: newest.entry, orReadable: { readable }, to: version.entry, move)
    if changes.isEmpty, removal == nil { return keep(version, at: commit) }
    append(version, at: commit, changes)
  }

  /// The entry's ministries, called what they were called before a commit and since.
  private func move(from old: Version, to new: Version, at commit: Commit) -> MinistryMove {
    let former = old.entry.ministry
    return MinistryMove(
      from: PastMinistry(code: former, name: names.name(of: former, before: commit.order)),
      to: ministry(of: new, at: commit))
  }

  private func ministry(of version: Version, at commit: Commit) -> PastMinistry {
    let code = version.entry.ministry
    return PastMinistry(code: code, name: names.name(of: code, at: commit.order))
  }

  /// What was told of a ministry belongs to it still.
  private mutating func rename(_ move: MinistryMove) {
    for index in versions.indices where versions[index].ministryToday == move.old.code {
      versions[index].ministryToday = move.new.code
    }
  }

  private mutating func withdraw(_ version: Version, at commit: Commit, because reason: String?) {
    guard !versions.isEmpty else { return }
    if let title = version.entry.title, !titlesWithheld.contains(title) { titlesWithheld.append(title) }
    guard removal == nil else { return }
    let note = newNote(of: version.entry)
    removal = Removal(commit: commit, reason: note ?? reason, source: note == nil ? .commit : .note)
    isWithdrawn = true
    remember(version.entry)
  }

  /// A file that says the same in another way. A note that comes alone is about the last version, and is said to have come later: nobody
  /// can give a change another reason in silence.
  private mutating func keep(_ version: Version, at commit: Commit) {
    defer { remember(version.entry) }
    newest = version
    // A claim that was taken back is over; a new one is about a new change.
    if !version.entry.isMarkedEditorial { misnamed = [] }
    guard let note = version.entry.note, note != lastNote, let last = versions.last else { return }
    versions[versions.count - 1].note =
      last.note.map { "\(note) (geändert am \(commit.day.german), zuvor: \($0))" }
      ?? "\(note) (nachgetragen am \(commit.day.german))"
  }

  private mutating func append(_ version: Version, at commit: Commit, _ changes: [FieldChange]) {
    let entry = version.entry
    versions.append(
      EntryVersion(
        number: versions.count + 1, commit: commit, blob: version.blob, path: version.path, ministry: entry.ministry,
        ministryName: comparison.name(of: ministry(of: version, at: commit)),
        title: entry.title ?? versions.last?.title ?? id, changes: changes,
        isEditorial: isMarkedAnew(entry) && !changes.isEmpty && changes.substantial.isEmpty && removal == nil,
        note: newNote(of: entry), isReadable: entry.record != nil,
        mayLeadWithinPortal: entry.mayLeadWithinPortal, restored: removal))
    misnamed = entry.isMarkedEditorial ? changes.substantial.map(\.label) : []
    newest = version
    remember(entry)
    (removal, isWithdrawn) = (nil, false)
  }

  /// A file that cannot be read says nothing of its note, which may stand there still.
  private mutating func remember(_ entry: PastEntry) {
    guard entry.record != nil else { return }
    (lastNote, wasMarkedEditorial) = (entry.note, entry.isMarkedEditorial)
  }

  private func newNote(of entry: PastEntry) -> String? { entry.note == lastNote ? nil : entry.note }

  private func isMarkedAnew(_ entry: PastEntry) -> Bool {
    entry.isMarkedEditorial && (!wasMarkedEditorial || newNote(of: entry) != nil)
  }

  private func isSameUse(_ version: Version) -> Bool {
    versions.contains { $0.blob == version.blob || $0.title == version.entry.title }
      || [newest?.blob, lastBlob].contains(version.blob) || version.entry.title.map(titlesWithheld.contains) ?? false
  }
}
